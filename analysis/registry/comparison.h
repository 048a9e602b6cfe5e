#pragma once

#include "analysis/layers/model_comparison.h"
#include "analysis/registry/analysis_registry.h"

#include <filesystem>
#include <vector>

namespace fusiform {

/// Everything that "compare" finds: what the window shows, and the tables that the command line writes.
struct Comparison {
    Findings findings;
    ModelComparison result;
    std::vector<ComparedLayer> layers;
    std::vector<Region> regions; ///< the first is all voxels
    BestLayer best;              ///< of all layers of all models; NaN throughout for a single layer
};

/// `options` are those of the analysis "compare", complete. Throws Error and Cancelled.
[[nodiscard]] Comparison compareLayers(
    const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& partial);

/// Writes into `folder`: `scores.npy` (layers, voxels), `best_layer.npy`, `margin.npy`, `depth.npy` (voxels;
/// with two layers or more), `regions.csv`, `differences/<first>_minus_<second>/` with `r_difference.npy`,
/// `low.npy`, `high.npy`, `p.npy`, `q.npy` (voxels), `differences/regions.csv`, `summary.json`, and in
/// `maps/` the findings' maps as volumes
/// (.nii.gz) or on vertices (.func.gii) where the voxel set is placed. Returns the files. Throws Error and
/// Cancelled.
std::vector<std::filesystem::path> writeComparison(
    const Dataset& dataset, const Comparison& comparison, const std::filesystem::path& folder,
    Progress& progress);

/// The layers by region as lines of text for people, the first parcellation only.
[[nodiscard]] std::string tableOf(const Comparison& comparison);

} // namespace fusiform
