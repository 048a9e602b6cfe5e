#pragma once

#include "render/slice_plane.h"

#include <optional>

namespace fusiform {

/// What there is to see on the slices of a dataset: the window's views and figures show the same.
struct SliceContent {
    std::shared_ptr<const Volume> anatomy; ///< or null
    std::vector<SliceLayer> layers; ///< maps with a volume, or with one number per voxel of the set; the last on top
    WorldBox box;                   ///< of the anatomy, else of the layers, else of the surfaces in the tissue

    [[nodiscard]] bool anyVolume() const { return anatomy || !layers.empty(); }
};

[[nodiscard]] std::vector<SliceLayer> sliceLayers(const Dataset& dataset, const ViewState& view);
[[nodiscard]] SliceContent sliceContent(const Dataset& dataset, std::vector<SliceLayer> layers);

/// Where to look first: the middle of the voxels that were measured; nothing without any.
[[nodiscard]] std::optional<Point> firstPlace(const Dataset& dataset);

/// The cut of a slice through the white or pial surfaces of both hemispheres.
[[nodiscard]] std::vector<SliceSegment>
cutThrough(const Dataset& dataset, SurfaceKind kind, const SlicePlane& plane);

/// A picture needs no finer pixels than this (mm), and no more than some 1024 a side.
[[nodiscard]] double slicePixel(const SliceArea& area);

inline constexpr Rgb whiteSurfaceColour{255, 214, 64};
inline constexpr Rgb pialSurfaceColour{235, 64, 52};

} // namespace fusiform
