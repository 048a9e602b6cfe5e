// Cross-validated ridge against the normal equations written out, and against scikit-learn's numbers.

#include "analysis/random_matrix.h"
#include "analysis/refusal.h"
#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/encoding/folds.h"
#include "analysis/encoding/penalties.h"
#include "analysis/encoding/ridge.h"
#include "analysis/io/arrays/npy.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <set>

using namespace fusiform;
using test::randomMatrix;

namespace {

/// Responses that depend on the features, so that penalties differ between voxels.
struct Problem {
    MatrixF features, responses;
};

Problem problemOf(Eigen::Index stimuli, Eigen::Index features, Eigen::Index voxels, unsigned seed = 1) {
    Problem problem{randomMatrix(stimuli, features, seed), {}};
    const MatrixF weights = randomMatrix(features, voxels, seed + 1);
    problem.responses = problem.features * weights / std::sqrt(float(features));
    MatrixF noise = randomMatrix(stimuli, voxels, seed + 2);
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel) // from clean to drowned
        noise.col(voxel) *= 0.2F + 3.F * float(voxel) / float(voxels);
    problem.responses += noise;
    problem.responses.array() += 5.F;
    problem.features.array() += 2.F;
    return problem;
}

struct Naive {
    MatrixD r, r2;     ///< (alphas, voxels) means over folds
    MatrixD weights;   ///< (voxels, features) at the penalty of each voxel
    VectorD intercept; ///< (voxels)
    std::vector<Eigen::Index> best;
};

struct Fitted {
    MatrixD weights; ///< (features, voxels)
    Eigen::RowVectorXd intercept;
};

/// The normal equations of features scaled by their own standard deviation or not.
Fitted fitted(const MatrixD& x, const MatrixD& y, double alpha, bool zscore) {
    const Eigen::RowVectorXd mean = x.colwise().mean();
    Eigen::RowVectorXd scale = Eigen::RowVectorXd::Ones(x.cols());
    MatrixD centred = x.rowwise() - mean;
    if (zscore)
        scale = (centred.colwise().squaredNorm() / double(x.rows())).cwiseSqrt();
    centred.array().rowwise() /= scale.array();
    const Eigen::RowVectorXd responseMean = y.colwise().mean();
    const Eigen::MatrixXd square =
        centred.transpose() * centred + alpha * Eigen::MatrixXd::Identity(x.cols(), x.cols());
    MatrixD weights = square.ldlt().solve(centred.transpose() * (y.rowwise() - responseMean));
    weights.array().colwise() /= scale.transpose().array();
    return {weights, responseMean - mean * weights};
}

std::vector<Eigen::Index> rowsOf(const std::vector<int>& folds, int fold, bool held) {
    std::vector<Eigen::Index> rows;
    for (std::size_t row = 0; row < folds.size(); ++row)
        if ((folds[row] == fold) == held)
            rows.push_back(Eigen::Index(row));
    return rows;
}

