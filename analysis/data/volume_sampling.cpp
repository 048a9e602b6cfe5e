#include "analysis/data/volume_sampling.h"

#include <algorithm>

namespace fusiform {

std::string_view nameOf(SamplingMethod method) {
    switch (method) {
    case SamplingMethod::Nearest: return "nearest";
    case SamplingMethod::Trilinear: return "trilinear";
    case SamplingMethod::Cubic: return "cubic";
    case SamplingMethod::Ribbon: return "ribbon";
    }
    return "unknown";
}

std::optional<SamplingMethod> samplingMethodNamed(std::string_view name) {
    const auto* const found =
        std::ranges::find_if(samplingMethods, [&](SamplingMethod method) { return nameOf(method) == name; });
    return found == std::end(samplingMethods) ? std::nullopt : std::optional(*found);
}

std::vector<double> VolumeSampling::depths() const {
    if (averaged)
        return {0.1, 0.3, 0.5, 0.7, 0.9};
    return {depth};
}

} // namespace fusiform
