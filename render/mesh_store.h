#pragma once

#include "render/coarse_mesh.h"
#include "render/mesh_geometry.h"
#include "render/work_ahead.h"

#include <cstdint>
#include <future>
#include <memory>
#include <vector>

namespace fusiform {

/// What the scenes of one window have in common: each surface is in memory once. One thread.
///
/// What takes long is made ahead on another thread, for surfaces that are about to be shown or may be. It keeps no surface
/// in memory that nobody else has.
class MeshStore {
public:
    using SurfacePtr = std::shared_ptr<const Surface>;

    /// `like`: of the same triangles, or null.
    [[nodiscard]] std::shared_ptr<MeshGeometry>
    geometryOf(const SurfacePtr& surface, const std::shared_ptr<MeshGeometry>& like = nullptr);
    /// About `wanted` vertices of the surface; those of the same triangles have the same ones.
    [[nodiscard]] std::shared_ptr<const CoarseMesh> coarseOf(const SurfacePtr& surface, std::int64_t wanted);

    /// Starts what geometryOf needs, the first surface first. The latest 14 are kept: every kind of both hemispheres.
    void prepare(const std::vector<SurfacePtr>& surfaces);
    /// Starts what coarseOf returns.
    void prepareCoarse(const SurfacePtr& surface, std::int64_t wanted);

private:
    using ShadingToCome = WorkAhead::ToCome<SurfaceShading>;
    using CoarseToCome = WorkAhead::ToCome<CoarseMesh>;
    struct Prepared {
        std::weak_ptr<const Surface> surface;
        ShadingToCome shading;
    };
    struct Coarse {
        std::weak_ptr<const Surface> surface; ///< whose triangles it has
        std::int64_t wanted = 0;
        CoarseToCome mesh;
    };
    using Unfinished = std::vector<std::future<MeshGeometry::Locator>>;

    [[nodiscard]] std::shared_ptr<const SurfaceShading> preparedFor(const SurfacePtr& surface) const;
    [[nodiscard]] CoarseToCome coarseToCome(const SurfacePtr& surface, std::int64_t wanted);
    void forgetWhatIsGone();

    std::vector<std::weak_ptr<MeshGeometry>> m_geometries;
    /// Of shapes that passed by. Kept until they are done.
    std::shared_ptr<Unfinished> m_unfinished = std::make_shared<Unfinished>();
    std::vector<Prepared> m_prepared; ///< the latest is last
    std::vector<Coarse> m_coarse;     ///< likewise
    WorkAhead m_ahead;
};

} // namespace fusiform