Naive naiveRidge(const Problem& problem, const std::vector<int>& folds, const RidgeOptions& options) {
    MatrixD x = problem.features.cast<double>();
    const MatrixD y = problem.responses.cast<double>();
    if (options.scaling == FeatureScaling::AllRows) {
        x = x.rowwise() - x.colwise().mean();
        x.array().rowwise() /= (x.colwise().squaredNorm() / double(x.rows())).cwiseSqrt().array();
    }
    const bool zscore = options.scaling == FeatureScaling::TrainingRows;
    const auto alphas = Eigen::Index(options.alphas.size());
    Naive naive{MatrixD::Zero(alphas, y.cols()), MatrixD::Zero(alphas, y.cols()), {}, {}, {}};
    for (int fold = 0; fold < options.folds; ++fold) {
        const auto train = rowsOf(folds, fold, false);
        const auto test = rowsOf(folds, fold, true);
        for (Eigen::Index alpha = 0; alpha < alphas; ++alpha) {
            const Fitted fit = fitted(
                x(train, Eigen::all), y(train, Eigen::all), options.alphas[std::size_t(alpha)], zscore);
            const MatrixD predicted = (x(test, Eigen::all) * fit.weights).rowwise() + fit.intercept;
            const MatrixD measured = y(test, Eigen::all);
            const MatrixD p = predicted.rowwise() - predicted.colwise().mean();
            const MatrixD m = measured.rowwise() - measured.colwise().mean();
            for (Eigen::Index voxel = 0; voxel < y.cols(); ++voxel) {
                const double total = m.col(voxel).squaredNorm();
                naive.r(alpha, voxel) += p.col(voxel).dot(m.col(voxel)) /
                                         std::sqrt(p.col(voxel).squaredNorm() * total) / options.folds;
                naive.r2(alpha, voxel) +=
                    (1 - (measured - predicted).col(voxel).squaredNorm() / total) / options.folds;
            }
        }
    }
    const MatrixD& scores = options.selection == AlphaSelection::R2 ? naive.r2 : naive.r;
    const MatrixD xGiven = problem.features.cast<double>();
    naive.weights.resize(y.cols(), x.cols());
    naive.intercept.resize(y.cols());
    naive.best.resize(std::size_t(y.cols()));
    for (Eigen::Index voxel = 0; voxel < y.cols(); ++voxel) {
        Eigen::Index best = 0;
        scores.col(voxel).maxCoeff(&best);
        naive.best[std::size_t(voxel)] = best;
        // Scaled over all rows and over the rows of the refit is the same thing here.
        const Fitted fit = fitted(
            xGiven, y.col(voxel), options.alphas[std::size_t(best)], options.scaling != FeatureScaling::None);
        naive.weights.row(voxel) = fit.weights.col(0).transpose();
        naive.intercept[voxel] = fit.intercept[0];
    }
    return naive;
}

double largestDifference(const MatrixF& ours, const MatrixD& theirs) {
    return (ours.cast<double>() - theirs).cwiseAbs().maxCoeff<Eigen::PropagateNaN>();
}

RidgeResult
fit(const Problem& problem, const RidgeOptions& options, const std::vector<std::string>& ids = {}) {
    Progress progress;
    return fitRidge(problem.features, problem.responses, ids, options, progress);
}

void agreesWithNormalEquations(
    const Problem& problem, const RidgeOptions& options, const std::vector<std::string>& ids = {}) {
    const RidgeResult ours = fit(problem, options, ids);
    const std::vector<int> folds =
        foldOfRows(problem.features.rows(), ids, options.folds, options.shuffle, options.seed);
    const Naive naive = naiveRidge(problem, folds, options);
    // Sums are float64 on both sides; only the stored scores are float32.
    QVERIFY(largestDifference(ours.rByAlpha, naive.r) < 1e-6);
    QVERIFY(largestDifference(ours.r2ByAlpha, naive.r2) < 1e-6 * (1 + naive.r2.cwiseAbs().maxCoeff()));
    for (Eigen::Index voxel = 0; voxel < ours.alpha.size(); ++voxel)
        QCOMPARE(ours.alpha[voxel], float(options.alphas[std::size_t(naive.best[std::size_t(voxel)])]));
    QVERIFY(
        largestDifference(ours.weights, naive.weights) < 2e-6 * (1 + naive.weights.cwiseAbs().maxCoeff()));
    QVERIFY((ours.intercept.cast<double>() - naive.intercept).cwiseAbs().maxCoeff() < 1e-5);
}

} // namespace

