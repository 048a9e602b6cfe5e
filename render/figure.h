#pragma once

#include "analysis/core/progress.h"
#include "render/image.h"
#include "render/view_state.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace fusiform {

struct FigureOptions {
    int width = 2126; ///< pixels of the whole figure
    int height = 0;   ///< 0: what the views and the colour bar need
    double dpi = 300;
    bool transparent = false;
    std::vector<StandardView> views{StandardView::Lateral, StandardView::Medial};
    bool useCamera = false; ///< one panel as on screen (view.camera) instead of `views`
    bool colourBar = true;
    bool annotations = true; ///< hemisphere letters and the line that states the convention
};

/// "180mm", "18cm", "7in", "2000px", or "180mm x 120mm": width and height (0 when not given) in pixels at
/// `dpi`. Throws Error.
[[nodiscard]] std::pair<int, int> parseFigureSize(std::string_view text, double dpi);

/// Draws a figure offscreen with CortexScene: a row for each view, a column for each shown hemisphere, the
/// colour bar with label and unit below. May run on any thread; no display is needed. Throws Error,
/// Cancelled.
[[nodiscard]] Image renderFigure(
    std::shared_ptr<const Dataset> dataset, const ViewState& view, const FigureOptions& options,
    Progress& progress);

/// PNG with its physical resolution (pHYs), or TIFF by the ending, written atomically. Throws Error.
void writeImage(const Image& image, double dpi, const std::filesystem::path& file);

} // namespace fusiform
