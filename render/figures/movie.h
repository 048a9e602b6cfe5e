#pragma once

#include "render/figures/page_drawing.h"

namespace fusiform {

/// One picture of a cortex that turns about the vertical once in `count` pictures, from where the view's camera is (or
/// from behind). Every cortex panel of the page turns; the scale is that at which it fits from all sides. No camera and
/// no surface: the figure as it is.
[[nodiscard]] Figure turntableFrame(const Figure& figure, int index, int count);

/// The surface between two kinds, `fraction` 0 at the first and 1 at the second, as every cortex panel shows it, at a
/// scale that is the same for all fractions. Throws Error where a shown hemisphere lacks one of the two.
[[nodiscard]] Figure morphFrame(const Figure& figure, SurfaceKind from, SurfaceKind to, double fraction);

} // namespace fusiform
