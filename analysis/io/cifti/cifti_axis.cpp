#include "analysis/io/cifti/cifti_axis.h"

#include "analysis/core/matrix.h"

#include <algorithm>
#include <limits>

namespace fusiform {
namespace {

std::optional<std::int64_t> elementOf(const std::vector<std::int32_t>& elements, std::size_t at) {
    return at < elements.size() ? std::optional<std::int64_t>(elements[at]) : std::nullopt;
}

} // namespace

std::optional<Hemisphere> CiftiSurfacePart::hemisphere() const {
    if (structure == "CORTEX_LEFT")
        return Hemisphere::Left;
    return structure == "CORTEX_RIGHT" ? std::optional(Hemisphere::Right) : std::nullopt;
}

const CiftiSurfacePart* CiftiAxis::cortex(Hemisphere hemisphere) const {
    const auto found =
        std::ranges::find(surfaces, std::optional(hemisphere), [](const auto& part) { return part.hemisphere(); });
    return found == surfaces.end() ? nullptr : &*found;
}

std::int64_t CiftiAxis::voxelCount() const {
    std::int64_t count = 0;
    for (const CiftiVoxelPart& part : voxels)
        count += std::int64_t(part.voxels.size());
    return count;
}

std::optional<std::int64_t> CiftiAxis::elementAt(Hemisphere hemisphere, std::int64_t vertex) const {
    const CiftiSurfacePart* part = cortex(hemisphere);
    if (!part)
        return std::nullopt;
    const auto found = std::ranges::find(part->vertices, vertex);
    return elementOf(part->elements, std::size_t(found - part->vertices.begin()));
}

std::optional<std::int64_t> CiftiAxis::elementAt(const Point& world) const {
    const auto voxel = grid ? grid->enclosingVoxel(world) : std::nullopt;
    if (!voxel)
        return std::nullopt;
    for (const CiftiVoxelPart& part : voxels) {
        const auto found = std::ranges::find(part.voxels, *voxel);
        if (found != part.voxels.end())
            return elementOf(part.elements, std::size_t(found - part.voxels.begin()));
    }
    return std::nullopt;
}

VectorF onVertices(const CiftiAxis& axis, const VectorF& perElement, Hemisphere hemisphere) {
    const CiftiSurfacePart* part = axis.cortex(hemisphere);
    if (!part)
        return {};
    VectorF values = VectorF::Constant(part->vertexCount, missingValue);
    for (std::size_t at = 0; at < part->vertices.size(); ++at)
        values[part->vertices[at]] = perElement[part->elements[at]];
    return values;
}

Volume inVolume(const CiftiAxis& axis, const std::vector<VectorF>& maps, const std::string& name) {
    Volume volume;
    volume.name = name;
    volume.grid = axis.grid.value();
    volume.frames = std::int64_t(maps.size());
    volume.units = "mm";
    volume.values.assign(std::size_t(volume.grid.size()) * maps.size(), missingValue);
    for (std::size_t frame = 0; frame < maps.size(); ++frame)
        for (const CiftiVoxelPart& part : axis.voxels)
            for (std::size_t at = 0; at < part.voxels.size(); ++at) {
                const Ijk& voxel = part.voxels[at];
                const auto offset = std::size_t(volume.grid.offset(voxel[0], voxel[1], voxel[2]));
                volume.values[frame * std::size_t(volume.grid.size()) + offset] = maps[frame][part.elements[at]];
            }
    return volume;
}

} // namespace fusiform
