#pragma once

#include "analysis/registry/analysis_registry.h"
#include "analysis/selectivity/cluster_stability.h"

/// "cluster" in full, with what findings have no place for, such as the centres.
namespace fusiform {

struct ClusterRun {
    Findings findings; ///< maps only where there is one model
    Clusters clusters; ///< of the voxels that took part
    /// Per model and voxel the number of its cluster from 0, -1 where the voxel took no part.
    std::vector<std::vector<std::int32_t>> labels;
    std::vector<VectorF> silhouette;  ///< per model, (voxels)
    std::vector<ClusterCount> counts; ///< every number of clusters that was tried, ascending
    int suggested = 0;                ///< one of them; 0 where nothing tells
    std::vector<std::string> names;   ///< (clusters) "cluster 1 (512 voxels): …"
};

/// Voxels of several models (subjects) with the same features are pooled and share their clusters. `options`
/// are those of the analysis "cluster", complete. Throws Error and Cancelled.
[[nodiscard]] ClusterRun clusterModels(
    const Dataset& dataset, const std::vector<std::shared_ptr<const EncodingModel>>& models,
    const Json& options, Progress& progress);

/// "2:12" is 2 … 12, both included; "4" only 4. Empty for an empty text. Throws Error.
[[nodiscard]] std::vector<int> clusterCountsFrom(const std::string& text);

} // namespace fusiform
