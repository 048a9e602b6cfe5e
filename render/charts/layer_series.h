#pragma once

#include "render/view_state.h"

#include <memory>
#include <vector>

namespace fusiform {

/// What the top visible overlay is one of: the layers of a model, or the frames of a map (time points,
/// training steps).
struct LayerSeries {
    std::vector<std::shared_ptr<const Map>> layers; ///< by depth; empty for a series of frames
    std::shared_ptr<const Map> frames;              ///< the map of several frames, or null
    std::int64_t at = 0;                            ///< which of them is shown

    [[nodiscard]] std::int64_t count() const; ///< 0 when the overlay is no part of a series
    [[nodiscard]] std::string
    title(std::int64_t index) const; ///< the layer, or the name of the frame, or empty
    /// Whether it steps through the same things, whichever of them is shown.
    [[nodiscard]] bool sameAs(const LayerSeries& other) const;
};

/// Score maps of the same model and metric, one a layer. Where layers were scored more than once, those are
/// taken whose names differ from `map`'s in nothing but the layer, if there are several; else the latest of
/// each layer.
[[nodiscard]] std::vector<std::shared_ptr<const Map>> layersOf(const Dataset& dataset, const Map& map);

[[nodiscard]] LayerSeries seriesOf(const Dataset& dataset, const ViewState& view);

/// Shows one of the series in the place of the top visible overlay, with the same colours and range so that
/// layers can be compared.
void showStep(ViewState& view, const LayerSeries& series, std::int64_t index);

/// The map of the next (`step` 1) or previous (-1) layer; null at either end, and for a map that belongs to
/// no model.
[[nodiscard]] std::shared_ptr<const Map> neighbourLayer(const Dataset& dataset, const Map& map, int step);

/// The next or previous one of the series. Returns the new map, or null when there is none.
std::shared_ptr<const Map> stepLayer(const Dataset& dataset, ViewState& view, int step);

/// A range that holds all of the series as the default range holds one map, symmetric for diverging colours.
/// Takes a moment on large maps; any thread.
[[nodiscard]] std::pair<double, double> commonRange(const LayerSeries& series, const Overlay& overlay);

} // namespace fusiform
