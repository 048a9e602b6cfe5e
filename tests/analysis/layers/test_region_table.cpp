#include "analysis/core/error.h"
#include "analysis/layers/region_table.h"
#include "analysis/statistics/seeded_random.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace fusiform;

namespace {

std::vector<RegionScore> tableOf(
    const MatrixF& scores, const std::vector<Region>& regions, const VectorF& ceiling = {},
    const RegionTableOptions& options = {}) {
    Progress progress;
    return regionTable(scores, regions, ceiling, options, progress);
}

/// Two layers, 100 voxels: 0.2 and 0.4 in the first half, the other way round in the second, with noise.
MatrixF twoLayers() {
    SeededRandom random(2);
    MatrixF scores(2, 100);
    for (Eigen::Index voxel = 0; voxel < 100; ++voxel) {
        scores(0, voxel) = float((voxel < 50 ? 0.2 : 0.4) + 0.05 * random.normal());
        scores(1, voxel) = float((voxel < 50 ? 0.4 : 0.2) + 0.05 * random.normal());
    }
    return scores;
}

Region voxelsFrom(const char* name, Eigen::Index first, std::size_t count) {
    Region region{
        .parcellation = "", .name = name, .hemisphere = {}, .rows = std::vector<Eigen::Index>(count)};
    std::iota(region.rows.begin(), region.rows.end(), first);
    return region;
}

} // namespace

class TestRegionTable : public QObject {
    Q_OBJECT

private slots:
    void everyRegionAndLayerHasItsMeanAndInterval() {
        const MatrixF scores = twoLayers();
        const auto table = tableOf(scores, {voxelsFrom("early", 0, 50), voxelsFrom("late", 50, 50)});
        QCOMPARE(table.size(), std::size_t(4));
        QCOMPARE(table[1].region, std::size_t(0));
        QCOMPARE(table[1].layer, 1);
        QCOMPARE(table[2].region, std::size_t(1));
        QVERIFY(std::abs(table[0].mean - double(scores.row(0).head(50).mean())) < 1e-6);
        for (const RegionScore& entry : table) {
            QVERIFY(entry.low < entry.mean && entry.mean < entry.high);
            // Standard error 0.05 / sqrt(50) = 0.007.
            QVERIFY(entry.high - entry.low > 0.015 && entry.high - entry.low < 0.045);
            QVERIFY(std::abs(entry.median - entry.mean) < 0.03);
            QCOMPARE(entry.voxels, std::int64_t(50));
            QVERIFY(!entry.few());
        }
        QVERIFY(table[0].high < table[1].low && table[3].high < table[2].low);
    }

    void voxelsBelowTheCeilingAndWithoutScoreAreLeftOut() {
        MatrixF scores = MatrixF::Constant(2, 40, 0.1F);
        scores.row(0).head(10).setConstant(missingValue);
        VectorF ceiling = VectorF::Constant(40, 0.5F);
        ceiling.tail(5).setConstant(0.01F);
        ceiling[20] = missingValue;
        scores.col(39).setConstant(100); // would be seen in the mean
        scores.col(20).setConstant(100);
        const auto table = tableOf(scores, {voxelsFrom("all", 0, 40)}, ceiling, {.leastCeiling = 0.05});
        QCOMPARE(table[0].voxels, std::int64_t(24));
        QCOMPARE(table[1].voxels, std::int64_t(34));
        QVERIFY(std::abs(table[0].mean - 0.1) < 1e-6 && std::abs(table[1].high - 0.1) < 1e-6);
        QVERIFY(table[0].few() && !table[1].few());
    }

    void anEmptyRegionHasNoMean() {
        const auto table = tableOf(twoLayers(), {voxelsFrom("nothing", 0, 0)});
        QCOMPARE(table.size(), std::size_t(2));
        QVERIFY(std::isnan(table[0].mean) && std::isnan(table[0].low) && std::isnan(table[0].median));
        QCOMPARE(table[0].voxels, std::int64_t(0));
    }

    void aRegionDoesNotDependOnTheOthers() {
        const Region late = voxelsFrom("late", 50, 50);
        const auto alone = tableOf(twoLayers(), {late});
        const auto after = tableOf(twoLayers(), {voxelsFrom("early", 0, 50), late});
        QCOMPARE(alone[0].low, after[2].low);
        QCOMPARE(alone[1].high, after[3].high);
        QVERIFY(tableOf(twoLayers(), {late}, {}, {.seed = 1})[0].low != alone[0].low);
    }

    void voxelsThatAreNotThereAreRefused() {
        QVERIFY_EXCEPTION_THROWN((void)tableOf(twoLayers(), {voxelsFrom("beyond", 90, 20)}), Error);
        QVERIFY_EXCEPTION_THROWN((void)tableOf(twoLayers(), {}, VectorF::Ones(7)), Error);
    }
};

QTEST_GUILESS_MAIN(TestRegionTable)
#include "test_region_table.moc"
