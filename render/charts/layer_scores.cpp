#include "render/charts/layer_scores.h"

#include "render/charts/layer_series.h"
#include "render/charts/place_value.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

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

} // namespace

LayerScores layerScoresAt(
    const Dataset& dataset, const ViewState& view, const Cursor& place, std::optional<std::int64_t> voxel) {
    LayerScores scores;
    const auto reference = referenceOf(dataset, view);
    if (!reference)
        return scores;
    scores.metric = reference->metric;
    scores.ceiling = ceilingOf(dataset, reference->metric, voxel);
    for (const auto& map : modelsLike(dataset, reference)) {
        const auto layers = layersOf(dataset, *map);
        if (layers.size() < 2)
            continue;
        ModelScores model{map->model, {}};
        const bool ordered = layers.front()->depth < layers.back()->depth;
        for (const auto& layer : layers) {
            const auto value = voxelValue(dataset, *layer, place, voxel);
            model.layers.push_back(
                {ordered ? layer->depth : double(model.layers.size()), value ? double(*value) : std::nan(""),
                 layer->layer.empty() ? layer->name : layer->layer, layer->name});
        }
        scores.models.push_back(std::move(model));
    }
    return scores;
}

} // namespace fusiform
