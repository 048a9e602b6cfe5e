#include "analysis/registry/voxel_maps.h"

#include "analysis/statistics/defined_values.h"

namespace fusiform {

std::shared_ptr<Map> voxelMap(
    std::string name, std::string metric, std::string unit, std::string method, VectorF values) {
    auto map = std::make_shared<Map>();
    map->name = std::move(name);
    map->metric = std::move(metric);
    map->unit = std::move(unit);
    map->provenance = std::move(method);
    map->perVoxel = std::make_shared<const VectorF>(std::move(values));
    return map;
}

void setModel(Map& map, const EncodingModel& of) {
    map.model = of.model;
    map.layer = of.layer;
}

void setModel(Map& map, const Embedding& of) {
    map.model = of.model;
    map.layer = of.layer;
    map.depth = of.depth;
}

std::shared_ptr<Map> modelMap(
    const EncodingModel& model, const std::string& title, std::string metric, std::string unit,
    std::string method, VectorF values) {
    auto map = voxelMap(
        model.name + ": " + title, std::move(metric), std::move(unit), std::move(method), std::move(values));
    setModel(*map, model);
    return map;
}

std::shared_ptr<const Map>
mapOfHighestMedian(const std::vector<std::shared_ptr<const Map>>& maps, std::string_view metric) {
    std::shared_ptr<const Map> best;
    double highest = 0;
    for (const auto& map : maps) {
        const double median =
            map->metric == metric && map->perVoxel ? definedMedian(*map->perVoxel) : std::nan("");
        if (!std::isnan(median) && (!best || median > highest)) {
            best = map;
            highest = median;
        }
    }
    return best;
}

} // namespace fusiform
