#pragma once

#include "analysis/core/matrix.h"

#include <vector>

/// When along training does a score reach half of where it ends? (METHODS "Half-time".)
namespace fusiform {

/// `series` (steps, voxels): a score at each training step; `steps` (steps), growing, from 0 on.
///
/// Per voxel the first step at which the series reaches half of its last value, going straight from one
/// defined step to the next on an axis that is logarithmic in the step. Rules:
/// - last value missing, or not above 0: NaN (there is no half to reach);
/// - half is reached at the first defined step already: that step;
/// - a step that is NaN is passed over, as if it had not been recorded;
/// - from step 0 (whose logarithm is minus infinity) to the next the axis is linear.
/// A series that rises above half and falls again counts from the first time.
/// Throws Error (lengths that disagree, fewer than two steps, steps that do not grow or are negative).
[[nodiscard]] VectorF halfTime(const MatrixF& series, const std::vector<double>& steps);

/// Half-time of a region: that of the mean over `voxels` of their series, which is not the mean of their
/// half-times. Voxels that miss a step are left out, so that every step has the same voxels. NaN when none is
/// left.
[[nodiscard]] double halfTimeOfMean(
    const MatrixF& series, const std::vector<double>& steps, const std::vector<Eigen::Index>& voxels);

} // namespace fusiform
