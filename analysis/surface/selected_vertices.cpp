#include "analysis/surface/selected_vertices.h"

#include <algorithm>

namespace fusiform {
namespace {

std::vector<bool>
maskOfRegion(const Dataset& dataset, const RegionSelection& region, Hemisphere hemisphere) {
    const HemisphereSurfaces& surfaces = dataset.cortex[hemisphere];
    const std::int64_t count = surfaces.vertexCount();
    const auto found = std::ranges::find(
        dataset.parcellations, region.parcellation, [](const auto& parcellation) { return parcellation->name; });
    if (found == dataset.parcellations.end())
        return {};
    const Parcellation& parcellation = **found;
    std::vector<bool> mask(static_cast<std::size_t>(count), false);
    if (const auto& labels = parcellation.hemispheres[hemisphere]) {
        if (std::ssize(labels->keys) != count)
            return {};
        std::vector<std::int32_t> keys;
        for (const auto& [key, label] : labels->labels)
            if (!label.background && label.name == region.region)
                keys.push_back(key);
        for (std::size_t vertex = 0; vertex < mask.size(); ++vertex)
            mask[vertex] = std::ranges::count(keys, labels->keys[vertex]) > 0;
        return mask;
    }
    if (!parcellation.volume)
        return {};
    for (std::int64_t vertex = 0; vertex < count; ++vertex)
        if (const auto place = surfaces.midcortex(vertex))
            mask[static_cast<std::size_t>(vertex)] = parcellation.regionAt(*place) == region.region;
    return mask;
}

std::vector<bool> maskOfVertices(const std::vector<std::int32_t>& vertices, std::int64_t count) {
    std::vector<bool> mask(static_cast<std::size_t>(count), false);
    for (const std::int32_t vertex : vertices)
        if (vertex >= 0 && vertex < count)
            mask[static_cast<std::size_t>(vertex)] = true;
    return mask;
}

std::vector<bool> maskOfVoxels(const Dataset& dataset, const RowSet& rows, Hemisphere hemisphere) {
    const HemisphereSurfaces& surfaces = dataset.cortex[hemisphere];
    const std::int64_t count = surfaces.vertexCount();
    const VoxelSet* voxels = dataset.voxels.get();
    if (!voxels || (!voxels->onSurface() && !voxels->inVolume()))
        return {};
    const auto known = [&](std::int64_t row) { return row >= 0 && row < voxels->size(); };
    if (voxels->onSurface()) {
        const auto first = hemisphere == Hemisphere::Left ? std::int64_t(0) : std::ssize(voxels->vertices.left);
        const auto& own = voxels->vertices[hemisphere];
        std::vector<std::int32_t> vertices;
        for (const std::int64_t row : rows)
            if (row >= first && row < first + std::ssize(own))
                vertices.push_back(own[std::size_t(row - first)]);
        return maskOfVertices(vertices, count);
    }
    if (!surfaces.midcortex(0))
        return {};
    const Grid& grid = voxels->grid;
    std::vector<bool> selected(static_cast<std::size_t>(grid.size()), false);
    for (const std::int64_t row : rows)
        if (known(row)) {
            const Ijk& at = voxels->ijk[std::size_t(row)];
            selected[std::size_t(grid.offset(at[0], at[1], at[2]))] = true;
        }
    std::vector<bool> mask(static_cast<std::size_t>(count), false);
    for (std::int64_t vertex = 0; vertex < count; ++vertex) {
        const auto place = surfaces.midcortex(vertex);
        const auto at = place ? grid.enclosingVoxel(*place) : std::nullopt;
        mask[std::size_t(vertex)] = at && selected[std::size_t(grid.offset((*at)[0], (*at)[1], (*at)[2]))];
    }
    return mask;
}

} // namespace

std::vector<bool> vertexMask(const Dataset& dataset, const Selection& selection, Hemisphere hemisphere) {
    const std::int64_t count = dataset.cortex[hemisphere].vertexCount();
    if (count == 0)
        return {};
    if (const RegionSelection* region = selection.region()) {
        if (!region->parcellation.empty() || !dataset.voxels)
            return maskOfRegion(dataset, *region, hemisphere);
        RowSet rows; // named by the voxel set itself
        for (std::size_t row = 0; row < dataset.voxels->regions.size(); ++row)
            if (dataset.voxels->regions[row] == region->region)
                rows.push_back(std::int64_t(row));
        return rows.empty() ? std::vector<bool>() : maskOfVoxels(dataset, rows, hemisphere);
    }
    if (const VertexSets* vertices = selection.vertices())
        return maskOfVertices((*vertices)[hemisphere], count);
    return maskOfVoxels(dataset, *selection.voxels(), hemisphere);
}

VertexSets verticesOf(const Dataset& dataset, const Selection& selection) {
    VertexSets sets;
    for (const Hemisphere hemisphere : hemispheres) {
        const auto mask = vertexMask(dataset, selection, hemisphere);
        for (std::size_t vertex = 0; vertex < mask.size(); ++vertex)
            if (mask[vertex])
                sets[hemisphere].push_back(std::int32_t(vertex));
    }
    return sets;
}

} // namespace fusiform
