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

/// Held-out r as a bar, with what it is of the most any model could reach.
ScoreGroup scoreOf(const Dataset& dataset, const QString& model, std::int64_t voxel, double r) {
    ScoreGroup group{
        EvidenceWords::tr("Held-out r of the encoding model"), {}, ceilingOf(dataset, "r", voxel)};
    QString text = numberText(r);
    if (group.ceiling && *group.ceiling > 0)
        text = EvidenceWords::tr("%1 (%2 % of the ceiling)")
                   .arg(text)
                   .arg(std::lround(100 * r / *group.ceiling));
    group.bars.push_back({model, r, text, model});
    return group;
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

QString titleOf(const EncodingModel& model) {
    return QString::fromStdString(model.name.empty() ? model.model + ", " + model.layer : model.name);
}

std::vector<std::shared_ptr<const EncodingModel>> predictingModels(const Dataset& dataset) {
    auto models = dataset.encodingModels;
    std::erase_if(models, [&](const auto& model) { return !embeddingOf(dataset, *model); });
    return models;
}

std::shared_ptr<const EncodingModel> predictingModel(const Dataset& dataset, const QString& title) {
    const auto models = predictingModels(dataset);
    for (const auto& model : models)
        if (titleOf(*model) == title)
            return model;
    return models.empty() ? nullptr : models.front();
}

CardEvidence cardEvidence(const Dataset& dataset, std::int64_t voxel, const QString& wanted) {
    CardEvidence evidence;
    VectorF predicted;
    VectorF measured;
    const auto model = predictingModel(dataset, wanted);
    if (model && voxel < model->weights.rows()) {
        evidence.model = titleOf(*model);
        if (model->score && voxel < model->score->size() && std::isfinite((*model->score)[voxel])) {
            const double r = double((*model->score)[voxel]);
            evidence.modelScore = numberText(r);
            evidence.score = scoreOf(dataset, evidence.model, voxel, r);
        }
        predicted = predictedResponse(*model, *embeddingOf(dataset, *model), voxel);
    }
    if (dataset.responses && voxel < dataset.responses->stimuliByVoxels.cols())
        measured = dataset.responses->stimuliByVoxels.col(voxel);
    StimulusRankings rankings = rankingsOf(dataset, predicted, measured, topCount, bottomCount);
    evidence.predicted = std::move(rankings.predicted);
    evidence.measured = std::move(rankings.measured);
    if (measured.size() > 0)
        evidence.profile = profileOf(dataset, measured);
    return evidence;
}

bool evidenceIsBig(const Dataset& dataset, const QString& wanted) {
    const auto model = predictingModel(dataset, wanted);
    const Embedding* embedding = model ? embeddingOf(dataset, *model) : nullptr;
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
