#include "analysis/demo/demo_cortex.h"

#include "analysis/core/translatable.h"
#include "analysis/demo/demo_envelope.h"
#include "analysis/demo/demo_folding.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace fusiform::demo {

namespace {

constexpr int envelopeSubdivisions = 6;
/// How far crowns bulge over sulci, as a part of wavelength / 2 pi; at 1 their walls would touch.
constexpr double bulge = 0.85;
constexpr double wavelength = 15;

/// Removes what is shorter than a millimetre or two without shrinking (Taubin's smoothing).
void polish(Points& points, const Neighbours& neighbours, int rounds) {
    for (int round = 0; round < rounds; ++round) {
        smooth(points, neighbours, 1, 0.5);
        smooth(points, neighbours, 1, -0.53);
    }
}

Points foldedPial(const Envelope& envelope, const Folding& folding, const Neighbours& neighbours) {
    const Points& outline = envelope.mesh.vertices;
    Points inwards = normalsOf(outline, envelope.mesh.triangles);
    smooth(inwards, neighbours, 40, 0.8);
    inwards.rowwise().normalize();
    const Points slope = gradientOf(folding.height, outline, envelope.mesh.triangles);
    const double k = 2 * 3.14159265358979 / wavelength;
    Points pial = outline;
    for (Eigen::Index v = 0; v < pial.rows(); ++v) {
        const double down = 0.5 * (1 - folding.height[v]);
        // Vertices move from the crown towards the sulcus as in a trochoid, so that crowns are broad and
        // round and sulci narrow, and the walls get the vertices they need.
        Eigen::RowVector3d shift = -bulge / (k * k) * slope.row(v);
        if (const double length = shift.norm(); length > 2.6)
            shift *= 2.6 / length;
        const double ramp = std::min(folding.depth[v] / 8, 1.0);
        pial.row(v) += ramp * shift - folding.depth[v] * std::pow(down, 1.4) * inwards.row(v);
    }
    polish(pial, neighbours, 4);
    return pial;
}

Points whiteInside(
    const Points& pial, const Triangles& triangles, const Neighbours& neighbours,
    const Eigen::VectorXd& height, VectorF& thickness) {
    Points normals = normalsOf(pial, triangles);
    smooth(normals, neighbours, 3, 0.6);
    normals.rowwise().normalize();
    Points white = pial;
    // In steps, with normals made anew, so that the thin cores of gyri do not turn inside out.
    constexpr int steps = 4;
    for (int step = 0; step < steps; ++step) {
        for (Eigen::Index v = 0; v < white.rows(); ++v)
            white.row(v) -= (2.6 + 0.4 * height[v]) / steps * normals.row(v);
        smooth(white, neighbours, 1, 0.35);
        normals = normalsOf(white, triangles);
        smooth(normals, neighbours, 2, 0.6);
        normals.rowwise().normalize();
    }
    polish(white, neighbours, 2);
    thickness = (pial - white).rowwise().norm().cast<float>();
    return white;
}

/// The unfolded outline, smoothed to a blob and grown to the area of the white surface's larger part.
Points inflatedFrom(const Envelope& envelope, const Neighbours& neighbours, double whiteArea) {
    Points points = envelope.mesh.vertices;
    smooth(points, neighbours, 160, 0.9);
    const Eigen::RowVector3d centre = points.colwise().mean();
    const double scale = std::sqrt(0.8 * whiteArea / areaOf(points, envelope.mesh.triangles));
    points = (points.rowwise() - centre) * scale;
    points.rowwise() += centre;
    points.col(0).array() += 1 - points.col(0).minCoeff();
    return points;
}

/// The sphere seen from the side, unrolled around its lateral pole with equal areas; without the medial wall.
void unroll(
    const Envelope& envelope, const std::vector<bool>& medialWall, double area, Points& points,
    Triangles& triangles) {
    const Points& sphere = envelope.sphere;
    Eigen::Vector3d wall = Eigen::Vector3d::Zero();
    for (Eigen::Index v = 0; v < sphere.rows(); ++v)
        if (medialWall[std::size_t(v)])
            wall += sphere.row(v).transpose();
    const Eigen::Vector3d pole = -wall.normalized();
    const Eigen::Vector3d up = (Eigen::Vector3d::UnitZ() - pole.z() * pole).normalized();
    const Eigen::Vector3d front =
        up.cross(pole).y() > 0 ? Eigen::Vector3d(up.cross(pole)) : Eigen::Vector3d(pole.cross(up));
    points.resize(sphere.rows(), 3);
    for (Eigen::Index v = 0; v < sphere.rows(); ++v) {
        const Eigen::Vector3d at = sphere.row(v).transpose();
        const double factor = std::sqrt(2 / std::max(1 + at.dot(pole), 1e-3));
        points.row(v) << factor * at.dot(front), factor * at.dot(up), 0;
    }
    Triangles kept(envelope.mesh.triangles.rows(), 3);
    Eigen::Index count = 0;
    for (Eigen::Index row = 0; row < envelope.mesh.triangles.rows(); ++row) {
        const auto triangle = envelope.mesh.triangles.row(row);
        if (!medialWall[std::size_t(triangle[0])] && !medialWall[std::size_t(triangle[1])] &&
            !medialWall[std::size_t(triangle[2])])
            kept.row(count++) = triangle;
    }
    triangles = kept.topRows(count);
    points *= std::sqrt(area / areaOf(points, triangles));
    double reach = 0;
    for (Eigen::Index row = 0; row < count; ++row)
        for (int corner = 0; corner < 3; ++corner)
            reach = std::max(reach, points.row(triangles(row, corner)).norm());
    // Vertices without a triangle stay inside the patch's frame.
    for (Eigen::Index v = 0; v < points.rows(); ++v)
        if (medialWall[std::size_t(v)])
            points.row(v).setZero();
    points.col(0).array() += reach + 8; // so that the two halves lie side by side, fronts outwards
}

Surface demoSurface(
    const char* name, SurfaceKind kind, Hemisphere hemisphere, const Points& points,
    const Triangles& triangles, bool flip) {
    Surface surface;
    surface.name = name;
    surface.hemisphere = hemisphere;
    surface.kind = kind;
    surface.space = "scanner";
    surface.vertices = points.cast<float>();
    surface.triangles = triangles;
    if (flip) { // a mirrored mesh would be inside out
        surface.vertices.col(0) *= -1;
        surface.triangles.col(1).swap(surface.triangles.col(2));
    }
    return surface;
}

DemoHemisphere
makeHemisphere(const Envelope& envelope, Hemisphere side, std::uint64_t seed, Progress& progress) {
    const Triangles& triangles = envelope.mesh.triangles;
    const Eigen::Index count = envelope.mesh.vertices.rows();
    const Neighbours neighbours = neighboursOf(triangles, count);
    const bool flip = side == Hemisphere::Left;

    const Folding folding = makeFolding(envelope, seed);
    progress.report(0.6);
    DemoHemisphere made;
    made.hemisphere = side;
    made.medialWall.resize(std::size_t(count));
    for (Eigen::Index v = 0; v < count; ++v)
        made.medialWall[std::size_t(v)] = medialWallAt(envelope.mesh.vertices.row(v).transpose()) > 0.5;

    Points pial = foldedPial(envelope, folding, neighbours);
    pial.col(0) = pial.col(0).cwiseMax(0.9); // halves never meet
    const Points white = whiteInside(pial, triangles, neighbours, folding.height, made.thickness);
    const Points inflated = inflatedFrom(envelope, neighbours, areaOf(white, triangles));
    Points flat;
    Triangles flatTriangles;
    unroll(envelope, made.medialWall, areaOf(white, triangles), flat, flatTriangles);
    progress.report(0.9);

    Eigen::VectorXd curvature = meanCurvatureOf(white, triangles);
    curvature = curvature.cwiseMax(-1).cwiseMin(1);
    smooth(curvature, neighbours, 4, 0.7);
    for (Eigen::Index v = 0; v < count; ++v)
        if (made.medialWall[std::size_t(v)])
            curvature[v] = 0; // no cortex, no folds
    made.curvature = curvature.cast<float>();
    made.sulc.resize(count);
    const Points normals = normalsOf(envelope.mesh.vertices, triangles);
    for (Eigen::Index v = 0; v < count; ++v)
        made.sulc[v] = float((envelope.mesh.vertices.row(v) - white.row(v)).dot(normals.row(v)));
    made.sulc.array() -= made.sulc.mean();

    made.white = demoSurface("white", SurfaceKind::White, side, white, triangles, flip);
    made.pial = demoSurface("pial", SurfaceKind::Pial, side, pial, triangles, flip);
    made.inflated = demoSurface("inflated", SurfaceKind::Inflated, side, inflated, triangles, flip);
    made.sphere = demoSurface("sphere", SurfaceKind::Sphere, side, 100 * envelope.sphere, triangles, flip);
    made.flat = demoSurface("flat", SurfaceKind::Flat, side, flat, flatTriangles, flip);
    made.outline = envelope.mesh.vertices;
    if (flip)
        made.outline.col(0) *= -1;
    return made;
}

} // namespace

DemoBrain makeBrain(std::uint64_t seed, Progress& progress) {
    progress.report(0, translatable("analysis", "synthetic cortex: outline"));
    const Envelope envelope = makeEnvelope(envelopeSubdivisions);
    progress.report(0.3, translatable("analysis", "synthetic cortex: folds"));
    DemoBrain brain;
    Progress left = progress.part(0.3, 0.65);
    brain.left = makeHemisphere(envelope, Hemisphere::Left, seed * 2 + 1, left);
    Progress right = progress.part(0.65, 1);
    brain.right = makeHemisphere(envelope, Hemisphere::Right, seed * 2 + 2, right);
    return brain;
}

} // namespace fusiform::demo