class TestRidge : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheNormalEquations_data() {
        QTest::addColumn<int>("features");
        QTest::addColumn<int>("selection");
        QTest::addColumn<int>("scaling");
        QTest::addColumn<bool>("shuffle");
        for (const int features : {6, 60}) // fewer and more than the 40 stimuli
            for (const auto selection : {AlphaSelection::PearsonR, AlphaSelection::R2})
                for (const auto scaling :
                     {FeatureScaling::None, FeatureScaling::TrainingRows, FeatureScaling::AllRows})
                    QTest::addRow(
                        "%d features, select %d, scaling %d", features, int(selection), int(scaling))
                        << features << int(selection) << int(scaling) << (scaling == FeatureScaling::None);
    }
    void agreesWithTheNormalEquations() {
        QFETCH(int, features);
        QFETCH(int, selection);
        QFETCH(int, scaling);
        QFETCH(bool, shuffle);
        RidgeOptions options;
        options.folds = 4;
        options.alphas = parseAlphas("0.1:1e4:6");
        options.selection = AlphaSelection(selection);
        options.scaling = FeatureScaling(scaling);
        options.shuffle = shuffle;
        options.seed = 7;
        agreesWithNormalEquations(problemOf(40, features, 12), options);
    }

    void agreesWithTheNormalEquationsBeyondOneTileOfVoxels() {
        RidgeOptions options;
        options.alphas = {1, 100};
        agreesWithNormalEquations(problemOf(20, 3, 1100), options);
    }

    void agreesWithTheNormalEquationsWhenStimuliRepeat() {
        std::vector<std::string> ids;
        for (int row = 0; row < 36; ++row)
            ids.push_back("stimulus " + std::to_string(row % 13));
        RidgeOptions options;
        options.alphas = {0.1, 10, 1000};
        agreesWithNormalEquations(problemOf(36, 5, 8), options, ids);
    }

    void equalIdsNeverStraddleAFold() {
        std::mt19937 random(3);
        std::vector<std::string> ids;
        for (int row = 0; row < 200; ++row)
            ids.push_back(std::to_string(random() % 61));
        for (const bool shuffle : {false, true}) {
            const std::vector<int> folds = foldOfRows(200, ids, 5, shuffle, 11);
            std::map<std::string, std::set<int>> foldsOfId;
            std::map<int, std::set<std::string>> idsOfFold;
            for (std::size_t row = 0; row < ids.size(); ++row) {
                foldsOfId[ids[row]].insert(folds[row]);
                idsOfFold[folds[row]].insert(ids[row]);
            }
            for (const auto& [id, used] : foldsOfId)
                QCOMPARE(used.size(), std::size_t{1});
            QCOMPARE(idsOfFold.size(), std::size_t{5});
            for (const auto& [fold, held] : idsOfFold)
                QVERIFY(held.size() >= foldsOfId.size() / 5 && held.size() <= foldsOfId.size() / 5 + 1);
        }
    }

    void contiguousFoldsAreThoseOfArraySplit() {
        QCOMPARE(foldOfRows(7, {}, 3, false, 0), (std::vector<int>{0, 0, 0, 1, 1, 2, 2}));
    }

    void shufflingDependsOnlyOnTheSeed() {
        QCOMPARE(foldOfRows(50, {}, 5, true, 4), foldOfRows(50, {}, 5, true, 4));
        QVERIFY(foldOfRows(50, {}, 5, true, 4) != foldOfRows(50, {}, 5, true, 5));
        QVERIFY(foldOfRows(50, {}, 5, true, 4) != foldOfRows(50, {}, 5, false, 4));
    }

    void aConstantVoxelScoresNaNAndTakesTheLargestPenalty() {
        Problem problem = problemOf(30, 4, 3);
        problem.responses.col(1).setConstant(0.1F); // 0.1 is not exact in binary, so its mean rounds
        RidgeOptions options;
        options.alphas = {1, 10, 100};
        const RidgeResult result = fit(problem, options);
        QVERIFY(std::isnan(result.r[1]));
        QVERIFY(std::isnan(result.r2[1]));
        QCOMPARE(result.alpha[1], 100.F);
        QVERIFY(std::isfinite(result.r[0]) && std::isfinite(result.r[2]));
        QVERIFY(result.weights.row(1).norm() < 1e-6F);
        QVERIFY(std::abs(result.intercept[1] - 0.1F) < 1e-6F);
    }

    void aVoxelWithAMissingRowIsFittedToItsOtherRows() {
        Problem problem = problemOf(30, 4, 3);
        RidgeOptions options;
        options.alphas = {1, 10};
        const RidgeResult whole = fit(problem, options);
        problem.responses(7, 1) = missingValue;
        const RidgeResult result = fit(problem, options);
        for (const Eigen::Index voxel : {0, 2})
            QVERIFY(std::abs(result.r[voxel] - whole.r[voxel]) < 1e-6F);
        Problem without{MatrixF(29, 4), MatrixF(29, 3)};
        without.features << problem.features.topRows(7), problem.features.bottomRows(22);
        without.responses << problem.responses.topRows(7), problem.responses.bottomRows(22);
        // The same folds, one row shorter: 6 rows each but the second.
        std::vector<std::string> ids;
        for (int row = 0; row < 30; ++row)
            if (row != 7)
                ids.push_back(std::to_string(row / 6));
        const RidgeResult expected = fit(without, options, ids);
        QVERIFY(std::abs(result.r[1] - expected.r[1]) < 1e-6F);
        QVERIFY((result.weights.row(1) - expected.weights.row(1)).norm() < 1e-5F);
    }

    void rowsMissingInAllVoxelsAreLikeRowsThatAreNotThere() {
        Problem problem = problemOf(30, 4, 9);
        problem.responses.row(3).setConstant(missingValue);
        problem.responses.row(29).setConstant(std::numeric_limits<float>::infinity());
        RidgeOptions options;
        options.alphas = {1, 10};
        const RidgeResult result = fit(problem, options);
        QVERIFY(result.r.allFinite());
        QVERIFY(result.weights.allFinite());
    }

    void aVoxelThatMissesAFoldIsMissing() {
        Problem problem = problemOf(30, 4, 3);
        problem.responses.col(1).head(6).setConstant(missingValue);
        const RidgeResult result = fit(problem, {});
        QVERIFY(std::isnan(result.r[1]) && std::isnan(result.r2[1]) && std::isnan(result.intercept[1]));
        QVERIFY(std::isfinite(result.r[0]) && std::isfinite(result.r[2]));
    }

    void onlySoManySetsOfMissingRowsAreFitted() {
        constexpr int voxels = 40;
        Problem problem = problemOf(60, 3, voxels);
        for (int voxel = 1; voxel < voxels; ++voxel) // a row of its own each
            problem.responses(voxel, voxel) = missingValue;
        const RidgeResult result = fit(problem, {});
        const auto finite = std::ranges::count_if(result.r, [](float r) { return std::isfinite(r); });
        QCOMPARE(finite, std::ptrdiff_t(mostMissingPatterns) + 1);
        QVERIFY(std::isfinite(result.r[0]));
    }

    void aConstantFeatureDoesNotDisturb() {
        Problem problem = problemOf(30, 4, 3);
        RidgeOptions options;
        options.alphas = {1, 10};
        options.scaling = FeatureScaling::TrainingRows;
        const RidgeResult without = fit(problem, options);
        problem.features.conservativeResize(Eigen::NoChange, 5);
        problem.features.col(4).setConstant(3);
        const RidgeResult with = fit(problem, options);
        QVERIFY((with.r - without.r).cwiseAbs().maxCoeff() < 1e-6F);
        QVERIFY(with.weights.allFinite());
    }

    void predictionsDoNotChangeWhenFeaturesAreRotated() {
        const Problem problem = problemOf(40, 8, 6);
        RidgeOptions options;
        options.alphas = {1, 30};
        const RidgeResult plain = fit(problem, options);
        const Eigen::MatrixXf random = randomMatrix(8, 8, 5);
        const Eigen::MatrixXf rotation = random.householderQr().householderQ();
        const Problem rotated{problem.features * rotation, problem.responses};
        const RidgeResult turned = fit(rotated, options);
        const MatrixF before =
            (problem.features * plain.weights.transpose()).rowwise() + plain.intercept.transpose();
        const MatrixF after =
            (rotated.features * turned.weights.transpose()).rowwise() + turned.intercept.transpose();
        QVERIFY((before - after).cwiseAbs().maxCoeff() < 1e-4F); // float32 features, turned in float32
        QVERIFY((plain.r - turned.r).cwiseAbs().maxCoeff() < 1e-5F);
    }

    void differentNumbersOfRowsAreRefusedWithBoth() {
        const Problem problem = problemOf(30, 4, 3);
        const std::string message = test::refusalOf([&] {
            Progress progress;
            (void)fitRidge(problem.features, MatrixF(problem.responses.topRows(29)), {}, {}, progress);
        });
        QVERIFY2(
            message.find("30") != std::string::npos && message.find("29") != std::string::npos,
            message.c_str());
    }

    void idsOfAnotherLengthAreRefusedWithBothNumbers() {
        const std::string message = test::refusalOf([&] { (void)fit(problemOf(30, 4, 3), {}, {"a", "b"}); });
        QVERIFY2(
            message.find("30") != std::string::npos && message.find('2') != std::string::npos,
            message.c_str());
    }

    void moreFoldsThanStimuliAreRefusedWithBothNumbers() {
        RidgeOptions options;
        options.folds = 12;
        const std::string message = test::refusalOf([&] { (void)fit(problemOf(11, 4, 3), options); });
        QVERIFY2(
            message.find("12") != std::string::npos && message.find("11") != std::string::npos,
            message.c_str());
    }

    void rowsWithMissingFeaturesAreLeftOut() {
        Problem problem = problemOf(30, 4, 3);
        RidgeOptions options;
        options.alphas = {1, 10};
        Problem without{MatrixF(28, 4), MatrixF(28, 3)};
        without.features << problem.features.middleRows(1, 11), problem.features.bottomRows(17);
        without.responses << problem.responses.middleRows(1, 11), problem.responses.bottomRows(17);
        problem.features(0, 2) = missingValue;
        problem.features(12, 0) = std::numeric_limits<float>::infinity();
        const RidgeResult result = fit(problem, options);
        const RidgeResult expected = fit(without, options);
        QCOMPARE(result.rowsLeftOut, std::int64_t(2));
        QVERIFY((result.r - expected.r).cwiseAbs().maxCoeff() < 1e-6F);
        QVERIFY((result.weights - expected.weights).cwiseAbs().maxCoeff() < 1e-6F);
    }

    void anEmbeddingWithoutNumbersIsRefused() {
        Problem problem = problemOf(30, 4, 3);
        problem.features.col(1).setConstant(missingValue);
        QVERIFY(!test::refusalOf([&] { (void)fit(problem, {}); }).empty());
    }

    void penaltiesAreReadAsARangeOrAList() {
        const std::vector<double> range = parseAlphas("0.1:1e5:13");
        QCOMPARE(range.size(), std::size_t{13});
        QCOMPARE(range.front(), 0.1);
        QCOMPARE(range.back(), 1e5);
        QVERIFY(std::abs(range[6] - 100) < 1e-9);
        QCOMPARE(parseAlphas("1, 10,100"), (std::vector<double>{1, 10, 100}));
        QCOMPARE(parseAlphas("5:7:1"), (std::vector<double>{5}));
        for (const char* wrong :
             {"", "0", "-1", "1:2", "1:2:0", "1:2:2.5", "1:2:3:4", "a", "nan", "1,,2", "inf"})
            QVERIFY2(!test::refusalOf([wrong] { (void)parseAlphas(wrong); }).empty(), wrong);
    }

    void aStopRequestEndsTheFit() {
        std::stop_source source;
        Progress progress(
            [&source](double fraction, const Message&) {
                if (fraction > 0.3)
                    source.request_stop();
            },
            source.get_token());
        const Problem problem = problemOf(40, 5, 600);
        QVERIFY_EXCEPTION_THROWN(
            (void)fitRidge(problem.features, problem.responses, {}, {}, progress), Cancelled);
    }

    void progressNeverGoesBack() {
        double last = 0;
        bool forward = true;
        Progress progress([&](double fraction, const Message&) {
            forward = forward && fraction >= last;
            last = fraction;
        });
        const Problem problem = problemOf(40, 5, 1200);
        (void)fitRidge(problem.features, problem.responses, {}, {}, progress);
        QVERIFY(forward);
        QCOMPARE(last, 1.0);
    }

    void agreesWithScikitLearnOnRealResponses_data() {
        QTest::addColumn<QString>("embedding");
        QTest::newRow("alexnet") << "alexnet";
        QTest::newRow("word2vec") << "word2vec";
    }
    void agreesWithScikitLearnOnRealResponses() {
        if (!test::haveData())
            QSKIP(test::noData);
        QFETCH(QString, embedding);
        const std::string archive = test::dataFile("encoding/bonner81_objects.npz").string();
        const std::string name = embedding.toStdString();
        const Problem problem{
            toMatrix(readNpz(archive, name), "features", name),
            toMatrix(readNpz(archive, "betas"), "responses", "betas")};
        RidgeOptions options;
        options.folds = 9;
        options.alphas = parseAlphas("0.1:1e5:13");
        options.scaling = FeatureScaling::AllRows;
        const RidgeResult ours = fit(problem, options);
        const Npz reference = readNpz(test::referenceFile("encoding/bonner81_" + name + "_9fold.npz"));
        compareWithReference(ours, reference);
    }

