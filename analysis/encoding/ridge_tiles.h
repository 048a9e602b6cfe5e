#pragma once

#include "analysis/core/translatable.h"
#include "analysis/data/stored_matrix.h"
#include "analysis/encoding/ridge.h"

#include <functional>
#include <string>
#include <vector>

/// The encoding models of several layers at once, tile of voxels by tile of voxels, so that responses may be larger than
/// memory and are read once for all layers.
///
/// XᵀY is formed once per fold; a fold's training sums are the total less its own. One symmetric eigendecomposition per
/// fold serves all penalties and voxels: of the d x d covariance when d <= n (covariance_space.cpp), else of the n x n
/// kernel (kernel_space.cpp). Held-out scores at all penalties come from one more d x d product (held_out_scores.h).
namespace fusiform {

inline constexpr const char* fittingModel = translatable("analysis", "fitting an encoding model");

/// The features of one layer; of banded ridge (Nunez-Elizalde et al. 2019, NeuroImage), which gives every band of
/// features a penalty of its own, with the relative scales that are tried.
struct RidgeFeatures {
    StoredMatrix stimuliByFeatures;
    /// (features) each: what the features are multiplied with, sqrt(share of the band). Empty: as they are.
    std::vector<Eigen::RowVectorXd> scales = {};
};

/// What is wanted beside scores and penalties.
struct WantedOfRidge {
    bool weights = true;  ///< and intercepts
    bool byAlpha = false; ///< scores at every penalty (of banded ridge: every scale, then every penalty)
    bool heldOut = false; ///< predictions of every stimulus by the model that did not see it
};

/// One layer's models of the voxels of a tile.
struct RidgeTile {
    MatrixD weights;   ///< (voxels of the tile, features), for features as given
    VectorD intercept; ///< (voxels of the tile), as those below
    VectorD alpha;
    std::vector<int> scale;      ///< number of the chosen scale; 0 without bands
    VectorD r, r2;               ///< held-out scores, as in RidgeResult
    MatrixD rByAlpha, r2ByAlpha; ///< (scales x alphas, voxels of the tile)
    MatrixF heldOut;             ///< (stimuli, voxels of the tile); NaN where a row was left out
};

/// Voxels `first` … `first + measured.cols() - 1`, finished for all layers.
struct FittedVoxels {
    Eigen::Index first = 0;
    Eigen::Index all = 0;          ///< voxels of the whole
    MatrixF measured;              ///< (stimuli, voxels of the tile) the responses as read; only with heldOut
    std::vector<RidgeTile> layers; ///< in the order of the layers

    [[nodiscard]] Eigen::Index count() const { return layers.front().alpha.size(); }
};

/// The fold of every row of such a fit: -1 for rows whose features are not numbers in all layers, which are left out for
/// all. With leave-one-out one fold, 0. Throws Error when too few rows are left.
[[nodiscard]] std::vector<int> foldsOfFit(
    const std::vector<RidgeFeatures>& layers, const std::vector<std::string>& ids, const RidgeOptions& options);

/// Gets tiles in order of voxels, each once, on one thread.
using TakeVoxels = std::function<void(FittedVoxels tile)>;

/// fitRidge for each of `layers`. The responses are read once (twice with one penalty for all voxels), ahead of what is
/// computed. Memory: a few matrices of d x d or n x n a fold and layer, and of n x tile; it does not grow with the number
/// of voxels (see ridgeCost). Returns how many rows were left out. Throws Error, also when the responses change
/// meanwhile, and Cancelled.
std::int64_t fitRidgeTiles(
    const std::vector<RidgeFeatures>& layers, const StoredMatrix& responses, const std::vector<std::string>& ids,
    const RidgeOptions& options, const WantedOfRidge& wanted, const TakeVoxels& take, Progress& progress);

} // namespace fusiform
