#include "analysis/data/label_map.h"

#include <algorithm>
#include <cmath>

namespace fusiform {

std::array<std::uint8_t, 3> colourOfKey(std::int32_t key) {
    const double hue = std::fmod(std::abs(double(key)) * 0.381966, 1.0) * 6;
    const auto channel = [hue](double shift) {
        const double distance = std::abs(std::fmod(hue + shift, 6.0) - 3);
        return static_cast<std::uint8_t>(std::lround(70 + 150 * std::clamp(distance - 1, 0.0, 1.0)));
    };
    return {channel(0), channel(4), channel(2)};
}

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
