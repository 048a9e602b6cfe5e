#pragma once

#include "render/colour_map.h"
#include "render/view_state.h"

#include <vector>

namespace fusiform {

/// A slice of the world. Pictures of it lie in (u, v): mm along `right` and `up` of the screen.
struct SlicePlane {
    Point right = Point::UnitX();
    Point up = Point::UnitY();
    Point normal = Point::UnitZ();
    double depth = 0; ///< of the plane, along `normal`

    /// Left is left, or in the radiological convention right is left; sagittal slices have the front on the right.
    SlicePlane(SliceAxis axis, const Point& through, bool radiological = false);
    [[nodiscard]] Point worldOf(double u, double v) const { return u * right + v * up + depth * normal; }
    bool operator==(const SlicePlane&) const = default;
};

/// A rectangle of a slice, in mm.
struct SliceArea {
    double left = 0, right = 0, bottom = 0, top = 0;
    bool operator==(const SliceArea&) const = default;
};

/// An overlay on slices: the volume its colours come from.
struct SliceLayer {
    Overlay overlay;
    std::shared_ptr<const Volume> volume;
    std::int64_t frame = 0;
    bool categorical = false;
    ColourMap colours;
    std::shared_ptr<const Volume> second = {}; ///< on the same grid, or null: of the overlay's second map
    std::int64_t secondFrame = 0;
    std::shared_ptr<const Volume> third = {}; ///< likewise
    std::int64_t thirdFrame = 0;
    /// Those of the maps that clip and fade the overlay, on whatever grids; null for none. Where such a map is wanted but
    /// has no volume, the layer is not drawn at all.
    std::shared_ptr<const Volume> clip = {};
    std::int64_t clipFrame = 0;
    std::shared_ptr<const Volume> fade = {};
    std::int64_t fadeFrame = 0;
};

/// A box of the world.
struct WorldBox {
    Point low = Point::Zero();
    Point high = Point::Zero();
    bool empty = true;

    void add(const Point& point);
    void add(const Grid& grid); ///< outer faces of its voxels
    void add(const Surface& surface);
    [[nodiscard]] Point centre() const { return (low + high) / 2; }
    [[nodiscard]] SliceArea seenOn(const SlicePlane& plane) const;
};

/// A straight piece of the cut through a surface, in (u, v).
struct SliceSegment {
    std::array<double, 2> from;
    std::array<double, 2> to;
};
[[nodiscard]] std::vector<SliceSegment> cutThrough(const Surface& surface, const SlicePlane& plane);

/// The edge in mm of a volume's voxels in the direction nearest to `direction`.
[[nodiscard]] double voxelStep(const Grid& grid, const Point& direction);

} // namespace fusiform
