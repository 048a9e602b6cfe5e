// Contrasts against scipy's numbers on real responses, and what is left out.

#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/random_matrix.h"
#include "analysis/statistics/contrast.h"
#include "analysis/statistics/fdr.h"

#include <QTest>
#include <tbb/global_control.h>

#include <cmath>
#include <numeric>

using namespace fusiform;
using test::randomMatrix;

namespace {

using Rows = std::vector<Eigen::Index>;

Rows range(Eigen::Index first, Eigen::Index end) {
    Rows rows(std::size_t(end - first));
    std::iota(rows.begin(), rows.end(), first);
    return rows;
}

Contrast contrast(const StoredMatrix& responses, const Rows& a, const Rows& b) {
    Progress progress;
    return contrastOf(responses, a, b, progress);
}

/// Largest difference beside the size of the values, of those that both have.
double difference(const VectorD& found, const NumpyArray& expected) {
    double largest = found.size() == expected.size() ? 0 : 1e9;
    for (Eigen::Index at = 0; at < std::min<Eigen::Index>(found.size(), expected.size()); ++at) {
        const double wanted = expected.number(at);
        if (std::isnan(wanted) != std::isnan(found[at]))
            return 1e9;
        if (!std::isnan(wanted))
            largest = std::max(largest, std::abs(found[at] - wanted) / std::max(1e-3, std::abs(wanted)));
    }
    return largest;
}

} // namespace

class TestContrast : public QObject {
    Q_OBJECT

private slots:
    void realResponsesGiveTheNumbersOfScipy() {
        if (!test::haveData())
            QSKIP(test::noData);
        const std::string file = test::referenceFile("statistics/fdr_and_contrasts.npz").string();
        const MatrixF responses = toMatrix(
            readArray(test::dataFile("encoding/bonner81_objects.npz").string() + ":betas"), "responses",
            "betas");
        const Contrast found = contrast(responses, range(0, 40), range(40, 81));
        // The same float32 responses and float64 sums: only the order of additions differs.
        QVERIFY(difference(found.t, readArray(file + ":welch_t")) < 1e-9);
        QVERIFY(difference(found.p, readArray(file + ":welch_p")) < 1e-9);
        QVERIFY(difference(found.dPrime, readArray(file + ":d_prime")) < 1e-9);
    }

    void handValues() {
        // A: 1, 2, 3 (mean 2, variance 1); B: 2, 4, 6, 8 (mean 5, variance 20/3).
        MatrixF column(7, 1);
        column << 1, 2, 3, 2, 4, 6, 8;
        const Contrast found = contrast(column, {0, 1, 2}, {3, 4, 5, 6});
        const double error = 1.0 / 3 + 20.0 / 12;
        QVERIFY(std::abs(found.t[0] + 3 / std::sqrt(error)) < 1e-12);
        QVERIFY(std::abs(found.degreesOfFreedom[0] - error * error / (1.0 / 18 + 400.0 / 432)) < 1e-12);
        QVERIFY(std::abs(found.dPrime[0] + 3 / std::sqrt((1 + 20.0 / 3) / 2)) < 1e-12);
        QVERIFY(std::abs(found.selectivity[0] + 3.0 / 7) < 1e-12);
        QCOMPARE(found.meanA[0], 2.0);
        QCOMPARE(found.meanB[0], 5.0);
    }

    void qIsThatOfAllColumns() {
        MatrixF responses = randomMatrix(40, 500, 1);
        responses.topLeftCorner(20, 50).array() += 2;
        const Contrast found = contrast(responses, range(0, 20), range(20, 40));
        QVERIFY(found.q == benjaminiHochberg(found.p));
        QVERIFY((found.q.head(50).array() < 0.05).count() >= 48);
        QVERIFY((found.q.tail(450).array() < 0.05).count() <= 10);
    }

    void setsChangedRoundChangeTheSign() {
        const MatrixF responses = randomMatrix(30, 20, 2);
        const Contrast one = contrast(responses, {1, 5, 9, 2}, range(12, 25));
        const Contrast other = contrast(responses, range(12, 25), {9, 2, 1, 5});
        QVERIFY(one.t.isApprox(-other.t, 1e-12) && one.dPrime.isApprox(-other.dPrime, 1e-12));
        QVERIFY(one.selectivity.isApprox(-other.selectivity, 1e-12) && one.p.isApprox(other.p, 1e-12));
    }

    void missingResponsesAreLeftOutOfTheirColumn() {
        MatrixF responses = randomMatrix(12, 4, 3);
        responses(2, 1) = missingValue;
        responses(8, 1) = std::numeric_limits<float>::infinity();
        responses.col(2).head(5).setConstant(missingValue); // one of A is left
        const Contrast all = contrast(responses, range(0, 6), range(6, 12));
        const Contrast some = contrast(responses, {0, 1, 3, 4, 5}, {6, 7, 9, 10, 11});
        QCOMPARE(all.t[1], some.t[1]);
        QCOMPARE(all.p[1], some.p[1]);
        QVERIFY(
            std::isnan(all.t[2]) && std::isnan(all.p[2]) && std::isnan(all.q[2]) &&
            std::isnan(all.dPrime[2]));
        QVERIFY(std::isfinite(all.t[0]) && std::isfinite(all.q[0]));
    }

    void aConstantColumnHasNoContrast() {
        MatrixF responses = randomMatrix(12, 3, 4);
        responses.col(0).setConstant(0.1F);
        responses.col(1).setZero();
        const Contrast found = contrast(responses, range(0, 6), range(6, 12));
        QVERIFY(std::isnan(found.t[0]) && std::isnan(found.dPrime[0]) && found.selectivity[0] == 0);
        QVERIFY(std::isnan(found.t[1]) && std::isnan(found.selectivity[1]));
    }

    void largeMeansLoseNoDigits() {
        const MatrixF small = randomMatrix(40, 3, 5).array().round();
        const MatrixF large = small.array() + 8388608.F; // 2^23: whole numbers are exact
        QVERIFY(contrast(small, range(0, 20), range(20, 40))
                    .t.isApprox(contrast(large, range(0, 20), range(20, 40)).t, 1e-9));
    }

    void severalTilesAndOneThreadGiveTheSameBits() {
        const MatrixF responses = randomMatrix(600, 40000, 6); // more than a tile
        const Contrast many = contrast(responses, range(0, 250), range(250, 600));
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        QVERIFY(contrast(responses, range(0, 250), range(250, 600)).t == many.t);
        const Contrast last = contrast(MatrixF(responses.rightCols(1)), range(0, 250), range(250, 600));
        QCOMPARE(last.t[0], many.t[39999]);
    }

    void impossibleSetsAreRefused() {
        const MatrixF responses = randomMatrix(10, 3, 7);
        for (const auto& [a, b] : std::vector<std::pair<Rows, Rows>>{
                 {{0}, {1, 2}},
                 {{0, 1}, {}},
                 {{0, 10}, {1, 2}},
                 {{0, -1}, {1, 2}},
                 {{0, 1}, {1, 2}},
                 {{3, 3}, {1, 2}}})
            QVERIFY_EXCEPTION_THROWN((void)contrast(responses, a, b), Error);
    }

    void aStopRequestEndsIt() {
        std::stop_source source;
        source.request_stop();
        Progress progress({}, source.get_token());
        QVERIFY_EXCEPTION_THROWN(
            (void)contrastOf(randomMatrix(10, 3, 8), range(0, 5), range(5, 10), progress), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestContrast)
#include "test_contrast.moc"
