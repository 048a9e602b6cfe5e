#include "widgets/panels/scatter_content.h"

#include "analysis/core/text.h"
#include "analysis/selectivity/preferred.h"
#include "analysis/selectivity/voxel_group.h"
#include "analysis/selectivity/weight_pca.h"
#include "analysis/selectivity/weight_rows.h"
#include "render/cortex_colours.h"
#include "render/overlay_palette.h"
#include "widgets/panels/card_evidence.h"
#include "widgets/views/place_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace fusiform {
namespace {

constexpr Eigen::Index mostAxes = 3;

struct ScatterWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::ScatterWords)
};

QString layerText(const std::string& model, const std::string& layer) {
    const QString name = QString::fromStdString(model);
    return layer.empty() ? name : ScatterWords::tr("%1, %2").arg(name, QString::fromStdString(layer));
}

ScatterPoints componentsOf(const StoredMatrix& matrix, bool unitLength, Progress& progress) {
    WeightSelection selection;
    selection.unitLength = unitLength;
    Progress reading = progress.part(0, 0.3);
    const WeightRows rows = weightRows(matrix, selection, reading);
    Progress finding = progress.part(0.3, 1);
    const WeightPca pca = weightPca(rows.values, mostAxes, finding);
    matrix.requireUnchanged();
    ScatterPoints result;
    result.points = MatrixF::Zero(matrix.rows(), std::max<Eigen::Index>(2, pca.scores.cols()));
    for (Eigen::Index axis = 0; axis < result.points.cols(); ++axis) {
        const bool known = axis < pca.scores.cols();
        if (known)
            result.points.col(axis) = rows.spread(pca.scores.col(axis), matrix.rows());
        result.axes << ScatterWords::tr("PC %1 (%2 % of variance)")
                           .arg(axis + 1)
                           .arg(QString::fromStdString(formatNumber(known ? 100 * pca.fraction[axis] : 0, 2)));
    }
    return result;
}

ScatterColours ofMap(const Dataset& dataset, const ViewState& view, Progress& progress) {
    const Overlay* overlay = view.topVisibleOverlay();
    const auto map = overlay ? dataset.findMap(overlay->map) : nullptr;
    if (!map)
        return {};
    Progress first = progress.part(0, 0.4);
    const VectorF values = valuesOfRows(dataset, *map, first);
    const auto other = [&](const std::string& name, Progress rest) {
        const auto named = name.empty() ? nullptr : dataset.findMap(name);
        return named ? valuesOfRows(dataset, *named, rest) : VectorF();
    };
    const VectorF second = other(overlay->secondMap, progress.part(0.4, 0.7));
    const VectorF third = other(overlay->thirdMap, progress.part(0.7, 1));
    const auto at = [](const VectorF& of, Eigen::Index row) {
        return of.size() > 0 ? std::optional(of[row]) : std::nullopt;
    };
    const ColourMap palette = paletteOf(*overlay, *map);
    ScatterColours result{{}, QString::fromStdString(map->name)};
    for (Eigen::Index row = 0; row < values.size(); ++row) {
        const auto colour =
            colourOf(*overlay, palette, map->categorical, {values[row], at(second, row), at(third, row)});
        result.colours.push_back(colour.value_or(cortexGrey));
    }
    return result;
}

std::map<std::string, Rgb> coloursOfRegions(const Dataset& dataset, const std::string& name) {
    std::map<std::string, Rgb> colours;
    for (const auto& parcellation : dataset.parcellations) {
        if (parcellation->name != name)
            continue;
        for (const Hemisphere hemisphere : hemispheres)
            if (const auto& labels = parcellation->hemispheres[hemisphere])
                for (const auto& [key, label] : labels->labels)
                    colours.emplace(label.name, label.colour);
        for (const auto& [key, label] : parcellation->volumeLabels)
            colours.emplace(label.name, label.colour);
    }
    return colours;
}

/// A colour for each name, those that have none getting one in order of appearance; grey for the empty name.
std::vector<Rgb> coloursOfNames(const std::vector<std::string>& names, std::map<std::string, Rgb> colours) {
    const ColourMap& others = colourMapNamed("glasbey");
    colours[std::string()] = cortexGrey;
    std::int64_t next = 0;
    std::vector<Rgb> result;
    for (const std::string& name : names) {
        const auto [known, isNew] = colours.try_emplace(name);
        if (isNew)
            known->second = others.ofCategory(next++);
        result.push_back(known->second);
    }
    return result;
}

ScatterColours ofRegions(const Dataset& dataset, const ViewState& view, Progress& progress) {
    const std::vector<RowRegions> all = regionsOfRows(dataset, progress);
    if (all.empty())
        return {};
    const auto outlined = std::ranges::find(all, view.outlines, &RowRegions::parcellation);
    const RowRegions& shown = outlined == all.end() ? all.front() : *outlined;
    return {
        coloursOfNames(shown.regions, coloursOfRegions(dataset, shown.parcellation)),
        QString::fromStdString(shown.parcellation)};
}

