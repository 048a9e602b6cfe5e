#include "render/figures/figure_file.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "render/charts/chart_data.h"
#include "render/figures/cairo_canvas.h"
#include "render/figures/svg_canvas.h"
#include "render/image_file.h"

#include <algorithm>

namespace fusiform {
namespace {

bool endsWith(const std::filesystem::path& file, std::string_view ending) {
    return endsWithIgnoringCase(file.filename().string(), ending);
}

} // namespace

const std::vector<std::string>& figureEndings() {
    static const std::vector<std::string> endings{".png", ".tiff", ".tif", ".svg", ".pdf"};
    return endings;
}

void requireFigureEnding(const std::filesystem::path& file) {
    if (std::ranges::any_of(figureEndings(), [&](const std::string& ending) { return endsWith(file, ending); }))
        return;
    throw Error(
        {.doing = translatable("analysis", "writing a figure"),
         .file = file.string(),
         .expected = message("analysis", "a name that ends in .png, .tiff, .svg or .pdf"),
         .found = "'" + file.filename().string() + "'",
         .hint = {}});
}

void writeFigure(
    const Figure& figure, const std::filesystem::path& file, Progress& progress,
    std::shared_ptr<CortexPainter>* painter) {
    requireFigureEnding(file);
    const Page& page = figure.page;
    const std::string title = figure.dataset->name;
    if (endsWith(file, ".svg")) {
        SvgCanvas canvas(page.width, page.height, title);
        drawPage(canvas, figure, progress, painter);
        writeAtomically(file, std::string_view(canvas.result()));
    } else if (endsWith(file, ".pdf")) {
        PdfCanvas canvas(page.width, page.height, title);
        drawPage(canvas, figure, progress, painter);
        writeAtomically(file, std::string_view(canvas.result()));
    } else {
        writeImage(renderPage(figure, progress, painter), page.dpi, file);
    }
}

std::vector<std::filesystem::path>
writeChartData(const Figure& figure, const std::filesystem::path& file, Progress& progress) {
    std::vector<std::filesystem::path> written;
    for (std::size_t i = 0; i < figure.page.panels.size(); ++i) {
        const Panel& panel = figure.page.panels[i];
        if (panel.kind != PanelKind::Chart)
            continue;
        const Chart chart = chartOf(*figure.dataset, figure.view, panel, progress);
        if (chart.empty())
            continue;
        const std::string which = panel.letter.empty() ? std::to_string(i + 1) : panel.letter;
        written.push_back(
            file.parent_path() /
            (file.stem().string() + "-" + which + "-" + std::string(nameOf(panel.chart)) + ".csv"));
        writeAtomically(written.back(), std::string_view(csvOf(chart)));
    }
    return written;
}

} // namespace fusiform
