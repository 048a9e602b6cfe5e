#include "analysis/statistics/bootstrap.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/statistics/seeded_random.h"

#include <algorithm>
#include <cmath>

namespace fusiform {

ResampleCounts
bootstrapCounts(Eigen::Index items, Eigen::Index resamples, unsigned seed, Eigen::Index first) {
    if (items < 1 || resamples < 0)
        throw Error(
            {.doing = translatable("analysis", "drawing bootstrap resamples"),
             .file = {},
             .expected = message("analysis", "at least one item"),
             .found = items,
             .hint = {}});
    ResampleCounts counts = ResampleCounts::Zero(resamples, items);
    for (Eigen::Index resample = 0; resample < resamples; ++resample) {
        SeededRandom random(seed, std::uint64_t(first + resample));
        for (Eigen::Index draw = 0; draw < items; ++draw)
            ++counts(resample, Eigen::Index(random.below(std::uint64_t(items))));
    }
    return counts;
}

double quantileOf(const std::vector<double>& sorted, double quantile) {
    if (sorted.empty())
        return std::nan("");
    const double place = quantile * double(sorted.size() - 1);
    const auto below = std::size_t(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double fraction = place - double(below);
    return sorted[below] + fraction * (sorted[above] - sorted[below]);
}

Interval percentileInterval(std::vector<double> statistics, double coverage) {
    std::erase_if(statistics, [](double value) { return std::isnan(value); });
    std::ranges::sort(statistics);
    const double tail = (1 - coverage) / 2;
    return {quantileOf(statistics, tail), quantileOf(statistics, 1 - tail)};
}

ColumnMeans bootstrapMeans(
    const MatrixD& values, Eigen::Index resamples, double coverage, unsigned seed, Progress& progress) {
    const Eigen::Index items = values.rows();
    const Eigen::Index columns = values.cols();
    const VectorD none = VectorD::Constant(columns, std::nan(""));
    ColumnMeans result{none, none, none, std::vector<std::int64_t>(std::size_t(columns))};
    if (items == 0)
        return result;
    const MatrixD defined = values.array().isNaN().select(MatrixD::Zero(items, columns), 1.0);
    const MatrixD filled = values.array().isNaN().select(0.0, values);
    const Eigen::RowVectorXd counts = defined.colwise().sum();
    result.mean = (filled.colwise().sum().array() / counts.array()).transpose();
    std::vector<std::vector<double>> means(static_cast<std::size_t>(columns));
    // Some 10 million draws are a tenth of a second.
    const Eigen::Index block = std::clamp<Eigen::Index>(10'000'000 / items, 1, 256);
    for (Eigen::Index first = 0; first < resamples; first += block) {
        progress.report(double(first) / double(resamples));
        const MatrixD weights =
            bootstrapCounts(items, std::min(block, resamples - first), seed, first).cast<double>();
        const MatrixD ratio = (weights * filled).array() / (weights * defined).array();
        for (Eigen::Index column = 0; column < columns; ++column)
            for (const double mean : ratio.col(column))
                means[std::size_t(column)].push_back(mean);
    }
    for (Eigen::Index column = 0; column < columns; ++column) {
        result.counts[std::size_t(column)] = std::int64_t(counts[column]);
        const Interval interval = percentileInterval(std::move(means[std::size_t(column)]), coverage);
        result.low[column] = interval.low;
        result.high[column] = interval.high;
    }
    progress.report(1);
    return result;
}

} // namespace fusiform
