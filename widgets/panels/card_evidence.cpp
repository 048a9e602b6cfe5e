#include "widgets/panels/card_evidence.h"

#include "analysis/core/error.h"
#include "analysis/selectivity/preferred.h"
#include "widgets/views/place_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace fusiform {
namespace {

constexpr std::size_t topCount = 6;
constexpr std::size_t bottomCount = 4;
constexpr std::int64_t bigProduct = 1'000'000; ///< stimuli times features

struct EvidenceWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::EvidenceWords)
};

/// The first model whose embedding is loaded, with that embedding.
std::pair<const EncodingModel*, const Embedding*> predictingModel(const Dataset& dataset) {
    for (const auto& model : dataset.encodingModels)
        if (const Embedding* embedding = embeddingOf(dataset, *model))
            return {model.get(), embedding};
    return {nullptr, nullptr};
}

RankedStimulus stimulusAt(const Dataset& dataset, std::int64_t index, double response) {
    RankedStimulus ranked{index, EvidenceWords::tr("stimulus %1").arg(index), {}, response, {}};
    if (!dataset.stimuli || index >= std::ssize(*dataset.stimuli))
        return ranked;
    const Stimulus& stimulus = (*dataset.stimuli)[std::size_t(index)];
    ranked.id = QString::fromStdString(stimulus.id);
    ranked.image = stimulus.image;
    if (!stimulus.captions.empty())
        ranked.caption = QString::fromStdString(stimulus.captions.front());
    return ranked;
}

StimulusRanking rankingOf(const Dataset& dataset, const VectorF& responses) {
    std::vector<std::int64_t> order = rankedStimuli(responses);
    std::erase_if(order, [&](std::int64_t stimulus) { return !std::isfinite(responses[stimulus]); });
    StimulusRanking ranking;
    const std::size_t top = std::min(topCount, order.size());
    for (std::size_t at = 0; at < top; ++at)
        ranking.top.push_back(stimulusAt(dataset, order[at], double(responses[order[at]])));
    // With few stimuli none is listed both as liked and as disliked.
    for (std::size_t at = order.size(); at > top && ranking.bottom.size() < bottomCount; --at)
        ranking.bottom.push_back(stimulusAt(dataset, order[at - 1], double(responses[order[at - 1]])));
    return ranking;
}

ScoreGroup profileOf(const Dataset& dataset, const VectorF& responses) {
    struct Sum {
        double total = 0;
        int count = 0;
        [[nodiscard]] double mean() const { return total / count; }
    };
    ScoreGroup profile{EvidenceWords::tr("Mean measured response"), {}, {}};
    if (!dataset.stimuli)
        return profile;
    std::map<std::string, Sum> sums;
    const auto count = std::min<std::int64_t>(responses.size(), std::ssize(*dataset.stimuli));
    for (std::int64_t at = 0; at < count; ++at) {
        const std::string& category = (*dataset.stimuli)[std::size_t(at)].category;
        if (category.empty() || !std::isfinite(responses[at]))
            continue;
        sums[category].total += double(responses[at]);
        ++sums[category].count;
    }
    for (const auto& [category, sum] : sums)
        profile.bars.push_back(
            {QString::fromStdString(category), sum.mean(), numberText(sum.mean()),
             EvidenceWords::tr("mean of %n stimuli", nullptr, sum.count)});
    std::ranges::stable_sort(profile.bars, std::ranges::greater(), &ScoreBar::value);
    return profile;
}

void appendRanking(QStringList& lines, const QString& title, const std::vector<RankedStimulus>& stimuli) {
    if (stimuli.empty())
        return;
    lines << title;
    for (const RankedStimulus& stimulus : stimuli)
        lines << QStringLiteral("  %1  %2").arg(stimulus.id, numberText(stimulus.response));
}

} // namespace

CardEvidence cardEvidence(const Dataset& dataset, std::int64_t voxel) {
    CardEvidence evidence;
    const auto [model, embedding] = predictingModel(dataset);
    if (model && voxel < model->weights.rows()) {
        evidence.model =
            QString::fromStdString(model->name.empty() ? model->model + ", " + model->layer : model->name);
        if (model->score && voxel < model->score->size() && std::isfinite((*model->score)[voxel]))
            evidence.modelScore = numberText(double((*model->score)[voxel]));
        const VectorF predicted = predictedResponse(*model, *embedding, voxel);
        if (predicted.array().isFinite().any())
            evidence.predicted = rankingOf(dataset, predicted);
    }
    if (dataset.responses && voxel < dataset.responses->stimuliByVoxels.cols()) {
        const VectorF measured = dataset.responses->stimuliByVoxels.col(voxel);
        evidence.measured = rankingOf(dataset, measured);
        evidence.profile = profileOf(dataset, measured);
    }
    return evidence;
}

bool evidenceIsBig(const Dataset& dataset) {
    const auto [model, embedding] = predictingModel(dataset);
    const bool fromFile = dataset.responses && dataset.responses->stimuliByVoxels.inFile() &&
                          dataset.responses->stimuliByVoxels.size() > bigProduct;
    return fromFile || (embedding && embedding->stimuliByFeatures.size() > bigProduct);
}

QString CardEvidence::text() const {
    QStringList lines;
    if (!model.isEmpty())
        lines
            << (modelScore.isEmpty()
                    ? EvidenceWords::tr("Encoding model: %1").arg(model)
                    : EvidenceWords::tr("Encoding model: %1, held-out r %2").arg(model, modelScore));
    if (predicted) {
        appendRanking(lines, EvidenceWords::tr("Highest predicted responses"), predicted->top);
        appendRanking(lines, EvidenceWords::tr("Lowest predicted responses"), predicted->bottom);
    }
    if (measured) {
        appendRanking(lines, EvidenceWords::tr("Highest measured responses"), measured->top);
        appendRanking(lines, EvidenceWords::tr("Lowest measured responses"), measured->bottom);
    }
    if (!profile.bars.empty())
        lines << profile.title;
    for (const ScoreBar& bar : profile.bars)
        lines << QStringLiteral("  %1  %2").arg(bar.label, bar.text);
    return lines.join('\n');
}

} // namespace fusiform
