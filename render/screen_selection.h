#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/selection.h"
#include "analysis/data/surface.h"

#include <Eigen/Geometry>

#include <memory>
#include <vector>

/// Which vertices a line on the screen goes round: plain geometry without VTK, so that it can run on any thread.
namespace fusiform {

/// A hemisphere as it is drawn.
struct DrawnHemisphere {
    std::shared_ptr<const Surface> surface;                      ///< null when it is not shown
    Eigen::Isometry3d placement = Eigen::Isometry3d::Identity(); ///< from its vertices to the scene
    bool flat = false;                                           ///< a flat map: all of it is seen
};

struct DrawnCortex {
    Bilateral<DrawnHemisphere> sides;
    /// (x, y, z, 1) of the scene -> pixels to the right and up from the bottom left, and mm away from the viewer.
    Eigen::Matrix<double, 3, 4> toScreen = Eigen::Matrix<double, 3, 4>::Zero();
};

/// Corners in pixels from the bottom left; the last is joined to the first.
using ScreenPolygon = std::vector<Eigen::Vector2d>;

/// Whether a point is enclosed, however often: the sum of turns is not zero, so that a lasso may cross itself.
[[nodiscard]] bool encloses(const ScreenPolygon& polygon, const Eigen::Vector2d& point);

using ScreenPoints = Eigen::Matrix<double, Eigen::Dynamic, 2, Eigen::RowMajor>;
/// The rows of `points` that are enclosed, ascending; those that are not finite never are.
[[nodiscard]] RowSet enclosedPoints(const ScreenPolygon& polygon, const ScreenPoints& points);

/// Vertices that are drawn inside the polygon and can be seen: they face the viewer, and no triangle of either hemisphere
/// lies before them. Of flat maps all that belong to a triangle, whatever lies where. Exact: every candidate is compared
/// with the triangles drawn at its place. Ascending. Throws Cancelled.
[[nodiscard]] VertexSets
visibleInside(const DrawnCortex& drawn, const ScreenPolygon& polygon, Progress& progress);

} // namespace fusiform
