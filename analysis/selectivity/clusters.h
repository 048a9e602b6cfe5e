#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"

#include <cstdint>
#include <limits>
#include <vector>

/// Clusters of voxels that care about the same things (METHODS "Structure of selectivity").
namespace fusiform {

enum class ClusterMethod { KMeans, Mixture };
/// What the numbers of the clusters follow.
enum class ClusterOrder {
    Size,          ///< the largest first
    FirstComponent ///< along the first principal component of the rows, whose largest loading is positive
};

struct ClusterOptions {
    int clusters = 8;
    ClusterMethod method = ClusterMethod::KMeans;
    ClusterOrder order = ClusterOrder::Size;
    int restarts = 10;   ///< of k-means, which a mixture begins with too
    int components = 10; ///< principal components that a mixture is fitted on, or as many as there are
    unsigned seed = 0;
};

struct Clusters {
    std::vector<std::int32_t> labels; ///< (rows) 0 … count() - 1, each of which has a row
    MatrixF centres;                  ///< (clusters, features) mean directions, of length 1
    std::vector<std::int64_t> sizes;
    VectorF silhouette; ///< (rows) see cosineSilhouette; NaN for a single cluster
    double meanSilhouette = std::numeric_limits<double>::quiet_NaN();
    double meanCosine = 0;                                 ///< of the rows to their centres
    double bic = std::numeric_limits<double>::quiet_NaN(); ///< of a mixture

    [[nodiscard]] std::int32_t count() const { return std::int32_t(sizes.size()); }
};

/// Of rows of length 1 (voxels, features); those of several subjects lie one below the other and so share
/// their clusters. K-means is sphericalKMeans; a mixture is fitted to the scores on the first principal
/// components (gaussianMixture), beginning with the clusters of k-means, and a component that ends without
/// any row is dropped, so that there may be fewer clusters than asked for. Rows in another order give the
/// same clusters under the same numbers wherever k-means finds the same optimum. The same seed gives the same
/// bits on any number of threads. Throws Error and Cancelled.
[[nodiscard]] Clusters clusterWeights(const MatrixF& rows, const ClusterOptions& options, Progress& progress);

} // namespace fusiform
