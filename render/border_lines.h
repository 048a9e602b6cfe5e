#pragma once

#include "analysis/core/matrix.h"
#include "render/colour_map.h"

#include <vector>

namespace fusiform {

class CortexSides;

/// A piece of a line on the cortex, in the world of the scene: of the border of a parcel or of the selection, or of the
/// contour of an overlay.
struct BorderLine {
    std::vector<Point> points;
    Rgb colour{};
    double width = 1; ///< pixels of a 96 dpi screen
};

/// What can be seen of the lines on visible hemispheres from a camera that looks along `forward` (of unit length), whether
/// they are drawn or not. `pixelScale` is that of the lines. A ray for each piece of a line: some tenths of a second for a
/// large parcellation.
[[nodiscard]] std::vector<BorderLine> visibleBorders(CortexSides& sides, const Point& forward, double pixelScale);

} // namespace fusiform
