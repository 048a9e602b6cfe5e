#include "analysis/core/error.h"
#include "analysis/layers/spatial_score.h"

#include <QTest>

#include <cmath>

using namespace fusiform;

namespace {

VectorF list(std::initializer_list<float> values) {
    return Eigen::Map<const VectorF>(values.begin(), Eigen::Index(values.size()));
}

} // namespace

class TestSpatialScore : public QObject {
    Q_OBJECT

private slots:
    void depthThatGrowsWithDistanceScoresHigh() {
        const SpatialScore score = spatialScore(list({1, 2, 2, 4, 7}), list({0, 10, 12, 30, 31}));
        QCOMPARE(score.voxels, std::int64_t(5));
        QVERIFY(score.pearson > 0.8 && score.pearson < 1);
        // Ranks 1 2.5 2.5 4 5 and 1 2 3 4 5: 9.5 / sqrt(9.5 * 10).
        QVERIFY(std::abs(score.spearman - std::sqrt(9.5 / 10)) < 1e-12);
    }

    void theSignSaysTheDirection() {
        QVERIFY(spatialScore(list({3, 2, 1}), list({0, 5, 9})).spearman < -0.99);
    }

    void voxelsWithoutEitherAreLeftOut() {
        const SpatialScore score =
            spatialScore(list({1, missingValue, 3, 2, 100}), list({1, 50, 3, 2, missingValue}));
        QCOMPARE(score.voxels, std::int64_t(3));
        QVERIFY(std::abs(score.pearson - 1) < 1e-12);
    }

    void oneLayerForAllHasNoScore() {
        QVERIFY(std::isnan(spatialScore(list({2, 2, 2, 2}), list({1, 2, 3, 4})).pearson));
        QVERIFY_EXCEPTION_THROWN((void)spatialScore(list({1, 2}), list({1})), Error);
    }

    void layersBecomeTheirDepths() {
        const VectorF depth = depthOfBestLayer(list({0, 2, missingValue, 1}), {3, 5, 12});
        QCOMPARE(depth[0], 3.F);
        QCOMPARE(depth[1], 12.F);
        QVERIFY(std::isnan(depth[2]));
        QCOMPARE(depth[3], 5.F);
        QVERIFY(std::isnan(depthOfBestLayer(list({7}), {1, 2})[0]));
    }

    void areasBecomeTheirRanks() {
        const auto ranks = parseRanks("V1=1, V2 = 2,FFA faces=5");
        const VectorF rank = ranksOfAreas({"V1", "", "FFA faces", "hV4", "V2"}, ranks);
        QCOMPARE(rank[0], 1.F);
        QVERIFY(std::isnan(rank[1]));
        QCOMPARE(rank[2], 5.F);
        QVERIFY(std::isnan(rank[3]));
        QCOMPARE(rank[4], 2.F);
        for (const char* wrong : {"", "V1", "V1=", "=3", "V1=one", "V1=1,,V2=2", "V1=1,V1=2", "V1=nan"})
            QVERIFY_EXCEPTION_THROWN((void)parseRanks(wrong), Error);
    }
};

QTEST_GUILESS_MAIN(TestSpatialScore)
#include "test_spatial_score.moc"
