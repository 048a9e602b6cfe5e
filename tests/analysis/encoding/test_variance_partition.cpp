// Variance partitioning: parts against their definition, and planted parts recovered.

#include "naive_ridge.h"

#include "analysis/core/error.h"
#include "analysis/encoding/band_shares.h"
#include "analysis/encoding/variance_partition.h"

#include <QTest>

using namespace fusiform;
using namespace fusiform::test;

namespace {

VariancePartition partition(const std::vector<MatrixD>& spaces, const MatrixD& responses, int candidates = 6) {
    std::vector<StoredMatrix> matrices;
    for (const MatrixD& space : spaces)
        matrices.push_back(StoredMatrix::ofDoubles(space));
    RidgeOptions options;
    options.alphas = {0.1, 10, 1e3, 1e5};
    options.float64 = true;
    Progress progress;
    return partitionVariance(
        matrices, StoredMatrix::ofDoubles(responses), {}, options, {candidates, 1}, progress);
}

} // namespace

class TestVariancePartition : public QObject {
    Q_OBJECT

private slots:
    void partsOfTwoSpacesAreDifferences() {
        MatrixF r2(3, 2);
        r2 << 0.3F, 0.1F, // A
            0.25F, 0.0F,  // B
            0.4F, 0.15F;  // A and B
        const MatrixF parts = partsOf(r2);
        QVERIFY(std::abs(parts(0, 0) - 0.15F) < 1e-6F); // unique to A
        QVERIFY(std::abs(parts(1, 0) - 0.10F) < 1e-6F);
        QVERIFY(std::abs(parts(2, 0) - 0.15F) < 1e-6F); // shared
        QVERIFY(std::abs(parts(2, 1) + 0.05F) < 1e-6F); // may be negative
    }

    void partsOfThreeSpacesAddUpToEveryModel() {
        const MatrixF r2 = randomMatrix(7, 5, 3).cast<float>();
        const MatrixF parts = partsOf(r2);
        for (unsigned model = 1; model <= 7; ++model) {
            VectorF sum = VectorF::Zero(5);
            for (unsigned set = 1; set <= 7; ++set)
                if ((set & model) != 0)
                    sum += parts.row(set - 1).transpose();
            QVERIFY((sum - r2.row(model - 1).transpose()).cwiseAbs().maxCoeff() < 1e-5F);
        }
    }

    void plantedPartsAreRecovered() {
        // Two spaces with four features in common; responses of one kind of feature each.
        const MatrixD common = randomMatrix(600, 4, 1);
        const MatrixD onlyA = randomMatrix(600, 4, 2);
        const MatrixD onlyB = randomMatrix(600, 4, 3);
        MatrixD a(600, 8);
        MatrixD b(600, 8);
        a << onlyA, common;
        b << common, onlyB;
        MatrixD y(600, 3);
        y << onlyA * randomMatrix(4, 1, 4), onlyB * randomMatrix(4, 1, 5), common * randomMatrix(4, 1, 6);
        for (Eigen::Index voxel = 0; voxel < 3; ++voxel)
            y.col(voxel) = y.col(voxel) / y.col(voxel).norm() * std::sqrt(600.0) + randomMatrix(600, 1, 7 + unsigned(voxel));
        const VariancePartition made = partition({a, b}, y);
        for (Eigen::Index voxel = 0; voxel < 3; ++voxel)
            for (Eigen::Index part = 0; part < 3; ++part) // half of the variance is noise
                QVERIFY2(
                    std::abs(made.parts(part, voxel) - (part == voxel ? 0.5F : 0.F)) < 0.08F,
                    qPrintable(QString("%1 %2: %3").arg(part).arg(voxel).arg(double(made.parts(part, voxel)))));
        // The space that explains nothing has the larger penalty.
        QVERIFY(made.alphas(1, 0) > made.alphas(0, 0));
        QVERIFY(made.alphas(0, 1) > made.alphas(1, 1));
    }

    void modelsOfOneSpaceAreThoseOfPlainRidge() {
        const RidgeProblem problem = ridgeProblem(80, 6, 5);
        const VariancePartition made = partition({problem.x, randomMatrix(80, 3, 9)}, problem.y);
        RidgeOptions options;
        options.alphas = {0.1, 10, 1e3, 1e5};
        options.selection = AlphaSelection::R2;
        Progress progress;
        const RidgeResult plain = fitRidge(
            StoredMatrix::ofDoubles(problem.x), StoredMatrix::ofDoubles(problem.y), {}, options, progress);
        QVERIFY((made.r2.row(0).transpose() - plain.r2).cwiseAbs().maxCoeff() < 1e-6F);
    }

    void apartPenaltiesAreAtLeastAsGoodAsOne() {
        RidgeProblem problem = ridgeProblem(80, 30, 10);
        const MatrixD noise = randomMatrix(80, 40, 9) * 5;
        const VariancePartition one = partition({problem.x, noise}, problem.y, 0);
        const VariancePartition apart = partition({problem.x, noise}, problem.y, 30);
        QVERIFY(((apart.r2.row(2) - one.r2.row(2)).array() > -1e-6F).all());
        QVERIFY(apart.r2.row(2).mean() > one.r2.row(2).mean() + 0.01F);
    }

    void otherNumbersOfSpacesAreRefused() {
        const MatrixD x = randomMatrix(20, 2, 1);
        QVERIFY_EXCEPTION_THROWN((void)partition({x}, x), Error);
        QVERIFY_EXCEPTION_THROWN((void)partition({x, x, x, x}, x), Error);
        QVERIFY_EXCEPTION_THROWN((void)partition({x, randomMatrix(19, 2, 1)}, x), Error);
    }

    void sharesAreSeededAndAddUp() {
        const MatrixD shares = bandShares(3, 40, 5);
        QVERIFY((shares.rowwise().sum().array() - 1).abs().maxCoeff() < 1e-12);
        QVERIFY((shares.row(0).array() - 1.0 / 3).abs().maxCoeff() < 1e-12);
        QVERIFY(shares.minCoeff() > 0);
        QVERIFY(bandShares(3, 40, 5) == shares);
        QVERIFY(bandShares(3, 40, 6) != shares);
        QVERIFY(shares.maxCoeff() > 0.95); // nearly one band alone is among them
    }
};

QTEST_GUILESS_MAIN(TestVariancePartition)
#include "test_variance_partition.moc"
