// Projection onto a bank against the softmax written out in double, and against numpy's numbers.

#include "analysis/random_matrix.h"
#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/selectivity/projection.h"

#include <QTest>

#include <cmath>

using namespace fusiform;
using test::randomMatrix;

namespace {

MatrixD directSoftmax(const MatrixF& weights, const MatrixF& bank, double temperature) {
    MatrixD unit = weights.cast<double>();
    unit.rowwise().normalize();
    MatrixD direction = bank.cast<double>();
    const VectorD norms = direction.rowwise().norm();
    direction.rowwise().normalize();
    MatrixD attention = unit * direction.transpose() / temperature;
    const VectorD largest = attention.rowwise().maxCoeff();
    attention = (attention.colwise() - largest).array().exp();
    const VectorD sums = attention.rowwise().sum();
    attention.array().colwise() /= sums.array();
    MatrixD projected = attention * direction;
    projected.rowwise().normalize();
    const VectorD length = attention * norms;
    return length.asDiagonal() * projected;
}

MatrixF projectedOnto(const MatrixF& weights, const MatrixF& bank, double temperature) {
    Progress progress;
    return projectOntoBank(weights, bank, temperature, progress);
}

double largestDifference(const MatrixF& ours, const MatrixD& theirs) {
    return (ours.cast<double>() - theirs).cwiseAbs().maxCoeff<Eigen::PropagateNaN>();
}

std::string messageOf(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestProjection : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheSoftmaxWrittenOut_data() {
        QTest::addColumn<double>("temperature");
        for (const double temperature : {1.0 / 150, 0.05, 1.0, 1e-4})
            QTest::addRow("temperature %g", temperature) << temperature;
    }
    void agreesWithTheSoftmaxWrittenOut() {
        QFETCH(double, temperature);
        // More than one tile of voxels (256) and of the bank (2048), neither a multiple.
        const MatrixF weights = randomMatrix(300, 16, 1);
        const MatrixF bank = randomMatrix(5000, 16, 2);
        const double difference = largestDifference(
            projectedOnto(weights, bank, temperature), directSoftmax(weights, bank, temperature));
        QVERIFY2(difference < 1e-5, qPrintable(QString::number(difference)));
    }

    void oneEntryIsTakenAsItIs() {
        const MatrixF weights = randomMatrix(3, 8, 3);
        const MatrixF bank = randomMatrix(1, 8, 4);
        const MatrixF projected = projectedOnto(weights, bank, 0.1);
        for (Eigen::Index voxel = 0; voxel < 3; ++voxel)
            QVERIFY((projected.row(voxel) - bank.row(0)).norm() < 1e-5F);
    }

    void aLowTemperatureGivesTheNearestEntry() {
        const MatrixF weights = randomMatrix(20, 8, 5);
        const MatrixF bank = randomMatrix(50, 8, 6);
        const MatrixF projected = projectedOnto(weights, bank, 1e-6);
        MatrixF unit = bank;
        unit.rowwise().normalize();
        for (Eigen::Index voxel = 0; voxel < 20; ++voxel) {
            Eigen::Index nearest = 0;
            (unit * weights.row(voxel).transpose()).maxCoeff(&nearest);
            QVERIFY((projected.row(voxel) - bank.row(nearest)).norm() < 1e-4F);
        }
    }

    void theLengthOfTheWeightsDoesNotMatter() {
        const MatrixF weights = randomMatrix(5, 8, 7);
        const MatrixF bank = randomMatrix(40, 8, 8);
        const MatrixF longer = 1000.F * weights;
        QVERIFY(
            (projectedOnto(weights, bank, 0.05) - projectedOnto(longer, bank, 0.05)).cwiseAbs().maxCoeff() <
            1e-4F);
    }

    void aVoxelWithoutWeightsIsMissing() {
        MatrixF weights = randomMatrix(4, 8, 9);
        weights.row(1).setZero();
        weights(2, 3) = missingValue;
        const MatrixF projected = projectedOnto(weights, randomMatrix(40, 8, 10), 0.05);
        QVERIFY(projected.row(0).allFinite() && projected.row(3).allFinite());
        QVERIFY(projected.row(1).array().isNaN().all() && projected.row(2).array().isNaN().all());
    }

    void zeroRowsOfTheBankAreLeftOut() {
        const MatrixF weights = randomMatrix(4, 8, 11);
        const MatrixF bank = randomMatrix(40, 8, 12);
        MatrixF longer = MatrixF::Zero(45, 8);
        longer.bottomRows(40) = bank;
        QVERIFY(
            (projectedOnto(weights, bank, 0.05) - projectedOnto(weights, longer, 0.05))
                .cwiseAbs()
                .maxCoeff() < 1e-6F);
    }

    void aMissingRowOfTheBankIsLeftOut() {
        const MatrixF weights = randomMatrix(4, 8, 11);
        const MatrixF bank = randomMatrix(40, 8, 12);
        MatrixF longer(41, 8);
        longer << bank, MatrixF::Constant(1, 8, missingValue);
        QVERIFY(projectedOnto(weights, longer, 0.05) == projectedOnto(weights, bank, 0.05));
    }

    void aTileOfZeroRowsIsLeftOutToo() {
        const MatrixF weights = randomMatrix(4, 8, 13);
        const MatrixF bank = randomMatrix(40, 8, 14);
        MatrixF longer = MatrixF::Zero(2048 + 40, 8); // the first tile holds nothing
        longer.bottomRows(40) = bank;
        const MatrixF projected = projectedOnto(weights, longer, 0.05);
        QVERIFY(projected.allFinite());
        QVERIFY((projectedOnto(weights, bank, 0.05) - projected).cwiseAbs().maxCoeff() < 1e-6F);
    }

    void anotherNumberOfFeaturesIsRefusedWithBoth() {
        const std::string message =
            messageOf([] { (void)projectedOnto(randomMatrix(4, 8, 1), randomMatrix(4, 9, 1), 0.1); });
        QVERIFY2(
            message.find('8') != std::string::npos && message.find('9') != std::string::npos,
            message.c_str());
    }

    void anEmptyBankAndATemperatureOfZeroAreRefused() {
        QVERIFY(!messageOf([] { (void)projectedOnto(randomMatrix(4, 8, 1), MatrixF(0, 8), 0.1); }).empty());
        for (const double temperature : {0.0, -1.0, std::nan("")})
            QVERIFY(!messageOf([temperature] {
                         (void)projectedOnto(randomMatrix(4, 8, 1), randomMatrix(4, 8, 1), temperature);
                     }).empty());
    }

    void aStopRequestEndsTheProjection() {
        std::stop_source source;
        source.request_stop();
        Progress progress({}, source.get_token());
        const MatrixF weights = randomMatrix(4, 8, 1);
        QVERIFY_EXCEPTION_THROWN((void)projectOntoBank(weights, weights, 0.1, progress), Cancelled);
    }

    void agreesWithTheReferenceOnRealWeights_data() {
        QTest::addColumn<QString>("array");
        QTest::addColumn<double>("temperature");
        QTest::newRow("1/150") << "projected" << 1.0 / 150;
        QTest::newRow("0.05") << "projected_warm" << 0.05;
    }
    void agreesWithTheReferenceOnRealWeights() {
        if (!test::haveData())
            QSKIP(test::noData);
        QFETCH(QString, array);
        QFETCH(double, temperature);
        const auto weights =
            readNpz(test::dataFile("encoding/bold5000_subj1_voxel_weights_resnet18_512.npz"), "weights");
        const auto bank = readNpz(test::dataFile("encoding/net2brain78_resnet18.npz"), "layer4_avgpool");
        const auto theirs =
            readNpz(test::referenceFile("captions/bold5000_on_net2brain78.npz"), array.toStdString());
        const MatrixF ours = projectedOnto(
            toMatrix(weights, "weights", "weights"), toMatrix(bank, "bank", "bank"), temperature);
        const double difference =
            largestDifference(ours, toMatrix(theirs, "projected", "projected").cast<double>());
        qInfo("largest difference %.2g", difference);
        QVERIFY(difference < 1e-5);
    }
};

QTEST_GUILESS_MAIN(TestProjection)
#include "test_projection.moc"
