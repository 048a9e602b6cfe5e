#include "render/value_summary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

namespace fusiform {
namespace {

constexpr std::size_t enoughForPercentiles = 200'000; ///< values of a big volume

void appendFinite(std::span<const float> values, std::vector<float>& to) {
    const auto step = std::max<std::size_t>(1, values.size() / enoughForPercentiles);
    for (std::size_t i = 0; i < values.size(); i += step) {
        if (std::isfinite(values[i]))
            to.push_back(values[i]);
    }
}

void appendFinite(const std::shared_ptr<const VectorF>& values, std::vector<float>& to) {
    if (values)
        appendFinite({values->data(), static_cast<std::size_t>(values->size())}, to);
}

std::vector<float> valuesForRange(const Map& map) {
    std::vector<float> values;
    for (const Hemisphere hemisphere : hemispheres)
        appendFinite(map.vertices[hemisphere], values);
    if (values.empty())
        appendFinite(map.perVoxel, values);
    // A cortex that the volume misses is all zeros, which say nothing of the map's range.
    const bool flat = std::ranges::adjacent_find(values, std::ranges::not_equal_to()) == values.end();
    if (flat && map.volume) {
        const FrameValues frame = map.volume->frame(map.frame);
        values.clear();
        appendFinite(frame, values);
    }
    return values;
}

bool hasZerosAndNoneBelow(const Volume& volume, std::int64_t index) {
    const FrameValues frame = volume.frame(index);
    const auto step = std::max<std::size_t>(1, frame.size() / enoughForPercentiles);
    bool anyZero = false;
    for (std::size_t i = 0; i < frame.size(); i += step) {
        if (!(frame[i] >= 0))
            return false;
        anyZero = anyZero || frame[i] == 0;
    }
    return anyZero;
}

/// Changes the order of the values.
double takePercentile(std::vector<float>& values, double fraction) {
    const auto at = values.begin() + std::lround(fraction * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

ValueSummary workedOut(const Map& map) {
    ValueSummary summary;
    summary.zerosAndAbove = map.categorical && map.volume && hasZerosAndNoneBelow(*map.volume, map.frame);
    std::vector<float> values = valuesForRange(map);
    summary.count = std::ssize(values);
    if (values.empty())
        return summary;
    summary.mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    summary.maximum = std::ranges::max(values);
    summary.low = takePercentile(values, 0.02);
    summary.high = takePercentile(values, 0.98);
    return summary;
}

/// Which values a summary is of, without keeping them.
class SummarizedValues {
public:
    explicit SummarizedValues(const Map& map)
        : m_owners{map.vertices.left, map.vertices.right, map.perVoxel, map.volume},
          m_values{map.vertices.left.get(), map.vertices.right.get(), map.perVoxel.get(), map.volume.get()},
          m_frame(map.frame), m_categorical(map.categorical) {}

    /// Whether any of them is no longer in memory. Its address may be that of others by now.
    [[nodiscard]] bool gone() const {
        for (std::size_t i = 0; i < m_values.size(); ++i)
            if (m_values[i] && m_owners[i].expired())
                return true;
        return false;
    }
    /// Of what is in memory.
    [[nodiscard]] bool same(const SummarizedValues& other) const {
        return m_values == other.m_values && m_frame == other.m_frame && m_categorical == other.m_categorical;
    }

private:
    std::array<std::weak_ptr<const void>, 4> m_owners;
    std::array<const void*, 4> m_values;
    std::int64_t m_frame;
    bool m_categorical;
};

class RememberedSummaries {
public:
    std::optional<ValueSummary> find(const SummarizedValues& values) {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_known, [](const Known& known) { return known.values.gone(); });
        const auto found =
            std::ranges::find_if(m_known, [&](const Known& known) { return known.values.same(values); });
        return found == m_known.end() ? std::nullopt : std::optional(found->summary);
    }
    void add(const SummarizedValues& values, const ValueSummary& summary) {
        const std::lock_guard lock(m_mutex);
        m_known.push_back({values, summary});
    }

private:
    struct Known {
        SummarizedValues values;
        ValueSummary summary;
    };
    std::mutex m_mutex;
    std::vector<Known> m_known;
};

} // namespace

ValueSummary summaryOf(const Map& map) {
    static RememberedSummaries remembered;
    if (!map.onSurface() && !map.perVoxel && !map.volume)
        return {};
    const SummarizedValues values(map);
    if (const auto known = remembered.find(values))
        return *known;
    const ValueSummary summary = workedOut(map);
    remembered.add(values, summary);
    return summary;
}

void summarizeMaps(const Dataset& dataset, Progress& progress) {
    for (const auto& map : dataset.maps) {
        progress.stopIfRequested();
        static_cast<void>(summaryOf(*map));
    }
}

} // namespace fusiform
