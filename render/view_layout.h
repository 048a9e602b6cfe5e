#pragma once

#include "render/view_state.h"

#include <cstddef>

/// Views of the cortex side by side: the presets, and what each pane shows.
namespace fusiform {

inline constexpr std::size_t mostPanes = 6;

enum class LayoutPreset { One, Two, Four, Six };

/// The panes of a preset, without a camera of their own: a pair of lateral views; lateral and medial views of both
/// hemispheres; lateral, medial, ventral, dorsal, posterior and flat (anterior, where no flat surface is loaded). Of a
/// single hemisphere, other sides of it.
[[nodiscard]] ViewLayout layoutOf(LayoutPreset preset, const Dataset& dataset);

/// Two panes that show the same place, the top map and `map`: one beside the other, or as halves of one picture.
[[nodiscard]] ViewLayout layoutOfPair(const std::string& map, bool swipe);

[[nodiscard]] std::size_t paneCount(const ViewLayout& layout); ///< 1 without panes
[[nodiscard]] int rowCount(const ViewLayout& layout);

/// What a pane shows, as the view of a scene: its camera, surface, hemispheres and map. A pane of which nothing would be
/// left shows the hemispheres of the view, and one whose map has no overlay the map of the view.
[[nodiscard]] ViewState viewOfPane(const ViewState& view, std::size_t pane);

/// Whether all panes have the cameras of the other layout.
[[nodiscard]] bool sameCameras(const ViewLayout& a, const ViewLayout& b);
/// `layout` with the cameras of another of as many panes; else as it is.
[[nodiscard]] ViewLayout withCamerasOf(ViewLayout layout, const ViewLayout& other);

} // namespace fusiform
