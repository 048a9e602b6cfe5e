// Sampling a volume on a surface: known ramps, missing values, and Connectome Workbench's numbers.

#include "analysis/refusal.h"
#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/data/dataset.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/surface/sampling_cache.h"
#include "analysis/surface/volume_to_surface.h"

#include <Eigen/Geometry>
#include <QTest>

#include <cmath>
#include <random>

using namespace fusiform;

namespace {

/// Oblique, unequal voxels: a transform that cannot be right by accident.
Grid obliqueGrid() {
    Grid grid;
    grid.shape = {12, 10, 9};
    const Eigen::Matrix3d turn =
        Eigen::AngleAxisd(0.4, Eigen::Vector3d(1, 2, -1).normalized()).toRotationMatrix();
    grid.voxelToWorld.topLeftCorner<3, 3>() = turn * Eigen::Vector3d(-2, 2.5, 3).asDiagonal();
    grid.voxelToWorld.topRightCorner<3, 1>() << 10, -14, 3;
    return grid;
}

double ramp(const Point& world) {
    return 3 + 0.5 * world.x() - 2 * world.y() + 0.25 * world.z();
}

Volume rampVolume() {
    Volume volume;
    volume.grid = obliqueGrid();
    for (std::int64_t k = 0; k < volume.grid.shape[2]; ++k)
        for (std::int64_t j = 0; j < volume.grid.shape[1]; ++j)
            for (std::int64_t i = 0; i < volume.grid.shape[0]; ++i)
                volume.values.push_back(
                    float(ramp(volume.grid.worldOf(Point(double(i), double(j), double(k))))));
    return volume;
}

/// Vertices at voxel coordinates between `low` and `high` of every axis's extent.
Surface surfaceIn(const Grid& grid, double low, double high, SurfaceKind kind, std::int64_t count = 500) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> fraction(low, high);
    Surface surface;
    surface.name = nameOf(kind);
    surface.kind = kind;
    surface.vertices.resize(count, 3);
    for (std::int64_t vertex = 0; vertex < count; ++vertex) {
        Point voxel;
        for (std::size_t axis = 0; axis < 3; ++axis)
            voxel[Eigen::Index(axis)] = fraction(random) * double(grid.shape[axis] - 1);
        surface.vertices.row(vertex) = grid.worldOf(voxel).cast<float>().transpose();
    }
    return surface;
}

Surface surfaceAt(const Grid& grid, const std::vector<Point>& voxels) {
    Surface surface;
    surface.name = "points";
    surface.kind = SurfaceKind::Pial;
    surface.vertices.resize(std::ssize(voxels), 3);
    for (std::size_t vertex = 0; vertex < voxels.size(); ++vertex)
        surface.vertices.row(Eigen::Index(vertex)) = grid.worldOf(voxels[vertex]).cast<float>().transpose();
    return surface;
}

Point positionOf(const Surface& surface, std::int64_t vertex) {
    return surface.vertices.row(vertex).transpose().cast<double>();
}

double correlationOf(const std::vector<double>& a, const std::vector<double>& b) {
    const auto count = Eigen::Index(a.size());
    const Eigen::VectorXd x = Eigen::Map<const Eigen::VectorXd>(a.data(), count).array() -
                              Eigen::Map<const Eigen::VectorXd>(a.data(), count).mean();
    const Eigen::VectorXd y = Eigen::Map<const Eigen::VectorXd>(b.data(), count).array() -
                              Eigen::Map<const Eigen::VectorXd>(b.data(), count).mean();
    return x.dot(y) / (x.norm() * y.norm());
}

/// A sheet of four squares of two voxels' edge, cut into triangles, at k = `height`. None of its corners and
/// sides lies on a point of a lattice of thirds.
Surface sheet(const Grid& grid, double height, SurfaceKind kind, double bend = 0) {
    constexpr int side = 3;
    constexpr double edge = 2;
    std::vector<Point> voxels;
    for (int j = 0; j < side; ++j)
        for (int i = 0; i < side; ++i)
            voxels.emplace_back(2.1 + edge * i, 2.2 + edge * j, height + bend * i * j);
    Surface surface = surfaceAt(grid, voxels);
    surface.kind = kind;
    surface.name = nameOf(kind);
    surface.triangles.resize(2 * (side - 1) * (side - 1), 3);
    Eigen::Index row = 0;
    for (int j = 0; j + 1 < side; ++j)
        for (int i = 0; i + 1 < side; ++i) {
            const int corner = i + side * j;
            surface.triangles.row(row++) << corner, corner + 1, corner + side + 1;
            surface.triangles.row(row++) << corner, corner + side + 1, corner + side;
        }
    return surface;
}

} // namespace

