#pragma once

#include "render/camera_fit.h"
#include "render/figure.h"

#include <optional>
#include <string>
#include <vector>

namespace fusiform {

/// One drawing of a figure: which hemispheres from where, and the rectangle it fills.
struct FigurePanel {
    Bilateral<bool> shown;
    StandardView view = StandardView::Lateral;
    std::optional<CameraPose> camera; ///< as on screen, instead of `view`
    std::optional<ViewExtent> extent;
    int x = 0; ///< pixels from the left and the top of the figure
    int y = 0;
    int width = 0;
    int height = 0;
    std::string heading;             ///< above the panel
    std::string leftSide, rightSide; ///< anatomical direction at the sides of a panel with both hemispheres
};

struct FigureLayout {
    int width = 0;
    int height = 0;
    double fontSize = 0;            ///< pixels
    double millimetresPerPixel = 0; ///< the same for all panels with a standard view
    std::vector<FigurePanel> panels;
    int footTop = 0; ///< where the colour bar and the line below it start
};

/// Places the panels of a figure: a row for each view, a column for each hemisphere shown. Views that show
/// both hemispheres at once (dorsal, …) fill the row; flat surfaces have one row, for all views are the same.
/// `footHeight` pixels are kept for what is below. With a fixed height, panels shrink to fit. With labels there is
/// room for them round each drawing.
[[nodiscard]] FigureLayout
layoutFigure(const Dataset& dataset, const ViewState& view, const FigureOptions& options, int footHeight);

/// The centres of the two direction letters of a panel, from its bottom left; none where it has no letters.
[[nodiscard]] std::vector<std::pair<double, double>>
sideLetters(const FigurePanel& panel, double millimetresPerPixel, double fontSize);

/// Font of figures: 7.5 pt.
[[nodiscard]] double figureFontSize(double dpi);

} // namespace fusiform
