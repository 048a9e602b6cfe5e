#include "analysis/core/error.h"
#include "analysis/statistics/seeded_random.h"
#include "analysis/surface/point_index.h"
#include "analysis/surface/region_distance.h"

#include <QTest>

#include <cmath>

using namespace fusiform;

namespace {

/// A square grid of 1 mm with both diagonals absent but one: vertex = row * width + column.
Surface sheet(std::int32_t width, std::int32_t height) {
    Surface surface;
    surface.vertices.resize(Eigen::Index(width) * height, 3);
    surface.triangles.resize(Eigen::Index(width - 1) * (height - 1) * 2, 3);
    Eigen::Index triangle = 0;
    for (std::int32_t row = 0; row < height; ++row)
        for (std::int32_t column = 0; column < width; ++column) {
            const std::int32_t at = row * width + column;
            surface.vertices.row(at) << float(column), float(row), 0;
            if (row + 1 == height || column + 1 == width)
                continue;
            surface.triangles.row(triangle++) << at, at + 1,
                at + width; // the diagonal goes from at + 1 to at + width
            surface.triangles.row(triangle++) << at + 1, at + width + 1, at + width;
        }
    return surface;
}

Vertices randomPoints(Eigen::Index count, unsigned seed) {
    SeededRandom random(seed);
    Vertices points(count, 3);
    for (float& value : points.reshaped())
        value = float(random.normal());
    return points;
}

VectorF pathFrom(const Surface& surface, const std::vector<std::int32_t>& region) {
    Progress progress;
    return edgePathDistance(surface, region, progress);
}

} // namespace

class TestRegionDistance : public QObject {
    Q_OBJECT

private slots:
    void theNearestPointIsThatOfBruteForce() {
        const Vertices points = randomPoints(500, 1);
        const Vertices places = randomPoints(200, 2);
        const PointIndex index(points);
        for (Eigen::Index at = 0; at < places.rows(); ++at) {
            Eigen::Index nearest = 0;
            const float squared =
                (points.rowwise() - places.row(at)).rowwise().squaredNorm().minCoeff(&nearest);
            const auto found = index.nearest(places.row(at).transpose());
            QCOMPARE(found->point, std::int32_t(nearest));
            QVERIFY(std::abs(found->distance - std::sqrt(squared)) < 1e-5F);
        }
    }

    void whatIsNotFiniteIsNeverFound() {
        Vertices points = randomPoints(3, 1);
        points.row(0).setConstant(missingValue);
        QVERIFY(PointIndex(points).nearest({0, 0, 0})->point != 0);
        QVERIFY(!PointIndex(points).nearest({missingValue, 0, 0}));
        QVERIFY(!PointIndex(Vertices(0, 3)).nearest({0, 0, 0}));
        QVERIFY(!PointIndex(Vertices::Constant(2, 3, missingValue)).nearest({0, 0, 0}));
    }

    void straightDistanceIgnoresTheMesh() {
        const Surface surface = sheet(5, 5);
        const VectorF distance = straightDistance(surface.vertices, {0, 4});
        QCOMPARE(distance[0], 0.F);
        QCOMPARE(distance[2], 2.F);
        QVERIFY(std::abs(distance[24] - 4.F) < 1e-6F); // to the corner 4
        QVERIFY(std::abs(distance[20 + 1] - std::sqrt(17.F)) < 1e-6F);
        Vertices broken = surface.vertices;
        broken(3, 1) = missingValue;
        QVERIFY(std::isnan(straightDistance(broken, {0})[3]));
    }

    void pathsGoAlongEdges() {
        const VectorF distance = pathFrom(sheet(4, 4), {0});
        QCOMPARE(distance[0], 0.F);
        QCOMPARE(distance[3], 3.F);
        // Against the only diagonal a path must go round: 1 + 1, not sqrt(2).
        QCOMPARE(distance[5], 2.F);
        // With it a step is sqrt(2).
        QVERIFY(std::abs(pathFrom(sheet(4, 4), {3})[6] - std::sqrt(2.F)) < 1e-6F);
    }

    void theNearerEndOfTheRegionCounts() {
        const VectorF distance = pathFrom(sheet(9, 2), {0, 8});
        QCOMPARE(distance[1], 1.F);
        QCOMPARE(distance[7], 1.F);
        QCOMPARE(distance[4], 4.F);
    }

    void pathsAreNeverShorterThanStraightLines() {
        Surface surface = sheet(20, 20);
        for (Eigen::Index at = 0; at < surface.vertices.rows(); ++at) // folded
            surface.vertices(at, 2) = 3 * std::sin(surface.vertices(at, 0));
        const VectorF path = pathFrom(surface, {0, 37});
        const VectorF straight = straightDistance(surface.vertices, {0, 37});
        QVERIFY((path - straight).minCoeff() > -1e-5F);
        QVERIFY(path.maxCoeff() > 1.2F * straight.maxCoeff());
    }

    void anotherPieceOfTheMeshIsNotReached() {
        Surface surface = sheet(3, 3);
        surface.vertices.conservativeResize(10, 3);
        surface.vertices.row(9).setZero();
        QVERIFY(std::isnan(pathFrom(surface, {0})[9]));
    }

    void regionsThatAreNoneAreRefused() {
        QVERIFY_EXCEPTION_THROWN((void)pathFrom(sheet(3, 3), {}), Error);
        QVERIFY_EXCEPTION_THROWN((void)pathFrom(sheet(3, 3), {9}), Error);
        QVERIFY_EXCEPTION_THROWN((void)straightDistance(sheet(3, 3).vertices, {-1}), Error);
    }
};

QTEST_GUILESS_MAIN(TestRegionDistance)
#include "test_region_distance.moc"
