// Cosine of every voxel to a seed, against the formula in float64.

#include "analysis/core/error.h"
#include "analysis/random_matrix.h"
#include "analysis/selectivity/similar_voxels.h"

#include <QTest>
#include <tbb/global_control.h>

#include <cmath>

using namespace fusiform;
using test::randomMatrix;

namespace {

SimilarVoxels similarIn(const MatrixF& weights) {
    Progress progress;
    return SimilarVoxels(weights, progress);
}

double cosine(const MatrixF& weights, Eigen::Index voxel, const VectorD& direction) {
    const VectorD own = weights.row(voxel).cast<double>();
    return own.dot(direction) / own.norm() / direction.norm();
}

} // namespace

class TestSimilarVoxels : public QObject {
    Q_OBJECT

private slots:
    void aVoxelIsComparedWithEveryOther() {
        const MatrixF weights = 30 * randomMatrix(3000, 37, 1);
        const VectorF cosines = similarIn(weights).toVoxels({17});
        for (Eigen::Index voxel = 0; voxel < 3000; ++voxel)
            QVERIFY(
                std::abs(double(cosines[voxel]) - cosine(weights, voxel, weights.row(17).cast<double>())) <
                1e-6);
        QVERIFY(std::abs(cosines[17] - 1) < 1e-6F && cosines.maxCoeff() <= 1);
    }

    void severalSeedsAreTheirMeanUnitWeight() {
        MatrixF weights = randomMatrix(50, 8, 2);
        weights.row(3) *= 1000; // a long weight does not count more
        const VectorF cosines = similarIn(weights).toVoxels({3, 4, 9});
        VectorD mean = VectorD::Zero(8);
        for (const Eigen::Index seed : {3, 4, 9})
            mean += weights.row(seed).cast<double>().transpose().normalized();
        for (Eigen::Index voxel = 0; voxel < 50; ++voxel)
            QVERIFY(std::abs(double(cosines[voxel]) - cosine(weights, voxel, mean)) < 1e-6);
    }

    void scaledWeightsAreAsSimilar() {
        const MatrixF weights = randomMatrix(40, 8, 3);
        MatrixF scaled = weights;
        for (Eigen::Index voxel = 0; voxel < 40; ++voxel)
            scaled.row(voxel) *= float(voxel + 1) * 0.01F;
        QVERIFY(similarIn(weights).toVoxels({5}).isApprox(similarIn(scaled).toVoxels({5}), 1e-5F));
    }

    void voxelsWithoutWeightsHaveNoSimilarity() {
        MatrixF weights = randomMatrix(6, 8, 4);
        weights.row(1).setZero();
        weights(2, 3) = missingValue;
        weights(3, 0) = std::numeric_limits<float>::infinity();
        const SimilarVoxels similar = similarIn(weights);
        const VectorF cosines = similar.toVoxels({0, 1}); // a seed without weights is left out
        for (const Eigen::Index voxel : {1, 2, 3})
            QVERIFY(std::isnan(cosines[voxel]));
        for (const Eigen::Index voxel : {0, 4, 5})
            QVERIFY(std::isfinite(cosines[voxel]));
        QVERIFY(cosines.head(1) == similar.toVoxels({0}).head(1));
        QVERIFY_EXCEPTION_THROWN((void)similar.toVoxels({1, 2}), Error);
        for (const SimilarVoxel& voxel : mostSimilar(cosines, 100))
            QVERIFY(voxel.voxel == 0 || voxel.voxel > 3);
    }

    void anyDirectionCanBeAsked() {
        const MatrixF weights = randomMatrix(20, 8, 5);
        const SimilarVoxels similar = similarIn(weights);
        const VectorF direction = 7 * weights.row(2).transpose();
        QVERIFY(similar.toDirection(direction).isApprox(similar.toVoxels({2}), 1e-6F));
        QVERIFY_EXCEPTION_THROWN((void)similar.toDirection(VectorF::Zero(8)), Error);
        QVERIFY_EXCEPTION_THROWN((void)similar.toDirection(VectorF::Ones(7)), Error);
        QVERIFY_EXCEPTION_THROWN((void)similar.toVoxels({20}), Error);
        QVERIFY_EXCEPTION_THROWN((void)similar.toVoxels({}), Error);
    }

    void seedsThatCancelOutAreRefused() {
        MatrixF weights = randomMatrix(4, 8, 6);
        weights.row(1) = -weights.row(0);
        QVERIFY_EXCEPTION_THROWN((void)similarIn(weights).toVoxels({0, 1}), Error);
    }

    void theListIsRankedAndWithoutTheSeeds() {
        VectorF cosines(6);
        cosines << 0.5F, 1, missingValue, 0.5F, -1, 0.9F;
        const auto ranked = mostSimilar(cosines, 3, {1});
        QCOMPARE(ranked.size(), std::size_t(3));
        QCOMPARE(ranked[0].voxel, Eigen::Index(5));
        QCOMPARE(ranked[1].voxel, Eigen::Index(0)); // equal ones by number
        QCOMPARE(ranked[2].voxel, Eigen::Index(3));
        QCOMPARE(mostSimilar(cosines, 100).size(), std::size_t(5));
    }

    void oneThreadGivesTheSameBits() {
        const MatrixF weights = randomMatrix(5000, 33, 7);
        const VectorF many = similarIn(weights).toVoxels({1, 2});
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        QVERIFY(similarIn(weights).toVoxels({1, 2}) == many);
    }

    void aStopRequestEndsIt() {
        std::stop_source source;
        source.request_stop();
        Progress progress({}, source.get_token());
        QVERIFY_EXCEPTION_THROWN((void)SimilarVoxels(randomMatrix(10, 3, 8), progress), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSimilarVoxels)
#include "test_similar_voxels.moc"
