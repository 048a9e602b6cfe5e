#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/translatable.h"

#include <cstdint>
#include <vector>

/// Noise ceiling: the fraction of a voxel's variance that any model of the stimulus could explain.
///
/// The signal s is what the voxel responds to a stimulus, the noise what differs between its trials; `ncsnr` (voxels) is
/// the ratio of their standard deviations in single trials. A mean of m trials has the ceiling NC = s² / (s² + 1/m), in
/// [0, 1]. NaN stays NaN; voxels without noise (infinite ncsnr) have 1. No model can have a larger R² than NC, nor a larger
/// Pearson r than √NC.
/// Source: Allen et al. 2022, Nature Neuroscience, Methods, "Noise ceiling estimation".
namespace fusiform {

inline constexpr const char* computingNoiseCeiling = translatable("analysis", "computing the noise ceiling");

/// Of means of `repeats` trials. Throws Error when repeats < 1.
[[nodiscard]] VectorF noiseCeilingFromSnr(const VectorF& ncsnr, int repeats);

/// Of means of as many trials as each stimulus has: `stimuliByRepeats` is how many stimuli were shown once, twice,
/// three times, … With A, B, C of them NC = s² / (s² + (A/1 + B/2 + C/3) / (A + B + C)). Throws Error when there is none.
[[nodiscard]] VectorF
noiseCeilingFromSnr(const VectorF& ncsnr, const std::vector<std::int64_t>& stimuliByRepeats);

/// The same for a share of the noise that is left: 1/m, or its mean over stimuli; one a voxel.
[[nodiscard]] VectorF noiseCeilingFromSnr(const VectorF& ncsnr, const VectorF& noiseLeft);

/// Below this ceiling r / √NC says more about the ceiling than about the model.
inline constexpr float leastNoiseCeiling = 0.05F;

/// R² / NC, missing where NC is below `least` or missing. Throws Error when lengths differ.
[[nodiscard]] VectorF
normalisedR2(const VectorF& r2, const VectorF& ceiling, float least = leastNoiseCeiling);
/// r / √NC, likewise.
[[nodiscard]] VectorF normalisedR(const VectorF& r, const VectorF& ceiling, float least = leastNoiseCeiling);

} // namespace fusiform
