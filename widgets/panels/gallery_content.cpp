#include "widgets/panels/gallery_content.h"

#include "analysis/selectivity/preferred.h"
#include "analysis/selectivity/voxel_group.h"
#include "widgets/panels/card_evidence.h"
#include "widgets/views/place_text.h"

#include <QCoreApplication>

#include <cmath>

namespace fusiform {
namespace {

struct GalleryWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::GalleryWords)
};

std::vector<std::int64_t> rowsOf(const Dataset& dataset, const GalleryTarget& target, Progress& progress) {
    switch (target.of) {
    case GalleryTarget::Of::Voxel:
        return {target.voxel};
    case GalleryTarget::Of::Selection:
        return rowsOfSelection(dataset, *target.selection, progress);
    case GalleryTarget::Of::Category:
        return rowsOfCategory(dataset, *target.map, target.category, progress);
    case GalleryTarget::Of::Stimuli:
        if (target.selection)
            return rowsOfSelection(dataset, *target.selection, progress);
        return target.voxel >= 0 ? std::vector{target.voxel} : std::vector<std::int64_t>();
    }
    return {};
}

/// Of voxels: the one at the cursor, those that are selected, those of the category there.
std::vector<GalleryTarget>
targetsOfVoxels(const Dataset& dataset, const ViewState& view, std::optional<std::int64_t> voxel) {
    std::vector<GalleryTarget> targets;
    if (!dataset.voxels)
        return targets;
    if (voxel) {
        GalleryTarget target;
        target.voxel = *voxel;
        targets.push_back(target);
    }
    if (view.selection) {
        GalleryTarget target;
        target.of = GalleryTarget::Of::Selection;
        target.selection = view.selection;
        targets.push_back(target);
    }
    if (!view.cursor)
        return targets;
    for (auto overlay = view.overlays.rbegin(); overlay != view.overlays.rend(); ++overlay) {
        const auto map = overlay->visible ? dataset.findMap(overlay->map) : nullptr;
        if (!map || !map->categorical)
            continue;
        const auto value = voxelValue(dataset, *map, *view.cursor, voxel);
        if (value && std::isfinite(*value)) {
            GalleryTarget target;
            target.of = GalleryTarget::Of::Category;
            target.map = map;
            target.category = std::llround(*value);
            targets.push_back(target);
        }
        break; // what lies below is not seen
    }
    return targets;
}

} // namespace

QString GalleryTarget::name() const {
    switch (of) {
    case Of::Voxel:
        return GalleryWords::tr("voxel %1").arg(voxel);
    case Of::Selection: {
        const QString own = QString::fromStdString(selection->name());
        return selection->region() ? GalleryWords::tr("region %1").arg(own)
               : own.isEmpty()     ? GalleryWords::tr("selection")
                                   : own;
    }
    case Of::Category:
        return GalleryWords::tr("%1 (%2)").arg(
            valueText(*map, float(category)), QString::fromStdString(map->name));
    case Of::Stimuli:
        return GalleryWords::tr("%n selected stimuli", nullptr, int((*stimuli)->size()));
    }
    return {};
}

std::vector<GalleryTarget>
galleryTargets(const Dataset& dataset, const ViewState& view, std::optional<std::int64_t> voxel) {
    std::vector<GalleryTarget> targets = targetsOfVoxels(dataset, view, voxel);
    if (!view.stimuli)
        return targets;
    GalleryTarget target;
    target.of = GalleryTarget::Of::Stimuli;
    target.stimuli = view.stimuli;
    target.selection = view.selection;
    target.voxel = voxel.value_or(-1);
    targets.push_back(target);
    return targets;
}
GalleryContent galleryContent(
    const Dataset& dataset, const GalleryTarget& target, const QString& wanted, Progress& progress) {
    GalleryContent content;
    Progress finding = progress.part(0, 0.2);
    std::vector<std::int64_t> rows = rowsOf(dataset, target, finding);
    content.voxels = std::ssize(rows);
    const bool stimuli = target.of == GalleryTarget::Of::Stimuli;
    if (rows.empty()) {
        if (stimuli)
            content.chosen = stimuliListed(dataset, {}, {}, **target.stimuli);
        return content;
    }
    VectorF predicted;
    VectorF measured;
    const auto model = predictingModel(dataset, wanted);
    const Embedding* embedding = model ? embeddingOf(dataset, *model) : nullptr;
    if (embedding && rows.back() < model->weights.rows()) {
        Progress predicting = progress.part(0.2, 0.5);
        content.model = titleOf(*model);
        predicted = meanPredictedResponse(*model, *embedding, rows, predicting);
    }
    if (dataset.responses && rows.back() < dataset.responses->stimuliByVoxels.cols()) {
        Progress averaging = progress.part(0.5, 0.95);
        measured = rows.size() == 1 ? dataset.responses->stimuliByVoxels.col(rows.front())
                                    : meanMeasuredResponse(*dataset.responses, rows, averaging);
    }
    if (stimuli)
        content.chosen = stimuliListed(dataset, predicted, measured, **target.stimuli);
    else
        content.rankings = rankingsOf(dataset, predicted, measured, galleryCount, galleryCount);
    return content;
}

} // namespace fusiform
