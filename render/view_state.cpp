#include "render/view_state.h"

#include "render/value_summary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace fusiform {
namespace {

constexpr std::array<std::pair<StandardView, std::string_view>, 6> standardViewNames{
    {{StandardView::Lateral, "lateral"},
     {StandardView::Medial, "medial"},
     {StandardView::Ventral, "ventral"},
     {StandardView::Dorsal, "dorsal"},
     {StandardView::Anterior, "anterior"},
     {StandardView::Posterior, "posterior"}}};

constexpr std::array<std::pair<LabelsOf, std::string_view>, 4> labelNames{
    {{LabelsOf::Off, "off"},
     {LabelsOf::Regions, "regions"},
     {LabelsOf::Clusters, "clusters"},
     {LabelsOf::Pinned, "pinned"}}};
constexpr std::array<std::pair<LabelText, std::string_view>, 3> labelTextNames{
    {{LabelText::Captions, "captions"}, {LabelText::Keywords, "keywords"}, {LabelText::Names, "names"}}};

constexpr std::array<std::pair<SliceAxis, std::string_view>, 3> sliceAxisNames{
    {{SliceAxis::Sagittal, "sagittal"}, {SliceAxis::Coronal, "coronal"}, {SliceAxis::Axial, "axial"}}};
constexpr std::array<std::pair<ThresholdMode, std::string_view>, 6> thresholdModeNames{
    {{ThresholdMode::Off, "off"},
     {ThresholdMode::Magnitude, "magnitude"},
     {ThresholdMode::Above, "above"},
     {ThresholdMode::Below, "below"},
     {ThresholdMode::Outside, "outside"},
     {ThresholdMode::Inside, "inside"}}};

template <class Names, class Value>
std::string_view nameIn(const Names& names, Value value) {
    return std::ranges::find(names, value, &Names::value_type::first)->second;
}

template <class Names>
auto valueIn(const Names& names, std::string_view name) -> std::optional<typename Names::value_type::first_type> {
    const auto found = std::ranges::find(names, name, &Names::value_type::second);
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

/// To two digits of the range's length: numbers that can be read off a colour bar.
double rounded(double value, double length) {
    if (!(length > 0))
        return value;
    const double step = std::pow(10.0, std::floor(std::log10(length)) - 1);
    return std::round(value / step) * step;
}

} // namespace

std::string_view nameOf(StandardView view) {
    return nameIn(standardViewNames, view);
}

std::optional<StandardView> standardViewNamed(std::string_view name) {
    return valueIn(standardViewNames, name);
}

std::string_view nameOf(SliceAxis axis) {
    return nameIn(sliceAxisNames, axis);
}
std::optional<SliceAxis> sliceAxisNamed(std::string_view name) {
    return valueIn(sliceAxisNames, name);
}

std::string_view nameOf(ThresholdMode mode) {
    return nameIn(thresholdModeNames, mode);
}
std::optional<ThresholdMode> thresholdModeNamed(std::string_view name) {
    return valueIn(thresholdModeNames, name);
}

std::string_view nameOf(LabelsOf of) {
    return nameIn(labelNames, of);
}
std::string_view nameOf(LabelText text) {
    return nameIn(labelTextNames, text);
}
std::optional<LabelsOf> labelsNamed(std::string_view name) {
    return valueIn(labelNames, name);
}
std::optional<LabelText> labelTextNamed(std::string_view name) {
    return valueIn(labelTextNames, name);
}

Overlay defaultOverlay(const Map& map) {
    Overlay overlay;
    overlay.map = map.name;
    overlay.sampling = map.sampling;
    const ValueSummary values = summaryOf(map);
    if (map.categorical) {
        const double count = std::max(static_cast<double>(map.categories.size()), values.maximum + 1);
        overlay.colourMap = map.metric == "bestLayer" ? "layers" : count <= 8 ? "okabe-ito" : "glasbey";
        overlay.high = std::max(1.0, count - 1);
        // Atlases without names count their parcels from 1 and write 0 where there is none. A volume that says so in
        // another way, by missing or negative values, may have a category 0.
        if (map.categories.empty() && values.zerosAndAbove) {
            overlay.thresholdMode = ThresholdMode::Above;
            overlay.threshold = 1;
        }
        return overlay;
    }
    if (values.count == 0)
        return overlay;
    const double low = values.low;
    const double high = values.high;
    // Scores below chance are noise, not the other direction of a contrast.
    if (low < 0 && -low > 0.25 * std::max(0.0, high)) {
        const double reach = rounded(std::max(-low, high), std::max(-low, high));
        overlay.colourMap = "blue-white-red";
        overlay.low = -reach;
        overlay.high = reach;
    } else {
        // A score is read against none at all, so its colours begin at 0.
        const bool score = map.metric == "r" || map.metric == "r2";
        const double start = score && high > 0 ? 0 : low;
        overlay.low = rounded(start, high - start);
        overlay.high = high > start ? rounded(high, high - start) : start + 1;
    }
    return overlay;
}

void addTogether(Overlay& overlay, const Map& green, const Map& blue) {
    const Overlay second = defaultOverlay(green);
    const Overlay third = defaultOverlay(blue);
    overlay.secondMap = green.name;
    overlay.secondLow = second.low;
    overlay.secondHigh = second.high;
    overlay.thirdMap = blue.name;
    overlay.thirdLow = third.low;
    overlay.thirdHigh = third.high;
}

void showSurface(ViewState& view, SurfaceKind kind) {
    view.surface = kind;
    view.morph.reset();
}

double flatShare(const ViewState& view) {
    const double from = view.surface == SurfaceKind::Flat ? 1 : 0;
    const double to = view.morph && view.morph->towards == SurfaceKind::Flat ? 1 : 0;
    return view.morph ? std::lerp(from, to, view.morph->share) : from;
}

const Overlay* ViewState::topVisibleOverlay() const {
    const auto found = std::find_if(overlays.rbegin(), overlays.rend(), [](const Overlay& o) { return o.visible; });
    return found == overlays.rend() ? nullptr : &*found;
}

SurfaceKind defaultSurface(const Dataset& dataset) {
    for (const SurfaceKind kind : {SurfaceKind::Inflated, SurfaceKind::VeryInflated, SurfaceKind::Midthickness,
                                   SurfaceKind::Pial, SurfaceKind::White, SurfaceKind::Sphere, SurfaceKind::Flat})
        if (dataset.cortex.left.find(kind) || dataset.cortex.right.find(kind))
            return kind;
    return ViewState().surface;
}

ViewState defaultView(const Dataset& dataset) {
    ViewState view;
    view.surface = defaultSurface(dataset);
    // The best map is the alignment score with the highest mean; without scores, the first map.
    const Map* best = nullptr;
    double bestMean = -1;
    for (const auto& map : dataset.maps) {
        if (map->categorical || (map->metric != "r" && map->metric != "r2"))
            continue;
        const ValueSummary values = summaryOf(*map);
        const double mean = values.count == 0 ? -1 : values.mean;
        if (!best || mean > bestMean) {
            best = map.get();
            bestMean = mean;
        }
    }
    if (!best && !dataset.maps.empty())
        best = dataset.maps.front().get();
    if (best)
        view.overlays.push_back(defaultOverlay(*best));
    return view;
}

} // namespace fusiform
