#pragma once

#include "analysis/registry/analysis_registry.h"
#include "analysis/selectivity/cluster_stability.h"
#include "analysis/selectivity/weight_rows.h"

/// What a dataset says about clusters of its weights: whether they are stable, and what they are about.
namespace fusiform {

using ModelList = std::vector<std::shared_ptr<const EncodingModel>>;

/// How stability is found, and what it needs.
struct StabilityData {
    std::vector<HalfWeights> halves; ///< of stimuli, one a split; empty: halves of the voxels
    int splits = 0;
    Message method;
};

/// Fits weights to halves of the stimuli for the chosen voxels of a single model whose embedding and
/// responses are there; else stability will be that of halves of the voxels. Throws Error and Cancelled.
[[nodiscard]] StabilityData stabilityData(
    const Dataset& dataset, const ModelList& models, const WeightRows& rows, const Json& options,
    Progress& progress);

/// Mean over splits; NaN without any.
[[nodiscard]] double stabilityOf(
    const StabilityData& data, const WeightRows& rows, const ClusterOptions& options, Progress& progress);

/// The text nearest to each centre, (clusters): of the caption bank where it has the features of the weights,
/// else of the captions of the stimuli; empty texts without either.
[[nodiscard]] std::vector<std::string>
captionsOf(const Dataset& dataset, const ModelList& models, const MatrixF& centres, Progress& progress);

} // namespace fusiform
