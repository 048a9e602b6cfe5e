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

    void noRepeatsAreRefused() {
        QVERIFY_EXCEPTION_THROWN((void)noiseCeilingFromSnr(VectorF::Ones(2), 0), Error);
    }
};

QTEST_GUILESS_MAIN(TestNoiseCeiling)
#include "test_noise_ceiling.moc"
