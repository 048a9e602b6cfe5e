// Sampling a volume on a surface: known ramps, missing values, and Connectome Workbench's numbers.

#include "analysis/refusal.h"
#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/data/dataset.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/arrays/npy.h"
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
        const Map result = projected(map, cortex, SamplingMethod::Trilinear, progress);
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
        const Map result = projected(map, cortex, SamplingMethod::Trilinear, progress);
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
        QVERIFY_EXCEPTION_THROWN((void)projected(map, cortex, SamplingMethod::Nearest, progress), Error);
    }

    void agreesWithWorkbenchOnARealVolume_data() {
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("reference");
        QTest::newRow("trilinear") << int(SamplingMethod::Trilinear) << "trilinear";
        QTest::newRow("enclosing voxel") << int(SamplingMethod::Nearest) << "enclosing";
    }
    void agreesWithWorkbenchOnARealVolume() {
        if (!test::haveData())
            QSKIP(test::noData);
        QFETCH(int, method);
        QFETCH(QString, reference);
        const Volume volume = readNifti(test::dataFile("volumes/image_10426.nii.gz"));
        const Gifti pial = readGifti(test::dataFile("fsaverage5/pial_left.gii.gz"));
        const VolumeToSurface sampling(volume.grid, *pial.surface, SamplingMethod(method));
        const FrameValues frame = volume.frame(0);
        const VectorF ours = sampling.apply(frame);
        const NumpyArray theirs = readNpy(test::referenceFile(
            "volume_to_surface/image_10426_pial_left_" + reference.toStdString() + ".npy"));
        QCOMPARE(theirs.size(), ours.size());
        double largest = 0;
        std::int64_t missing = 0;
        for (std::int64_t vertex = 0; vertex < ours.size(); ++vertex) {
            if (std::isnan(ours[vertex])) { // Workbench writes 0 outside the volume
                ++missing;
                QCOMPARE(theirs.number(vertex), 0.0);
                continue;
            }
            largest = std::max(largest, std::abs(double(ours[vertex]) - theirs.number(vertex)));
        }
        qInfo("largest difference %.2g; %d of %d vertices outside", largest, int(missing), int(ours.size()));
        QCOMPARE(missing, sampling.outsideCount());
        QVERIFY(largest < 1e-4);
    }
};

QTEST_GUILESS_MAIN(TestVolumeToSurface)
#include "test_volume_to_surface.moc"
