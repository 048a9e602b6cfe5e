// Projection onto a bank against the softmax written out in double, and against numpy's numbers.

#include "analysis/random_matrix.h"
#include "analysis/refusal.h"
#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/selectivity/projection.h"

#include <QTest>
#include <tbb/global_control.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

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

/// A file that is too large for memory: nobody may ask for all of it.
class PartsOnly : public MatrixSource {
public:
    explicit PartsOnly(MatrixF values) : m_values(std::move(values)) {}
    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        most = std::max(most, rows * cols);
        return m_values.block(row, col, rows, cols);
    }
    mutable Eigen::Index most = 0;

private:
    MatrixF m_values;
};

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
            test::refusalOf([] { (void)projectedOnto(randomMatrix(4, 8, 1), randomMatrix(4, 9, 1), 0.1); });
        QVERIFY2(
            message.find('8') != std::string::npos && message.find('9') != std::string::npos,
            message.c_str());
    }

    void anEmptyBankAndATemperatureOfZeroAreRefused() {
        QVERIFY(!test::refusalOf([] { (void)projectedOnto(randomMatrix(4, 8, 1), MatrixF(0, 8), 0.1); }).empty());
        for (const double temperature : {0.0, -1.0, std::nan("")})
            QVERIFY(!test::refusalOf([temperature] {
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

    void aBankLargerThanATileIsReadInPartsOnly() {
        // 20,000 rows of 64 features are several blocks; the source refuses to give all of it at once.
        const MatrixF bank = randomMatrix(20'000, 64, 15);
        const auto source = std::make_shared<const PartsOnly>(bank);
        const StoredMatrix stored(bank.rows(), bank.cols(), source);
        const MatrixF weights = randomMatrix(70, 64, 16);
        Progress progress;
        const MatrixF projected = projectOntoBank(weights, stored, 0.02, progress);
        QVERIFY(largestDifference(projected, directSoftmax(weights, bank, 0.02)) < 1e-5);
        QVERIFY2(source->most <= 8192 * 64, qPrintable(QString::number(source->most)));
    }

    void theResultHasTheSameBitsOnAnyNumberOfThreads() {
        const MatrixF weights = randomMatrix(300, 32, 17);
        const MatrixF bank = randomMatrix(9000, 32, 18);
        const MatrixF all = projectedOnto(weights, bank, 0.01);
        MatrixF alone;
        {
            const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
            alone = projectedOnto(weights, bank, 0.01);
        }
        QVERIFY(all == alone);
    }

    void someRowsOfTheBankAreProjectedOnto() {
        const MatrixF weights = randomMatrix(40, 16, 19);
        const MatrixF bank = randomMatrix(5000, 16, 20);
        std::vector<Eigen::Index> rows;
        for (Eigen::Index row = 1; row < 5000; row += 3)
            rows.push_back(row);
        Progress progress;
        const MatrixF projected = projectOntoRows(weights, bank, &rows, 0.02, progress);
        QVERIFY(largestDifference(projected, directSoftmax(weights, bank(rows, Eigen::all), 0.02)) < 1e-5);
        const auto nearest = nearestRows(projected, bank, &rows, progress);
        MatrixF unit = bank;
        unit.rowwise().normalize();
        for (Eigen::Index voxel = 0; voxel < 40; ++voxel) {
            const VectorF cosines = unit(rows, Eigen::all) * projected.row(voxel).normalized().transpose();
            QVERIFY(std::abs(nearest[std::size_t(voxel)].cosine - double(cosines.maxCoeff())) < 1e-6);
            QVERIFY(nearest[std::size_t(voxel)].row % 3 == 1);
        }
    }

    void rowsOfAnyLengthWeighAsTheirDirectionsDo() {
        const MatrixF weights = randomMatrix(4, 8, 21);
        MatrixF bank = randomMatrix(40, 8, 22);
        bank.row(3) *= 1e-30F;
        bank.row(4) *= 1e30F;
        const MatrixD expected = directSoftmax(weights, bank, 0.05);
        const MatrixF ours = projectedOnto(weights, bank, 0.05);
        for (Eigen::Index voxel = 0; voxel < 4; ++voxel)
            QVERIFY((ours.row(voxel).cast<double>() - expected.row(voxel)).norm() < 1e-5 * expected.row(voxel).norm());
    }

    void aStopRequestIsSeenWithinAFifthOfASecond() {
        const MatrixF weights = randomMatrix(2000, 512, 23);
        const MatrixF bank = randomMatrix(40'000, 512, 24);
        std::stop_source stop;
        Progress progress({}, stop.get_token());
        std::chrono::steady_clock::time_point asked;
        std::jthread asking([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(150));
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        QVERIFY_EXCEPTION_THROWN((void)projectOntoBank(weights, bank, 0.01, progress), Cancelled);
        const auto ended = std::chrono::steady_clock::now();
        asking.join();
        const double milliseconds = std::chrono::duration<double, std::milli>(ended - asked).count();
        qInfo("%.0f ms", milliseconds);
        QVERIFY(milliseconds < 1000); // 200 on a machine that does nothing else
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
