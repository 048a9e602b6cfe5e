// Adds what an analysis found to a dataset: names made unique, per-voxel maps placed.

#include "analysis/registry/analyses.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>

namespace fusiform {
namespace {

/// Adds `thing` under a name that none of `things` has.
template <class Thing>
void addOrReplace(std::vector<std::shared_ptr<const Thing>>& things, const Thing& thing) {
    auto added = std::make_shared<Thing>(thing);
    const auto taken = [&things, &added] {
        return std::ranges::any_of(
            things, [&added](const auto& other) { return other->name == added->name; });
    };
    for (int number = 2; taken(); ++number)
        added->name = thing.name + " (" + std::to_string(number) + ")";
    things.push_back(std::move(added));
}

/// Adds a layer under a name that none of its model has.
void addLayerOf(std::vector<std::shared_ptr<const Embedding>>& embeddings, const Embedding& embedding) {
    auto added = std::make_shared<Embedding>(embedding);
    const auto taken = [&] {
        return std::ranges::any_of(embeddings, [&added](const auto& other) {
            return other->model == added->model && other->layer == added->layer;
        });
    };
    for (int number = 2; taken(); ++number)
        added->layer = embedding.layer + " (" + std::to_string(number) + ")";
    embeddings.push_back(std::move(added));
}

} // namespace

std::shared_ptr<const Map> mainMapOf(const Findings& findings) {
    if (findings.main)
        return findings.main;
    const auto score = std::ranges::find_if(
        findings.maps, [](const auto& map) { return map->metric == "r" || map->metric == "r2"; });
    if (score != findings.maps.end())
        return *score;
    return findings.maps.empty() ? nullptr : findings.maps.front();
}

Dataset withFindings(const Dataset& dataset, const Findings& findings) {
    Dataset result = dataset;
    Progress unheard;
    for (const auto& map : findings.maps) {
        auto added = std::make_shared<Map>(placed(*map, dataset, unheard));
        added->name = result.freeMapName(added->name);
        result.maps.push_back(std::move(added));
    }
    for (const auto& embedding : findings.embeddings)
        addLayerOf(result.embeddings, *embedding);
    for (const auto& found : findings.encodingModels) {
        EncodingModel model = *found;
        if (model.record.empty() && !findings.provenance.is_null())
            model.record = findings.provenance.dump(-1, ' ', false, Json::error_handler_t::replace);
        addOrReplace(result.encodingModels, model);
    }
    for (const auto& captions : findings.captions)
        addOrReplace(result.captions, *captions);
    if (findings.noiseCeiling)
        result.noiseCeiling = findings.noiseCeiling;
    return result;
}

} // namespace fusiform
