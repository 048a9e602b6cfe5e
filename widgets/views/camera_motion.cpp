#include "widgets/views/camera_motion.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
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

CameraPose turnedUpright(const CameraPose& pose, double azimuth, double elevation) {
    constexpr double radians = std::numbers::pi / 180;
    const Axes axes = axesOf(pose);
    // The horizontal way from the focal point to the camera; seen from a pole, what is down on the screen.
    Point outwards(axes.back.x(), axes.back.y(), 0);
    if (outwards.norm() < 1e-6)
        outwards = Point(axes.up.x(), axes.up.y(), 0) * (axes.back.z() > 0 ? -1 : 1);
    outwards = Eigen::AngleAxisd(azimuth * radians, Point::UnitZ()) * outwards.normalized();
    const double height = std::clamp(
        std::asin(std::clamp(axes.back.z(), -1.0, 1.0)) + elevation * radians, -std::numbers::pi / 2,
        std::numbers::pi / 2);
    const Point back = std::cos(height) * outwards + std::sin(height) * Point::UnitZ();
    CameraPose result = pose;
    result.position = pose.focalPoint + (pose.position - pose.focalPoint).norm() * back;
    result.viewUp = back.cross(Point::UnitZ().cross(outwards)).normalized();
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
