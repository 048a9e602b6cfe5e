#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"

namespace fusiform {

/// matrix = vectors * diag(values) * vectorsᵀ.
struct SymmetricEigen {
    VectorD values;          ///< ascending
    Eigen::MatrixXd vectors; ///< a column each
};

/// Of a symmetric matrix, whose lower triangle is read: LAPACK's divide and conquer (dsyevd). Throws Error when it does
/// not converge (NaN), and Cancelled at once even while LAPACK works.
[[nodiscard]] SymmetricEigen symmetricEigen(Eigen::MatrixXd matrix, const Progress& progress);

/// The same without the components whose value is rounding noise beside the largest.
[[nodiscard]] SymmetricEigen numericalRange(SymmetricEigen eigen);

} // namespace fusiform
