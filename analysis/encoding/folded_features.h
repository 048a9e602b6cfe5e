#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/stored_matrix.h"
#include "analysis/encoding/folds.h"
#include "analysis/encoding/ridge.h"

#include <vector>

namespace fusiform {

/// Row-major, of the number type that the large products are made in.
template <class Real>
using MatrixOf = Eigen::Matrix<Real, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The features of the rows that take part, in the order of their folds: (x - shift) / divisor.
template <class Real>
struct FoldedFeatures {
    MatrixOf<Real> values;      ///< (rows, features)
    FoldedRows rows;
    Eigen::RowVectorXd shift;   ///< mean of all rows, so that sums stay small
    Eigen::RowVectorXd divisor; ///< standard deviation over all rows where that was asked for, else 1
    MatrixD foldMeans;          ///< (folds, features)

    FoldedFeatures(const StoredMatrix& features, FoldedRows folded, FeatureScaling scaling);

    [[nodiscard]] Eigen::Index count() const { return values.rows(); }
    [[nodiscard]] Eigen::Index features() const { return values.cols(); }
    [[nodiscard]] auto fold(int index) const {
        return values.middleRows(rows.begin[std::size_t(index)], rows.size(index));
    }
};

extern template struct FoldedFeatures<float>;
extern template struct FoldedFeatures<double>;

/// Numbers of a row-major matrix as floats or doubles, whichever Real is.
template <class Real>
[[nodiscard]] MatrixOf<Real>
blockOf(const StoredMatrix& matrix, Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) {
    if constexpr (std::is_same_v<Real, double>)
        return matrix.blockD(row, col, rows, cols);
    else
        return matrix.block(row, col, rows, cols);
}

} // namespace fusiform
