#include "render/slice_plane.h"

#include <algorithm>
#include <cmath>

namespace fusiform {

SlicePlane::SlicePlane(SliceAxis axis, const Point& through, bool radiological) {
    if (radiological)
        right = -Point::UnitX();
    if (axis != SliceAxis::Axial)
        up = Point::UnitZ();
    if (axis == SliceAxis::Coronal)
        normal = Point::UnitY();
    if (axis == SliceAxis::Sagittal) {
        right = Point::UnitY();
        normal = Point::UnitX();
    }
    depth = normal.dot(through);
}

void WorldBox::add(const Point& point) {
    if (!point.allFinite())
        return;
    low = empty ? point : Point(low.cwiseMin(point));
    high = empty ? point : Point(high.cwiseMax(point));
    empty = false;
}

void WorldBox::add(const Grid& grid) {
    if (grid.size() == 0)
        return;
    for (int corner = 0; corner < 8; ++corner) {
        Point voxel;
        for (int axis = 0; axis < 3; ++axis)
            voxel[axis] =
                (corner >> axis & 1) ? double(grid.shape[static_cast<std::size_t>(axis)]) - 0.5 : -0.5;
        add(grid.worldOf(voxel));
    }
}

void WorldBox::add(const Surface& surface) {
    if (surface.vertices.rows() == 0)
        return;
    add(Point(surface.vertices.colwise().minCoeff().transpose().cast<double>()));
    add(Point(surface.vertices.colwise().maxCoeff().transpose().cast<double>()));
}

SliceArea WorldBox::seenOn(const SlicePlane& plane) const {
    const auto [left, right] = std::minmax({low.dot(plane.right), high.dot(plane.right)});
    return {left, right, low.dot(plane.up), high.dot(plane.up)};
}

std::vector<SliceSegment> cutThrough(const Surface& surface, const SlicePlane& plane) {
    std::vector<SliceSegment> segments;
    const VectorF height =
        (surface.vertices * plane.normal.cast<float>()).array() - static_cast<float>(plane.depth);
    if (height.size() == 0 || height.minCoeff() > 0 || height.maxCoeff() < 0)
        return segments;
    const auto crossing = [&](std::int32_t a, std::int32_t b) -> std::array<double, 2> {
        const float t = height[a] / (height[a] - height[b]);
        const Point point =
            ((1 - t) * surface.vertices.row(a) + t * surface.vertices.row(b)).transpose().cast<double>();
        return {point.dot(plane.right), point.dot(plane.up)};
    };
    for (Eigen::Index i = 0; i < surface.triangles.rows(); ++i) {
        const std::int32_t* corner = surface.triangles.data() + 3 * i;
        const bool above[3] = {height[corner[0]] >= 0, height[corner[1]] >= 0, height[corner[2]] >= 0};
        if (above[0] == above[1] && above[1] == above[2])
            continue;
        // One corner is alone on its side; the cut goes through its two edges.
        const int alone = above[0] == above[1] ? 2 : above[1] == above[2] ? 0 : 1;
        segments.push_back(
            {crossing(corner[alone], corner[(alone + 1) % 3]),
             crossing(corner[alone], corner[(alone + 2) % 3])});
    }
    return segments;
}

double voxelStep(const Grid& grid, const Point& direction) {
    double best = -1;
    double step = 1;
    for (int axis = 0; axis < 3; ++axis) {
        const Point edge = grid.voxelToWorld.block<3, 1>(0, axis);
        const double alignment = std::abs(edge.normalized().dot(direction));
        if (alignment > best) {
            best = alignment;
            step = edge.norm();
        }
    }
    return step;
}

} // namespace fusiform
