#pragma once

#include "render/figures/canvas.h"
#include "render/figures/cortex_painter.h"
#include "render/figures/panel_view.h"

namespace fusiform {

/// Draws a cortex or flat map: the mesh as a bitmap of the page's resolution, borders, labels with their lines, and
/// letters as vectors.
void drawCortex(Canvas& canvas, CortexPainter& painter, const CortexFrame& frame, const Page& page, Progress& progress);

/// A bar of a round length, at most 30 mm and 0.8 of the panel, and its length below. `drawing`: the surface is none of the
/// tissue, which is said.
void drawScaleBar(Canvas& canvas, const Panel& panel, const Page& page, double scale, bool drawing);

/// Which way is up, down, left and right in a standard view.
void drawOrientation(Canvas& canvas, const Panel& panel, const Page& page);

/// `rect` moved and sized to whole pixels, so that a bitmap lies in it pixel for pixel.
[[nodiscard]] PageRect onPixels(const PageRect& rect, double dpi);

} // namespace fusiform
