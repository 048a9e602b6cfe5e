#pragma once

#include "analysis/data/surface.h"

#include <Eigen/Core>

#include <vector>

/// Small mesh tools of the demonstration's generator.
namespace fusiform::demo {

using Points = Eigen::Matrix<double, Eigen::Dynamic, 3, Eigen::RowMajor>;

/// Neighbours of every vertex, one after another: those of v are `list[start[v]]` … `list[start[v + 1] - 1]`.
struct Neighbours {
    std::vector<std::int32_t> start;
    std::vector<std::int32_t> list;
};

struct Mesh {
    Points vertices;
    Triangles triangles;
};

/// The unit icosahedron, triangles counter-clockwise seen from outside.
[[nodiscard]] Mesh icosahedron();
/// Every triangle in four; the new vertices (edge midpoints) come after the old ones.
[[nodiscard]] Mesh subdivided(const Mesh& mesh);

[[nodiscard]] Neighbours neighboursOf(const Triangles& triangles, std::int64_t vertexCount);
/// Unit normals at the vertices, weighted by triangle area.
[[nodiscard]] Points normalsOf(const Points& vertices, const Triangles& triangles);
[[nodiscard]] double areaOf(const Points& vertices, const Triangles& triangles);

/// Moves every row towards the mean of its neighbours' rows by `strength`, `iterations` times. Points or any
/// other number of columns.
template <class Values>
void smooth(Values& values, const Neighbours& neighbours, int iterations, double strength = 1.0) {
    Values next(values.rows(), values.cols());
    for (int iteration = 0; iteration < iterations; ++iteration) {
        for (Eigen::Index v = 0; v < values.rows(); ++v) {
            const auto from = neighbours.start[std::size_t(v)];
            const auto to = neighbours.start[std::size_t(v) + 1];
            next.row(v).setZero();
            for (auto at = from; at < to; ++at)
                next.row(v) += values.row(neighbours.list[std::size_t(at)]);
            next.row(v) = (1 - strength) * values.row(v) + (strength / double(to - from)) * next.row(v);
        }
        values.swap(next);
    }
}

/// Gradient of a function on the vertices along the surface, per mm: area-weighted mean over the triangles.
[[nodiscard]] Points
gradientOf(const Eigen::VectorXd& values, const Points& vertices, const Triangles& triangles);
/// Mean curvature in 1/mm, positive where the surface is concave seen from outside (in sulci).
[[nodiscard]] Eigen::VectorXd meanCurvatureOf(const Points& vertices, const Triangles& triangles);

} // namespace fusiform::demo
