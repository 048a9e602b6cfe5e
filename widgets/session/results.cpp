#include "widgets/session/results.h"

#include "analysis/registry/options.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fusiform {
namespace {

struct ResultWords {
    Q_DECLARE_TR_FUNCTIONS(ResultWords)
};

Results allResultsOf(const Dataset& dataset) {
    Results all{dataset.maps, dataset.encodingModels, dataset.captions, dataset.embeddings, {}};
    if (dataset.noiseCeiling)
        all.ceilings = {dataset.noiseCeiling};
    return all;
}

} // namespace

std::string nameOf(const Map& map) {
    return map.name;
}

std::string nameOf(const EncodingModel& model) {
    return model.name.empty() ? layerTitle(model.model, model.layer) : model.name;
}

std::string nameOf(const CaptionSet& captions) {
    return captions.name;
}

std::string nameOf(const Embedding& embedding) {
    return layerTitle(embedding.model, embedding.layer);
}

std::string nameOf(const NoiseCeiling& /*ceiling*/) {
    return ResultWords::tr("Noise ceiling").toStdString();
}

std::vector<ResultName> namesOf(const Results& results) {
    std::vector<ResultName> names;
    forEachKind(results, [&names](ResultKind kind, const auto& list) {
        for (const auto& result : list)
            names.push_back({kind, nameOf(*result)});
    });
    return names;
}

Results resultsIn(const Dataset& dataset, std::set<ResultName> names) {
    Results found = allResultsOf(dataset);
    forEachKind(found, [&names](ResultKind kind, auto& list) {
        std::erase_if(list, [&](const auto& result) { return names.erase({kind, nameOf(*result)}) == 0; });
    });
    return found;
}

void addTo(Dataset& dataset, std::shared_ptr<const Map> map) {
    dataset.maps.push_back(std::move(map));
}

void addTo(Dataset& dataset, std::shared_ptr<const EncodingModel> model) {
    dataset.encodingModels.push_back(std::move(model));
}

void addTo(Dataset& dataset, std::shared_ptr<const CaptionSet> captions) {
    dataset.captions.push_back(std::move(captions));
}

void addTo(Dataset& dataset, std::shared_ptr<const Embedding> embedding) {
    dataset.embeddings.push_back(std::move(embedding));
}

void addTo(Dataset& dataset, std::shared_ptr<const NoiseCeiling> ceiling) {
    dataset.noiseCeiling = std::move(ceiling);
}

std::shared_ptr<const Map> mapOf(const NoiseCeiling& ceiling) {
    auto map = std::make_shared<Map>();
    map->name = nameOf(ceiling);
    map->metric = "noiseCeiling";
    map->unit = "fraction of variance";
    map->provenance = ceiling.file;
    map->perVoxel = ceiling.perVoxel;
    return map;
}

bool hasNumbersOf(const Map& map, const NoiseCeiling& ceiling) {
    return map.perVoxel && std::ranges::equal(*map.perVoxel, *ceiling.perVoxel, [](float one, float other) {
        return one == other || (std::isnan(one) && std::isnan(other));
    });
}

} // namespace fusiform
