#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/data/selection.h"
#include "analysis/layers/dataset_regions.h"

#include <cstdint>
#include <string>
#include <vector>

/// Which rows of the voxel set belong together: those of a region, of a cluster, of what is selected.
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

/// Rows that are selected: of a parcel as above; of vertices those whose place on cortex is one of them. Ascending; rows
/// that the set does not have are left out. Throws Cancelled.
[[nodiscard]] std::vector<std::int64_t>
rowsOfSelection(const Dataset& dataset, const Selection& selection, Progress& progress);
/// The same of vertices, where it is known where rows lie (placesOnCortex).
[[nodiscard]] std::vector<std::int64_t> rowsInVertices(const CortexPlaces& places, const VertexSets& vertices);

/// A map's value of every row of the voxel set: that per voxel, else that of the volume at the voxel's centre, else that
/// at the vertex nearest to it; NaN where it has none. Empty without a voxel set. Throws Cancelled.
[[nodiscard]] VectorF valuesOfRows(const Dataset& dataset, const Map& map, Progress& progress);

/// Rows at which a categorical map has a category by valuesOfRows. Ascending. Throws Cancelled.
[[nodiscard]] std::vector<std::int64_t>
rowsOfCategory(const Dataset& dataset, const Map& map, std::int64_t category, Progress& progress);

} // namespace fusiform
