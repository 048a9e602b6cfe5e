#pragma once

#include "analysis/data/stored_matrix.h"
#include "analysis/encoding/ridge.h"

#include <functional>
#include <string>
#include <vector>

/// The encoding models of several layers at once, tile of voxels by tile of voxels, so that responses may be larger than
/// memory and are read once for all layers.
namespace fusiform {

/// What is wanted beside scores and penalties.
struct WantedOfRidge {
    bool weights = true;  ///< and intercepts
    bool byAlpha = false; ///< scores at every penalty
    bool heldOut = false; ///< predictions of every stimulus by the model that did not see it
};

/// One layer's models of the voxels of a tile.
struct RidgeTile {
    MatrixF weights;   ///< (voxels of the tile, features), for features as given
    VectorF intercept; ///< (voxels of the tile), as those below
    VectorF alpha;
    VectorF r, r2;               ///< held-out scores, as in RidgeResult
    MatrixF rByAlpha, r2ByAlpha; ///< (alphas, voxels of the tile)
    MatrixF heldOut;             ///< (stimuli, voxels of the tile)
};

/// Voxels `first` … `first + measured.cols() - 1`, finished for all layers.
struct FittedVoxels {
    Eigen::Index first = 0;
    Eigen::Index all = 0;          ///< voxels of the whole
    MatrixF measured;              ///< (stimuli, voxels of the tile) the responses as read
    std::vector<RidgeTile> layers; ///< in the order of the embeddings
};

/// Gets tiles in order of voxels, each once, on the thread of the caller.
using TakeVoxels = std::function<void(FittedVoxels tile)>;

/// fitRidge for each of `embeddings` (stimuli x features). The responses are read once (twice with one penalty for all
/// voxels), a tile of voxels ahead of what is computed. Memory: a few matrices of d x d or n x n a fold and layer, and
/// of n x tile; it does not grow with the number of voxels. Throws Error, also when the responses change meanwhile, and
/// Cancelled.
void fitRidgeTiles(
    const std::vector<StoredMatrix>& embeddings, const StoredMatrix& responses, const std::vector<std::string>& ids,
    const RidgeOptions& options, const WantedOfRidge& wanted, const TakeVoxels& take, Progress& progress);

} // namespace fusiform
