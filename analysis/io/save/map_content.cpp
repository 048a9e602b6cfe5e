#include "analysis/io/save/map_content.h"

#include "analysis/core/error.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

bool hasVertexValues(const Dataset& dataset, const Map& map, Hemisphere hemisphere) {
    return map.vertices[hemisphere] || (map.perVoxel && dataset.voxels && dataset.voxels->onSurface() &&
                                        !dataset.voxels->vertices[hemisphere].empty());
}

std::int64_t vertexCountOf(const Dataset& dataset, const MapList& maps, Hemisphere hemisphere) {
    std::int64_t count = dataset.cortex[hemisphere].vertexCount();
    for (const auto& map : maps)
        if (map->vertices[hemisphere])
            count = map->vertices[hemisphere]->size();
    if (count == 0 && dataset.voxels && !dataset.voxels->vertices[hemisphere].empty())
        count = std::int64_t(*std::ranges::max_element(dataset.voxels->vertices[hemisphere])) + 1;
    return count;
}

VectorF savedVertices(const Dataset& dataset, const Map& map, Hemisphere hemisphere, std::int64_t count) {
    const VectorF values = map.vertices[hemisphere]
                               ? *map.vertices[hemisphere]
                               : scatterToVertices(*dataset.voxels, *map.perVoxel, hemisphere, count);
    if (values.size() != count)
        throw Error(
            {.doing = savingMap,
             .file = map.name,
             .expected = message("analysis", "%1 values, one a vertex").with(count),
             .found = message("analysis", "%1 values").with(values.size()),
             .hint = message("analysis", "save maps of different surfaces one by one")});
    return values;
}

VectorF savedGrid(const Dataset& dataset, const Map& map, const std::vector<char>& inSet, const SaveOptions& options) {
    VectorF values;
    if (map.volume) {
        const auto frame = map.volume->frame(map.frame);
        values = Eigen::Map<const VectorF>(frame.data(), Eigen::Index(frame.size()));
    } else {
        const Volume scattered = scatterToVolume(*dataset.voxels, *map.perVoxel, map.name);
        const auto frame = scattered.frame(0);
        values = Eigen::Map<const VectorF>(frame.data(), Eigen::Index(frame.size()));
    }
    if (options.outside && std::ssize(inSet) == values.size())
        for (Eigen::Index voxel = 0; voxel < values.size(); ++voxel)
            if (!inSet[std::size_t(voxel)] && std::isnan(values[voxel]))
                values[voxel] = *options.outside;
    return values;
}

/// Per voxel of the set's grid whether the set has it; empty when the set is not on `grid`.
std::vector<char> membership(const Dataset& dataset, const Grid& grid) {
    std::vector<char> inSet;
    if (!dataset.voxels || !dataset.voxels->inVolume() || !dataset.voxels->grid.sameAs(grid))
        return inSet;
    inSet.resize(std::size_t(grid.size()));
    for (const Ijk& at : dataset.voxels->ijk)
        inSet[std::size_t(grid.offset(at[0], at[1], at[2]))] = 1;
    return inSet;
}

} // namespace

std::vector<Hemisphere> hemispheresOf(const Dataset& dataset, const MapList& maps) {
    std::vector<Hemisphere> found;
    for (const Hemisphere hemisphere : hemispheres)
        if (!maps.empty() && std::ranges::all_of(maps, [&](const auto& map) {
                return hasVertexValues(dataset, *map, hemisphere);
            }))
            found.push_back(hemisphere);
    return found;
}

const Grid* gridOf(const Dataset& dataset, const Map& map) {
    if (map.volume)
        return &map.volume->grid;
    return map.perVoxel && dataset.voxels && dataset.voxels->inVolume() ? &dataset.voxels->grid : nullptr;
}

bool hasVoxelValues(const Dataset& dataset, const Map& map) {
    if (!dataset.voxels)
        return false;
    return map.perVoxel || (map.volume && dataset.voxels->inVolume() && map.volume->grid.sameAs(dataset.voxels->grid));
}

MapContent contentAt(
    MapPlace place, const Dataset& dataset, const MapList& maps, const std::vector<Hemisphere>& wanted,
    const SaveOptions& options, Progress& progress) {
    MapContent content;
    content.dataset = &dataset;
    content.maps = maps;
    content.options = options;
    std::vector<char> inSet;
    if (place == MapPlace::InVolume) {
        content.grid = *gridOf(dataset, *maps.front());
        inSet = membership(dataset, content.grid);
    }
    if (place == MapPlace::OnVertices) {
        content.hemispheres = wanted;
        for (const Hemisphere hemisphere : wanted)
            content.vertexCounts.push_back(vertexCountOf(dataset, maps, hemisphere));
    }
    for (const auto& map : maps) {
        progress.stopIfRequested();
        if (place == MapPlace::InVolume) {
            content.values.push_back(savedGrid(dataset, *map, inSet, options));
        } else if (place == MapPlace::PerVoxel) {
            content.values.push_back(map->perVoxel ? *map->perVoxel : *valuesAtVoxels(*map, *dataset.voxels));
            if (content.values.back().size() != dataset.voxels->size())
                throw Error(
                    {.doing = savingMap,
                     .file = map->name,
                     .expected = message("analysis", "%1 values, one a voxel").with(dataset.voxels->size()),
                     .found = message("analysis", "%1 values").with(content.values.back().size()),
                     .hint = message("analysis", "the map was made on another voxel set")});
        } else {
            VectorF all;
            for (std::size_t side = 0; side < wanted.size(); ++side) {
                const VectorF half = savedVertices(dataset, *map, wanted[side], content.vertexCounts[side]);
                all.conservativeResize(all.size() + half.size());
                all.tail(half.size()) = half;
            }
            content.values.push_back(std::move(all));
        }
    }
    return content;
}

Volume volumeOf(const MapContent& content) {
    Volume volume;
    volume.name = content.maps.front()->name;
    volume.grid = content.grid;
    volume.frames = std::ssize(content.values);
    volume.values.reserve(content.values.size() * std::size_t(content.grid.size()));
    for (const VectorF& values : content.values)
        volume.values.insert(volume.values.end(), values.begin(), values.end());
    return volume;
}

} // namespace fusiform
