#pragma once

#include "analysis/core/matrix.h"

#include <vector>

namespace fusiform {

/// Per voxel: which layer predicts it best (METHODS "Comparing layers, models, training steps").
struct BestLayer {
    VectorF layer;  ///< (voxels) row of the score stack with the highest score
    VectorF margin; ///< (voxels) its score minus the runner-up's
    VectorF depth;  ///< (voxels) centre of mass: Σ depth max(score, 0) / Σ max(score, 0)
};

/// `scores` (layers, voxels), `depths` (layers). A voxel is NaN everywhere when any of its scores is missing or its
/// ceiling (`ceiling` (voxels) or empty) is below `leastCeiling`; a tie for the best gives NaN layer and margin 0;
/// no positive score gives NaN depth. Throws Error (fewer than two layers, lengths that disagree).
[[nodiscard]] BestLayer bestLayer(const MatrixF& scores, const std::vector<double>& depths, const VectorF& ceiling,
                                  double leastCeiling);

} // namespace fusiform
