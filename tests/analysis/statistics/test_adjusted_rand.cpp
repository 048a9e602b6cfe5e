// The adjusted Rand index against values worked out by hand.

#include "analysis/core/error.h"
#include "analysis/statistics/adjusted_rand.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace fusiform;

class TestAdjustedRand : public QObject {
    Q_OBJECT

private slots:
    void handValues() {
        // Pairs: together in both 2, in the first 6, in the second 3, of 15: (2 - 6*3/15) / (4.5 - 1.2).
        QVERIFY(
            std::abs(adjustedRandIndex({0, 0, 0, 1, 1, 1}, {0, 0, 1, 1, 2, 2}) - (2 - 1.2) / (4.5 - 1.2)) <
            1e-12);
        // None together in both, two in each, of six: (0 - 4/6) / (2 - 4/6).
        QVERIFY(std::abs(adjustedRandIndex({0, 0, 1, 1}, {0, 1, 0, 1}) + 0.5) < 1e-12);
    }

    void whatGroupsAreCalledDoesNotMatter() {
        QCOMPARE(adjustedRandIndex({0, 0, 1, 1, 2}, {7, 7, 3, 3, 5}), 1.0);
        QCOMPARE(
            adjustedRandIndex({0, 1, 1, 2}, {1, 1, 0, 2}), adjustedRandIndex({1, 1, 0, 2}, {0, 1, 1, 2}));
    }

    void trivialDivisionsAgree() {
        QCOMPARE(adjustedRandIndex({0, 0, 0}, {4, 4, 4}), 1.0);
        QCOMPARE(adjustedRandIndex({0, 1, 2}, {2, 1, 0}), 1.0);
        QCOMPARE(adjustedRandIndex({0, 0, 0}, {0, 1, 2}), 0.0);
    }

    void negativeLabelsTakeNoPart() {
        QCOMPARE(adjustedRandIndex({0, 0, 1, 1, -1, 0}, {5, 5, 6, 6, 5, -1}), 1.0);
        QVERIFY(std::isnan(adjustedRandIndex({0, -1}, {0, 0})));
        QVERIFY(std::isnan(adjustedRandIndex({}, {})));
    }

    void chanceIsZero() {
        std::mt19937 random(1);
        std::vector<std::int32_t> first, second;
        for (int thing = 0; thing < 20000; ++thing) {
            first.push_back(std::int32_t(random() % 5));
            second.push_back(std::int32_t(random() % 7));
        }
        QVERIFY(std::abs(adjustedRandIndex(first, second)) < 0.002);
    }

    void otherLengthsAreRefused() { QVERIFY_EXCEPTION_THROWN((void)adjustedRandIndex({0, 1}, {0}), Error); }
};

QTEST_GUILESS_MAIN(TestAdjustedRand)
#include "test_adjusted_rand.moc"
