#pragma once

#include "analysis/encoding/folded_features.h"

#include <vector>

namespace fusiform {

/// The responses of a tile of voxels to the rows of FoldedFeatures, in their order.
template <class Real>
struct FoldedResponses {
    MatrixOf<Real> values;   ///< (rows, voxels) about `mean`
    Eigen::RowVectorXd mean; ///< (voxels) of all rows
    MatrixD foldMeans;       ///< (folds, voxels) of `values`
    MatrixD squares;         ///< (folds, voxels) about the fold's mean; NaN where constant
    MatrixD low, high;       ///< (folds, voxels) range of `values`

    /// `columns` of a slab of responses (all rows as in the file, voxels).
    FoldedResponses(const MatrixOf<Real>& slab, const std::vector<Eigen::Index>& columns, const FoldedRows& rows);

    [[nodiscard]] Eigen::Index voxels() const { return values.cols(); }
    /// Means of the rows of several folds.
    [[nodiscard]] Eigen::RowVectorXd meanOf(const std::vector<bool>& folds, const FoldedRows& rows) const;
    /// Whether a voxel has one value in all of them.
    [[nodiscard]] bool constantIn(const std::vector<bool>& folds, Eigen::Index voxel) const;
};

extern template struct FoldedResponses<float>;
extern template struct FoldedResponses<double>;

} // namespace fusiform
