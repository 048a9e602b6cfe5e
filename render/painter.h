#pragma once

#include "render/colour_map.h"
#include "render/image.h"

#include <optional>
#include <string>

/// Drawing into an Image on the CPU: what the colour bar, orientation letters and annotations of figures are
/// made of, so that the window and figures show the same pixels. Any thread. Positions are pixels, y from the top.
namespace fusiform {

struct TextStyle {
    double size = 12; ///< pixels of the font
    Rgb colour{0, 0, 0};
    bool bold = false;
    std::optional<Rgb> halo = std::nullopt; ///< contour that keeps letters readable on any ground
};

struct TextSize {
    int width = 0;
    int height = 0; ///< of a line, the same for all texts of a size
};

/// Where the given position is in the text's box: 0 left/top, 0.5 middle, 1 right/bottom.
struct Anchor {
    double x = 0;
    double y = 0;
};

void fillRectangle(Image& image, int x, int y, int width, int height, const Rgb& colour);
/// The four sides, `thickness` pixels inwards.
void strokeRectangle(Image& image, int x, int y, int width, int height, int thickness, const Rgb& colour);
/// Blends `source` over `image` with its top left corner at (x, y).
void paste(Image& image, const Image& source, int x, int y);

[[nodiscard]] TextSize measureText(const std::string& text, const TextStyle& style);
void drawText(
    Image& image, const std::string& text, double x, double y, const Anchor& anchor, const TextStyle& style);
/// `text`, its end replaced by "…" when it is wider than `width`.
[[nodiscard]] std::string elided(const std::string& text, int width, const TextStyle& style);

} // namespace fusiform
