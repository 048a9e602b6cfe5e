#pragma once

#include "analysis/core/progress.h"
#include "render/figures/page_arrangement.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

/// The options of `fusiform figure`, and what they do to a view and a page.
namespace fusiform::commands {

struct FigureArguments {
    std::vector<std::string> inputs; ///< datasets, sessions or side files of figures
    std::string out;
    std::vector<std::string> files;
    std::string leftSurface, rightSurface, leftMap, rightMap, mesh;

    std::string format = "two-columns", pageFile, savePage;
    std::string size = "180mm", hemi, surface, map, colourMap, outlines;
    std::vector<std::string> maps, views, slices, charts, morph;
    std::string labels, labelText, labelsFrom, cursor;
    std::optional<double> labelSize, threshold, fontSize, dpi;
    std::vector<int> labelColour;
    std::vector<double> range;
    int samples = 2;
    int turntable = 0, frames = 24;
    double framesPerSecond = 25;
    bool transparent = false, noColourBar = false, noLegend = false, letters = false, scaleBar = false;
    bool flatMap = false, captions = false, gallery = false, asOnScreen = false;
    bool chartData = false, noSideFile = false, check = false;
    bool sizeGiven = false, formatGiven = false, samplesGiven = false;
};

/// Declares them.
void addFigureOptions(CLI::App& command, FigureArguments& arguments);

/// The view with what the options say of it. `input` is named in errors. Throws Error, CLI::ValidationError.
void adjustView(ViewState& view, const Dataset& dataset, const FigureArguments& arguments, const std::string& input);

/// The page the options describe: of a file, or arranged on a template.
[[nodiscard]] Page pageOf(const Dataset& dataset, const ViewState& view, const FigureArguments& arguments);
/// What options say of a page that there is already: resolution, background.
void adjustPage(Page& page, const FigureArguments& arguments);

/// Draws a turntable or a morph: a PNG for each picture, by a name with {frame}, or an MP4 by ffmpeg. Returns the files.
/// Throws Error, also where ffmpeg is missing or fails.
std::vector<std::filesystem::path> writeMovie(
    std::shared_ptr<const Dataset> dataset, const ViewState& view, const Page& page, const FigureArguments& arguments,
    const std::filesystem::path& out, Progress& progress);

} // namespace fusiform::commands
