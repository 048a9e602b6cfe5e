#pragma once

#include "analysis/data/dataset.h"
#include "analysis/data/selection.h"
#include "render/colour_map.h"
#include "render/colour_vision.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

/// How a dataset is shown: plain values without VTK, kept in sessions, edited by panels, drawn by scenes.
namespace fusiform {

/// Which values are shown, with a threshold t and a lower one l: all / |x| >= t / x >= t / x <= t /
/// x <= l or x >= t / l <= x <= t.
enum class ThresholdMode { Off, Magnitude, Above, Below, Outside, Inside };
[[nodiscard]] std::string_view nameOf(ThresholdMode mode); ///< "off", "magnitude", "above", …
[[nodiscard]] std::optional<ThresholdMode> thresholdModeNamed(std::string_view name);
[[nodiscard]] constexpr bool hasTwoSides(ThresholdMode mode) {
    return mode == ThresholdMode::Outside || mode == ThresholdMode::Inside;
}

/// Another map that takes parts of an overlay away: it is drawn only where that map has a value and that passes.
struct OverlayClip {
    std::string map; ///< empty for none
    ThresholdMode mode = ThresholdMode::Above;
    double threshold = 0;
    double lowerThreshold = 0;
    bool operator==(const OverlayClip&) const = default;
};

/// Another map that fades an overlay: its opacity counts in full where that map reaches `high`, and not at all where it
/// is at `low` or missing. Source: Allen, Erhardt & Calhoun 2012, Neuron 74, 603 (colour for the effect, opacity for
/// the evidence).
struct OverlayFade {
    std::string map; ///< empty for none
    double low = 0;
    double high = 1;
    bool operator==(const OverlayFade&) const = default;
};

/// Lines on the cortex where a map crosses a level, or between the categories of a categorical one. They are drawn whatever
/// the overlay's threshold, opacity and the maps that clip and fade it.
struct OverlayLines {
    bool shown = false;
    double level = 0;
    double width = 1.5; ///< pixels of a 96 dpi screen
    Rgb colour{20, 20, 20};
    bool operator==(const OverlayLines&) const = default;
};
inline constexpr double thinnestLines = 0.5;
inline constexpr double thickestLines = 10;

/// How the borders of a parcellation are drawn on the cortex.
struct OutlineLook {
    double width = 1.5; ///< pixels of a 96 dpi screen
    Rgb colour{20, 20, 20};
    bool operator==(const OutlineLook&) const = default;
};

/// A map drawn on the cortex and on slices.
struct Overlay {
    std::string map; ///< name of the map in the dataset
    bool visible = true;
    std::string colourMap = "viridis";
    OwnColours ownColours; ///< an imported colour map in the place of the one named
    double low = 0; ///< value at the lower end of the colour map
    double high = 1;
    ThresholdMode thresholdMode = ThresholdMode::Off;
    double threshold = 0;
    double lowerThreshold = 0; ///< of the modes with two sides
    double opacity = 1;
    OverlayClip clip;
    OverlayFade fade;
    OverlayLines lines;
    /// Each vertex in one colour up to halfway to its neighbours, instead of colours that run between vertices. The
    /// colours of a hemisphere are one layer, so one visible overlay that wants it has the whole picture so.
    bool perVertex = false;
    std::int64_t frame = 0; ///< which frame is shown of a map whose volume has several
    VolumeSampling sampling; ///< how its volume, if it has one, is brought onto the cortex
    /// A second map whose values choose the colour together with this one's, in a square of colours; empty for none.
    /// Its range is its own; `colourMap` is then not used.
    std::string secondMap;
    double secondLow = 0;
    double secondHigh = 1;
    /// A third one besides: then the three are the red, green and blue of the colour. Without a second map not used.
    std::string thirdMap;
    double thirdLow = 0;
    double thirdHigh = 1;
    bool operator==(const Overlay&) const = default;
};

/// The colours a map is first shown with: categories as such, of a label volume without names those from 1 on, as 0 is its
/// background; diverging blue-white-red centred at 0 when it has
/// negative values of weight; viridis from its 2nd to 98th percentile otherwise. Constant and all-NaN maps give
/// a range of length 1.
[[nodiscard]] Overlay defaultOverlay(const Map& map);
/// Shows two maps with an overlay's own as green and blue, in the ranges they are first shown with.
void addTogether(Overlay& overlay, const Map& green, const Map& blue);

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

[[nodiscard]] std::string_view nameOf(SliceAxis axis);
[[nodiscard]] std::optional<SliceAxis> sliceAxisNamed(std::string_view name);

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
/// A shape between two kinds of surface: `share` of the way from the view's surface to another kind. It is drawn only
/// where both are loaded.
struct Morph {
    SurfaceKind towards = SurfaceKind::Inflated;
    double share = 0; ///< in [0, 1]
    bool operator==(const Morph&) const = default;
};

/// How the hemispheres lie to each other. Together: neither.
struct HemisphereSpread {
    double gap = 0; ///< mm between them, besides what keeps drawings apart
    /// Degrees that each is turned about an upright axis, as the covers of a book: at 90 both medial sides are seen from
    /// behind, at -90 from the front. A flat map is not turned.
    double opening = 0;
    bool operator==(const HemisphereSpread&) const = default;
};
inline constexpr double widestGap = 200;
inline constexpr double widestOpening = 90;
inline constexpr HemisphereSpread hemispheresTogether{0, 0};
inline constexpr HemisphereSpread hemispheresApart{40, 0};
inline constexpr HemisphereSpread hemispheresOpened{10, 90};

struct ViewState {
    SurfaceKind surface = SurfaceKind::Inflated; ///< falls back to one that is loaded
    std::optional<Morph> morph;
    HemisphereSpread spread;
    Bilateral<bool> shown{true, true};
    bool curvature = true;         ///< binary grey underlay
    std::vector<Overlay> overlays; ///< the first is drawn first, the last is on top
    std::string outlines;          ///< parcellation whose borders are drawn; empty for none
    OutlineLook outlineLook;
    std::optional<Cursor> cursor;
    std::optional<Selection> selection;      ///< the rest of the cortex is drawn paler; never an empty set
    std::optional<Shared<RowSet>> stimuli;   ///< selected stimuli, never none
    LabelView labels;
    std::vector<Cursor> pinned; ///< places kept for comparison, in the order they were pinned
    std::optional<CameraPose> camera; ///< of the cortex view; nothing: both hemispheres from the standard view
    ViewLayout layout;
    SliceAxis sliceAxis = SliceAxis::Axial;
    SlicesView slices;
    ColourVision colourVision = ColourVision::Typical; ///< as whom cortex and slices are seen, as a check
    bool operator==(const ViewState&) const = default;

    [[nodiscard]] const Overlay* topVisibleOverlay() const; ///< null when none is visible
};

/// Chooses a kind of surface: the shape is that kind, without a morph.
void showSurface(ViewState& view, SurfaceKind kind);
/// How far the shape is on its way to a flat map: 0 when it is folded, 1 when it is flat.
[[nodiscard]] double flatShare(const ViewState& view);

[[nodiscard]] nlohmann::ordered_json toJson(const ViewState& view);
[[nodiscard]] ViewState viewStateFrom(const nlohmann::ordered_json& json); ///< throws Error naming the JSON path

/// The surface a dataset is first shown on: inflated when there is one.
[[nodiscard]] SurfaceKind defaultSurface(const Dataset& dataset);
/// The view a dataset is first shown with: on that surface, the best of its maps on top.
[[nodiscard]] ViewState defaultView(const Dataset& dataset);

} // namespace fusiform
