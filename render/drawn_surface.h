#pragma once

#include "render/view_state.h"

#include <Eigen/Geometry>

namespace fusiform {

/// The surface drawn for a wanted kind: that one, else inflated, very inflated, midthickness, pial, white,
/// sphere, flat, whichever is loaded; null when none is.
[[nodiscard]] std::pair<SurfaceKind, std::shared_ptr<const Surface>>
shownSurface(const HemisphereSurfaces& surfaces, SurfaceKind wanted);

/// Whether a kind is loaded, or can be made of those that are (the midthickness).
[[nodiscard]] bool canShow(const HemisphereSurfaces& surfaces, SurfaceKind kind);

/// Whether they are the very same ones; what was computed for one cortex holds for the other.
[[nodiscard]] bool sameSurfaces(const Cortex& a, const Cortex& b);

/// What decides the shape and the place of a hemisphere in the scene. The same sources give the same drawing.
struct ShapeSource {
    Hemisphere hemisphere = Hemisphere::Left;
    SurfaceKind kind = SurfaceKind::Inflated; ///< of the surface that is there
    std::shared_ptr<const Surface> surface;   ///< null when none is
    SurfaceKind towards = SurfaceKind::Inflated;
    std::shared_ptr<const Surface> other; ///< that it morphs to; null without a morph
    double share = 0;                     ///< of the way there
    HemisphereSpread spread;
    bool operator==(const ShapeSource&) const = default;

    [[nodiscard]] bool flat() const { return kind == SurfaceKind::Flat || (other && towards == SurfaceKind::Flat); }
    /// How far it is on its way to a flat map, in [0, 1].
    [[nodiscard]] double flatShare() const {
        const double from = kind == SurfaceKind::Flat ? 1 : 0;
        const double to = towards == SurfaceKind::Flat ? 1 : 0;
        return other ? from + share * (to - from) : from;
    }
};
/// A midthickness that is not loaded is drawn halfway between white matter and pial, vertex by vertex.
[[nodiscard]] ShapeSource
shapeSource(const HemisphereSurfaces& surfaces, Hemisphere hemisphere, const ViewState& view);

/// A hemisphere as it is drawn.
struct DrawnSurface {
    std::shared_ptr<const Surface> surface; ///< null when there is none; a new one between two kinds
    /// From the surface's coordinates to those of the scene: turned about an upright axis through its middle and moved
    /// along x, so that left stays left of right. Surfaces in the tissue that are neither stay where they are.
    Eigen::Isometry3d placement = Eigen::Isometry3d::Identity();
};
/// Between two kinds every vertex is on the straight way from one to the other; the triangles are those of the kind that
/// has fewer (a flat map is cut open).
[[nodiscard]] DrawnSurface drawnSurface(const ShapeSource& source);

/// The kinds that can be morphed into each other, in the order white matter, midthickness, pial, inflated, very inflated,
/// sphere or flat: those that are loaded in every hemisphere. Of sphere and flat, flat is taken.
[[nodiscard]] std::vector<SurfaceKind> morphPath(const Cortex& cortex);
/// Where a view is on that path: 0 at its first kind, 1 at the second, …; the nearest end for a kind that is not on it.
[[nodiscard]] double morphPosition(const std::vector<SurfaceKind>& path, const ViewState& view);
void setMorphPosition(const std::vector<SurfaceKind>& path, double position, ViewState& view);

} // namespace fusiform
