#pragma once

#include "render/colour_map.h"
#include "render/view_state.h"

#include <vector>

namespace fusiform {

/// Neutral grey of cortex without curvature, and of vertices without data under no underlay.
inline constexpr Rgb cortexGrey{176, 176, 176};

/// One opaque colour per vertex: curvature underlay (binary quiet grey) with the visible overlays blended onto it
/// in order. NaN and thresholded vertices show what is below. Maps without values on this hemisphere are skipped.
/// What lies outside of a selection is paler. A map that clips or fades an overlay and has no values here leaves nothing of
/// it; one that is not in the dataset changes nothing.
[[nodiscard]] std::vector<Rgb> cortexColours(const Dataset& dataset, const ViewState& view,
                                             Hemisphere hemisphere);
/// The same, where it is known which vertices are selected; none known: nothing is paler.
[[nodiscard]] std::vector<Rgb> cortexColours(const Dataset& dataset, const ViewState& view,
                                             Hemisphere hemisphere, const std::vector<bool>& selected);

/// Whether a value passes a threshold.
[[nodiscard]] bool passes(ThresholdMode mode, double lower, double threshold, float value);

/// What is left of an overlay's opacity, in [0, 1], where the map that clips or fades it has this value.
[[nodiscard]] double shareLeft(const OverlayClip& clip, float value);
[[nodiscard]] double shareLeft(const OverlayFade& fade, float value);

/// Whether a value passes the overlay's threshold.
[[nodiscard]] bool passes(const Overlay& overlay, float value);

/// The colour of one value in an overlay, or nothing when it is not drawn (NaN, below threshold).
[[nodiscard]] std::optional<Rgb> overlayColour(const Overlay& overlay, const ColourMap& colours, bool categorical,
                                               float value);

} // namespace fusiform
