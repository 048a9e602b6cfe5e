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
    std::string list;
    for (const std::string& name : known)
        list += (list.empty() ? "" : ", ") + name;
    throw Error(
        {.doing = doing,
         .file = {},
         .expected = list.empty() ? message("analysis", "a region with voxels of the voxel set")
                                  : message("analysis", "one of the regions %1").with(list),
         .found = "'" + region + "'",
         .hint = {}});
}

std::vector<std::int64_t>
rowsOfCategory(const Dataset& dataset, const Map& map, std::int64_t category, Progress& progress) {
    std::vector<std::int64_t> rows;
    if (!dataset.voxels)
        return rows;
    const std::int64_t count = dataset.voxels->size();
    const auto takeWhere = [&](auto&& valueOf) {
        for (std::int64_t row = 0; row < count; ++row) {
            if (row % 4096 == 0)
                progress.stopIfRequested();
            if (isCategory(valueOf(row), category))
                rows.push_back(row);
        }
    };
    if (map.perVoxel && map.perVoxel->size() == count) {
        takeWhere([&](std::int64_t row) { return (*map.perVoxel)[row]; });
    } else if (map.volume && dataset.voxels->inVolume()) {
        const Grid& grid = map.volume->grid;
        const FrameValues values = map.volume->frame(map.frame);
        takeWhere([&](std::int64_t row) {
            const auto voxel = grid.enclosingVoxel(dataset.voxels->worldOf(row));
            return voxel ? values[std::size_t(grid.offset((*voxel)[0], (*voxel)[1], (*voxel)[2]))]
                         : missingValue;
        });
    } else {
        const CortexPlaces places = placesOnCortex(dataset, progress);
        takeWhere([&](std::int64_t row) {
            const auto& place = places[std::size_t(row)];
            const auto& onVertices = place ? map.vertices[place->hemisphere] : nullptr;
            return onVertices && place->vertex < onVertices->size() ? (*onVertices)[place->vertex]
                                                                    : missingValue;
        });
    }
    return rows;
}

} // namespace fusiform
