#include "app/commands/figure_arguments.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/dataset/json_file.h"
#include "render/caption_labels.h"

#include <algorithm>

namespace fusiform::commands {
namespace {

std::vector<StandardView> viewsFrom(const std::vector<std::string>& names) {
    std::vector<StandardView> views;
    for (const std::string& name : names) {
        const auto view = standardViewNamed(name);
        if (!view)
            throw CLI::ValidationError("--views", "unknown view '" + name +
                                                      "'; there are lateral, medial, ventral, dorsal, anterior, "
                                                      "posterior");
        views.push_back(*view);
    }
    return views;
}

/// Each of some words by `named`; a wrong one is a usage error that lists what there is.
template <class Value, class Named>
std::vector<Value> valuesOf(
    const std::vector<std::string>& words, const Named& named, const std::string& option, const std::string& known) {
    std::vector<Value> values;
    for (const std::string& word : words) {
        const auto value = named(word);
        if (!value)
            throw CLI::ValidationError(option, "unknown '" + word + "'; there are " + known);
        values.push_back(*value);
    }
    return values;
}

void requireMap(const Dataset& dataset, const std::string& name, const std::string& input) {
    if (dataset.findMap(name))
        return;
    const std::string names = joinedText(dataset.maps, ", ", [](const auto& map) { return map->name; });
    throw Error(
        {.doing = "drawing a figure",
         .file = input,
         .expected = "one of the maps " + names,
         .found = "'" + name + "'",
         .hint = "give one of these names to --map"});
}

/// "left:1200", or "12,-70,8" in mm.
Cursor cursorFrom(const std::string& text, const Dataset& dataset) {
    const auto refuse = [&] {
        return CLI::ValidationError("--cursor", "expected left:VERTEX, right:VERTEX or x,y,z in mm, found '" + text + "'");
    };
    Cursor cursor;
    if (const auto parts = split(text, ':'); parts.size() == 2) {
        const auto vertex = parseNumber(parts[1]);
        if ((parts[0] != "left" && parts[0] != "right") || !vertex)
            throw refuse();
        cursor.hemisphere = parts[0] == "left" ? Hemisphere::Left : Hemisphere::Right;
        const HemisphereSurfaces& surfaces = dataset.cortex[*cursor.hemisphere];
        if (!(*vertex >= 0 && *vertex < double(surfaces.vertexCount())))
            throw refuse();
        cursor.vertex = std::int64_t(*vertex);
        cursor.world = surfaces.midcortex(cursor.vertex).value_or(Point::Zero());
        return cursor;
    }
    const auto parts = split(text, ',');
    if (parts.size() != 3)
        throw refuse();
    for (int axis = 0; axis < 3; ++axis) {
        const auto number = parseNumber(parts[std::size_t(axis)]);
        if (!number)
            throw refuse();
        cursor.world[axis] = *number;
    }
    return cursor;
}

void adjustLabels(
    ViewState& view, const Dataset& dataset, const FigureArguments& a, const std::string& input) {
    LabelView& labels = view.labels;
    if (!a.labels.empty())
        labels.of = *labelsNamed(a.labels);
    if (!a.labelText.empty())
        labels.text = *labelTextNamed(a.labelText);
    if (a.labelSize)
        labels.size = std::clamp(*a.labelSize, smallestLabels, largestLabels);
    if (a.labelColour.size() == 3)
        labels.colour = Rgb{
            std::uint8_t(a.labelColour[0]), std::uint8_t(a.labelColour[1]), std::uint8_t(a.labelColour[2])};
    const auto refuse = [&input](const std::string& expected, const std::string& found, const std::string& hint) {
        throw Error({.doing = "labelling a figure", .file = input, .expected = expected, .found = found, .hint = hint});
    };
    if (labels.of == LabelsOf::Pinned && view.pinned.empty())
        refuse("pinned places", "none", "pin voxels in the window and save the session");
    if (labels.of != LabelsOf::Regions && labels.of != LabelsOf::Clusters)
        return;
    const auto names = labelSources(dataset, labels.of);
    const std::string list = joinedText(names, ", ");
    if (names.empty() && labels.of == LabelsOf::Regions)
        refuse("a parcellation", "none", "load one with --file");
    if (names.empty())
        refuse("a map of categories on the cortex", "none", "load one with --file, or label regions");
    if (a.labelsFrom.empty())
        return;
    if (std::ranges::find(names, a.labelsFrom) == names.end())
        refuse("one of " + list, "'" + a.labelsFrom + "'", "give one of these names to --labels-from");
    labels.source = a.labelsFrom;
}

void adjustOverlay(Overlay& overlay, const FigureArguments& a) {
    if (!a.colourMap.empty())
        overlay.colourMap = colourMapNamed(a.colourMap).name;
    if (a.range.size() == 2) {
        overlay.low = a.range[0];
        overlay.high = a.range[1];
    }
    if (a.threshold) {
        overlay.threshold = *a.threshold;
        overlay.thresholdMode = ThresholdMode::Magnitude;
    }
}

} // namespace

void adjustView(
    ViewState& view, const Dataset& dataset, const FigureArguments& a, const std::string& input) {
    adjustLabels(view, dataset, a, input);
    if (!a.cursor.empty())
        view.cursor = cursorFrom(a.cursor, dataset);
    if (!a.hemi.empty())
        view.shown = {a.hemi != "right", a.hemi != "left"};
    if (!a.surface.empty())
        showSurface(view, *surfaceKindNamed(a.surface));
    if (!a.outlines.empty())
        view.outlines = a.outlines;
    if (!a.map.empty()) {
        requireMap(dataset, a.map, input);
        view.overlays = {defaultOverlay(*dataset.findMap(a.map))};
    }
    for (const std::string& map : a.maps)
        requireMap(dataset, map, input);
    for (const std::string& map : a.maps)
        if (std::ranges::find(view.overlays, map, &Overlay::map) == view.overlays.end())
            view.overlays.insert(view.overlays.begin(), defaultOverlay(*dataset.findMap(map)));
    // Options for colours hold for all maps that are drawn.
    for (Overlay& overlay : view.overlays)
        if (a.maps.empty() ? &overlay == &view.overlays.back()
                           : std::ranges::find(a.maps, overlay.map) != a.maps.end())
            adjustOverlay(overlay, a);
}

void adjustPage(Page& page, const FigureArguments& a) {
    if (a.dpi)
        page.dpi = *a.dpi;
    if (a.samplesGiven)
        page.samples = a.samples;
    if (a.transparent)
        page.transparent = true;
}

Page pageOf(const Dataset& dataset, const ViewState& view, const FigureArguments& a) {
    if (!a.pageFile.empty()) {
        try {
            Page page = pageFrom(readJsonFile(a.pageFile, "reading the page of a figure"));
            adjustPage(page, a);
            return page;
        } catch (const Error& problem) {
            ErrorDetails details = problem.details();
            details.file = a.pageFile;
            throw Error(details);
        }
    }
    PageFormat format = pageFormatNamed(a.format);
    if (a.dpi)
        format.dpi = *a.dpi;
    if (a.fontSize)
        format.fontSize = *a.fontSize;
    if (a.sizeGiven || !a.formatGiven)
        std::tie(format.width, format.height) = parseFigureSize(a.size, format.dpi);
    PageContents contents;
    if (!a.views.empty())
        contents.views = viewsFrom(a.views);
    contents.maps = a.maps;
    contents.asOnScreen = a.asOnScreen;
    contents.flatMap = a.flatMap;
    contents.slices = valuesOf<SliceAxis>(a.slices, sliceAxisNamed, "--slices", "sagittal, coronal, axial");
    contents.charts = valuesOf<ChartKind>(
        a.charts, chartKindNamed, "--charts", "layerProfile, regionBars, scatter, rdm, histogram");
    contents.colourBar = !a.noColourBar;
    contents.annotations = !a.noLegend;
    contents.letters = a.letters;
    contents.scaleBar = a.scaleBar;
    contents.captions = a.captions;
    contents.gallery = a.gallery;
    Page page = arrangedPage(dataset, view, format, contents);
    page.samples = a.samples;
    page.transparent = a.transparent;
    return page;
}

} // namespace fusiform::commands
