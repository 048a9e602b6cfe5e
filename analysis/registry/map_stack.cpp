#include "analysis/registry/map_stack.h"

#include "analysis/core/translatable.h"
#include "analysis/registry/options.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace fusiform {
namespace {

std::int64_t lengthOf(const std::shared_ptr<const VectorF>& values) {
    return values ? values->size() : 0;
}

std::optional<VectorF> valuesOnVertices(const Map& map, const VoxelSet& voxels) {
    if (!voxels.onSurface() || !map.onSurface())
        return std::nullopt;
    VectorF values = VectorF::Constant(voxels.size(), missingValue);
    Eigen::Index row = 0;
    for (const Hemisphere hemisphere : hemispheres)
        for (const std::int32_t vertex : voxels.vertices[hemisphere]) {
            if (vertex < lengthOf(map.vertices[hemisphere]))
                values[row] = (*map.vertices[hemisphere])[vertex];
            ++row;
        }
    return values;
}

/// One score per row of the voxel set, wherever the map has it; nothing when it has none.
std::optional<VectorF> scoresOfVoxels(const Map& map, const Dataset& dataset) {
    if (!dataset.voxels) // results of matrices without places are per row all the same
        return map.perVoxel ? std::optional(*map.perVoxel) : std::nullopt;
    if (map.perVoxel && map.perVoxel->size() == dataset.voxels->size())
        return *map.perVoxel;
    const auto values = valuesAtVoxels(map, *dataset.voxels);
    return values ? std::optional(*values) : valuesOnVertices(map, *dataset.voxels);
}

/// Vertices of both hemispheres, left first. A map without one of them is missing there.
std::optional<VectorF> scoresOfVertices(const Map& map, const Bilateral<std::int64_t>& counts) {
    if (!map.onSurface())
        return std::nullopt;
    VectorF values = VectorF::Constant(counts.left + counts.right, missingValue);
    for (const Hemisphere hemisphere : hemispheres) {
        const std::int64_t size = lengthOf(map.vertices[hemisphere]);
        if (size == 0)
            continue;
        if (size != counts[hemisphere])
            return std::nullopt; // of another mesh
        values.segment(hemisphere == Hemisphere::Left ? 0 : counts.left, size) = *map.vertices[hemisphere];
    }
    return values;
}

void add(MapStack& stack, const std::shared_ptr<const Map>& map, std::optional<VectorF> scores) {
    // Maps of other places than the first one's cannot be compared with it.
    if (!scores || (!stack.rows.empty() && stack.rows.front().size() != scores->size()))
        return;
    stack.maps.push_back(map);
    stack.rows.push_back(std::move(*scores));
}

MapStack stackOfVoxels(const MapSeries& series, const Dataset& dataset) {
    MapStack stack;
    for (const std::shared_ptr<const Map>& map : series)
        add(stack, map, scoresOfVoxels(*map, dataset));
    return stack;
}

MapStack stackOfVertices(const MapSeries& series) {
    MapStack stack;
    stack.ofVoxels = false;
    for (const Hemisphere hemisphere : hemispheres)
        for (const std::shared_ptr<const Map>& map : series)
            if (stack.vertices[hemisphere] == 0)
                stack.vertices[hemisphere] = lengthOf(map->vertices[hemisphere]);
    for (const std::shared_ptr<const Map>& map : series)
        add(stack, map, scoresOfVertices(*map, stack.vertices));
    return stack;
}

} // namespace

MapSeries seriesOfLayers(const Dataset& dataset, const std::string& metric, const std::string& model) {
    MapSeries series;
    std::vector<std::string> models;
    for (const auto& map : dataset.maps) {
        if (map->metric != metric || map->categorical || map->model.empty())
            continue;
        if (!model.empty() && map->model != model)
            continue;
        if (std::ranges::count(models, map->model) == 0)
            models.push_back(map->model);
        const auto same = std::ranges::find_if(series, [&map](const std::shared_ptr<const Map>& other) {
            return other->model == map->model && other->layer == map->layer;
        });
        if (same == series.end())
            series.push_back(map);
        else
            *same = map;
    }
    std::ranges::stable_sort(series, {}, [&models](const std::shared_ptr<const Map>& map) {
        return std::pair(std::ranges::find(models, map->model) - models.begin(), map->depth);
    });
    return series;
}

MapStack stackOfMaps(const MapSeries& series, const Dataset& dataset) {
    MapStack voxels = stackOfVoxels(series, dataset);
    if (voxels.maps.size() == series.size())
        return voxels;
    MapStack vertices = stackOfVertices(series);
    return vertices.maps.size() > voxels.maps.size() ? vertices : voxels;
}

bool severalModels(const MapSeries& maps) {
    return std::ranges::any_of(
        maps, [&maps](const std::shared_ptr<const Map>& map) { return map->model != maps.front()->model; });
}

std::vector<std::string> layerNames(const MapSeries& maps) {
    const bool several = severalModels(maps);
    std::vector<std::string> names;
    for (const std::shared_ptr<const Map>& map : maps)
        names.push_back(several || map->layer.empty() ? layerTitle(map->model, map->layer) : map->layer);
    return names;
}

std::shared_ptr<Map> mapOnStack(
    const MapStack& stack, const std::string& name, const char* metric, const VectorF& values,
    const std::string& provenance) {
    auto map = std::make_shared<Map>();
    map->name = name;
    map->metric = metric;
    map->model = severalModels(stack.maps) ? "" : stack.maps.front()->model;
    map->provenance = provenance;
    if (stack.ofVoxels) {
        map->perVoxel = std::make_shared<const VectorF>(values);
        return map;
    }
    Eigen::Index first = 0;
    for (const Hemisphere hemisphere : hemispheres) {
        const Eigen::Index count = stack.vertices[hemisphere];
        if (count > 0)
            map->vertices[hemisphere] = std::make_shared<const VectorF>(values.segment(first, count));
        first += count;
    }
    return map;
}

MatrixF valuesOf(const MapStack& stack) {
    MatrixF values(std::ssize(stack.rows), stack.rows.empty() ? 0 : stack.rows.front().size());
    for (std::size_t row = 0; row < stack.rows.size(); ++row)
        values.row(Eigen::Index(row)) = stack.rows[row].transpose();
    return values;
}

} // namespace fusiform
