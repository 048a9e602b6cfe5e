#include "analysis/core/error.h"
#include "analysis/layers/half_time.h"

#include <QTest>

#include <cmath>

using namespace fusiform;

namespace {

float halfOf(std::initializer_list<float> series, const std::vector<double>& steps) {
    const MatrixF column = Eigen::Map<const VectorF>(series.begin(), Eigen::Index(series.size()));
    return halfTime(column, steps)[0];
}

bool near(double value, double expected) { return std::abs(value - expected) < 1e-5 * expected; }

} // namespace

class TestHalfTime : public QObject {
    Q_OBJECT

private slots:
    void betweenTwoStepsTheAxisIsLogarithmic() {
        // Half of 0.8 lies half-way between 0.2 and 0.6: at the geometric mean of 10 and 1,000.
        QVERIFY(near(double(halfOf({0, 0.2F, 0.6F, 0.8F}, {1, 10, 1000, 10000})), 100));
        QVERIFY(near(double(halfOf({0, 0.3F, 0.7F, 0.8F}, {1, 10, 1000, 10000})), 10 * std::pow(100, 0.25)));
    }

    void aStepThatHasHalfExactlyIsTheHalfTime() {
        QVERIFY(near(double(halfOf({0, 0.4F, 0.8F}, {1, 7, 50})), 7));
    }

    void halfReachedAtTheFirstStepIsThatStep() {
        QCOMPARE(halfOf({0.5F, 0.6F, 0.8F}, {3, 10, 100}), 3.F);
        QCOMPARE(halfOf({0.5F, 0.6F, 0.8F}, {0, 10, 100}), 0.F);
    }

    void fromStepZeroTheAxisIsLinear() {
        QVERIFY(near(double(halfOf({0, 0.8F, 0.8F}, {0, 16, 64})), 8));
        // Beyond the first step it is logarithmic as ever.
        QVERIFY(near(double(halfOf({0, 0, 0.8F}, {0, 4, 64})), 16));
    }

    void withoutAPositiveEndThereIsNoHalf() {
        QVERIFY(std::isnan(halfOf({0.5F, 0.1F, 0}, {1, 2, 4})));
        QVERIFY(std::isnan(halfOf({-1, -0.5F, -0.1F}, {1, 2, 4})));
        QVERIFY(std::isnan(halfOf({0.1F, 0.5F, missingValue}, {1, 2, 4})));
    }

    void missingStepsArePassedOver() {
        QVERIFY(near(double(halfOf({0.2F, missingValue, 0.6F, 0.8F}, {10, 50, 1000, 10000})), 100));
        QCOMPARE(halfOf({missingValue, 0.5F, 0.8F}, {1, 6, 60}), 6.F); // the first that is there
        QVERIFY(std::isnan(halfOf({missingValue, missingValue, missingValue}, {1, 2, 3})));
    }

    void theFirstCrossingCounts() {
        QVERIFY(near(double(halfOf({0, 0.8F, 0.1F, 0.8F}, {1, 100, 1000, 10000})), 10));
    }

    void aLearningCurveGivesItsTimeConstantBack() {
        // score = s / (s + 300): half of the end, 1, at about s = 300.
        std::vector<double> steps;
        for (int power = 0; power <= 20; ++power)
            steps.push_back(std::pow(2, power));
        MatrixF series(21, 1);
        for (std::size_t step = 0; step < steps.size(); ++step)
            series(Eigen::Index(step), 0) = float(steps[step] / (steps[step] + 300));
        QVERIFY(std::abs(double(halfTime(series, steps)[0]) / 300 - 1) < 0.02);
    }

    void aRegionHasTheHalfTimeOfItsMeanSeries() {
        MatrixF series(3, 3);
        series << 0, 0.8F, missingValue, //
            0, 0.8F, 1,                  //
            0.8F, 0.8F, 1;
        // Mean of the first two: 0.4 0.4 0.8, half at the first step; the third misses a step.
        QCOMPARE(halfTimeOfMean(series, {1, 10, 100}, {0, 1, 2}), 1.0);
        QVERIFY(near(halfTimeOfMean(series, {1, 10, 100}, {0}), std::sqrt(1000.0)));
        QVERIFY(std::isnan(halfTimeOfMean(series, {1, 10, 100}, {2})));
        QVERIFY(std::isnan(halfTimeOfMean(series, {1, 10, 100}, {})));
    }

    void stepsThatAreNoneAreRefused() {
        const MatrixF series = MatrixF::Ones(3, 2);
        for (const auto& wrong : std::vector<std::vector<double>>{{1, 2}, {1, 1, 2}, {3, 2, 1}, {-1, 2, 3}})
            QVERIFY_EXCEPTION_THROWN((void)halfTime(series, wrong), Error);
        QVERIFY_EXCEPTION_THROWN((void)halfTime(MatrixF::Ones(1, 2), {1}), Error);
        QVERIFY_EXCEPTION_THROWN((void)halfTime(series, {1, 2, std::nan("")}), Error);
    }
};

QTEST_GUILESS_MAIN(TestHalfTime)
#include "test_half_time.moc"
