#include "analysis/core/error.h"
#include "analysis/layers/best_layer.h"

#include <QTest>

#include <cmath>

using namespace fusiform;

namespace {

/// Three layers, one voxel a column.
BestLayer bestOf(const MatrixF& scores, const VectorF& ceiling = {}, double leastCeiling = 0.05) {
    return bestLayer(scores, {1, 2, 4}, ceiling, leastCeiling);
}

MatrixF column(float first, float second, float third) {
    return (MatrixF(3, 1) << first, second, third).finished();
}

} // namespace

class TestBestLayer : public QObject {
    Q_OBJECT

private slots:
    void theBestLayerIsTheHighestScore() {
        const BestLayer best = bestOf((MatrixF(3, 2) << 0.1F, 0.5F, 0.4F, 0.2F, 0.3F, -0.1F).finished());
        QCOMPARE(best.layer[0], 1.F);
        QCOMPARE(best.layer[1], 0.F);
        QVERIFY(std::abs(best.margin[0] - 0.1F) < 1e-6F);
        QVERIFY(std::abs(best.margin[1] - 0.3F) < 1e-6F);
    }

    void depthIsTheCentreOfMassOfPositiveScores() {
        QVERIFY(std::abs(bestOf(column(0.1F, 0.2F, 0.1F)).depth[0] - float((0.1 + 0.4 + 0.4) / 0.4)) < 1e-6F);
        QCOMPARE(bestOf(column(-5, 0.2F, -0.1F)).depth[0], 2.F);
    }

    void withoutAPositiveScoreThereIsNoDepth() {
        const BestLayer best = bestOf(column(-0.3F, -0.1F, -0.2F));
        QCOMPARE(best.layer[0], 1.F);
        QVERIFY(std::isnan(best.depth[0]));
    }

    void aTieForTheBestHasNoLayerAndNoMargin() {
        const BestLayer best = bestOf(column(0.4F, 0.1F, 0.4F));
        QVERIFY(std::isnan(best.layer[0]));
        QCOMPARE(best.margin[0], 0.F);
        QVERIFY(std::isfinite(best.depth[0]));
    }

    void aMissingScoreMakesTheVoxelMissing() {
        const BestLayer best = bestOf(column(0.4F, missingValue, 0.3F));
        QVERIFY(std::isnan(best.layer[0]) && std::isnan(best.margin[0]) && std::isnan(best.depth[0]));
    }

    void voxelsUnderTheCeilingAreMissing() {
        const MatrixF scores = column(0.1F, 0.3F, 0.2F).replicate(1, 4);
        const BestLayer best =
            bestOf(scores, (VectorF(4) << 0.5F, 0.04F, missingValue, 0.05F).finished(), 0.05F);
        QCOMPARE(best.layer[0], 1.F);
        QVERIFY(std::isnan(best.layer[1]) && std::isnan(best.margin[1]) && std::isnan(best.depth[1]));
        QVERIFY(std::isnan(best.layer[2]));
        QCOMPARE(best.layer[3], 1.F); // exactly at the threshold is kept
    }

    void theOrderOfLayersDoesNotChangeTheDepth() {
        const BestLayer there = bestLayer(column(0.1F, 0.3F, 0.2F), {1, 2, 4}, {}, 0);
        const BestLayer back = bestLayer(column(0.2F, 0.3F, 0.1F), {4, 2, 1}, {}, 0);
        QVERIFY(std::abs(there.depth[0] - back.depth[0]) < 1e-6F);
        QCOMPARE(there.margin[0], back.margin[0]);
    }

    void lengthsThatDisagreeAreRefused() {
        QVERIFY_EXCEPTION_THROWN((void)bestLayer(MatrixF::Ones(1, 4), {1}, {}, 0), Error);
        QVERIFY_EXCEPTION_THROWN((void)bestLayer(MatrixF::Ones(3, 4), {1, 2}, {}, 0), Error);
        try {
            (void)bestLayer(MatrixF::Ones(3, 4), {1, 2, 3}, VectorF::Ones(5), 0);
            QFAIL("not refused");
        } catch (const Error& error) {
            const std::string found = error.details().found.english();
            QVERIFY2(
                found.find('4') != std::string::npos && found.find('5') != std::string::npos, found.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestBestLayer)
#include "test_best_layer.moc"
