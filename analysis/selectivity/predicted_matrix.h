#pragma once

#include "analysis/data/dataset.h"

namespace fusiform {

/// Responses as an encoding model predicts them, (stimuli, voxels): X Wᵀ + b. Parts are worked out when they are asked
/// for, so that it may be larger than memory. Throws Error when the numbers of features differ.
[[nodiscard]] StoredMatrix predictedMatrix(
    std::shared_ptr<const EncodingModel> model, std::shared_ptr<const Embedding> embedding);

} // namespace fusiform