class TestVolumeToSurface : public QObject {
    Q_OBJECT

private slots:
    void aLinearRampSampledTrilinearlyIsTheRamp() {
        const Volume volume = rampVolume();
        const Surface surface = surfaceIn(volume.grid, 0, 1, SurfaceKind::Midthickness);
        const VolumeToSurface sampling(volume.grid, surface, SamplingMethod::Trilinear);
        const VectorF values = sampling.apply(volume.values);
        QCOMPARE(sampling.outsideCount(), 0);
        for (std::int64_t vertex = 0; vertex < values.size(); ++vertex)
            QVERIFY(std::abs(double(values[vertex]) - ramp(positionOf(surface, vertex))) < 1e-4);
    }

    void nearestIsTheEnclosingVoxel() {
        const Volume volume = rampVolume();
        const Surface surface = surfaceIn(volume.grid, -0.02, 1.02, SurfaceKind::White);
        const VectorF values =
            VolumeToSurface(volume.grid, surface, SamplingMethod::Nearest).apply(volume.values);
        for (std::int64_t vertex = 0; vertex < values.size(); ++vertex) {
            const auto voxel = volume.grid.enclosingVoxel(positionOf(surface, vertex));
            QVERIFY(voxel);
            QCOMPARE(
                values[vertex],
                volume.values[std::size_t(volume.grid.offset((*voxel)[0], (*voxel)[1], (*voxel)[2]))]);
        }
    }

    void cubicGoesThroughTheVoxelsAndIsExactForRamps() {
        const Volume volume = rampVolume();
        const Surface surface = surfaceIn(volume.grid, 0.2, 0.8, SurfaceKind::Midthickness);
        const VectorF values =
            VolumeToSurface(volume.grid, surface, SamplingMethod::Cubic).apply(volume.values);
        for (std::int64_t vertex = 0; vertex < values.size(); ++vertex)
            QVERIFY(std::abs(double(values[vertex]) - ramp(positionOf(surface, vertex))) < 1e-4);
        Volume rough = volume;
        std::mt19937 random(3);
        for (float& value : rough.values)
            value = float(random() % 1000);
        const Surface centres = surfaceAt(rough.grid, {Point(3, 4, 5), Point(0, 0, 0), Point(11, 9, 8)});
        const VectorF at = VolumeToSurface(rough.grid, centres, SamplingMethod::Cubic).apply(rough.values);
        QVERIFY(std::abs(at[0] - rough.values[std::size_t(rough.grid.offset(3, 4, 5))]) < 0.2F); // float32 vertices
        QVERIFY(std::abs(at[1] - rough.values.front()) < 0.2F);
        QVERIFY(std::abs(at[2] - rough.values.back()) < 0.2F);
    }

    void cubicFollowsACurveMoreCloselyThanTrilinear() {
        Volume volume = rampVolume();
        const auto curve = [](double k) { return std::sin(k); };
        for (std::int64_t k = 0; k < 9; ++k)
            for (std::int64_t at = 0; at < 120; ++at)
                volume.values[std::size_t(120 * k + at)] = float(curve(double(k)));
        const Surface surface = surfaceIn(volume.grid, 0.2, 0.8, SurfaceKind::White);
        const auto error = [&](SamplingMethod method) {
            const VectorF values = VolumeToSurface(volume.grid, surface, method).apply(volume.values);
            double sum = 0;
            for (std::int64_t vertex = 0; vertex < values.size(); ++vertex)
                sum += std::abs(values[vertex] - curve(volume.grid.voxelOf(positionOf(surface, vertex)).z()));
            return sum;
        };
        QVERIFY(error(SamplingMethod::Cubic) < 0.3 * error(SamplingMethod::Trilinear));
    }

