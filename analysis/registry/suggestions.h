#pragma once

#include "analysis/registry/analysis_registry.h"

/// Values that a dataset offers for text options of analyses, each once, in order of appearance.
namespace fusiform {

using Suggestions = std::vector<std::string>;

/// Adds a value unless it is empty or there already.
void addNew(Suggestions& list, const std::string& value);

/// Models that embeddings are of.
[[nodiscard]] Suggestions embeddingModels(const Dataset& dataset, const Json& entered);
/// Layers of the embeddings, by depth; only of the model that was entered, when there is one.
[[nodiscard]] Suggestions embeddingLayers(const Dataset& dataset, const Json& entered);
/// Models that have score maps.
[[nodiscard]] Suggestions scoredModels(const Dataset& dataset, const Json& entered);
/// Names of the encoding models.
[[nodiscard]] Suggestions encodingModels(const Dataset& dataset, const Json& entered);
/// Names of the maps with a volume.
[[nodiscard]] Suggestions volumeMaps(const Dataset& dataset, const Json& entered);
/// Names of the maps of numbers on the surface.
[[nodiscard]] Suggestions surfaceMaps(const Dataset& dataset, const Json& entered);
/// Names of the maps of several frames.
[[nodiscard]] Suggestions mapsOfFrames(const Dataset& dataset, const Json& entered);
/// Names of the maps of a layer depth or of the best layer.
[[nodiscard]] Suggestions mapsOfLayers(const Dataset& dataset, const Json& entered);
/// Names of the caption sets.
[[nodiscard]] Suggestions captionSets(const Dataset& dataset, const Json& entered);
/// Names of the parcellations.
[[nodiscard]] Suggestions parcellations(const Dataset& dataset, const Json& entered);

} // namespace fusiform
