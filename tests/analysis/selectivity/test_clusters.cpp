// Clusters of weights: planted ones are found, and never a worse objective than the plain algorithm's.

#include "planted_clusters.h"

#include "analysis/core/error.h"
#include "analysis/selectivity/clusters.h"
#include "analysis/selectivity/gaussian_mixture.h"
#include "analysis/selectivity/silhouette.h"
#include "analysis/selectivity/spherical_kmeans.h"
#include "analysis/statistics/adjusted_rand.h"

#include <QTest>
#include <tbb/global_control.h>

#include <chrono>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <thread>

using namespace fusiform;
using test::plantedClusters;
using test::randomMatrix;

namespace {

using Labels = std::vector<std::int32_t>;

MatrixF unitRows(Eigen::Index rows, Eigen::Index features, unsigned seed) {
    return randomMatrix(rows, features, seed).rowwise().normalized();
}

/// Spherical k-means as textbooks have it, in float64 and row by row. Returns the mean cosine.
double naiveKMeans(const MatrixF& rows, MatrixD centres) {
    Labels labels(std::size_t(rows.rows()), -1);
    double objective = 0;
    for (int iteration = 0; iteration < 500; ++iteration) {
        bool changed = false;
        for (Eigen::Index row = 0; row < rows.rows(); ++row) {
            std::int32_t best = 0;
            for (std::int32_t centre = 1; centre < centres.rows(); ++centre)
                if (rows.row(row).cast<double>().dot(centres.row(centre)) >
                    rows.row(row).cast<double>().dot(centres.row(best)))
                    best = centre;
            changed = changed || labels[std::size_t(row)] != best;
            labels[std::size_t(row)] = best;
        }
        MatrixD sums = MatrixD::Zero(centres.rows(), centres.cols());
        for (Eigen::Index row = 0; row < rows.rows(); ++row)
            sums.row(labels[std::size_t(row)]) += rows.row(row).cast<double>();
        for (Eigen::Index centre = 0; centre < centres.rows(); ++centre)
            if (sums.row(centre).norm() > 0)
                centres.row(centre) = sums.row(centre).normalized();
        objective = sums.rowwise().norm().sum() / double(rows.rows());
        if (!changed)
            break;
    }
    return objective;
}

KMeansResult kMeans(const MatrixF& rows, const KMeansOptions& options) {
    Progress progress;
    return sphericalKMeans(rows, options, progress);
}

Clusters clustersOf(const MatrixF& rows, const ClusterOptions& options) {
    Progress progress;
    return clusterWeights(rows, options, progress);
}

VectorF silhouetteOf(const MatrixF& rows, const Labels& labels) {
    Progress progress;
    return cosineSilhouette(rows, labels, progress);
}

/// Over all pairs.
double naiveSilhouette(const MatrixF& rows, const Labels& labels, Eigen::Index row) {
    std::map<std::int32_t, std::pair<double, int>> distances;
    for (Eigen::Index other = 0; other < rows.rows(); ++other)
        if (other != row) {
            auto& [sum, count] = distances[labels[std::size_t(other)]];
            sum += 1 - rows.row(row).cast<double>().dot(rows.row(other).cast<double>());
            ++count;
        }
    const auto own = distances.find(labels[std::size_t(row)]);
    if (own == distances.end())
        return 0;
    const double within = own->second.first / own->second.second;
    double nearest = 9;
    for (const auto& [label, distance] : distances)
        if (label != labels[std::size_t(row)])
            nearest = std::min(nearest, distance.first / distance.second);
    return (nearest - within) / std::max(nearest, within);
}

} // namespace

class TestClusters : public QObject {
    Q_OBJECT

private slots:
    // k-means

    void fromTheSameStartNeverWorseThanThePlainAlgorithm() {
        for (unsigned seed = 0; seed < 20; ++seed) {
            const MatrixF rows = unitRows(400, 12, seed);
            const MatrixF start = unitRows(7, 12, seed + 100);
            Progress progress;
            const KMeansResult found = sphericalKMeansFrom(rows, start, {.tolerance = 0}, progress);
            const double naive = naiveKMeans(rows, start.cast<double>());
            // A float32 cosine may break a near tie the other way.
            QVERIFY2(
                found.meanCosine > naive - 1e-6,
                qPrintable(QString("seed %1: %2, plain %3").arg(seed).arg(found.meanCosine).arg(naive)));
            double objective = 0;
            for (Eigen::Index row = 0; row < rows.rows(); ++row)
                objective += double(rows.row(row).dot(found.centres.row(found.labels[std::size_t(row)])));
            QVERIFY(std::abs(objective / 400 - found.meanCosine) < 1e-6);
        }
    }

