#include "analysis/registry/suggestions.h"

#include <algorithm>

namespace fusiform {

void addNew(Suggestions& list, const std::string& value) {
    if (!value.empty() && std::ranges::count(list, value) == 0)
        list.push_back(value);
}

namespace {

std::string enteredText(const Json& entered, const char* name) {
    return entered.contains(name) && entered[name].is_string() ? entered[name].get<std::string>()
                                                               : std::string();
}

template <class Wanted>
Suggestions mapsThat(const Dataset& dataset, const Wanted& wanted) {
    Suggestions list;
    for (const auto& map : dataset.maps)
        if (wanted(*map))
            addNew(list, map->name);
    return list;
}

} // namespace

Suggestions embeddingModels(const Dataset& dataset, const Json& /*entered*/) {
    Suggestions list;
    for (const auto& embedding : dataset.embeddings)
        addNew(list, embedding->model);
    return list;
}

Suggestions embeddingLayers(const Dataset& dataset, const Json& entered) {
    auto embeddings = dataset.embeddings;
    std::ranges::stable_sort(embeddings, {}, [](const auto& embedding) { return embedding->depth; });
    const std::string model = enteredText(entered, "model");
    Suggestions list;
    for (const auto& embedding : embeddings)
        if (model.empty() || embedding->model == model)
            addNew(list, embedding->layer);
    return list;
}

Suggestions scoredModels(const Dataset& dataset, const Json& /*entered*/) {
    Suggestions list;
    for (const auto& map : dataset.maps)
        if (!map->metric.empty() && !map->categorical)
            addNew(list, map->model);
    return list;
}

Suggestions encodingModels(const Dataset& dataset, const Json& /*entered*/) {
    Suggestions list;
    for (const auto& model : dataset.encodingModels)
        addNew(list, model->name);
    return list;
}

Suggestions volumeMaps(const Dataset& dataset, const Json& /*entered*/) {
    return mapsThat(dataset, [](const Map& map) { return bool(map.volume); });
}

Suggestions surfaceMaps(const Dataset& dataset, const Json& /*entered*/) {
    return mapsThat(dataset, [](const Map& map) { return map.onSurface() && !map.categorical; });
}

Suggestions mapsOfFrames(const Dataset& dataset, const Json& /*entered*/) {
    return mapsThat(dataset, [](const Map& map) { return map.frameCount() > 1; });
}

Suggestions mapsOfLayers(const Dataset& dataset, const Json& /*entered*/) {
    return mapsThat(
        dataset, [](const Map& map) { return map.metric == "depth" || map.metric == "bestLayer"; });
}

Suggestions captionSets(const Dataset& dataset, const Json& /*entered*/) {
    Suggestions list;
    for (const auto& set : dataset.captions)
        addNew(list, set->name);
    return list;
}

Suggestions parcellations(const Dataset& dataset, const Json& /*entered*/) {
    Suggestions list;
    for (const auto& parcellation : dataset.parcellations)
        addNew(list, parcellation->name);
    return list;
}

} // namespace fusiform
