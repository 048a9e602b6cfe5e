// Matrix products against loops over resamples, flips and rows.

#include "analysis/core/error.h"
#include "analysis/layers/paired_difference.h"
#include "analysis/statistics/seeded_random.h"

#include <QTest>

#include <cmath>
#include <ctime>

using namespace fusiform;

namespace {

struct Tile {
    MatrixF measured, first, second;
};

/// Predictions of a common signal; the first model's noise grows and the second's falls with the voxel.
Tile tileOf(Eigen::Index rows, Eigen::Index voxels, unsigned seed = 1) {
    SeededRandom random(seed);
    Tile tile{MatrixF(rows, voxels), MatrixF(rows, voxels), MatrixF(rows, voxels)};
    for (Eigen::Index row = 0; row < rows; ++row)
        for (Eigen::Index voxel = 0; voxel < voxels; ++voxel) {
            const double signal = random.normal();
            const double place = double(voxel) / double(voxels);
            tile.measured(row, voxel) = float(10 + 3 * (signal + random.normal()));
            tile.first(row, voxel) = float(9 + signal + 2 * place * random.normal());
            tile.second(row, voxel) = float(11 + signal + 2 * (1 - place) * random.normal());
        }
    return tile;
}

PairedResult
compared(const Tile& tile, const std::vector<std::string>& ids = {}, const PairedOptions& options = {}) {
    Progress progress;
    return PairedDifference(stimulusGroups(tile.measured.rows(), ids), options)
        .compare(tile.measured, tile.first, tile.second, progress);
}

double pearson(const std::vector<double>& x, const std::vector<double>& y) {
    const double n = double(x.size());
    double mx = 0;
    double my = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        mx += x[i] / n;
        my += y[i] / n;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mx) * (x[i] - mx);
        yy += (y[i] - my) * (y[i] - my);
        xy += (x[i] - mx) * (y[i] - my);
    }
    return xy / std::sqrt(xx * yy);
}

/// One voxel's defined rows, with the group of each.
struct Rows {
    std::vector<double> y, a, b;
    std::vector<Eigen::Index> group;
};

Rows rowsOf(const Tile& tile, const StimulusGroups& groups, Eigen::Index voxel) {
    Rows rows;
    for (Eigen::Index row = 0; row < tile.measured.rows(); ++row) {
        const float sum = tile.measured(row, voxel) + tile.first(row, voxel) + tile.second(row, voxel);
        if (std::isnan(sum))
            continue;
        rows.y.push_back(double(tile.measured(row, voxel)));
        rows.a.push_back(double(tile.first(row, voxel)));
        rows.b.push_back(double(tile.second(row, voxel)));
        rows.group.push_back(groups.ofRow[std::size_t(row)]);
    }
    return rows;
}

double differenceOf(const Rows& rows) {
    return pearson(rows.a, rows.y) - pearson(rows.b, rows.y);
}

/// Every resample written out: a row as often as its group was drawn.
Interval naiveInterval(const Rows& rows, const ResampleCounts& counts) {
    std::vector<double> differences;
    for (Eigen::Index resample = 0; resample < counts.rows(); ++resample) {
        Rows drawn;
        for (std::size_t row = 0; row < rows.y.size(); ++row)
            for (int copy = 0; copy < int(counts(resample, rows.group[row])); ++copy) {
                drawn.y.push_back(rows.y[row]);
                drawn.a.push_back(rows.a[row]);
                drawn.b.push_back(rows.b[row]);
            }
        differences.push_back(differenceOf(drawn));
    }
    return percentileInterval(differences, 0.95);
}

std::vector<double> zScores(std::vector<double> values) {
    double mean = 0;
    for (const double value : values)
        mean += value / double(values.size());
    double square = 0;
    for (double& value : values) {
        value -= mean;
        square += value * value;
    }
    for (double& value : values)
        value /= std::sqrt(square / double(values.size()));
    return values;
}

/// All 2^groups flips instead of random ones.
double exactP(const Rows& rows, Eigen::Index groups) {
    const auto y = zScores(rows.y);
    const auto a = zScores(rows.a);
    const auto b = zScores(rows.b);
    std::vector<double> contribution(static_cast<std::size_t>(groups));
    double observed = 0;
    const double r = (pearson(rows.a, rows.y) + pearson(rows.b, rows.y)) / 2;
    for (std::size_t row = 0; row < y.size(); ++row) {
        const double own = y[row] * (a[row] - b[row]) - r * (a[row] * a[row] - b[row] * b[row]) / 2;
        contribution[std::size_t(rows.group[row])] += own;
        observed += own;
    }
    std::int64_t extreme = 0;
    const std::int64_t all = std::int64_t(1) << groups;
    for (std::int64_t flips = 0; flips < all; ++flips) {
        double sum = 0;
        for (Eigen::Index group = 0; group < groups; ++group)
            sum += ((flips >> group) & 1) != 0 ? contribution[std::size_t(group)]
                                               : -contribution[std::size_t(group)];
        extreme += std::abs(sum) >= std::abs(observed) - 1e-9 ? 1 : 0;
    }
    return double(extreme) / double(all);
}

