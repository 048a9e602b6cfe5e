#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"

#include <string>
#include <string_view>
#include <vector>

/// Cross-validated ridge regression, one penalty per voxel (METHODS "Encoding models").
namespace fusiform {

enum class AlphaSelection { PearsonR, R2 };
enum class FeatureScaling {
    None,
    TrainingRows, ///< z-scored with mean and standard deviation of the rows that are fitted
    AllRows       ///< z-scored once over all rows, before they are split; as many published pipelines do
};

struct RidgeOptions {
    int folds = 5;
    std::vector<double> alphas; ///< empty: 10 values, log-spaced 0.1 … 1e5
    AlphaSelection selection = AlphaSelection::PearsonR;
    FeatureScaling scaling = FeatureScaling::None;
    bool shuffle = false; ///< folds of shuffled instead of contiguous rows
    unsigned seed = 0;    ///< of the shuffle
};

struct RidgeResult {
    MatrixF weights;   ///< (voxels, features), for features as given (z-scoring is folded in)
    VectorF intercept; ///< (voxels)
    VectorF alpha;     ///< (voxels) the chosen penalty
    VectorF r;         ///< (voxels) held-out Pearson r at that penalty: mean over folds of the fold's score
    VectorF r2;        ///< (voxels) held-out R², about the held-out mean, likewise
    MatrixF rByAlpha;  ///< (alphas, voxels)
    MatrixF r2ByAlpha; ///< (alphas, voxels)
    std::vector<double> alphas;
};

/// Minimises ||y - Xw - b||² + alpha ||w||² for every voxel; features and responses are centred with the mean of
/// the fitted rows, so b is free. Rows with the same id never straddle a fold (`ids` empty: all differ). alpha is
/// the one with the best mean held-out score; a voxel without any defined score (constant) gets NaN scores and the
/// largest alpha. All sums are float64.
///
/// One symmetric eigendecomposition per fold serves all penalties and voxels: of the d x d covariance when
/// d <= n, else of the n x n kernel. Voxels are worked through in tiles, so that memory does not grow with them.
/// Throws Error (lengths that disagree, NaN, too few rows for the folds) and Cancelled.
[[nodiscard]] RidgeResult fitRidge(const Eigen::Ref<const MatrixF>& stimuliByFeatures, const Eigen::Ref<const MatrixF>& stimuliByVoxels,
                                   const std::vector<std::string>& ids, const RidgeOptions& options,
                                   Progress& progress);

/// "0.1:1e5:13" is 13 values, log-spaced, both ends included; "1,10,100" a list. Throws Error.
[[nodiscard]] std::vector<double> parseAlphas(std::string_view text);

/// The fold of every row: groups of equal id stay together, groups are dealt out in contiguous runs whose sizes
/// differ by at most one group, in order of first appearance or shuffled.
[[nodiscard]] std::vector<int> foldOfRows(std::int64_t rows, const std::vector<std::string>& ids, int folds,
                                          bool shuffle, unsigned seed);

} // namespace fusiform