    void cubicBesideMissingVoxelsStaysBetweenTheOthers() {
        Volume volume = rampVolume();
        std::mt19937 random(5);
        for (float& value : volume.values)
            value = random() % 3 == 0 ? missingValue : float(random() % 100);
        const Surface surface = surfaceIn(volume.grid, 0, 1, SurfaceKind::White);
        const VectorF values =
            VolumeToSurface(volume.grid, surface, SamplingMethod::Cubic).apply(volume.values);
        int some = 0;
        for (const float value : values)
            if (std::isfinite(value)) {
                ++some;
                QVERIFY(value >= 0 && value <= 99);
            }
        QVERIFY(some > 400);
    }

    void theRibbonIsTheShareOfEachVoxelBetweenTheSurfaces() {
        // Flat sheets at k = 2.4 and k = 5.1: the layers 3 and 4 wholly, and of layer 5 two of the three rows of points.
        Volume volume;
        volume.grid = obliqueGrid();
        for (std::int64_t k = 0; k < 9; ++k)
            volume.values.insert(volume.values.end(), 120, float(k));
        const Surface white = sheet(volume.grid, 2.4, SurfaceKind::White);
        const Surface pial = sheet(volume.grid, 5.1, SurfaceKind::Pial);
        const VolumeToSurface sampling(volume.grid, white, pial, SamplingMethod::Ribbon, {});
        QCOMPARE(sampling.outsideCount(), 0);
        const VectorF values = sampling.apply(volume.values);
        for (const float value : values)
            QVERIFY2(std::abs(value - (3 + 4 + 5 * 2 / 3.0) / (2 + 2 / 3.0)) < 1e-4, qPrintable(QString::number(value)));
    }

    void theRibbonOfAVertexIsWhatItsTrianglesSpan() {
        Volume volume;
        volume.grid = obliqueGrid();
        volume.values.assign(std::size_t(volume.grid.size()), 0);
        const Surface white = sheet(volume.grid, 2.5, SurfaceKind::White);
        const Surface pial = sheet(volume.grid, 5.5, SurfaceKind::Pial);
        const VolumeToSurface sampling(volume.grid, white, pial, SamplingMethod::Ribbon, {});
        // Only voxels from 2 to 4 in i and j lie about the first corner, which has both triangles of its square.
        for (std::int64_t k = 0; k < 9; ++k)
            for (std::int64_t j = 0; j < 10; ++j)
                for (std::int64_t i = 0; i < 12; ++i)
                    volume.values[std::size_t(volume.grid.offset(i, j, k))] =
                        i >= 2 && i <= 4 && j >= 2 && j <= 4 && k >= 3 && k <= 5 ? 1.F : 0.F;
        const VectorF values = sampling.apply(volume.values);
        QCOMPARE(values[0], 1.F);
        QVERIFY(values[8] < 0.25F); // the opposite corner touches them only
        // The middle vertex has all of the sheet but two corners, and half of that in those voxels.
        QVERIFY(values[4] > 0.35F && values[4] < 0.65F);
    }

    void slantedRibbonsHoldWhatLiesBetweenThem() {
        // A ramp is symmetric about the middle of the polyhedron, so its mean is the value at mid-cortex there.
        const Volume volume = rampVolume();
        const Surface white = sheet(volume.grid, 2, SurfaceKind::White, 0.3);
        Surface pial = white;
        pial.kind = SurfaceKind::Pial;
        const Point up = volume.grid.voxelToWorld.block<3, 1>(0, 2) * 2.5;
        pial.vertices.rowwise() += up.transpose().cast<float>();
        const VectorF values =
            VolumeToSurface(volume.grid, white, pial, SamplingMethod::Ribbon, {}).apply(volume.values);
        // About the middle vertex lie six triangles; each prism's centre is that of its triangle, moved half the way up.
        Point centre = Point::Zero();
        double area = 0;
        for (Eigen::Index i = 0; i < white.triangles.rows(); ++i) {
            const auto corners = white.triangles.row(i);
            if ((corners.array() != 4).all())
                continue;
            const Point a = volume.grid.voxelOf(positionOf(white, corners[0]));
            const Point b = volume.grid.voxelOf(positionOf(white, corners[1]));
            const Point c = volume.grid.voxelOf(positionOf(white, corners[2]));
            const double size = std::abs((b - a).x() * (c - a).y() - (b - a).y() * (c - a).x());
            centre += size * (a + b + c) / 3;
            area += size;
        }
        const double expected = ramp(volume.grid.worldOf(centre / area) + up / 2);
        QVERIFY2(std::abs(values[4] - expected) < 0.6, qPrintable(QString("%1 %2").arg(values[4]).arg(expected)));
    }

