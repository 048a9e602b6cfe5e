#pragma once

#include "analysis/selectivity/clusters.h"

#include <vector>

/// Would other data give the same clusters? And so: how many clusters are there?
namespace fusiform {

/// Weights of the same voxels from different data, such as fits to two halves of the stimuli: (voxels,
/// features) of length 1, NaN for a voxel that has none.
struct HalfWeights {
    MatrixF first, second;
};

/// Adjusted Rand index between the clusters of one half's weights and those of the other's, each found alone,
/// over the voxels that have weights in both. Throws Error and Cancelled.
[[nodiscard]] double
stabilityOfHalves(const HalfWeights& halves, const ClusterOptions& options, Progress& progress);

/// The same where there is only one set of weights, rows of length 1 (voxels, features): clusters are found
/// in a random half of the voxels and in the other half, the centres of each then divide all voxels by
/// nearest centre, and the two divisions are compared. Mean over `splits` halvings. It says whether other
/// voxels of the same brain would give the same clusters, not whether other stimuli would, and so is the more
/// lenient of the two. NaN where a half has fewer voxels than there are clusters. Throws Error and Cancelled.
[[nodiscard]] double
stabilityOfVoxels(const MatrixF& rows, const ClusterOptions& options, int splits, Progress& progress);

/// A number of clusters and what it comes to.
struct ClusterCount {
    int clusters = 0;
    double silhouette = std::numeric_limits<double>::quiet_NaN();
    double stability = std::numeric_limits<double>::quiet_NaN();
    double meanCosine = std::numeric_limits<double>::quiet_NaN();
};

/// The number of clusters that is suggested: of those whose stability is at least nine tenths of the best
/// stability (of all, where none is known), the one with the highest mean silhouette, of equal ones the
/// smallest. 0 where no silhouette is known.
[[nodiscard]] int suggestedCount(const std::vector<ClusterCount>& counts);

} // namespace fusiform
