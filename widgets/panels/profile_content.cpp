#include "widgets/panels/profile_content.h"

#include "widgets/panels/card_content.h"
#include "widgets/session/layer_series.h"
#include "widgets/views/place_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

struct ProfileWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::ProfileWords)
};

bool scored(const Map& map) {
    return !map.model.empty() && !map.metric.empty() && !map.categorical;
}

/// The map whose metric and computation the profile is of.
std::shared_ptr<const Map> referenceOf(const Dataset& dataset, const ViewState& view) {
    const Overlay* top = view.topVisibleOverlay();
    const auto shown = top ? dataset.findMap(top->map) : nullptr;
    if (shown && scored(*shown))
        return shown;
    const auto first = std::ranges::find_if(dataset.maps, [](const auto& map) { return scored(*map); });
    return first == dataset.maps.end() ? nullptr : *first;
}

/// One map of each model with the metric, the reference first.
std::vector<std::shared_ptr<const Map>>
modelsLike(const Dataset& dataset, const std::shared_ptr<const Map>& reference) {
    std::vector<std::shared_ptr<const Map>> models{reference};
    for (const auto& map : dataset.maps)
        if (scored(*map) && map->metric == reference->metric &&
            std::ranges::none_of(models, [&](const auto& known) { return known->model == map->model; }))
            models.push_back(map);
    // As they come in the dataset, so that a model keeps its colour whichever of them is on top.
    std::ranges::stable_sort(models, {}, [&](const auto& map) {
        return std::ranges::find(dataset.maps, map->model, [](const auto& other) { return other->model; }) -
               dataset.maps.begin();
    });
    return models;
}

QString placeName(const Dataset& dataset, const Cursor& place) {
    if (!place.hemisphere)
        return placeText(place.world);
    QStringList parts{ProfileWords::tr("%1, vertex %2").arg(titleOf(*place.hemisphere)).arg(place.vertex)};
    const QStringList regions = regionsAt(dataset, *place.hemisphere, place.vertex);
    if (!regions.isEmpty())
        parts << regions.join(QStringLiteral(", "));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

const ProfilePoint* ProfileLine::best() const {
    const ProfilePoint* best = nullptr;
    for (const ProfilePoint& point : points)
        if (std::isfinite(point.score) && (!best || point.score > best->score))
            best = &point;
    return best;
}

bool LayerProfileContent::empty() const {
    return std::ranges::none_of(lines, [](const ProfileLine& line) { return line.best() != nullptr; });
}

QString LayerProfileContent::text() const {
    QStringList parts{place};
    for (const ProfileLine& line : lines) {
        QStringList values;
        for (const ProfilePoint& point : line.points)
            values << point.layer + ' ' +
                          (std::isfinite(point.score) ? numberText(point.score)
                                                      : ProfileWords::tr("no data"));
        parts << line.model + QStringLiteral(": ") + values.join(QStringLiteral(", "));
    }
    if (ceiling)
        parts << ProfileWords::tr("noise ceiling %1").arg(numberText(*ceiling));
    return parts.join(QStringLiteral("; "));
}

LayerProfileContent layerProfileAt(
    const Dataset& dataset, const ViewState& view, const Cursor& place, std::optional<std::int64_t> voxel) {
    LayerProfileContent content;
    content.place = placeName(dataset, place);
    const auto reference = referenceOf(dataset, view);
    if (!reference)
        return content;
    content.metric = reference->metric;
    content.ceiling = ceilingOf(dataset, reference->metric, voxel);
    for (const auto& map : modelsLike(dataset, reference)) {
        const auto layers = layersOf(dataset, *map);
        if (layers.size() < 2)
            continue;
        ProfileLine line{QString::fromStdString(map->model), {}};
        const bool ordered = layers.front()->depth < layers.back()->depth;
        for (const auto& layer : layers) {
            const auto value = voxelValue(dataset, *layer, place, voxel);
            const std::string& name = layer->layer.empty() ? layer->name : layer->layer;
            line.points.push_back(
                {ordered ? layer->depth : double(line.points.size()), value ? double(*value) : std::nan(""),
                 QString::fromStdString(name), layer->name});
        }
        content.lines.push_back(std::move(line));
    }
    return content;
}

} // namespace fusiform
