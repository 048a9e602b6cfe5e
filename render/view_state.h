#pragma once

#include "analysis/data/dataset.h"
#include "analysis/data/selection.h"
#include "render/colour_map.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

/// How a dataset is shown: plain values without VTK, kept in sessions, edited by panels, drawn by scenes.
namespace fusiform {

enum class ThresholdMode { Off, Magnitude, Above, Below }; ///< shows all / |x| >= t / x >= t / x <= t

/// A map drawn on the cortex and on slices.
struct Overlay {
    std::string map; ///< name of the map in the dataset
    bool visible = true;
    std::string colourMap = "viridis";
    double low = 0; ///< value at the lower end of the colour map
    double high = 1;
    ThresholdMode thresholdMode = ThresholdMode::Off;
    double threshold = 0;
    double opacity = 1;
    std::int64_t frame = 0; ///< which frame is shown of a map whose volume has several
    VolumeSampling sampling; ///< how its volume, if it has one, is brought onto the cortex
    /// A second map whose values choose the colour together with this one's, in a square of colours; empty for none.
    /// Its range is its own; `colourMap` is then not used.
    std::string secondMap;
    double secondLow = 0;
    double secondHigh = 1;
    bool operator==(const Overlay&) const = default;
};

/// The colours a map is first shown with: categories as such; diverging blue-white-red centred at 0 when it has
/// negative values of weight; viridis from its 2nd to 98th percentile otherwise. Constant and all-NaN maps give
/// a range of length 1.
[[nodiscard]] Overlay defaultOverlay(const Map& map);

/// The selected place. `world` is always in the tissue (mid-cortex for a vertex).
struct Cursor {
    Point world = Point::Zero();
    std::optional<Hemisphere> hemisphere;
    std::int64_t vertex = -1; ///< -1 when picked in a volume away from the cortex
    bool operator==(const Cursor&) const = default;
};

struct CameraPose {
    Point position = Point::Zero();
    Point focalPoint = Point::Zero();
    Point viewUp = Point::UnitZ();
    double parallelScale = 100;
    bool operator==(const CameraPose&) const = default;
};

enum class LabelsOf { Off, Regions, Clusters, Pinned }; ///< parcels, categories of a map, pinned places
enum class LabelText { Captions, Keywords, Names };

/// The labels on the cortex: what they name, what they say, and how they look.
struct LabelView {
    LabelsOf of = LabelsOf::Off;
    LabelText text = LabelText::Captions; ///< falls back to the name where there is no caption
    std::string source;        ///< parcellation or categorical map; empty: the one that is shown
    double size = 1;           ///< of the text, against other text of the window or figure
    std::optional<Rgb> colour; ///< of the text; nothing: one that contrasts with the background
    bool box = true;           ///< on a ground of their own, else letters with a contour
    bool operator==(const LabelView&) const = default;
};

inline constexpr double smallestLabels = 0.5;
inline constexpr double largestLabels = 4;

enum class SliceAxis { Sagittal, Coronal, Axial };
inline constexpr SliceAxis sliceAxes[] = {SliceAxis::Sagittal, SliceAxis::Coronal, SliceAxis::Axial};

/// The slices beside the cortex.
struct SlicesView {
    bool all = false;          ///< the three side by side, else `sliceAxis` alone
    bool radiological = false; ///< the subject's left is on the right of the screen
    bool white = true;         ///< outlines of the surfaces
    bool pial = true;
    bool operator==(const SlicesView&) const = default;
};

/// Standard directions to look from; lateral and medial depend on the hemisphere.
enum class StandardView { Lateral, Medial, Ventral, Dorsal, Anterior, Posterior };
[[nodiscard]] std::string_view nameOf(StandardView view);
[[nodiscard]] std::optional<StandardView> standardViewNamed(std::string_view name);

/// "off", "regions", "clusters", "pinned"; "captions", "keywords", "names".
[[nodiscard]] std::string_view nameOf(LabelsOf of);
[[nodiscard]] std::string_view nameOf(LabelText text);
[[nodiscard]] std::optional<LabelsOf> labelsNamed(std::string_view name);
[[nodiscard]] std::optional<LabelText> labelTextNamed(std::string_view name);

/// A part of the centre: one look at the cortex.
struct ViewPane {
    std::optional<StandardView> from;   ///< where it is looked from while there is no camera; nothing: as a single view
    std::optional<SurfaceKind> surface; ///< nothing: that of the view
    Bilateral<bool> shown{true, true};  ///< of the hemispheres that the view shows
    std::string map;                    ///< drawn in the place of the view's top map; empty: that one
    std::optional<CameraPose> camera;   ///< turned by hand; nothing: fitted to what is shown
    bool operator==(const ViewPane&) const = default;
};

/// How the centre is divided, see view_layout.h. Without panes it is one view, whose camera is ViewState::camera.
struct ViewLayout {
    int columns = 1;
    std::vector<ViewPane> panes; ///< row by row from the top left
    bool linked = true;          ///< a camera that is moved by hand takes the others with it
    bool swipe = false;          ///< two panes are the halves of one picture
    double swipeAt = 0.5;        ///< share of its width that is the first one's
    bool operator==(const ViewLayout&) const = default;
};

struct ViewState {
    SurfaceKind surface = SurfaceKind::Inflated; ///< falls back to one that is loaded
    Bilateral<bool> shown{true, true};
    bool curvature = true;         ///< binary grey underlay
    std::vector<Overlay> overlays; ///< the first is drawn first, the last is on top
    std::string outlines;          ///< parcellation whose borders are drawn; empty for none
    std::optional<Cursor> cursor;
    std::optional<Selection> selection;      ///< the rest of the cortex is drawn paler; never an empty set
    std::optional<Shared<RowSet>> stimuli;   ///< selected stimuli, never none
    LabelView labels;
    std::vector<Cursor> pinned; ///< places kept for comparison, in the order they were pinned
    std::optional<CameraPose> camera; ///< of the cortex view; nothing: both hemispheres from the standard view
    ViewLayout layout;
    SliceAxis sliceAxis = SliceAxis::Axial;
    SlicesView slices;
    bool operator==(const ViewState&) const = default;

    [[nodiscard]] const Overlay* topVisibleOverlay() const; ///< null when none is visible
};

[[nodiscard]] nlohmann::ordered_json toJson(const ViewState& view);
[[nodiscard]] ViewState viewStateFrom(const nlohmann::ordered_json& json); ///< throws Error naming the JSON path

/// The view a dataset is first shown with: best of its maps on top, inflated when there is one.
[[nodiscard]] ViewState defaultView(const Dataset& dataset);

} // namespace fusiform
