#pragma once

#include "render/figures/page.h"

#include <cstddef>
#include <vector>

/// Moving the panels of a page about, as plain changes of their rectangles. Panels are named by their places in
/// Page::panels; all lengths are mm.
namespace fusiform {

using PanelIndices = std::vector<std::size_t>; ///< ascending, each once

inline constexpr double smallestPanel = 2; ///< mm a side

/// The page without its margins; at least `smallestPanel` a side, however wide those are.
[[nodiscard]] PageRect withinMargins(const Page& page);
/// What is left free between panels that are not placed by hand.
[[nodiscard]] double gapOf(const Page& page);
/// Text in lines, whose height is given by what it says and not by how wide it is.
[[nodiscard]] bool isLines(PanelKind kind);

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

/// Where there is room for a new panel of this kind and size, from the top left. Where it fits nowhere, smaller in the
/// largest room there is between the others, down to half its size, or down to a quarter of it below all of them; lines of
/// text keep their height. Else on others, from the middle of the page on (`besideOthers`).
[[nodiscard]] PageRect freePlace(const Page& page, const Panel& panel);

/// How high a page has to be for panels side by side below all others, in mm; as high as it is where that is enough.
[[nodiscard]] double heightWithRoom(const Page& page, const std::vector<Panel>& panels);

/// A place that is a few mm down to the right of `place`, or turns back at the margins, until no panel has its corner
/// there: so that one on top of others is seen. As it is where none has.
[[nodiscard]] PageRect besideOthers(const Page& page, const PageRect& place);

/// The page on another format: panels keep their places relative to it, as far as sizes that a page can have allow.
void applyFormat(Page& page, const PageFormat& format);

/// The smallest rectangle around panels.
[[nodiscard]] PageRect boundsOf(const Page& page, const PanelIndices& panels);

/// Whether the letters of a page are those it would be given.
[[nodiscard]] bool hasUsualLetters(const Page& page);
[[nodiscard]] bool hasLetters(const Page& page);

} // namespace fusiform
