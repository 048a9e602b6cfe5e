// Layers and models compared where it is known which is better where.

#include "analysis/core/error.h"
#include "analysis/layers/model_comparison.h"
#include "analysis/statistics/seeded_random.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace fusiform;

namespace {

constexpr Eigen::Index stimuli = 240;
constexpr Eigen::Index voxels = 60;

MatrixF normalMatrix(Eigen::Index rows, Eigen::Index columns, unsigned seed) {
    SeededRandom random(seed);
    MatrixF matrix(rows, columns);
    for (float& value : matrix.reshaped())
        value = float(random.normal());
    return matrix;
}

/// Model "good" sees what drives voxels: its first layer those below 30, its second the others. "poor" sees
/// both only through noise, in one layer.
struct Problem {
    std::vector<ComparedLayer> layers;
    StoredMatrix responses;
};

Problem problem(unsigned seed = 1) {
    const MatrixF early = normalMatrix(stimuli, 5, seed);
    const MatrixF late = normalMatrix(stimuli, 5, seed + 1);
    MatrixF measured = 0.8F * normalMatrix(stimuli, voxels, seed + 2);
    measured.leftCols(30) += early * normalMatrix(5, 30, seed + 3) / 2;
    measured.rightCols(30) += late * normalMatrix(5, 30, seed + 4) / 2;
    measured.col(7).setConstant(1);
    MatrixF both(stimuli, 10);
    both << early, late;
    both += 2 * normalMatrix(stimuli, 10, seed + 5);
    return {
        {{"good", "early", 1, early}, {"good", "late", 2, late}, {"poor", "", 1, both}},
        StoredMatrix(measured)};
}

Region voxelsFrom(const char* name, Eigen::Index first, std::size_t count) {
    Region region{
        .parcellation = "", .name = name, .hemisphere = {}, .rows = std::vector<Eigen::Index>(count)};
    std::iota(region.rows.begin(), region.rows.end(), first);
    return region;
}

ComparisonOptions options() {
    ComparisonOptions result;
    result.ridge.alphas = {1, 10, 100};
    result.paired.resamples = 300;
    result.paired.permutations = 300;
    return result;
}

ModelComparison compared(
    const Problem& of, const ComparisonOptions& how = options(), const VectorF& ceiling = {},
    const TakeScores& take = {}) {
    Progress progress;
    return compareModels(
        of.layers, of.responses, {}, ceiling, {voxelsFrom("first", 0, 30), voxelsFrom("second", 30, 30)}, how,
        take, progress);
}

/// What is found over all voxels of models of which none is better.
struct NullResult {
    double mean = 0;  ///< difference
    double found = 0; ///< share of voxels with p <= 0.05
};

NullResult nullOf(const Problem& of) {
    Progress progress;
    const ModelComparison comparison =
        compareModels(of.layers, of.responses, {}, {}, {voxelsFrom("all", 0, 400)}, options(), {}, progress);
    const PairedResult& result = comparison.differences.front().result;
    const NullResult null{
        double(result.difference.mean()),
        double((result.p.array() <= 0.05F).count()) / double(result.p.size())};
    qInfo("mean difference %.4f, p <= 0.05 in %.3f of voxels", null.mean, null.found);
    return null;
}

} // namespace

class TestModelComparison : public QObject {
    Q_OBJECT

private slots:
    void scoresAreThoseOfSingleFits() {
        const Problem of = problem();
        const ModelComparison comparison = compared(of);
        QCOMPARE(comparison.r.rows(), 3);
        Progress progress;
        for (Eigen::Index layer = 0; layer < 3; ++layer) {
            const RidgeResult fit = fitRidge(
                of.layers[std::size_t(layer)].stimuliByFeatures, of.responses, {},
                options().ridge, progress);
            for (Eigen::Index voxel = 0; voxel < voxels; ++voxel)
                if (voxel != 7)
                    QVERIFY(std::abs(comparison.r(layer, voxel) - fit.r[voxel]) < 1e-5F);
        }
        QVERIFY(std::isnan(comparison.r(0, 7)) && std::isnan(comparison.r2(2, 7)));
    }

    void theBetterModelIsBetterEverywhere() {
        const ModelComparison comparison = compared(problem());
        QCOMPARE(comparison.differences.size(), std::size_t(1));
        const ModelDifference& difference = comparison.differences.front();
        QCOMPARE(difference.first, std::string("good"));
        QCOMPARE(difference.second, std::string("poor"));
        const auto better =
            (difference.q.array() <= 0.05F && difference.result.difference.array() > 0).count();
        QVERIFY2(better > 50, qPrintable(QString::number(better)));
        QCOMPARE((difference.q.array() <= 0.05F && difference.result.difference.array() < 0).count(), 0);
        QVERIFY(std::isnan(difference.q[7]));
        QCOMPARE(comparison.differencesByRegion.size(), std::size_t(2));
        QVERIFY(comparison.differencesByRegion[0].low > 0.05 && comparison.differencesByRegion[1].low > 0.05);
    }

