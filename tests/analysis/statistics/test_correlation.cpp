#include "analysis/core/error.h"
#include "analysis/statistics/correlation.h"

#include <QTest>

#include <cmath>

using namespace fusiform;

namespace {

VectorD list(std::initializer_list<double> values) {
    return Eigen::Map<const VectorD>(values.begin(), Eigen::Index(values.size()));
}

const double none = std::nan("");

} // namespace

class TestCorrelation : public QObject {
    Q_OBJECT

private slots:
    void pearsonAndSpearmanByHand() {
        const VectorD x = list({1, 2, 3, 4});
        const VectorD y = list({1, 4, 9, 8});
        // Deviations (-1.5 -0.5 0.5 1.5) and (-4.5 -1.5 3.5 2.5): 13 / sqrt(5 * 41).
        QVERIFY(std::abs(correlation(x, y, CorrelationKind::Pearson).value - 13 / std::sqrt(205.0)) < 1e-14);
        QVERIFY(std::abs(correlation(x, y, CorrelationKind::Spearman).value - 0.8) < 1e-14); // 1 - 6 * 2 / 60
    }

    void equalNumbersShareTheirRanks() {
        QVERIFY(averageRanks(list({3, 1, 3, 2, 3})) == list({4, 1, 4, 2, 4}));
    }

    void spearmanSeesOnlyTheOrder() {
        const VectorD x = list({0.1, 5, 2, 7, 3});
        QVERIFY(std::abs(correlation(x, x.array().exp(), CorrelationKind::Spearman).value - 1) < 1e-14);
        QVERIFY(std::abs(correlation(x, -x, CorrelationKind::Spearman).value + 1) < 1e-14);
    }

    void pairsWithAMissingSideAreLeftOut() {
        const Correlation with =
            correlation(list({1, 2, none, 3, 4, 9}), list({1, 4, 7, 9, 8, none}), CorrelationKind::Pearson);
        QCOMPARE(with.count, std::int64_t(4));
        QVERIFY(std::abs(with.value - 13 / std::sqrt(205.0)) < 1e-14);
    }

    void whatHasNoCorrelationIsMissing() {
        QVERIFY(std::isnan(correlation(list({1, 2}), list({3, 4}), CorrelationKind::Pearson).value));
        const VectorD constant = VectorD::Constant(9, 0.1);
        QVERIFY(
            std::isnan(correlation(constant, VectorD::LinSpaced(9, 0, 1), CorrelationKind::Pearson).value));
        QVERIFY(
            std::isnan(correlation(VectorD::LinSpaced(9, 0, 1), constant, CorrelationKind::Spearman).value));
        QVERIFY_EXCEPTION_THROWN(
            (void)correlation(list({1, 2, 3}), list({1, 2}), CorrelationKind::Pearson), Error);
    }
};

QTEST_GUILESS_MAIN(TestCorrelation)
#include "test_correlation.moc"