/// The mean response of the voxels, measured or else predicted; empty without either.
VectorF responseOf(const Dataset& dataset, const std::vector<std::int64_t>& rows, Progress& progress) {
    if (dataset.responses && rows.back() < dataset.responses->stimuliByVoxels.cols())
        return meanMeasuredResponse(*dataset.responses, rows, progress);
    const auto model = predictingModel(dataset, {});
    const Embedding* embedding = model ? embeddingOf(dataset, *model) : nullptr;
    return embedding && rows.back() < model->weights.rows()
               ? meanPredictedResponse(*model, *embedding, rows, progress)
               : VectorF();
}

ScatterColours ofResponse(
    const Dataset& dataset, const ViewState& view, std::optional<std::int64_t> voxel, Progress& progress) {
    std::vector<std::int64_t> rows;
    Progress finding = progress.part(0, 0.4);
    if (view.selection)
        rows = rowsOfSelection(dataset, *view.selection, finding);
    else if (voxel)
        rows.push_back(*voxel);
    if (rows.empty())
        return {{}, ScatterWords::tr("Select voxels to see what they respond to.")};
    Progress averaging = progress.part(0.4, 1);
    const VectorF response = responseOf(dataset, rows, averaging);
    if (response.size() == 0)
        return {};
    const DisplayRange range = robustRange(response);
    const ColourMap& palette = colourMapNamed("viridis");
    ScatterColours result;
    for (const float value : response)
        result.colours.push_back(
            std::isfinite(value) ? palette.at((double(value) - range.low) / (range.high - range.low)) : cortexGrey);
    result.legend =
        rows.size() == 1
            ? ScatterWords::tr("response of voxel %1, %2 to %3")
                  .arg(rows.front())
                  .arg(numberText(range.low), numberText(range.high))
            : ScatterWords::tr("mean response of %1 voxels, %2 to %3")
                  .arg(rows.size())
                  .arg(numberText(range.low), numberText(range.high));
    return result;
}

ScatterColours ofCategories(const Dataset& dataset) {
    if (!dataset.stimuli)
        return {};
    std::vector<std::string> names;
    for (const Stimulus& stimulus : *dataset.stimuli)
        names.push_back(stimulus.category);
    return {coloursOfNames(names, {}), ScatterWords::tr("category")};
}

} // namespace

QString ScatterSource::title() const {
    if (model)
        return ScatterWords::tr("Voxels: weights of %1").arg(titleOf(*model));
    if (embedding)
        return ScatterWords::tr("Stimuli: %1").arg(layerText(embedding->model, embedding->layer));
    if (!positions)
        return {};
    const QString name = QString::fromStdString(positions->name);
    return of == Positions::Of::Voxels ? ScatterWords::tr("Voxels: %1").arg(name)
                                       : ScatterWords::tr("Stimuli: %1").arg(name);
}

std::vector<ScatterSource> scatterSources(const Dataset& dataset) {
    std::vector<ScatterSource> sources;
    for (const Positions::Of of : {Positions::Of::Voxels, Positions::Of::Stimuli}) {
        for (const auto& positions : dataset.positions)
            if (positions->of == of)
                sources.push_back({of, nullptr, nullptr, positions});
        if (of == Positions::Of::Voxels)
            for (const auto& model : dataset.encodingModels)
                sources.push_back({of, model, nullptr, nullptr});
        else
            for (const auto& embedding : dataset.embeddings)
                sources.push_back({of, nullptr, embedding, nullptr});
    }
    return sources;
}

ScatterPoints scatterPoints(const ScatterSource& source, Progress& progress) {
    if (source.model)
        return componentsOf(source.model->weights, true, progress);
    if (source.embedding)
        return componentsOf(source.embedding->stimuliByFeatures, false, progress);
    ScatterPoints result{source.positions->points, {}};
    for (Eigen::Index axis = 0; axis < result.points.cols(); ++axis)
        result.axes << ScatterWords::tr("%1, axis %2")
                           .arg(QString::fromStdString(source.positions->name))
                           .arg(axis + 1);
    return result;
}

ScatterColours scatterColours(
    const Dataset& dataset, const ViewState& view, ScatterColouring colouring, std::optional<std::int64_t> voxel,
    Progress& progress) {
    switch (colouring) {
    case ScatterColouring::Map:
        return ofMap(dataset, view, progress);
    case ScatterColouring::Region:
        return ofRegions(dataset, view, progress);
    case ScatterColouring::Response:
        return ofResponse(dataset, view, voxel, progress);
    case ScatterColouring::Category:
        return ofCategories(dataset);
    case ScatterColouring::Plain:
        break;
    }
    return {};
}

} // namespace fusiform
