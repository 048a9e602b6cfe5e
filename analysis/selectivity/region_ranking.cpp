#include "analysis/selectivity/region_ranking.h"

#include <algorithm>
#include <cmath>

namespace fusiform {

std::vector<Region> regionsOfBothHemispheres(const std::vector<Region>& regions) {
    std::vector<Region> merged;
    for (const Region& region : regions) {
        if (region.parcellation.empty())
            continue;
        const auto known = std::ranges::find_if(merged, [&](const Region& other) {
            return other.parcellation == region.parcellation && other.name == region.name;
        });
        if (known == merged.end()) {
            merged.push_back(region);
            merged.back().hemisphere = {};
        } else {
            known->rows.insert(known->rows.end(), region.rows.begin(), region.rows.end());
        }
    }
    return merged;
}

std::vector<RankedRegion> rankedRegions(const VectorF& perVoxel, const std::vector<Region>& regions) {
    std::vector<RankedRegion> ranked;
    for (const Region& region : regionsOfBothHemispheres(regions)) {
        RankedRegion entry{region.parcellation, region.name};
        for (const Eigen::Index row : region.rows)
            if (row < perVoxel.size() && std::isfinite(perVoxel[row])) {
                entry.mean += double(perVoxel[row]); // a sum until all are counted
                ++entry.voxels;
            }
        if (entry.voxels == 0)
            continue;
        entry.mean /= double(entry.voxels);
        ranked.push_back(std::move(entry));
    }
    for (auto first = ranked.begin(); first != ranked.end();) {
        const auto end = std::find_if(first, ranked.end(), [&](const RankedRegion& region) {
            return region.parcellation != first->parcellation;
        });
        std::stable_sort(
            first, end, [](const RankedRegion& a, const RankedRegion& b) { return a.mean > b.mean; });
        first = end;
    }
    return ranked;
}

} // namespace fusiform
