#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"

/// Principal components of weights: the axes along which the selectivity of voxels differs most (METHODS
/// "Structure of selectivity"). Source: Huth et al. 2012, Neuron 76, 1210–1224, "group semantic space".
namespace fusiform {

struct WeightPca {
    MatrixD components;      ///< (components, features), each of length 1, largest variance first
    Eigen::RowVectorXd mean; ///< (features), which scores are about
    MatrixF scores;          ///< (rows, components)
    VectorD variance;        ///< (components) of the scores, by rows - 1
    VectorD fraction;        ///< (components) of the variance of all features together
};

/// Of the rows of `rows` (voxels, features), which are finite; rows of several subjects one below the other
/// are centred together. As many components as are asked for, or as the rows have. The sign of each is such
/// that the loading of the largest magnitude is positive. Sums are float64; products go feature block by
/// feature block, so that the result is the same on any number of threads. Memory beside rows and scores:
/// some features² (or, with fewer rows than features, rows²) of float64. Throws Error (fewer than two rows,
/// rows that are all alike, no component asked for) and Cancelled.
[[nodiscard]] WeightPca weightPca(const MatrixF& rows, Eigen::Index components, Progress& progress);

/// Ends of a colour scale that a few extreme voxels do not stretch.
struct DisplayRange {
    double low = 0;
    double high = 1;
};

/// The 2nd and 98th percentile of the values that are not missing; of length 1 where they coincide. To show
/// three components as red, green and blue, each is scaled by its own range, values beyond it being cut off.
[[nodiscard]] DisplayRange robustRange(const VectorF& values);

} // namespace fusiform
