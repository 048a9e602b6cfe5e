#pragma once

#include "render/figures/canvas.h"

#include <optional>
#include <string>
#include <vector>

namespace fusiform {

/// How the boxes of labels look. Everything is in proportion to the font.
struct LabelStyle {
    double fontSize = 12; ///< pixels on the screen, points in figures
    Rgb ink{32, 32, 32};
    Rgb ground{255, 255, 255};
    bool box = true; ///< else letters with a contour in the ground's colour
    bool operator==(const LabelStyle&) const = default;
};

/// A text in at most two lines of at most 15 times the font's size, as long as each other where it needs
/// both; what does not fit ends in "…".
[[nodiscard]] std::vector<std::string> labelLines(const std::string& text, const LabelStyle& style);

/// The box with its lines on a canvas. With a `mark`, its left edge has that colour: the one of the region on the
/// cortex. Letters without a box take no mark.
void drawLabel(
    Canvas& canvas, const PageRect& box, const std::vector<std::string>& lines, const std::optional<Rgb>& mark,
    const LabelStyle& style);

/// Width and height of the box of these lines, in pixels; `marked` boxes are wider by the mark.
[[nodiscard]] TextSize labelSize(const std::vector<std::string>& lines, bool marked, const LabelStyle& style);

/// The same in pixels.
[[nodiscard]] Image
paintLabel(const std::vector<std::string>& lines, const std::optional<Rgb>& mark, const LabelStyle& style);

} // namespace fusiform
