#pragma once

#include "analysis/data/surface.h"
#include "render/colour_map.h"
#include "render/mesh_geometry.h"

#include <vtkSmartPointer.h>

#include <memory>
#include <optional>
#include <span>

class vtkActor;
class vtkPolyData;
class vtkRenderer;

namespace fusiform {

/// One hemisphere as it is drawn: the surface, smooth shaded with a colour a vertex, and a coarser stand-in
/// for while the camera moves. Positions are the surface's; `setShift` moves what is drawn.
class CortexMesh {
public:
    /// What is in `store` is shared with other meshes.
    CortexMesh(vtkRenderer* renderer, std::shared_ptr<MeshStore> store);
    ~CortexMesh();
    CortexMesh(const CortexMesh&) = delete;
    CortexMesh& operator=(const CortexMesh&) = delete;

    /// Null removes it. Returns whether anything changed.
    bool setSurface(std::shared_ptr<const Surface> surface);
    void setShift(const Point& shift);
    void setColours(std::span<const Rgb> colours);
    void setVisible(bool visible);
    /// Draws the coarse mesh, for meshes large enough to have one.
    void setMoving(bool moving);

    [[nodiscard]] const std::shared_ptr<const Surface>& surface() const { return m_surface; }
    [[nodiscard]] const Vertices& normals() const { return m_geometry->normals(); }
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
    std::shared_ptr<MeshStore> m_store;
    std::shared_ptr<const Surface> m_surface;
    std::shared_ptr<MeshGeometry> m_geometry; ///< of the surface
    Point m_shift = Point::Zero();
    bool m_visible = true;
    bool m_moving = false;
    vtkSmartPointer<vtkPolyData> m_fine;
    vtkSmartPointer<vtkActor> m_fineActor;
    std::shared_ptr<const CoarseMesh> m_coarseMesh; ///< kept for the next surface of the same triangles
    vtkSmartPointer<vtkPolyData> m_coarse; ///< null until needed
    vtkSmartPointer<vtkActor> m_coarseActor;
};

} // namespace fusiform
