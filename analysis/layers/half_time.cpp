#include "analysis/layers/half_time.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <cmath>

namespace fusiform {
namespace {

void requireGrowing(Eigen::Index rows, const std::vector<double>& steps) {
    bool growing = std::ssize(steps) == rows && rows >= 2 && steps[0] >= 0;
    for (std::size_t at = 1; growing && at < steps.size(); ++at)
        growing = steps[at] > steps[at - 1] && std::isfinite(steps[at]);
    if (!growing)
        throw Error(
            {.doing = translatable("analysis", "finding the half-time of a series"),
             .file = {},
             .expected = message("analysis", "one training step a map, at least two, from 0 on and growing"),
             .found = message("analysis", "%1 steps for %2 maps").with(steps.size(), rows),
             .hint = message("analysis", "name the steps of the maps in their order")});
}

/// Where the straight line from (from, low) to (to, high) is at `value`; low < value <= high.
double timeOfCrossing(double from, double to, double low, double high, double value) {
    const double fraction = (value - low) / (high - low);
    if (from <= 0) // log(0)
        return from + fraction * (to - from);
    return from * std::pow(to / from, fraction);
}

double halfTimeOf(const VectorD& series, const std::vector<double>& steps) {
    const double half = series[series.size() - 1] / 2;
    if (!(half > 0))
        return std::nan("");
    Eigen::Index last = -1; // the defined step before
    for (Eigen::Index step = 0; step < series.size(); ++step) {
        if (std::isnan(series[step]))
            continue;
        if (series[step] >= half) {
            const double at = steps[std::size_t(step)];
            return last < 0 ? at : timeOfCrossing(steps[std::size_t(last)], at, series[last], series[step], half);
        }
        last = step;
    }
    return std::nan(""); // not reached: the last step is above its own half
}

} // namespace

VectorF halfTime(const MatrixF& series, const std::vector<double>& steps) {
    requireGrowing(series.rows(), steps);
    VectorF result(series.cols());
    for (Eigen::Index voxel = 0; voxel < series.cols(); ++voxel)
        result[voxel] = float(halfTimeOf(series.col(voxel).cast<double>(), steps));
    return result;
}

double halfTimeOfMean(
    const MatrixF& series, const std::vector<double>& steps, const std::vector<Eigen::Index>& voxels) {
    requireGrowing(series.rows(), steps);
    VectorD sum = VectorD::Zero(series.rows());
    std::int64_t count = 0;
    for (const Eigen::Index voxel : voxels)
        if (!series.col(voxel).hasNaN()) {
            sum += series.col(voxel).cast<double>();
            ++count;
        }
    return count == 0 ? std::nan("") : halfTimeOf(sum / double(count), steps);
}

} // namespace fusiform
