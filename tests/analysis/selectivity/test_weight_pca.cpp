// Principal components of weights, against Eigen's SVD in float64.

#include "planted_clusters.h"

#include "analysis/core/error.h"
#include "analysis/data/appended_matrix.h"
#include "analysis/selectivity/weight_pca.h"
#include "analysis/selectivity/weight_rows.h"

#include <Eigen/SVD>
#include <QTest>
#include <tbb/global_control.h>

#include <cmath>

using namespace fusiform;
using test::randomMatrix;

namespace {

WeightPca pcaOf(const MatrixF& rows, Eigen::Index components) {
    Progress progress;
    return weightPca(rows, components, progress);
}

/// Rows with a spectrum, about a mean that is not zero.
MatrixF spectrum(Eigen::Index rows, Eigen::Index features, unsigned seed) {
    MatrixF values = randomMatrix(rows, features, seed);
    for (Eigen::Index feature = 0; feature < features; ++feature)
        values.col(feature) = values.col(feature) / (1 + 0.3F * float(feature)) + VectorF::Constant(rows, 2);
    return values * randomMatrix(features, features, seed + 1);
}

void compareWithSvd(const MatrixF& rows, Eigen::Index components) {
    const WeightPca pca = pcaOf(rows, components);
    const MatrixD centred = rows.cast<double>().rowwise() - rows.cast<double>().colwise().mean();
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(centred, Eigen::ComputeThinU | Eigen::ComputeThinV);
    QCOMPARE(pca.components.rows(), components);
    for (Eigen::Index at = 0; at < components; ++at) {
        const double squares = svd.singularValues()[at] * svd.singularValues()[at];
        QVERIFY(std::abs(pca.variance[at] * double(rows.rows() - 1) - squares) < 1e-9 * squares);
        QVERIFY(std::abs(pca.fraction[at] - squares / centred.squaredNorm()) < 1e-9);
        VectorD axis = svd.matrixV().col(at);
        Eigen::Index largest = 0;
        axis.cwiseAbs().maxCoeff(&largest);
        if (axis[largest] < 0)
            axis = -axis;
        // Neighbouring components of the spectrum are told apart to some 1e-8.
        QVERIFY((pca.components.row(at).transpose() - axis).norm() < 1e-7);
        QVERIFY(pca.components(at, largest) > 0);
        // Scores are stored as floats.
        QVERIFY((pca.scores.col(at).cast<double>() - centred * axis).norm() < 1e-6 * std::sqrt(squares));
    }
}

} // namespace

class TestWeightPca : public QObject {
    Q_OBJECT

private slots:
    void componentsAreThoseOfTheSvd() {
        compareWithSvd(spectrum(300, 20, 1), 5);
        compareWithSvd(spectrum(5000, 70, 3), 3); // several tiles and blocks
    }

    void fewerVoxelsThanFeaturesToo() { compareWithSvd(spectrum(25, 90, 5), 6); }

    void noMoreComponentsThanTheRowsHave() {
        const WeightPca pca = pcaOf(spectrum(6, 40, 7), 50);
        QCOMPARE(pca.components.rows(), Eigen::Index(5));
        QVERIFY(std::abs(pca.fraction.sum() - 1) < 1e-9);
        QVERIFY((pca.components * pca.components.transpose()).isIdentity(1e-9));
    }

    void turnedRoundWeightsGiveTheSameAxes() {
        const MatrixF rows = spectrum(200, 12, 9);
        const MatrixF opposite = -rows;
        QVERIFY(pcaOf(rows, 3).components.isApprox(pcaOf(opposite, 3).components, 1e-9));
    }

    void rowsThatAreAllAlikeAreRefused() {
        QVERIFY_EXCEPTION_THROWN((void)pcaOf(MatrixF::Constant(20, 4, 0.3F), 2), Error);
        QVERIFY_EXCEPTION_THROWN((void)pcaOf(randomMatrix(1, 4, 1), 2), Error);
        QVERIFY_EXCEPTION_THROWN((void)pcaOf(randomMatrix(9, 4, 1), 0), Error);
    }

    void oneThreadGivesTheSameBits() {
        const MatrixF rows = spectrum(3000, 150, 11);
        const WeightPca many = pcaOf(rows, 3);
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        const WeightPca single = pcaOf(rows, 3);
        QVERIFY(single.components == many.components && single.scores == many.scores);
    }

    void aStopRequestEndsIt() {
        test::StopAt stop(0.1);
        QVERIFY_EXCEPTION_THROWN((void)weightPca(randomMatrix(40000, 100, 1), 3, stop.progress), Cancelled);
    }

    void aFewExtremeVoxelsDoNotStretchTheColours() {
        VectorF values = VectorF::LinSpaced(101, 0, 100);
        values[100] = 1e6F;
        const DisplayRange range = robustRange(values);
        QVERIFY(std::abs(range.low - 2) < 1e-9 && std::abs(range.high - 98) < 1e-9);
        VectorF some(4);
        some << missingValue, 3, 3, missingValue;
        QCOMPARE(robustRange(some).low, 3.0);
        QCOMPARE(robustRange(some).high, 4.0);
        QCOMPARE(robustRange(VectorF::Constant(3, missingValue)).high, 1.0);
    }

    // Which voxels take part

    void onlyVoxelsWithWeightsAndAHighEnoughScoreTakePart() {
        MatrixF weights = randomMatrix(9000, 5, 13); // more than a tile
        weights.row(2).setZero();
        weights(3, 1) = missingValue;
        VectorF score = VectorF::Constant(9000, 0.5F);
        score[4] = 0.1F;
        score[5] = missingValue;
        Progress progress;
        const WeightRows chosen = weightRows(weights, {.score = score, .leastScore = 0.2}, progress);
        QCOMPARE(chosen.rows.size(), std::size_t(8996));
        QCOMPARE(chosen.rows[2], Eigen::Index(6));
        QVERIFY(chosen.values.row(2).isApprox(weights.row(6).normalized(), 1e-6F));
        QVERIFY(chosen.values.row(8995).isApprox(weights.row(8999).normalized(), 1e-6F));
        const VectorF spread = chosen.spread(VectorF::Ones(8996), 9000);
        QVERIFY(std::isnan(spread[4]) && spread[6] == 1);
        const WeightRows fitted = weightRows(weights, {.score = {}, .unitLength = false}, progress);
        QCOMPARE(fitted.rows.size(), std::size_t(8998));
        QVERIFY(fitted.values.row(0) == weights.row(0));
        QVERIFY_EXCEPTION_THROWN(
            (void)weightRows(weights, {.score = score, .leastScore = 0.9}, progress), Error);
        QVERIFY_EXCEPTION_THROWN((void)weightRows(weights, {.score = score.head(5)}, progress), Error);
    }

    void severalSubjectsArePooled() {
        const MatrixF first = spectrum(60, 8, 15);
        const MatrixF second = spectrum(40, 8, 17);
        Progress progress;
        const WeightRows pooled =
            weightRows(appendedRows({first, second}), {.score = {}, .unitLength = false}, progress);
        MatrixF both(100, 8);
        both << first, second;
        QVERIFY(pcaOf(pooled.values, 3).scores == pcaOf(both, 3).scores);
    }
};

QTEST_GUILESS_MAIN(TestWeightPca)
#include "test_weight_pca.moc"
