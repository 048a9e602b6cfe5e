#include "analysis/demo/demo_mesh.h"

#include <Eigen/Geometry>

#include <cmath>
#include <numbers>
#include <unordered_map>

namespace fusiform::demo {

namespace {

struct Corner {
    Eigen::Vector3d a, b, c;
    Eigen::Vector3d normal; // length is twice the area
};

Corner cornersOf(const Points& vertices, const Triangles& triangles, Eigen::Index row) {
    Corner corner;
    corner.a = vertices.row(triangles(row, 0)).transpose();
    corner.b = vertices.row(triangles(row, 1)).transpose();
    corner.c = vertices.row(triangles(row, 2)).transpose();
    corner.normal = (corner.b - corner.a).cross(corner.c - corner.a);
    return corner;
}

} // namespace

Mesh icosahedron() {
    const double t = std::numbers::phi;
    Mesh mesh;
    mesh.vertices.resize(12, 3);
    mesh.vertices << -1, t, 0, 1, t, 0, -1, -t, 0, 1, -t, 0, 0, -1, t, 0, 1, t, 0, -1, -t, 0, 1, -t, t, 0, -1,
        t, 0, 1, -t, 0, -1, -t, 0, 1;
    mesh.vertices.rowwise().normalize();
    mesh.triangles.resize(20, 3);
    mesh.triangles << 0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6,
        7, 1, 8, 3, 9, 4, 3, 4, 2, 3, 2, 6, 3, 6, 8, 3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1;
    return mesh;
}

Mesh subdivided(const Mesh& mesh) {
    const Eigen::Index oldCount = mesh.vertices.rows();
    std::unordered_map<std::int64_t, std::int32_t> midpoints;
    std::vector<Eigen::RowVector3d> added;
    const auto midpoint = [&](std::int32_t a, std::int32_t b) {
        const std::int64_t key = std::int64_t(std::min(a, b)) * (std::int64_t(1) << 32) + std::max(a, b);
        const auto [found, isNew] =
            midpoints.try_emplace(key, std::int32_t(oldCount + Eigen::Index(added.size())));
        if (isNew)
            added.push_back(0.5 * (mesh.vertices.row(a) + mesh.vertices.row(b)));
        return found->second;
    };
    Mesh fine;
    fine.triangles.resize(mesh.triangles.rows() * 4, 3);
    for (Eigen::Index row = 0; row < mesh.triangles.rows(); ++row) {
        const std::int32_t a = mesh.triangles(row, 0);
        const std::int32_t b = mesh.triangles(row, 1);
        const std::int32_t c = mesh.triangles(row, 2);
        const std::int32_t ab = midpoint(a, b);
        const std::int32_t bc = midpoint(b, c);
        const std::int32_t ca = midpoint(c, a);
        fine.triangles.middleRows<4>(row * 4) << a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca;
    }
    fine.vertices.resize(oldCount + Eigen::Index(added.size()), 3);
    fine.vertices.topRows(oldCount) = mesh.vertices;
    for (std::size_t index = 0; index < added.size(); ++index)
        fine.vertices.row(oldCount + Eigen::Index(index)) = added[index];
    return fine;
}

Neighbours neighboursOf(const Triangles& triangles, std::int64_t vertexCount) {
    // In a closed, consistently oriented mesh every edge is met once in each direction, so taking each
    // triangle's edges in its own direction lists every neighbour exactly once.
    Neighbours result;
    result.start.assign(std::size_t(vertexCount) + 1, 0);
    for (Eigen::Index row = 0; row < triangles.rows(); ++row)
        for (int corner = 0; corner < 3; ++corner)
            ++result.start[std::size_t(triangles(row, corner)) + 1];
    for (std::size_t v = 1; v < result.start.size(); ++v)
        result.start[v] += result.start[v - 1];
    result.list.resize(std::size_t(result.start.back()));
    std::vector<std::int32_t> next(result.start.begin(), result.start.end() - 1);
    for (Eigen::Index row = 0; row < triangles.rows(); ++row)
        for (int corner = 0; corner < 3; ++corner) {
            auto& at = next[std::size_t(triangles(row, corner))];
            result.list[std::size_t(at++)] = triangles(row, (corner + 1) % 3);
        }
    return result;
}

Points normalsOf(const Points& vertices, const Triangles& triangles) {
    Points normals = Points::Zero(vertices.rows(), 3);
    for (Eigen::Index row = 0; row < triangles.rows(); ++row) {
        const Eigen::RowVector3d normal = cornersOf(vertices, triangles, row).normal.transpose();
        for (int corner = 0; corner < 3; ++corner)
            normals.row(triangles(row, corner)) += normal;
    }
    normals.rowwise().normalize();
    return normals;
}

double areaOf(const Points& vertices, const Triangles& triangles) {
    double area = 0;
    for (Eigen::Index row = 0; row < triangles.rows(); ++row)
        area += 0.5 * cornersOf(vertices, triangles, row).normal.norm();
    return area;
}

Points gradientOf(const Eigen::VectorXd& values, const Points& vertices, const Triangles& triangles) {
    Points gradient = Points::Zero(vertices.rows(), 3);
    Eigen::VectorXd area = Eigen::VectorXd::Zero(vertices.rows());
    for (Eigen::Index row = 0; row < triangles.rows(); ++row) {
        const Corner at = cornersOf(vertices, triangles, row);
        const double twice = at.normal.norm();
        if (!(twice > 1e-12))
            continue;
        const Eigen::Vector3d n = at.normal / twice;
        // The gradient of a linear function on a triangle, times twice the area.
        const Eigen::Vector3d g = values[triangles(row, 0)] * n.cross(at.c - at.b) +
                                  values[triangles(row, 1)] * n.cross(at.a - at.c) +
                                  values[triangles(row, 2)] * n.cross(at.b - at.a);
        for (int corner = 0; corner < 3; ++corner) {
            gradient.row(triangles(row, corner)) += g.transpose();
            area[triangles(row, corner)] += twice;
        }
    }
    for (Eigen::Index v = 0; v < vertices.rows(); ++v)
        gradient.row(v) /= std::max(area[v], 1e-12);
    return gradient;
}

Eigen::VectorXd meanCurvatureOf(const Points& vertices, const Triangles& triangles) {
    // Cotangent Laplacian of the positions: its length is twice the mean curvature times the vertex area.
    const Points normals = normalsOf(vertices, triangles);
    Points laplacian = Points::Zero(vertices.rows(), 3);
    Eigen::VectorXd area = Eigen::VectorXd::Zero(vertices.rows());
    for (Eigen::Index row = 0; row < triangles.rows(); ++row) {
        const Corner at = cornersOf(vertices, triangles, row);
        const double twice = std::max(at.normal.norm(), 1e-9);
        const std::array<Eigen::Vector3d, 3> p{at.a, at.b, at.c};
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const std::size_t next = (corner + 1) % 3;
            const std::size_t last = (corner + 2) % 3;
            const double cotangent = (p[next] - p[corner]).dot(p[last] - p[corner]) / twice;
            const Eigen::RowVector3d edge = (0.5 * cotangent * (p[last] - p[next])).transpose();
            laplacian.row(triangles(row, Eigen::Index(next))) += edge;
            laplacian.row(triangles(row, Eigen::Index(last))) -= edge;
            area[triangles(row, Eigen::Index(corner))] += twice / 6;
        }
    }
    Eigen::VectorXd curvature(vertices.rows());
    for (Eigen::Index v = 0; v < vertices.rows(); ++v)
        curvature[v] = laplacian.row(v).dot(normals.row(v)) / (2 * std::max(area[v], 1e-3));
    return curvature;
}

} // namespace fusiform::demo