    void withoutTissueThereIsNoRibbon() {
        const Volume volume = rampVolume();
        const Surface white = sheet(volume.grid, 3, SurfaceKind::White);
        Surface pial = white;
        pial.kind = SurfaceKind::Pial;
        const VolumeToSurface sampling(volume.grid, white, pial, SamplingMethod::Ribbon, {});
        QCOMPARE(sampling.outsideCount(), 9);
        QVERIFY(sampling.apply(volume.values).array().isNaN().all());
    }

    void aThinRibbonInLargeVoxelsHasNoGaps() {
        const Volume volume = rampVolume();
        // A tenth of a voxel between the points of a lattice of thirds.
        const Surface white = sheet(volume.grid, 3.05, SurfaceKind::White);
        const Surface pial = sheet(volume.grid, 3.15, SurfaceKind::Pial);
        const VolumeToSurface sampling(volume.grid, white, pial, SamplingMethod::Ribbon, {});
        QCOMPARE(sampling.outsideCount(), 0);
        QVERIFY(sampling.apply(volume.values).allFinite());
    }

    void ribbonIsRefusedOfOneSurface() {
        const Grid grid = obliqueGrid();
        const std::string message = test::refusalOf([&] {
            VolumeToSurface(grid, surfaceIn(grid, 0, 1, SurfaceKind::Pial), SamplingMethod::Ribbon);
        });
        QVERIFY2(message.find("white and a pial") != std::string::npos, message.c_str());
    }

    void ofSurfacesThatDoNotBelongTogetherTheRibbonIsRefused() {
        // Triangles across all of a large grid would take gigabytes.
        Grid grid;
        grid.shape = {900, 900, 900};
        Surface white = surfaceIn(grid, 0, 1, SurfaceKind::White, 300);
        Surface pial = surfaceIn(grid, 0, 1, SurfaceKind::Pial, 300);
        white.triangles.resize(100, 3);
        for (Eigen::Index i = 0; i < 300; ++i)
            white.triangles.data()[i] = std::int32_t(i);
        pial.triangles = white.triangles;
        const std::string message =
            test::refusalOf([&] { VolumeToSurface(grid, white, pial, SamplingMethod::Ribbon, {}); });
        QVERIFY2(message.find("vertex") != std::string::npos, message.c_str());
    }

    void aCancelledSamplingStops() {
        std::stop_source stop;
        stop.request_stop();
        const Progress progress({}, stop.get_token());
        const Grid grid = obliqueGrid();
        const Surface surface = surfaceIn(grid, 0, 1, SurfaceKind::White);
        QVERIFY_EXCEPTION_THROWN(
            (void)VolumeToSurface(grid, surface, SamplingMethod::Trilinear, progress), Cancelled);
    }

    void matricesAreKeptWithinTheirBytes() {
        const Grid grid = obliqueGrid();
        const auto white = std::make_shared<const Surface>(surfaceIn(grid, 0.1, 0.9, SurfaceKind::White));
        auto pial = std::make_shared<const Surface>(surfaceIn(grid, 0.1, 0.9, SurfaceKind::Pial));
        const Progress progress;
        const auto at = [&](SamplingCache& cache, double depth) {
            return cache.of(grid, white, pial, {.depth = depth}, progress);
        };
        const std::size_t one = VolumeToSurface(grid, *white, SamplingMethod::Trilinear).bytes();
        SamplingCache cache(3 * one);
        const auto first = at(cache, 0.5);
        QCOMPARE(at(cache, 0.5), first);
        QVERIFY(at(cache, 0.25) != first);
        for (int step = 0; step < 20; ++step)
            (void)at(cache, step / 40.0);
        QVERIFY(cache.bytes() <= 3 * one && cache.bytes() > one);
        QVERIFY(at(cache, 0.5) != first); // used longest ago
        // The depth means nothing to the mean over depths.
        QCOMPARE(
            cache.of(grid, white, pial, {.depth = 0.1, .averaged = true}, progress),
            cache.of(grid, white, pial, {.depth = 0.9, .averaged = true}, progress));
        const auto single = cache.of(grid, white, nullptr, {}, progress);
        QCOMPARE(cache.of(grid, white, nullptr, {.depth = 0.2}, progress), single);
        QVERIFY(at(cache, 0.5) != single);
    }

