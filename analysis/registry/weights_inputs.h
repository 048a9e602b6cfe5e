#pragma once

#include "analysis/registry/analysis_registry.h"

#include <optional>
#include <string>
#include <vector>

/// What the analyses of the structure of weights have in common: which model, which voxels.
namespace fusiform {

/// The encoding model called `name`; for an empty name the first that belongs to the caption bank, else the
/// first. Throws Error, listing the names there are.
[[nodiscard]] std::shared_ptr<const EncodingModel>
modelCalled(const Dataset& dataset, const std::string& name, const char* doing);

/// The model's own score per voxel, else that of the latest map of r of its model and layer; empty when there
/// is none.
[[nodiscard]] VectorF scoresOf(const Dataset& dataset, const EncodingModel& model);

/// Why the dataset has no weights to look at, or nothing when it has.
[[nodiscard]] std::optional<std::string> obstacleToWeights(const Dataset& dataset);

/// Rows named as "12, 40-49", counted from 0, in that order; `things` says what they are rows of. Throws
/// Error where the text is none, or names a row that is not below `count`.
[[nodiscard]] std::vector<Eigen::Index>
rowsNamed(const std::string& text, Eigen::Index count, const Message& things, const char* doing);

[[nodiscard]] Option encodingModelOption();
[[nodiscard]] Option leastScoreOption();

} // namespace fusiform
