#include "render/mesh_store.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace fusiform {
namespace {

constexpr std::size_t mostPrepared = 2 * surfaceKinds.size();
constexpr std::size_t mostCoarse = 8; ///< of both hemispheres, whole and cut open, at two finenesses

template <class Thing>
void keepLatest(std::vector<Thing>& things, std::size_t most) {
    if (things.size() > most)
        things.erase(things.begin(), things.end() - std::ptrdiff_t(most));
}

} // namespace

std::shared_ptr<MeshGeometry>
MeshStore::geometryOf(const SurfacePtr& surface, const std::shared_ptr<MeshGeometry>& like) {
    std::erase_if(m_geometries, [](const auto& geometry) { return geometry.expired(); });
    for (const auto& known : m_geometries)
        if (auto geometry = known.lock(); geometry && geometry->surface() == surface)
            return geometry;
    const auto letGo = [unfinished = m_unfinished](MeshGeometry* gone) {
        std::erase_if(*unfinished, [](const auto& locator) {
            return locator.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        });
        if (auto locator = gone->takeUnfinished(); locator.valid())
            unfinished->push_back(std::move(locator));
        delete gone;
    };
    std::shared_ptr<MeshGeometry> geometry(new MeshGeometry(surface, like.get(), preparedFor(surface)), letGo);
    m_geometries.push_back(geometry);
    return geometry;
}

std::shared_ptr<const SurfaceShading> MeshStore::preparedFor(const SurfacePtr& surface) const {
    for (const Prepared& known : m_prepared)
        if (known.surface.lock() == surface)
            return ShadingToCome(known.shading).get();
    return nullptr;
}

void MeshStore::prepare(const std::vector<SurfacePtr>& surfaces) {
    forgetWhatIsGone();
    for (const SurfacePtr& surface : surfaces) {
        const auto known = std::ranges::find_if(
            m_prepared, [&](const Prepared& prepared) { return prepared.surface.lock() == surface; });
        if (known != m_prepared.end()) {
            std::rotate(known, known + 1, m_prepared.end());
            continue;
        }
        const std::weak_ptr<const Surface> weak = surface;
        auto shading = m_ahead.start<SurfaceShading>([weak] {
            const SurfacePtr there = weak.lock(); // else nobody will ask
            return there ? std::make_shared<const SurfaceShading>(shadingOf(*there)) : nullptr;
        });
        m_prepared.push_back({weak, std::move(shading)});
    }
    keepLatest(m_prepared, mostPrepared);
}

std::shared_ptr<const CoarseMesh> MeshStore::coarseOf(const SurfacePtr& surface, std::int64_t wanted) {
    return coarseToCome(surface, wanted).get();
}

void MeshStore::prepareCoarse(const SurfacePtr& surface, std::int64_t wanted) {
    static_cast<void>(coarseToCome(surface, wanted));
}

MeshStore::CoarseToCome MeshStore::coarseToCome(const SurfacePtr& surface, std::int64_t wanted) {
    forgetWhatIsGone();
    for (Coarse& known : m_coarse) {
        const SurfacePtr like = known.surface.lock();
        if (known.wanted == wanted && like && haveSameTriangles(*like, *surface)) {
            known.surface = surface; // which stays the longer of the two
            return known.mesh;
        }
    }
    auto mesh = m_ahead.start<CoarseMesh>([toCoarsen = surface, wanted]() mutable {
        const SurfacePtr once = std::exchange(toCoarsen, nullptr); // the result is kept longer
        return std::make_shared<const CoarseMesh>(coarsened(once->triangles, once->vertexCount(), wanted));
    });
    m_coarse.push_back({surface, wanted, mesh});
    keepLatest(m_coarse, mostCoarse);
    return mesh;
}

void MeshStore::forgetWhatIsGone() {
    std::erase_if(m_prepared, [](const Prepared& prepared) { return prepared.surface.expired(); });
    std::erase_if(m_coarse, [](const Coarse& coarse) { return coarse.surface.expired(); });
}

} // namespace fusiform
