#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"

#include <vector>

/// Bootstrap: resamples with replacement, and the intervals that they give.
/// Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapters 6 and 13.
namespace fusiform {

/// How often each item occurs in each resample: (resamples, items), every row sums to the number of items. A
/// byte is enough: 256 of the same item in one resample do not happen (probability below 1e-500).
using ResampleCounts = Eigen::Matrix<std::uint8_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The same on every machine for the same seed. Rows `first` … `first + resamples - 1`: each resample has
/// random numbers of its own, so that a part of them is a part of the whole. Throws Error when there is no
/// item.
[[nodiscard]] ResampleCounts
bootstrapCounts(Eigen::Index items, Eigen::Index resamples, unsigned seed, Eigen::Index first = 0);

struct Interval {
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};

/// The part of sorted `values` below which the fraction `quantile` lies, interpolated as numpy.quantile does.
/// NaN when there is none.
[[nodiscard]] double quantileOf(const std::vector<double>& sorted, double quantile);

/// The middle `coverage` (0.95) of bootstrapped statistics; NaN are left out. NaN when none is left.
[[nodiscard]] Interval percentileInterval(std::vector<double> statistics, double coverage);

/// Means of columns with their percentile intervals.
struct ColumnMeans {
    VectorD mean;                     ///< (columns) over the defined values
    VectorD low, high;                ///< (columns)
    std::vector<std::int64_t> counts; ///< (columns) defined values
};

/// `values` (items, columns): the items are resampled, the same ones for all columns. A NaN counts in no mean
/// of its column. A column without values has NaN everywhere. Throws Cancelled.
[[nodiscard]] ColumnMeans bootstrapMeans(
    const MatrixD& values, Eigen::Index resamples, double coverage, unsigned seed, Progress& progress);

} // namespace fusiform
