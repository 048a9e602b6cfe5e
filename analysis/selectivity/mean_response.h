#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <cstdint>
#include <span>

/// Responses of many voxels (a region, a cluster) to every stimulus, as their mean.
namespace fusiform {

/// Mean over voxels of the responses that an encoding model predicts, (stimuli). The mean of linear
/// predictions is the prediction of the mean weights, so this takes one product of (stimuli, features) with a
/// vector, and no matrix of stimuli x voxels. Sums are double, and the same on any number of threads. `rows`
/// are rows of the voxel set; voxels with missing weights are left out. Throws Error as predictedResponse
/// does, and when no voxel has weights; Cancelled.
[[nodiscard]] VectorF meanPredictedResponse(
    const EncodingModel& model, const Embedding& embedding, std::span<const std::int64_t> rows,
    Progress& progress);

/// Mean over voxels of the measured responses, (stimuli); missing responses are left out, NaN where all are
/// missing. `rows` are columns of the responses. Read from front to back in pieces. Throws Error when the
/// file has changed or a row is outside; Cancelled.
[[nodiscard]] VectorF
meanMeasuredResponse(const Responses& responses, std::span<const std::int64_t> rows, Progress& progress);

} // namespace fusiform
