#include "render/figure.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "render/drawn_surface.h"
#include "render/colour_bar.h"
#include "render/figure_layout.h"
#include "render/figure_panel.h"
#include "render/painter.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr int largestFigure = 16384; ///< pixels a side
constexpr Rgb inkColour{32, 32, 32};

[[noreturn]] void refuseSize(const Message& found) {
    throw Error(
        {.doing = translatable("analysis", "reading the size of a figure"),
         .file = {},
         .expected = message("analysis", "a width such as 180mm, 18cm, 7in or 2000px, or 180mm x 120mm"),
         .found = found,
         .hint = {}});
}

/// One length: a positive number and its unit.
int lengthInPixels(std::string_view length, double dpi, std::string_view text) {
    constexpr std::array<std::pair<std::string_view, double>, 4> units{
        {{"mm", 1 / 25.4}, {"cm", 1 / 2.54}, {"in", 1}, {"px", 0}}};
    const std::string_view part = trimmed(length);
    for (const auto& [unit, inches] : units) {
        if (!endsWithIgnoringCase(part, unit))
            continue;
        const auto number = parseNumber(part.substr(0, part.size() - unit.size()));
        if (!number || !std::isfinite(*number) || *number <= 0)
            refuseSize("'" + std::string(text) + "'");
        const double pixels = std::round(*number * (inches > 0 ? inches * dpi : 1));
        if (pixels < 16 || pixels > largestFigure)
            refuseSize(
                message("analysis", "'%1', %2 pixels, outside 16 to %3").with(text, pixels, largestFigure));
        return static_cast<int>(pixels);
    }
    refuseSize(message("analysis", "'%1', without a unit").with(text));
}

/// The "x" between two lengths, which is not the one of "px".
std::size_t separatorIn(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i)
        if ((text[i] == 'x' || text[i] == 'X') && text[i - 1] != 'p' && text[i - 1] != 'P')
            return i;
    return std::string_view::npos;
}

std::string convention(const Dataset& dataset, const ViewState& view) {
    std::string text = "L, R: the subject's left and right";
    if (!dataset.space.empty())
        text += " · " + dataset.space;
    for (const Hemisphere hemisphere : hemispheres) {
        const ShapeSource shape = shapeSource(dataset.cortex[hemisphere], hemisphere, view);
        if (!shape.surface || !view.shown[hemisphere])
            continue;
        text += " · " + std::string(nameOf(shape.kind));
        if (view.morph && shape.other)
            text += " to " + std::string(nameOf(shape.towards)) + " (" + formatNumber(100 * shape.share, 2) + " %)";
        return text + " surface";
    }
    return text;
}

/// The colour bar and the line below it.
Image paintFoot(const Dataset& dataset, const ViewState& view, const FigureOptions& options) {
    const double font = figureFontSize(options.dpi);
    const int gap = static_cast<int>(std::lround(font * 0.6));
    const TextStyle small{.size = font * 0.85, .colour = {96, 96, 96}};
    Image bar;
    if (options.colourBar)
        bar = paintColourBar(
            dataset, view, {.fontSize = font, .ink = inkColour, .maxWidth = options.width - 2 * gap});
    const std::string line = options.annotations
                                 ? elided(convention(dataset, view), options.width - 2 * gap, small)
                                 : std::string();
    const int lineHeight = line.empty() ? 0 : measureText(line, small).height + gap;
    const int barHeight = bar.empty() ? 0 : bar.height + gap;
    Image foot = Image::ofSize(options.width, gap + barHeight + lineHeight);
    if (!bar.empty())
        paste(foot, bar, (foot.width - bar.width) / 2, gap);
    if (!line.empty())
        drawText(foot, line, foot.width / 2.0, gap + barHeight, {0.5, 0}, small);
    return foot;
}

void annotate(Image& figure, const FigurePanel& panel, double fontSize, double millimetresPerPixel) {
    const TextStyle style{.size = fontSize, .colour = inkColour};
    const TextStyle bold{.size = fontSize * 1.1, .colour = inkColour, .bold = true};
    drawText(figure, panel.heading, panel.x + panel.width / 2.0, panel.y - 0.3 * fontSize, {0.5, 1}, style);
    const auto sides = sideLetters(panel, millimetresPerPixel, fontSize);
    for (std::size_t i = 0; i < sides.size(); ++i)
        drawText(
            figure, i == 0 ? panel.leftSide : panel.rightSide, panel.x + sides[i].first,
            panel.y + panel.height - sides[i].second, {0.5, 0.5}, bold);
}

void check(const FigureOptions& options) {
    if (options.width < 16 || options.width > largestFigure || options.height < 0 ||
        options.height > largestFigure || !(options.dpi > 0) || !std::isfinite(options.dpi))
        throw Error(
            {.doing = translatable("analysis", "drawing a figure"),
             .file = {},
             .expected = message("analysis", "16 to %1 pixels a side").with(largestFigure),
             .found = message("analysis", "%1 x %2 at %3 dpi")
                          .with(options.width, options.height, formatNumber(options.dpi)),
             .hint = message("analysis", "choose a smaller size or fewer dots per inch")});
}

} // namespace

std::pair<int, int> parseFigureSize(std::string_view text, double dpi) {
    const std::size_t separator = separatorIn(text);
    if (separator == std::string_view::npos)
        return {lengthInPixels(text, dpi, text), 0};
    return {
        lengthInPixels(text.substr(0, separator), dpi, text),
        lengthInPixels(text.substr(separator + 1), dpi, text)};
}

Image renderFigure(
    std::shared_ptr<const Dataset> dataset, const ViewState& shown, const FigureOptions& options,
    Progress& progress) {
    check(options);
    ViewState view = shown;
    view.colourVision = ColourVision::Typical; // a check of the colours, not what is printed
    progress.report(0, translatable("analysis", "Drawing"));
    const Image foot = paintFoot(*dataset, view, options);
    const FigureLayout layout = layoutFigure(*dataset, view, options, foot.height);
    if (layout.height > largestFigure) {
        FigureOptions tooTall = options;
        tooTall.height = layout.height;
        check(tooTall);
    }
    Image figure = Image::ofSize(layout.width, layout.height);
    if (!options.transparent)
        fillRectangle(figure, 0, 0, figure.width, figure.height, {255, 255, 255});
    PanelPainter painter(dataset, view, options.dpi);
    for (std::size_t i = 0; i < layout.panels.size(); ++i) {
        const FigurePanel& panel = layout.panels[i];
        paste(
            figure, painter.paint(panel, layout.millimetresPerPixel, options.transparent), panel.x, panel.y);
        if (options.annotations)
            annotate(figure, panel, layout.fontSize, layout.millimetresPerPixel);
        progress.report(double(i + 1) / double(layout.panels.size()), panel.heading);
    }
    paste(figure, foot, 0, layout.footTop);
    return figure;
}

} // namespace fusiform
