#pragma once

#include "analysis/core/translatable.h"
#include "analysis/registry/analysis_registry.h"
#include "analysis/selectivity/cluster_stability.h"

/// "cluster" in full, with what findings have no place for, such as the centres.
namespace fusiform {

inline constexpr const char* groupingVoxels = translatable("analysis", "grouping voxels");

/// Whose voxels take part.
struct ClusterSubject {
    std::shared_ptr<const Dataset> dataset; ///< never null; empty for a matrix alone
    std::shared_ptr<const EncodingModel> model;
};

struct ClusterRun {
    Findings findings; ///< maps only where there is one model
    /// Per model what is found of its subject alone: maps whose categories have the same names and so the same colours
    /// everywhere, and the whole record.
    std::vector<Findings> ofSubjects;
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

/// The same for models of several datasets. Texts of the clusters come from the first that has any.
[[nodiscard]] ClusterRun
clusterSubjects(const std::vector<ClusterSubject>& subjects, const Json& options, Progress& progress);

/// A model of each dataset, all of the same model and layer: those of the one that `name` is of in the first dataset (see
/// modelCalled). Throws Error naming the dataset that has none.
[[nodiscard]] std::vector<ClusterSubject>
subjectsOf(const std::vector<std::shared_ptr<const Dataset>>& datasets, const std::string& name);

/// How far subjects agree on the sizes of clusters: the shares of their voxels that lie in the same clusters, 1 for equal
/// sizes and 0 where no cluster has voxels of both; the mean over pairs of subjects. NaN for fewer than two. `counts` are
/// voxels, (subjects, clusters).
[[nodiscard]] double sizeAgreement(const std::vector<std::vector<std::int64_t>>& counts);

/// "2:12" is 2 … 12, both included; "4" only 4. Empty for an empty text. Throws Error.
[[nodiscard]] std::vector<int> clusterCountsFrom(const std::string& text);

} // namespace fusiform
