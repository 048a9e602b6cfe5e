#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <cstdint>
#include <vector>

namespace fusiform {

/// Response of one voxel to every stimulus as its encoding model predicts it: X w + b, (stimuli). Throws
/// Error when the numbers of features differ or there is no such voxel.
[[nodiscard]] VectorF
predictedResponse(const EncodingModel& model, const Embedding& embedding, std::int64_t voxel);

/// Responses of all voxels, (stimuli, voxels).
[[nodiscard]] MatrixF predictedResponses(const EncodingModel& model, const Embedding& embedding);

/// Mean over some voxels of the predicted response, (stimuli); of all voxels when `voxels` is empty. The mean
/// of the weights is applied once, so that the embedding may be of any length and is read in tiles. Voxels
/// without weights (not finite) are left out; NaN when none is left. Throws Error as above, and Cancelled.
[[nodiscard]] VectorF meanPredictedResponse(
    const EncodingModel& model, const Embedding& embedding, const std::vector<std::int64_t>& voxels,
    Progress& progress);

/// Mean over some voxels of the measured response, (stimuli); of all when `voxels` is empty. A missing
/// response counts in no mean of its stimulus. Throws Error when there is no such voxel, and Cancelled.
[[nodiscard]] VectorF
meanMeasuredResponse(const Responses& responses, const std::vector<std::int64_t>& voxels, Progress& progress);

/// The embedding that a model's weights belong to: same model and layer, else the only one with as many
/// features; null when there is none.
[[nodiscard]] const Embedding* embeddingOf(const Dataset& dataset, const EncodingModel& model);

/// Stimuli by descending response; NaN ones last; ties by stimulus number.
[[nodiscard]] std::vector<std::int64_t> rankedStimuli(const VectorF& responses);

} // namespace fusiform
