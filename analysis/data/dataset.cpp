#include "analysis/data/dataset.h"

#include <algorithm>

namespace fusiform {

std::span<const VoxelCaption> CaptionSet::of(std::int64_t voxel) const {
    const auto range = std::ranges::equal_range(captions, voxel, {}, &VoxelCaption::index);
    return {range.begin(), range.end()};
}

std::shared_ptr<const Map> Dataset::findMap(const std::string& mapName) const {
    const auto found = std::ranges::find(maps, mapName, [](const auto& map) { return map->name; });
    return found == maps.end() ? nullptr : *found;
}

std::string Dataset::freeMapName(const std::string& wanted) const {
    std::string free = wanted;
    for (int number = 2; findMap(free); ++number)
        free = wanted + " (" + std::to_string(number) + ")";
    return free;
}

} // namespace fusiform
