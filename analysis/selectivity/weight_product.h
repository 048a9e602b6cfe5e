#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"
#include "analysis/data/stored_matrix.h"

namespace fusiform {

/// weights * direction, (voxels), on all cores and without a copy of weights that lie mapped in their file:
/// it takes as long as reading them from memory. The same bits whatever the number of threads. Throws
/// Cancelled.
[[nodiscard]] VectorF
weightsTimes(const MatrixView& weights, const VectorF& direction, const Progress& progress);

} // namespace fusiform
