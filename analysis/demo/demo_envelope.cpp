#include "analysis/demo/demo_envelope.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace fusiform::demo {

namespace {

/// Maximum with a rounding of about `width` mm where the two meet.
double smoothMax(double a, double b, double width) {
    const double h = std::max(width - std::abs(a - b), 0.0) / width;
    return std::max(a, b) + h * h * width * 0.25;
}
double smoothMin(double a, double b, double width) {
    return -smoothMax(-a, -b, width);
}

double envelopeEllipsoid(const Eigen::Vector3d& at, const Eigen::Vector3d& centre, const Eigen::Vector3d& radii) {
    const Eigen::Vector3d scaled = (at - centre).cwiseQuotient(radii);
    const double k0 = scaled.norm();
    const double k1 = scaled.cwiseQuotient(radii).norm();
    return k1 > 1e-9 ? k0 * (k0 - 1) / k1 : -radii.minCoeff();
}

/// A rod with round ends whose radius changes from `ra` to `rb`.
double
rod(const Eigen::Vector3d& at, const Eigen::Vector3d& a, const Eigen::Vector3d& b, double ra, double rb) {
    const Eigen::Vector3d along = b - a;
    const double t = std::clamp((at - a).dot(along) / along.squaredNorm(), 0.0, 1.0);
    return (at - a - t * along).norm() - (ra + t * (rb - ra));
}

Eigen::Vector3d outlineGradient(const Eigen::Vector3d& at) {
    constexpr double step = 0.05;
    Eigen::Vector3d gradient;
    for (int axis = 0; axis < 3; ++axis) {
        const Eigen::Vector3d offset = step * Eigen::Vector3d::Unit(axis);
        gradient[axis] = (outline(at + offset) - outline(at - offset)) / (2 * step);
    }
    return gradient;
}

Eigen::Vector3d ontoOutline(Eigen::Vector3d at) {
    for (int step = 0; step < 2; ++step) {
        const Eigen::Vector3d gradient = outlineGradient(at);
        at -= outline(at) * gradient / std::max(gradient.squaredNorm(), 0.05);
    }
    return at;
}

/// For every vertex the mean of its neighbours, those between large triangles counting most: moving there,
/// again and again, makes all triangles about the same size.
Points
towardsLargeNeighbours(const Points& points, const Triangles& triangles, const Neighbours& neighbours) {
    Eigen::VectorXd area = Eigen::VectorXd::Zero(points.rows());
    for (Eigen::Index row = 0; row < triangles.rows(); ++row) {
        const Eigen::RowVector3d a = points.row(triangles(row, 0));
        const Eigen::RowVector3d b = points.row(triangles(row, 1)) - a;
        const Eigen::RowVector3d c = points.row(triangles(row, 2)) - a;
        const double twice = b.cross(c).norm();
        for (int corner = 0; corner < 3; ++corner)
            area[triangles(row, corner)] += twice;
    }
    Points target(points.rows(), 3);
    for (Eigen::Index v = 0; v < points.rows(); ++v) {
        Eigen::RowVector3d sum = Eigen::RowVector3d::Zero();
        double weights = 0;
        for (auto at = neighbours.start[std::size_t(v)]; at < neighbours.start[std::size_t(v) + 1]; ++at) {
            const std::int32_t other = neighbours.list[std::size_t(at)];
            sum += area[other] * points.row(other);
            weights += area[other];
        }
        target.row(v) = sum / weights;
    }
    return target;
}

} // namespace

double outline(const Eigen::Vector3d& at) {
    // Fronto-parietal mass, an occipital lobe that tapers to its pole, and the temporal lobe below them.
    const double upper = envelopeEllipsoid(at, {0, -14, 19}, {65, 80, 55});
    const double back = envelopeEllipsoid(at, {8, -66, 12}, {46, 38, 38});
    double whole = smoothMin(upper, back, 12);
    // Flattened underside: level below the frontal lobe, rising backwards (the cerebellum lies below).
    const double floor = at.y() > -20 ? -17.0 : -17.0 + 0.10 * (-20 - at.y());
    whole = smoothMax(whole, floor - at.z() - 0.10 * std::max(at.x() - 20, 0.0), 12);
    const double temporal = std::min(
        rod(at, {41, 22, -27}, {48, -18, -20}, 14.5, 16), rod(at, {48, -18, -20}, {44, -62, -6}, 16, 18));
    const double inner = rod(at, {27, 0, -25}, {26, -48, -12}, 9, 10); // parahippocampal part
    whole = smoothMin(whole, smoothMin(temporal, inner, 10), 7);
    return smoothMax(whole, 1.2 - at.x(), 11);
}

