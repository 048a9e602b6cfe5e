#include "analysis/core/text.h"
#include "analysis/data/stated_mesh.h"
#include "analysis/io/dataset/dataset_file.h"
#include "app/commands/commands.h"
#include "render/caption_labels.h"
#include "render/colour_map.h"
#include "render/figure.h"
#include "widgets/session/session_file.h"

#include <algorithm>
#include <iostream>

namespace fusiform::commands {
namespace {

struct Arguments {
    std::string input, out;
    std::vector<std::string> files;
    std::string leftSurface, rightSurface, leftMap, rightMap, mesh;
    std::string size = "180mm", hemi, surface, map, colourMap, outlines;
    std::string labels, labelText, labelsFrom;
    std::optional<double> labelSize;
    std::vector<int> labelColour;
    std::vector<std::string> views;
    std::vector<double> range;
    std::optional<double> threshold;
    double dpi = 300;
    bool transparent = false, noColourBar = false;
};

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

Dataset loadSingleFiles(const Arguments& a, Progress& progress) {
    Dataset dataset;
    dataset.name = "figure";
    for (const std::string& file : {a.leftSurface, a.rightSurface, a.leftMap, a.rightMap})
        if (!file.empty())
            dataset = withFile(dataset, file, progress, a.mesh);
    return dataset;
}

void adjustLabels(ViewState& view, const Dataset& dataset, const Arguments& a) {
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
    const auto refuse = [&a](const std::string& expected, const std::string& found, const std::string& hint) {
        throw Error({.doing = "labelling a figure", .file = a.input, .expected = expected, .found = found, .hint = hint});
    };
    if (labels.of == LabelsOf::Pinned && view.pinned.empty())
        refuse("pinned places", "none", "pin voxels in the window and save the session");
    if (labels.of != LabelsOf::Regions && labels.of != LabelsOf::Clusters)
        return;
    const auto names = labelSources(dataset, labels.of);
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
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

void adjust(ViewState& view, const Dataset& dataset, const Arguments& a) {
    if (!a.hemi.empty())
        view.shown = {a.hemi != "right", a.hemi != "left"};
    if (!a.surface.empty())
        showSurface(view, *surfaceKindNamed(a.surface));
    if (!a.outlines.empty())
        view.outlines = a.outlines;
    if (!a.map.empty()) {
        const auto map = dataset.findMap(a.map);
        if (!map) {
            std::string names;
            for (const auto& candidate : dataset.maps)
                names += (names.empty() ? "" : ", ") + candidate->name;
            throw Error({.doing = "drawing a figure", .file = a.input, .expected = "one of the maps " + names,
                         .found = "'" + a.map + "'", .hint = "give one of these names to --map"});
        }
        view.overlays = {defaultOverlay(*map)};
    }
    if (view.overlays.empty())
        return;
    Overlay& overlay = view.overlays.back();
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

void run(const Arguments& a, Progress& progress) {
    Dataset dataset;
    std::optional<ViewState> view;
    Progress loading = progress.part(0, 0.5);
    if (!a.input.empty() && looksLikeSession(a.input)) {
        const SessionFile session = readSessionFile(a.input);
        dataset = datasetOf(session, loading);
        view = session.view;
    } else if (!a.input.empty()) {
        dataset = readDataset(a.input, loading);
    } else {
        dataset = loadSingleFiles(a, loading);
    }
    for (const std::string& file : a.files)
        dataset = withFile(dataset, file, loading, a.mesh);
    if (!view)
        view = defaultView(dataset);
    adjust(*view, dataset, a);
    adjustLabels(*view, dataset, a);

    FigureOptions options;
    options.dpi = a.dpi;
    std::tie(options.width, options.height) = parseFigureSize(a.size, a.dpi);
    options.transparent = a.transparent;
    options.colourBar = !a.noColourBar;
    if (!a.views.empty())
        options.views = viewsFrom(a.views);
    Progress drawing = progress.part(0.5, 1);
    const Image image = renderFigure(std::make_shared<const Dataset>(std::move(dataset)), *view, options, drawing);
    writeImage(image, a.dpi, a.out);
    std::cout << a.out << ": " << image.width << " x " << image.height << " pixels at " << formatNumber(a.dpi)
              << " dpi\n";
}

} // namespace

void addFigure(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("figure", "Draws a figure; needs no display");
    auto a = std::make_shared<Arguments>();
    command->add_option("input", a->input, "Dataset or session file");
    command->add_option("--mesh", a->mesh, "Standard mesh that the files are of, where their names do not say it: "
                        "fsaverage, fs_LR, CIVET, onavg, or loaded (that of the surface)");
    command->add_option("--file", a->files, "Further files to load: surfaces, maps, parcellations");
    command->add_option("--left-surface", a->leftSurface, "Surface of the left hemisphere, without a dataset");
    command->add_option("--right-surface", a->rightSurface, "Surface of the right hemisphere");
    command->add_option("--left-map", a->leftMap, "Map on the left hemisphere");
    command->add_option("--right-map", a->rightMap, "Map on the right hemisphere");
    command->add_option("--out", a->out, "Image to write: .png or .tiff")->required();
    command->add_option("--size", a->size, "Width, or width x height: 180mm, 7in, 2000px, '180mm x 90mm'")
        ->capture_default_str();
    command->add_option("--dpi", a->dpi, "Dots per inch")->check(CLI::Range(10.0, 2400.0))->capture_default_str();
    command->add_flag("--transparent", a->transparent, "Transparent background");
    command->add_option("--views", a->views, "lateral, medial, ventral, dorsal, anterior, posterior")
        ->delimiter(',');
    command->add_option("--hemi", a->hemi, "left, right or both")->check(CLI::IsMember({"left", "right", "both"}));
    command->add_option("--surface", a->surface, "white, midthickness, pial, inflated, veryInflated, sphere, flat")
        ->check(CLI::IsMember(
            {"white", "midthickness", "pial", "inflated", "veryInflated", "sphere", "flat"}));
    command->add_option("--map", a->map, "Name of the map to show");
    command->add_option("--colour-map,--color-map", a->colourMap, "Name of the colour map");
    command->add_option("--range", a->range, "Values at the two ends of the colour map: low,high")
        ->delimiter(',')
        ->expected(2);
    command->add_option("--threshold", a->threshold, "Hide values whose magnitude is below this");
    command->add_option("--outlines", a->outlines, "Name of the parcellation whose borders are drawn");
    command->add_option("--labels", a->labels, "Labels on the cortex: of regions, clusters (the categories of a map) or "
                        "pinned places, or off")
        ->check(CLI::IsMember({"off", "regions", "clusters", "pinned"}));
    command->add_option("--labels-from", a->labelsFrom, "Parcellation or map of categories that is labelled, where "
                        "it is not the one shown");
    command->add_option("--label-text", a->labelText, "What labels say: captions, keywords or names")
        ->check(CLI::IsMember({"captions", "keywords", "names"}));
    command->add_option("--label-size", a->labelSize, "Size of labels against the other text of the figure")
        ->check(CLI::Range(smallestLabels, largestLabels));
    command->add_option("--label-colour,--label-color", a->labelColour, "Colour of labels: red,green,blue, 0 to 255")
        ->delimiter(',')
        ->expected(3)
        ->check(CLI::Range(0, 255));
    command->add_flag("--no-colour-bar", a->noColourBar, "Leave the colour bar out");
    command->callback([a, &context] {
        if (a->input.empty() && a->leftSurface.empty() && a->rightSurface.empty() && a->files.empty())
            throw CLI::RequiredError("a dataset, a session, --file or --left-surface/--right-surface");
        run(*a, context.progress);
    });
}

} // namespace fusiform::commands
