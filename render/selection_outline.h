#pragma once

#include "render/view_state.h"

#include <memory>
#include <vector>

namespace fusiform {

/// A vertex in the middle of a selection: the one nearest to its centre on the surface shown, of the hemisphere with more
/// of it. Nothing when no vertex is in it.
[[nodiscard]] std::optional<std::pair<Hemisphere, std::int64_t>>
middleOf(const Dataset& dataset, const Selection& selection, SurfaceKind kind);

/// The mask as labels, to draw the selection's outline; null for an empty mask.
[[nodiscard]] std::shared_ptr<const LabelMap> labelsOf(const std::vector<bool>& mask);

} // namespace fusiform
