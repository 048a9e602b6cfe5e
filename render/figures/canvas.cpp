#include "render/figures/canvas.h"

#include "analysis/core/text.h"
#include "render/text_layout.h"

#include <algorithm>

namespace fusiform {

Outline Outline::rectangle(const PageRect& r) {
    return {{{{{r.x, r.y}, {r.right(), r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}}, true}}, {}};
}

Outline Outline::line(const PagePoint& from, const PagePoint& to) { return {{{{from, to}, false}}, {}}; }

Outline Outline::circle(const PagePoint& centre, double radius) { return {{}, {{centre, radius}}}; }

TextExtent textExtent(const std::string& text, const TextLook& look) {
    const LineMetrics metrics = lineMetrics(text, look.size, look.bold);
    return {
        metrics.width * millimetresPerPoint, metrics.ascent * millimetresPerPoint,
        metrics.descent * millimetresPerPoint};
}

std::string fittingText(const std::string& text, double width, const TextLook& look) {
    return shortened(text, [&](const std::string& part) { return textExtent(part, look).width <= width; });
}

std::vector<std::string> wrappedText(const std::string& text, double width, const TextLook& look) {
    std::vector<std::string> lines;
    for (const std::string& paragraph : splitLines(text)) {
        std::string line;
        for (const std::string& word : split(paragraph, ' ')) {
            const std::string longer = line.empty() ? word : line + ' ' + word;
            if (!line.empty() && textExtent(longer, look).width > width) {
                lines.push_back(fittingText(line, width, look));
                line = word;
            } else {
                line = longer;
            }
        }
        lines.push_back(fittingText(line, width, look));
    }
    return lines;
}

void Canvas::text(
    const std::string& text, const PagePoint& at, const Anchor& anchor, const TextLook& look) {
    if (text.empty())
        return;
    const TextExtent extent = textExtent(text, look);
    const double along = -anchor.x * extent.width;
    const double down = extent.ascent - anchor.y * extent.height();
    textLine(
        text, look.upwards ? PagePoint{at.x + down, at.y - along} : PagePoint{at.x + along, at.y + down}, extent,
        look);
}

} // namespace fusiform
