// False discovery rates against the definition written out, and against numbers from statsmodels' formula.

#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/statistics/fdr.h"
#include "analysis/statistics/seeded_random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace fusiform;

namespace {

/// q of test i is the least of m p(j) c / j over the sorted p(j) that are not smaller than its own.
VectorD naive(const VectorD& p, bool anyDependence) {
    std::vector<double> sorted;
    for (const double value : p)
        if (!std::isnan(value))
            sorted.push_back(value);
    std::ranges::sort(sorted);
    double factor = anyDependence ? 0 : 1;
    if (anyDependence)
        for (std::size_t j = 1; j <= sorted.size(); ++j)
            factor += 1 / double(j);
    VectorD q = VectorD::Constant(p.size(), std::nan(""));
    for (Eigen::Index i = 0; i < p.size(); ++i) {
        if (std::isnan(p[i]))
            continue;
        q[i] = 1;
        for (std::size_t j = 0; j < sorted.size(); ++j)
            if (sorted[j] >= p[i])
                q[i] = std::min(q[i], double(sorted.size()) * sorted[j] * factor / double(j + 1));
    }
    return q;
}

/// Half of them small, some equal, some missing.
VectorD somePValues() {
    SeededRandom random(3);
    VectorD p(200);
    for (Eigen::Index i = 0; i < p.size(); ++i)
        p[i] = i % 2 == 0 ? 0.01 * random.uniform() : random.uniform();
    p[7] = p[11] = p[13];
    p[20] = p[99] = std::nan("");
    p[30] = 0;
    p[31] = 1;
    return p;
}

double largestDifference(const VectorD& a, const VectorD& b) {
    double largest = 0;
    for (Eigen::Index i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) != std::isnan(b[i]))
            return 1;
        if (!std::isnan(a[i]))
            largest = std::max(largest, std::abs(a[i] - b[i]));
    }
    return largest;
}

} // namespace

class TestFdr : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheDefinition() {
        const VectorD p = somePValues();
        QVERIFY(largestDifference(benjaminiHochberg(p), naive(p, false)) < 1e-14);
        QVERIFY(largestDifference(benjaminiYekutieli(p), naive(p, true)) < 1e-14);
    }

    void agreesWithTheReference() {
        if (!test::haveData())
            QSKIP(test::noData);
        const Npz reference = readNpz(test::referenceFile("statistics/fdr_and_contrasts.npz"));
        const NumpyArray& p = reference.arrays.at("p");
        const NumpyArray& q = reference.arrays.at("q_benjamini_hochberg");
        VectorD ours(p.size());
        VectorD theirs(p.size());
        for (Eigen::Index i = 0; i < p.size(); ++i) {
            ours[i] = p.number(i);
            theirs[i] = q.number(i);
        }
        QVERIFY(p.size() > 100);
        QVERIFY(largestDifference(benjaminiHochberg(ours), theirs) < 1e-12);
    }

    void theTestsOfOneLineByHand() {
        // Four tests: 4 * 0.01 / 1, 4 * 0.02 / 2, 4 * 0.04 / 3, 0.5.
        const VectorD q = benjaminiHochberg((VectorD(4) << 0.02, 0.5, 0.01, 0.04).finished());
        QVERIFY((q - (VectorD(4) << 0.04, 0.5, 0.04, 0.16 / 3).finished()).cwiseAbs().maxCoeff() < 1e-15);
    }

    void missingTestsDoNotCount() {
        const VectorD two = benjaminiHochberg((VectorD(2) << 0.01, 0.2).finished());
        const VectorD three = benjaminiHochberg((VectorD(3) << 0.01, std::nan(""), 0.2).finished());
        QCOMPARE(three[0], two[0]);
        QCOMPARE(three[2], two[1]);
        QVERIFY(std::isnan(three[1]));
        QCOMPARE(benjaminiHochberg(VectorD()).size(), 0);
        QVERIFY(std::isnan(benjaminiYekutieli(VectorD::Constant(1, std::nan("")))[0]));
    }

    void whatIsNoProbabilityIsRefused() {
        QVERIFY_EXCEPTION_THROWN((void)benjaminiHochberg(VectorD::Constant(1, 1.01)), Error);
        QVERIFY_EXCEPTION_THROWN((void)benjaminiYekutieli(VectorD::Constant(1, -0.01)), Error);
    }
};

QTEST_GUILESS_MAIN(TestFdr)
#include "test_fdr.moc"
