#pragma once

#include "analysis/registry/analysis_registry.h"
#include "analysis/selectivity/text_table.h"

/// What analyses of words and captions choose from a dataset.
namespace fusiform {

/// The caption set of that name; for an empty name the latest. Throws Error, listing the names there are.
[[nodiscard]] std::shared_ptr<const CaptionSet>
captionsNamed(const Dataset& dataset, const std::string& name);

/// The encoding model of that name; for an empty name the first that has texts with embeddings of its
/// features (one of the bank's own model before others), else the first. Throws Error, listing the names
/// there are.
[[nodiscard]] std::shared_ptr<const EncodingModel>
modelForTexts(const Dataset& dataset, const std::string& name);

/// Whether any encoding model has texts with embeddings of its features.
[[nodiscard]] bool hasTextsForModel(const Dataset& dataset);

} // namespace fusiform
