#pragma once

#include "render/view_state.h"

#include <memory>
#include <vector>

namespace fusiform {

/// Which vertices of a hemisphere lie in a region: by its labels, else where the parcellation is a volume by the voxel at
/// mid-cortex. Empty when there is no such parcellation or nothing is known of this hemisphere.
[[nodiscard]] std::vector<bool>
regionMask(const Dataset& dataset, const RegionSelection& region, Hemisphere hemisphere);

/// A vertex in the middle of the region: the one nearest to its centre on the surface shown, of the hemisphere with more
/// of it. Nothing when no vertex is in it.
[[nodiscard]] std::optional<std::pair<Hemisphere, std::int64_t>>
middleOf(const Dataset& dataset, const RegionSelection& region, SurfaceKind kind);

/// The mask as labels, to draw the region's outline; null for an empty mask.
[[nodiscard]] std::shared_ptr<const LabelMap> labelsOf(const std::vector<bool>& mask);

} // namespace fusiform
