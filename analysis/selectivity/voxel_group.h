#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <cstdint>
#include <string>
#include <vector>

/// Which rows of the voxel set belong together: those of a region, of a cluster.
namespace fusiform {

/// Rows in a region of a parcellation, in both hemispheres (regionsOfRows says when a voxel is in a region);
/// an empty parcellation means the names that the voxel set itself has. Ascending. Throws Cancelled.
[[nodiscard]] std::vector<std::int64_t> rowsInRegion(
    const Dataset& dataset, const std::string& parcellation, const std::string& region, Progress& progress);

/// Rows of the region of that name, whose case does not matter: in the voxel set's own names, else in the first
/// parcellation that has it, in both hemispheres. Ascending. Throws Error, which begins with `doing` and lists
/// the names there are, and Cancelled.
[[nodiscard]] std::vector<std::int64_t>
rowsOfRegion(const Dataset& dataset, const std::string& region, const char* doing, Progress& progress);

/// Rows at which a categorical map has a category: by its values per voxel, else by those of the volume at
/// the voxels' centres, else by those at the vertices nearest to them. Ascending. Throws Cancelled.
[[nodiscard]] std::vector<std::int64_t>
rowsOfCategory(const Dataset& dataset, const Map& map, std::int64_t category, Progress& progress);

} // namespace fusiform
