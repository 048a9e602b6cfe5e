#include "render/charts/map_histogram.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace fusiform {
namespace {

constexpr std::size_t enough = 500'000;

void append(std::span<const float> values, std::vector<float>& finite) {
    const std::size_t step = std::max<std::size_t>(1, values.size() / enough);
    for (std::size_t at = 0; at < values.size(); at += step)
        if (std::isfinite(values[at]))
            finite.push_back(values[at]);
}

std::span<const float> spanOf(const VectorF& values) {
    return {values.data(), std::size_t(values.size())};
}

std::vector<float> shownValues(const Map& map) {
    std::vector<float> finite;
    for (const Hemisphere hemisphere : hemispheres)
        if (map.vertices[hemisphere])
            append(spanOf(*map.vertices[hemisphere]), finite);
    if (finite.empty() && map.perVoxel)
        append(spanOf(*map.perVoxel), finite);
    if (finite.empty() && map.volume) {
        const FrameValues frame = map.volume->frame(map.frame);
        append(frame, finite);
    }
    return finite;
}

} // namespace

MapHistogram histogramOf(const Map& map, int bins) {
    const std::vector<float> finite = shownValues(map);
    MapHistogram histogram;
    if (finite.empty())
        return histogram;
    const auto [low, high] = std::ranges::minmax(finite);
    histogram.minimum = double(low);
    histogram.maximum = high > low ? double(high) : double(low) + 1;
    histogram.counts.assign(std::size_t(bins), 0);
    const double scale = bins / (histogram.maximum - histogram.minimum);
    for (const float value : finite) {
        const auto bin = int((double(value) - histogram.minimum) * scale);
        ++histogram.counts[std::size_t(std::clamp(bin, 0, bins - 1))];
    }
    return histogram;
}

} // namespace fusiform
