#pragma once

#include "analysis/core/matrix.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <vector>

/// Numbers of maps of which some are missing.
namespace fusiform {

/// Mean over the finite values, in double precision; NaN when there are none.
[[nodiscard]] inline double definedMean(const VectorF& values) {
    double sum = 0;
    std::int64_t count = 0;
    for (const float value : values)
        if (std::isfinite(value)) {
            sum += double(value);
            ++count;
        }
    return count > 0 ? sum / double(count) : std::numeric_limits<double>::quiet_NaN();
}

/// Median over the finite values, the mean of the two in the middle of an even number; NaN when there are none.
[[nodiscard]] inline double definedMedian(const VectorF& values) {
    std::vector<double> defined;
    std::ranges::copy_if(values, std::back_inserter(defined), [](float value) { return std::isfinite(value); });
    if (defined.empty())
        return std::numeric_limits<double>::quiet_NaN();
    std::ranges::sort(defined);
    const std::size_t half = defined.size() / 2;
    return defined.size() % 2 == 1 ? defined[half] : (defined[half - 1] + defined[half]) / 2;
}

} // namespace fusiform
