#pragma once

#include "analysis/core/matrix.h"
#include "analysis/statistics/correlation.h"

#include <map>
#include <string>
#include <vector>

/// Do deeper layers of a model predict places higher in the hierarchy? (METHODS "Spatial score".)
namespace fusiform {

struct SpatialScore {
    double pearson = std::numeric_limits<double>::quiet_NaN();
    double spearman = std::numeric_limits<double>::quiet_NaN();
    std::int64_t voxels = 0; ///< that have both a depth and a position
};

/// `depth` (voxels): depth of the best layer, or the depth's centre of mass. `position` (voxels): place in
/// the hierarchy, such as the distance from V1 or the rank of the area. A voxel that misses either is left
/// out. There is no p value: neighbouring voxels are alike, so that one from the number of voxels would be
/// wrong; use a spin test. Throws Error when the lengths disagree.
[[nodiscard]] SpatialScore spatialScore(const VectorF& depth, const VectorF& position);

/// `bestLayer` (voxels) as rows of the score stack, to depths of those layers (`depths`, one a layer). NaN
/// stays.
[[nodiscard]] VectorF depthOfBestLayer(const VectorF& bestLayer, const std::vector<double>& depths);

/// The rank of each voxel's area; NaN for areas that have none and for voxels without an area ("").
[[nodiscard]] VectorF
ranksOfAreas(const std::vector<std::string>& areaOfVoxel, const std::map<std::string, double>& ranks);

/// "V1=1, V2=2, hV4=4". Throws Error.
[[nodiscard]] std::map<std::string, double> parseRanks(const std::string& text);

} // namespace fusiform
