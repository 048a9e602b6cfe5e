#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/stored_matrix.h"

#include <vector>

/// Selectivity for one set of stimuli against another: of voxels, and of the units of a model alike
/// ("localiser").
namespace fusiform {

/// One number a column (voxel or unit) each; NaN where it is not defined.
struct Contrast {
    VectorD meanA, meanB;
    VectorD t;                ///< Welch's t of A against B: positive where A is larger
    VectorD degreesOfFreedom; ///< of Welch and Satterthwaite
    VectorD p;                ///< two-sided
    VectorD q;                ///< p by Benjamini and Hochberg over all columns
    VectorD dPrime;           ///< difference of means over the root of the mean of both variances
    VectorD selectivity;      ///< category selectivity index: (A - B) / (|A| + |B|) of the means, in [-1, 1]
};

/// Columns of `stimuliByColumns` (stimuli, voxels or units), rows `a` against rows `b`, each counted from 0.
///
/// Variances are by n - 1. A response that is not finite is left out of its column; a column with fewer than
/// two in either set, or that is constant in both, has neither t, p, q nor d'. The rows are read column tile
/// by column tile, so that the matrix may be larger than memory; means and variances are made in two passes
/// in float64. Rows count as independent: average the repeats of a stimulus first. Source: Welch 1947,
/// Biometrika 34, 28–35. Throws Error (a set of fewer than two rows, a row that is not there, twice in a set,
/// or in both; a file that has changed) and Cancelled.
[[nodiscard]] Contrast contrastOf(
    const StoredMatrix& stimuliByColumns, const std::vector<Eigen::Index>& a,
    const std::vector<Eigen::Index>& b, Progress& progress);

} // namespace fusiform
