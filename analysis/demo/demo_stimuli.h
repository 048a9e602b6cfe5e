#pragma once

#include "analysis/demo/demo_bank.h"
#include "analysis/demo/demo_canvas.h"

#include <string>
#include <vector>

namespace fusiform::demo {

/// A synthetic stimulus: what it shows, and the picture.
struct DemoStimulus {
    std::string id; ///< "face-01"
    Phrase phrase;
    std::string caption;
    bool test = false; ///< split "test" instead of "train"
    Canvas picture;
};

inline constexpr int stimuliPerCategory = 34;

/// All stimuli, categories mixed, in a fixed order.
[[nodiscard]] std::vector<DemoStimulus> makeStimuli(std::uint64_t seed);

/// The picture of a phrase; `seed` varies it.
[[nodiscard]] Canvas drawn(const Phrase& phrase, std::uint64_t seed);

} // namespace fusiform::demo
