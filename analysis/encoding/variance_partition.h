#pragma once

#include "analysis/encoding/ridge_tiles.h"

namespace fusiform {

/// Which feature spaces explain a voxel, alone and together (Borcard et al. 1992; Lescroart et al. 2015, Frontiers in
/// Computational Neuroscience). A set of spaces is a number whose bit i stands for space i: 1 is the first alone, 3 the
/// first two.
struct VariancePartition {
    MatrixF r2;    ///< (sets - 1, voxels) row set - 1: held-out R² of the banded ridge model of these spaces
    /// (sets - 1, voxels) row set - 1: R² that just these spaces have in common: of one space its unique part, of several
    /// what each of them explains as well as the others, and no space outside the set. They add up to the R² of all
    /// spaces; held-out parts may be negative.
    MatrixF parts;
    MatrixF alphas; ///< (spaces, voxels) penalty of each space in the model of all
    std::int64_t rowsLeftOut = 0;
};

struct BandSearch {
    int candidates = 20; ///< relative penalties that are tried, beside equal ones
    unsigned seed = 0;
};

/// `spaces` (stimuli, features) each, two or three. In every model each space has a penalty of its own: alpha over its
/// share (bandShares), both chosen per voxel by held-out R², whatever `options` say: chosen by r, which does not see
/// scale, a space that explains nothing may have a far too small penalty and an R² far below 0. Throws Error (another number of spaces,
/// and as fitRidge) and Cancelled.
[[nodiscard]] VariancePartition partitionVariance(
    const std::vector<StoredMatrix>& spaces, const StoredMatrix& responses, const std::vector<std::string>& ids,
    const RidgeOptions& options, const BandSearch& search, Progress& progress);

/// The layers that partitionVariance fits: the sets of spaces in order of their number.
[[nodiscard]] std::vector<RidgeFeatures>
setsOfSpaces(const std::vector<StoredMatrix>& spaces, const RidgeOptions& options, const BandSearch& search);

/// `parts` from `r2`, both (sets - 1, voxels).
[[nodiscard]] MatrixF partsOf(const MatrixF& r2);

} // namespace fusiform
