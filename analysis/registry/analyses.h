#pragma once

#include "analysis/registry/analysis_registry.h"

/// The descriptions that analyses() lists, one function and one source file each.
namespace fusiform {

[[nodiscard]] Analysis fitAnalysis();
[[nodiscard]] Analysis captionAnalysis();
[[nodiscard]] Analysis queryAnalysis();
[[nodiscard]] Analysis wordsByRegionAnalysis();
[[nodiscard]] Analysis captionEvaluationAnalysis();
[[nodiscard]] Analysis bestLayerAnalysis();
[[nodiscard]] Analysis variancePartitionAnalysis();
[[nodiscard]] Analysis projectAnalysis();
[[nodiscard]] Analysis noiseCeilingAnalysis();
[[nodiscard]] Analysis compareAnalysis();
[[nodiscard]] Analysis halfTimeAnalysis();
[[nodiscard]] Analysis spatialScoreAnalysis();
[[nodiscard]] Analysis propertyCorrelationAnalysis();
[[nodiscard]] Analysis clusterAnalysis();
[[nodiscard]] Analysis weightPcaAnalysis();
[[nodiscard]] Analysis similarVoxelsAnalysis();
[[nodiscard]] Analysis contrastAnalysis();
[[nodiscard]] Analysis differenceAnalysis();
[[nodiscard]] Analysis embedStimuliAnalysis();

/// The encoding model to caption: the one called `name`; for an empty name the first whose weights have as
/// many features as the bank, one of the bank's own model before others. Throws Error, listing the names
/// there are.
[[nodiscard]] std::shared_ptr<const EncodingModel>
modelForBank(const Dataset& dataset, const std::string& name);

} // namespace fusiform
