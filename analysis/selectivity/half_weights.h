#pragma once

#include "analysis/encoding/ridge.h"
#include "analysis/selectivity/cluster_stability.h"

#include <string>

namespace fusiform {

/// Weights of unit length of the voxels `rows` (columns of the responses), fitted by fitRidgeTiles to a
/// random half of the stimuli and to the other half, for stabilityOfHalves. Rows with equal id are one
/// stimulus and stay together
/// (`ids` empty: all differ); `split` draws another halving of the same seed. Responses may be larger than
/// memory. Throws Error (fewer stimuli than each half needs folds, lengths that disagree) and Cancelled.
[[nodiscard]] HalfWeights weightsOfStimulusHalves(
    const StoredMatrix& stimuliByFeatures, const StoredMatrix& stimuliByVoxels,
    const std::vector<std::string>& ids, const std::vector<Eigen::Index>& rows, unsigned seed, int split,
    Progress& progress);

} // namespace fusiform
