#pragma once

#include "analysis/registry/analysis_registry.h"
#include "analysis/selectivity/text_table.h"

/// What analyses of words and captions choose from a dataset.
namespace fusiform {

/// The caption set of that name; for an empty name the latest. Throws Error, listing the names there are.
[[nodiscard]] std::shared_ptr<const CaptionSet>
captionsNamed(const Dataset& dataset, const std::string& name);

/// The encoding model of that name; for an empty name the first that has texts with embeddings of its
/// features (one of the bank's own model before others), else the first. Where there is a text encoder, of
/// `encoderFeatures` features, models that it fits come before all. Throws Error, listing the names there are.
[[nodiscard]] std::shared_ptr<const EncodingModel>
modelForTexts(const Dataset& dataset, const std::string& name, std::int64_t encoderFeatures = 0);

/// Whether any encoding model has texts with embeddings of its features, or fits the text encoder.
[[nodiscard]] bool hasTextsForModel(const Dataset& dataset, std::int64_t encoderFeatures = 0);

} // namespace fusiform
