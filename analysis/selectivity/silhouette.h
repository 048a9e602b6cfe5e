#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"

#include <cstdint>
#include <vector>

namespace fusiform {

/// Silhouette of every row of length 1 (voxels, features) under cosine distance 1 - cos, in [-1, 1]: (b - a)
/// / max(a, b), a being the mean distance to the others of its cluster and b that to the nearest other
/// cluster.
///
/// This is the exact silhouette over all pairs, not a sample: the mean cosine to the rows of a cluster is the
/// cosine with their mean, so one product with the means of the clusters gives all mean distances. A row that
/// is alone in its cluster has 0; NaN where there are fewer than two clusters with rows, and for negative
/// labels, which take no part. Source: Rousseeuw 1987, J. Comput. Appl. Math. 20, 53–65. Throws Error
/// (lengths that disagree), Cancelled.
[[nodiscard]] VectorF
cosineSilhouette(const MatrixF& rows, const std::vector<std::int32_t>& labels, Progress& progress);

} // namespace fusiform
