#pragma once

#include "render/colour_map.h"
#include "render/figures/page_rect.h"
#include "render/image.h"
#include "render/painter.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the parts of a figure are drawn on. One drawing serves pixels, PDF and SVG: whatever draws a page knows this
/// interface and nothing of files. Lengths are mm from the top left of the page, y downwards; sizes of fonts are points.
/// Colours are sRGB.
namespace fusiform {

/// Of text and lines of figures: softer than black.
inline constexpr Rgb figureInk{32, 32, 32};

struct PagePoint {
    double x = 0;
    double y = 0;
    bool operator==(const PagePoint&) const = default;
};

/// A colour with its opacity.
struct Ink {
    Rgb colour{32, 32, 32};
    double alpha = 1;
};

struct Stroke {
    double width = 0.2; ///< mm
    Ink ink;
    std::vector<double> dashes = {}; ///< mm, on and off; empty for a whole line
};

/// Straight lines and circles, as they are filled or stroked together.
struct Outline {
    struct Line {
        std::vector<PagePoint> points;
        bool closed = false;
    };
    struct Circle {
        PagePoint centre;
        double radius = 0;
    };
    std::vector<Line> lines;
    std::vector<Circle> circles;

    [[nodiscard]] static Outline rectangle(const PageRect& rect);
    [[nodiscard]] static Outline line(const PagePoint& from, const PagePoint& to);
    [[nodiscard]] static Outline circle(const PagePoint& centre, double radius);
};

struct GradientStop {
    double offset = 0; ///< 0 at the start, 1 at the end; two of the same offset make an edge
    Rgb colour{};
};

struct TextLook {
    double size = 7.5; ///< points
    Rgb colour{32, 32, 32};
    bool bold = false;
    std::optional<Rgb> halo = std::nullopt; ///< contour that keeps letters readable on any ground
    bool upwards = false;                   ///< turned by a quarter: read from bottom to top
};

/// A line of text in mm, before it is turned.
struct TextExtent {
    double width = 0;
    double ascent = 0;  ///< of the font, above the baseline
    double descent = 0; ///< below it
    [[nodiscard]] double height() const { return ascent + descent; }
};

/// The same for every kind of output and every resolution. Any thread.
[[nodiscard]] TextExtent textExtent(const std::string& text, const TextLook& look);
/// `text`, its end replaced by "…" when it is wider than `width` mm.
[[nodiscard]] std::string fittingText(const std::string& text, double width, const TextLook& look);
/// Lines of at most `width` mm, broken at spaces, and where the text has line breaks.
[[nodiscard]] std::vector<std::string> wrappedText(const std::string& text, double width, const TextLook& look);

class Canvas {
public:
    Canvas() = default;
    virtual ~Canvas() = default;
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// The whole page, to its last pixel, which may reach a little beyond its width in mm.
    virtual void fillPage(const Ink& ink) = 0;
    virtual void fill(const Outline& outline, const Ink& ink) = 0;
    virtual void stroke(const Outline& outline, const Stroke& stroke) = 0;
    /// A rectangle whose colour changes from left to right, or from bottom to top.
    virtual void fillGradient(const PageRect& rect, const std::vector<GradientStop>& stops, bool upwards) = 0;
    /// A bitmap, which is the one thing that is no vector. `sharp`: each pixel stays a square.
    virtual void image(const Image& image, const PageRect& rect, bool sharp) = 0;
    /// What is drawn until the end of the group belongs together and is called `name` where the format has names.
    virtual void beginGroup(std::string_view name) = 0;
    virtual void endGroup() = 0;

    /// A line of text with `anchor` of its box (see Anchor) at a point; of text that is read upwards the anchor is
    /// meant as it is read.
    void text(const std::string& text, const PagePoint& at, const Anchor& anchor, const TextLook& look);

protected:
    /// The text's baseline starts at `at`; `extent` is that of the text.
    virtual void
    textLine(const std::string& text, const PagePoint& at, const TextExtent& extent, const TextLook& look) = 0;
};

inline constexpr double millimetresPerInch = 25.4;
inline constexpr double millimetresPerPoint = millimetresPerInch / 72;

} // namespace fusiform
