#pragma once

#include "render/view_state.h"

#include <optional>
#include <string>
#include <vector>

/// The layer profile of a place as plain numbers: the window's chart and those of figures are made of it.
namespace fusiform {

struct LayerScore {
    double depth = 0;
    double score = 0;  ///< NaN: no data
    std::string layer; ///< as it is called
    std::string map;
    bool operator==(const LayerScore&) const = default;
};

struct ModelScores {
    std::string model;
    std::vector<LayerScore> layers; ///< by depth
};

struct LayerScores {
    std::string metric;
    std::vector<ModelScores> models;
    std::optional<double> ceiling;
};

/// Scores of every model with several layers at a place, in the metric of the top overlay, else of the first score map.
/// Depths that say nothing (all the same) are replaced by the number of the layer.
[[nodiscard]] LayerScores layerScoresAt(
    const Dataset& dataset, const ViewState& view, const Cursor& place, std::optional<std::int64_t> voxel);

} // namespace fusiform
