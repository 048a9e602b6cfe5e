#pragma once

#include "analysis/data/dataset.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>
#include <vector>

/// Stimuli in the order of the responses to them, with all that is known of each, as plain values without
/// widgets.
namespace fusiform {

/// A response to a stimulus, and how it stands among those to all stimuli.
struct ResponseRank {
    double response = 0;
    std::int64_t rank = 0; ///< 1 is the strongest; equal responses share a rank
    std::int64_t of = 0;   ///< stimuli that have a response
    bool operator==(const ResponseRank&) const = default;
};

struct RankedStimulus {
    std::int64_t stimulus = 0; ///< row of the responses and embeddings
    QString id;
    QStringList captions;
    QString category;
    std::filesystem::path image; ///< empty when there is none
    double response = 0;         ///< the one by which it is listed
    std::optional<ResponseRank> predicted;
    std::optional<ResponseRank> measured;
};

/// The stimuli answered to most, strongest first, and least, weakest first. None is in both.
struct StimulusRanking {
    std::vector<RankedStimulus> top;
    std::vector<RankedStimulus> bottom;
};

struct StimulusRankings {
    std::optional<StimulusRanking> predicted;
    std::optional<StimulusRanking> measured;
};

/// Ranks by predicted and by measured responses, one a stimulus; an empty vector, or one without any finite
/// number, gives no ranking. At most `top` and `bottom` are listed of each.
[[nodiscard]] StimulusRankings rankingsOf(
    const Dataset& dataset, const VectorF& predicted, const VectorF& measured, std::size_t top,
    std::size_t bottom);

/// Some stimuli, with the ranks of the responses to them among all: by measured, else predicted response, strongest first
/// and those without one last; without responses in their order.
[[nodiscard]] std::vector<RankedStimulus> stimuliListed(
    const Dataset& dataset, const VectorF& predicted, const VectorF& measured,
    const std::vector<std::int64_t>& stimuli);

/// "1.2, rank 3 of 1000"
[[nodiscard]] QString rankText(const ResponseRank& rank);

} // namespace fusiform
