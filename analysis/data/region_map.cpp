#include "analysis/data/region_map.h"

#include <algorithm>

namespace fusiform {

std::shared_ptr<const Map> regionMap(const VoxelSet& voxels) {
    if (voxels.regions.empty())
        return nullptr;
    Map map;
    map.name = "Regions";
    map.categorical = true;
    map.provenance = "region names of the voxel set";
    VectorF values = VectorF::Constant(Eigen::Index(voxels.regions.size()), missingValue);
    for (std::size_t row = 0; row < voxels.regions.size(); ++row) {
        const std::string& region = voxels.regions[row];
        if (region.empty())
            continue;
        auto found = std::ranges::find(map.categories, region);
        if (found == map.categories.end())
            found = map.categories.insert(found, region);
        values[Eigen::Index(row)] = float(found - map.categories.begin());
    }
    map.perVoxel = std::make_shared<const VectorF>(std::move(values));
    return std::make_shared<const Map>(std::move(map));
}

} // namespace fusiform