    void everyRowIsWithItsNearestCentre() {
        const MatrixF rows = unitRows(1000, 20, 3);
        const KMeansResult found = kMeans(rows, {.clusters = 6, .tolerance = 0});
        Progress progress;
        QCOMPARE(nearestCentres(rows, found.centres, progress), found.labels);
        QVERIFY(meanDirections(rows, found.labels, 6, progress).isApprox(found.centres, 1e-6F));
        QVERIFY((found.centres.rowwise().norm().array() - 1).abs().maxCoeff() < 1e-6F);
    }

    void moreRestartsAreNeverWorse() {
        const MatrixF rows = unitRows(500, 10, 4);
        double before = -1;
        for (const int restarts : {1, 3, 10, 30}) {
            const double found =
                kMeans(rows, {.clusters = 9, .restarts = restarts, .tolerance = 0}).meanCosine;
            QVERIFY(found >= before); // the first restarts are the same
            before = found;
        }
    }

    void aStartWithoutRowsIsFilledAnew() {
        // Three starts in the same place and one opposite to all rows: two or three begin without a row.
        const auto planted = plantedClusters({80, 60, 40, 20}, 8, 0.3F);
        MatrixF start(4, 8);
        for (Eigen::Index at = 0; at < 4; ++at)
            start.row(at) = planted.rows.row(0);
        start.row(3) = -planted.rows.colwise().sum().normalized();
        Progress progress;
        const KMeansResult found = sphericalKMeansFrom(planted.rows, start, {}, progress);
        for (std::int32_t cluster = 0; cluster < 4; ++cluster)
            QVERIFY(std::ranges::count(found.labels, cluster) > 0);
        QCOMPARE(adjustedRandIndex(found.labels, planted.labels), 1.0);
    }

    void rowsThatAreAllAlikeFillEveryCluster() {
        const MatrixF rows = MatrixF::Constant(10, 4, 0.5F);
        const KMeansResult found = kMeans(rows, {.clusters = 3});
        for (std::int32_t cluster = 0; cluster < 3; ++cluster)
            QVERIFY(std::ranges::count(found.labels, cluster) > 0);
        QVERIFY(std::abs(found.meanCosine - 1) < 1e-6);
    }

    void asManyClustersAsRowsAndOneCluster() {
        const MatrixF rows = unitRows(7, 5, 5);
        Labels labels = kMeans(rows, {.clusters = 7}).labels;
        std::ranges::sort(labels);
        QCOMPARE(labels, (Labels{0, 1, 2, 3, 4, 5, 6}));
        QVERIFY(
            std::abs(kMeans(rows, {.clusters = 1}).meanCosine - double(rows.colwise().sum().norm()) / 7) <
            1e-6);
        QVERIFY_EXCEPTION_THROWN((void)kMeans(rows, {.clusters = 8}), Error);
        QVERIFY_EXCEPTION_THROWN((void)kMeans(rows, {.clusters = 0}), Error);
        QVERIFY_EXCEPTION_THROWN((void)kMeans(rows, {.clusters = 2, .restarts = 0}), Error);
    }

    void theSeedDecides() {
        const MatrixF rows = unitRows(600, 10, 6);
        const KMeansOptions options{.clusters = 10, .restarts = 1, .seed = 5};
        QCOMPARE(kMeans(rows, options).labels, kMeans(rows, options).labels);
        QVERIFY(
            kMeans(rows, options).labels != kMeans(rows, {.clusters = 10, .restarts = 1, .seed = 6}).labels);
    }

    // Clusters