    void everyTwoLayersWhenWanted() {
        ComparisonOptions how = options();
        how.pairs = ComparedPairs::Layers;
        const ModelComparison comparison = compared(problem(), how);
        QCOMPARE(comparison.differences.size(), std::size_t(3));
        QCOMPARE(comparison.differences[0].second, std::string("good, late"));
        const auto& entries = comparison.differencesByRegion; // first region: three pairs, then the second
        QVERIFY(entries[0].low > 0.1);
        QVERIFY(entries[3].high < -0.1);
        how.pairs = ComparedPairs::None;
        QVERIFY(compared(problem(), how).differences.empty());
    }

    void regionsHaveTheirLayers() {
        const ModelComparison comparison = compared(problem());
        QCOMPARE(comparison.regions.size(), std::size_t(6));
        QVERIFY(comparison.regions[0].low > comparison.regions[1].high); // early layer in the first region
        QVERIFY(comparison.regions[4].low > comparison.regions[3].high);
        QCOMPARE(comparison.regions[0].voxels, std::int64_t(29));
    }

    void moreLayersToChooseFromAreNoAdvantage() {
        // Ten layers of noise against one: a choice at each voxel would make the best of ten 0.1 higher.
        Problem of = problem();
        of.responses = StoredMatrix(normalMatrix(stimuli, 400, 50));
        of.layers.clear();
        for (unsigned layer = 0; layer < 10; ++layer)
            of.layers.push_back(
                {"many", std::to_string(layer), double(layer), normalMatrix(stimuli, 4, 60 + layer)});
        of.layers.push_back({"one", "", 0, normalMatrix(stimuli, 4, 80)});
        const NullResult null = nullOf(of);
        QVERIFY(std::abs(null.mean) < 0.02);
        QVERIFY(null.found < 0.25);
    }

    void aLargerPenaltyIsNoDisadvantage() {
        // Two models that know nothing; the second's features are so small that any penalty is huge.
        Problem of = problem();
        of.responses = StoredMatrix(normalMatrix(stimuli, 400, 50));
        of.layers.clear();
        of.layers.push_back({"free", "", 0, normalMatrix(stimuli, 4, 60)});
        of.layers.push_back({"shrunk", "", 0, MatrixF(1e-3F * normalMatrix(stimuli, 4, 61))});
        const NullResult null = nullOf(of);
        QVERIFY(std::abs(null.mean) < 0.02);
        QVERIFY(null.found < 0.25); // folds learn from each other's rows: too many where nothing is predicted
    }

    void modelsOfTheSameQualityRarelyDiffer() {
        // Both see what drives the voxels through noise of their own.
        const MatrixF cause = normalMatrix(stimuli, 6, 90);
        Problem of;
        of.responses = StoredMatrix(
            MatrixF(cause * normalMatrix(6, 400, 91) / std::sqrt(6.F) + normalMatrix(stimuli, 400, 92)));
        // Twice the features, the noise of the second copy turned round: of exactly the same quality on
        // average.
        const MatrixF noise = 0.7F * normalMatrix(stimuli, 6, 93);
        of.layers.push_back({"one", "", 0, MatrixF(cause + noise)});
        of.layers.push_back({"other", "", 0, MatrixF(cause - noise)});
        const NullResult null = nullOf(of);
        QVERIFY(std::abs(null.mean) < 0.03);
        QVERIFY(null.found < 0.15);
    }

    void voxelsBelowTheCeilingAreNotCompared() {
        VectorF ceiling = VectorF::Constant(voxels, 0.5F);
        ceiling.head(10).setConstant(0.01F);
        const ModelComparison comparison = compared(problem(), options(), ceiling);
        QVERIFY(
            std::isnan(comparison.differences[0].q[3]) &&
            std::isnan(comparison.differences[0].result.low[3]));
        QVERIFY(std::isfinite(comparison.r(0, 3))); // a score all the same
        QCOMPARE(comparison.regions[0].voxels, std::int64_t(20));
    }

    void scoresAreHandedOnAsTheyCome() {
        int calls = 0;
        (void)compared(problem(), options(), {}, [&calls](const MatrixF& r) {
            QCOMPARE(r.cols(), voxels);
            ++calls;
        });
        QVERIFY(calls > 0);
    }

    void theSameSeedGivesTheSame() {
        const ModelComparison one = compared(problem());
        const ModelComparison two = compared(problem());
        QCOMPARE(one.differences[0].result.low[5], two.differences[0].result.low[5]);
        QCOMPARE(one.differences[0].result.p[5], two.differences[0].result.p[5]);
    }

    void whatDoesNotFitIsRefused() {
        Problem of = problem();
        of.layers[1].stimuliByFeatures = normalMatrix(stimuli - 1, 5, 1);
        QVERIFY_EXCEPTION_THROWN((void)compared(of), Error);
        of.layers.clear();
        QVERIFY_EXCEPTION_THROWN((void)compared(of), Error);
        QVERIFY_EXCEPTION_THROWN((void)compared(problem(), options(), VectorF::Ones(3)), Error);
    }

    void aStopRequestEndsTheComparison() {
        std::stop_source source;
        Progress progress(
            [&source](double fraction, const Message&) {
                if (fraction > 0.5)
                    source.request_stop();
            },
            source.get_token());
        const Problem of = problem();
        QVERIFY_EXCEPTION_THROWN(
            (void)compareModels(of.layers, of.responses, {}, {}, {}, options(), {}, progress), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestModelComparison)
#include "test_model_comparison.moc"
