#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"
#include "analysis/data/stored_matrix.h"

#include <string>
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
    bool sharedAlpha = false; ///< one penalty for all voxels: the one with the best mean score
    FeatureScaling scaling = FeatureScaling::None;
    bool shuffle = false; ///< folds of shuffled instead of contiguous rows
    unsigned seed = 0;    ///< of the shuffle
    /// Scores a fold at the penalty that the other folds chose among themselves, so that no row takes part in choosing
    /// the penalty it is scored at. Without it the best of the mean held-out scores is given, which is a little too
    /// good.
    bool nested = false;
    /// Every row is a fold of its own, in closed form; `folds` and `shuffle` mean nothing then, and scores are of all
    /// held-out predictions together.
    bool leaveOneOut = false;
    /// Products of rows in float64 throughout. Without it they are made in float32, a fold at a time, and added up in
    /// float64; where that takes no time worth mentioning they are in float64 anyway.
    bool float64 = false;
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
    std::int64_t rowsLeftOut = 0; ///< whose features are NaN or infinite
};

/// Minimises ||y - Xw - b||² + alpha ||w||² for every voxel; features and responses are centred with the mean of
/// the fitted rows, so b is free. Rows with the same id never straddle a fold (`ids` empty: all differ). alpha is
/// the one with the best mean held-out score; a voxel without any defined score (constant) gets NaN scores and the
/// largest alpha.
///
/// Rows whose features are not finite are left out for all voxels, rows where a voxel's response is not finite for that
/// voxel; a voxel that misses a whole fold thereby, or misses rows in a way that few others share (see
/// mostMissingPatterns), is NaN throughout.
///
/// `stimuliByFeatures` (stimuli, features) and `stimuliByVoxels` (stimuli, voxels). Throws Error (lengths that disagree,
/// too few rows for the folds) and Cancelled. See fitRidgeTiles for how, and for responses larger than memory.
[[nodiscard]] RidgeResult fitRidge(
    const StoredMatrix& stimuliByFeatures, const StoredMatrix& stimuliByVoxels, const std::vector<std::string>& ids,
    const RidgeOptions& options, Progress& progress);

/// Sets of missing rows that are fitted apart, as each needs decompositions of its own.
inline constexpr std::size_t mostMissingPatterns = 16;

/// `alphas` of the options, or the usual ones.
[[nodiscard]] std::vector<double> penaltiesOf(const RidgeOptions& options);

} // namespace fusiform
