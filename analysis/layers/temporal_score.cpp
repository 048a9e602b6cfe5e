#include "analysis/layers/temporal_score.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace fusiform {
namespace {

constexpr const char* scoringOverTime = translatable("analysis", "scoring layers over time");

void requireSameStimuli(
    const std::vector<MatrixF>& layers, const std::vector<double>& depths, const TimedResponses& responses) {
    const auto times = std::ssize(responses.times);
    if (responses.channels < 1 || times < 1 ||
        responses.stimuliByChannelTimes.cols() != responses.channels * times || layers.empty() ||
        layers.size() != depths.size())
        throw Error(
            {.doing = scoringOverTime,
             .file = {},
             .expected =
                 message("analysis", "layers with a depth each, and channels x times columns of responses"),
             .found = message("analysis", "%1 layers, %2 depths, %3 channels, %4 times, %5 columns")
                          .with(
                              layers.size(), depths.size(), responses.channels, times,
                              responses.stimuliByChannelTimes.cols()),
             .hint = message("analysis", "responses are stimuli x channels x times, times together")});
    if (std::ranges::adjacent_find(responses.times, std::greater_equal<>()) != responses.times.end())
        throw Error(
            {.doing = scoringOverTime,
             .file = {},
             .expected = message("analysis", "times that grow"),
             .found = message("analysis", "a time that is not after the one before"),
             .hint = {}});
}

/// Mean over the channels that have a score at that time.
VectorD meanOverChannels(const MatrixF& score) {
    VectorD mean(score.cols());
    for (Eigen::Index time = 0; time < score.cols(); ++time) {
        double sum = 0;
        std::int64_t count = 0;
        for (const float value : score.col(time))
            if (!std::isnan(value)) {
                sum += double(value);
                ++count;
            }
        mean[time] = count == 0 ? std::nan("") : sum / double(count);
    }
    return mean;
}

LayerTimes timesOf(const VectorF& r, const TimedResponses& responses) {
    LayerTimes layer;
    layer.score = Eigen::Map<const MatrixF>(r.data(), responses.channels, std::ssize(responses.times));
    layer.peakTime.resize(responses.channels);
    layer.peakScore.resize(responses.channels);
    for (Eigen::Index channel = 0; channel < responses.channels; ++channel) {
        const VectorD own = layer.score.row(channel).transpose().cast<double>();
        layer.peakTime[channel] = float(peakTime(own, responses.times));
        layer.peakScore[channel] =
            own.array().isNaN().all() ? missingValue : float(own.maxCoeff<Eigen::PropagateNumbers>());
    }
    layer.meanPeakTime = peakTime(meanOverChannels(layer.score), responses.times);
    return layer;
}

void correlateWithDepth(TemporalScore& result, const std::vector<double>& depths) {
    const VectorD depth = Eigen::Map<const VectorD>(depths.data(), std::ssize(depths));
    const Eigen::Index channels = result.layers.front().peakTime.size();
    result.pearson.resize(channels);
    result.spearman.resize(channels);
    VectorD peaks(depth.size());
    for (Eigen::Index channel = 0; channel < channels; ++channel) {
        for (Eigen::Index layer = 0; layer < depth.size(); ++layer)
            peaks[layer] = double(result.layers[std::size_t(layer)].peakTime[channel]);
        result.pearson[channel] = float(correlation(depth, peaks, CorrelationKind::Pearson).value);
        result.spearman[channel] = float(correlation(depth, peaks, CorrelationKind::Spearman).value);
    }
    for (Eigen::Index layer = 0; layer < depth.size(); ++layer)
        peaks[layer] = result.layers[std::size_t(layer)].meanPeakTime;
    result.meanPearson = correlation(depth, peaks, CorrelationKind::Pearson).value;
    result.meanSpearman = correlation(depth, peaks, CorrelationKind::Spearman).value;
}

} // namespace

double peakTime(const VectorD& score, const std::vector<double>& times) {
    Eigen::Index best = -1;
    for (Eigen::Index time = 0; time < score.size(); ++time)
        if (score[time] > (best < 0 ? 0 : score[best]))
            best = time;
    if (best < 0)
        return std::nan("");
    const double at = times[std::size_t(best)];
    if (best == 0 || best + 1 == score.size())
        return at;
    const double before = score[best - 1];
    const double after = score[best + 1];
    const double step = at - times[std::size_t(best - 1)];
    const double next = times[std::size_t(best + 1)] - at;
    const double bend = before - 2 * score[best] + after;
    if (std::isnan(bend) || !(bend < 0) || std::abs(next - step) > 0.01 * step)
        return at;
    return at + 0.5 * step * (before - after) / bend;
}

TemporalScore temporalScore(
    const std::vector<MatrixF>& layers, const std::vector<double>& depths, const TimedResponses& responses,
    const std::vector<std::string>& ids, const RidgeOptions& options, Progress& progress) {
    requireSameStimuli(layers, depths, responses);
    TemporalScore result;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        Progress part =
            progress.part(double(layer) / double(layers.size()), double(layer + 1) / double(layers.size()));
        const RidgeResult fit = fitRidge(layers[layer], responses.stimuliByChannelTimes, ids, options, part);
        result.layers.push_back(timesOf(fit.r, responses));
    }
    correlateWithDepth(result, depths);
    return result;
}

} // namespace fusiform
