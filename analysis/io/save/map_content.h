#pragma once

#include "analysis/io/save/map_format.h"

namespace fusiform {

/// Hemispheres that every one of the maps, or its voxels, has values on.
[[nodiscard]] std::vector<Hemisphere> hemispheresOf(const Dataset& dataset, const MapList& maps);

/// The grid a map's numbers lie on: its own volume's, else the voxel set's; null when it is in no volume.
[[nodiscard]] const Grid* gridOf(const Dataset& dataset, const Map& map);

/// Whether the map has one number a row of the voxel set.
[[nodiscard]] bool hasVoxelValues(const Dataset& dataset, const Map& map);

/// The maps' numbers at a place, for one file. The maps must have numbers there (obstacleToSaving).
/// Throws Error when numbers do not fit the voxel set or the surface, and Cancelled.
[[nodiscard]] MapContent contentAt(
    MapPlace place, const Dataset& dataset, const MapList& maps, const std::vector<Hemisphere>& hemispheres,
    const SaveOptions& options, Progress& progress);

/// The one map of the content as a volume of its grid, the several ones as its frames.
[[nodiscard]] Volume volumeOf(const MapContent& content);

} // namespace fusiform
