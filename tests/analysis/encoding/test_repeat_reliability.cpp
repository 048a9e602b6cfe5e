// Signal, noise and reliability from repeats: against the definitions written out, and against planted variances.

#include "analysis/core/error.h"
#include "analysis/encoding/noise_ceiling.h"
#include "analysis/encoding/repeat_reliability.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>
#include <random>
#include <thread>

using namespace fusiform;

namespace {

/// Trials of stimuli shown `shown[i]` times, in a random order.
std::vector<std::string> trialIds(const std::vector<int>& shown, unsigned seed) {
    std::vector<std::string> ids;
    for (std::size_t stimulus = 0; stimulus < shown.size(); ++stimulus)
        ids.insert(ids.end(), std::size_t(shown[stimulus]), "image " + std::to_string(stimulus));
    std::mt19937 random(seed);
    std::ranges::shuffle(ids, random);
    return ids;
}

/// Gaussian signal and noise of a variance each.
MatrixF planted(
    const std::vector<std::string>& ids, Eigen::Index voxels, double signal, double noise, unsigned seed, double offset = 0) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    const RepeatedRows trials = rowsOfEqualId(ids);
    MatrixF responses(Eigen::Index(ids.size()), voxels);
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel)
        for (const auto& rows : trials.rows) {
            const double common = offset + std::sqrt(signal) * normal(random);
            for (const Eigen::Index row : rows)
                responses(row, voxel) = float(common + std::sqrt(noise) * normal(random));
        }
    return responses;
}

RepeatReliability reliabilityOf(
    const StoredMatrix& responses, const std::vector<std::string>& ids, const ReliabilityOptions& options = {}) {
    Progress progress;
    return repeatReliability(responses, rowsOfEqualId(ids), options, progress);
}

double variance(const std::vector<double>& values) {
    double mean = 0;
    for (const double value : values)
        mean += value / double(values.size());
    double sum = 0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return sum / double(values.size() - 1);
}

struct Naive {
    double noise = 0, signal = 0, left = 0;
};

Naive naiveOf(const MatrixF& responses, Eigen::Index voxel, const std::vector<std::string>& ids) {
    std::vector<double> means;
    std::vector<double> noises;
    Naive naive;
    for (const auto& rows : rowsOfEqualId(ids).rows) {
        std::vector<double> values;
        for (const Eigen::Index row : rows)
            if (std::isfinite(responses(row, voxel)))
                values.push_back(double(responses(row, voxel)));
        if (values.empty())
            continue;
        double mean = 0;
        for (const double value : values)
            mean += value / double(values.size());
        means.push_back(mean);
        naive.left += 1.0 / double(values.size());
        if (values.size() > 1)
            noises.push_back(variance(values));
    }
    for (const double noise : noises)
        naive.noise += noise / double(noises.size());
    naive.left /= double(means.size());
    naive.signal = std::max(0.0, variance(means) - naive.noise * naive.left);
    return naive;
}

bool near(float ours, double theirs) { return std::abs(double(ours) - theirs) <= 2e-6 * (1e-3 + std::abs(theirs)); }

std::vector<int> shownOnceToThrice(int stimuli) {
    std::vector<int> shown;
    for (int stimulus = 0; stimulus < stimuli; ++stimulus)
        shown.push_back(1 + stimulus % 3);
    return shown;
}

} // namespace

