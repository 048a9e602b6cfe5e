#include "analysis/demo/demo_anatomy.h"

#include "analysis/core/translatable.h"
#include "analysis/demo/demo_random.h"

#include <algorithm>
#include <cmath>

namespace fusiform::demo {

namespace {

constexpr int finePerVoxel = 2; ///< fine voxels per voxel and axis: 1 mm

Grid fineGrid() {
    Grid grid = demoGrid();
    for (auto& extent : grid.shape)
        extent *= finePerVoxel;
    const Point corner = grid.worldOf(Point::Constant(-0.5 + 0.5 / finePerVoxel));
    grid.voxelToWorld.topLeftCorner<3, 3>() /= finePerVoxel;
    grid.voxelToWorld.topRightCorner<3, 1>() = corner;
    return grid;
}

/// Adds `value` to every fine voxel whose centre lies inside a closed surface: along every line of voxels the
/// surface is crossed an even number of times.
void fillInside(const Surface& surface, const Grid& grid, std::vector<float>& values, float value) {
    const std::int64_t ni = grid.shape[0];
    const std::int64_t nj = grid.shape[1];
    const std::int64_t nk = grid.shape[2];
    const Point origin = grid.voxelToWorld.topRightCorner<3, 1>();
    const double size = grid.voxelToWorld(0, 0);
    std::vector<std::vector<float>> crossings(std::size_t(nj * nk));
    for (Eigen::Index row = 0; row < surface.triangles.rows(); ++row) {
        std::array<Point, 3> p;
        for (int corner = 0; corner < 3; ++corner) {
            p[std::size_t(corner)] =
                (surface.vertices.row(surface.triangles(row, corner)).cast<double>().transpose() - origin) /
                size;
            // Off the lattice, so that no line passes through a vertex or along an edge.
            p[std::size_t(corner)] += Point(0, 1.3e-5, 2.9e-5);
        }
        const double area =
            (p[1].y() - p[0].y()) * (p[2].z() - p[0].z()) - (p[2].y() - p[0].y()) * (p[1].z() - p[0].z());
        if (area == 0)
            continue;
        const auto [minY, maxY] = std::minmax({p[0].y(), p[1].y(), p[2].y()});
        const auto [minZ, maxZ] = std::minmax({p[0].z(), p[1].z(), p[2].z()});
        for (auto k = std::max<std::int64_t>(0, std::int64_t(std::ceil(minZ)));
             k <= std::min(maxZ, double(nk - 1)); ++k)
            for (auto j = std::max<std::int64_t>(0, std::int64_t(std::ceil(minY)));
                 j <= std::min(maxY, double(nj - 1)); ++j) {
                const double y = double(j);
                const double z = double(k);
                const auto side = [&](const Point& a, const Point& b) {
                    return ((b.y() - a.y()) * (z - a.z()) - (y - a.y()) * (b.z() - a.z())) / area;
                };
                const double w0 = side(p[1], p[2]);
                const double w1 = side(p[2], p[0]);
                const double w2 = side(p[0], p[1]);
                if (w0 < 0 || w1 < 0 || w2 < 0)
                    continue;
                crossings[std::size_t(j + nj * k)].push_back(
                    float(w0 * p[0].x() + w1 * p[1].x() + w2 * p[2].x()));
            }
    }
    for (std::int64_t line = 0; line < nj * nk; ++line) {
        auto& at = crossings[std::size_t(line)];
        std::sort(at.begin(), at.end());
        for (std::size_t pair = 0; pair + 1 < at.size(); pair += 2)
            for (auto i = std::max<std::int64_t>(0, std::int64_t(std::ceil(at[pair])));
                 i < std::min<double>(at[pair + 1], double(ni)); ++i)
                values[std::size_t(i + ni * line)] += value;
    }
}

double roughEllipsoid(const Point& at, const Point& centre, const Point& radii) {
    return ((at - centre).cwiseQuotient(radii).norm() - 1) * radii.minCoeff();
}

double mix(double a, double b, double t) {
    return a + (b - a) * std::clamp(t, 0.0, 1.0);
}

/// Brightness inside the head where the cortical surfaces say nothing: deep structures, cerebellum, brain
/// stem, fluid, skull and scalp.
double deepBrightness(Point at, double cortexBrightness, double coverage) {
    const double lateral = std::abs(at.x());
    const auto inside = [](double distance) { return 0.5 - distance / 1.5; };
    const double head = roughEllipsoid(at, {0, -15, 6}, {79, 98, 88});
    double value = mix(3, 95, inside(head));  // scalp
    value = mix(value, 22, inside(head + 5)); // skull
    value = mix(value, 26, inside(head + 9)); // fluid around the brain
    const double cerebellum = roughEllipsoid({lateral, at.y(), at.z()}, {21, -68, -32}, {28, 27, 19});
    const double leaves = 84 + 14 * std::sin(1.25 * std::hypot(at.y() + 62, 1.5 * (at.z() + 26)));
    value = mix(value, cerebellum < -9 ? 106 : leaves, inside(cerebellum));
    const double stem = std::max(std::hypot(at.x() / 13, (at.y() + 26 + 0.25 * (at.z() + 20)) / 12) - 1, 0.0);
    if (at.z() < 2 && at.z() > -70)
        value = mix(value, 100, inside(stem * 12 - 0.5));
    value = mix(value, cortexBrightness, coverage);
    // The callosum joins the two halves; below it the ventricles, thalamus and the nuclei beside them.
    const double ring = std::hypot((at.y() + 8) / 36, (at.z() - 2) / 24);
    if (lateral < 14 && at.z() > 2)
        value = mix(value, 110, inside(std::abs(ring - 0.92) * 26 - 3));
    const double thalamus = roughEllipsoid({lateral, at.y(), at.z()}, {10, -18, 8}, {9, 15, 10});
    value = mix(value, 86, inside(thalamus));
    const double putamen = roughEllipsoid({lateral, at.y(), at.z()}, {25, 2, 4}, {6, 18, 11});
    value = mix(value, 82, inside(putamen));
    const double caudate = roughEllipsoid({lateral, at.y(), at.z()}, {13, 12, 12}, {5, 13, 8});
    value = mix(value, 80, inside(caudate));
    const double ventricle =
        roughEllipsoid({lateral, at.y(), at.z() - 0.004 * at.y() * at.y()}, {7.5, -8, 16}, {4.5, 30, 5});
    return mix(value, 20, inside(ventricle));
}

} // namespace

Grid demoGrid() {
    Grid grid;
    grid.shape = {84, 104, 92};
    grid.voxelToWorld = Affine::Identity();
    grid.voxelToWorld.topLeftCorner<3, 3>() *= 2;
    grid.voxelToWorld.topRightCorner<3, 1>() << -83, -120, -84;
    return grid;
}

DemoAnatomy makeAnatomy(const DemoBrain& brain, std::uint64_t seed, Progress& progress) {
    const Grid grid = demoGrid();
    const Grid dense = fineGrid();
    std::vector<float> white(std::size_t(dense.size()), 0.0F);
    std::vector<float> whole(std::size_t(dense.size()), 0.0F);
    for (const DemoHemisphere* half : {&brain.left, &brain.right}) {
        fillInside(half->white, dense, white, 1);
        fillInside(half->pial, dense, whole, 1);
        progress.stopIfRequested();
    }
    DemoAnatomy anatomy;
    anatomy.t1.name = "Synthetic T1";
    anatomy.t1.grid = grid;
    anatomy.t1.affineSource = AffineSource::Sform;
    anatomy.t1.values.resize(std::size_t(grid.size()));
    anatomy.greyMatter.resize(std::size_t(grid.size()));
    Random random(seed);
    for (std::int64_t k = 0; k < grid.shape[2]; ++k) {
        progress.report(double(k) / double(grid.shape[2]), translatable("analysis", "synthetic anatomy"));
        for (std::int64_t j = 0; j < grid.shape[1]; ++j)
            for (std::int64_t i = 0; i < grid.shape[0]; ++i) {
                float inWhite = 0;
                float inWhole = 0;
                for (int part = 0; part < finePerVoxel * finePerVoxel * finePerVoxel; ++part) {
                    const std::int64_t at = dense.offset(
                        finePerVoxel * i + part % finePerVoxel, finePerVoxel * j + part / finePerVoxel % finePerVoxel,
                        finePerVoxel * k + part / (finePerVoxel * finePerVoxel));
                    inWhite += std::min(white[std::size_t(at)], 1.0F);
                    inWhole += std::min(whole[std::size_t(at)], 1.0F);
                }
                const double whiteFraction = inWhite / (finePerVoxel * finePerVoxel * finePerVoxel);
                const double coverage =
                    std::max<double>(inWhole / (finePerVoxel * finePerVoxel * finePerVoxel), whiteFraction);
                const Point world = grid.worldOf(Point(double(i), double(j), double(k)));
                const double cortex =
                    coverage > 0 ? (110 * whiteFraction + 70 * (coverage - whiteFraction)) / coverage : 0;
                const double bias =
                    1 + 0.04 * std::sin(world.x() / 60 + 0.5) + 0.03 * std::cos(world.y() / 70);
                const double value = deepBrightness(world, cortex, coverage) * bias + 1.6 * random.normal();
                const std::int64_t offset = grid.offset(i, j, k);
                anatomy.t1.values[std::size_t(offset)] = float(std::round(std::max(value, 0.0)));
                anatomy.greyMatter[std::size_t(offset)] = float(coverage - whiteFraction);
            }
    }
    return anatomy;
}

} // namespace fusiform::demo
