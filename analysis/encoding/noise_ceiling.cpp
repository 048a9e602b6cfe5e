#include "analysis/encoding/noise_ceiling.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <cmath>

namespace fusiform {
namespace {

float ceilingFromNcsnr(float ncsnr, float noiseLeft) {
    const float signal = ncsnr * ncsnr;
    return std::isinf(signal) ? 1.F : signal / (signal + noiseLeft);
}

VectorF uniform(const VectorF& ncsnr, float noiseLeft) {
    return ncsnr.unaryExpr([noiseLeft](float s) { return ceilingFromNcsnr(s, noiseLeft); });
}

/// `scores` divided by what `divisor` makes of the ceiling.
template <class Divisor>
VectorF normalised(const VectorF& scores, const VectorF& ceiling, float least, const Divisor& divisor) {
    if (scores.size() != ceiling.size())
        throw Error(
            {.doing = translatable("analysis", "dividing scores by the noise ceiling"),
             .file = {},
             .expected = message("analysis", "%1 values, one a score").with(scores.size()),
             .found = ceiling.size(),
             .hint = message("analysis", "the noise ceiling is of another voxel set")});
    VectorF result = VectorF::Constant(scores.size(), missingValue);
    for (Eigen::Index voxel = 0; voxel < scores.size(); ++voxel)
        if (ceiling[voxel] > 0 && ceiling[voxel] >= least)
            result[voxel] = scores[voxel] / divisor(ceiling[voxel]);
    return result;
}

} // namespace

VectorF noiseCeilingFromSnr(const VectorF& ncsnr, int repeats) {
    if (repeats < 1)
        throw Error(
            {.doing = computingNoiseCeiling,
             .file = {},
             .expected = message("analysis", "at least one repeat"),
             .found = repeats,
             .hint = {}});
    return uniform(ncsnr, 1.F / float(repeats));
}

VectorF noiseCeilingFromSnr(const VectorF& ncsnr, const std::vector<std::int64_t>& stimuliByRepeats) {
    double stimuli = 0;
    double noiseLeft = 0;
    for (std::size_t at = 0; at < stimuliByRepeats.size(); ++at) {
        stimuli += double(stimuliByRepeats[at]);
        noiseLeft += double(stimuliByRepeats[at]) / double(at + 1);
    }
    if (!(stimuli > 0))
        throw Error(
            {.doing = computingNoiseCeiling,
             .file = {},
             .expected = message("analysis", "numbers of stimuli shown once, twice, three times, …"),
             .found = message("analysis", "no stimulus"),
             .hint = {}});
    return uniform(ncsnr, float(noiseLeft / stimuli));
}

VectorF noiseCeilingFromSnr(const VectorF& ncsnr, const VectorF& noiseLeft) {
    return ncsnr.binaryExpr(noiseLeft, [](float s, float left) { return ceilingFromNcsnr(s, left); });
}

VectorF normalisedR2(const VectorF& r2, const VectorF& ceiling, float least) {
    return normalised(r2, ceiling, least, [](float nc) { return nc; });
}

VectorF normalisedR(const VectorF& r, const VectorF& ceiling, float least) {
    return normalised(r, ceiling, least, [](float nc) { return std::sqrt(nc); });
}

} // namespace fusiform
