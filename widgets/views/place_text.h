#pragma once

#include "render/charts/place_value.h"
#include "render/view_state.h"

#include <QStringList>

#include <optional>

/// What is at a place, in words: the hover text, the line under the slice, the heading of the card.
namespace fusiform {

[[nodiscard]] QString titleOf(Hemisphere hemisphere); ///< "left"

/// "0.42 r", a category's name, or "no data".
[[nodiscard]] QString valueText(const Map& map, std::optional<float> value);
/// At most three significant digits, the decimal sign always a point.
[[nodiscard]] QString numberText(double value);

/// "Axial"
[[nodiscard]] QString titleOf(SliceAxis axis);

/// "voxel 41, 12, 30": the indices, counted from 0, of the voxel that encloses a place; empty outside the grid.
[[nodiscard]] QString voxelText(const Grid& grid, const Point& world);

/// "x -12.0, y 34.5, z 8.0 mm"
[[nodiscard]] QString placeText(const Point& world);
/// Names of the regions of all parcellations that have one there.
[[nodiscard]] QStringList regionsAt(const Dataset& dataset, Hemisphere hemisphere, std::int64_t vertex);
[[nodiscard]] QStringList regionsAt(const Dataset& dataset, const Point& world);

/// "left, vertex 1234 · V1 · CLIP r: 0.42 r"
[[nodiscard]] QString
hoverText(const Dataset& dataset, const ViewState& view, Hemisphere hemisphere, std::int64_t vertex);

} // namespace fusiform
