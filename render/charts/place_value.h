#pragma once

#include "render/view_state.h"

#include <optional>

/// What maps say of a place. Nothing where a map has no value there; NaN where the value is missing.
namespace fusiform {

[[nodiscard]] std::optional<float> valueAt(const Map& map, Hemisphere hemisphere, std::int64_t vertex);
[[nodiscard]] std::optional<float> valueAt(const Map& map, const Point& world);
/// On the cortex where the map has a value there, else in the volume.
[[nodiscard]] std::optional<float> valueAt(const Map& map, const Cursor& cursor);

/// A map's value of the voxel itself, else of the place; nothing where it has none.
[[nodiscard]] std::optional<float>
voxelValue(const Dataset& dataset, const Map& map, const Cursor& place, std::optional<std::int64_t> voxel);

/// Fraction of variance that any model could explain at a voxel, where that is known.
[[nodiscard]] std::optional<double> noiseCeilingAt(const Dataset& dataset, std::optional<std::int64_t> voxel);
/// The most that a score of this metric ("r", "r2") can reach at a voxel, where that is known.
[[nodiscard]] std::optional<double>
ceilingOf(const Dataset& dataset, const std::string& metric, std::optional<std::int64_t> voxel);

/// The row of the voxel set at a place, at most this many mm away.
inline constexpr double voxelReach = 4;
[[nodiscard]] std::optional<std::int64_t>
voxelAt(const Dataset& dataset, const VoxelLocator& voxels, const Cursor& place);

} // namespace fusiform
