#pragma once

#include "analysis/core/matrix.h"

#include <random>

namespace fusiform::test {

/// Standard normal numbers, the same for the same seed.
template <class Matrix = MatrixF>
Matrix randomMatrix(Eigen::Index rows, Eigen::Index columns, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<typename Matrix::Scalar> normal;
    Matrix matrix(rows, columns);
    for (auto& value : matrix.reshaped())
        value = normal(random);
    return matrix;
}

} // namespace fusiform::test
