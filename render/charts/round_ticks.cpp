#include "render/charts/round_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fusiform {
namespace {

constexpr double slack = 1e-9; ///< of a step: ends that are round numbers but for rounding

std::vector<double> multiplesOf(double step, double first, double last) {
    std::vector<double> ticks;
    for (double i = first; i <= last && ticks.size() < 1000; ++i)
        ticks.push_back(i == 0 ? 0.0 : i * step); // never -0
    return ticks;
}

/// The least of 1, 2, 5 x 10^n that is not below `width`.
double roundStep(double width) {
    const double power = std::pow(10, std::floor(std::log10(width)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= width * (1 - slack))
            return factor * power;
    return 10 * power;
}

} // namespace

std::vector<double> roundTicks(double low, double high, int most) {
    if (!std::isfinite(low) || !std::isfinite(high) || most < 1)
        return {};
    if (low > high)
        std::swap(low, high);
    if (low == high)
        return {low};
    // From steps of a hundredth of the length upwards: the first that gives few enough.
    double power = std::pow(10, std::floor(std::log10(high - low)) - 2);
    for (int tries = 0; tries < 6; ++tries, power *= 10)
        for (const double step : {power, 2 * power, 5 * power})
            if (auto ticks = multiplesOf(step, std::ceil(low / step - slack), std::floor(high / step + slack));
                int(ticks.size()) <= most)
                return ticks;
    return {};
}

std::vector<double> roundTicksAround(double low, double high, int most) {
    const double step = roundStep((high - low) / std::max(1, most - 1));
    return multiplesOf(step, std::floor(low / step + slack), std::ceil(high / step - slack));
}

double roundLength(double value) {
    if (!(value > 0) || !std::isfinite(value))
        return 0;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power <= value * (1 + slack))
            return factor * power;
    return power / 2;
}

} // namespace fusiform
