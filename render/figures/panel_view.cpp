#include "render/figures/panel_view.h"

#include "render/figures/canvas.h"
#include "render/orientation_letters.h"
#include "render/view_layout.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

bool drawsMaps(PanelKind kind) {
    return kind == PanelKind::CortexView || kind == PanelKind::FlatMap || kind == PanelKind::Slice;
}

/// A frame without a scale, and the extent of what it shows; none without a surface.
struct Draft {
    CortexFrame frame;
    std::optional<ViewExtent> extent; ///< nothing for the camera on screen
    double needed = 0;                ///< the smallest scale at which it fits
};

std::optional<Draft>
draftOf(const Dataset& dataset, const ViewState& state, const Panel& panel, const Page& page) {
    Draft draft;
    CortexFrame& frame = draft.frame;
    frame.view = panelView(dataset, state, panel);
    frame.place = belowHeading(panel, page);
    frame.shapes = shapesOf(dataset, frame.view);
    const bool left = frame.shapes.left.surface != nullptr;
    const bool right = frame.shapes.right.surface != nullptr;
    if (!left && !right)
        return {};
    if (panel.asOnScreen && frame.view.camera && panel.kind == PanelKind::CortexView)
        return draft;
    // Without a camera the window looks from behind on both hemispheres and from the side on one.
    const StandardView standard = !panel.asOnScreen ? panel.view
                                  : left && right   ? StandardView::Posterior
                                                    : StandardView::Lateral;
    const bool flat = frame.shapes.left.flat() || frame.shapes.right.flat();
    draft.extent.emplace(extentOf(
        frame.shapes, directionOf(
                          standard, left ? Hemisphere::Left : Hemisphere::Right,
                          std::max(frame.shapes.left.flatShare(), frame.shapes.right.flatShare()))));
    const double em = emOf(page);
    double sides = 0;
    // Directions of the body hold for neither hemisphere once they are turned.
    const bool turned = !flat && frame.view.spread.opening != 0;
    if (left && right && panel.directions && !turned) {
        frame.leftSide = directionLetters(-draft.extent->right);
        frame.rightSide = directionLetters(draft.extent->right);
        sides = PanelRoom::letter * em;
    }
    const double labels = frame.view.labels.of == LabelsOf::Off ? 0 : frame.view.labels.size * em;
    const double width = std::max(1.0, frame.place.width - 2 * sides - 2 * PanelRoom::labelsBeside * labels);
    const double height = std::max(1.0, frame.place.height - 2 * PanelRoom::labelsAbove * labels);
    draft.needed = std::max({draft.extent->width() / width, draft.extent->height() / height, 1e-6});
    return draft;
}

CortexFrame framed(Draft draft, double scale, const Page& page) {
    CortexFrame& frame = draft.frame;
    if (!draft.extent) {
        frame.scale = 2 * frame.view.camera->parallelScale / frame.place.height;
        return std::move(frame);
    }
    frame.scale = scale;
    frame.view.camera = poseFor(*draft.extent, 1, 0, 0);
    frame.view.camera->parallelScale = scale * frame.place.height / 2;
    frame.letterReach = draft.extent->width() / scale / 2 + emOf(page);
    return std::move(frame);
}

bool sameBar(const Dataset& dataset, const Overlay& a, const Overlay& b) {
    const auto first = dataset.findMap(a.map);
    const auto second = dataset.findMap(b.map);
    if (!first || !second || first->unit != second->unit || first->categorical != second->categorical ||
        first->categories != second->categories)
        return false;
    Overlay other = b;
    other.map = a.map;
    other.frame = a.frame;
    // What a bar does not show.
    other.sampling = a.sampling;
    other.lines = a.lines;
    other.perVertex = a.perVertex;
    return other == a;
}

} // namespace

double emOf(const Page& page) { return page.fontSize * millimetresPerPoint; }

double fontSizeOf(const Panel& panel, const Page& page) {
    return panel.fontSize > 0 ? panel.fontSize : page.fontSize;
}

PageRect belowHeading(const Panel& panel, const Page& page) {
    const double taken = std::min(
        panel.place.height / 2,
        panel.heading.empty() && panel.letter.empty() ? 0 : PanelRoom::heading * emOf(page));
    return {panel.place.x, panel.place.y + taken, panel.place.width, panel.place.height - taken};
}

Bilateral<ShapeSource> shapesOf(const Dataset& dataset, const ViewState& view) {
    Bilateral<ShapeSource> shapes;
    for (const Hemisphere hemisphere : hemispheres)
        if (view.shown[hemisphere])
            shapes[hemisphere] = shapeSource(dataset.cortex[hemisphere], hemisphere, view);
    return shapes;
}

