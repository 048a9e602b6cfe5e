#pragma once

#include "analysis/core/progress.h"
#include "analysis/encoding/ridge.h"
#include "analysis/statistics/correlation.h"

#include <string>
#include <vector>

/// Do deeper layers of a model predict later responses? Time-resolved responses: M/EEG, sEEG (METHODS
/// "Temporal score").
namespace fusiform {

/// Responses of every stimulus at every channel and time. One row a stimulus; columns are channels, each with
/// all its times: column = channel * times.size() + time.
struct TimedResponses {
    MatrixF stimuliByChannelTimes;
    Eigen::Index channels = 0;
    std::vector<double> times; ///< growing; of any unit
};

/// One layer's scores over time.
struct LayerTimes {
    MatrixF score;     ///< (channels, times) held-out r of the layer
    VectorF peakTime;  ///< (channels) time of the highest score, between samples by a parabola through three
                       ///< of them
    VectorF peakScore; ///< (channels) the highest score as sampled
    double meanPeakTime = std::numeric_limits<double>::quiet_NaN(); ///< of the mean score over channels
};

struct TemporalScore {
    std::vector<LayerTimes> layers;
    VectorF pearson, spearman; ///< (channels) correlation over layers of depth with peak time
    double meanPearson =
        std::numeric_limits<double>::quiet_NaN(); ///< the same of the peak of the mean over channels
    double meanSpearman = std::numeric_limits<double>::quiet_NaN();
};

/// Fits a cross-validated ridge model of each layer at each channel and time (fitRidge), each with its own
/// penalty.
///
/// `layers`: embeddings (stimuli, features) and their `depths`. Correlations need three layers, else they are
/// NaN; a layer that predicts a channel at no time (no score above 0) has no peak there and is left out.
/// Times of peaks within one response that lasts as long as all layers together say little: look at the
/// scores too. Throws Error (sizes that disagree, times that do not grow) and Cancelled.
[[nodiscard]] TemporalScore temporalScore(
    const std::vector<MatrixF>& layers, const std::vector<double>& depths, const TimedResponses& responses,
    const std::vector<std::string>& ids, const RidgeOptions& options, Progress& progress);

/// Time of the highest of `score` (times) with the vertex of the parabola through it and its neighbours; at
/// either end, beside a missing score, and where samples are not evenly spaced to 1 %, the sample itself. NaN
/// without a score above 0.
[[nodiscard]] double peakTime(const VectorD& score, const std::vector<double>& times);

} // namespace fusiform
