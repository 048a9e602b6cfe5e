#include "analysis/surface/region_distance.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/surface/point_index.h"
#include "analysis/surface/topology.h"

#include <queue>

#include <algorithm>
#include <functional>

namespace fusiform {
namespace {

void requireInside(const std::vector<std::int32_t>& region, Eigen::Index count) {
    const bool inside =
        std::ranges::all_of(region, [count](std::int32_t at) { return at >= 0 && at < count; });
    if (!region.empty() && inside)
        return;
    throw Error(
        {.doing = translatable("analysis", "measuring the distance from a region"),
         .file = {},
         .expected = message("analysis", "a region of places below %1").with(count),
         .found = region.empty()
                      ? message("analysis", "an empty region")
                      : message("analysis", "places up to %1").with(*std::ranges::max_element(region)),
         .hint = message("analysis", "region and surface must be of the same mesh")});
}

} // namespace

VectorF straightDistance(const Vertices& points, const std::vector<std::int32_t>& region) {
    requireInside(region, points.rows());
    const PointIndex index(points(region, Eigen::all));
    VectorF distance = VectorF::Constant(points.rows(), missingValue);
    for (Eigen::Index point = 0; point < points.rows(); ++point)
        if (const auto nearest = index.nearest(points.row(point).transpose()))
            distance[point] = nearest->distance;
    return distance;
}

VectorF
edgePathDistance(const Surface& surface, const std::vector<std::int32_t>& region, Progress& progress) {
    const std::int64_t count = surface.vertexCount();
    requireInside(region, count);
    const VertexNeighbours mesh = vertexNeighbours(surface.triangles, count);
    std::vector<double> distance(std::size_t(count), std::numeric_limits<double>::infinity());
    using Entry = std::pair<double, std::int32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    for (const std::int32_t vertex : region) {
        distance[std::size_t(vertex)] = 0;
        open.emplace(0, vertex);
    }
    std::int64_t settled = 0;
    while (!open.empty()) {
        const auto [length, vertex] = open.top();
        open.pop();
        if (length > distance[std::size_t(vertex)])
            continue; // a shorter way was found meanwhile
        if (++settled % 4096 == 0)
            progress.report(double(settled) / double(count));
        const auto from = surface.vertices.row(vertex).cast<double>();
        for (std::int64_t at = mesh.first[std::size_t(vertex)]; at < mesh.first[std::size_t(vertex) + 1];
             ++at) {
            const std::int32_t next = mesh.neighbours[std::size_t(at)];
            const double longer = length + (surface.vertices.row(next).cast<double>() - from).norm();
            if (longer < distance[std::size_t(next)]) {
                distance[std::size_t(next)] = longer;
                open.emplace(longer, next);
            }
        }
    }
    VectorF result(count);
    for (std::int64_t vertex = 0; vertex < count; ++vertex) {
        const double length = distance[std::size_t(vertex)];
        result[vertex] = std::isinf(length) ? missingValue : float(length);
    }
    progress.report(1);
    return result;
}

} // namespace fusiform
