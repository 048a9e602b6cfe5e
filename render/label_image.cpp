#include "render/label_image.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double widest = 15;    ///< of a line, in font sizes
constexpr int groundAlpha = 224; ///< the cortex shows through a little
constexpr int borderAlpha = 110;

struct Measures {
    int paddingX, paddingY, border, mark, lineHeight;

    Measures(const LabelStyle& style, bool marked)
        : paddingX(pixels(0.42 * style.fontSize)), paddingY(pixels(0.22 * style.fontSize)),
          border(pixels(style.fontSize / 12)), mark(marked && style.box ? pixels(0.3 * style.fontSize) : 0),
          lineHeight(measureText("Ag", text(style)).height) {}
    static int pixels(double value) { return std::max(1, static_cast<int>(std::lround(value))); }
    static TextStyle text(const LabelStyle& style) {
        TextStyle result{.size = style.fontSize, .colour = style.ink};
        if (!style.box)
            result.halo = style.ground;
        return result;
    }
};

void fill(Image& image, int x, int y, int width, int height, const Rgb& colour, int alpha) {
    for (int row = y; row < y + height; ++row)
        for (int column = x; column < x + width; ++column) {
            std::uint8_t* pixel = image.at(column, row);
            std::copy(colour.begin(), colour.end(), pixel);
            pixel[3] = static_cast<std::uint8_t>(alpha);
        }
}

/// One pixel of each corner goes: the box looks less hard.
void softenCorners(Image& image) {
    for (const int x : {0, image.width - 1})
        for (const int y : {0, image.height - 1})
            image.at(x, y)[3] = 0;
}

} // namespace

std::vector<std::string> labelLines(const std::string& text, const LabelStyle& style) {
    const TextStyle measured{.size = style.fontSize};
    const int limit = static_cast<int>(widest * style.fontSize);
    const int whole = measureText(text, measured).width;
    if (whole <= limit)
        return {text};
    // The break that leaves the longer line shortest, but for a first line that is too long.
    std::size_t best = std::string::npos;
    int bestWidth = 0;
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        const int first = measureText(text.substr(0, at), measured).width;
        const int longer = std::max(first, std::min(whole - first, limit));
        if (first <= limit && (best == std::string::npos || longer <= bestWidth)) {
            best = at;
            bestWidth = longer;
        }
    }
    if (best == std::string::npos)
        return {elided(text, limit, measured)};
    return {text.substr(0, best), elided(text.substr(best + 1), limit, measured)};
}

TextSize labelSize(const std::vector<std::string>& lines, bool marked, const LabelStyle& style) {
    const Measures measures(style, marked);
    int width = 0;
    for (const std::string& line : lines)
        width = std::max(width, measureText(line, Measures::text(style)).width);
    return {
        width + 2 * measures.paddingX + measures.mark,
        static_cast<int>(lines.size()) * measures.lineHeight + 2 * measures.paddingY};
}

Image paintLabel(
    const std::vector<std::string>& lines, const std::optional<Rgb>& mark, const LabelStyle& style) {
    const Measures measures(style, mark.has_value());
    const auto [width, height] = labelSize(lines, mark.has_value(), style);
    Image image = Image::ofSize(width, height);
    if (style.box) {
        fill(image, 0, 0, width, height, style.ink, borderAlpha);
        const int b = measures.border;
        fill(image, b, b, width - 2 * b, height - 2 * b, style.ground, groundAlpha);
        if (measures.mark > 0)
            fill(image, b, b, measures.mark, height - 2 * b, *mark, 255);
        softenCorners(image);
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        drawText(
            image, lines[i], measures.mark + (width - measures.mark) / 2.0,
            measures.paddingY + (static_cast<double>(i) + 0.5) * measures.lineHeight, {0.5, 0.5},
            Measures::text(style));
    return image;
}

} // namespace fusiform
