#include "widgets/panels/axis_ticks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace fusiform {
namespace {

/// The least of 1, 2, 5 x 10^n that is not below `width`.
double roundStep(double width) {
    const double power = std::pow(10, std::floor(std::log10(width)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= width * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

} // namespace

std::vector<double> axisTicks(double low, double high, int most) {
    const double step = roundStep((high - low) / std::max(1, most - 1));
    std::vector<double> ticks;
    const auto last = std::int64_t(std::ceil(high / step - 1e-9));
    for (auto at = std::int64_t(std::floor(low / step + 1e-9)); at <= last; ++at)
        ticks.push_back(double(at) * step);
    return ticks;
}

} // namespace fusiform
