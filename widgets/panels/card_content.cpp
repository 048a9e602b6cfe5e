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
    CaptionBlock block{QString::fromStdString(set.name), analysisText(set.method), {}, {}, {}};
    std::set<int> repeats;
    for (const VoxelCaption& caption : set.of(voxel)) {
        CaptionLine& line = lineOf(block.lines, QString::fromStdString(caption.caption));
        // The first caption of a repeat is its best one, and so its vote.
        if (repeats.insert(caption.repeat).second)
            ++line.repeats;
        if (std::isfinite(caption.score))
            line.score = std::max(caption.score, line.score.value_or(caption.score));
        for (const auto& keyword : caption.keywords)
            if (const QString text = QString::fromStdString(keyword); !block.keywords.contains(text))
                block.keywords << text;
    }
    if (block.lines.empty())
        return {};
    std::ranges::stable_sort(block.lines, better);
    const int most = block.lines.front().repeats;
    const int all = int(repeats.size());
    if (all > 1)
        block.agreement = most > 1 ? CardWords::tr("%1 of %2 repeats agree").arg(most).arg(all)
                                   : CardWords::tr("No two of %1 repeats agree").arg(all);
    return block;
}

void addPlace(const Dataset& dataset, const Cursor& cursor, CardContent& card) {
    const auto add = [&card](const QString& label, const QString& value) {
        if (!value.isEmpty())
            card.where.emplace_back(label, value);
    };
    if (card.voxel) {
        QString voxel = QString::number(*card.voxel);
        if (dataset.voxels->inVolume()) {
            const Ijk& ijk = dataset.voxels->ijk[std::size_t(*card.voxel)];
            voxel += CardWords::tr(" (i %1, j %2, k %3)").arg(ijk[0]).arg(ijk[1]).arg(ijk[2]);
        }
        add(CardWords::tr("Voxel"), voxel);
    } else if (dataset.voxels) {
        add(CardWords::tr("Voxel"), CardWords::tr("none of the voxel set here"));
    }
    const bool inTissue = !cursor.hemisphere || dataset.cortex[*cursor.hemisphere].midcortex(cursor.vertex);
    if (inTissue)
        add(CardWords::tr("Position"), placeText(cursor.world));
    QStringList regions;
    if (cursor.hemisphere) {
        add(CardWords::tr("Cortex"),
            CardWords::tr("%1, vertex %2").arg(titleOf(*cursor.hemisphere)).arg(cursor.vertex));
        regions = regionsAt(dataset, *cursor.hemisphere, cursor.vertex);
    }
    if (inTissue)
        regions << regionsAt(dataset, cursor.world);
    if (card.voxel && std::size_t(*card.voxel) < dataset.voxels->regions.size())
        regions << QString::fromStdString(dataset.voxels->regions[std::size_t(*card.voxel)]);
    regions.removeAll(QString());
    regions.removeDuplicates();
    add(CardWords::tr("Regions"), regions.join(QStringLiteral(", ")));
}

std::optional<double> noiseCeilingAt(const Dataset& dataset, std::optional<std::int64_t> voxel) {
    if (!voxel || !dataset.noiseCeiling || *voxel >= dataset.noiseCeiling->perVoxel->size())
        return {};
    const double ceiling = double((*dataset.noiseCeiling->perVoxel)[*voxel]);
    return std::isfinite(ceiling) ? std::optional(ceiling) : std::nullopt;
}

void addScores(const Dataset& dataset, const Cursor& cursor, CardContent& card) {
    std::vector<std::shared_ptr<const Map>> maps;
    for (const auto& map : dataset.maps)
        if (!map->model.empty() && !map->metric.empty() && !map->categorical)
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
        card.scores.push_back(std::move(group));
}

void addNumbers(const Dataset& dataset, const ViewState& view, CardContent& card) {
    if (const auto ceiling = noiseCeilingAt(dataset, card.voxel))
        card.where.emplace_back(
            CardWords::tr("Noise ceiling"),
            CardWords::tr("%1 of the variance, r at most %2")
                .arg(numberText(*ceiling), numberText(std::sqrt(std::max(0.0, *ceiling)))));
    const Overlay* overlay = view.topVisibleOverlay();
    const auto map = overlay ? dataset.findMap(overlay->map) : nullptr;
    if (!map)
        return;
    // A projected map's vertex and the voxel below it may differ; the reader must know which is which.
    const QString drawn = valueText(*map, valueAt(*map, *view.cursor));
    const QString ofVoxel = valueText(*map, voxelValue(dataset, *map, *view.cursor, card.voxel));
    const QString value =
        drawn == ofVoxel ? drawn : CardWords::tr("%1 on the cortex, %2 in the voxel").arg(drawn, ofVoxel);
    card.where.emplace_back(
        CardWords::tr("Overlay"), CardWords::tr("%1: %2").arg(QString::fromStdString(map->name), value));
}

} // namespace

std::optional<float> voxelValue(
    const Dataset& dataset, const Map& map, const Cursor& place, std::optional<std::int64_t> voxel) {
    if (voxel && map.perVoxel && *voxel < map.perVoxel->size())
        return (*map.perVoxel)[*voxel];
    if (voxel && map.volume && dataset.voxels->inVolume())
        return valueAt(map, dataset.voxels->worldOf(*voxel));
    return valueAt(map, place);
}

std::optional<double>
ceilingOf(const Dataset& dataset, const std::string& metric, std::optional<std::int64_t> voxel) {
    const auto variance = noiseCeilingAt(dataset, voxel);
    if (variance && metric == "r")
        return std::sqrt(std::max(0.0, *variance));
    if (variance && metric == "r2")
        return variance;
    return {};
}

CardContent cardContent(const Dataset& dataset, const ViewState& view, std::optional<std::int64_t> voxel) {
    CardContent card;
    if (!view.cursor)
        return card;
    card.picked = true;
    if (dataset.voxels)
        card.voxel = voxel;
    if (voxel)
        for (const auto& set : dataset.captions)
            if (auto block = captionsOf(*set, *voxel))
                card.captions.push_back(std::move(*block));
    addPlace(dataset, *view.cursor, card);
    addNumbers(dataset, view, card);
    addScores(dataset, *view.cursor, card);
    return card;
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
        if (!block.keywords.isEmpty())
            lines << CardWords::tr("Keywords: %1").arg(block.keywords.join(QStringLiteral(", ")));
    }
    for (const auto& [label, value] : where)
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
