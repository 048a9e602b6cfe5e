#pragma once

#include "analysis/core/matrix.h"
#include "analysis/demo/demo_stimuli.h"

#include <string>
#include <vector>

namespace fusiform::demo {

/// One layer of a synthetic model.
struct DemoLayer {
    std::string model; ///< "Demo-CLIP (synthetic)"
    std::string layer; ///< "layer 1" … "layer 4"
    int depth = 1;
    MatrixD features; ///< (stimuli, 64)
};

/// What the synthetic brain and both models see in a picture.
struct PictureFeatures {
    static constexpr int cells = 4;        ///< per side; cell = column + cells * row
    static constexpr int orientations = 4; ///< 0, 45, 90, 135 degrees
    MatrixD fine; ///< (stimuli, cells² * orientations) z-scored log energy of fine edges, orientation fastest
    MatrixD coarse;   ///< (stimuli, 64) z-scored: coarser edges at two scales, brightness, contrast, colour
    MatrixD semantic; ///< (stimuli, 64) place in the semantic space, times `semanticScale`
};

/// Makes a semantic feature about as large as a z-scored one.
inline constexpr double semanticScale = 8;

[[nodiscard]] PictureFeatures
featuresOf(const std::vector<DemoStimulus>& stimuli, const SemanticSpace& space);

/// Four layers of "Demo-CLIP (synthetic)", then four of "Demo-ResNet (synthetic)": from what is in the
/// picture to what it is about. Demo-ResNet knows categories but little else.
[[nodiscard]] std::vector<DemoLayer> makeLayers(
    const PictureFeatures& features, const std::vector<DemoStimulus>& stimuli, const SemanticSpace& space,
    std::uint64_t seed);

} // namespace fusiform::demo
