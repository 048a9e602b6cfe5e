#include "render/charts/place_value.h"

#include <algorithm>
#include <cmath>

namespace fusiform {

std::optional<float> valueAt(const Map& map, Hemisphere hemisphere, std::int64_t vertex) {
    const auto& values = map.vertices[hemisphere];
    if (!values || vertex < 0 || vertex >= values->size())
        return {};
    return (*values)[vertex];
}

std::optional<float> valueAt(const Map& map, const Point& world) {
    if (!map.volume)
        return {};
    const auto voxel = map.volume->grid.enclosingVoxel(world);
    if (!voxel)
        return {};
    const auto offset = map.volume->grid.offset((*voxel)[0], (*voxel)[1], (*voxel)[2]);
    return map.volume->frame(map.frame)[std::size_t(offset)];
}

std::optional<float> valueAt(const Map& map, const Cursor& cursor) {
    if (cursor.hemisphere)
        if (const auto value = valueAt(map, *cursor.hemisphere, cursor.vertex))
            return value;
    return valueAt(map, cursor.world);
}

std::optional<float>
voxelValue(const Dataset& dataset, const Map& map, const Cursor& place, std::optional<std::int64_t> voxel) {
    if (voxel && map.perVoxel && *voxel < map.perVoxel->size())
        return (*map.perVoxel)[*voxel];
    if (voxel && map.volume && dataset.voxels->inVolume())
        return valueAt(map, dataset.voxels->worldOf(*voxel));
    return valueAt(map, place);
}

std::optional<double>
ceilingOf(const Dataset& dataset, const std::string& metric, std::optional<std::int64_t> voxel) {
    const auto variance = noiseCeilingAt(dataset, voxel);
    if (variance && metric == "r")
        return std::sqrt(std::max(0.0, *variance));
    if (variance && metric == "r2")
        return variance;
    return {};
}

std::optional<double> noiseCeilingAt(const Dataset& dataset, std::optional<std::int64_t> voxel) {
    if (!voxel || !dataset.noiseCeiling || *voxel >= dataset.noiseCeiling->perVoxel->size())
        return {};
    const double ceiling = double((*dataset.noiseCeiling->perVoxel)[*voxel]);
    return std::isfinite(ceiling) ? std::optional(ceiling) : std::nullopt;
}

std::optional<std::int64_t>
voxelAt(const Dataset& dataset, const VoxelLocator& voxels, const Cursor& place) {
    if (!dataset.voxels)
        return {};
    if (dataset.voxels->onSurface()) {
        if (!place.hemisphere)
            return {};
        return voxels.rowAt(*place.hemisphere, place.vertex);
    }
    // A drawing of the cortex alone says nothing about where its vertices are in a volume.
    if (place.hemisphere && !dataset.cortex[*place.hemisphere].midcortex(place.vertex))
        return {};
    return voxels.rowAt(place.world, voxelReach);
}

} // namespace fusiform
