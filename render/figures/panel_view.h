#pragma once

#include "render/camera_fit.h"
#include "render/drawn_surface.h"
#include "render/figures/page.h"

#include <optional>
#include <vector>

namespace fusiform {

/// The view state as a panel shows it: its hemispheres, its surface, its camera, its map alone where it names one (with
/// the colours the view has for it, else those it is first shown with).
[[nodiscard]] ViewState panelView(const Dataset& dataset, const ViewState& view, const Panel& panel);

/// A pane of the view's layout as a panel, without a place: by the camera it was turned to, else from where it looks.
[[nodiscard]] Panel panelOfPane(const ViewState& view, std::size_t pane);

/// What a view draws of each hemisphere that it shows; without a surface of the others.
[[nodiscard]] Bilateral<ShapeSource> shapesOf(const Dataset& dataset, const ViewState& view);
[[nodiscard]] ViewExtent extentOf(const Bilateral<ShapeSource>& shapes, const CameraDirection& direction);

/// How a cortex or flat map stands in its panel.
struct CortexFrame {
    PageRect place; ///< of the drawing: the panel without its heading
    ViewState view; ///< with the camera
    std::string leftSide, rightSide; ///< anatomical directions at the sides of both hemispheres
    double letterReach = 0;          ///< mm from the middle to those letters
    double scale = 0;                ///< mm of the cortex a mm of the page
    Bilateral<ShapeSource> shapes;   ///< of the hemispheres that are shown
};

/// One a panel, nothing for panels of other kinds and where there is no surface. Panels with a standard view and no
/// scale of their own have the same one, the largest that lets all of them fit; flat maps likewise.
[[nodiscard]] std::vector<std::optional<CortexFrame>>
cortexFrames(const Dataset& dataset, const ViewState& view, const Page& page);

/// Room round what a panel draws, in ems.
struct PanelRoom {
    static constexpr double heading = 1.8;
    static constexpr double letter = 1.6;     ///< of a direction at a side
    static constexpr double labelsBeside = 5; ///< labels stand partly beside what they name
    static constexpr double labelsAbove = 2;
};

/// What is left of a panel below its heading.
[[nodiscard]] PageRect belowHeading(const Panel& panel, const Page& page);

/// The font of a panel, in points; its em in mm.
[[nodiscard]] double fontSizeOf(const Panel& panel, const Page& page);
[[nodiscard]] double emOf(const Page& page);

/// The overlays that the panels of a page show on top, each once; those that differ in nothing but the map are one
/// group, which one colour bar is for.
struct BarGroup {
    Overlay overlay;               ///< of the first map
    std::vector<std::string> maps; ///< names
    std::string title;             ///< of the bar; empty: that of the only map
};
[[nodiscard]] std::vector<BarGroup> barGroups(const Dataset& dataset, const ViewState& view, const Page& page);

} // namespace fusiform
