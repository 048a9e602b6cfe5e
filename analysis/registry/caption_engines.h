#pragma once

#include "analysis/registry/analysis_registry.h"

/// The methods of "caption" that need an engine: a caption decoder, or a chat endpoint. `options` are those of the
/// analysis, complete.
namespace fusiform {

/// What the decoder says of each voxel's weights, projected onto the bank. Throws Error (no decoder), Cancelled.
[[nodiscard]] Findings captionsByDecoder(const Dataset& dataset, const Json& options, Progress& progress);

/// The built-in captions of all voxels, and in a set of their own those that the composer wrote; provenance says of
/// each voxel that was asked about which engine wrote its caption, what was sent, and why not. Throws Error (no
/// composer), Cancelled.
[[nodiscard]] Findings captionsByChat(const Dataset& dataset, const Json& options, Progress& progress);

/// Nothing where the method needs no engine. Throws Error where its engine is missing.
[[nodiscard]] std::vector<Message> planOfCaptionEngine(const Dataset& dataset, const Json& options);

/// The method "keywords": one caption set, one map of scores.
[[nodiscard]] Findings captionsByKeywords(const Dataset& dataset, const Json& options, Progress& progress);

/// The beginning of the provenance of "caption".
[[nodiscard]] Json captionRecord(const Dataset& dataset, const EncodingModel& model, const Json& options);

} // namespace fusiform
