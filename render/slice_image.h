#pragma once

#include "render/colour_map.h"
#include "render/image.h"
#include "render/slice_plane.h"

namespace fusiform {

/// Values of an anatomy drawn black and white: its 1st percentile, and a tenth more than its 99.5th, so that white
/// matter keeps its shades.
struct GreyWindow {
    double black = 0;
    double white = 1;
};
[[nodiscard]] GreyWindow greyWindow(const Volume& anatomy);

/// The picture of a slice: anatomy (or null) between voxels in grey, overlays in order, each pixel with the
/// colour of the voxel that encloses its centre. `ground` where there is neither. Opaque, `pixel` mm a pixel.
[[nodiscard]] Image paintSlice(
    const SlicePlane& plane, const SliceArea& area, double pixel, const Volume* anatomy,
    const GreyWindow& window, const std::vector<SliceLayer>& layers, const Rgb& ground);

} // namespace fusiform
