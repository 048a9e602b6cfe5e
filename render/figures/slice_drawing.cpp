#include "render/figures/slice_drawing.h"

#include "analysis/core/text.h"
#include "render/figures/panel_view.h"
#include "render/orientation_letters.h"
#include "render/slice_content.h"
#include "render/slice_image.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double outlineWidth = 0.5 * millimetresPerPoint;

/// (u, v) of a slice on the page.
struct SlicePlace {
    PageRect rect; ///< of the area
    SliceArea area;
    double scale; ///< mm of the page a mm of the slice

    [[nodiscard]] PagePoint at(const std::array<double, 2>& uv) const {
        return {rect.x + (uv[0] - area.left) * scale, rect.bottom() - (uv[1] - area.bottom) * scale};
    }
};

void drawCut(
    Canvas& canvas, const std::vector<SliceSegment>& segments, const SlicePlace& place, const Rgb& colour) {
    Outline outline;
    for (const SliceSegment& segment : segments)
        outline.lines.push_back({{place.at(segment.from), place.at(segment.to)}, false});
    if (!outline.lines.empty())
        canvas.stroke(outline, {outlineWidth, {colour, 1}});
}

/// "x = 12 mm"
std::string positionText(SliceAxis axis, double depth) {
    constexpr std::array<const char*, 3> names{"x", "y", "z"};
    return std::string(names[static_cast<std::size_t>(axis)]) + " = " + formatNumber(std::round(depth * 10) / 10) +
           " mm";
}

} // namespace

void drawSlice(
    Canvas& canvas, const Dataset& dataset, const ViewState& view, const Panel& panel, const Page& page) {
    const SliceContent content = sliceContent(dataset, sliceLayers(dataset, view));
    if (content.box.empty)
        return;
    Point through = view.cursor ? view.cursor->world : firstPlace(dataset).value_or(content.box.centre());
    if (panel.position)
        through[static_cast<int>(panel.axis)] = *panel.position;
    const SlicePlane plane(panel.axis, through, view.slices.radiological);
    const SliceArea area = content.box.seenOn(plane);
    const double em = emOf(page);
    const TextLook look{.size = fontSizeOf(panel, page), .colour = figureInk};
    const TextLook bold{.size = page.fontSize * 1.1, .colour = figureInk, .bold = true};
    const PageRect room = belowHeading(panel, page);
    const double foot = 1.4 * em;
    const double scale = std::min(
        (room.width - 3 * em) / std::max(1e-6, area.right - area.left),
        (room.height - foot - 2.6 * em) / std::max(1e-6, area.top - area.bottom));
    if (scale <= 0)
        return;
    const double width = (area.right - area.left) * scale;
    const double height = (area.top - area.bottom) * scale;
    const SlicePlace place{
        {room.centreX() - width / 2, room.y + 1.3 * em + (room.height - foot - 2.6 * em - height) / 2, width, height},
        area,
        scale};
    if (content.anyVolume()) {
        const double pixel = slicePixel(area);
        const GreyWindow window = content.anatomy ? greyWindow(*content.anatomy) : GreyWindow();
        const Image image = paintSlice(
            plane, area, pixel, content.anatomy.get(), window, content.layers, {0, 0, 0});
        // Its pixels are whole, so it may reach a little further than the area.
        canvas.image(
            image, {place.rect.x, place.rect.y, image.width * pixel * scale, image.height * pixel * scale}, true);
    }
    if (view.slices.white)
        drawCut(canvas, cutThrough(dataset, SurfaceKind::White, plane), place, whiteSurfaceColour);
    if (view.slices.pial)
        drawCut(canvas, cutThrough(dataset, SurfaceKind::Pial, plane), place, pialSurfaceColour);
    const PageRect& rect = place.rect;
    canvas.text(directionLetters(-plane.right), {rect.x - 0.3 * em, rect.centreY()}, {1, 0.5}, bold);
    canvas.text(directionLetters(plane.right), {rect.right() + 0.3 * em, rect.centreY()}, {0, 0.5}, bold);
    canvas.text(directionLetters(plane.up), {rect.centreX(), rect.y - 0.1 * em}, {0.5, 1}, bold);
    canvas.text(directionLetters(-plane.up), {rect.centreX(), rect.bottom() + 0.1 * em}, {0.5, 0}, bold);
    canvas.text(
        positionText(panel.axis, through[static_cast<int>(panel.axis)]), {room.centreX(), room.bottom()}, {0.5, 1},
        look);
}

} // namespace fusiform
