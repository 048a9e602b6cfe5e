#pragma once

#include "analysis/core/progress.h"
#include "render/cortex_scene.h"
#include "render/figures/page_rect.h"
#include "render/image.h"
#include "render/label_image.h"
#include "render/screen_box.h"

#include <memory>
#include <string>
#include <vector>

namespace fusiform {

/// A label of a cortex drawing, in mm from the drawing's top left.
struct FigureLabel {
    PageRect box;
    double x = 0, y = 0;         ///< what it points to
    double lineX = 0, lineY = 0; ///< where its line ends at the box
    std::vector<std::string> lines;
    std::optional<Rgb> mark;
};

/// A visible piece of a border or contour, in mm from the drawing's top left.
struct FigureBorder {
    std::vector<std::pair<double, double>> points;
    Rgb colour{};
    double width = 0; ///< mm
    [[nodiscard]] bool looksAs(const FigureBorder& other) const {
        return colour == other.colour && width == other.width;
    }
};

/// Draws the cortex for figures in an offscreen window: the mesh as pixels, labels and borders as what they are, so
/// that a page can draw them as vectors. One thread, the one that made it; needs no display.
class CortexPainter {
public:
    explicit CortexPainter(std::shared_ptr<const Dataset> dataset);
    ~CortexPainter();
    CortexPainter(const CortexPainter&) = delete;
    CortexPainter& operator=(const CortexPainter&) = delete;

    /// `view` has a camera whose parallel scale is half the height of the drawing in mm of the cortex.
    void show(const ViewState& view);

    /// The mesh on white, or on nothing: transparency is found by drawing on black and on white; what differs shows
    /// through. Each pixel is the mean of `samples` x `samples`. Larger pictures than the graphics card allows are
    /// drawn in tiles. Throws Cancelled.
    [[nodiscard]] Image paint(int width, int height, int samples, bool transparent, Progress& progress);

    /// The labels of a drawing of that size in mm, placed the same at every resolution. `fontSize` in points; `taken` in
    /// mm from the top left stays free of them. Their style is that of figures.
    [[nodiscard]] std::vector<FigureLabel>
    labels(double width, double height, double fontSize, const std::vector<PageRect>& taken);
    [[nodiscard]] LabelStyle labelStyle(double fontSize) const;

    [[nodiscard]] std::vector<FigureBorder> borders(double width, double height);

    /// Which OpenGL draws: "EGL surfaceless (llvmpipe …)".
    [[nodiscard]] const std::string& platform() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace fusiform