    void samplingAtADepthIsBetweenWhiteAndPial() {
        const Volume volume = rampVolume();
        const Surface white = surfaceIn(volume.grid, 0.1, 0.9, SurfaceKind::White);
        Surface pial = white;
        pial.kind = SurfaceKind::Pial;
        pial.vertices.rowwise() += Eigen::RowVector3f(1, -0.5F, 0.75F);
        for (const double depth : {0.0, 0.3, 1.0}) {
            const double depths[] = {depth};
            const VectorF values =
                VolumeToSurface(volume.grid, white, pial, SamplingMethod::Trilinear, depths)
                    .apply(volume.values);
            for (std::int64_t vertex = 0; vertex < values.size(); ++vertex) {
                const Point place = positionOf(white, vertex) + depth * Point(1, -0.5, 0.75);
                QVERIFY(std::abs(double(values[vertex]) - ramp(place)) < 1e-4);
            }
        }
    }

    void severalDepthsAreAveraged() {
        const Volume volume = rampVolume();
        const Surface white = surfaceIn(volume.grid, 0.1, 0.9, SurfaceKind::White);
        Surface pial = white;
        pial.vertices.rowwise() += Eigen::RowVector3f(1, -0.5F, 0.75F);
        const double depths[] = {0, 0.5, 1};
        const double middle[] = {0.5};
        const auto sampled = [&](std::span<const double> at) {
            return VolumeToSurface(volume.grid, white, pial, SamplingMethod::Trilinear, at)
                .apply(volume.values);
        };
        QVERIFY(
            (sampled(depths) - sampled(middle)).cwiseAbs().maxCoeff<Eigen::PropagateNaN>() < 1e-4F); // a ramp
    }

    void verticesOutsideTheVolumeAreMissingAndCounted() {
        const Volume volume = rampVolume();
        const Surface surface =
            surfaceAt(volume.grid, {Point(1, 1, 1), Point(-3, 1, 1), Point(1, 1, 30), Point(11, 9, 8)});
        for (const auto method : {SamplingMethod::Nearest, SamplingMethod::Trilinear}) {
            const VolumeToSurface sampling(volume.grid, surface, method);
            QCOMPARE(sampling.outsideCount(), 2);
            const VectorF values = sampling.apply(volume.values);
            QVERIFY(std::isfinite(values[0]));
            QVERIFY(std::isnan(values[1]) && std::isnan(values[2]));
        }
    }

    void aMissingVoxelIsLeftOutAndTheRestReweighted() {
        Volume volume = rampVolume();
        std::ranges::fill(volume.values, 7.F);
        volume.values[std::size_t(volume.grid.offset(4, 4, 4))] = missingValue;
        const Surface surface =
            surfaceAt(volume.grid, {Point(4.25, 4.25, 4.25), Point(4, 4, 4), Point(4.75, 4, 4)});
        const VectorF trilinear =
            VolumeToSurface(volume.grid, surface, SamplingMethod::Trilinear).apply(volume.values);
        QVERIFY(std::abs(trilinear[0] - 7) < 1e-5F);
        QVERIFY(std::abs(trilinear[2] - 7) < 1e-5F);
        const VectorF nearest =
            VolumeToSurface(volume.grid, surface, SamplingMethod::Nearest).apply(volume.values);
        QVERIFY(std::isnan(nearest[0]) && std::isnan(nearest[1]));
        QCOMPARE(nearest[2], 7.F);
    }

