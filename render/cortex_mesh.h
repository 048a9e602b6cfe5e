#pragma once

#include "analysis/data/surface.h"
#include "render/colour_map.h"
#include "render/mesh_store.h"
#include "render/moving_detail.h"

#include <Eigen/Geometry>
#include <vtkSmartPointer.h>

#include <memory>
#include <optional>
#include <span>
#include <vector>

class vtkActor;
class vtkMatrix4x4;
class vtkPolyData;
class vtkRenderer;

namespace fusiform {

[[nodiscard]] vtkSmartPointer<vtkMatrix4x4> vtkMatrixOf(const Eigen::Isometry3d& placement);

/// One hemisphere as it is drawn: the surface, smooth shaded with a colour a vertex, and a coarser stand-in
/// for while the camera moves. Positions are the surface's; `setPlacement` turns and moves what is drawn.
class CortexMesh {
public:
    /// What is in `store` is shared with other meshes.
    CortexMesh(vtkRenderer* renderer, std::shared_ptr<MeshStore> store);
    ~CortexMesh();
    CortexMesh(const CortexMesh&) = delete;
    CortexMesh& operator=(const CortexMesh&) = delete;

    /// Null removes it. Returns whether anything changed. One with the triangles of the last is cheap: its vertices move.
    bool setSurface(std::shared_ptr<const Surface> surface);
    void setPlacement(const Eigen::Isometry3d& placement);
    void setColours(std::span<const Rgb> colours);
    [[nodiscard]] bool coloured() const { return m_coloured; } ///< false after another mesh was set
    /// Each vertex in one colour up to halfway to its neighbours, else colours run between vertices.
    void setPerVertex(bool perVertex);
    void setVisible(bool visible);
    /// Draws the coarse mesh, for meshes that have at least twice its vertices.
    void setMoving(bool moving);
    /// Of the coarse mesh: those of MovingDetail. While moving this waits for the mesh, if need be.
    void setMovingVertices(std::int64_t vertices);
    /// The mesh of so many is begun on another thread.
    void prepareMovingVertices(std::int64_t vertices) const;

    [[nodiscard]] const std::shared_ptr<const Surface>& surface() const { return m_surface; }
    [[nodiscard]] const Eigen::Isometry3d& placement() const { return m_placement; }
    [[nodiscard]] bool visible() const { return m_surface && m_visible; }
    [[nodiscard]] std::int64_t vertices() const { return visible() ? m_surface->vertexCount() : 0; }
    [[nodiscard]] Point drawn(std::int64_t vertex) const;        ///< where it is in the scene
    [[nodiscard]] Point drawnNormal(std::int64_t vertex) const; ///< of unit length

    [[nodiscard]] bool pickable() const; ///< firstHit() need not wait
    struct Hit {
        double distance = 0; ///< along the ray, 0 at its start and 1 at its end
        std::int64_t vertex = 0;
    };
    /// Where a segment (world of the scene) first meets the surface: the corner nearest to that point.
    [[nodiscard]] std::optional<Hit> firstHit(const Point& from, const Point& to);

private:
    void updateVisibility();
    [[nodiscard]] bool hasCoarse(std::int64_t vertices) const; ///< of a surface
    void clear();
    void moveVertices();
    void makeCoarse();
    void moveCoarse();
    void removeCoarse();
    void settle();
    void colourCoarse();

    vtkSmartPointer<vtkRenderer> m_renderer;
    std::shared_ptr<MeshStore> m_store;
    std::shared_ptr<const Surface> m_surface;
    std::shared_ptr<MeshGeometry> m_geometry; ///< of the surface
    Eigen::Isometry3d m_placement = Eigen::Isometry3d::Identity();
    bool m_visible = true;
    bool m_moving = false;
    std::int64_t m_movingVertices = MovingDetail::least;
    bool m_perVertex = false;
    bool m_coloured = false;
    vtkSmartPointer<vtkPolyData> m_fine;
    vtkSmartPointer<vtkActor> m_fineActor;
    std::shared_ptr<const CoarseMesh> m_coarseMesh; ///< kept for the next surface of the same triangles
    vtkSmartPointer<vtkPolyData> m_coarse; ///< null until needed
    vtkSmartPointer<vtkActor> m_coarseActor;
};

} // namespace fusiform
