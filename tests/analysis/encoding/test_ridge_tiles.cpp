// The fit of many voxels tile by tile, and its ways to choose and to score, against models fitted one by one.

#include "naive_ridge.h"

#include "analysis/core/error.h"
#include "analysis/encoding/held_out_scores.h"
#include "analysis/encoding/ridge_cost.h"
#include "analysis/encoding/ridge_tiles.h"

#include <Eigen/QR>
#include <QTest>

#include <atomic>
#include <cmath>
#include <functional>
#include <numeric>

using namespace fusiform;
using namespace fusiform::test;

namespace {

/// What a fit says of all voxels of one layer.
struct Collected {
    MatrixD weights, rByAlpha, r2ByAlpha;
    VectorD intercept, alpha, r, r2;
    MatrixF heldOut, measured;
    std::vector<int> scale;
};

std::vector<Collected> fitAll(
    const std::vector<RidgeFeatures>& layers, const StoredMatrix& responses, const RidgeOptions& options,
    const std::vector<std::string>& ids = {}) {
    Progress progress;
    const Eigen::Index voxels = responses.cols();
    std::vector<Collected> all(layers.size());
    Eigen::Index next = 0;
    fitRidgeTiles(
        layers, responses, ids, options, {.weights = true, .byAlpha = true, .heldOut = true},
        [&](const FittedVoxels& fitted) {
            if (fitted.first != next || fitted.all != voxels)
                QTest::qFail("tiles out of order", __FILE__, __LINE__);
            next += fitted.count();
            for (std::size_t at = 0; at < all.size(); ++at) {
                const RidgeTile& tile = fitted.layers[at];
                Collected& to = all[at];
                if (fitted.first == 0) {
                    to.weights.resize(voxels, tile.weights.cols());
                    to.rByAlpha.resize(tile.rByAlpha.rows(), voxels);
                    to.r2ByAlpha = to.rByAlpha;
                    to.intercept = to.alpha = to.r = to.r2 = VectorD(voxels);
                    to.heldOut = to.measured = MatrixF(responses.rows(), voxels);
                }
                const Eigen::Index first = fitted.first;
                const Eigen::Index count = fitted.count();
                to.weights.middleRows(first, count) = tile.weights;
                to.rByAlpha.middleCols(first, count) = tile.rByAlpha;
                to.r2ByAlpha.middleCols(first, count) = tile.r2ByAlpha;
                to.intercept.segment(first, count) = tile.intercept;
                to.alpha.segment(first, count) = tile.alpha;
                to.r.segment(first, count) = tile.r;
                to.r2.segment(first, count) = tile.r2;
                to.heldOut.middleCols(first, count) = tile.heldOut;
                to.measured.middleCols(first, count) = fitted.measured;
                to.scale.insert(to.scale.end(), tile.scale.begin(), tile.scale.end());
            }
        },
        progress);
    return all;
}

Collected fitOne(const RidgeProblem& problem, const RidgeOptions& options, const std::vector<std::string>& ids = {}) {
    return fitAll({{StoredMatrix::ofDoubles(problem.x)}}, StoredMatrix::ofDoubles(problem.y), options, ids).front();
}

double worst(const Eigen::Ref<const MatrixD>& ours, const Eigen::Ref<const MatrixD>& theirs) {
    return ((ours - theirs).array() / (1 + theirs.array().abs())).abs().maxCoeff<Eigen::PropagateNaN>();
}

std::vector<Eigen::Index> allRows(const RidgeProblem& problem) {
    std::vector<Eigen::Index> rows(std::size_t(problem.x.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

struct NaiveFit {
    MatrixD r, r2; ///< (alphas, voxels) means over folds
};

NaiveFit naiveFit(const RidgeProblem& problem, const std::vector<int>& folds, const RidgeOptions& options) {
    const auto alphas = Eigen::Index(options.alphas.size());
    NaiveFit fit{MatrixD::Zero(alphas, problem.y.cols()), MatrixD::Zero(alphas, problem.y.cols())};
    for (int fold = 0; fold < options.folds; ++fold)
        for (Eigen::Index alpha = 0; alpha < alphas; ++alpha) {
            const auto test = rowsIn(folds, {fold});
            const NaiveScores scores = naiveScores(
                naivePredictions(
                    problem, rowsIn(folds, foldsBut(options.folds, {fold})), test, options.alphas[std::size_t(alpha)],
                    options.scaling == FeatureScaling::TrainingRows),
                problem.y(test, Eigen::all));
            fit.r.row(alpha) += scores.r.transpose() / options.folds;
            fit.r2.row(alpha) += scores.r2.transpose() / options.folds;
        }
    return fit;
}

void agreesWithNaive(const RidgeProblem& problem, const RidgeOptions& options, double tolerance) {
    const Collected ours = fitOne(problem, options);
    const std::vector<int> folds = foldOfRows(problem.x.rows(), {}, options.folds, options.shuffle, options.seed);
    const NaiveFit naive = naiveFit(problem, folds, options);
    QVERIFY2(worst(ours.rByAlpha, naive.r) < tolerance, qPrintable(QString::number(worst(ours.rByAlpha, naive.r))));
    QVERIFY2(
        worst(ours.r2ByAlpha, naive.r2) < tolerance, qPrintable(QString::number(worst(ours.r2ByAlpha, naive.r2))));
    const MatrixD& scores = options.selection == AlphaSelection::R2 ? naive.r2 : naive.r;
    for (Eigen::Index voxel = 0; voxel < problem.y.cols(); ++voxel) {
        Eigen::Index best = 0;
        scores.col(voxel).maxCoeff(&best);
        QCOMPARE(ours.alpha[voxel], options.alphas[std::size_t(best)]);
        RidgeProblem one{problem.x, problem.y.col(voxel)};
        MatrixD weights;
        naivePredictions(
            one, allRows(one), {0}, options.alphas[std::size_t(best)], options.scaling == FeatureScaling::TrainingRows,
            &weights);
        QVERIFY(worst(ours.weights.row(voxel), weights.transpose()) < tolerance);
        const MatrixD predicted = (problem.x * ours.weights.row(voxel).transpose()).array() + ours.intercept[voxel];
        const double mean = predicted.mean() - problem.y.col(voxel).mean();
        QVERIFY(std::abs(mean) < 1e-7);
    }
}

/// Responses that are computed when they are asked for: far more of them than memory has room for. Knows how many of
/// them were held at once.
class EndlessResponses : public MatrixSource {
public:
    EndlessResponses(MatrixD x, std::function<void()> onRead = {}) : m_x(std::move(x)), m_onRead(std::move(onRead)) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        if (m_onRead)
            m_onRead();
        m_widest = std::max(m_widest.load(), cols);
        m_read += cols;
        MatrixF made(rows, cols);
        for (Eigen::Index voxel = 0; voxel < cols; ++voxel)
            made.col(voxel) =
                (m_x.middleRows(row, rows).col((col + voxel) % m_x.cols()) * double(1 + (col + voxel) % 7)).cast<float>();
        return made;
    }
    void requireUnchanged() const override {
        if (m_changed)
            throw Error({.doing = "reading", .file = "responses.npy", .expected = "a file as it was", .found = "another", .hint = {}});
    }

    mutable std::atomic<Eigen::Index> m_widest = 0;
    mutable std::atomic<Eigen::Index> m_read = 0;
    std::atomic<bool> m_changed = false;

private:
    MatrixD m_x;
    std::function<void()> m_onRead;
};

} // namespace

class TestRidgeTiles : public QObject {
    Q_OBJECT

private slots:
    void agreesWithModelsFittedOneByOneInDoublePrecision_data() {
        QTest::addColumn<int>("features");
        QTest::addColumn<int>("selection");
        QTest::addColumn<bool>("zscore");
        for (const int features : {7, 39, 90})
            for (const int selection : {0, 1})
                for (const bool zscore : {false, true})
                    QTest::addRow("%d features, select %d, z-score %d", features, selection, int(zscore))
                        << features << selection << zscore;
    }
    void agreesWithModelsFittedOneByOneInDoublePrecision() {
        QFETCH(int, features);
        QFETCH(int, selection);
        QFETCH(bool, zscore);
        RidgeOptions options;
        options.folds = 4;
        options.alphas = {0.1, 1, 10, 1e3, 1e5};
        options.selection = AlphaSelection(selection);
        options.scaling = zscore ? FeatureScaling::TrainingRows : FeatureScaling::None;
        options.float64 = true;
        agreesWithNaive(ridgeProblem(60, features, 9), options, 1e-8);
    }

    void penaltiesOfAllSizesAgree() {
        RidgeOptions options;
        options.alphas = {1e-7, 1e-3, 1, 1e4, 1e7}; // beyond, the rounding of the mean drowns predictions made one by one
        agreesWithNaive(ridgeProblem(80, 12, 5), options, 1e-8);
    }

    void featuresOfEqualVarianceAgree() {
        // All eigenvalues of the covariance are one another's neighbours, or the same.
        const Eigen::MatrixXd random = randomMatrix(80, 10, 3);
        const Eigen::HouseholderQR<Eigen::MatrixXd> qr(random);
        RidgeProblem problem = ridgeProblem(80, 10, 5);
        for (const double spread : {0.0, 1e-9, 1e-7, 1e-5, 1e-4, 1e-3}) {
            problem.x = Eigen::MatrixXd(qr.householderQ() * Eigen::MatrixXd::Identity(80, 10)) * 9;
            for (Eigen::Index feature = 0; feature < 10; ++feature)
                problem.x.col(feature) *= 1 + spread * double(feature);
            problem.y = problem.x * randomMatrix(10, 5, 8) + randomMatrix(80, 5, 9);
            RidgeOptions options;
            options.alphas = {0.01, 1, 100, 1e5};
            agreesWithNaive(problem, options, 1e-7);
        }
    }

    void doubledFeaturesAgree() {
        RidgeProblem problem = ridgeProblem(80, 6, 5);
        MatrixD twice(80, 12);
        twice << problem.x, problem.x;
        problem.x = twice;
        RidgeOptions options;
        options.alphas = {0.1, 10, 1e3};
        agreesWithNaive(problem, options, 1e-7);
    }

    void singlePrecisionAgreesToFourDigits() {
        // Large enough that products are made in float32.
        const RidgeProblem problem = ridgeProblem(3000, 200, 6);
        const MatrixF many = problem.y.cast<float>().replicate(1, 2900);
        RidgeOptions options;
        options.alphas = {1, 100, 1e4};
        QVERIFY(!inFloat64(3000, many.cols(), {200}, options));
        const MatrixF x = problem.x.cast<float>();
        MatrixD r(3, many.cols());
        MatrixD r2 = r;
        MatrixD weights(many.cols(), 200);
        Progress progress;
        fitRidgeTiles(
            {{x}}, many, {}, options, {.weights = true, .byAlpha = true},
            [&](const FittedVoxels& fitted) {
                r.middleCols(fitted.first, fitted.count()) = fitted.layers[0].rByAlpha;
                r2.middleCols(fitted.first, fitted.count()) = fitted.layers[0].r2ByAlpha;
                weights.middleRows(fitted.first, fitted.count()) = fitted.layers[0].weights;
            },
            progress);
        options.float64 = true;
        const RidgeProblem rounded{x.cast<double>(), problem.y.cast<float>().cast<double>()};
        const Collected exact = fitOne(rounded, options);
        for (Eigen::Index voxel = 0; voxel < many.cols(); voxel += 997) {
            QVERIFY(worst(r.col(voxel), exact.rByAlpha.col(voxel % 6)) < 1e-5);
            QVERIFY(worst(r2.col(voxel), exact.r2ByAlpha.col(voxel % 6)) < 1e-5);
            QVERIFY(worst(weights.row(voxel), exact.weights.row(voxel % 6)) < 1e-4);
        }
    }

    void nestedScoresAreOfRowsThatTookNoPartInChoosing() {
        const RidgeProblem problem = ridgeProblem(60, 20, 8);
        RidgeOptions options;
        options.folds = 4;
        options.alphas = {0.01, 1, 30, 1e3, 1e5};
        options.nested = true;
        const Collected ours = fitOne(problem, options);
        const std::vector<int> folds = foldOfRows(60, {}, 4, false, 0);
        for (Eigen::Index voxel = 0; voxel < 8; ++voxel) {
            const RidgeProblem one{problem.x, problem.y.col(voxel)};
            double r = 0;
            for (int outer = 0; outer < 4; ++outer) {
                std::size_t best = 0;
                double highest = -2;
                for (std::size_t alpha = 0; alpha < options.alphas.size(); ++alpha) {
                    double mean = 0;
                    for (const int inner : foldsBut(4, {outer})) {
                        const auto test = rowsIn(folds, {inner});
                        mean += naiveScores(
                                    naivePredictions(
                                        one, rowsIn(folds, foldsBut(4, {outer, inner})), test, options.alphas[alpha]),
                                    one.y(test, Eigen::all))
                                    .r[0] /
                                3;
                    }
                    if (mean > highest) {
                        highest = mean;
                        best = alpha;
                    }
                }
                const auto test = rowsIn(folds, {outer});
                const MatrixD predicted =
                    naivePredictions(one, rowsIn(folds, foldsBut(4, {outer})), test, options.alphas[best]);
                r += naiveScores(predicted, one.y(test, Eigen::all)).r[0] / 4;
                for (std::size_t row = 0; row < test.size(); ++row)
                    QVERIFY(std::abs(double(ours.heldOut(test[row], voxel)) - predicted(Eigen::Index(row), 0)) < 1e-4);
            }
            QVERIFY(std::abs(ours.r[voxel] - r) < 1e-8);
        }
        // The penalty of the final model is that of plain cross-validation.
        options.nested = false;
        QVERIFY(fitOne(problem, options).alpha == ours.alpha);
    }

    void onePenaltyForAllVoxelsIsTheBestOnAverage() {
        const RidgeProblem problem = ridgeProblem(60, 20, 30);
        RidgeOptions options;
        options.alphas = {0.01, 1, 30, 1e3, 1e5};
        options.sharedAlpha = true;
        const Collected ours = fitOne(problem, options);
        const NaiveFit naive = naiveFit(problem, foldOfRows(60, {}, 5, false, 0), options);
        Eigen::Index best = 0;
        naive.r.rowwise().mean().maxCoeff(&best);
        QVERIFY((ours.alpha.array() == options.alphas[std::size_t(best)]).all());
        QVERIFY(worst(ours.r, naive.r.row(best).transpose()) < 1e-8);
    }

    void leavingOneOutIsFittingAllOthers_data() {
        QTest::addColumn<int>("features");
        QTest::newRow("few features") << 5;
        QTest::newRow("many features") << 60;
    }
    void leavingOneOutIsFittingAllOthers() {
        QFETCH(int, features);
        const RidgeProblem problem = ridgeProblem(30, features, 4);
        RidgeOptions options;
        options.alphas = {0.1, 10, 1e3};
        options.leaveOneOut = true;
        const Collected ours = fitOne(problem, options);
        for (std::size_t alpha = 0; alpha < options.alphas.size(); ++alpha) {
            MatrixD predicted(30, 4);
            for (Eigen::Index row = 0; row < 30; ++row) {
                std::vector<Eigen::Index> others = allRows(problem);
                others.erase(others.begin() + row);
                predicted.row(row) = naivePredictions(problem, others, {row}, options.alphas[alpha]);
            }
            const NaiveScores scores = naiveScores(predicted, problem.y);
            QVERIFY(worst(ours.rByAlpha.row(Eigen::Index(alpha)).transpose(), scores.r) < 1e-8);
            QVERIFY(worst(ours.r2ByAlpha.row(Eigen::Index(alpha)).transpose(), scores.r2) < 1e-8);
            for (Eigen::Index voxel = 0; voxel < 4; ++voxel)
                if (ours.alpha[voxel] == options.alphas[alpha])
                    QVERIFY((ours.heldOut.col(voxel).cast<double>() - predicted.col(voxel)).norm() < 1e-4);
        }
    }

    void leavingOneOutRefusesWhatItCannotDo() {
        const RidgeProblem problem = ridgeProblem(6, 2, 1);
        RidgeOptions options;
        options.leaveOneOut = true;
        QVERIFY_EXCEPTION_THROWN(fitOne(problem, options, {"a", "b", "c", "d", "e", "a"}), Error);
        options.scaling = FeatureScaling::TrainingRows;
        QVERIFY_EXCEPTION_THROWN(fitOne(problem, options), Error);
    }

    void heldOutPredictionsAreThoseOfTheOtherFolds_data() { leavingOneOutIsFittingAllOthers_data(); }
    void heldOutPredictionsAreThoseOfTheOtherFolds() {
        QFETCH(int, features);
        const RidgeProblem problem = ridgeProblem(40, features, 6);
        RidgeOptions options;
        options.alphas = {0.1, 10, 1e3};
        options.shuffle = true;
        options.seed = 3;
        options.scaling = FeatureScaling::TrainingRows;
        const Collected ours = fitOne(problem, options);
        const std::vector<int> folds = foldOfRows(40, {}, 5, true, 3);
        for (int fold = 0; fold < 5; ++fold)
            for (Eigen::Index voxel = 0; voxel < 6; ++voxel) {
                const RidgeProblem one{problem.x, problem.y.col(voxel)};
                const auto test = rowsIn(folds, {fold});
                const MatrixD predicted = naivePredictions(
                    one, rowsIn(folds, foldsBut(5, {fold})), test, ours.alpha[voxel], true);
                for (std::size_t row = 0; row < test.size(); ++row)
                    QVERIFY(std::abs(double(ours.heldOut(test[row], voxel)) - predicted(Eigen::Index(row), 0)) < 1e-4);
            }
        QVERIFY(ours.measured == problem.y.cast<float>());
    }

    void severalLayersInOneRunAreThoseOfRunsOfTheirOwn() {
        const RidgeProblem first = ridgeProblem(50, 8, 30, 1);
        const RidgeProblem second = ridgeProblem(50, 70, 30, 50);
        RidgeOptions options;
        options.alphas = {1, 100};
        const StoredMatrix y = StoredMatrix::ofDoubles(first.y);
        const auto both =
            fitAll({{StoredMatrix::ofDoubles(first.x)}, {StoredMatrix::ofDoubles(second.x)}}, y, options);
        QVERIFY(worst(both[0].r, fitOne(first, options).r) < 1e-12);
        QVERIFY(worst(both[1].r, fitOne({second.x, first.y}, options).r) < 1e-12);
    }

    void scalingFeaturesAndPenaltiesTogetherChangesNothing() {
        const RidgeProblem problem = ridgeProblem(50, 8, 12);
        RidgeOptions options;
        options.alphas = {1, 100};
        const Collected plain = fitOne(problem, options);
        options.alphas = {9, 900};
        const Collected scaled = fitOne({problem.x * 3, problem.y}, options);
        QVERIFY(worst(scaled.r, plain.r) < 1e-9);
        QVERIFY(worst(scaled.weights * 3, plain.weights) < 1e-9);
    }

    void equalVoxelsAreEqualAndOrderDoesNotMatter() {
        RidgeProblem problem = ridgeProblem(50, 8, 200);
        problem.y.col(199) = problem.y.col(0);
        RidgeOptions options;
        options.alphas = {1, 100};
        const Collected plain = fitOne(problem, options);
        QVERIFY(std::abs(plain.r[199] - plain.r[0]) < 1e-12);
        QVERIFY(worst(plain.weights.row(199), plain.weights.row(0)) < 1e-12);
        const Collected turned = fitOne({problem.x, problem.y.rowwise().reverse()}, options);
        QVERIFY(worst(turned.r.reverse(), plain.r) < 1e-12);
        QVERIFY(worst(turned.weights.colwise().reverse(), plain.weights) < 1e-12);
    }

    void bandsArePenalisedApart() {
        const RidgeProblem problem = ridgeProblem(60, 9, 7);
        RidgeFeatures features{StoredMatrix::ofDoubles(problem.x), {}};
        features.scales.emplace_back(Eigen::RowVectorXd::Ones(9));
        Eigen::RowVectorXd scale(9);
        scale << 3, 3, 3, 3, 0.1, 0.1, 0.1, 0.1, 0.1;
        features.scales.push_back(scale);
        RidgeOptions options;
        options.alphas = {1, 100};
        const Collected ours = fitAll({features}, StoredMatrix::ofDoubles(problem.y), options).front();
        const Collected plain = fitOne(problem, options);
        const Collected scaled = fitOne({problem.x * scale.asDiagonal(), problem.y}, options);
        QVERIFY(worst(ours.rByAlpha.topRows(2), plain.rByAlpha) < 1e-9);
        QVERIFY(worst(ours.rByAlpha.bottomRows(2), scaled.rByAlpha) < 1e-9);
        bool both[] = {false, false};
        for (Eigen::Index voxel = 0; voxel < 7; ++voxel) {
            const bool second = scaled.r[voxel] > plain.r[voxel];
            both[second ? 1 : 0] = true;
            QCOMPARE(ours.scale[std::size_t(voxel)], second ? 1 : 0);
            QVERIFY(std::abs(ours.r[voxel] - std::max(scaled.r[voxel], plain.r[voxel])) < 1e-9);
            const MatrixD weights = second ? MatrixD(scaled.weights.row(voxel) * scale.asDiagonal())
                                           : MatrixD(plain.weights.row(voxel));
            QVERIFY(worst(ours.weights.row(voxel), weights) < 1e-9);
        }
        QVERIFY(both[0] && both[1]);
    }

    void responsesAreReadOnceInSlabsThatDoNotGrow() {
        const RidgeProblem problem = ridgeProblem(400, 4, 1);
        const auto source = std::make_shared<EndlessResponses>(randomMatrix(400, 11, 4));
        constexpr Eigen::Index voxels = 200'000;
        const StoredMatrix responses(400, voxels, source);
        RidgeOptions options;
        options.alphas = {1};
        Eigen::Index taken = 0;
        Progress progress;
        fitRidgeTiles(
            {{StoredMatrix::ofDoubles(problem.x)}}, responses, {}, options, {.weights = false},
            [&](const FittedVoxels& fitted) { taken += fitted.count(); }, progress);
        QCOMPARE(taken, voxels);
        QCOMPARE(source->m_read.load(), voxels);
        QCOMPARE(source->m_widest.load(), slabWidth(400, voxels));
        QVERIFY(slabWidth(400, voxels) < voxels / 2);
    }

    void responsesThatChangeMeanwhileAreAnError() {
        const RidgeProblem problem = ridgeProblem(40, 4, 1);
        const auto source = std::make_shared<EndlessResponses>(randomMatrix(40, 11, 4));
        RidgeOptions options;
        Progress progress;
        QVERIFY_EXCEPTION_THROWN(
            fitRidgeTiles(
                {{StoredMatrix::ofDoubles(problem.x)}}, StoredMatrix(40, 100, source), {}, options, {},
                [&](const FittedVoxels&) { source->m_changed = true; }, progress),
            Error);
    }

    void whatReadingThrowsIsThrown() {
        const RidgeProblem problem = ridgeProblem(40, 4, 1);
        const auto source = std::make_shared<EndlessResponses>(randomMatrix(40, 11, 4), [] {
            throw Error({.doing = "reading", .file = "responses.npy", .expected = "more", .found = "less", .hint = {}});
        });
        Progress progress;
        QVERIFY_EXCEPTION_THROWN(
            fitRidgeTiles(
                {{StoredMatrix::ofDoubles(problem.x)}}, StoredMatrix(40, 100, source), {}, {}, {},
                [](const FittedVoxels&) {}, progress),
            Error);
    }

    void aStopRequestIsHeardAnywhere_data() {
        QTest::addColumn<double>("fraction");
        QTest::newRow("while preparing") << 0.0;
        QTest::newRow("early") << 0.3;
        QTest::newRow("late") << 0.9;
    }
    void aStopRequestIsHeardAnywhere() {
        QFETCH(double, fraction);
        std::stop_source source;
        Progress progress(
            [&](double at, const Message&) {
                if (at >= fraction)
                    source.request_stop();
            },
            source.get_token());
        const RidgeProblem problem = ridgeProblem(60, 450, 700); // decomposed on a thread of its own
        QVERIFY_EXCEPTION_THROWN(
            fitRidgeTiles(
                {{StoredMatrix::ofDoubles(problem.x)}}, StoredMatrix::ofDoubles(problem.y), {}, {}, {},
                [](const FittedVoxels&) {}, progress),
            Cancelled);
    }

    void aCostIsToldThatGrowsWithTheWork() {
        const WantedOfRidge wanted;
        const RidgeCost small = ridgeCost(9000, 20'000, {512}, 1, {}, wanted);
        const RidgeCost more = ridgeCost(9000, 300'000, {512}, 1, {}, wanted);
        QVERIFY(more.fitting > 14.9 * small.fitting && more.fitting < 15.1 * small.fitting);
        QCOMPARE(more.bytes, small.bytes); // memory does not grow with the number of voxels
        QVERIFY(small.seconds() > 0);
        RidgeOptions nested;
        nested.nested = true;
        QVERIFY(ridgeCost(9000, 20'000, {512}, 1, nested, wanted).fitting > 2 * small.fitting);
        QVERIFY(ridgeCost(900, 20'000, {5000}, 1, {}, wanted).bytes > 0);
    }
};

QTEST_GUILESS_MAIN(TestRidgeTiles)
#include "test_ridge_tiles.moc"
