#pragma once

#include "analysis/core/matrix.h"

#include <Eigen/SparseCore>

#include <vector>

/// Scores of ridge predictions on held-out rows at every penalty, without forming the predictions.
///
/// In the eigenbasis of the fitted rows a voxel's coefficients are c(α) = s(α) z, with s_i(α) = 1 / (λ_i + α). What a
/// score needs of the predictions is their covariance with what was measured, which is linear in s, and their variance
/// cᵀ Q c, with Q the scatter of the held-out rows in that basis. Because s_i s_j = (s_i - s_j) / (λ_j - λ_i), the
/// variance too is a sum over single components,
///
///     cᵀ Q c = 2 Σ_i s_i z_i (F z)_i + Σ_i s_i² z_i (N z)_i,   F_ij = Q_ij / (λ_j - λ_i),   N_ij = Q_ij,
///
/// F for eigenvalues that differ and N for those that (nearly) do not, where s_i s_j is (s_i² + s_j²) / 2 but for the
/// square of their relative difference. So one product F z serves all penalties. F is antisymmetric, hence any constant
/// may be taken from s in its sum; 1 / (λ_max + α) keeps the cancellation of large penalties away.
namespace fusiform {

/// The held-out rows of a fold in the eigenbasis of the others.
struct HeldOutRows {
    Eigen::Index count = 0;
    VectorD bias; ///< (components) mean of the held-out rows, about the mean of the fitted rows
    MatrixD far;  ///< F
    Eigen::SparseMatrix<double, Eigen::RowMajor> near; ///< N
    Eigen::MatrixXd inBasis; ///< (rows, components) the rows themselves, about their mean; only where kept
};

/// `scatter` (components, components): Q, of the held-out rows about their own mean. `leastAlpha` is the smallest
/// penalty that will be asked for.
[[nodiscard]] HeldOutRows
heldOutRows(Eigen::Index count, VectorD bias, const MatrixD& scatter, const VectorD& values, double leastAlpha);

/// What was measured on the held-out rows, of the voxels of a tile.
struct Measured {
    VectorD squares;   ///< about their mean; NaN for a voxel that is constant there
    VectorD meanShift; ///< their mean minus that of the fitted rows
};

/// (alphas, voxels); NaN where undefined.
struct AlphaScores {
    MatrixD r, r2;
};

/// `components` (components, voxels): z. `covariances` (components, voxels): the held-out rows in the basis times what
/// was measured on them, both about their means.
[[nodiscard]] AlphaScores scoresByAlpha(
    const HeldOutRows& rows, const VectorD& values, const std::vector<double>& alphas, const MatrixD& components,
    const MatrixD& covariances, const Measured& measured);

} // namespace fusiform
