#include "analysis/data/label_map.h"

#include <cmath>

namespace fusiform {

const Label* LabelMap::labelAt(std::int64_t vertex) const {
    if (vertex < 0 || vertex >= std::int64_t(keys.size()))
        return nullptr;
    const auto found = labels.find(keys[std::size_t(vertex)]);
    return found == labels.end() || found->second.background ? nullptr : &found->second;
}

std::string Parcellation::regionAt(Hemisphere hemisphere, std::int64_t vertex) const {
    const auto& map = hemispheres[hemisphere];
    const Label* label = map ? map->labelAt(vertex) : nullptr;
    return label ? label->name : std::string();
}

std::string Parcellation::regionAt(const Point& world) const {
    if (!volume)
        return {};
    const auto voxel = volume->grid.enclosingVoxel(world);
    if (!voxel)
        return {};
    const float value =
        volume->frame(0)[std::size_t(volume->grid.offset((*voxel)[0], (*voxel)[1], (*voxel)[2]))];
    if (!std::isfinite(value) || value == 0)
        return {};
    const auto found = volumeLabels.find(std::int32_t(std::lround(value)));
    if (found != volumeLabels.end())
        return found->second.background ? std::string() : found->second.name;
    // A mask of one region is called by the parcellation's own name.
    return value == 1 ? name : name + " " + std::to_string(std::lround(value));
}

} // namespace fusiform
