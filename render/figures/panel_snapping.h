#pragma once

#include "render/figures/panel_placement.h"

#include <vector>

namespace fusiform {

/// A line of the page that a panel came to lie on: x of an upright one, y of a level one.
struct SnapLine {
    bool upright = true;
    double at = 0; ///< mm
    bool operator==(const SnapLine&) const = default;
};

struct Snapped {
    PageRect place;
    std::vector<SnapLine> lines;
};

/// The edges of a rectangle that are dragged; none: the whole of it.
struct DraggedEdges {
    bool left = false, right = false, top = false, bottom = false;
    [[nodiscard]] bool any() const { return left || right || top || bottom; }
    bool operator==(const DraggedEdges&) const = default;
};

/// Moves a rectangle by at most `reach` mm each way so that an edge or its middle lies on an edge or the middle of a
/// panel, of the page, or on its margins, whichever is nearest. `without` are the panels that are dragged.
[[nodiscard]] Snapped
snappedMove(const Page& page, const PanelIndices& without, const PageRect& place, double reach);

/// The same for the dragged edges alone, for a panel whose size changes.
[[nodiscard]] Snapped snappedResize(
    const Page& page, const PanelIndices& without, const PageRect& place, const DraggedEdges& edges, double reach);

/// A rectangle with some edges moved by (dx, dy) mm, at least `smallestPanel` a side. `keepShape`: the ratio of the sides
/// stays, by the side that changed more.
[[nodiscard]] PageRect
resized(const PageRect& place, const DraggedEdges& edges, double dx, double dy, bool keepShape);

} // namespace fusiform
