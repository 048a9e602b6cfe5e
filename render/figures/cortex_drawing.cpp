#include "render/figures/cortex_drawing.h"

#include "analysis/core/text.h"
#include "render/charts/round_ticks.h"
#include "render/orientation_letters.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

void drawBorders(Canvas& canvas, const std::vector<FigureBorder>& borders, const PageRect& place) {
    if (borders.empty())
        return;
    canvas.beginGroup("borders");
    for (auto first = borders.begin(); first != borders.end();) {
        Outline outline;
        auto next = first;
        for (; next != borders.end() && next->looksAs(*first); ++next) {
            auto& line = outline.lines.emplace_back();
            for (const auto& [x, y] : next->points)
                line.points.push_back({place.x + x, place.y + y});
        }
        canvas.stroke(outline, {first->width, {first->colour, 1}});
        first = next;
    }
    canvas.endGroup();
}

void drawLabels(
    Canvas& canvas, const std::vector<FigureLabel>& labels, const PageRect& place, const LabelStyle& style) {
    if (labels.empty())
        return;
    canvas.beginGroup("labels");
    const double em = style.fontSize * millimetresPerPoint;
    Outline lines;
    Outline dots;
    for (const FigureLabel& label : labels) {
        const PagePoint end{place.x + label.lineX, place.y + label.lineY};
        const PagePoint start{place.x + label.x, place.y + label.y};
        lines.lines.push_back({{start, end}, false});
        dots.circles.push_back({start, 0.2 * em});
    }
    // A contour in the ground's colour keeps lines readable on any colour.
    const double width = 0.11 * em;
    canvas.stroke(lines, {3 * width, {style.ground, 0.8}});
    canvas.stroke(dots, {2 * width, {style.ground, 0.8}});
    canvas.stroke(lines, {width, {style.ink, 1}});
    canvas.fill(dots, {style.ink, 1});
    for (const FigureLabel& label : labels) {
        PageRect box = label.box;
        box.x += place.x;
        box.y += place.y;
        drawLabel(canvas, box, label.lines, label.mark, style);
    }
    canvas.endGroup();
}

} // namespace

PageRect onPixels(const PageRect& rect, double dpi) {
    const double pixel = millimetresPerInch / dpi;
    const auto whole = [&](double millimetres) { return std::round(millimetres / pixel) * pixel; };
    return {whole(rect.x), whole(rect.y), std::max(pixel, whole(rect.width)), std::max(pixel, whole(rect.height))};
}

void drawCortex(
    Canvas& canvas, CortexPainter& painter, const CortexFrame& frame, const Page& page, Progress& progress) {
    const PageRect place = onPixels(frame.place, page.dpi);
    const double em = emOf(page);
    ViewState view = frame.view;
    view.camera->parallelScale *= place.height / frame.place.height; // the same scale after rounding
    painter.show(view);
    const auto pixels = [&](double millimetres) {
        return std::max(1, int(std::lround(millimetres / millimetresPerInch * page.dpi)));
    };
    const Image image = painter.paint(
        pixels(place.width), pixels(place.height), page.samples, page.transparent, progress);
    canvas.beginGroup("cortex");
    canvas.image(image, place, true);
    canvas.endGroup();
    drawBorders(canvas, painter.borders(place.width, place.height), place);
    const std::array letters{
        PagePoint{place.centreX() - frame.letterReach, place.centreY()},
        PagePoint{place.centreX() + frame.letterReach, place.centreY()}};
    std::vector<PageRect> taken;
    for (const PagePoint& letter : letters)
        if (!frame.leftSide.empty())
            taken.push_back({letter.x - place.x - em, letter.y - place.y - em, 2 * em, 2 * em});
    drawLabels(
        canvas, painter.labels(place.width, place.height, page.fontSize, taken), place,
        painter.labelStyle(page.fontSize));
    const TextLook bold{.size = page.fontSize * 1.1, .colour = figureInk, .bold = true};
    canvas.text(frame.leftSide, letters[0], {0.5, 0.5}, bold);
    canvas.text(frame.rightSide, letters[1], {0.5, 0.5}, bold);
}

void drawScaleBar(Canvas& canvas, const Panel& panel, const Page& page, double scale, bool drawing) {
    const PageRect rect = belowHeading(panel, page);
    constexpr double longest = 30; // mm of the page: a bar is to be read, not to fill a row
    const double length = roundLength(std::min(0.8 * rect.width, longest) * scale);
    if (!(length > 0))
        return;
    const double em = emOf(page);
    const double width = length / scale;
    const double y = rect.y + 0.5 * em;
    const double left = rect.x + (rect.width - width) * (static_cast<int>(panel.alignment) / 2.0);
    canvas.fill(Outline::rectangle({left, y - 0.1 * em, width, 0.2 * em}), {figureInk, 1});
    canvas.text(
        // On an inflated surface lengths are those of the drawing, not of the tissue.
        formatNumber(length) + " mm" + (drawing ? " of the drawn surface" : ""), {left + width / 2, y + 0.4 * em},
        {0.5, 0}, {.size = fontSizeOf(panel, page), .colour = figureInk});
}

void drawOrientation(Canvas& canvas, const Panel& panel, const Page& page) {
    const PageRect rect = belowHeading(panel, page);
    const Hemisphere side = panel.shown.left ? Hemisphere::Left : Hemisphere::Right;
    const CameraDirection direction =
        directionOf(panel.view, side, panel.surface == SurfaceKind::Flat ? 1 : 0);
    const ViewExtent axes(direction);
    const double em = fontSizeOf(panel, page) * millimetresPerPoint;
    const double reach = std::max(0.5 * em, std::min(rect.width, rect.height) / 2 - em);
    const TextLook look{.size = fontSizeOf(panel, page), .colour = figureInk, .bold = true};
    const PagePoint middle{rect.centreX(), rect.centreY()};
    const Stroke stroke{0.1 * em, {figureInk, 1}};
    canvas.stroke(Outline::line({middle.x - reach, middle.y}, {middle.x + reach, middle.y}), stroke);
    canvas.stroke(Outline::line({middle.x, middle.y - reach}, {middle.x, middle.y + reach}), stroke);
    const double out = reach + 0.2 * em;
    canvas.text(directionLetters(-axes.right), {middle.x - out, middle.y}, {1, 0.5}, look);
    canvas.text(directionLetters(axes.right), {middle.x + out, middle.y}, {0, 0.5}, look);
    canvas.text(directionLetters(direction.up), {middle.x, middle.y - out}, {0.5, 1}, look);
    canvas.text(directionLetters(-direction.up), {middle.x, middle.y + out}, {0.5, 0}, look);
}

} // namespace fusiform
