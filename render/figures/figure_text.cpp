#include "render/figures/figure_text.h"

#include "analysis/core/program_version.h"
#include "analysis/core/text.h"
#include "render/figures/panel_view.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

bool isCortex(const Panel& panel) { return panel.kind == PanelKind::CortexView || panel.kind == PanelKind::FlatMap; }

void addOnce(std::vector<std::string>& to, const std::string& text) {
    if (!text.empty() && std::ranges::find(to, text) == to.end())
        to.push_back(text);
}

std::string thresholdText(ThresholdMode mode, double lower, double threshold, const std::string& statistic) {
    const std::string value = formatNumber(threshold, 3);
    const std::string low = formatNumber(lower, 3);
    switch (mode) {
    case ThresholdMode::Off: return "no threshold";
    case ThresholdMode::Magnitude: return "|" + statistic + "| ≥ " + value;
    case ThresholdMode::Above: return statistic + " ≥ " + value;
    case ThresholdMode::Below: return statistic + " ≤ " + value;
    case ThresholdMode::Outside: return statistic + " ≤ " + low + " or ≥ " + value;
    case ThresholdMode::Inside: return low + " ≤ " + statistic + " ≤ " + value;
    }
    return {};
}

/// What other maps take away of an overlay, and its contours.
std::string furtherText(const Dataset& dataset, const Overlay& overlay) {
    std::string text;
    if (const auto& clip = overlay.clip; dataset.findMap(clip.map))
        text += clip.mode == ThresholdMode::Off
                    ? ", only where " + clip.map + " has a value"
                    : ", only where " + thresholdText(clip.mode, clip.lowerThreshold, clip.threshold, clip.map);
    if (const auto& fade = overlay.fade; dataset.findMap(fade.map))
        text += ", opacity by " + fade.map + " from " + formatNumber(fade.low, 3) + " to " + formatNumber(fade.high, 3);
    const auto map = dataset.findMap(overlay.map);
    if (overlay.lines.shown && map && !map->categorical)
        text += ", contours at " + formatNumber(overlay.lines.level, 3);
    return text;
}

/// The overlay as the view has it for a map; the bar's where the view has none.
const Overlay& overlayFor(const ViewState& view, const std::string& map, const Overlay& other) {
    const auto found = std::ranges::find(view.overlays, map, &Overlay::map);
    return found == view.overlays.end() ? other : *found;
}

/// "inflated", or "inflated to flat (40 %)".
std::string surfaceText(const ViewState& view, const ShapeSource& shape) {
    std::string text(nameOf(shape.kind));
    if (view.morph && shape.other && shape.share > 0)
        text += " to " + std::string(nameOf(shape.towards)) + " (" + formatNumber(100 * shape.share, 2) + " %)";
    return text;
}

std::string statisticOf(const Map& map) {
    return !map.metric.empty() ? map.metric : !map.unit.empty() ? map.unit : "value";
}

/// The overlays that the page shows, each map once.
std::vector<Overlay> shownOverlays(const Dataset& dataset, const ViewState& view, const Page& page) {
    std::vector<Overlay> overlays;
    for (const BarGroup& group : barGroups(dataset, view, page))
        for (const std::string& name : group.maps) {
            overlays.push_back(overlayFor(view, name, group.overlay));
            overlays.back().map = name;
        }
    return overlays;
}

std::string mapLine(const Dataset& dataset, const Map& map, const Overlay& overlay) {
    std::string line = map.name;
    const std::string further = furtherText(dataset, overlay);
    if (map.categorical)
        return line + ": categories" + further;
    return line + ": " + statisticOf(map) + ", " +
           thresholdText(overlay.thresholdMode, overlay.lowerThreshold, overlay.threshold, statisticOf(map)) +
           ", colours from " + formatNumber(overlay.low, 3) + " to " + formatNumber(overlay.high, 3) + further;
}

/// How many places of a map have a value: of voxels where it is made of them, else of vertices.
std::string placesWithValues(const Map& map) {
    const auto finite = [](const VectorF& values) { return values.array().isFinite().count(); };
    if (map.perVoxel)
        return "N = " + std::to_string(finite(*map.perVoxel)) + " voxels";
    std::vector<std::string> sides;
    for (const Hemisphere hemisphere : hemispheres)
        if (map.vertices[hemisphere])
            sides.push_back(
                std::to_string(finite(*map.vertices[hemisphere])) + " vertices " + std::string(nameOf(hemisphere)));
    return sides.empty() ? "" : "N = " + joinedText(sides, ", ");
}

std::vector<std::string> namesOfViews(const Page& page) {
    std::vector<std::string> names;
    for (const Panel& panel : page.panels) {
        if (panel.kind == PanelKind::FlatMap)
            addOnce(names, "flat");
        else if (panel.kind == PanelKind::CortexView)
            addOnce(names, panel.asOnScreen ? "as on screen" : std::string(nameOf(panel.view)));
        else if (panel.kind == PanelKind::Slice)
            addOnce(names, std::string(nameOf(panel.axis)));
    }
    return names;
}

