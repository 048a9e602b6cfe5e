#pragma once

#include "render/image.h"
#include "render/view_state.h"

#include <array>

namespace fusiform {

struct ColourBarStyle {
    double fontSize = 12; ///< pixels; everything else is in proportion
    std::array<std::uint8_t, 3> ink{0, 0, 0};
    int maxWidth = 400; ///< pixels
};

/// The colour bar of view.topVisibleOverlay(): name and unit, colours as they are drawn on grey cortex
/// (hidden values grey, opacity applied), the values of both ends and the threshold. A categorical map shows
/// its names; an overlay of two maps a square of colours; one that another map fades is as high as that map's range. Empty when there is nothing to show. As wide as needed, at most maxWidth.
[[nodiscard]] Image
paintColourBar(const Dataset& dataset, const ViewState& view, const ColourBarStyle& style);

/// "name [unit]", or the name alone.
[[nodiscard]] std::string colourBarTitle(const Map& map);

} // namespace fusiform
