#include "analysis/surface/sampling_cache.h"

#include "analysis/core/memory_budget.h"

#include <algorithm>

namespace fusiform {
namespace {

/// The depth means nothing to some samplings, which are then the same at any.
VolumeSampling canonical(VolumeSampling sampling, bool paired) {
    if (!paired || sampling.method == SamplingMethod::Ribbon)
        return {.method = sampling.method};
    if (sampling.averaged)
        sampling.depth = VolumeSampling().depth;
    return sampling;
}

std::size_t sum(const auto& kept) {
    std::size_t bytes = 0;
    for (const auto& one : kept)
        bytes += one.matrix->bytes();
    return bytes;
}

} // namespace

std::shared_ptr<const VolumeToSurface> SamplingCache::find(const Kept& wanted) {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_kept, [](const Kept& kept) { return kept.first.expired(); });
    const auto same = [&](const Kept& kept) {
        return kept.first.lock() == wanted.first.lock() && kept.second.lock() == wanted.second.lock() &&
               kept.paired == wanted.paired && kept.sampling == wanted.sampling &&
               kept.grid.shape == wanted.grid.shape && kept.grid.voxelToWorld == wanted.grid.voxelToWorld;
    };
    const auto found = std::ranges::find_if(m_kept, same);
    if (found == m_kept.end())
        return nullptr;
    m_kept.splice(m_kept.begin(), m_kept, found);
    return m_kept.front().matrix;
}

void SamplingCache::keep(Kept kept) {
    const std::lock_guard lock(m_mutex);
    m_kept.push_front(std::move(kept));
    while (m_kept.size() > 1 && sum(m_kept) > m_most)
        m_kept.pop_back();
}

std::shared_ptr<const VolumeToSurface> SamplingCache::of(
    const Grid& grid, const std::shared_ptr<const Surface>& first, const std::shared_ptr<const Surface>& second,
    const VolumeSampling& sampling, const Progress& progress) {
    Kept kept{grid, first, second, second != nullptr, canonical(sampling, second != nullptr), nullptr};
    if (auto found = find(kept))
        return found;
    kept.matrix = second ? std::make_shared<const VolumeToSurface>(
                               grid, *first, *second, sampling.method, sampling.depths(), progress)
                         : std::make_shared<const VolumeToSurface>(grid, *first, sampling.method, progress);
    keep(kept);
    return kept.matrix;
}

std::size_t SamplingCache::bytes() const {
    const std::lock_guard lock(m_mutex);
    return sum(m_kept);
}

SamplingCache& samplingCache() {
    static SamplingCache cache(std::size_t(memoryBudget() / 8));
    return cache;
}

} // namespace fusiform
