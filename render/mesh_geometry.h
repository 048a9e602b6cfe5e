#pragma once

#include "analysis/data/surface.h"
#include "render/coarse_mesh.h"

#include <vtkSmartPointer.h>

#include <future>
#include <memory>
#include <vector>

class vtkPolyData;
class vtkStaticCellLocator;

namespace fusiform {

/// Unit normals of the vertices, triangles weighted by area. Vertices without a triangle get +z.
[[nodiscard]] Vertices vertexNormals(const Vertices& vertices, const Triangles& triangles);

/// Points, normals and triangles with a colour a vertex, all grey.
[[nodiscard]] vtkSmartPointer<vtkPolyData>
polyDataOf(const Vertices& vertices, const Vertices& normals, const Triangles& triangles);

/// A surface as VTK wants it, without colours: made once, however many views draw it.
class MeshGeometry {
public:
    explicit MeshGeometry(std::shared_ptr<const Surface> surface);

    [[nodiscard]] const std::shared_ptr<const Surface>& surface() const { return m_surface; }
    [[nodiscard]] const Vertices& normals() const { return m_normals; }
    [[nodiscard]] bool closed() const { return m_closed; } ///< back faces need not be drawn
    /// A mesh with colours of its own, whose points, normals and triangles are those of all others.
    [[nodiscard]] vtkSmartPointer<vtkPolyData> colourable() const;
    /// Null for a surface without triangles. Waits for it, if need be.
    [[nodiscard]] vtkStaticCellLocator* locator();

private:
    std::shared_ptr<const Surface> m_surface;
    Vertices m_normals;
    bool m_closed = false;
    vtkSmartPointer<vtkPolyData> m_mesh;
    /// Built on another thread while the surface is first drawn; not valid once it has been taken.
    std::future<vtkSmartPointer<vtkStaticCellLocator>> m_locatorToCome;
    vtkSmartPointer<vtkStaticCellLocator> m_locator;
};

/// What the scenes of one window have in common: each surface is in memory once. One thread.
class MeshStore {
public:
    [[nodiscard]] std::shared_ptr<MeshGeometry> geometryOf(const std::shared_ptr<const Surface>& surface);
    /// About `wanted` vertices of the surface; those of the same triangles have the same ones.
    [[nodiscard]] std::shared_ptr<const CoarseMesh>
    coarseOf(const std::shared_ptr<const Surface>& surface, std::int64_t wanted);

private:
    struct Coarse {
        std::shared_ptr<const Surface> surface; ///< it was made from
        std::weak_ptr<const CoarseMesh> mesh;
    };
    std::vector<std::weak_ptr<MeshGeometry>> m_geometries;
    std::vector<Coarse> m_coarse;
};

} // namespace fusiform
