// Layers whose latencies are planted in synthetic responses are found again.

#include "analysis/core/error.h"
#include "analysis/layers/temporal_score.h"
#include "analysis/statistics/seeded_random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace fusiform;

namespace {

MatrixF normalMatrix(Eigen::Index rows, Eigen::Index columns, unsigned seed) {
    SeededRandom random(seed);
    MatrixF matrix(rows, columns);
    for (float& value : matrix.reshaped())
        value = float(random.normal());
    return matrix;
}

constexpr Eigen::Index stimuli = 150;
constexpr Eigen::Index channels = 3;
const std::vector<double> depths{1, 2, 3, 4};
/// Layer l drives the sensors most at this time (ms).
const std::vector<double> latencies{70, 100, 133, 170};

std::vector<MatrixF> layersOf() {
    std::vector<MatrixF> layers;
    for (unsigned layer = 0; layer < 4; ++layer)
        layers.push_back(normalMatrix(stimuli, 6, 10 + layer));
    return layers;
}

/// Every 10 ms from 0 to 300; the last channel is noise.
TimedResponses plantedResponses(const std::vector<MatrixF>& layers) {
    TimedResponses responses;
    responses.channels = channels;
    for (int time = 0; time <= 30; ++time)
        responses.times.push_back(10.0 * time);
    const auto times = std::ssize(responses.times);
    responses.stimuliByChannelTimes = 0.7F * normalMatrix(stimuli, channels * times, 1);
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        const MatrixF drive = layers[layer] * normalMatrix(6, channels, 30 + unsigned(layer));
        for (Eigen::Index channel = 0; channel + 1 < channels; ++channel)
            for (Eigen::Index time = 0; time < times; ++time) {
                const double late = (responses.times[std::size_t(time)] - latencies[layer]) / 25;
                responses.stimuliByChannelTimes.col(channel * times + time) +=
                    float(std::exp(-0.5 * late * late)) * drive.col(channel);
            }
    }
    return responses;
}

TemporalScore scoreOf(const std::vector<MatrixF>& layers, const TimedResponses& responses) {
    Progress progress;
    RidgeOptions options;
    options.alphas = {1, 10, 100};
    return temporalScore(layers, depths, responses, {}, options, progress);
}

} // namespace

class TestTemporalScore : public QObject {
    Q_OBJECT

private slots:
    void plantedLatenciesAreFound() {
        const auto layers = layersOf();
        const TemporalScore score = scoreOf(layers, plantedResponses(layers));
        QCOMPARE(score.layers.size(), std::size_t(4));
        for (std::size_t layer = 0; layer < 4; ++layer) {
            QCOMPARE(score.layers[layer].score.rows(), channels);
            QCOMPARE(score.layers[layer].score.cols(), 31);
            for (Eigen::Index channel = 0; channel + 1 < channels; ++channel)
                QVERIFY2(
                    std::abs(double(score.layers[layer].peakTime[channel]) - latencies[layer]) < 20,
                    qPrintable(QString::number(double(score.layers[layer].peakTime[channel]))));
            QVERIFY(std::abs(score.layers[layer].meanPeakTime - latencies[layer]) < 15);
            QVERIFY(score.layers[layer].peakScore[0] > 0.5F);
        }
        for (Eigen::Index channel = 0; channel + 1 < channels; ++channel)
            QVERIFY(score.pearson[channel] > 0.95F && score.spearman[channel] > 0.99F);
        QVERIFY(score.meanPearson > 0.97 && score.meanSpearman > 0.99);
    }

    void theOrderOfLayersDecidesTheSign() {
        auto layers = layersOf();
        const TimedResponses responses = plantedResponses(layers);
        std::ranges::reverse(layers);
        QVERIFY(scoreOf(layers, responses).meanSpearman < -0.99);
    }

    void peaksLieBetweenSamples() {
        const std::vector<double> times{0, 10, 20, 30, 40};
        VectorD parabola(5); // 1 - (t - 23)² / 1000
        for (Eigen::Index i = 0; i < 5; ++i)
            parabola[i] = 1 - std::pow(times[std::size_t(i)] - 23, 2) / 1000;
        QVERIFY(std::abs(peakTime(parabola, times) - 23) < 1e-9);
        QCOMPARE(peakTime(parabola, {0, 10, 20, 35, 40}), 20.0); // not evenly spaced
        QCOMPARE(peakTime((VectorD(3) << 3, 2, 1).finished(), {5, 6, 7}), 5.0);
        QCOMPARE(peakTime((VectorD(3) << 1, 2, std::nan("")).finished(), {5, 6, 7}), 6.0);
        QVERIFY(std::isnan(peakTime((VectorD(3) << -1, 0, -2).finished(), {5, 6, 7})));
    }

    void aConstantChannelHasNoPeak() {
        const auto layers = layersOf();
        TimedResponses responses = plantedResponses(layers);
        responses.stimuliByChannelTimes.leftCols(31).setConstant(1);
        const TemporalScore score = scoreOf(layers, responses);
        QVERIFY(std::isnan(score.layers[0].peakTime[0]) && std::isnan(score.layers[0].peakScore[0]));
        QVERIFY(std::isnan(score.pearson[0]));
        QVERIFY(score.spearman[1] > 0.99F && score.meanSpearman > 0.99);
    }

    void sizesThatDisagreeAreRefused() {
        const auto layers = layersOf();
        TimedResponses responses = plantedResponses(layers);
        responses.channels = 4;
        QVERIFY_EXCEPTION_THROWN((void)scoreOf(layers, responses), Error);
        responses.channels = 3;
        std::swap(responses.times[3], responses.times[4]);
        QVERIFY_EXCEPTION_THROWN((void)scoreOf(layers, responses), Error);
        QVERIFY_EXCEPTION_THROWN((void)scoreOf({layers[0]}, plantedResponses(layers)), Error);
    }
};

QTEST_GUILESS_MAIN(TestTemporalScore)
#include "test_temporal_score.moc"
