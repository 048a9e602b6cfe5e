#pragma once

#include "render/figures/page.h"

#include <cstddef>
#include <vector>

/// Moving the panels of a page about, as plain changes of their rectangles. Panels are named by their places in
/// Page::panels; all lengths are mm.
namespace fusiform {

using PanelIndices = std::vector<std::size_t>; ///< ascending, each once

inline constexpr double smallestPanel = 2; ///< mm a side

/// What panels are brought into line by.
enum class AlignBy { Left, CentreX, Right, Top, CentreY, Bottom };

/// Several panels: to the outermost edge of them, or the middle of what they take together. A single one: to the margins
/// of the page.
void alignPanels(Page& page, const PanelIndices& panels, AlignBy by);

/// Equal gaps between panels from left to right (`across`) or from top to bottom; the outermost two stay. Fewer than
/// three stay as they are.
void distributePanels(Page& page, const PanelIndices& panels, bool across);

void movePanels(Page& page, const PanelIndices& panels, double dx, double dy);

enum class Stacking { Forward, Backward };
/// Panels are drawn first to last: forward is later. Each passes the next one that overlaps it and is not among them.
/// Returns where they are then.
PanelIndices restackPanels(Page& page, const PanelIndices& panels, Stacking stacking);

/// All panels in rows, as they lie now: each row fills the width between the margins, its panels of one height and of the
/// shapes they have. Bars, legends and other lines of text take a row of their own where they have it now. On a page
/// that is too low the rows shrink.
void tidyPanels(Page& page);

/// Where there is room for a panel of this size: the first free place from the top left, else the middle of the page.
[[nodiscard]] PageRect freePlace(const Page& page, double width, double height);

/// The page on another format: panels keep their places relative to it.
void applyFormat(Page& page, const PageFormat& format);

/// The smallest rectangle around panels.
[[nodiscard]] PageRect boundsOf(const Page& page, const PanelIndices& panels);

/// Whether the letters of a page are those it would be given.
[[nodiscard]] bool hasUsualLetters(const Page& page);
[[nodiscard]] bool hasLetters(const Page& page);

} // namespace fusiform
