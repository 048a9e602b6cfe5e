#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/stored_matrix.h"

#include <vector>

/// Which voxels care about the same things (METHODS "Structure of selectivity").
namespace fusiform {

/// The cosine of every voxel's weights to those of a seed, (voxels), in [-1, 1].
///
/// Lengths of the weights are worked out once; a query is then one pass over the matrix where it lies, of
/// which nothing is copied. A voxel whose weights are all zero, or not all finite, has no direction: NaN.
/// Const members may be called from any thread and give the same bits on any number of threads.
class SimilarVoxels {
public:
    /// `weights` (voxels, features). Throws Error (no weights, a file that cannot be read) and Cancelled.
    SimilarVoxels(StoredMatrix weights, Progress& progress);

    [[nodiscard]] Eigen::Index voxels() const { return m_inverseLength.size(); }
    [[nodiscard]] Eigen::Index features() const { return m_weights.cols(); }

    /// To the mean of the unit weights of `seeds`, of which those without a direction are left out. Throws
    /// Error where no seed has one, where there is no such voxel, and when the file has changed.
    [[nodiscard]] VectorF toVoxels(const std::vector<Eigen::Index>& seeds) const;
    /// To any direction in feature space, (features), whose length does not matter: the embedding of a text,
    /// a component. Throws Error where it is zero, not finite or of another length.
    [[nodiscard]] VectorF toDirection(const VectorF& direction) const;
    /// The mean of the unit weights of `seeds`, itself of length 1.
    [[nodiscard]] VectorF directionOf(const std::vector<Eigen::Index>& seeds) const;

private:
    StoredMatrix m_stored;
    MatrixView m_weights;
    VectorF m_inverseLength; ///< (voxels); NaN without a direction
};

struct SimilarVoxel {
    Eigen::Index voxel = 0;
    float cosine = 0;
};

/// The `count` voxels of the highest cosine, highest first, equal ones by number; those that are missing and
/// those of `without` (the seeds) are left out.
[[nodiscard]] std::vector<SimilarVoxel>
mostSimilar(const VectorF& cosines, std::size_t count, const std::vector<Eigen::Index>& without = {});

} // namespace fusiform
