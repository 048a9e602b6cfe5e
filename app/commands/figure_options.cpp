#include "app/commands/figure_arguments.h"

#include "render/view_state.h"

namespace fusiform::commands {
namespace {

void addInputs(CLI::App& command, FigureArguments& a) {
    command.add_option("input", a.inputs, "Dataset, session, or side file of a figure; several with {subject} in --out");
    command.add_option(
        "--mesh", a.mesh,
        "Standard mesh that the files are of, where their names do not say it: fsaverage, fs_LR, CIVET, onavg, or "
        "loaded (that of the surface)");
    command.add_option("--file", a.files, "Further files to load: surfaces, maps, parcellations");
    command.add_option("--left-surface", a.leftSurface, "Surface of the left hemisphere, without a dataset");
    command.add_option("--right-surface", a.rightSurface, "Surface of the right hemisphere");
    command.add_option("--left-map", a.leftMap, "Map on the left hemisphere");
    command.add_option("--right-map", a.rightMap, "Map on the right hemisphere");
}

void addPage(CLI::App& command, FigureArguments& a) {
    command.add_option(
        "--out", a.out,
        "File to write: .png, .tiff, .svg or .pdf; for movies also .mp4. {subject}, {map} and {layer} in its name "
        "write one for each input, map of --maps (without: every map) and layer of the shown model; {frame} numbers "
        "the pictures of a movie");
    command.add_option(
        "--template", a.format, "one-column, one-and-a-half-columns, two-columns, slide or poster");
    command.add_option("--page", a.pageFile, "Page to draw, as --save-page writes it");
    command.add_option("--save-page", a.savePage, "Writes the page as JSON, to be edited or used for other data");
    command
        .add_option(
            "--size", a.size, "Width, or width x height: 180mm, 7in, 2000px, '180mm x 90mm'; else that of --template")
        ->capture_default_str();
    command.add_option("--dpi", a.dpi, "Dots per inch [300]")->check(CLI::Range(lowestDpi, highestDpi));
    command.add_option("--font-size", a.fontSize, "Points")->check(CLI::Range(1.0, 500.0));
    command.add_option("--samples", a.samples, "Samples a side of each pixel, for smooth edges")
        ->check(CLI::Range(1, 4))
        ->capture_default_str();
    command.add_flag("--transparent", a.transparent, "Transparent background; an MP4 has a white one");
    command.add_option("--views", a.views, "lateral, medial, ventral, dorsal, anterior, posterior")->delimiter(',');
    command.add_flag("--as-on-screen", a.asOnScreen, "One view by the camera of the session");
    command.add_flag("--flat-map", a.flatMap, "The flat surfaces too");
    command.add_option("--slices", a.slices, "sagittal, coronal, axial")->delimiter(',');
    command.add_option("--charts", a.charts, "layerProfile, regionBars, scatter, rdm, histogram")->delimiter(',');
    command.add_flag("--captions", a.captions, "A list of what the labels of the cortex say");
    command.add_flag("--stimuli", a.gallery, "The stimuli that the voxel at the cursor prefers");
    command.add_flag("--letters", a.letters, "Panels are lettered a, b, c");
    command.add_flag("--scale-bar", a.scaleBar, "A scale bar");
    command.add_flag("--no-colour-bar,--no-color-bar", a.noColourBar, "Leave the colour bar out");
    command.add_flag("--no-legend", a.noLegend, "Leave headings, directions and the legend out");
    command.add_flag("--chart-data", a.chartData, "Write the data of the charts too, as CSV");
    command.add_flag("--no-side-file", a.noSideFile, "Do not write FIGURE.figure.json, which makes the figure again");
}

void addView(CLI::App& command, FigureArguments& a) {
    command.add_option("--hemi", a.hemi, "left, right or both")->check(CLI::IsMember({"left", "right", "both"}));
    command.add_option("--surface", a.surface, "white, midthickness, pial, inflated, veryInflated, sphere, flat")
        ->check(CLI::IsMember(
            {"white", "midthickness", "pial", "inflated", "veryInflated", "sphere", "flat"}));
    command.add_option("--map", a.map, "Name of the map to show");
    command.add_option("--maps", a.maps, "Names of several maps: a block of views each")->delimiter(',');
    command.add_option("--colour-map,--color-map", a.colourMap, "Name of the colour map");
    command.add_option("--range", a.range, "Values at the two ends of the colour map: low,high")
        ->delimiter(',')
        ->expected(2);
    command.add_option("--threshold", a.threshold, "Hide values whose magnitude is below this");
    command.add_option("--outlines", a.outlines, "Name of the parcellation whose borders are drawn");
    command.add_option(
        "--cursor", a.cursor, "Selected place, of layer profiles, stimuli and slices: left:VERTEX, right:VERTEX or x,y,z");
    command
        .add_option(
            "--labels", a.labels,
            "Labels on the cortex: of regions, clusters (the categories of a map) or pinned places, or off")
        ->check(CLI::IsMember({"off", "regions", "clusters", "pinned"}));
    command.add_option(
        "--labels-from", a.labelsFrom,
        "Parcellation or map of categories that is labelled, where it is not the one shown");
    command.add_option("--label-text", a.labelText, "What labels say: captions, keywords or names")
        ->check(CLI::IsMember({"captions", "keywords", "names"}));
    command.add_option("--label-size", a.labelSize, "Size of labels against the other text of the figure")
        ->check(CLI::Range(smallestLabels, largestLabels));
    command
        .add_option("--label-colour,--label-color", a.labelColour, "Colour of labels: red,green,blue, 0 to 255")
        ->delimiter(',')
        ->expected(3)
        ->check(CLI::Range(0, 255));
}

void addMovie(CLI::App& command, FigureArguments& a) {
    command.add_option("--turntable", a.turntable, "A movie of one turn, in this many pictures")
        ->check(CLI::Range(2, 10'000));
    command.add_option("--morph", a.morph, "A movie from one surface to the next: white,inflated,flat")->delimiter(',');
    command.add_option("--frames", a.frames, "Pictures from one surface to the next")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    command.add_option("--fps", a.framesPerSecond, "Pictures a second of an MP4")
        ->check(CLI::Range(1.0, 240.0))
        ->capture_default_str();
}

} // namespace

void addFigureOptions(CLI::App& command, FigureArguments& a) {
    addInputs(command, a);
    addPage(command, a);
    addView(command, a);
    addMovie(command, a);
    command.add_flag("--check", a.check, "Print which OpenGL draws figures here, and what movies are made with");
}

} // namespace fusiform::commands