void compareWithNaive(
    const Tile& tile, const std::vector<std::string>& ids, const PairedResult& result,
    const PairedOptions& options) {
    const StimulusGroups groups = stimulusGroups(tile.measured.rows(), ids);
    const ResampleCounts counts = bootstrapCounts(groups.count, options.resamples, options.seed);
    double largest = 0;
    for (Eigen::Index voxel = 0; voxel < tile.measured.cols(); ++voxel) {
        const Rows rows = rowsOf(tile, groups, voxel);
        const Interval interval = naiveInterval(rows, counts);
        largest = std::max(largest, std::abs(double(result.difference[voxel]) - differenceOf(rows)));
        largest = std::max(largest, std::abs(double(result.low[voxel]) - interval.low));
        largest = std::max(largest, std::abs(double(result.high[voxel]) - interval.high));
    }
    QVERIFY2(largest < 1e-5, qPrintable(QString::number(largest)));
}

std::vector<std::string> idsOfPairs(Eigen::Index rows) {
    std::vector<std::string> ids;
    for (Eigen::Index row = 0; row < rows; ++row)
        ids.push_back("s" + std::to_string(row % (rows / 2)));
    return ids;
}

} // namespace

class TestPairedDifference : public QObject {
    Q_OBJECT

private slots:
    void productsAgreeWithLoops() {
        const Tile tile = tileOf(80, 9);
        const PairedOptions options{.resamples = 300, .seed = 4};
        compareWithNaive(tile, {}, compared(tile, {}, options), options);
    }

    void rowsOfOneStimulusAreDrawnTogether() {
        const Tile tile = tileOf(60, 5, 2);
        const auto ids = idsOfPairs(60);
        const PairedOptions options{.resamples = 200};
        const PairedResult result = compared(tile, ids, options);
        compareWithNaive(tile, ids, result, options);
        // Groups of unequal size bring unequal numbers of rows.
        std::vector<std::string> unequal = ids;
        unequal[0] = unequal[1] = unequal[2] = unequal[3];
        compareWithNaive(tile, unequal, compared(tile, unequal, options), options);
    }

    void aThousandRowsInFloatAgreeToo() {
        Tile tile = tileOf(3000, 2, 3);
        tile.measured.array() += 1000; // the mean must not eat the digits
        const PairedOptions options{.resamples = 100};
        compareWithNaive(tile, {}, compared(tile, {}, options), options);
    }

    void rowsWithoutAValueAreLeftOutOfThatVoxel() {
        Tile tile = tileOf(50, 4, 5);
        tile.measured(3, 0) = missingValue;
        tile.first.block(10, 1, 20, 1).setConstant(missingValue);
        tile.second(49, 1) = missingValue;
        const PairedOptions options{.resamples = 200};
        const PairedResult result = compared(tile, {}, options);
        compareWithNaive(tile, {}, result, options);
        const PairedResult whole = compared(tileOf(50, 4, 5), {}, options);
        QCOMPARE(result.difference[3], whole.difference[3]); // voxels without NaN are as they were
    }

    void pIsThatOfAllFlips() {
        // Ten groups have 1,024 flips, which 20,000 random ones find: standard error below 0.0036.
        const Tile tile = tileOf(20, 12, 6);
        const auto ids = idsOfPairs(20);
        const PairedResult result = compared(tile, ids, {.resamples = 1, .permutations = 20000});
        const StimulusGroups groups = stimulusGroups(20, ids);
        for (Eigen::Index voxel = 0; voxel < 12; ++voxel) {
            const double exact = exactP(rowsOf(tile, groups, voxel), groups.count);
            QVERIFY2(
                std::abs(double(result.p[voxel]) - exact) < 0.015,
                qPrintable(QString("%1: %2 for %3").arg(voxel).arg(double(result.p[voxel])).arg(exact)));
        }
    }

