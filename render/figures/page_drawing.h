#pragma once

#include "analysis/core/progress.h"
#include "render/figures/canvas.h"
#include "render/figures/page.h"

#include <memory>

namespace fusiform {

class CortexPainter;

/// A page and what is drawn on it.
struct Figure {
    std::shared_ptr<const Dataset> dataset;
    ViewState view;
    Page page;
};

/// Draws all panels, first to last. `painter` is made when it is first needed, and may be kept for the next page of
/// the same dataset; null: one is made for this page. Throws Error, Cancelled.
void drawPage(
    Canvas& canvas, const Figure& figure, Progress& progress, std::shared_ptr<CortexPainter>* painter = nullptr);

/// The page in pixels. Throws Error (a page too large for the memory) and Cancelled.
[[nodiscard]] Image
renderPage(const Figure& figure, Progress& progress, std::shared_ptr<CortexPainter>* painter = nullptr);

} // namespace fusiform
