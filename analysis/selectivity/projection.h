#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"
#include "analysis/selectivity/bank_tiles.h"

namespace fusiform {

/// Projection of voxel weights onto natural images or texts (METHODS "Captions of selectivity").
///
/// With ŵ = w/||w|| and unit bank rows ê_j: a = softmax(ŵ·ê_j / temperature), u = Σ a_j ê_j, ρ = Σ a_j
/// ||e_j||; the result is ρ u/||u||, (voxels, features). The bank is read in tiles with a running maximum and
/// running sums, so memory grows with neither its length nor, beside the result, the number of voxels. A zero
/// or non-finite weight vector gives NaN; zero or non-finite bank rows are left out.
///
/// Products are float32. Entries that carry so much of a voxel's sum that the rounding of their cosine would
/// show are computed anew in float64, so that the result is that of a float64 softmax to about 1e-6 at any
/// temperature. Source: Luo et al. 2024, "BrainSCUBA: Fine-Grained Natural Language Captions of Visual Cortex
/// Selectivity". Throws Error (numbers of features differ, temperature not above 0, empty bank, a file that
/// has changed), Cancelled.
[[nodiscard]] MatrixF projectOntoBank(
    const StoredMatrix& weights, const StoredMatrix& bank, double temperature, Progress& progress);

/// The same of some rows of the bank, for voxels that fit in memory.
[[nodiscard]] MatrixF projectOntoRows(
    const MatrixF& weights, const StoredMatrix& bank, BankSubset subset, double temperature,
    Progress& progress);

/// Throws the Error of projectOntoBank where it could not begin.
void requireProjectable(const StoredMatrix& weights, const StoredMatrix& bank, double temperature);

} // namespace fusiform
