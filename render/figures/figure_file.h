#pragma once

#include "render/figures/page_drawing.h"

#include <filesystem>
#include <vector>

namespace fusiform {

/// Endings of the files a figure can be written to: ".png", ".tiff", ".tif", ".svg", ".pdf".
[[nodiscard]] const std::vector<std::string>& figureEndings();
/// Throws Error where a file's name has none of them.
void requireFigureEnding(const std::filesystem::path& file);

/// Draws a figure into a file, by its ending, atomically. Pixels state their resolution; vectors are of the page's size
/// and hold the mesh alone as a bitmap of its resolution. Throws Error, Cancelled.
void writeFigure(
    const Figure& figure, const std::filesystem::path& file, Progress& progress,
    std::shared_ptr<CortexPainter>* painter = nullptr);

/// Writes the data of every chart of a figure as CSV beside `file`: figure.png gives figure-b-layerProfile.csv, by the
/// panel's letter or else its number. Returns the files.
std::vector<std::filesystem::path>
writeChartData(const Figure& figure, const std::filesystem::path& file, Progress& progress);

} // namespace fusiform
