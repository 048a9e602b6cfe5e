#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"
#include "analysis/data/hemisphere.h"

#include <optional>
#include <string>
#include <vector>

/// Scores averaged over regions, a bar for each region and layer (METHODS "Comparing layers, models, training
/// steps").
namespace fusiform {

/// Voxels that are averaged together.
struct Region {
    std::string parcellation; ///< that it is part of; may be empty
    std::string name;
    std::optional<Hemisphere> hemisphere; ///< nothing when it lies in both, or when that is not known
    std::vector<Eigen::Index> rows;       ///< of the voxel set, each once
};

/// With fewer voxels an interval over voxels says little.
inline constexpr std::int64_t fewVoxels = 30;

struct RegionScore {
    std::size_t region = 0; ///< position in the list of regions
    Eigen::Index layer = 0; ///< row of the score stack
    double mean = std::numeric_limits<double>::quiet_NaN();
    double median = std::numeric_limits<double>::quiet_NaN();
    double low = std::numeric_limits<double>::quiet_NaN(); ///< of the mean
    double high = std::numeric_limits<double>::quiet_NaN();
    std::int64_t voxels = 0; ///< that have a score and are not below the ceiling

    [[nodiscard]] bool few() const { return voxels < fewVoxels; }
};

struct RegionTableOptions {
    double leastCeiling = 0;
    Eigen::Index resamples = 1000;
    double coverage = 0.95;
    unsigned seed = 0;
};

/// One entry a region and layer, layers of a region one after another.
///
/// `scores` (layers, voxels), NaN where missing; `ceiling` (voxels) or empty. Voxels whose ceiling is missing
/// or below `leastCeiling` are left out everywhere, voxels without a score in that layer. The percentile
/// interval is a bootstrap over voxels, with the same resamples for all layers of a region; neighbouring
/// voxels are not independent, so it is narrower than one over subjects would be. A region without voxels has
/// NaN and 0 voxels. Throws Error (a row that is not in the stack, lengths that disagree) and Cancelled.
[[nodiscard]] std::vector<RegionScore> regionTable(
    const MatrixF& scores, const std::vector<Region>& regions, const VectorF& ceiling,
    const RegionTableOptions& options, Progress& progress);

} // namespace fusiform