std::string hemisphereText(const Dataset& dataset, const ViewState& view, const Page& page) {
    Bilateral<bool> shown;
    std::vector<std::string> surfaces;
    const auto frames = cortexFrames(dataset, view, page);
    for (const auto& frame : frames)
        for (const Hemisphere hemisphere : hemispheres)
            if (frame && frame->shapes[hemisphere].surface) {
                shown[hemisphere] = true;
                addOnce(surfaces, surfaceText(frame->view, frame->shapes[hemisphere]));
            }
    if (!shown.left && !shown.right)
        return {};
    const std::string sides = shown.left && shown.right ? "left and right hemisphere"
                              : shown.left              ? "left hemisphere"
                                                        : "right hemisphere";
    return sides + " (" + joinedText(surfaces, ", ") + " surface)";
}

std::string panelText(const Panel& panel, const Dataset& dataset, const ViewState& view) {
    const ViewState shown = panelView(dataset, view, panel);
    const Overlay* overlay = shown.topVisibleOverlay();
    const std::string map = overlay ? overlay->map : "the cortex";
    switch (panel.kind) {
    case PanelKind::CortexView: return map + " on the cortex";
    case PanelKind::FlatMap: return map + " on the flattened cortex";
    case PanelKind::Slice: return map + " on a slice (" + std::string(nameOf(panel.axis)) + ")";
    case PanelKind::Gallery: return "stimuli with the strongest responses";
    case PanelKind::Captions: return "captions of the labelled parts of the cortex";
    case PanelKind::Chart:
        switch (panel.chart) {
        case ChartKind::LayerProfile: return "scores of the layers at the selected place; the best one is ringed";
        case ChartKind::RegionBars: return "means in regions with 95 % bootstrap intervals over places";
        case ChartKind::Scatter: return "values of two maps at the same places";
        case ChartKind::Rdm: return "dissimilarity (1 - r) of stimuli in the embedding, by category";
        case ChartKind::Histogram: return "distribution of " + map;
        }
        return {};
    default: return {};
    }
}

} // namespace

std::vector<std::string> legendLines(const Dataset& dataset, const ViewState& view, const Page& page) {
    std::vector<std::string> lines;
    const auto overlays = shownOverlays(dataset, view, page);
    std::vector<std::string> counts;
    for (const Overlay& overlay : overlays) {
        const auto map = dataset.findMap(overlay.map);
        lines.push_back(mapLine(dataset, *map, overlay));
        addOnce(counts, placesWithValues(*map));
    }
    std::vector<std::string> where;
    addOnce(where, hemisphereText(dataset, view, page));
    addOnce(where, dataset.space);
    const auto views = namesOfViews(page);
    if (!views.empty())
        where.push_back("views: " + joinedText(views, ", "));
    addOnce(lines, joinedText(where, " · "));
    std::vector<std::string> last;
    const bool slices = std::ranges::any_of(
        page.panels, [](const Panel& panel) { return panel.kind == PanelKind::Slice; });
    if (slices || std::ranges::any_of(page.panels, isCortex))
        last.push_back(
            !slices ? "L, R: the subject's left and right (neurological convention)"
            : view.slices.radiological
                ? "L, R: the subject's left and right; slices in radiological convention (left is right)"
                : "L, R: the subject's left and right; neurological convention (left is left)");
    last.insert(last.end(), counts.begin(), counts.end());
    addOnce(lines, joinedText(last, " · "));
    return lines;
}

std::string captionDraft(const Dataset& dataset, const ViewState& view, const Page& page) {
    std::string text;
    const auto sentence = [&](const std::string& part) {
        if (part.empty())
            return;
        text += (text.empty() ? "" : " ") + part;
        if (part.back() != '.')
            text += '.';
    };
    std::vector<const Panel*> lettered;
    for (const Panel& panel : page.panels)
        if (!panel.letter.empty())
            lettered.push_back(&panel);
    std::ranges::sort(lettered, {}, [](const Panel* panel) { return panel->letter; });
    for (const Panel* panel : lettered)
        if (const std::string what = panelText(*panel, dataset, view); !what.empty())
            sentence("(" + panel->letter + ") " + char(std::toupper(static_cast<unsigned char>(what[0]))) + what.substr(1));
    if (!dataset.subject.empty())
        sentence("Subject " + dataset.subject);
    for (const std::string& line : legendLines(dataset, view, page))
        sentence(line);
    for (const Overlay& overlay : shownOverlays(dataset, view, page))
        if (const auto map = dataset.findMap(overlay.map); !map->provenance.empty())
            sentence(map->name + ": " + map->provenance);
    sentence("Made with Fusiform " + programVersion());
    return text;
}

} // namespace fusiform