Envelope makeEnvelope(int subdivisions) {
    const Eigen::Vector3d centre(31, -14, 6);
    Mesh sphere = icosahedron();
    Points placed;
    for (int level = 0; level <= subdivisions; ++level) {
        if (level > 0) {
            const Mesh fine = subdivided({placed, sphere.triangles});
            sphere = subdivided(sphere);
            sphere.vertices.rowwise().normalize();
            placed = fine.vertices;
        } else {
            placed = sphere.vertices;
            for (Eigen::Index v = 0; v < placed.rows(); ++v) {
                // From far outside inwards along the ray, so that the outermost crossing is taken.
                const Eigen::Vector3d direction = sphere.vertices.row(v).transpose();
                double distance = 120;
                while (distance > 2 && outline(centre + distance * direction) > 0)
                    distance -= 0.5;
                placed.row(v) = (centre + distance * direction).transpose();
            }
        }
        const Neighbours neighbours = neighboursOf(sphere.triangles, placed.rows());
        const int rounds = level < 2 ? 0 : level < 4 ? 250 : level == 4 ? 120 : level == 5 ? 30 : 8;
        for (int round = 0; round < rounds; ++round) {
            const Points moved = towardsLargeNeighbours(placed, sphere.triangles, neighbours);
            for (Eigen::Index v = 0; v < placed.rows(); ++v) {
                const Eigen::Vector3d at = placed.row(v).transpose();
                const Eigen::Vector3d normal = outlineGradient(at).normalized();
                Eigen::Vector3d move = 0.6 * (moved.row(v).transpose() - at);
                move -= move.dot(normal) * normal;
                placed.row(v) = ontoOutline(at + move).transpose();
            }
        }
    }
    return {{placed, sphere.triangles}, sphere.vertices};
}

const std::vector<NamedSulcus>& namedSulci() {
    static const std::vector<NamedSulcus> sulci{
        {"central", 4, {{6, -34, 74}, {22, -30, 70}, {38, -21, 59}, {50, -15, 43}, {59, -6, 24}}},
        {"lateral",
         9,
         {{38, 24, -13}, {52, 14, -8}, {62, -4, -2}, {64, -20, 5}, {61, -36, 13}, {57, -46, 22}}},
        {"superior temporal",
         3,
         {{52, 16, -34}, {62, -4, -25}, {64, -24, -18}, {63, -42, -8}, {56, -58, 10}, {48, -66, 26}}},
        {"parieto-occipital", 5, {{1, -58, 8}, {1, -70, 26}, {2, -78, 42}, {12, -80, 48}}},
        {"calcarine", 5, {{1, -52, 3}, {1, -66, 6}, {1, -82, 4}, {3, -98, 4}, {10, -103, 4}}},
        {"cingulate",
         3,
         {{1, 40, -6}, {1, 52, 12}, {1, 40, 34}, {1, 14, 44}, {1, -16, 46}, {1, -36, 50}, {3, -44, 68}}},
        {"collateral", 3, {{33, 8, -42}, {34, -20, -35}, {32, -44, -24}, {30, -62, -16}, {28, -82, -10}}},
        {"intraparietal", 4, {{50, -38, 44}, {38, -52, 52}, {26, -66, 52}, {22, -84, 34}}},
        {"superior frontal", 2, {{26, -8, 67}, {25, 14, 62}, {22, 36, 50}, {20, 52, 34}}},
        {"inferior frontal", 2, {{50, 2, 40}, {46, 24, 30}, {38, 44, 18}}},
        {"precentral", 2, {{28, -14, 67}, {44, -4, 52}, {54, 6, 32}, {57, 10, 14}}},
        {"postcentral", 2, {{20, -48, 69}, {38, -38, 59}, {54, -30, 40}, {61, -22, 24}}},
    };
    return sulci;
}

double distanceTo(const std::vector<Eigen::Vector3d>& course, const Eigen::Vector3d& at) {
    double nearest = (at - course.front()).norm();
    for (std::size_t point = 1; point < course.size(); ++point)
        nearest = std::min(nearest, rod(at, course[point - 1], course[point], 0, 0));
    return nearest;
}

double medialWallAt(const Eigen::Vector3d& at) {
    // An arch like the callosum's, and the stalk of the brain stem below it.
    if (at.x() > 16)
        return 0;
    const double arch = envelopeEllipsoid({0, at.y(), at.z()}, {0, -8, 8}, {10, 36, 18});
    const double stalk = rod({0, at.y(), at.z()}, {0, -12, 4}, {0, -16, -30}, 11, 11);
    const double inside = -smoothMin(arch, stalk, 6);
    return std::clamp(0.5 + inside / 6, 0.0, 1.0) * std::clamp((16 - at.x()) / 6, 0.0, 1.0);
}

} // namespace fusiform::demo