private:
    static void compareWithReference(const RidgeResult& ours, const Npz& reference) {
        const auto at = [&reference](const char* key, Eigen::Index row, Eigen::Index column) {
            const NumpyArray& array = reference.arrays.at(key);
            return array.number(row * array.shape[1] + column);
        };
        double r = 0;
        double r2 = 0;
        for (Eigen::Index alpha = 0; alpha < ours.rByAlpha.rows(); ++alpha)
            for (Eigen::Index voxel = 0; voxel < ours.rByAlpha.cols(); ++voxel) {
                r = std::max(r, std::abs(double(ours.rByAlpha(alpha, voxel)) - at("cv_r", alpha, voxel)));
                const double expected = at("cv_r2", alpha, voxel);
                r2 = std::max(
                    r2, std::abs(double(ours.r2ByAlpha(alpha, voxel)) - expected) / (1 + std::abs(expected)));
            }
        const NumpyArray& best = reference.arrays.at("best");
        const NumpyArray& alphas = reference.arrays.at("alphas");
        Eigen::Index otherPenalty = 0;
        for (Eigen::Index voxel = 0; voxel < ours.alpha.size(); ++voxel)
            otherPenalty +=
                std::abs(double(ours.alpha[voxel]) / alphas.number(std::int64_t(best.number(voxel))) - 1) >
                1e-4;
        double weights = 0;
        double fitted = 0;
        compareWeights(ours, reference, weights, fitted);
        qInfo(
            "largest differences: r %.2g, R2 (relative) %.2g, weights %.2g, mean response %.2g; "
            "%d voxels with another penalty",
            r, r2, weights, fitted, int(otherPenalty));
        QVERIFY(r < 1e-4);
        QVERIFY(r2 < 1e-4);
        QCOMPARE(otherPenalty, 0);
        QVERIFY(weights < 1e-4);
        QVERIFY(fitted < 1e-4);
    }

    /// The reference's weights are for z-scored features, ours for features as given; the means and
    /// deviations of the features bring both into the same units.
    static void
    compareWeights(const RidgeResult& ours, const Npz& reference, double& weights, double& fitted) {
        const std::string archive = test::dataFile("encoding/bonner81_objects.npz").string();
        const NumpyArray& theirs = reference.arrays.at("weights");
        const std::string name = theirs.shape[1] == 20 ? "alexnet" : "word2vec";
        const MatrixD features = toMatrix(readNpz(archive, name), "features", name).cast<double>();
        const Eigen::RowVectorXd mean = features.colwise().mean();
        const Eigen::RowVectorXd deviation =
            ((features.rowwise() - mean).colwise().squaredNorm() / double(features.rows())).cwiseSqrt();
        for (Eigen::Index voxel = 0; voxel < ours.weights.rows(); ++voxel) {
            double response = double(ours.intercept[voxel]);
            for (Eigen::Index feature = 0; feature < ours.weights.cols(); ++feature) {
                const double own = double(ours.weights(voxel, feature));
                response += mean[feature] * own;
                weights = std::max(
                    weights,
                    std::abs(own * deviation[feature] - theirs.number(voxel * theirs.shape[1] + feature)));
            }
            fitted = std::max(fitted, std::abs(response - reference.arrays.at("intercept").number(voxel)));
        }
    }
};

QTEST_GUILESS_MAIN(TestRidge)
#include "test_ridge.moc"
