#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"

namespace fusiform {

/// Projection of voxel weights onto natural images or texts (METHODS "Captions of selectivity").
///
/// With ŵ = w/||w|| and unit bank rows ê_j: a = softmax(ŵ·ê_j / temperature), u = Σ a_j ê_j, ρ = Σ a_j ||e_j||;
/// the result is ρ u/||u||, (voxels, features). The bank is streamed in tiles with a running maximum, so memory
/// does not grow with it. A zero or non-finite weight vector gives NaN; zero or non-finite bank rows are
/// left out.
/// Source: Luo et al. 2024, "BrainSCUBA: Fine-Grained Natural Language Captions of Visual Cortex Selectivity".
/// Throws Error (numbers of features differ, temperature not above 0, empty bank), Cancelled.
[[nodiscard]] MatrixF projectOntoBank(const Eigen::Ref<const MatrixF>& weights, const Eigen::Ref<const MatrixF>& bank, double temperature,
                                      Progress& progress);

} // namespace fusiform
