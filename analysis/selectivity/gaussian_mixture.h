#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"

#include <cstdint>
#include <vector>

namespace fusiform {

struct MixtureOptions {
    int iterations = 500;    ///< at most
    double tolerance = 1e-6; ///< ends when the mean log-likelihood grows by no more than this
    double leastVariance =
        1e-4; ///< no variance falls below this share of that of all rows along the same axis
};

struct Mixture {
    std::vector<std::int32_t> labels; ///< (rows) the most likely component; some component may have no row
    VectorF certainty;                ///< (rows) its posterior probability
    MatrixD means, variances;         ///< (components, axes)
    VectorD shares;                   ///< (components) prior probabilities
    double meanLogLikelihood = 0;     ///< per row, natural logarithm
    double bic = 0;                   ///< Bayesian information criterion: smaller is better
    int iterations = 0;
};

/// A mixture of `components` Gaussians with diagonal covariances, fitted to rows (voxels, axes), such as
/// scores on the first principal components, by expectation maximisation from a first division into `labels`,
/// each in 0 … components - 1. Computed in float64, in portions that depend on the number of rows alone: the
/// same bits on any number of threads. Source: Dempster, Laird & Rubin 1977, J. R. Stat. Soc. B 39, 1–38.
/// Throws Error (a component without a row at the start, lengths that disagree) and Cancelled.
[[nodiscard]] Mixture gaussianMixture(
    const MatrixF& rows, const std::vector<std::int32_t>& labels, int components,
    const MixtureOptions& options, Progress& progress);

} // namespace fusiform
