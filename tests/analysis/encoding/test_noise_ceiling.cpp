#include "analysis/core/error.h"
#include "analysis/encoding/noise_ceiling.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace fusiform;

class TestNoiseCeiling : public QObject {
    Q_OBJECT

private slots:
    void equalSignalAndNoiseExplainHalfOfASingleTrial() {
        const VectorF ceiling = noiseCeilingFromSnr(VectorF::Constant(1, 1), 1);
        QCOMPARE(ceiling[0], 0.5F);
    }

    void threeRepeatsDivideTheNoiseByThree() {
        const VectorF ceiling = noiseCeilingFromSnr(Eigen::Vector3f(0, 0.5F, 2), 3);
        QCOMPARE(ceiling[0], 0.F);
        QCOMPARE(ceiling[1], 0.25F / (0.25F + 1.F / 3.F));
        QCOMPARE(ceiling[2], 4.F / (4.F + 1.F / 3.F));
    }

    void moreRepeatsNeverLowerTheCeiling() {
        const VectorF ncsnr = VectorF::LinSpaced(20, 0.01F, 3);
        for (int repeats = 1; repeats < 10; ++repeats)
            QVERIFY(
                ((noiseCeilingFromSnr(ncsnr, repeats + 1) - noiseCeilingFromSnr(ncsnr, repeats)).array() > 0)
                    .all());
    }

    /// The ceiling is the squared correlation of the averaged responses with the signal itself.
    void simulatedResponsesReachTheCeilingAndNotMore() {
        constexpr int stimuli = 20000;
        constexpr int repeats = 3;
        constexpr double snr = 0.8;
        std::mt19937 random(1);
        std::normal_distribution<double> normal;
        double sumSignal = 0;
        double sumResponse = 0;
        double product = 0;
        for (int stimulus = 0; stimulus < stimuli; ++stimulus) {
            const double signal = snr * normal(random);
            double response = signal;
            for (int repeat = 0; repeat < repeats; ++repeat)
                response += normal(random) / repeats;
            sumSignal += signal * signal;
            sumResponse += response * response;
            product += signal * response;
        }
        const double reached = product * product / (sumSignal * sumResponse);
        const VectorF ceiling = noiseCeilingFromSnr(VectorF::Constant(1, float(snr)), repeats);
        QVERIFY(std::abs(reached - double(ceiling[0])) < 0.02); // sampling error of 20,000 stimuli
    }

    void missingStaysMissing() {
        const VectorF ceiling = noiseCeilingFromSnr(Eigen::Vector2f(missingValue, 1), 2);
        QVERIFY(std::isnan(ceiling[0]));
        QVERIFY(std::isfinite(ceiling[1]));
    }

    void stimuliShownDifferentlyOftenAreWeightedByTheirNumber() {
        const VectorF ncsnr = Eigen::Vector3f(0.3F, 1, missingValue);
        // 2 once, 3 twice, 5 three times: (2 + 3/2 + 5/3) / 10 of the noise is left.
        const VectorF ceiling = noiseCeilingFromSnr(ncsnr, std::vector<std::int64_t>{2, 3, 5});
        const float left = float((2 + 1.5 + 5.0 / 3) / 10);
        QVERIFY(std::abs(ceiling[0] - 0.09F / (0.09F + left)) < 1e-6F); // float arithmetic
        QVERIFY(std::abs(ceiling[1] - 1 / (1 + left)) < 1e-6F);
        QVERIFY(std::isnan(ceiling[2]));
        QCOMPARE(noiseCeilingFromSnr(ncsnr.head(2), std::vector<std::int64_t>{0, 0, 0, 7}), noiseCeilingFromSnr(ncsnr.head(2), 4));
        QVERIFY_EXCEPTION_THROWN((void)noiseCeilingFromSnr(ncsnr, std::vector<std::int64_t>{0, 0}), Error);
    }

    void aVoxelWithoutNoiseHasTheCeilingOne() {
        const VectorF endless = VectorF::Constant(1, std::numeric_limits<float>::infinity());
        QCOMPARE(noiseCeilingFromSnr(endless, 3)[0], 1.F);
    }

    void scoresAreDividedByTheCeilingOrMasked() {
        const VectorF ceiling = Eigen::Vector4f(0.25F, 0.04F, missingValue, 1);
        const VectorF score = Eigen::Vector4f(0.1F, 0.1F, 0.1F, missingValue);
        const VectorF r2 = normalisedR2(score, ceiling);
        const VectorF r = normalisedR(score, ceiling);
        QCOMPARE(r2[0], 0.4F);
        QCOMPARE(r[0], 0.2F);
        for (const Eigen::Index voxel : {1, 2, 3})
            QVERIFY(std::isnan(r2[voxel]) && std::isnan(r[voxel]));
        QCOMPARE(normalisedR(score, ceiling, 0.01F)[1], 0.5F);
        QVERIFY(std::isnan(normalisedR(VectorF::Ones(1), VectorF::Zero(1), 0)[0])); // nothing to explain
        QVERIFY_EXCEPTION_THROWN((void)normalisedR2(score, ceiling.head(3)), Error);
    }

    void noRepeatsAreRefused() {
        QVERIFY_EXCEPTION_THROWN((void)noiseCeilingFromSnr(VectorF::Ones(2), 0), Error);
    }
};

QTEST_GUILESS_MAIN(TestNoiseCeiling)
#include "test_noise_ceiling.moc"
