#include "analysis/encoding/noise_ceiling.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <string>

namespace fusiform {

VectorF noiseCeilingFromSnr(const VectorF& ncsnr, int repeats) {
    if (repeats < 1)
        throw Error(
            {.doing = translatable("analysis", "computing the noise ceiling"),
             .file = {},
             .expected = message("analysis", "at least one repeat"),
             .found = repeats,
             .hint = {}});
    const auto signal = ncsnr.array().square();
    return signal / (signal + 1.F / float(repeats));
}

} // namespace fusiform
