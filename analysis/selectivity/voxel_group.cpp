#include "analysis/selectivity/voxel_group.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/layers/dataset_regions.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace fusiform {
namespace {

bool isCategory(float value, std::int64_t category) {
    return std::isfinite(value) && std::llround(value) == category;
}

} // namespace

std::vector<std::int64_t> rowsInRegion(
    const Dataset& dataset, const std::string& parcellation, const std::string& region, Progress& progress) {
    std::vector<std::int64_t> rows;
    if (!dataset.voxels)
        return rows;
    const auto take = [&](const std::vector<std::string>& regions) {
        for (std::size_t row = 0; row < regions.size(); ++row)
            if (regions[row] == region)
                rows.push_back(std::int64_t(row));
    };
    if (parcellation.empty()) {
        take(dataset.voxels->regions);
        return rows;
    }
    // Only that parcellation is looked at.
    Dataset one = dataset;
    std::erase_if(one.parcellations, [&](const auto& other) { return other->name != parcellation; });
    for (const RowRegions& regions : regionsOfRows(one, progress))
        if (regions.parcellation == parcellation)
            take(regions.regions);
    return rows;
}

std::vector<std::int64_t>
rowsOfRegion(const Dataset& dataset, const std::string& region, const char* doing, Progress& progress) {
    const std::string wanted = lowerCase(region);
    std::set<std::string> known;
    for (const RowRegions& named : regionsOfRows(dataset, progress)) {
        std::vector<std::int64_t> rows;
        for (std::size_t row = 0; row < named.regions.size(); ++row)
            if (!named.regions[row].empty() && lowerCase(named.regions[row]) == wanted)
                rows.push_back(std::int64_t(row));
        if (!rows.empty())
            return rows;
        known.insert(named.regions.begin(), named.regions.end());
    }
    known.erase("");
    const std::string list = joinedText(known, ", ");
    throw Error(
        {.doing = doing,
         .file = {},
         .expected = list.empty() ? message("analysis", "a region with voxels of the voxel set")
                                  : message("analysis", "one of the regions %1").with(list),
         .found = "'" + region + "'",
         .hint = {}});
}

std::vector<std::int64_t> rowsInVertices(const CortexPlaces& places, const VertexSets& vertices) {
    std::vector<std::int64_t> rows;
    for (std::size_t row = 0; row < places.size(); ++row)
        if (const auto& place = places[row];
            place && std::ranges::binary_search(vertices[place->hemisphere], place->vertex))
            rows.push_back(std::int64_t(row));
    return rows;
}

std::vector<std::int64_t>
rowsOfSelection(const Dataset& dataset, const Selection& selection, Progress& progress) {
    if (!dataset.voxels)
        return {};
    if (const RegionSelection* region = selection.region())
        return rowsInRegion(dataset, region->parcellation, region->region, progress);
    if (const VertexSets* vertices = selection.vertices())
        return rowsInVertices(placesOnCortex(dataset, progress), *vertices);
    std::vector<std::int64_t> rows = *selection.voxels();
    std::erase_if(rows, [&](std::int64_t row) { return row < 0 || row >= dataset.voxels->size(); });
    return rows;
}

VectorF valuesOfRows(const Dataset& dataset, const Map& map, Progress& progress) {
    if (!dataset.voxels)
        return {};
    const std::int64_t count = dataset.voxels->size();
    if (map.perVoxel && map.perVoxel->size() == count)
        return *map.perVoxel;
    VectorF values = VectorF::Constant(count, missingValue);
    if (map.volume && dataset.voxels->inVolume()) {
        const Grid& grid = map.volume->grid;
        const FrameValues frame = map.volume->frame(map.frame);
        for (std::int64_t row = 0; row < count; ++row) {
            if (row % 4096 == 0)
                progress.stopIfRequested();
            if (const auto voxel = grid.enclosingVoxel(dataset.voxels->worldOf(row)))
                values[row] = frame[std::size_t(grid.offset((*voxel)[0], (*voxel)[1], (*voxel)[2]))];
        }
        return values;
    }
    const CortexPlaces places = placesOnCortex(dataset, progress);
    for (std::int64_t row = 0; row < count; ++row) {
        const auto& place = places[std::size_t(row)];
        const auto onVertices = place ? map.vertices[place->hemisphere] : nullptr;
        if (onVertices && place->vertex < onVertices->size())
            values[row] = (*onVertices)[place->vertex];
    }
    return values;
}

std::vector<std::int64_t>
rowsOfCategory(const Dataset& dataset, const Map& map, std::int64_t category, Progress& progress) {
    const VectorF values = valuesOfRows(dataset, map, progress);
    std::vector<std::int64_t> rows;
    for (Eigen::Index row = 0; row < values.size(); ++row)
        if (isCategory(values[row], category))
            rows.push_back(row);
    return rows;
}

} // namespace fusiform
