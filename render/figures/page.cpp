#include "render/figures/page.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <array>
#include <span>

namespace fusiform {
namespace {

constexpr std::array<std::string_view, 11> panelKindNames{"cortex", "flatMap",  "slice",      "colourBar",
                                                          "legend", "captions", "gallery",    "chart",
                                                          "text",   "scaleBar", "orientation"};
constexpr std::array<std::string_view, 5> chartKindNames{"layerProfile", "regionBars", "scatter", "rdm", "histogram"};
constexpr std::array<std::string_view, 3> alignmentNames{"left", "centre", "right"};

template <class Enum>
std::optional<Enum> named(std::span<const std::string_view> names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Enum>(found - names.begin()));
}

bool isLettered(PanelKind kind) {
    return kind == PanelKind::CortexView || kind == PanelKind::FlatMap || kind == PanelKind::Slice ||
           kind == PanelKind::Chart || kind == PanelKind::Gallery || kind == PanelKind::Captions;
}

} // namespace

std::string_view nameOf(PanelKind kind) { return panelKindNames[static_cast<std::size_t>(kind)]; }
std::string_view nameOf(ChartKind kind) { return chartKindNames[static_cast<std::size_t>(kind)]; }
std::string_view nameOf(Alignment alignment) { return alignmentNames[static_cast<std::size_t>(alignment)]; }
std::optional<PanelKind> panelKindNamed(std::string_view name) { return named<PanelKind>(panelKindNames, name); }
std::optional<ChartKind> chartKindNamed(std::string_view name) { return named<ChartKind>(chartKindNames, name); }
std::optional<Alignment> alignmentNamed(std::string_view name) { return named<Alignment>(alignmentNames, name); }

Message titleOf(PanelKind kind) {
    switch (kind) {
    case PanelKind::CortexView: return message("analysis", "Cortex");
    case PanelKind::FlatMap: return message("analysis", "Flat map");
    case PanelKind::Slice: return message("analysis", "Slice");
    case PanelKind::ColourBar: return message("analysis", "Colour bar");
    case PanelKind::Legend: return message("analysis", "Legend");
    case PanelKind::Captions: return message("analysis", "Captions");
    case PanelKind::Gallery: return message("analysis", "Stimuli");
    case PanelKind::Chart: return message("analysis", "Chart");
    case PanelKind::Text: return message("analysis", "Text");
    case PanelKind::ScaleBar: return message("analysis", "Scale bar");
    case PanelKind::Orientation: return message("analysis", "Orientation letters");
    }
    return {};
}

Message titleOf(ChartKind kind) {
    switch (kind) {
    case ChartKind::LayerProfile: return message("analysis", "Layer profile");
    case ChartKind::RegionBars: return message("analysis", "Region bars");
    case ChartKind::Scatter: return message("analysis", "Scatter");
    case ChartKind::Rdm: return message("analysis", "Dissimilarity matrix");
    case ChartKind::Histogram: return message("analysis", "Histogram");
    }
    return {};
}

const std::vector<PageFormat>& pageFormats() {
    static const std::vector<PageFormat> formats{
        {"one-column", message("analysis", "One column, 89 mm"), 89, 0, 300, 7},
        {"one-and-a-half-columns", message("analysis", "One and a half columns, 120 mm"), 120, 0, 300, 7},
        {"two-columns", message("analysis", "Two columns, 183 mm"), 183, 0, 300, 7.5},
        {"slide", message("analysis", "Slide, 16 to 9"), 254, 142.875, 192, 14},
        {"poster", message("analysis", "Poster, A0 across"), 1189, 841, 200, 36},
    };
    return formats;
}

const PageFormat& pageFormatNamed(std::string_view name) {
    const auto found = std::ranges::find(pageFormats(), name, &PageFormat::name);
    if (found != pageFormats().end())
        return *found;
    throw Error(
        {.doing = translatable("analysis", "choosing a template"),
         .file = {},
         .expected = message("analysis", "one of %1").with(joinedText(pageFormats(), ", ", &PageFormat::name)),
         .found = "'" + std::string(name) + "'",
         .hint = {}});
}

void letterPanels(Page& page) {
    std::vector<Panel*> panels;
    for (Panel& panel : page.panels) {
        panel.letter.clear();
        if (isLettered(panel.kind))
            panels.push_back(&panel);
    }
    std::ranges::stable_sort(panels, [](const Panel* a, const Panel* b) {
        return std::pair(a->place.y, a->place.x) < std::pair(b->place.y, b->place.x);
    });
    char letter = 'a';
    const Panel* before = nullptr;
    for (Panel* panel : panels) {
        const bool continues = before && before->kind == panel->kind && panel->kind != PanelKind::Chart &&
                               before->map == panel->map && before->surface == panel->surface;
        if (!continues && letter <= 'z')
            panel->letter = std::string(1, letter++);
        before = panel;
    }
}

} // namespace fusiform
