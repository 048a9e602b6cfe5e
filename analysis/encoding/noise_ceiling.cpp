#include "analysis/encoding/noise_ceiling.h"

#include "analysis/core/error.h"

#include <string>

namespace fusiform {

VectorF noiseCeilingFromSnr(const VectorF& ncsnr, int repeats) {
    if (repeats < 1)
        throw Error({.doing = "computing the noise ceiling",
                     .file = {},
                     .expected = "at least one repeat",
                     .found = std::to_string(repeats),
                     .hint = {}});
    const auto signal = ncsnr.array().square();
    return signal / (signal + 1.F / float(repeats));
}

} // namespace fusiform
