#pragma once

#include "analysis/surface/volume_to_surface.h"

#include <list>
#include <memory>
#include <mutex>

namespace fusiform {

/// Sampling matrices made lately. Maps of one subject mostly share grid and surfaces, and making the matrix takes many
/// times as long as applying it. Those of surfaces that are gone are dropped, and those used longest ago when all
/// together take more than `most` bytes; the latest is always kept. Any thread.
class SamplingCache {
public:
    explicit SamplingCache(std::size_t most) : m_most(most) {}

    /// Between two surfaces (white, pial), or on the first when there is no second. Throws Error, Cancelled.
    [[nodiscard]] std::shared_ptr<const VolumeToSurface>
    of(const Grid& grid, const std::shared_ptr<const Surface>& first, const std::shared_ptr<const Surface>& second,
       const VolumeSampling& sampling, const Progress& progress);
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Kept {
        Grid grid;
        std::weak_ptr<const Surface> first, second;
        bool paired = false; ///< a second one that is gone is not the same as none
        VolumeSampling sampling;
        std::shared_ptr<const VolumeToSurface> matrix;
    };
    [[nodiscard]] std::shared_ptr<const VolumeToSurface> find(const Kept& wanted);
    void keep(Kept kept);

    mutable std::mutex m_mutex;
    std::list<Kept> m_kept; ///< the latest first
    std::size_t m_most;
};

/// The one of the program, in an eighth of the memory budget.
[[nodiscard]] SamplingCache& samplingCache();

} // namespace fusiform
