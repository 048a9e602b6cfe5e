#include "widgets/panels/card_content.h"

#include "widgets/views/place_text.h"
#include "widgets/window/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace fusiform {
namespace {

struct CardWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::CardWords)
};

CaptionLine& lineOf(std::vector<CaptionLine>& lines, const QString& text) {
    const auto found = std::ranges::find(lines, text, &CaptionLine::text);
    return found == lines.end() ? lines.emplace_back(CaptionLine{text, {}, 0}) : *found;
}

bool better(const CaptionLine& a, const CaptionLine& b) {
    if (a.repeats != b.repeats)
        return a.repeats > b.repeats;
    return a.score && (!b.score || *a.score > *b.score);
}

std::optional<CaptionBlock> captionsOf(const CaptionSet& set, std::int64_t voxel) {
    CaptionBlock block;
    block.name = QString::fromStdString(set.name);
    block.method = analysisText(set.method);
    std::set<int> repeats;
    for (const VoxelCaption& caption : set.of(voxel)) {
        CaptionLine& line = lineOf(block.lines, QString::fromStdString(caption.caption));
        // The first caption of a repeat is its best one, and so its vote.
        if (repeats.insert(caption.repeat).second)
            ++line.repeats;
        if (std::isfinite(caption.score))
            line.score = std::max(caption.score, line.score.value_or(caption.score));
        ++block.captions;
        for (const auto& keyword : caption.keywords) {
            const QString word = QString::fromStdString(keyword);
            const auto known = std::ranges::find(block.keywords, word, &CaptionKeyword::word);
            if (known == block.keywords.end())
                block.keywords.push_back({word, 1});
            else
                ++known->captions;
        }
    }
    if (block.lines.empty())
        return {};
    std::ranges::stable_sort(block.lines, better);
    std::ranges::stable_sort(block.keywords, std::ranges::greater(), &CaptionKeyword::captions);
    const int most = block.lines.front().repeats;
    const int all = int(repeats.size());
    if (all > 1)
        block.agreement = most > 1 ? CardWords::tr("%1 of %2 repeats agree").arg(most).arg(all)
                                   : CardWords::tr("No two of %1 repeats agree").arg(all);
    return block;
}

void addScores(const Dataset& dataset, const Cursor& cursor, CardContent& card) {
    std::vector<std::shared_ptr<const Map>> maps;
    for (const auto& map : dataset.maps)
        if (!map->model.empty() && !map->metric.empty() && map->metric != "alpha" && !map->categorical)
            maps.push_back(map);
    std::ranges::stable_sort(maps, {}, [](const auto& map) { return map->depth; });
    std::map<std::pair<std::string, std::string>, ScoreGroup> groups;
    for (const auto& map : maps) {
        const auto value = voxelValue(dataset, *map, cursor, card.voxel);
        if (!value)
            continue;
        ScoreGroup& group = groups[{map->model, map->metric}];
        group.title = QStringLiteral("%1 · %2").arg(
            QString::fromStdString(map->model), QString::fromStdString(map->metric));
        group.ceiling = ceilingOf(dataset, map->metric, card.voxel);
        const std::string& label = map->layer.empty() ? map->name : map->layer;
        group.bars.push_back(
            {QString::fromStdString(label), double(*value), valueText(*map, value),
             QString::fromStdString(map->name)});
    }
    for (auto& [key, group] : groups)
        // Away from the voxels of the maps a list of layers that all say "no data" helps nobody.
        if (std::ranges::any_of(group.bars, [](const ScoreBar& bar) { return std::isfinite(bar.value); }))
            card.scores.push_back(std::move(group));
}

std::optional<OverlayValue> overlayAt(
    const Dataset& dataset, const ViewState& view, const Cursor& place, std::optional<std::int64_t> voxel) {
    const Overlay* overlay = view.topVisibleOverlay();
    const auto map = overlay ? dataset.findMap(overlay->map) : nullptr;
    if (!map)
        return {};
    const auto value = voxelValue(dataset, *map, place, voxel);
    OverlayValue shown{
        QString::fromStdString(map->name), valueText(*map, valueAt(*map, place)), valueText(*map, value), {}};
    if (value && std::isfinite(*value))
        shown.value = double(*value);
    return shown;
}

