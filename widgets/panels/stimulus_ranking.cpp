#include "widgets/panels/stimulus_ranking.h"

#include "analysis/selectivity/preferred.h"
#include "widgets/views/place_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

struct RankingWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::RankingWords)
};

/// Responses with the order and the rank of each.
struct Ordered {
    explicit Ordered(const VectorF& given) : responses(given), rank(std::size_t(given.size()), 0) {
        order = rankedStimuli(responses);
        std::erase_if(order, [&](std::int64_t stimulus) { return !std::isfinite(responses[stimulus]); });
        for (std::size_t at = 0; at < order.size(); ++at) {
            const bool tied = at > 0 && responses[order[at]] == responses[order[at - 1]];
            rank[std::size_t(order[at])] = tied ? rank[std::size_t(order[at - 1])] : std::int64_t(at) + 1;
        }
    }
    [[nodiscard]] std::optional<ResponseRank> of(std::int64_t stimulus) const {
        if (stimulus >= responses.size() || rank[std::size_t(stimulus)] == 0)
            return {};
        return ResponseRank{double(responses[stimulus]), rank[std::size_t(stimulus)], std::ssize(order)};
    }

    const VectorF& responses;
    std::vector<std::int64_t> order; ///< stimuli that have a response, strongest first
    std::vector<std::int64_t> rank;  ///< per stimulus; 0: no response
};

RankedStimulus stimulusAt(const Dataset& dataset, std::int64_t index) {
    RankedStimulus ranked;
    ranked.stimulus = index;
    ranked.id = RankingWords::tr("stimulus %1").arg(index);
    if (!dataset.stimuli || index >= std::ssize(*dataset.stimuli))
        return ranked;
    const Stimulus& stimulus = (*dataset.stimuli)[std::size_t(index)];
    ranked.id = QString::fromStdString(stimulus.id);
    ranked.category = QString::fromStdString(stimulus.category);
    ranked.image = stimulus.image;
    for (const std::string& caption : stimulus.captions)
        ranked.captions << QString::fromStdString(caption);
    return ranked;
}

} // namespace

StimulusRankings rankingsOf(
    const Dataset& dataset, const VectorF& predicted, const VectorF& measured, std::size_t top,
    std::size_t bottom) {
    const Ordered byModel(predicted);
    const Ordered byBrain(measured);
    const auto listed = [&](const Ordered& ordered) -> std::optional<StimulusRanking> {
        if (ordered.order.empty())
            return {};
        const auto entry = [&](std::int64_t stimulus) {
            RankedStimulus ranked = stimulusAt(dataset, stimulus);
            ranked.response = double(ordered.responses[stimulus]);
            ranked.predicted = byModel.of(stimulus);
            ranked.measured = byBrain.of(stimulus);
            return ranked;
        };
        StimulusRanking ranking;
        const std::size_t count = ordered.order.size();
        const std::size_t first = std::min(top, count);
        for (std::size_t at = 0; at < first; ++at)
            ranking.top.push_back(entry(ordered.order[at]));
        // With few stimuli none is listed both as liked and as disliked.
        for (std::size_t at = count; at > first && ranking.bottom.size() < bottom; --at)
            ranking.bottom.push_back(entry(ordered.order[at - 1]));
        return ranking;
    };
    return {listed(byModel), listed(byBrain)};
}

std::vector<RankedStimulus> stimuliListed(
    const Dataset& dataset, const VectorF& predicted, const VectorF& measured,
    const std::vector<std::int64_t>& stimuli) {
    const Ordered byModel(predicted);
    const Ordered byBrain(measured);
    const Ordered& listed = byBrain.order.empty() ? byModel : byBrain;
    std::vector<RankedStimulus> all;
    for (const std::int64_t stimulus : stimuli) {
        RankedStimulus ranked = stimulusAt(dataset, stimulus);
        ranked.predicted = byModel.of(stimulus);
        ranked.measured = byBrain.of(stimulus);
        ranked.response = stimulus < listed.responses.size() ? double(listed.responses[stimulus]) : std::nan("");
        all.push_back(std::move(ranked));
    }
    const auto strength = [](const RankedStimulus& ranked) {
        return std::isfinite(ranked.response) ? ranked.response : -HUGE_VAL;
    };
    std::ranges::stable_sort(all, std::ranges::greater(), strength);
    return all;
}

QString rankText(const ResponseRank& rank) {
    return RankingWords::tr("%1, rank %2 of %3").arg(numberText(rank.response)).arg(rank.rank).arg(rank.of);
}

} // namespace fusiform
