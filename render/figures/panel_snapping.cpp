#include "render/figures/panel_snapping.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>

namespace fusiform {
namespace {

/// Where panels may come to lie on one axis.
std::vector<double> targetsOf(const Page& page, const PanelIndices& without, bool across) {
    const double whole = across ? page.width : page.height;
    const PageRect area = withinMargins(page);
    std::vector<double> targets{
        0, across ? area.x : area.y, whole / 2, across ? area.right() : area.bottom(), whole};
    for (std::size_t i = 0; i < page.panels.size(); ++i) {
        if (std::ranges::binary_search(without, i))
            continue;
        const PageRect& place = page.panels[i].place;
        const double start = across ? place.x : place.y;
        const double length = across ? place.width : place.height;
        targets.insert(targets.end(), {start, start + length / 2, start + length});
    }
    return targets;
}

struct Pull {
    double by = 0;
    double to = 0;
};

/// The shortest way from one of `points` to a target, within reach.
std::optional<Pull>
pullOf(const std::vector<double>& targets, std::initializer_list<double> points, double reach) {
    std::optional<Pull> best;
    for (const double target : targets)
        for (const double point : points) {
            const double by = target - point;
            if (std::abs(by) <= reach && (!best || std::abs(by) < std::abs(best->by) - 1e-9))
                best = Pull{by, target};
        }
    return best;
}

} // namespace

Snapped snappedMove(const Page& page, const PanelIndices& without, const PageRect& place, double reach) {
    Snapped result{place, {}};
    const auto across =
        pullOf(targetsOf(page, without, true), {place.x, place.centreX(), place.right()}, reach);
    const auto down =
        pullOf(targetsOf(page, without, false), {place.y, place.centreY(), place.bottom()}, reach);
    if (across) {
        result.place.x += across->by;
        result.lines.push_back({true, across->to});
    }
    if (down) {
        result.place.y += down->by;
        result.lines.push_back({false, down->to});
    }
    return result;
}

Snapped snappedResize(
    const Page& page, const PanelIndices& without, const PageRect& place, const DraggedEdges& edges, double reach) {
    Snapped result{place, {}};
    const auto snapAxis = [&](bool across, bool first, bool last) {
        double& start = across ? result.place.x : result.place.y;
        double& length = across ? result.place.width : result.place.height;
        const auto pull = pullOf(targetsOf(page, without, across), {first ? start : start + length}, reach);
        if (!(first || last) || !pull || length + (first ? -pull->by : pull->by) < smallestPanel)
            return;
        start += first ? pull->by : 0;
        length += first ? -pull->by : pull->by;
        result.lines.push_back({across, pull->to});
    };
    snapAxis(true, edges.left, edges.right);
    snapAxis(false, edges.top, edges.bottom);
    return result;
}

PageRect resized(const PageRect& place, const DraggedEdges& edges, double dx, double dy, bool keepShape) {
    double width = place.width + (edges.right ? dx : edges.left ? -dx : 0);
    double height = place.height + (edges.bottom ? dy : edges.top ? -dy : 0);
    if (keepShape) {
        const double shape = place.width / place.height;
        const bool byWidth = (edges.left || edges.right) &&
                             (!(edges.top || edges.bottom) ||
                              std::abs(width - place.width) >= shape * std::abs(height - place.height));
        width = std::max({byWidth ? width : height * shape, smallestPanel, smallestPanel * shape});
        height = width / shape;
    }
    width = std::clamp(width, smallestPanel, largestPage);
    height = std::clamp(height, smallestPanel, largestPage);
    return {edges.left ? place.right() - width : place.x, edges.top ? place.bottom() - height : place.y, width, height};
}

} // namespace fusiform
