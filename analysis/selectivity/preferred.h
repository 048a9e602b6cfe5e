#pragma once

#include "analysis/data/dataset.h"

#include <cstdint>
#include <vector>

namespace fusiform {

/// Response of one voxel to every stimulus as its encoding model predicts it: X w + b, (stimuli). Throws Error when
/// the numbers of features differ or there is no such voxel.
[[nodiscard]] VectorF predictedResponse(const EncodingModel& model, const Embedding& embedding, std::int64_t voxel);

/// Responses of all voxels, (stimuli, voxels).
[[nodiscard]] MatrixF predictedResponses(const EncodingModel& model, const Embedding& embedding);

/// The embedding that a model's weights belong to: same model and layer, else the only one with as many features;
/// null when there is none.
[[nodiscard]] const Embedding* embeddingOf(const Dataset& dataset, const EncodingModel& model);

/// Stimuli by descending response; NaN ones last; ties by stimulus number.
[[nodiscard]] std::vector<std::int64_t> rankedStimuli(const VectorF& responses);

} // namespace fusiform
