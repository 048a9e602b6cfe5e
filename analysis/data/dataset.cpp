#include "analysis/data/dataset.h"

#include <algorithm>

namespace fusiform {

std::int64_t Map::frameCount() const {
    for (const Hemisphere hemisphere : hemispheres)
        if (series[hemisphere])
            return series[hemisphere]->rows();
    return volume ? volume->frames : 1;
}

std::string Map::frameName(std::int64_t index) const {
    const auto& names = volume && !isSeries() ? volume->frameNames : frameNames;
    return index >= 0 && index < std::ssize(names) ? names[std::size_t(index)] : std::string();
}

Map atFrame(const Map& map, std::int64_t index) {
    Map other = map;
    other.frame = index;
    for (const Hemisphere hemisphere : hemispheres)
        if (map.series[hemisphere])
            other.vertices[hemisphere] = std::make_shared<const VectorF>(map.series[hemisphere]->row(index).transpose());
    return other;
}

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
