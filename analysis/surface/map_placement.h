#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

namespace fusiform {

/// Whether a volume can be sampled on any hemisphere: a white, midthickness or pial surface is there.
[[nodiscard]] bool hasAnatomicalSurface(const Cortex& cortex);

/// The map's value at every row of the set, from its volume; null when it has none on the set's grid.
[[nodiscard]] std::shared_ptr<const VectorF> valuesAtVoxels(const Map& map, const VoxelSet& voxels);

/// `map` in every form that the voxel set and the cortex of `dataset` allow: values per voxel are put into the
/// set's volume or onto its vertices; a volume on the set's grid gives values per voxel; a volume is sampled on
/// the anatomical surfaces as `map.sampling` says (and see samplingFor).
/// Forms the map has already are kept. Throws Error when values per voxel do not fit the set, and Cancelled.
[[nodiscard]] Map placed(const Map& map, const Dataset& dataset, Progress& progress);

/// `dataset` with another frame of a map's volume shown: the forms of the map that come from the volume are made anew.
/// Throws Error when there is no such map or frame, and Cancelled.
[[nodiscard]] Dataset
withFrame(const Dataset& dataset, const std::string& map, std::int64_t frame, Progress& progress);

/// Whether a map's values on the cortex are made of its volume, so that they can be made in another way.
[[nodiscard]] bool isSampled(const Map& map, const Cortex& cortex);

/// `dataset` with the volume of a map sampled in another way. Throws Error when there is no such map, or its values on
/// vertices are not made of a volume, or the surfaces do not serve; and Cancelled.
[[nodiscard]] Dataset
withSampling(const Dataset& dataset, const std::string& map, const VolumeSampling& sampling, Progress& progress);

/// `dataset` with every volume map sampled anew on its surfaces: for when surfaces were added. Maps whose values on
/// vertices were given stay as they are.
[[nodiscard]] Dataset withProjectionsRenewed(const Dataset& dataset, Progress& progress);

} // namespace fusiform
