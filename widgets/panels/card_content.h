#pragma once

#include "widgets/panels/card_place.h"

#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

/// What the selectivity card says of a place, as plain values without widgets. Quick: it is made anew at
/// every move of the mouse.
namespace fusiform {

/// A text that one or more repeats gave.
struct CaptionLine {
    QString text;
    std::optional<double> score; ///< the best of the repeats that gave it
    int repeats = 0;
    bool operator==(const CaptionLine&) const = default;
};

struct CaptionKeyword {
    QString word;
    int captions = 0; ///< captions of this voxel that name it
    bool operator==(const CaptionKeyword&) const = default;
};

/// The captions of one caption set, the one most repeats agree on first (ties: the higher score).
struct CaptionBlock {
    QString name;
    QString method;
    QString agreement; ///< "3 of 5 repeats agree"; empty for a single repeat
    std::vector<CaptionLine> lines;
    std::vector<CaptionKeyword> keywords; ///< most often named first
    int captions = 0;                     ///< of this voxel, what keywords are counted among
    bool operator==(const CaptionBlock&) const = default;

    [[nodiscard]] QString
    keywordText() const; ///< "food (2), plate (1)"; without numbers for a single caption
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

/// What the top overlay shows at the place. A projected map's vertex and the voxel below it may differ.
struct OverlayValue {
    QString map;
    QString drawn;               ///< on the cortex or slice
    QString ofVoxel;             ///< of the voxel itself
    std::optional<double> value; ///< of the voxel; nothing where there is no data
    bool operator==(const OverlayValue&) const = default;
};

struct CardContent {
    bool picked = false;
    std::optional<std::int64_t> voxel;
    std::vector<CaptionBlock> captions; ///< the sets that have captions of this voxel
    CardPlace place;
    std::optional<double> noiseCeiling; ///< fraction of variance
    std::optional<OverlayValue> overlay;
    QString selection; ///< name of the set (lasso, …) that is selected, where the place lies in it
    std::vector<ScoreGroup> scores;
    bool operator==(const CardContent&) const = default;

    [[nodiscard]] QString title() const; ///< the best caption
    [[nodiscard]] QString text() const;  ///< everything, to copy
    /// Place, noise ceiling and overlay as label and value.
    [[nodiscard]] std::vector<std::pair<QString, QString>> where() const;
};

/// Of a place that need not be the view's cursor. `voxel` is the row of the voxel set there, when there is
/// one.
[[nodiscard]] CardContent cardContent(
    const Dataset& dataset, const ViewState& view, const std::optional<Cursor>& place,
    std::optional<std::int64_t> voxel);
/// Of the view's cursor.
[[nodiscard]] CardContent
cardContent(const Dataset& dataset, const ViewState& view, std::optional<std::int64_t> voxel);

} // namespace fusiform