    void withoutAnyValueAroundAVertexIsMissing() {
        Volume volume = rampVolume();
        std::ranges::fill(volume.values, missingValue);
        const Surface surface = surfaceIn(volume.grid, 0, 1, SurfaceKind::White);
        const VectorF values =
            VolumeToSurface(volume.grid, surface, SamplingMethod::Trilinear).apply(volume.values);
        QVERIFY(values.array().isNaN().all());
    }

    void aVolumeOfOneSliceIsSampledInIt() {
        Volume volume;
        volume.grid.shape = {4, 4, 1};
        volume.values.assign(16, 2.F);
        const Surface surface = surfaceAt(volume.grid, {Point(1.5, 1.5, 0)});
        QCOMPARE(
            VolumeToSurface(volume.grid, surface, SamplingMethod::Trilinear).apply(volume.values)[0], 2.F);
    }

    void drawingsAreRefusedByName() {
        const Grid grid = obliqueGrid();
        for (const SurfaceKind kind :
             {SurfaceKind::Sphere, SurfaceKind::Inflated, SurfaceKind::VeryInflated, SurfaceKind::Flat}) {
            const Surface drawing = surfaceIn(grid, 0, 1, kind);
            const std::string message =
                test::refusalOf([&] { VolumeToSurface(grid, drawing, SamplingMethod::Nearest); });
            QVERIFY2(message.find(nameOf(kind)) != std::string::npos, message.c_str());
        }
    }

    void meshesOfDifferentSizeAreRefusedWithBothNumbers() {
        const Grid grid = obliqueGrid();
        const double depths[] = {0.5};
        const std::string message = test::refusalOf([&] {
            VolumeToSurface(
                grid, surfaceIn(grid, 0, 1, SurfaceKind::White, 101),
                surfaceIn(grid, 0, 1, SurfaceKind::Pial, 102), SamplingMethod::Nearest, depths);
        });
        QVERIFY2(
            message.find("101") != std::string::npos && message.find("102") != std::string::npos,
            message.c_str());
    }

    void aVolumeOfAnotherGridIsRefused() {
        const Grid grid = obliqueGrid();
        const VolumeToSurface sampling(
            grid, surfaceIn(grid, 0, 1, SurfaceKind::White), SamplingMethod::Nearest);
        const std::vector<float> values(17);
        const std::string message = test::refusalOf([&] { (void)sampling.apply(values); });
        QVERIFY2(
            message.find("1080") != std::string::npos && message.find("17") != std::string::npos,
            message.c_str());
    }

    void aMapIsProjectedOntoEveryHemisphereAtMidCortex() {
        Map map;
        map.name = "ramp";
        map.volume = std::make_shared<const Volume>(rampVolume());
        const Surface white = surfaceIn(map.volume->grid, 0.1, 0.9, SurfaceKind::White);
        Surface pial = white;
        pial.kind = SurfaceKind::Pial;
        pial.vertices.rowwise() += Eigen::RowVector3f(1, 0, 0);
        Cortex cortex;
        cortex.left.surfaces[SurfaceKind::White] = std::make_shared<const Surface>(white);
        cortex.left.surfaces[SurfaceKind::Pial] = std::make_shared<const Surface>(pial);
        cortex.right.surfaces[SurfaceKind::Midthickness] = std::make_shared<const Surface>(white);
        Progress progress;
        const Map result = projected(map, cortex, {.method = SamplingMethod::Trilinear}, progress);
        for (std::int64_t vertex = 0; vertex < white.vertexCount(); ++vertex) {
            const Point place = positionOf(white, vertex);
            QVERIFY(
                std::abs(double((*result.vertices.left)[vertex]) - ramp(place + Point(0.5, 0, 0))) < 1e-4);
            QVERIFY(std::abs(double((*result.vertices.right)[vertex]) - ramp(place)) < 1e-4);
        }
    }

