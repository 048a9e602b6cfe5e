#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"

namespace fusiform::demo {

/// A linear model of every voxel, and how well it does on stimuli it has not seen.
struct DemoFit {
    VectorF heldOutR;  ///< (voxels) correlation of responses and predictions from five folds
    MatrixF weights;   ///< (voxels, features) fitted on all stimuli
    VectorF intercept; ///< (voxels)
};

/// Ridge regression with one penalty fixed beforehand (a tenth of the stimuli times the mean variance of a
/// feature), so that nothing is chosen on the stimuli it is scored on. Fold f holds out the stimuli
/// f, f + 5, …; their order mixes all categories.
[[nodiscard]] DemoFit fitDemoLayer(const MatrixD& features, const MatrixF& responses, Progress& progress);

} // namespace fusiform::demo
