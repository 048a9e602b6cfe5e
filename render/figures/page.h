#pragma once

#include "analysis/core/message.h"
#include "analysis/data/surface.h"
#include "render/figures/page_rect.h"
#include "render/view_state.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

/// A figure as plain values: a page in mm with panels on it. What a panel shows of a dataset is decided when it is
/// drawn, so a page fits any dataset; a preset is a page without one.
namespace fusiform {

enum class PanelKind {
    CortexView,  ///< hemispheres from a direction, or as on screen
    FlatMap,     ///< the flat surfaces
    Slice,       ///< a slice of the volume
    ColourBar,   ///< of the map, or of all maps of the same colours and range
    Legend,      ///< threshold, statistic, hemispheres, views, convention, number of voxels
    Captions,    ///< what the labels of the cortex say, as a list
    Gallery,     ///< preferred stimuli
    Chart,       ///< see ChartKind
    Text,        ///< written by a person
    ScaleBar,    ///< 1, 2 or 5 times a power of ten mm of the cortex
    Orientation, ///< four letters: which way is which in a cortex panel of the same view
};

enum class ChartKind { LayerProfile, RegionBars, Scatter, Rdm, Histogram };

enum class Alignment { Left, Centre, Right };

[[nodiscard]] std::string_view nameOf(PanelKind kind);
[[nodiscard]] std::string_view nameOf(ChartKind kind);
[[nodiscard]] std::string_view nameOf(Alignment alignment);
[[nodiscard]] std::optional<PanelKind> panelKindNamed(std::string_view name);
[[nodiscard]] std::optional<ChartKind> chartKindNamed(std::string_view name);
[[nodiscard]] std::optional<Alignment> alignmentNamed(std::string_view name);
/// For people.
[[nodiscard]] Message titleOf(PanelKind kind);
[[nodiscard]] Message titleOf(ChartKind kind);

/// One drawing and the rectangle it fills, heading included. Kinds use the members that concern them.
struct Panel {
    PanelKind kind = PanelKind::Text;
    PageRect place{10, 10, 60, 40};
    std::string letter;  ///< "a", drawn bold at the top left; empty for none
    std::string heading; ///< above the drawing
    Alignment alignment = Alignment::Centre; ///< of the drawing or text within the rectangle

    // Of a cortex, a scale bar and orientation letters.
    StandardView view = StandardView::Lateral;
    bool asOnScreen = false; ///< by a camera instead of `view`:
    std::optional<CameraPose> camera; ///< this one; nothing: that of the view state
    Bilateral<bool> shown{true, true};
    std::optional<SurfaceKind> surface; ///< nothing: that of the view state
    double scale = 0;                   ///< mm of the cortex a mm of the page; 0: the one of all such panels
    bool directions = true;             ///< letters at the sides, where both hemispheres are drawn

    std::string map;       ///< that is drawn, or whose bar or chart it is; empty: as in the view state
    std::string secondMap; ///< of a scatter

    SliceAxis axis = SliceAxis::Axial;
    std::optional<double> position; ///< of a slice: mm along its axis (R, A or S); nothing: through the cursor

    ChartKind chart = ChartKind::LayerProfile;
    std::string parcellation; ///< of region bars; empty: the first there is

    std::string text;
    double fontSize = 0; ///< points; 0: that of the page
    bool bold = false;
    int count = 8; ///< of stimuli in a gallery

    bool operator==(const Panel&) const = default;
};

struct Page {
    std::string name;   ///< of the template it was made from
    double width = 183; ///< mm
    double height = 120;
    double dpi = 300;
    double fontSize = 7.5; ///< points
    double margin = 2;     ///< mm at each side that arrangements leave free
    bool transparent = false;
    int samples = 2; ///< a side of each pixel of the cortex, for smooth edges: 1 to 4
    std::vector<Panel> panels;

    bool operator==(const Page&) const = default;
};

inline constexpr double smallestPage = 5; ///< mm a side
inline constexpr double largestPage = 5000;
inline constexpr double lowestDpi = 10;
inline constexpr double highestDpi = 2400;
inline constexpr double largestFontSize = 500; ///< points

[[nodiscard]] nlohmann::ordered_json toJson(const Page& page);
/// Throws Error naming the JSON path: of wrong types and names, and of sizes that no page can have.
[[nodiscard]] Page pageFrom(const nlohmann::ordered_json& json);

/// A size of page that journals and talks ask for.
struct PageFormat {
    std::string name; ///< "one-column"
    Message title;
    double width;  ///< mm
    double height; ///< mm; 0: what the content needs
    double dpi;
    double fontSize; ///< points
};
/// One column (89 mm), one and a half (120 mm), two columns (183 mm), slide, poster.
[[nodiscard]] const std::vector<PageFormat>& pageFormats();
/// Throws Error, listing the names there are.
[[nodiscard]] const PageFormat& pageFormatNamed(std::string_view name);

/// Gives the panels the letters a, b, c, … from top to bottom and left to right: those of drawings, not bars and texts.
/// Panels of one row that show views of the same thing share the first one's.
void letterPanels(Page& page);

} // namespace fusiform
