#pragma once

#include "render/view_state.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fusiform {

/// One label on the cortex: what it says and what it may point to.
struct CaptionLabel {
    std::int64_t id =
        0; ///< of its region, category or pinned place; the same whatever the text and the surface
    Hemisphere hemisphere = Hemisphere::Left;
    /// Vertices it may point to, best first: the one nearest to the middle on the shown surface, then others
    /// farther out, for when a fold or the horizon hides the middle.
    std::vector<std::int64_t> vertices;
    std::string text;
    std::optional<Rgb> mark; ///< the colour that its category is drawn in
    double importance = 0;   ///< number of vertices x mean score (the score is 1 where none is known)
};

/// Everything that decides the labels of a view. Two that are the same give the same labels, so a scene makes
/// labels anew only when this changes: parts are compared as objects, not by what is in them.
struct LabelSource {
    LabelView labels;
    SurfaceKind surface = SurfaceKind::Inflated;
    Cortex cortex;
    std::vector<std::shared_ptr<const Parcellation>>
        parcellations;                ///< the one that is labelled; all for pinned places
    std::shared_ptr<const Map> map;   ///< the categorical map that is labelled
    std::optional<Overlay> overlay;   ///< how it is drawn, when it is
    std::shared_ptr<const Map> score; ///< of importance: the first map of r, else of r2
    std::shared_ptr<const CaptionSet> captions;
    std::shared_ptr<const VoxelSet> voxels;
    std::vector<Cursor> pinned;
    [[nodiscard]] bool sameAs(const LabelSource& other) const;
};

/// What `view` labels: of regions the parcellation named in view.labels.source, else the outlined one, else
/// that of the selected region, else the first; of clusters the map named, else the topmost categorical
/// overlay, visible ones first, else the last categorical map.
[[nodiscard]] LabelSource labelSource(const Dataset& dataset, const ViewState& view);

/// The labels, most important first. A region or category has one in each hemisphere, in its largest
/// connected patch there; a category only where the overlay's threshold lets it be seen. The text is the
/// caption that agrees best with the captions of its voxels (see agreedCaptions), its keywords, or its name.
[[nodiscard]] std::vector<CaptionLabel> captionLabels(const LabelSource& source);

/// Names of what `labels.source` may be for these labels: parcellations, categorical maps.
[[nodiscard]] std::vector<std::string> labelSources(const Dataset& dataset, LabelsOf of);

} // namespace fusiform
