#pragma once

#include "render/colour_map.h"

#include <array>

namespace fusiform {

/// The colour of text and lines that is read well on a background, whose parts are 0 … 1.
[[nodiscard]] inline Rgb inkOn(const std::array<double, 3>& background) {
    const bool light = 0.3 * background[0] + 0.6 * background[1] + 0.1 * background[2] > 0.5;
    return light ? Rgb{32, 32, 32} : Rgb{235, 235, 235};
}

} // namespace fusiform
