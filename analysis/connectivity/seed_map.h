#pragma once

#include "analysis/data/dataset.h"

namespace fusiform {

/// The connections of one place: the row of a connectome that belongs to a vertex, or to the parcel it lies in, as a
/// map on the loaded surfaces and in the volume of subcortical voxels. Called "<name>, seed L 12345". NaN where the
/// connectome has no grayordinate. Reads one row of the file.
///
/// Throws Error when the connectome has nothing at that place (medial wall), when its mesh is not that of the
/// surfaces, and when the file cannot be read any more.
[[nodiscard]] Map
seedMap(const Connectivity& connectivity, const Cortex& cortex, Hemisphere hemisphere, std::int64_t vertex);

/// The same of the subcortical voxel that encloses a world position (mm): "<name>, seed -12 -20 8".
[[nodiscard]] Map seedMap(const Connectivity& connectivity, const Cortex& cortex, const Point& world);

/// Whether the connectome has a row for a place.
[[nodiscard]] bool hasSeed(const Connectivity& connectivity, Hemisphere hemisphere, std::int64_t vertex);
[[nodiscard]] bool hasSeed(const Connectivity& connectivity, const Point& world);

} // namespace fusiform
