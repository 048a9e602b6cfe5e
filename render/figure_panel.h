#pragma once

#include "render/figure_layout.h"

#include <memory>

namespace fusiform {

/// Draws panels of a figure offscreen, four samples a pixel where the size allows.
class PanelPainter {
public:
    PanelPainter(std::shared_ptr<const Dataset> dataset, const ViewState& view, double dpi);
    ~PanelPainter();
    PanelPainter(const PanelPainter&) = delete;
    PanelPainter& operator=(const PanelPainter&) = delete;

    /// An image of the panel's size: on white, or on nothing. Transparency is found by drawing on black and
    /// on white: what differs shows through.
    [[nodiscard]] Image paint(const FigurePanel& panel, double millimetresPerPixel, bool transparent);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace fusiform
