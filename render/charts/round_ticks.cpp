#include "render/charts/round_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fusiform {
namespace {

constexpr double slack = 1e-9; ///< of a step: ends that are round numbers but for rounding

std::vector<double> multiplesOf(double step, double low, double high) {
    std::vector<double> ticks;
    const double first = std::ceil(low / step - slack);
    const double last = std::floor(high / step + slack);
    for (double i = first; i <= last && ticks.size() < 1000; ++i)
        ticks.push_back(i == 0 ? 0.0 : i * step); // never -0
    return ticks;
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
            if (auto ticks = multiplesOf(step, low, high); int(ticks.size()) <= most)
                return ticks;
    return {};
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
