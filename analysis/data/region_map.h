#pragma once

#include "analysis/data/dataset.h"

namespace fusiform {

/// A categorical map of the regions a voxel set names, in order of first appearance; null when it names none.
[[nodiscard]] std::shared_ptr<const Map> regionMap(const VoxelSet& voxels);

} // namespace fusiform
