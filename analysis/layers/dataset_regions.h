#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/layers/region_table.h"

namespace fusiform {

/// A vertex of the subject's cortex.
struct CortexPlace {
    Hemisphere hemisphere = Hemisphere::Left;
    std::int64_t vertex = 0;
};

/// Where each of many rows lies on cortex; nothing where it lies away from it or that is not known.
using CortexPlaces = std::vector<std::optional<CortexPlace>>;

/// How far a voxel's centre may lie from the middle of cortex to belong to a region that is drawn on a
/// surface.
inline constexpr double mostFromCortex = 3; // mm

/// Per row of the voxel set: its vertex, or the vertex at mid-cortex nearest to the voxel's centre, at most
/// `mostFromCortex` away. Throws Cancelled.
[[nodiscard]] CortexPlaces placesOnCortex(const Dataset& dataset, Progress& progress);

/// All vertices, left ones first.
[[nodiscard]] CortexPlaces placesOfVertices(const Bilateral<std::int64_t>& vertices);

/// Names of the regions that a row of the voxel set lies in, by one parcellation.
struct RowRegions {
    std::string parcellation;
    std::vector<std::string> regions;                   ///< per row, empty outside all
    std::vector<std::optional<Hemisphere>> hemispheres; ///< per row, nothing where it is not known
};

/// The regions of every row of the voxel set: the names that the set itself has, then each parcellation. A
/// voxel of a volume takes the label of the volume it lies in, or that of the nearest vertex at mid-cortex,
/// at most `mostFromCortex` away, which also says its hemisphere. Parcellations in which no row lies are left
/// out. Empty without a placed voxel set. Throws Cancelled.
[[nodiscard]] std::vector<RowRegions> regionsOfRows(const Dataset& dataset, Progress& progress);

/// The same of places on cortex that are no voxel set; only parcellations on the surface say anything.
[[nodiscard]] std::vector<RowRegions> regionsOfPlaces(const Dataset& dataset, const CortexPlaces& places);

/// Lists of rows, one a region, and one a hemisphere where that is known; by parcellation, then by name.
[[nodiscard]] std::vector<Region> regionsFrom(const std::vector<RowRegions>& rows);

/// For regionTable: all voxels, then the regions of the voxel set. Throws Cancelled.
[[nodiscard]] std::vector<Region> regionsOf(const Dataset& dataset, Progress& progress);

} // namespace fusiform