    void noDifferenceIsFoundAsOftenAsItMayBe_data() {
        QTest::addColumn<double>("noise");
        QTest::newRow("r of 0.2") << 20.0;
        QTest::newRow("r of 0.7") << 4.0; // where flips of z_y (z_A - z_B) alone would find nothing
    }
    void noDifferenceIsFoundAsOftenAsItMayBe() {
        QFETCH(double, noise);
        Tile tile = tileOf(150, 1000, 7);
        SeededRandom random(8);
        for (Eigen::Index row = 0; row < 150; ++row) // two models of the same quality
            for (Eigen::Index voxel = 0; voxel < 1000; ++voxel) {
                tile.first(row, voxel) = tile.measured(row, voxel) + float(noise * random.normal());
                tile.second(row, voxel) = tile.measured(row, voxel) + float(noise * random.normal());
            }
        const PairedResult result = compared(tile, {}, {.resamples = 400, .permutations = 400});
        // 50 of 1,000 expected, standard deviation 7.
        const double found = double((result.p.array() <= 0.05F).count()) / 1000;
        const double covered = double((result.low.array() <= 0 && result.high.array() >= 0).count()) / 1000;
        qInfo("false positives %.3f, intervals that hold 0: %.3f", found, covered);
        QVERIFY(found > 0.025 && found < 0.075);
        QVERIFY(covered > 0.92 && covered < 0.97);
    }

    void theBetterModelIsFound() {
        const PairedResult result = compared(tileOf(300, 10, 9));
        QVERIFY(result.difference[0] > 0.2F && result.low[0] > 0 && result.p[0] < 0.01F);
        QVERIFY(result.difference[9] < -0.2F && result.high[9] < 0 && result.p[9] < 0.01F);
        QCOMPARE(result.p[0], 1.F / 1001); // as small as 1,000 flips allow, never 0
    }

    void exchangedModelsGiveTheOppositeDifference() {
        const Tile tile = tileOf(60, 3, 10);
        const PairedResult there = compared(tile);
        const PairedResult back = compared({tile.measured, tile.second, tile.first});
        QVERIFY((there.difference + back.difference).cwiseAbs().maxCoeff() < 1e-6F);
        QVERIFY((there.low + back.high).cwiseAbs().maxCoeff() < 1e-6F);
        QVERIFY((there.p - back.p).cwiseAbs().maxCoeff() < 1e-6F);
    }

    void aVoxelDoesNotDependOnItsTile() {
        const Tile tile = tileOf(40, 600, 11); // wider than what is worked on at once
        const Tile part{tile.measured.rightCols(7), tile.first.rightCols(7), tile.second.rightCols(7)};
        const PairedResult whole = compared(tile);
        const PairedResult some = compared(part);
        QVERIFY((whole.difference.tail(7) - some.difference).cwiseAbs().maxCoeff() < 1e-6F);
        QVERIFY((whole.low.tail(7) - some.low).cwiseAbs().maxCoeff() < 1e-5F);
        QVERIFY((whole.p.tail(7) - some.p).cwiseAbs().maxCoeff() < 0.002F);
    }

    void constantsHaveNoDifference() {
        Tile tile = tileOf(30, 4, 12);
        tile.measured.col(0).setConstant(0.1F);
        tile.first.col(1).setConstant(0.3F);
        tile.second.col(2).setConstant(missingValue);
        const PairedResult result = compared(tile);
        for (Eigen::Index voxel = 0; voxel < 3; ++voxel)
            QVERIFY(
                std::isnan(result.difference[voxel]) && std::isnan(result.low[voxel]) &&
                std::isnan(result.high[voxel]) && std::isnan(result.p[voxel]));
        QVERIFY(std::isfinite(result.difference[3]) && std::isfinite(result.p[3]));
    }

    void aStopRequestIsHeardSoon() {
        const Tile tile = tileOf(4000, 300, 13);
        const PairedDifference paired(stimulusGroups(4000, {}), {.resamples = 2000, .permutations = 2000});
        std::stop_source source;
        // Time of the processors, not of the clock: on a busy machine the thread waits for its turn.
        std::clock_t last = std::clock();
        double longest = 0;
        Progress progress(
            [&](double fraction, const Message&) {
                const std::clock_t now = std::clock();
                longest = std::max(longest, double(now - last) / CLOCKS_PER_SEC);
                last = now;
                if (fraction > 0.6)
                    source.request_stop();
            },
            source.get_token());
        QVERIFY_EXCEPTION_THROWN(
            (void)paired.compare(tile.measured, tile.first, tile.second, progress), Cancelled);
        qInfo("longest time between two looks at the stop request: %.0f ms", 1000 * longest);
        QVERIFY(longest < 0.4); // 0.2 s on two cores
    }

    void sizesThatDisagreeAreRefused() {
        const Tile tile = tileOf(10, 3);
        Progress progress;
        const PairedDifference paired(stimulusGroups(11, {}), {});
        QVERIFY_EXCEPTION_THROWN(
            (void)paired.compare(tile.measured, tile.first, tile.second, progress), Error);
        QVERIFY_EXCEPTION_THROWN((void)compared({tile.measured, tile.first, tile.second.leftCols(2)}), Error);
        QVERIFY_EXCEPTION_THROWN(PairedDifference(stimulusGroups(1, {}), {}), Error);
    }
};

QTEST_GUILESS_MAIN(TestPairedDifference)
#include "test_paired_difference.moc"