ViewExtent extentOf(const Bilateral<ShapeSource>& shapes, const CameraDirection& direction) {
    ViewExtent extent(direction);
    for (const Hemisphere hemisphere : hemispheres)
        if (shapes[hemisphere].surface) {
            const DrawnSurface drawn = drawnSurface(shapes[hemisphere]);
            extent.add(*drawn.surface, drawn.placement);
        }
    return extent;
}

ViewState panelView(const Dataset& dataset, const ViewState& view, const Panel& panel) {
    ViewState result = view;
    result.shown = {view.shown.left && panel.shown.left, view.shown.right && panel.shown.right};
    result.colourVision = ColourVision::Typical; // a check of the colours, not what is printed
    if (panel.kind == PanelKind::FlatMap)
        showSurface(result, SurfaceKind::Flat);
    else if (panel.surface)
        showSurface(result, *panel.surface);
    if (panel.asOnScreen && panel.camera)
        result.camera = panel.camera;
    result.sliceAxis = panel.axis;
    const auto map = panel.map.empty() ? nullptr : dataset.findMap(panel.map);
    if (map) {
        const auto known = std::ranges::find(view.overlays, panel.map, &Overlay::map);
        Overlay overlay = known == view.overlays.end() ? defaultOverlay(*map) : *known;
        overlay.visible = true;
        result.overlays = {overlay};
    }
    return result;
}

Panel panelOfPane(const ViewState& view, std::size_t pane) {
    const ViewPane& given = view.layout.panes.at(pane);
    const ViewState shown = viewOfPane(view, pane);
    Panel panel;
    panel.kind = PanelKind::CortexView;
    panel.shown = shown.shown;
    panel.surface = given.surface;
    if (std::ranges::find(view.overlays, given.map, &Overlay::map) != view.overlays.end())
        panel.map = given.map;
    panel.asOnScreen = given.camera.has_value();
    panel.camera = given.camera;
    const bool both = shown.shown.left && shown.shown.right;
    panel.view = given.from.value_or(both ? StandardView::Posterior : StandardView::Lateral);
    return panel;
}

std::vector<std::optional<CortexFrame>>
cortexFrames(const Dataset& dataset, const ViewState& view, const Page& page) {
    std::vector<std::optional<Draft>> drafts;
    double cortexScale = 0;
    double flatScale = 0;
    for (const Panel& panel : page.panels) {
        const bool isFrame = panel.kind == PanelKind::CortexView || panel.kind == PanelKind::FlatMap;
        drafts.push_back(isFrame ? draftOf(dataset, view, panel, page) : std::nullopt);
        if (drafts.back() && panel.scale <= 0) {
            double& common = panel.kind == PanelKind::FlatMap ? flatScale : cortexScale;
            common = std::max(common, drafts.back()->needed);
        }
    }
    std::vector<std::optional<CortexFrame>> frames;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const Panel& panel = page.panels[i];
        const double common = panel.kind == PanelKind::FlatMap ? flatScale : cortexScale;
        frames.push_back(
            drafts[i] ? std::optional(framed(std::move(*drafts[i]), panel.scale > 0 ? panel.scale : common, page))
                      : std::nullopt);
    }
    return frames;
}

std::vector<BarGroup> barGroups(const Dataset& dataset, const ViewState& view, const Page& page) {
    std::vector<BarGroup> groups;
    for (const Panel& panel : page.panels) {
        if (!drawsMaps(panel.kind))
            continue;
        const ViewState shown = panelView(dataset, view, panel);
        const Overlay* overlay = shown.topVisibleOverlay();
        if (!overlay || !dataset.findMap(overlay->map))
            continue;
        const auto group = std::ranges::find_if(
            groups, [&](const BarGroup& known) { return sameBar(dataset, known.overlay, *overlay); });
        if (group == groups.end())
            groups.push_back({*overlay, {overlay->map}, {}});
        else if (std::ranges::find(group->maps, overlay->map) == group->maps.end())
            group->maps.push_back(overlay->map);
    }
    for (BarGroup& group : groups)
        if (group.maps.size() > 1)
            group.title = dataset.findMap(group.overlay.map)->unit;
    for (BarGroup& group : groups)
        if (group.maps.size() > 1 && group.title.empty())
            for (const std::string& name : group.maps)
                group.title += (group.title.empty() ? "" : ", ") + name;
    return groups;
}

} // namespace fusiform
