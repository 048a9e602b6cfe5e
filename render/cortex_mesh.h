#pragma once

#include "analysis/data/surface.h"
#include "render/coarse_mesh.h"
#include "render/colour_map.h"

#include <vtkSmartPointer.h>

#include <future>
#include <memory>
#include <optional>
#include <span>

class vtkActor;
class vtkPolyData;
class vtkRenderer;
class vtkStaticCellLocator;

namespace fusiform {

/// Unit normals of the vertices, triangles weighted by area. Vertices without a triangle get +z.
[[nodiscard]] Vertices vertexNormals(const Vertices& vertices, const Triangles& triangles);

/// One hemisphere as it is drawn: the surface, smooth shaded with a colour a vertex, and a coarser stand-in
/// for while the camera moves. Positions are the surface's; `setShift` moves what is drawn.
class CortexMesh {
public:
    explicit CortexMesh(vtkRenderer* renderer);
    ~CortexMesh();
    CortexMesh(const CortexMesh&) = delete;
    CortexMesh& operator=(const CortexMesh&) = delete;

    /// Null removes it. Returns whether anything changed.
    bool setSurface(std::shared_ptr<const Surface> surface);
    void setShift(const Point& shift);
    void setColours(std::span<const Rgb> colours);
    /// Each vertex in one colour up to halfway to its neighbours, else colours run between vertices.
    void setPerVertex(bool perVertex);
    void setVisible(bool visible);
    /// Draws the coarse mesh, for meshes large enough to have one.
    void setMoving(bool moving);

    [[nodiscard]] const std::shared_ptr<const Surface>& surface() const { return m_surface; }
    [[nodiscard]] const Vertices& normals() const { return m_normals; }
    [[nodiscard]] const Point& shift() const { return m_shift; }
    [[nodiscard]] bool visible() const { return m_surface && m_visible; }
    [[nodiscard]] Point drawn(std::int64_t vertex) const;

    struct Hit {
        double distance = 0; ///< along the ray, 0 at its start and 1 at its end
        std::int64_t vertex = 0;
    };
    /// Where a segment (world of the scene) first meets the surface: the corner nearest to that point.
    [[nodiscard]] std::optional<Hit> firstHit(const Point& from, const Point& to);

private:
    void updateVisibility();
    void makeCoarse();
    void colourCoarse();

    vtkSmartPointer<vtkRenderer> m_renderer;
    std::shared_ptr<const Surface> m_surface;
    Vertices m_normals;
    Point m_shift = Point::Zero();
    bool m_visible = true;
    bool m_moving = false;
    bool m_perVertex = false;
    bool m_closed = false; ///< back faces need not be drawn
    vtkSmartPointer<vtkPolyData> m_fine;
    vtkSmartPointer<vtkActor> m_fineActor;
    std::shared_ptr<const Surface> m_coarseOf; ///< the surface whose triangles the coarse mesh was made from
    CoarseMesh m_coarseMesh;
    vtkSmartPointer<vtkPolyData> m_coarse; ///< null until needed
    vtkSmartPointer<vtkActor> m_coarseActor;
    /// Built on another thread while the surface is first drawn; null once it has been taken.
    std::future<vtkSmartPointer<vtkStaticCellLocator>> m_locatorToCome;
    vtkSmartPointer<vtkStaticCellLocator> m_locator;
};

} // namespace fusiform