/// Parcels are named by the place itself.
bool contains(const Selection& selection, const Cursor& place, std::optional<std::int64_t> voxel) {
    if (const VertexSets* vertices = selection.vertices())
        return place.hemisphere && std::ranges::binary_search((*vertices)[*place.hemisphere], place.vertex);
    return selection.voxels() && voxel && std::ranges::binary_search(*selection.voxels(), *voxel);
}

} // namespace

CardContent cardContent(
    const Dataset& dataset, const ViewState& view, const std::optional<Cursor>& place,
    std::optional<std::int64_t> voxel) {
    CardContent card;
    if (!place)
        return card;
    card.picked = true;
    if (dataset.voxels)
        card.voxel = voxel;
    if (card.voxel)
        for (const auto& set : dataset.captions)
            if (auto block = captionsOf(*set, *card.voxel))
                card.captions.push_back(std::move(*block));
    card.place = cardPlace(dataset, *place, card.voxel);
    card.noiseCeiling = noiseCeilingAt(dataset, card.voxel);
    card.overlay = overlayAt(dataset, view, *place, card.voxel);
    if (view.selection && contains(*view.selection, *place, card.voxel))
        card.selection = QString::fromStdString(view.selection->name());
    addScores(dataset, *place, card);
    return card;
}

CardContent cardContent(const Dataset& dataset, const ViewState& view, std::optional<std::int64_t> voxel) {
    return cardContent(dataset, view, view.cursor, voxel);
}

std::vector<std::pair<QString, QString>> CardContent::where() const {
    if (!picked)
        return {};
    auto lines = place.lines();
    if (!selection.isEmpty())
        lines.emplace_back(CardWords::tr("Selection"), selection);
    if (noiseCeiling)
        lines.emplace_back(
            CardWords::tr("Noise ceiling"),
            CardWords::tr("%1 of the variance, r at most %2")
                .arg(numberText(*noiseCeiling), numberText(std::sqrt(std::max(0.0, *noiseCeiling)))));
    if (overlay) {
        const QString value =
            overlay->drawn == overlay->ofVoxel
                ? overlay->drawn
                : CardWords::tr("%1 on the cortex, %2 in the voxel").arg(overlay->drawn, overlay->ofVoxel);
        lines.emplace_back(CardWords::tr("Overlay"), CardWords::tr("%1: %2").arg(overlay->map, value));
    }
    return lines;
}

QString CaptionBlock::keywordText() const {
    QStringList words;
    for (const CaptionKeyword& keyword : keywords)
        words
            << (captions > 1 ? CardWords::tr("%1 (%2)").arg(keyword.word).arg(keyword.captions)
                             : keyword.word);
    return words.join(QStringLiteral(", "));
}

QString CardContent::title() const {
    if (!picked)
        return CardWords::tr("Click the cortex or the slice to read what a voxel prefers.");
    return captions.empty() ? CardWords::tr("No caption for this voxel")
                            : captions.front().lines.front().text;
}

QString CardContent::text() const {
    QStringList lines{title()};
    for (const CaptionBlock& block : captions) {
        QStringList made{block.name, block.method, block.agreement};
        made.removeAll(QString());
        lines << made.join(QStringLiteral(" · "));
        for (const CaptionLine& line : block.lines)
            lines << QStringLiteral("  ") + line.text +
                         (line.score ? QStringLiteral("  ") + numberText(*line.score) : QString());
        if (!block.keywords.empty())
            lines << CardWords::tr("Keywords: %1").arg(block.keywordText());
    }
    for (const auto& [label, value] : where())
        lines << CardWords::tr("%1: %2").arg(label, value);
    for (const ScoreGroup& group : scores) {
        lines << group.title + (group.ceiling
                                    ? CardWords::tr(" (noise ceiling %1)").arg(numberText(*group.ceiling))
                                    : QString());
        for (const ScoreBar& bar : group.bars)
            lines << QStringLiteral("  %1  %2").arg(bar.label, bar.text);
    }
    return lines.join('\n');
}

} // namespace fusiform
