#pragma once

#include "render/view_state.h"

#include <QString>

#include <optional>
#include <vector>

/// What the layer profile shows of a place, as plain values without widgets.
namespace fusiform {

struct ProfilePoint {
    double depth = 0;
    double score = 0; ///< NaN: no data
    QString layer;
    std::string map;
    bool operator==(const ProfilePoint&) const = default;
};

/// The layers of one model, by depth.
struct ProfileLine {
    QString model;
    std::vector<ProfilePoint> points;

    [[nodiscard]] const ProfilePoint* best() const; ///< null when no layer has a score
};

struct LayerProfileContent {
    QString place;
    std::string metric;
    std::vector<ProfileLine> lines;
    std::optional<double> ceiling;

    [[nodiscard]] bool empty() const;
    [[nodiscard]] QString text() const; ///< everything, to be read aloud
};

/// Scores of every model with several layers at a place, in the metric of the top overlay, else of the first score map.
/// Depths that say nothing (all the same) are replaced by the number of the layer.
[[nodiscard]] LayerProfileContent layerProfileAt(
    const Dataset& dataset, const ViewState& view, const Cursor& place, std::optional<std::int64_t> voxel);

} // namespace fusiform
