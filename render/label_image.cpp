#include "render/label_image.h"

#include "render/figures/cairo_canvas.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double widestLabel = 15;    ///< of a line, in font sizes
constexpr double groundAlpha = 0.88; ///< the cortex shows through a little
constexpr double borderAlpha = 0.43;

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

} // namespace

std::vector<std::string> labelLines(const std::string& text, const LabelStyle& style) {
    const TextStyle measured{.size = style.fontSize};
    const int limit = static_cast<int>(widestLabel * style.fontSize);
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

void drawLabel(
    Canvas& canvas, const PageRect& box, const std::vector<std::string>& lines, const std::optional<Rgb>& mark,
    const LabelStyle& style) {
    const double em = style.fontSize * millimetresPerPoint;
    const double border = em / 12;
    const double markWidth = mark && style.box ? 0.3 * em : 0;
    if (style.box) {
        canvas.fill(Outline::rectangle(box.inset(border)), {style.ground, groundAlpha});
        if (markWidth > 0)
            canvas.fill(
                Outline::rectangle({box.x + border, box.y + border, markWidth, box.height - 2 * border}), {*mark, 1});
        canvas.stroke(Outline::rectangle(box.inset(border / 2)), {border, {style.ink, borderAlpha}});
    }
    TextLook look{.size = style.fontSize, .colour = style.ink};
    if (!style.box)
        look.halo = style.ground;
    const double lineHeight = textExtent("Ag", look).height();
    const double top = box.centreY() - lineHeight * double(lines.size()) / 2;
    for (std::size_t i = 0; i < lines.size(); ++i)
        canvas.text(
            lines[i], {box.x + markWidth + (box.width - markWidth) / 2, top + (double(i) + 0.5) * lineHeight},
            {0.5, 0.5}, look);
}

Image paintLabel(
    const std::vector<std::string>& lines, const std::optional<Rgb>& mark, const LabelStyle& style) {
    const auto [width, height] = labelSize(lines, mark.has_value(), style);
    // At 72 dpi a point is a pixel.
    const PageRect box{0, 0, width * millimetresPerPoint, height * millimetresPerPoint};
    PixelCanvas canvas(box.width, box.height, 72);
    drawLabel(canvas, box, lines, mark, style);
    return canvas.result();
}

} // namespace fusiform
