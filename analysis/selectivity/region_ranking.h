#pragma once

#include "analysis/layers/region_table.h"

#include <string>
#include <vector>

namespace fusiform {

/// Regions of one name and parcellation as one, both hemispheres together, in order of first appearance; the
/// region of all voxels (which has no parcellation) is left out.
[[nodiscard]] std::vector<Region> regionsOfBothHemispheres(const std::vector<Region>& regions);

/// A region's mean of a map.
struct RankedRegion {
    std::string parcellation;
    std::string name;
    double mean = 0;
    std::int64_t voxels = 0; ///< that have a value

    [[nodiscard]] bool few() const { return voxels < fewVoxels; }
};

/// Regions of both hemispheres by descending mean of their voxels' values, parcellation by parcellation in
/// the order of `regions`; those without a value are left out.
[[nodiscard]] std::vector<RankedRegion>
rankedRegions(const VectorF& perVoxel, const std::vector<Region>& regions);

} // namespace fusiform
