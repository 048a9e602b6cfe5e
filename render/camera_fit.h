#pragma once

#include "render/view_state.h"

#include <Eigen/Geometry>

#include <utility>

class vtkCamera;
class vtkRenderer;

namespace fusiform {

/// How far the triangles of a surface reach along a direction: lowest and highest. Vertices outside all
/// triangles do not count.
[[nodiscard]] std::pair<double, double> reach(const Surface& surface, const Point& direction);

struct CameraDirection {
    Point forward; ///< from the camera to the cortex
    Point up;
};

[[nodiscard]] CameraDirection cameraDirection(const CameraPose& pose);
/// A share of the way from one direction to another, turning about one axis.
[[nodiscard]] CameraDirection between(const CameraDirection& from, const CameraDirection& to, double share);

/// Dorsal and ventral views have the front up; flat surfaces are always seen from above, and shapes that are `flatShare` of
/// the way to one from that part of the way.
[[nodiscard]] CameraDirection directionOf(StandardView view, Hemisphere hemisphere, double flatShare);

/// What is shown, measured along the axes of a camera, in mm.
struct ViewExtent {
    CameraDirection camera;
    Point right;
    std::array<std::pair<double, double>, 3> range; ///< along right, up, forward
    bool empty = true;

    explicit ViewExtent(const CameraDirection& direction);
    void add(const Surface& surface, const Eigen::Isometry3d& placement);
    [[nodiscard]] double width() const { return range[0].second - range[0].first; }
    [[nodiscard]] double height() const { return range[1].second - range[1].first; }
};

/// A pose whose centre of projection is the middle of the extent, moved so that it lies in the middle of the
/// viewport's free part: `bottom` of its `height` pixels are taken.
[[nodiscard]] CameraPose
poseFor(const ViewExtent& extent, double millimetresPerPixel, int height, int bottom);

/// How a camera looks at something, against the pose that fits it into the viewport: how much is seen, and how far to the
/// right and up, in heights of what is seen when it fits.
struct Framing {
    double scale = 1;
    double right = 0;
    double up = 0;
    bool operator==(const Framing&) const = default;
};
/// Both poses look in the same direction.
[[nodiscard]] Framing framingOf(const CameraPose& pose, const CameraPose& fitted);
[[nodiscard]] CameraPose withFraming(const CameraPose& fitted, const Framing& framing);

[[nodiscard]] CameraPose poseOf(vtkCamera* camera);
void applyPose(vtkCamera* camera, const CameraPose& pose);

/// The segment of the world that a display position stands for, between the clipping planes.
[[nodiscard]] std::pair<Point, Point> sightLine(vtkRenderer* renderer, double x, double y);

} // namespace fusiform
