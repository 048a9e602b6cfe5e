#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace fusiform {

/// How a volume gives a value to a vertex. Nearest is the voxel that encloses it; Ribbon is the mean over the tissue
/// between white and pial round it.
enum class SamplingMethod { Nearest, Trilinear, Cubic, Ribbon };
inline constexpr SamplingMethod samplingMethods[] = {
    SamplingMethod::Nearest, SamplingMethod::Trilinear, SamplingMethod::Cubic, SamplingMethod::Ribbon};
/// "nearest", "trilinear", "cubic", "ribbon"
[[nodiscard]] std::string_view nameOf(SamplingMethod method);
[[nodiscard]] std::optional<SamplingMethod> samplingMethodNamed(std::string_view name);

/// Where and how the volume of a map is looked at for its values on the cortex.
struct VolumeSampling {
    SamplingMethod method = SamplingMethod::Trilinear;
    double depth = 0.5;    ///< 0 is white, 1 is pial; without meaning for Ribbon, and where only one of them is loaded
    bool averaged = false; ///< over the depths of the cortex, in the place of one
    bool operator==(const VolumeSampling&) const = default;

    /// The depths to be averaged: `depth`, or the middles of five equal layers.
    [[nodiscard]] std::vector<double> depths() const;
};

} // namespace fusiform
