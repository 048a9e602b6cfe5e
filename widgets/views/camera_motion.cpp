#include "widgets/views/camera_motion.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <numbers>

namespace fusiform {
namespace {

constexpr double smallestScale = 1; ///< mm: half a screen's height shows a few vertices
constexpr double largestScale = 2000;

struct Axes {
    Point right, up, back;
};

/// The camera's own axes; the view-up of a pose need not be perpendicular to the line of sight.
Axes axesOf(const CameraPose& pose) {
    Axes axes;
    axes.back = (pose.position - pose.focalPoint).normalized();
    axes.right = pose.viewUp.cross(axes.back);
    if (axes.right.norm() < 1e-9)
        axes.right = axes.back.unitOrthogonal();
    axes.right.normalize();
    axes.up = axes.back.cross(axes.right);
    return axes;
}

} // namespace

CameraPose turned(const CameraPose& pose, double azimuth, double elevation) {
    const Axes axes = axesOf(pose);
    constexpr double radians = std::numbers::pi / 180;
    const Eigen::AngleAxisd sideways(azimuth * radians, axes.up);
    const Eigen::AngleAxisd upwards(-elevation * radians, axes.right);
    const Eigen::Matrix3d rotation = (sideways * upwards).toRotationMatrix();
    CameraPose result = pose;
    result.position = pose.focalPoint + rotation * (pose.position - pose.focalPoint);
    result.viewUp = (rotation * axes.up).normalized();
    return result;
}

CameraPose shifted(const CameraPose& pose, double right, double up) {
    const Axes axes = axesOf(pose);
    return centredOn(pose, pose.focalPoint + right * axes.right + up * axes.up);
}

CameraPose zoomed(const CameraPose& pose, double factor, double right, double up) {
    const double scale = std::clamp(pose.parallelScale * factor, smallestScale, largestScale);
    const double kept = 1 - scale / pose.parallelScale;
    CameraPose result = shifted(pose, right * kept, up * kept);
    result.parallelScale = scale;
    return result;
}

CameraPose centredOn(const CameraPose& pose, const Point& place) {
    CameraPose result = pose;
    result.position += place - pose.focalPoint;
    result.focalPoint = place;
    return result;
}

} // namespace fusiform
