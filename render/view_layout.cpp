#include "render/view_layout.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr Bilateral<bool> onlyLeft{true, false};
constexpr Bilateral<bool> onlyRight{false, true};

ViewPane pane(StandardView from, const Bilateral<bool>& shown = {true, true}) {
    ViewPane result;
    result.from = from;
    result.shown = shown;
    return result;
}

bool hasFlat(const Cortex& cortex) {
    return cortex.left.find(SurfaceKind::Flat) || cortex.right.find(SurfaceKind::Flat);
}

bool hasBoth(const Cortex& cortex) {
    return cortex.left.vertexCount() > 0 && cortex.right.vertexCount() > 0;
}

std::vector<ViewPane> fourPanes(bool both) {
    using enum StandardView;
    if (both)
        return {pane(Lateral, onlyLeft), pane(Lateral, onlyRight), pane(Medial, onlyLeft), pane(Medial, onlyRight)};
    return {pane(Lateral), pane(Medial), pane(Ventral), pane(Posterior)};
}

std::vector<ViewPane> sixPanes(bool flat) {
    using enum StandardView;
    // The medial side of one hemisphere lies behind the other one.
    std::vector<ViewPane> panes{pane(Lateral, onlyLeft), pane(Medial, onlyLeft), pane(Ventral),
                                pane(Dorsal),            pane(Posterior),        pane(flat ? Dorsal : Anterior)};
    if (flat)
        panes.back().surface = SurfaceKind::Flat;
    return panes;
}

} // namespace

ViewLayout layoutOf(LayoutPreset preset, const Dataset& dataset) {
    using enum StandardView;
    const bool both = hasBoth(dataset.cortex);
    ViewLayout layout;
    switch (preset) {
    case LayoutPreset::One:
        break;
    case LayoutPreset::Two:
        layout.columns = 2;
        layout.panes = both ? std::vector{pane(Lateral, onlyLeft), pane(Lateral, onlyRight)}
                            : std::vector{pane(Lateral), pane(Medial)};
        break;
    case LayoutPreset::Four:
        layout.columns = 2;
        layout.panes = fourPanes(both);
        break;
    case LayoutPreset::Six:
        layout.columns = 3;
        layout.panes = sixPanes(hasFlat(dataset.cortex));
        break;
    }
    return layout;
}

ViewLayout layoutOfPair(const std::string& map, bool swipe) {
    ViewLayout layout;
    layout.columns = 2;
    layout.panes.resize(2);
    layout.panes[1].map = map;
    layout.swipe = swipe;
    return layout;
}

std::size_t paneCount(const ViewLayout& layout) {
    return std::max<std::size_t>(1, layout.panes.size());
}

int rowCount(const ViewLayout& layout) {
    const int count = static_cast<int>(paneCount(layout));
    return (count + layout.columns - 1) / layout.columns;
}

ViewState viewOfPane(const ViewState& view, std::size_t number) {
    ViewState result = view;
    result.layout = {};
    if (number >= view.layout.panes.size())
        return result;
    const ViewPane& pane = view.layout.panes[number];
    result.camera = pane.camera;
    if (pane.surface)
        showSurface(result, *pane.surface);
    const Bilateral<bool> shown{view.shown.left && pane.shown.left, view.shown.right && pane.shown.right};
    if (shown.left || shown.right)
        result.shown = shown;
    const auto own = std::ranges::find(view.overlays, pane.map, &Overlay::map);
    if (pane.map.empty() || own == view.overlays.end())
        return result;
    const Overlay* top = view.topVisibleOverlay();
    if (top)
        result.overlays[static_cast<std::size_t>(top - view.overlays.data())].visible = false;
    std::erase_if(result.overlays, [&](const Overlay& overlay) { return overlay.map == pane.map; });
    result.overlays.push_back(*own);
    result.overlays.back().visible = true;
    return result;
}

bool sameCameras(const ViewLayout& a, const ViewLayout& b) {
    return std::ranges::equal(a.panes, b.panes, {}, &ViewPane::camera, &ViewPane::camera);
}

ViewLayout withCamerasOf(ViewLayout layout, const ViewLayout& other) {
    if (layout.panes.size() == other.panes.size())
        for (std::size_t at = 0; at < layout.panes.size(); ++at)
            layout.panes[at].camera = other.panes[at].camera;
    return layout;
}

} // namespace fusiform