    void plantedClustersAreFound() {
        const auto planted = plantedClusters({300, 200, 150, 100, 50, 30}, 40, 0.8F);
        for (const ClusterMethod method : {ClusterMethod::KMeans, ClusterMethod::Mixture}) {
            const Clusters found = clustersOf(planted.rows, {.clusters = 6, .method = method});
            QVERIFY2(
                adjustedRandIndex(found.labels, planted.labels) > 0.99,
                qPrintable(QString::number(adjustedRandIndex(found.labels, planted.labels))));
            QCOMPARE(found.sizes.size(), std::size_t(6));
            QVERIFY(std::ranges::is_sorted(found.sizes, std::greater()));
            QCOMPARE(std::ranges::count(found.labels, 0), std::ptrdiff_t(found.sizes[0]));
        }
    }

    void permutedVoxelsPermuteLabels() {
        const auto planted = plantedClusters({120, 90, 60, 30}, 20, 0.7F);
        std::vector<Eigen::Index> order(300);
        std::iota(order.begin(), order.end(), 0);
        std::ranges::reverse(order);
        std::swap(order[10], order[200]);
        const MatrixF permuted = planted.rows(order, Eigen::all);
        for (const auto kind : {ClusterOrder::Size, ClusterOrder::FirstComponent}) {
            const Clusters plain = clustersOf(planted.rows, {.clusters = 4, .order = kind});
            const Clusters turned = clustersOf(permuted, {.clusters = 4, .order = kind});
            for (std::size_t row = 0; row < 300; ++row)
                QCOMPARE(turned.labels[row], plain.labels[std::size_t(order[row])]);
            QVERIFY(turned.centres.isApprox(plain.centres, 1e-5F));
        }
    }

    void theFirstComponentCanOrderThem() {
        // Four directions along an arc: the first component runs along it.
        MatrixF rows = 0.02F * randomMatrix(200, 2, 8);
        for (Eigen::Index row = 0; row < 200; ++row) {
            const float angle = 0.3F + 0.3F * float(row % 4);
            rows(row, 0) += std::cos(angle);
            rows(row, 1) += std::sin(angle);
        }
        rows.rowwise().normalize();
        const Clusters found = clustersOf(rows, {.clusters = 4, .order = ClusterOrder::FirstComponent});
        const bool rising = found.labels[0] == 0;
        for (std::int32_t row = 0; row < 200; ++row)
            QCOMPARE(found.labels[std::size_t(row)], rising ? row % 4 : 3 - row % 4);
    }

    void oneThreadGivesTheSameBits() {
        const MatrixF rows = unitRows(5000, 200, 9);
        for (const ClusterMethod method : {ClusterMethod::KMeans, ClusterMethod::Mixture}) {
            const ClusterOptions options{.clusters = 7, .method = method, .restarts = 3};
            const Clusters many = clustersOf(rows, options);
            const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
            const Clusters single = clustersOf(rows, options);
            QCOMPARE(single.labels, many.labels);
            QVERIFY(single.centres == many.centres && single.silhouette == many.silhouette);
            QVERIFY(single.meanCosine == many.meanCosine);
        }
    }

