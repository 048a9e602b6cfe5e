#pragma once

#include "analysis/core/progress.h"
#include "analysis/core/translatable.h"
#include "analysis/data/dataset.h"

namespace fusiform {

inline constexpr const char* captioningVoxels = translatable("analysis", "captioning voxels");

struct CaptionOptions {
    double temperature = 1.0 / 150;
    int repeats = 5; ///< random halves of the bank; 1 uses the whole bank
    unsigned seed = 0;
};

struct CaptionResult {
    StoredMatrix projected; ///< (voxels, features) weights projected onto the whole bank
    CaptionSet captions;    ///< one caption a voxel and repeat; score is the cosine to the projected weight
};

/// The bank text nearest (cosine) to each voxel's projected weight, once for each of `repeats` random halves
/// of the bank, so that agreement between repeats shows how far the text can be trusted. In each repeat the
/// projection and the search use the same half. Voxels without weights get no caption. The bank stays in its
/// file, and a large projection goes to a temporary one. Throws Error, also when the file of weights or bank
/// changes meanwhile, and Cancelled.
[[nodiscard]] CaptionResult captionVoxels(
    const StoredMatrix& weights, const CaptionBank& bank, const CaptionOptions& options, Progress& progress);

} // namespace fusiform
