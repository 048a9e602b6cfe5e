#pragma once

#include "render/figures/canvas.h"
#include "render/image.h"
#include "render/view_state.h"

#include <array>

namespace fusiform {

struct ColourBarStyle {
    double fontSize = 12; ///< points in figures, pixels on the screen; everything else is in proportion
    Rgb ink{0, 0, 0};
    double maxWidth = 400; ///< in mm in figures, pixels on the screen
    std::string title = {}; ///< instead of the map's own
    double grid = 0;        ///< mm; the ends of bars lie on whole multiples of it; 0: anywhere
};

/// A colour bar that is laid out: what stands where, in mm from its top left. The screen and every kind of figure draw
/// the same one.
class ColourBar {
public:
    double width = 0;
    double height = 0;
    [[nodiscard]] bool empty() const { return !(width > 0 && height > 0); }
    void draw(Canvas& canvas, const PagePoint& topLeft) const;

    struct Text {
        std::string text;
        PagePoint at;
        Anchor anchor;
    };
    struct Gradient {
        PageRect rect;
        std::vector<GradientStop> stops;
    };
    struct Swatch {
        PageRect rect;
        Rgb colour;
    };
    struct Picture {
        Image image;
        PageRect rect;
        bool sharp = false; ///< each pixel stays a square
    };
    TextLook look;
    double lineWidth = 0;
    std::vector<Gradient> gradients;
    std::vector<Swatch> swatches;
    std::vector<PageRect> frames;
    std::vector<std::array<PagePoint, 2>> lines;
    std::vector<Text> texts;
    std::optional<Picture> picture; ///< of two maps, or of a map and the one that fades it
};

/// The colour bar of an overlay: name and unit, colours as they are drawn on grey cortex (hidden values grey, opacity
/// applied), ticks at round numbers, lines across the bar at the thresholds with their values. A categorical map shows
/// its names; an overlay of two maps a square of colours, of three maps a bar for red, green and blue each; one that another map fades is as high as that map's range, from
/// what is not seen at all at the bottom to what is seen in full at the top, with that map's values beside it and its name
/// below. As wide as needed, at most maxWidth. Empty without the map.
[[nodiscard]] ColourBar layoutColourBar(const Dataset& dataset, const Overlay& overlay, const ColourBarStyle& style);

/// The same in pixels, of view.topVisibleOverlay(), as seen with view.colourVision. Every pixel of the bar has one of the
/// colours that vertices have. Empty when there is nothing to show.
[[nodiscard]] Image
paintColourBar(const Dataset& dataset, const ViewState& view, const ColourBarStyle& style);

/// "name [unit]", or the name alone.
[[nodiscard]] std::string colourBarTitle(const Map& map);

} // namespace fusiform
