#include "render/charts/region_scores.h"

#include "analysis/selectivity/voxel_group.h"
#include "analysis/surface/map_placement.h"
#include "analysis/surface/selected_vertices.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr Eigen::Index barResamples = 400;

/// Scores of the layers at the places that lie in a region, and which place belongs to which region.
struct Stack {
    MatrixF scores;
    std::vector<Region> regions;
};

std::vector<Eigen::Index>& rowsOfRegionNamed(std::vector<Region>& regions, const std::string& name) {
    const auto found = std::ranges::find(regions, name, &Region::name);
    return found == regions.end() ? regions.emplace_back(Region{{}, name, {}, {}}).rows : found->rows;
}

bool liesOnMesh(const Dataset& dataset, const Parcellation& parcellation, const Map& map) {
    return std::ranges::any_of(hemispheres, [&](Hemisphere hemisphere) {
        const auto& labels = parcellation.hemispheres[hemisphere];
        const auto& values = map.vertices[hemisphere];
        return labels && values && std::ssize(labels->keys) == values->size() &&
               values->size() == dataset.cortex[hemisphere].vertexCount();
    });
}

using Maps = std::vector<std::shared_ptr<const Map>>;
using Places = std::vector<std::pair<Hemisphere, std::int64_t>>;

Stack stackOfVertices(const Parcellation& parcellation, const Maps& maps, const VertexSets& selected) {
    Stack stack;
    Places places;
    for (const Hemisphere hemisphere : hemispheres) {
        const auto& labels = parcellation.hemispheres[hemisphere];
        if (!labels)
            continue;
        // In the order of the parcellation's keys, whichever occurs first on the mesh.
        for (const auto& [key, label] : labels->labels)
            if (!label.background && std::ranges::find(labels->keys, key) != labels->keys.end())
                static_cast<void>(rowsOfRegionNamed(stack.regions, label.name));
        for (std::int64_t vertex = 0; vertex < std::ssize(labels->keys); ++vertex)
            if (const Label* label = labels->labelAt(vertex)) {
                rowsOfRegionNamed(stack.regions, label->name).push_back(std::ssize(places));
                places.emplace_back(hemisphere, vertex);
            }
    }
    Region chosen;
    for (const Hemisphere hemisphere : hemispheres)
        for (const std::int32_t vertex : selected[hemisphere]) {
            chosen.rows.push_back(std::ssize(places));
            places.emplace_back(hemisphere, vertex);
        }
    if (!chosen.rows.empty())
        stack.regions.insert(stack.regions.begin(), std::move(chosen));
    stack.scores = MatrixF::Constant(std::ssize(maps), std::ssize(places), missingValue);
    for (Eigen::Index layer = 0; layer < stack.scores.rows(); ++layer)
        for (Eigen::Index at = 0; at < stack.scores.cols(); ++at) {
            const auto [hemisphere, vertex] = places[std::size_t(at)];
            const auto& values = maps[std::size_t(layer)]->vertices[hemisphere];
            if (values && vertex < values->size())
                stack.scores(layer, at) = (*values)[vertex];
        }
    return stack;
}

Stack stackOfVoxels(
    const Dataset& dataset, const Parcellation& parcellation, const Maps& maps, const RowSet& selected,
    Progress& progress) {
    Stack stack;
    const VoxelSet& voxels = *dataset.voxels;
    for (std::int64_t voxel = 0; voxel < voxels.size(); ++voxel) {
        if (voxel % 1000 == 0)
            progress.stopIfRequested();
        if (const std::string name = parcellation.regionAt(voxels.worldOf(voxel)); !name.empty())
            rowsOfRegionNamed(stack.regions, name).push_back(voxel);
    }
    std::ranges::sort(stack.regions, {}, &Region::name);
    if (!selected.empty())
        stack.regions.insert(stack.regions.begin(), Region{{}, {}, {}, {selected.begin(), selected.end()}});
    stack.scores = MatrixF::Constant(std::ssize(maps), voxels.size(), missingValue);
    for (std::size_t layer = 0; layer < maps.size(); ++layer) {
        const auto values =
            maps[layer]->perVoxel ? maps[layer]->perVoxel : valuesAtVoxels(*maps[layer], voxels);
        if (values && values->size() == voxels.size())
            stack.scores.row(Eigen::Index(layer)) = values->transpose();
    }
    return stack;
}

} // namespace

std::optional<std::size_t> RegionScores::bestLayer(std::size_t region) const {
    std::optional<std::size_t> best;
    for (std::size_t layer = 0; layer < layers.size(); ++layer)
        if (std::isfinite(at(region, layer).mean) &&
            (!best || at(region, layer).mean > at(region, *best).mean))
            best = layer;
    return best;
}

RegionScores regionScoresOf(
    const Dataset& dataset, const Parcellation& parcellation, const Maps& maps,
    const std::optional<Selection>& selection, Progress& progress) {
    RegionScores result;
    result.parcellation = parcellation.name;
    for (const auto& map : maps) {
        result.layers.push_back(map->layer.empty() ? map->name : map->layer);
        result.maps.push_back(map->name);
        result.metric = map->metric.empty() ? map->unit : map->metric;
    }
    if (maps.empty())
        return result;
    const bool ofItsOwn = selection && !selection->region();
    Stack stack;
    if (liesOnMesh(dataset, parcellation, *maps.front())) {
        stack = stackOfVertices(parcellation, maps, ofItsOwn ? verticesOf(dataset, *selection) : VertexSets());
    } else if (parcellation.volume && dataset.voxels && dataset.voxels->inVolume()) {
        const RowSet rows = ofItsOwn ? rowsOfSelection(dataset, *selection, progress) : RowSet();
        stack = stackOfVoxels(dataset, parcellation, maps, rows, progress);
        result.ofVoxels = true;
    }
    RegionTableOptions options;
    options.resamples = barResamples;
    result.table = regionTable(stack.scores, stack.regions, {}, options, progress);
    for (const Region& region : stack.regions)
        result.regions.push_back(region.name);
    result.selectionFirst = ofItsOwn && !result.regions.empty() && result.regions.front().empty();
    if (result.selectionFirst)
        result.regions.front() = selection->name();
    return result;
}

} // namespace fusiform
