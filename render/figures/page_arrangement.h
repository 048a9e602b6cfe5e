#pragma once

#include "render/figures/page.h"

#include <vector>

namespace fusiform {

/// What a new page has on it.
struct PageContents {
    std::vector<StandardView> views{StandardView::Lateral, StandardView::Medial};
    /// What the window shows instead of `views`: a panel by the camera of the view, or one for each pane of its layout.
    bool asOnScreen = false;
    std::vector<std::string> maps = {}; ///< a block of views for each; empty: what the view shows
    bool flatMap = false;
    std::vector<SliceAxis> slices = {};
    bool colourBar = true;
    bool annotations = true; ///< headings, letters of directions, and the legend
    bool letters = false;    ///< a, b, c, …
    bool scaleBar = false;
    bool captions = false;
    bool gallery = false;
    std::vector<ChartKind> charts = {};
};

/// A page of a format with everything placed: a row for each view with a column for each hemisphere, or for two views of
/// both at once, below them slices, charts and texts, at the bottom the colour bar and the legend. `width` and
/// `height` in mm; a height of 0 is as much as the content needs, else drawings shrink to fit.
[[nodiscard]] Page arrangedPage(
    const Dataset& dataset, const ViewState& view, const PageFormat& format, const PageContents& contents);

/// "180mm", "18cm", "7in", "2000px", or "180mm x 120mm": width and height in mm (0 when not given), pixels at `dpi`.
/// Throws Error.
[[nodiscard]] std::pair<double, double> parseFigureSize(std::string_view text, double dpi);

} // namespace fusiform
