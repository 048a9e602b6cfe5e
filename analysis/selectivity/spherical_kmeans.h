#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"

#include <cstdint>
#include <vector>

namespace fusiform {

struct KMeansOptions {
    int clusters = 8;
    int restarts = 10;
    int iterations = 300;    ///< at most
    double tolerance = 1e-7; ///< ends when the mean cosine grows by no more than this
    unsigned seed = 0;
};

struct KMeansResult {
    std::vector<std::int32_t> labels; ///< (rows) 0 … clusters - 1, none of which is empty
    MatrixF centres;                  ///< (clusters, features) mean directions, of length 1
    double meanCosine = 0;            ///< of the rows to their centres: what is maximised
    int iterations = 0;               ///< of the restart that was best
};

/// Spherical k-means: groups rows of length 1 (voxels, features) so that their mean cosine to the mean
/// direction of their group is as large as can be found. Source: Dhillon & Modha 2001, Machine Learning 42,
/// 143–175.
///
/// Each restart begins with rows drawn by k-means++ (Arthur & Vassilvitskii 2007) on cosine distance 1 - cos,
/// which on the sphere is half the squared distance. All restarts go side by side, so that the rows are read
/// once an iteration for all of them. A cluster that loses its last row takes the row farthest from its own
/// centre, which never lowers the mean cosine. The best restart is given, of equal ones the first. The same
/// seed gives the same bits on any number of threads. Throws Error (fewer rows than clusters, options below
/// 1) and Cancelled.
[[nodiscard]] KMeansResult
sphericalKMeans(const MatrixF& rows, const KMeansOptions& options, Progress& progress);

/// The same from given centres, (clusters, features) of length 1, in the place of restarts.
[[nodiscard]] KMeansResult sphericalKMeansFrom(
    const MatrixF& rows, const MatrixF& centres, const KMeansOptions& options, Progress& progress);

/// Per row the centre of the highest cosine, of equal ones the first.
[[nodiscard]] std::vector<std::int32_t>
nearestCentres(const MatrixF& rows, const MatrixF& centres, Progress& progress);

/// The mean direction of the rows of each of `clusters` labels, (clusters, features), of length 1; 0 for a
/// label without rows, or whose rows cancel out. Rows of a negative label do not count.
[[nodiscard]] MatrixF meanDirections(
    const MatrixF& rows, const std::vector<std::int32_t>& labels, std::int32_t clusters, Progress& progress);

} // namespace fusiform
