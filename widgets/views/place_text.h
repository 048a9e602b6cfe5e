#pragma once

#include "render/view_state.h"

#include <QStringList>

#include <optional>

/// What is at a place, in words: the hover text, the line under the slice, the heading of the card.
namespace fusiform {

[[nodiscard]] QString titleOf(Hemisphere hemisphere); ///< "left"

/// A map's value at a vertex (NaN where it has none there); nothing when the map is not on this hemisphere.
[[nodiscard]] std::optional<float> valueAt(const Map& map, Hemisphere hemisphere, std::int64_t vertex);
/// A map's value in the voxel that encloses a world position; nothing outside its volume.
[[nodiscard]] std::optional<float> valueAt(const Map& map, const Point& world);
/// On the cortex where the map has vertices there, else in its volume.
[[nodiscard]] std::optional<float> valueAt(const Map& map, const Cursor& cursor);

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
