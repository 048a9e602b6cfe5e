#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"
#include "analysis/data/stored_matrix.h"

#include <functional>
#include <vector>

/// Voxels against the rows of a bank (texts or pictures x features) of any length: the bank is read from
/// front to back in tiles, and each tile is multiplied with tiles of voxels on all cores. There never is a
/// matrix of voxels x bank.
namespace fusiform {

/// Some rows of a bank. Rows without a direction (zero, or with missing numbers) are left out.
struct BankTile {
    MatrixF rows;          ///< each times a power of two, which is exact, so that its length is in [0.5, 1)
    VectorF unscale;       ///< (rows) that power's inverse: what a product is times this is of the bank's row
    VectorD inverseLength; ///< (rows) 1 / length of `rows`
    VectorF length;        ///< (rows) length in the bank's own units
    std::vector<Eigen::Index> number; ///< (rows) number in the bank
};

/// Which rows of a bank are used, ascending; null means all.
using BankSubset = const std::vector<Eigen::Index>*;

/// Products of `voxels` rows from `first` with the rows of a tile, (voxels, tile rows), which may be
/// overwritten.
using VisitProducts =
    std::function<void(Eigen::Index first, const BankTile& tile, Eigen::Ref<MatrixF> products)>;

/// Calls `visit` for every pair of a tile of `voxelsByFeatures` and a tile of the bank. All calls for one
/// tile of voxels come one after another in the order of the bank, those of different ones at the same time
/// on several threads; the tiles depend on the shapes alone, so that results do not depend on the number of
/// threads. Throws Cancelled, and what `visit` throws.
void visitBank(
    const MatrixF& voxelsByFeatures, const StoredMatrix& bank, BankSubset subset, const VisitProducts& visit,
    Progress& progress, const Message& doing);

/// Voxels that are worked on in one pass over a bank, so that their sums fit in memory: the bank is read once
/// for each so many.
[[nodiscard]] Eigen::Index voxelsOfPass(Eigen::Index features);

/// The bank's row nearest to each voxel by cosine.
struct NearestRow {
    Eigen::Index row = -1; ///< -1: the voxel's row is zero or not finite
    double cosine = 0;
};
[[nodiscard]] std::vector<NearestRow>
nearestRows(const MatrixF& voxelsByFeatures, const StoredMatrix& bank, BankSubset subset, Progress& progress);

} // namespace fusiform
