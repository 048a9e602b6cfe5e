#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/stored_matrix.h"

#include <limits>
#include <vector>

namespace fusiform {

/// Which voxels the structure of weights is looked for in, and how their weights are taken.
struct WeightSelection {
    VectorF score;         ///< per row, or empty: then every voxel counts
    double leastScore = 0; ///< with a score: voxels below, or without one, are left out
    bool unitLength = true;
};

/// The weights of the voxels that take part.
struct WeightRows {
    std::vector<Eigen::Index> rows; ///< of the matrix, ascending
    MatrixF values;                 ///< (rows, features)

    /// One number a row of `all`, the others missing.
    [[nodiscard]] VectorF spread(const VectorF& perRow, Eigen::Index all) const;
};

/// The rows of `weights` (voxels, features) that have a direction, being finite and not all zero, and a score
/// that is high enough. Several subjects are pooled by appendedRows. Takes as much memory as the rows it
/// gives. Throws Error (numbers of scores and rows differ, no row is left) and Cancelled.
[[nodiscard]] WeightRows
weightRows(const StoredMatrix& weights, const WeightSelection& selection, Progress& progress);

/// Makes every row of length 1; those that are zero or not finite become NaN.
void makeUnitLength(MatrixF& rows);

} // namespace fusiform
