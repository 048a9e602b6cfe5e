#pragma once

#include "analysis/encoding/ridge_tiles.h"
#include "analysis/registry/analysis_registry.h"

/// What all analyses that fit encoding models have in common: the options of the fit and the matrices it needs.
namespace fusiform {

/// folds, alphas, select, …: see ridgeOptionsOf.
[[nodiscard]] std::vector<Option> optionsOfRidge();

/// Throws Error when two options exclude one another.
[[nodiscard]] RidgeOptions ridgeOptionsOf(const Json& options);

/// "5 folds, penalty of 0.1:1e5:10 chosen per voxel by r, …": how the numbers came about.
[[nodiscard]] std::string ridgeMethod(const Json& options);

/// Those of a model and layer; of all where a name is empty. All have as many rows as the responses. Throws Error.
[[nodiscard]] std::vector<std::shared_ptr<const Embedding>>
chosenEmbeddings(const Dataset& dataset, const std::string& model, const std::string& layer);

/// A stimulus id a row of the responses, so that repeats of a stimulus stay in one fold; none without a table of
/// stimuli. Throws Error.
[[nodiscard]] std::vector<std::string> stimulusIds(const Dataset& dataset);

/// Why the dataset has nothing to fit, or nothing when it has.
[[nodiscard]] std::optional<std::string> obstacleToFitting(const Dataset& dataset);

/// Files and shapes of responses, embeddings and noise ceiling, as provenance has them.
[[nodiscard]] Json
encodingInputs(const Dataset& dataset, const std::vector<std::shared_ptr<const Embedding>>& embeddings);

/// The plan of a fit of these layers, `scales` tried for each.
[[nodiscard]] RunPlan ridgePlan(
    const Dataset& dataset, const std::vector<std::shared_ptr<const Embedding>>& embeddings,
    const std::vector<Eigen::Index>& features, std::size_t scales, const Json& options, const WantedOfRidge& wanted);

} // namespace fusiform
