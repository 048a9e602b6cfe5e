#pragma once

#include "analysis/core/matrix.h"
#include "render/colour_map.h"
#include "render/screen_selection.h"

#include <optional>
#include <span>
#include <vector>

/// Points of a scatter as pixels: plain loops over memory, quick enough to be done anew for every movement of the mouse.
namespace fusiform {

/// What part of the plane is seen: one scale for both axes, so that distances are what they are.
struct PlaneView {
    Eigen::Vector2d centre = Eigen::Vector2d::Zero(); ///< of the plane, in the middle of the picture
    double scale = 1;                                 ///< pixels a unit
    bool operator==(const PlaneView&) const = default;

    /// Pixels from the top left.
    [[nodiscard]] Eigen::Vector2d toPixel(const Eigen::Vector2d& point, const Eigen::Vector2d& size) const;
    [[nodiscard]] Eigen::Vector2d toPlane(const Eigen::Vector2d& pixel, const Eigen::Vector2d& size) const;
};

using PlanePoints = Eigen::Matrix<float, Eigen::Dynamic, 2, Eigen::RowMajor>;

/// All points that are finite, with `margin` pixels round them. Without any the view of a unit square.
[[nodiscard]] PlaneView viewOfAll(const PlanePoints& points, const Eigen::Vector2d& size, double margin);
/// What lies at `pixel` stays there; a factor above 1 shows things larger.
[[nodiscard]] PlaneView
zoomedAt(const PlaneView& view, double factor, const Eigen::Vector2d& pixel, const Eigen::Vector2d& size);

/// A picture of 0xffRRGGBB, row after row from the top.
struct PixelRows {
    std::span<std::uint32_t> pixels;
    int width = 0;
    int height = 0;
};

struct ScatterStyle {
    double radius = 2; ///< of a point, pixels
    Rgb ground{255, 255, 255};
};

/// Draws the points as discs; those that are not finite are left out. `colours` one a point. With `selected` (one a point,
/// or empty for none) the others are paler and lie below. The picture is cleared first.
void rasterScatter(
    const PixelRows& picture, const PlanePoints& points, std::span<const Rgb> colours,
    const std::vector<bool>& selected, const PlaneView& view, const ScatterStyle& style);

/// The point nearest to a pixel, at most `reach` pixels away.
[[nodiscard]] std::optional<std::int64_t> nearestPoint(
    const PlanePoints& points, const PlaneView& view, const Eigen::Vector2d& size, const Eigen::Vector2d& pixel,
    double reach);

/// Points that lie inside a polygon of pixels (encloses), ascending.
[[nodiscard]] RowSet pointsInside(
    const PlanePoints& points, const PlaneView& view, const Eigen::Vector2d& size, const ScreenPolygon& polygon);

} // namespace fusiform
