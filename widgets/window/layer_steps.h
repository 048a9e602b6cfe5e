#pragma once

#include "render/view_state.h"

namespace fusiform {

/// The map of the next (`step` 1) or previous (-1) layer of the same model and metric, by depth; null at
/// either end, and for a map that belongs to no model.
[[nodiscard]] std::shared_ptr<const Map> neighbourLayer(const Dataset& dataset, const Map& map, int step);

/// Of a map of several volumes, shows the next or previous one. Else puts that map in the place of the top visible overlay, with the same colours and range so that layers can
/// be compared. Returns the new map, or null when there is none.
std::shared_ptr<const Map> stepLayer(const Dataset& dataset, ViewState& view, int step);

} // namespace fusiform
