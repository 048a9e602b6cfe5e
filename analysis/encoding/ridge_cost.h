#pragma once

#include "analysis/encoding/ridge_tiles.h"

namespace fusiform {

/// What a fit will take, told before it starts.
struct RidgeCost {
    double preparing = 0; ///< work of the decompositions, in float32 multiplications and additions
    double fitting = 0;   ///< work of the voxels, likewise
    double bytes = 0;     ///< most memory beside responses and embeddings
    /// On this machine with nothing else to do.
    [[nodiscard]] double seconds() const;
};

/// `features` of every layer, `scales` tried for each (1 without bands).
[[nodiscard]] RidgeCost ridgeCost(
    Eigen::Index stimuli, Eigen::Index voxels, const std::vector<Eigen::Index>& features, std::size_t scales,
    const RidgeOptions& options, const WantedOfRidge& wanted);

/// Whether products are made in float64: as asked for, or where that takes no time worth mentioning.
[[nodiscard]] bool inFloat64(
    Eigen::Index stimuli, Eigen::Index voxels, const std::vector<Eigen::Index>& features, const RidgeOptions& options);

/// Voxels that are read together.
[[nodiscard]] Eigen::Index slabWidth(Eigen::Index stimuli, Eigen::Index voxels);

/// Voxels that are worked on together: few enough that no product takes longer than the time between two looks at the
/// stop request, and that every thread has its share.
[[nodiscard]] Eigen::Index tileWidth(Eigen::Index stimuli, Eigen::Index features, Eigen::Index voxels);

/// Float32 multiplications and additions a second in large products with all threads; measured once (some 30 ms).
[[nodiscard]] double matrixProductSpeed();

} // namespace fusiform