    void aStopRequestEndsItWithinTheFifthOfASecond() {
        const MatrixF rows = unitRows(60000, 256, 10);
        std::stop_source source;
        Progress progress({}, source.get_token());
        std::chrono::steady_clock::time_point asked;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(400));
            asked = std::chrono::steady_clock::now();
            source.request_stop();
        });
        QVERIFY_EXCEPTION_THROWN((void)clusterWeights(rows, {.clusters = 60}, progress), Cancelled);
        stopper.join();
        const auto took = std::chrono::steady_clock::now() - asked;
        QVERIFY2(
            took < std::chrono::milliseconds(400), // 200 on a machine that others do not use
            qPrintable(QString::number(std::chrono::duration<double>(took).count())));
    }

    // Silhouette

    void theSilhouetteIsTheOneOverAllPairs() {
        auto planted = plantedClusters({60, 40, 30, 20}, 10, 1.2F);
        planted.labels[3] = 4; // alone
        const VectorF found = silhouetteOf(planted.rows, planted.labels);
        for (Eigen::Index row = 0; row < planted.rows.rows(); ++row) {
            const double naive = naiveSilhouette(planted.rows, planted.labels, row);
            QVERIFY(std::abs(double(found[row]) - naive) < 1e-5); // float32 cosines
        }
        QCOMPARE(found[3], 0.0F);
    }

    void aSingleClusterHasNoSilhouette() {
        const MatrixF rows = unitRows(10, 4, 12);
        QVERIFY(silhouetteOf(rows, Labels(10, 0)).array().isNaN().all());
        Labels labels(10, 0);
        labels[0] = -1;
        labels[1] = 2;
        const VectorF found = silhouetteOf(rows, labels);
        QVERIFY(std::isnan(found[0]) && found[1] == 0 && std::isfinite(found[2]));
        QVERIFY_EXCEPTION_THROWN((void)silhouetteOf(rows, Labels(9, 0)), Error);
        QVERIFY(std::isnan(clustersOf(rows, {.clusters = 1}).meanSilhouette));
    }

    // Mixture

    void aMixtureFindsWhatDiffersInSpreadToo() {
        // A tight and a wide Gaussian, and a third beside them, with unequal shares.
        MatrixF rows = randomMatrix(3000, 2, 13);
        Labels planted(3000);
        for (Eigen::Index row = 0; row < 3000; ++row) {
            planted[std::size_t(row)] = row % 6 == 0 ? 2 : row % 6 < 3 ? 1 : 0;
            const float spread = planted[std::size_t(row)] == 1 ? 0.2F : 1.0F;
            rows.row(row) *= spread;
            rows(row, 0) += planted[std::size_t(row)] == 2   ? 8.0F
                            : planted[std::size_t(row)] == 1 ? 4.0F
                                                             : 0.0F;
        }
        Labels start = planted;
        for (std::size_t row = 0; row < start.size(); row += 5)
            start[row] = std::int32_t(row / 5 % 3); // a fifth begins anywhere
        Progress progress;
        const Mixture mixture = gaussianMixture(rows, start, 3, {}, progress);
        QVERIFY(adjustedRandIndex(mixture.labels, planted) > 0.97);
        QVERIFY(std::abs(mixture.means(1, 0) - 4) < 0.02 && std::abs(mixture.means(2, 0) - 8) < 0.15);
        QVERIFY(
            std::abs(mixture.variances(1, 0) - 0.04) < 0.006 && std::abs(mixture.variances(0, 1) - 1) < 0.1);
        QVERIFY(std::abs(mixture.shares[2] - 1.0 / 6) < 0.01 && std::abs(mixture.shares.sum() - 1) < 1e-9);
        QVERIFY(mixture.certainty.minCoeff() > 1.0F / 3 && mixture.certainty.maxCoeff() <= 1);
        // The log-likelihood that it states is that of its own parameters.
        double sum = 0;
        for (Eigen::Index row = 0; row < rows.rows(); ++row) {
            double density = 0;
            for (Eigen::Index component = 0; component < 3; ++component) {
                double own = mixture.shares[component];
                for (Eigen::Index axis = 0; axis < 2; ++axis) {
                    const double variance = mixture.variances(component, axis);
                    const double away = double(rows(row, axis)) - mixture.means(component, axis);
                    own *= std::exp(-away * away / 2 / variance) / std::sqrt(2 * std::numbers::pi * variance);
                }
                density += own;
            }
            sum += std::log(density);
        }
        QVERIFY(std::abs(sum / 3000 - mixture.meanLogLikelihood) < 1e-9);
        QVERIFY(std::abs(mixture.bic - (14 * std::log(3000.0) - 2 * sum)) < 1e-5);
    }

    void moreIterationsAreNeverLessLikely() {
        const MatrixF rows = randomMatrix(500, 3, 14);
        Labels start(500);
        for (std::size_t row = 0; row < 500; ++row)
            start[row] = std::int32_t(row % 4);
        double before = -1e9;
        for (const int iterations : {1, 2, 5, 20, 100}) {
            Progress progress;
            const double now =
                gaussianMixture(rows, start, 4, {.iterations = iterations, .tolerance = 0}, progress)
                    .meanLogLikelihood;
            QVERIFY(now >= before - 1e-12);
            before = now;
        }
        Progress progress;
        QVERIFY_EXCEPTION_THROWN((void)gaussianMixture(rows, start, 5, {}, progress), Error);
        QVERIFY_EXCEPTION_THROWN((void)gaussianMixture(rows, start, 3, {}, progress), Error);
    }
};

QTEST_GUILESS_MAIN(TestClusters)
#include "test_clusters.moc"
