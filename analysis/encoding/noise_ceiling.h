#pragma once

#include "analysis/core/matrix.h"

namespace fusiform {

/// Noise ceiling: the fraction of a voxel's variance that any model of the stimulus could explain.
///
/// `ncsnr` (voxels) is the ratio of signal to noise standard deviation of single trials; `repeats` is how many
/// trials were averaged. NC = s² / (s² + 1/repeats), in [0, 1]; NaN stays NaN.
/// Source: Allen et al. 2022, Nature Neuroscience, Methods, "Noise ceiling estimation".
/// Throws Error when repeats < 1.
[[nodiscard]] VectorF noiseCeilingFromSnr(const VectorF& ncsnr, int repeats);

} // namespace fusiform
