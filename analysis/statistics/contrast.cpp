#include "analysis/statistics/contrast.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/data/row_reading.h"
#include "analysis/statistics/fdr.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace fusiform {
namespace {

using RowIndices = std::vector<Eigen::Index>;

constexpr Eigen::Index contrastTileElements = 1 << 24; ///< 64 MB of floats
constexpr Eigen::Index columnsOfJob = 64;      ///< that one thread works on in one go

[[noreturn]] void refuseContrast(Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = translatable("analysis", "contrasting two sets of stimuli"),
         .file = {},
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

/// Every row of A, then of B, each with its place in the tile; sorted as they lie in the file.
std::vector<WantedRow> wantedRows(const RowIndices& a, const RowIndices& b, Eigen::Index rows) {
    for (const RowIndices* set : {&a, &b})
        if (set->size() < 2)
            refuseContrast(
                message("analysis", "two stimuli or more in each set"),
                message("analysis", "%1 and %2 stimuli").with(a.size(), b.size()));
    std::vector<WantedRow> wanted;
    for (const RowIndices* set : {&a, &b})
        for (const Eigen::Index row : *set) {
            if (row < 0 || row >= rows)
                refuseContrast(
                    message("analysis", "rows from 0 to %1").with(rows - 1), row,
                    message("analysis", "rows are counted from 0"));
            wanted.push_back({row, std::ssize(wanted)});
        }
    std::ranges::sort(wanted, {}, &WantedRow::row);
    for (std::size_t at = 1; at < wanted.size(); ++at)
        if (wanted[at].row == wanted[at - 1].row)
            refuseContrast(
                message("analysis", "every stimulus once, in one of the sets"),
                message("analysis", "row %1 twice").with(wanted[at].row));
    return wanted;
}

struct RunningMoments {
    double mean = std::nan("");
    double variance = std::nan("");
    double count = 0;
};

/// Of every column of `rows` (stimuli of a set, columns), `first` … `first + count - 1`.
std::vector<RunningMoments>
runningMoments(const Eigen::Ref<const MatrixF>& rows, Eigen::Index first, Eigen::Index count) {
    std::vector<RunningMoments> moments(static_cast<std::size_t>(count));
    Eigen::ArrayXd sums = Eigen::ArrayXd::Zero(count);
    Eigen::ArrayXd squares = sums;
    Eigen::ArrayXd means = sums;
    const auto addUp = [&](Eigen::ArrayXd& into, bool about) {
        for (Eigen::Index row = 0; row < rows.rows(); ++row)
            for (Eigen::Index column = 0; column < count; ++column) {
                const double value = double(rows(row, first + column));
                if (!std::isfinite(value))
                    continue;
                const double away = value - means[column];
                into[column] += about ? away * away : value;
                moments[std::size_t(column)].count += about ? 0 : 1;
            }
    };
    addUp(sums, false);
    for (Eigen::Index column = 0; column < count; ++column)
        means[column] = sums[column] / moments[std::size_t(column)].count; // 0 / 0 is NaN
    addUp(squares, true);
    for (Eigen::Index column = 0; column < count; ++column) {
        RunningMoments& own = moments[std::size_t(column)];
        own.mean = means[column];
        if (own.count >= 2)
            own.variance = squares[column] / (own.count - 1);
    }
    return moments;
}

double twoSidedP(double t, double degreesOfFreedom) {
    if (std::isnan(t) || !(degreesOfFreedom > 0))
        return std::nan("");
    if (std::isinf(t))
        return 0;
    const boost::math::students_t distribution(degreesOfFreedom);
    return 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(t)));
}

void putColumn(Contrast& result, Eigen::Index column, const RunningMoments& a, const RunningMoments& b) {
    result.meanA[column] = a.mean;
    result.meanB[column] = b.mean;
    const double difference = a.mean - b.mean;
    const double size = std::abs(a.mean) + std::abs(b.mean);
    result.selectivity[column] = size > 0 ? difference / size : std::nan("");
    const double errorA = a.variance / a.count;
    const double errorB = b.variance / b.count;
    // A constant column keeps the rounding noise of its mean; it counts as constant.
    if (!(a.variance + b.variance > 1e-24 * size * size))
        return;
    result.t[column] = difference / std::sqrt(errorA + errorB);
    result.degreesOfFreedom[column] = (errorA + errorB) * (errorA + errorB) /
                                      (errorA * errorA / (a.count - 1) + errorB * errorB / (b.count - 1));
    result.dPrime[column] = difference / std::sqrt((a.variance + b.variance) / 2);
    result.p[column] = twoSidedP(result.t[column], result.degreesOfFreedom[column]);
}

} // namespace

Contrast contrastOf(
    const StoredMatrix& stimuliByColumns, const std::vector<Eigen::Index>& a,
    const std::vector<Eigen::Index>& b, Progress& progress) {
    const std::vector<WantedRow> wanted = wantedRows(a, b, stimuliByColumns.rows());
    const Eigen::Index columns = stimuliByColumns.cols();
    const VectorD none = VectorD::Constant(columns, std::nan(""));
    Contrast result{none, none, none, none, none, none, none, none};
    const Eigen::Index width = std::clamp<Eigen::Index>(
        contrastTileElements / std::ssize(wanted), columnsOfJob, std::max(columnsOfJob, columns));
    for (Eigen::Index first = 0; first < columns; first += width) {
        const Eigen::Index count = std::min(width, columns - first);
        MatrixF tile(std::ssize(wanted), count);
        progress.report(
            double(first) / double(columns), translatable("analysis", "contrasting two sets of stimuli"));
        readWantedRows(stimuliByColumns, wanted, first, count, [&](Eigen::Index target, const auto& values) {
            progress.stopIfRequested();
            tile.row(target) = values;
        });
        tbb::parallel_for(Eigen::Index(0), (count + columnsOfJob - 1) / columnsOfJob, [&](Eigen::Index job) {
            progress.stopIfRequested();
            const Eigen::Index from = job * columnsOfJob;
            const Eigen::Index some = std::min(columnsOfJob, count - from);
            const auto ofA = runningMoments(tile.topRows(std::ssize(a)), from, some);
            const auto ofB = runningMoments(tile.bottomRows(std::ssize(b)), from, some);
            for (Eigen::Index column = 0; column < some; ++column)
                putColumn(result, first + from + column, ofA[std::size_t(column)], ofB[std::size_t(column)]);
        });
    }
    stimuliByColumns.requireUnchanged();
    result.q = benjaminiHochberg(result.p);
    progress.report(1);
    return result;
}

} // namespace fusiform
