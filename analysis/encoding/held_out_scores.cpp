#include "analysis/encoding/held_out_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fusiform {
namespace {

/// Eigenvalues nearer than this, relative to themselves and the smallest penalty, count as one: the error of that is
/// half its square, that of telling them apart the rounding noise over it.
constexpr double nearness = 1e-4;

/// Variances below this part of what they are the difference of are rounding noise of constant predictions.
constexpr double roundingNoise = 1e-13;

} // namespace

HeldOutRows
heldOutRows(Eigen::Index count, VectorD bias, const MatrixD& scatter, const VectorD& values, double leastAlpha) {
    const Eigen::Index size = values.size();
    HeldOutRows rows{count, std::move(bias), MatrixD(size, size), {size, size}, {}};
    std::vector<Eigen::Triplet<double>> near;
    for (Eigen::Index i = 0; i < size; ++i)
        for (Eigen::Index j = 0; j < size; ++j) {
            const double gap = values[j] - values[i];
            const bool same = std::abs(gap) <= nearness * (std::min(values[i], values[j]) + leastAlpha);
            rows.far(i, j) = same ? 0 : scatter(i, j) / gap;
            if (same)
                near.emplace_back(i, j, scatter(i, j));
        }
    rows.near.setFromTriplets(near.begin(), near.end());
    return rows;
}

AlphaScores scoresByAlpha(
    const HeldOutRows& rows, const VectorD& values, const std::vector<double>& alphas, const MatrixD& components,
    const MatrixD& covariances, const Measured& measured) {
    const Eigen::Index voxels = components.cols();
    const auto count = Eigen::Index(alphas.size());
    const double largest = values.size() > 0 ? values[values.size() - 1] : 0;
    const auto grid = Eigen::Map<const Eigen::ArrayXd>(alphas.data(), count);
    MatrixD shrink(count, values.size());
    for (Eigen::Index alpha = 0; alpha < count; ++alpha)
        shrink.row(alpha) = (values.array() + grid[alpha]).inverse().transpose();
    const MatrixD shifted = shrink.colwise() - (grid + largest).inverse().matrix();

    MatrixD terms = components.cwiseProduct(covariances);
    const MatrixD covariance = shrink * terms;
    terms = components.array().colwise() * rows.bias.array();
    const MatrixD bias = shrink * terms;
    terms.noalias() = rows.far * components;
    terms.array() *= 2 * components.array();
    MatrixD variance = shifted * terms;
    terms.noalias() = rows.near * components;
    terms.array() *= components.array();
    variance.noalias() += shrink.cwiseAbs2() * terms;

    // What a variance must exceed to be one: its rounding noise, which the largest terms leave.
    const MatrixD magnitude = shrink.cwiseAbs2() * terms.cwiseAbs();
    AlphaScores scores{MatrixD(count, voxels), MatrixD(count, voxels)};
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel) {
        const double squares = measured.squares[voxel];
        for (Eigen::Index alpha = 0; alpha < count; ++alpha) {
            const double spread = variance(alpha, voxel);
            const double cross = covariance(alpha, voxel);
            const double shift = measured.meanShift[voxel] - bias(alpha, voxel);
            const double residual = squares - 2 * cross + spread + double(rows.count) * shift * shift;
            scores.r2(alpha, voxel) = 1 - residual / squares;
            scores.r(alpha, voxel) = spread > roundingNoise * magnitude(alpha, voxel)
                                         ? cross / std::sqrt(spread * squares)
                                         : std::numeric_limits<double>::quiet_NaN();
        }
    }
    return scores;
}

} // namespace fusiform
