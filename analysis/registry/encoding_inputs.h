#pragma once

#include "analysis/core/message.h"
#include "analysis/encoding/ridge.h"
#include "analysis/registry/analysis_registry.h"

#include <string>
#include <vector>

/// What every analysis that fits encoding models takes from a dataset and its options.
namespace fusiform {

/// Embeddings of that model; of all for an empty name. Throws Error, listing those there are, when there is
/// none.
[[nodiscard]] std::vector<std::shared_ptr<const Embedding>>
embeddingsOfModel(const Dataset& dataset, const std::string& model, const Message& doing);

/// Stimulus ids, so that repeats of a stimulus stay together; none without a table of stimuli. One without an
/// id is like no other. Throws Error when the table has another number of rows than the responses.
[[nodiscard]] std::vector<std::string> stimulusIds(const Dataset& dataset, const Message& doing);

/// Options of the ridge regression itself, "folds" … "seed", and what was chosen by them. Throws Error.
[[nodiscard]] std::vector<Option> optionsOfRidge();
[[nodiscard]] RidgeOptions ridgeOptions(const Json& options, const Message& doing);

} // namespace fusiform
