#pragma once

#include "analysis/data/surface.h"

#include <vtkSmartPointer.h>

#include <future>
#include <memory>
#include <optional>

class vtkPolyData;
class vtkStaticCellLocator;

namespace fusiform {

/// Unit normals of the vertices, triangles weighted by area. Vertices without a triangle get +z.
[[nodiscard]] Vertices vertexNormals(const Vertices& vertices, const Triangles& triangles);

[[nodiscard]] bool haveSameTriangles(const Surface& a, const Surface& b); ///< of as many vertices

/// What drawing a surface needs to know of its shape besides.
struct SurfaceShading {
    Vertices normals;
    bool closed = false; ///< only outer faces can be seen from outside
};
[[nodiscard]] SurfaceShading shadingOf(const Surface& surface);

/// Points, normals and triangles with a colour a vertex, all grey.
[[nodiscard]] vtkSmartPointer<vtkPolyData>
polyDataOf(const Vertices& vertices, const Vertices& normals, const Triangles& triangles);

/// A surface as VTK wants it, without colours: made once, however many views draw it.
class MeshGeometry {
public:
    using Locator = vtkSmartPointer<vtkStaticCellLocator>;

    /// `like` is of the same triangles, which are not copied then; or null. `shading` is the surface's; null: made here.
    explicit MeshGeometry(
        std::shared_ptr<const Surface> surface, const MeshGeometry* like = nullptr,
        const std::shared_ptr<const SurfaceShading>& shading = nullptr);

    [[nodiscard]] const std::shared_ptr<const Surface>& surface() const { return m_surface; }
    [[nodiscard]] const Vertices& normals() const { return *m_normals; }
    [[nodiscard]] bool closed(); ///< back faces need not be drawn
    /// A mesh with colours of its own, whose points, normals and triangles are those of all others.
    [[nodiscard]] vtkSmartPointer<vtkPolyData> colourable() const;
    /// Gives these points and normals to a colourable mesh of the same triangles, which keeps its colours.
    void reshape(vtkPolyData& mesh) const;
    /// On a thread of its own, so that it is there when somebody asks what is under the mouse.
    void startLocator();
    [[nodiscard]] bool locatorReady() const;
    /// Null for a surface without triangles. Waits for it, if need be.
    [[nodiscard]] vtkStaticCellLocator* locator();
    /// What has been started and not been taken. To let go of it would wait for it.
    [[nodiscard]] std::future<Locator> takeUnfinished() { return std::move(m_locatorToCome); }

private:
    std::shared_ptr<const Surface> m_surface;
    std::shared_ptr<const Vertices> m_normals;
    std::optional<bool> m_closed; ///< nothing until somebody asks
    vtkSmartPointer<vtkPolyData> m_mesh;
    std::future<Locator> m_locatorToCome; ///< not valid once it has been taken
    Locator m_locator;
};

} // namespace fusiform
