#pragma once

#include "analysis/data/surface.h"
#include "render/coarse_mesh.h"

#include <vtkSmartPointer.h>

#include <future>
#include <memory>
#include <optional>
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
    using Locator = vtkSmartPointer<vtkStaticCellLocator>;

    /// `like` is of the same triangles, which are not copied then; or null.
    explicit MeshGeometry(std::shared_ptr<const Surface> surface, const MeshGeometry* like = nullptr);

    [[nodiscard]] const std::shared_ptr<const Surface>& surface() const { return m_surface; }
    [[nodiscard]] const Vertices& normals() const { return m_normals; }
    [[nodiscard]] bool closed(); ///< back faces need not be drawn
    /// A mesh with colours of its own, whose points, normals and triangles are those of all others.
    [[nodiscard]] vtkSmartPointer<vtkPolyData> colourable() const;
    /// Gives these points and normals to a colourable mesh of the same triangles, which keeps its colours.
    void reshape(vtkPolyData& mesh) const;
    /// On a thread of its own, so that it is there when somebody asks what is under the mouse.
    void startLocator();
    /// Null for a surface without triangles. Waits for it, if need be.
    [[nodiscard]] vtkStaticCellLocator* locator();
    /// What has been started and not been taken. To let go of it would wait for it.
    [[nodiscard]] std::future<Locator> takeUnfinished() { return std::move(m_locatorToCome); }

private:
    std::shared_ptr<const Surface> m_surface;
    Vertices m_normals;
    std::optional<bool> m_closed; ///< nothing until somebody asks
    vtkSmartPointer<vtkPolyData> m_mesh;
    std::future<Locator> m_locatorToCome; ///< not valid once it has been taken
    Locator m_locator;
};

/// What the scenes of one window have in common: each surface is in memory once. One thread.
class MeshStore {
public:
    /// `like`: of the same triangles, or null.
    [[nodiscard]] std::shared_ptr<MeshGeometry> geometryOf(
        const std::shared_ptr<const Surface>& surface, const std::shared_ptr<MeshGeometry>& like = nullptr);
    /// About `wanted` vertices of the surface; those of the same triangles have the same ones.
    [[nodiscard]] std::shared_ptr<const CoarseMesh>
    coarseOf(const std::shared_ptr<const Surface>& surface, std::int64_t wanted);

private:
    struct Coarse {
        std::shared_ptr<const Surface> surface; ///< it was made from
        std::int64_t wanted = 0;
        std::weak_ptr<const CoarseMesh> mesh;
    };
    using Unfinished = std::vector<std::future<MeshGeometry::Locator>>;
    std::vector<std::weak_ptr<MeshGeometry>> m_geometries;
    /// Of shapes that passed by. Kept until they are done.
    std::shared_ptr<Unfinished> m_unfinished = std::make_shared<Unfinished>();
    std::vector<Coarse> m_coarse;
};

} // namespace fusiform