class TestRepeatReliability : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheDefinitionsWrittenOut() {
        const auto ids = trialIds(shownOnceToThrice(60), 1);
        MatrixF responses = planted(ids, 40, 1, 2, 2, 100);
        responses(3, 5) = missingValue;
        responses(8, 5) = std::numeric_limits<float>::infinity();
        const RepeatReliability ours = reliabilityOf(responses, ids);
        for (Eigen::Index voxel = 0; voxel < 40; ++voxel) {
            const Naive naive = naiveOf(responses, voxel, ids);
            QVERIFY(near(ours.noiseVariance[voxel], naive.noise));
            QVERIFY(std::abs(double(ours.signalVariance[voxel]) - naive.signal) < 1e-5); // a difference of two
            QVERIFY(near(ours.noiseLeft[voxel], naive.left));
            QVERIFY(std::abs(double(ours.ncsnr[voxel]) - std::sqrt(naive.signal / naive.noise)) < 1e-4);
        }
    }

    void plantedVariancesAreRecovered_data() {
        QTest::addColumn<double>("signal");
        QTest::addColumn<double>("noise");
        QTest::newRow("weak") << 0.1 << 1.0;
        QTest::newRow("equal") << 1.0 << 1.0;
        QTest::newRow("strong") << 4.0 << 0.5;
    }

    void plantedVariancesAreRecovered() {
        QFETCH(double, signal);
        QFETCH(double, noise);
        const auto ids = trialIds(shownOnceToThrice(900), 3);
        const RepeatReliability found = reliabilityOf(planted(ids, 200, signal, noise, 4), ids);
        // 200 voxels x 900 stimuli: the mean is within 1 % of what was planted.
        QVERIFY(std::abs(double(found.noiseVariance.mean()) / noise - 1) < 0.01);
        QVERIFY(std::abs(double(found.signalVariance.mean()) - signal) < 0.01 * (signal + noise));
        const double left = (1 + 1.0 / 2 + 1.0 / 3) / 3;
        QVERIFY(near(found.noiseLeft[0], left));
        const double ceiling = signal / (signal + noise * left);
        QVERIFY(std::abs(double(noiseCeilingFromSnr(found.ncsnr, found.noiseLeft).mean()) - ceiling) < 0.01);
        // Split-half knows nothing of the variances and comes to the same.
        QVERIFY(std::abs(double(found.splitHalf.mean()) - ceiling) < 0.015);
        QVERIFY(std::abs(double(found.splitHalfTrial.mean()) - signal / (signal + noise)) < 0.015);
    }

    /// Allen et al. 2022: betas have variance 1 over all trials, noise is the root of the mean variance over three trials
    /// (n - 1), signal² = max(0, 1 - noise²), NC = ncsnr² / (ncsnr² + (A + B/2 + C/3) / (A + B + C)).
    void isTheFormulaOfTheNaturalScenesDataset() {
        std::vector<int> shown(3000, 3);
        const auto ids = trialIds(shown, 5);
        MatrixF betas = planted(ids, 20, 0.3, 0.7, 6);
        for (Eigen::Index voxel = 0; voxel < betas.cols(); ++voxel) {
            betas.col(voxel).array() -= betas.col(voxel).mean();
            betas.col(voxel) /= std::sqrt(betas.col(voxel).squaredNorm() / float(betas.rows()));
        }
        const RepeatReliability ours = reliabilityOf(betas, ids, {.splits = 0, .seed = 0});
        const RepeatedRows trials = rowsOfEqualId(ids);
        VectorF theirs(betas.cols());
        for (Eigen::Index voxel = 0; voxel < betas.cols(); ++voxel) {
            const double noise = naiveOf(betas, voxel, ids).noise;
            theirs[voxel] = float(std::sqrt(std::max(0.0, 1 - noise) / noise));
        }
        // The same but for the degrees of freedom: 1 in 3,000 stimuli.
        QVERIFY((ours.ncsnr - theirs).cwiseAbs().maxCoeff() < 2e-3F);
        const VectorF nc = noiseCeilingFromSnr(theirs, std::vector<std::int64_t>{0, 0, 3000});
        QVERIFY((noiseCeilingFromSnr(ours.ncsnr, ours.noiseLeft) - nc).cwiseAbs().maxCoeff() < 2e-3F);
        QVERIFY(noiseCeilingFromSnr(theirs, 3).isApprox(nc, 1e-6F));
        QVERIFY(ours.splitHalf.array().isNaN().all());
    }

    /// With two trials of every stimulus and one split the textbook: r of the halves, then 2 r / (1 + r).
    void twoTrialsGiveSpearmanBrownOfTheTextbook() {
        std::vector<std::string> ids;
        for (int trial = 0; trial < 1000; ++trial)
            ids.push_back(std::to_string(trial % 500));
        MatrixF responses = planted(ids, 1, 1, 1, 7);
        const RepeatReliability found = reliabilityOf(responses, ids, {.splits = 400, .seed = 1});
        const double r = intraclass(responses);
        QVERIFY(std::abs(double(found.splitHalfTrial[0]) - r) < 0.01); // what many deals approach
        const double trial = double(found.splitHalfTrial[0]);
        QVERIFY(near(found.splitHalf[0], 2 * trial / (1 + trial)));
    }

    void theSeedDecidesTheSplits() {
        const auto ids = trialIds(std::vector<int>(40, 4), 8);
        const MatrixF responses = planted(ids, 5, 1, 1, 9);
        const auto once = reliabilityOf(responses, ids, {.splits = 3, .seed = 11});
        QCOMPARE(reliabilityOf(responses, ids, {.splits = 3, .seed = 11}).splitHalf, once.splitHalf);
        QVERIFY(reliabilityOf(responses, ids, {.splits = 3, .seed = 12}).splitHalf != once.splitHalf);
    }

    void oddVoxelsAreDefined() {
        const std::vector<std::string> ids{"a", "b", "a", "b", "c"};
        MatrixF responses(5, 6);
        const float nan = missingValue;
        responses.col(0) << 5, 5, 5, 5, 5;         // constant
        responses.col(1) << 1, 2, 1, 2, 7;         // without noise
        responses.col(2) << nan, nan, nan, nan, 1; // nothing repeated
        responses.col(3) << 1, -1, -1, 1, 0;       // means that are all the same: no signal
        responses.col(4) << nan, 2, 1, 3, 4;       // one trial of a: noise from b alone
        responses.col(5) << 0.1F, 0.1F, 0.1F, 0.1F, 0.1F;
        const RepeatReliability found = reliabilityOf(responses, ids);
        for (const Eigen::Index voxel : {0, 2, 5}) {
            QVERIFY(std::isnan(found.ncsnr[voxel]) && std::isnan(found.noiseVariance[voxel]));
            QVERIFY(std::isnan(found.splitHalf[voxel]) && std::isnan(found.noiseLeft[voxel]));
        }
        QVERIFY(std::isinf(found.ncsnr[1]));
        QCOMPARE(noiseCeilingFromSnr(found.ncsnr, 1)[1], 1.F);
        QCOMPARE(found.splitHalf[1], 1.F);
        QCOMPARE(found.ncsnr[3], 0.F);
        QCOMPARE(found.splitHalf[3], 0.F); // halves that disagree count as 0
        QCOMPARE(found.noiseVariance[4], 0.5F);
        QVERIFY(near(found.noiseLeft[4], (1 + 0.5 + 1) / 3));
    }

    void stimuliWithoutRepeatsAreRefused() {
        QVERIFY_EXCEPTION_THROWN(reliabilityOf(MatrixF(MatrixF::Ones(3, 2)), {"a", "b", "c"}), Error);
        QVERIFY_EXCEPTION_THROWN(reliabilityOf(MatrixF(MatrixF::Ones(3, 2)), {"a", "b", "a", "b"}), Error);
    }

    void tilesOfAFileGiveWhatMemoryGives() {
        const auto ids = trialIds(shownOnceToThrice(30), 10);
        const MatrixF responses = planted(ids, 9000, 1, 1, 11); // more voxels than a tile has
        QTemporaryDir folder;
        const std::string file = (folder.path() + "/r.npy").toStdString();
        writeNpy(responses, file);
        Progress progress;
        const StoredMatrix stored = readMatrix(file, "responses", progress);
        Eigen::Index told = 0;
        const auto tiles = repeatReliability(
            stored, rowsOfEqualId(ids), {}, progress, [&told](const RepeatReliability& soFar, Eigen::Index done) {
                QVERIFY(done > told && !std::isnan(soFar.ncsnr[done - 1]));
                QVERIFY(done == 9000 || std::isnan(soFar.ncsnr[done]));
                told = done;
            });
        QCOMPARE(told, 9000);
        const auto whole = reliabilityOf(responses, ids);
        QCOMPARE(tiles.ncsnr, whole.ncsnr);
        QCOMPARE(tiles.splitHalf, whole.splitHalf);
        QVERIFY(near(whole.noiseVariance[8999], naiveOf(responses, 8999, ids).noise));
    }

    void cancellingTakesNoTime() {
        const auto ids = trialIds(std::vector<int>(2000, 3), 12);
        const MatrixF responses = planted(ids, 3000, 1, 1, 13);
        std::stop_source stop;
        std::atomic<bool> running = false;
        Progress progress([&running](double, const Message&) { running = true; }, stop.get_token());
        QElapsedTimer since;
        std::jthread canceller([&] {
            while (!running)
                std::this_thread::yield();
            since.start();
            stop.request_stop();
        });
        QVERIFY_EXCEPTION_THROWN(
            (void)repeatReliability(responses, rowsOfEqualId(ids), {.splits = 50, .seed = 0}, progress), Cancelled);
        QVERIFY2(since.elapsed() < 200, qPrintable(QString::number(since.elapsed())));
    }

private:
    /// Over pairs of rows i and i + n/2, counted both ways round.
    static double intraclass(const MatrixF& responses) {
        const Eigen::Index half = responses.rows() / 2;
        VectorD a(2 * half);
        VectorD b(2 * half);
        for (Eigen::Index row = 0; row < half; ++row) {
            a[row] = b[row + half] = double(responses(row, 0));
            b[row] = a[row + half] = double(responses(row + half, 0));
        }
        a.array() -= a.mean();
        b.array() -= b.mean();
        return a.dot(b) / std::sqrt(a.squaredNorm() * b.squaredNorm());
    }
};

QTEST_GUILESS_MAIN(TestRepeatReliability)
#include "test_repeat_reliability.moc"
