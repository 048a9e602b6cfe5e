#pragma once

#include "render/view_state.h"

#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

/// What the selectivity card says of a place, as plain values without widgets.
namespace fusiform {

/// A text that one or more repeats gave.
struct CaptionLine {
    QString text;
    std::optional<double> score; ///< the best of the repeats that gave it
    int repeats = 0;
    bool operator==(const CaptionLine&) const = default;
};

/// The captions of one caption set, the one most repeats agree on first (ties: the higher score).
struct CaptionBlock {
    QString name;
    QString method;
    QString agreement; ///< "3 of 5 repeats agree"; empty for a single repeat
    std::vector<CaptionLine> lines;
    QStringList keywords;
    bool operator==(const CaptionBlock&) const = default;
};

struct ScoreBar {
    QString label;
    double value = 0; ///< NaN: no data
    QString text;     ///< the value with its unit
    QString tooltip;
    bool operator==(const ScoreBar& other) const { return label == other.label && text == other.text; }
};

/// Scores of the layers of one model, by depth.
struct ScoreGroup {
    QString title;
    std::vector<ScoreBar> bars;
    std::optional<double> ceiling; ///< the most any model could reach, in the bars' unit
    bool operator==(const ScoreGroup&) const = default;
};

struct CardContent {
    bool picked = false;
    std::optional<std::int64_t> voxel;
    std::vector<CaptionBlock> captions; ///< the sets that have captions of this voxel
    std::vector<std::pair<QString, QString>> where;
    std::vector<ScoreGroup> scores;
    bool operator==(const CardContent&) const = default;

    [[nodiscard]] QString title() const; ///< the best caption
    [[nodiscard]] QString text() const;  ///< everything, to copy
};

/// A map's value of the voxel itself, else of the place; nothing where it has none.
[[nodiscard]] std::optional<float> voxelValue(
    const Dataset& dataset, const Map& map, const Cursor& place, std::optional<std::int64_t> voxel);
/// The most that a score of this metric ("r", "r2") can reach at a voxel, where that is known.
[[nodiscard]] std::optional<double>
ceilingOf(const Dataset& dataset, const std::string& metric, std::optional<std::int64_t> voxel);

/// `voxel` is the row of the voxel set at the cursor, when there is one.
[[nodiscard]] CardContent
cardContent(const Dataset& dataset, const ViewState& view, std::optional<std::int64_t> voxel);

} // namespace fusiform