    void aFrameOfAFourDimensionalVolumeIsTaken() {
        Volume volume = rampVolume();
        const std::vector<float> first = volume.values;
        volume.frames = 2;
        for (const float value : first)
            volume.values.push_back(value + 100);
        Map map;
        map.volume = std::make_shared<const Volume>(volume);
        map.frame = 1;
        Cortex cortex;
        cortex.left.surfaces[SurfaceKind::White] =
            std::make_shared<const Surface>(surfaceIn(volume.grid, 0, 1, SurfaceKind::White));
        Progress progress;
        const Map result = projected(map, cortex, {.method = SamplingMethod::Trilinear}, progress);
        const Point place = positionOf(*cortex.left.surfaces[SurfaceKind::White], 3);
        QVERIFY(std::abs(double((*result.vertices.left)[3]) - 100 - ramp(place)) < 1e-3);
        QVERIFY(!result.vertices.right);
    }

    void withoutAnatomicalSurfaceNothingIsProjected() {
        Map map;
        map.volume = std::make_shared<const Volume>(rampVolume());
        Cortex cortex;
        cortex.left.surfaces[SurfaceKind::Inflated] =
            std::make_shared<const Surface>(surfaceIn(map.volume->grid, 0, 1, SurfaceKind::Inflated));
        Progress progress;
        QVERIFY_EXCEPTION_THROWN((void)projected(map, cortex, {.method = SamplingMethod::Nearest}, progress), Error);
    }

    void agreesWithWorkbenchOnARealVolume_data() {
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("reference");
        QTest::newRow("trilinear") << int(SamplingMethod::Trilinear) << "trilinear";
        QTest::newRow("enclosing voxel") << int(SamplingMethod::Nearest) << "enclosing";
        QTest::newRow("cubic") << int(SamplingMethod::Cubic) << "cubic";
        QTest::newRow("ribbon") << int(SamplingMethod::Ribbon) << "ribbon";
    }
    void agreesWithWorkbenchOnARealVolume() {
        if (!test::haveData())
            QSKIP(test::noData);
        QFETCH(int, method);
        QFETCH(QString, reference);
        const Volume volume = readNifti(test::dataFile("volumes/image_10426.nii.gz"));
        const Gifti pial = readGifti(test::dataFile("fsaverage5/pial_left.gii.gz"));
        const Gifti white = readGifti(test::dataFile("fsaverage5/white_left.gii.gz"));
        const bool ribbon = SamplingMethod(method) == SamplingMethod::Ribbon;
        const VolumeToSurface sampling =
            ribbon ? VolumeToSurface(volume.grid, *white.surface, *pial.surface, SamplingMethod::Ribbon, {})
                   : VolumeToSurface(volume.grid, *pial.surface, SamplingMethod(method));
        const FrameValues frame = volume.frame(0);
        const VectorF ours = sampling.apply(frame);
        const NumpyArray theirs = readNpy(test::referenceFile(
            "volume_to_surface/image_10426_pial_left_" + reference.toStdString() + ".npy"));
        QCOMPARE(theirs.size(), ours.size());
        double largest = 0;
        std::int64_t missing = 0;
        std::vector<double> a;
        std::vector<double> b;
        for (std::int64_t vertex = 0; vertex < ours.size(); ++vertex) {
            if (std::isnan(ours[vertex])) { // Workbench writes 0 outside the volume
                ++missing;
                QCOMPARE(theirs.number(vertex), 0.0);
                continue;
            }
            if (ribbon && theirs.number(vertex) == 0) // no point of its lattice in a thin ribbon: we take a finer one
                continue;
            a.push_back(ours[vertex]);
            b.push_back(theirs.number(vertex));
            largest = std::max(largest, std::abs(a.back() - b.back()));
        }
        const double r = correlationOf(a, b);
        qInfo(
            "r %.6f, largest difference %.2g; %d of %d vertices outside", r, largest, int(missing),
            int(ours.size()));
        QCOMPARE(missing, sampling.outsideCount());
        // Voxels and trilinear weights are the same numbers. The cubic kernels differ (theirs is a spline), and so do points
        // of the ribbon's lattice that lie on its very border.
        const bool same = !ribbon && SamplingMethod(method) != SamplingMethod::Cubic;
        QVERIFY(!same || largest < 1e-4);
        QVERIFY(r > 0.999);
    }
};

QTEST_GUILESS_MAIN(TestVolumeToSurface)
#include "test_volume_to_surface.moc"
