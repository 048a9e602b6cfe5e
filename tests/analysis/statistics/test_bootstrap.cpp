#include "analysis/core/error.h"
#include "analysis/statistics/bootstrap.h"
#include "analysis/statistics/seeded_random.h"
#include "analysis/statistics/stimulus_groups.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace fusiform;

namespace {

MatrixD normalColumns(Eigen::Index items, Eigen::Index columns, unsigned seed) {
    SeededRandom random(seed);
    MatrixD values(items, columns);
    for (double& value : values.reshaped())
        value = random.normal();
    return values;
}

ColumnMeans meansOf(const MatrixD& values, Eigen::Index resamples = 1000, unsigned seed = 0) {
    Progress progress;
    return bootstrapMeans(values, resamples, 0.95, seed, progress);
}

} // namespace

class TestBootstrap : public QObject {
    Q_OBJECT

private slots:
    void randomNumbersAreFixedForAllTime() {
        // What is published with a seed must come out again: these may never change.
        SeededRandom random(7);
        const std::uint64_t first = random.bits();
        SeededRandom again(7);
        QCOMPARE(again.bits(), first);
        QVERIFY(SeededRandom(7, 1).bits() != first);
        QVERIFY(SeededRandom(8).bits() != first);
        QCOMPARE(SeededRandom(0).below(1000), std::uint64_t(78));
        QVERIFY(bootstrapCounts(5, 1, 1).cast<int>() == (Eigen::RowVectorXi(5) << 2, 2, 0, 1, 0).finished());
    }

    void drawsAreEven() {
        SeededRandom random(1);
        std::vector<int> seen(7);
        for (int draw = 0; draw < 70000; ++draw)
            ++seen[std::size_t(random.below(7))];
        for (const int count : seen) // standard deviation 93
            QVERIFY(std::abs(count - 10000) < 500);
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < 100000; ++draw) {
            const double value = random.normal();
            sum += value;
            squares += value * value;
        }
        QVERIFY(std::abs(sum / 1e5) < 0.02 && std::abs(squares / 1e5 - 1) < 0.03);
    }

    void everyResampleHasAsManyAsThereAre() {
        const ResampleCounts counts = bootstrapCounts(40, 300, 2);
        for (Eigen::Index resample = 0; resample < 300; ++resample)
            QCOMPARE(counts.row(resample).cast<int>().sum(), 40);
        // One item of 40 is missing from a resample with probability (39/40)^40 = 0.363.
        const double missing = (counts.array() == 0).cast<double>().mean();
        QVERIFY2(std::abs(missing - 0.363) < 0.01, qPrintable(QString::number(missing)));
    }

    void aPartOfTheResamplesIsAPartOfTheWhole() {
        const ResampleCounts whole = bootstrapCounts(9, 20, 4);
        QVERIFY(bootstrapCounts(9, 5, 4, 12) == whole.middleRows(12, 5));
        QVERIFY(bootstrapCounts(9, 20, 5) != whole);
    }

    void quantilesAreThoseOfNumpy() {
        const std::vector<double> sorted{1, 2, 4, 8};
        QCOMPARE(quantileOf(sorted, 0), 1.0);
        QCOMPARE(quantileOf(sorted, 0.5), 3.0);
        QCOMPARE(quantileOf(sorted, 0.9), 4 + 0.7 * 4);
        QCOMPARE(quantileOf(sorted, 1), 8.0);
        const Interval interval = percentileInterval({8, std::nan(""), 1, 4, 2}, 0.5);
        QCOMPARE(interval.low, 1.75);
        QCOMPARE(interval.high, 5.0);
        QVERIFY(std::isnan(percentileInterval({std::nan("")}, 0.95).low));
    }

    void theIntervalOfAMeanIsThatOfTheory() {
        // 400 normal values: the standard error is 0.05, so the interval is 2 * 1.96 * 0.05 wide.
        const ColumnMeans means = meansOf(normalColumns(400, 3, 5), 4000);
        for (Eigen::Index column = 0; column < 3; ++column) {
            QVERIFY(std::abs(means.high[column] - means.low[column] - 0.196) < 0.025);
            QVERIFY(means.low[column] < means.mean[column] && means.mean[column] < means.high[column]);
        }
    }

    void intervalsCoverTheTruthAsOftenAsTheySay() {
        int covered = 0;
        for (unsigned sample = 0; sample < 200; ++sample) {
            const ColumnMeans means = meansOf(normalColumns(60, 1, 100 + sample), 400, sample);
            covered += means.low[0] < 0 && means.high[0] > 0 ? 1 : 0;
        }
        QVERIFY2(
            covered >= 178 && covered <= 199, qPrintable(QString::number(covered))); // 190 expected, s.d. 3.1
    }

    void missingValuesCountInNoMean() {
        MatrixD values = normalColumns(50, 2, 6);
        values.col(0).tail(20).setConstant(std::nan(""));
        values.col(1).setConstant(std::nan(""));
        const ColumnMeans means = meansOf(values);
        QCOMPARE(means.counts[0], std::int64_t(30));
        QVERIFY(std::abs(means.mean[0] - values.col(0).head(30).mean()) < 1e-12);
        QVERIFY(means.low[0] < means.mean[0] && means.mean[0] < means.high[0]);
        QCOMPARE(means.counts[1], std::int64_t(0));
        QVERIFY(std::isnan(means.mean[1]) && std::isnan(means.low[1]));
        QVERIFY(std::isnan(meansOf(MatrixD(0, 1)).mean[0]));
    }

    void rowsOfOneIdAreOneGroup() {
        const StimulusGroups groups = stimulusGroups(5, {"b", "a", "b", "c", "a"});
        QCOMPARE(groups.count, 3);
        QVERIFY((groups.ofRow == std::vector<Eigen::Index>{0, 1, 0, 2, 1}));
        const MatrixF sums = sumsOfGroups((MatrixF(5, 1) << 1, 2, 4, 8, 16).finished(), groups);
        QVERIFY(sums == (MatrixF(3, 1) << 5, 18, 8).finished());
        QCOMPARE(stimulusGroups(4, {}).count, 4);
        QVERIFY_EXCEPTION_THROWN((void)stimulusGroups(4, {"a"}), Error);
    }

    void nothingToDrawFromIsRefused() { QVERIFY_EXCEPTION_THROWN((void)bootstrapCounts(0, 10, 0), Error); }
};

QTEST_GUILESS_MAIN(TestBootstrap)
#include "test_bootstrap.moc"
