#include "render/camera_fit.h"

#include <Eigen/Geometry>
#include <vtkCamera.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <limits>

namespace fusiform {

std::pair<double, double> reach(const Surface& surface, const Point& direction) {
    const VectorF along = surface.vertices * direction.cast<float>();
    float low = std::numeric_limits<float>::infinity();
    float high = -low;
    for (Eigen::Index i = 0; i < surface.triangles.size(); ++i) {
        const float value = along[surface.triangles.data()[i]];
        low = std::min(low, value);
        high = std::max(high, value);
    }
    return low > high ? std::pair(0.0, 0.0) : std::pair<double, double>(low, high);
}

namespace {

Eigen::Quaterniond orientationOf(const CameraDirection& direction) {
    const ViewExtent axes(direction);
    Eigen::Matrix3d columns;
    columns << axes.right, axes.camera.up, axes.camera.forward;
    columns.col(0) = -columns.col(0); // right, up and forward are left-handed
    return Eigen::Quaterniond(columns).normalized();
}

CameraDirection foldedDirection(StandardView view, Hemisphere hemisphere) {
    const Point outwards = hemisphere == Hemisphere::Left ? Point(-Point::UnitX()) : Point(Point::UnitX());
    switch (view) {
    case StandardView::Lateral:
        return {-outwards, Point::UnitZ()};
    case StandardView::Medial:
        return {outwards, Point::UnitZ()};
    case StandardView::Ventral:
        return {Point::UnitZ(), Point::UnitY()};
    case StandardView::Dorsal:
        return {-Point::UnitZ(), Point::UnitY()};
    case StandardView::Anterior:
        return {-Point::UnitY(), Point::UnitZ()};
    case StandardView::Posterior:
        return {Point::UnitY(), Point::UnitZ()};
    }
    return {Point::UnitY(), Point::UnitZ()};
}

} // namespace

CameraDirection cameraDirection(const CameraPose& pose) {
    return {pose.focalPoint - pose.position, pose.viewUp};
}

CameraDirection between(const CameraDirection& from, const CameraDirection& to, double share) {
    if (share >= 1)
        return to;
    const Eigen::Quaterniond turned = orientationOf(from).slerp(share, orientationOf(to));
    return {turned * Point::UnitZ(), turned * Point::UnitY()};
}

CameraDirection directionOf(StandardView view, Hemisphere hemisphere, double flatShare) {
    const CameraDirection flat{-Point::UnitZ(), Point::UnitY()};
    if (flatShare >= 1)
        return flat;
    const CameraDirection folded = foldedDirection(view, hemisphere);
    return flatShare > 0 ? between(folded, flat, flatShare) : folded;
}

Framing framingOf(const CameraPose& pose, const CameraPose& fitted) {
    const ViewExtent axes(cameraDirection(fitted));
    const Point way = (pose.focalPoint - fitted.focalPoint) / (2 * fitted.parallelScale);
    return {pose.parallelScale / fitted.parallelScale, way.dot(axes.right), way.dot(axes.camera.up)};
}

CameraPose withFraming(const CameraPose& fitted, const Framing& framing) {
    const ViewExtent axes(cameraDirection(fitted));
    const Point way = 2 * fitted.parallelScale * (framing.right * axes.right + framing.up * axes.camera.up);
    CameraPose pose = fitted;
    pose.position += way;
    pose.focalPoint += way;
    pose.parallelScale *= framing.scale;
    return pose;
}

ViewExtent::ViewExtent(const CameraDirection& direction) : camera(direction) {
    camera.forward.normalize();
    right = camera.forward.cross(camera.up).normalized();
    camera.up = right.cross(camera.forward);
}

void ViewExtent::add(const Surface& surface, const Eigen::Isometry3d& placement) {
    const std::array<Point, 3> axes{right, camera.up, camera.forward};
    for (std::size_t i = 0; i < axes.size(); ++i) {
        auto [low, high] = reach(surface, placement.linear().transpose() * axes[i]);
        low += placement.translation().dot(axes[i]);
        high += placement.translation().dot(axes[i]);
        range[i] = empty ? std::pair(low, high)
                         : std::pair(std::min(range[i].first, low), std::max(range[i].second, high));
    }
    empty = false;
}

CameraPose poseFor(const ViewExtent& extent, double millimetresPerPixel, int height, int bottom) {
    const auto middle = [](const std::pair<double, double>& r) { return (r.first + r.second) / 2; };
    CameraPose pose;
    pose.focalPoint = middle(extent.range[0]) * extent.right + middle(extent.range[1]) * extent.camera.up +
                      middle(extent.range[2]) * extent.camera.forward;
    pose.focalPoint -= extent.camera.up * (bottom / 2.0 * millimetresPerPixel);
    const double depth = extent.range[2].second - extent.range[2].first;
    pose.position = pose.focalPoint - extent.camera.forward * std::max(300.0, 2 * depth);
    pose.viewUp = extent.camera.up;
    pose.parallelScale = millimetresPerPixel * height / 2;
    return pose;
}

CameraPose poseOf(vtkCamera* camera) {
    const auto point = [](const double* p) { return Point(p[0], p[1], p[2]); };
    return {
        point(camera->GetPosition()), point(camera->GetFocalPoint()), point(camera->GetViewUp()),
        camera->GetParallelScale()};
}

void applyPose(vtkCamera* camera, const CameraPose& pose) {
    camera->SetFocalPoint(pose.focalPoint.data());
    camera->SetPosition(pose.position.data());
    camera->SetViewUp(pose.viewUp.data());
    camera->SetParallelScale(pose.parallelScale);
}

std::pair<Point, Point> sightLine(vtkRenderer* renderer, double x, double y) {
    renderer->ResetCameraClippingRange();
    const auto worldAt = [&](double depth) {
        renderer->SetDisplayPoint(x, y, depth);
        renderer->DisplayToWorld();
        const double* p = renderer->GetWorldPoint();
        return Point(Point(p[0], p[1], p[2]) / p[3]);
    };
    return {worldAt(0), worldAt(1)};
}

} // namespace fusiform
