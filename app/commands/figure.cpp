#include "analysis/core/text.h"
#include "analysis/io/dataset/dataset_file.h"
#include "app/commands/commands.h"
#include "app/commands/figure_arguments.h"
#include "app/commands/movie_file.h"
#include "render/charts/layer_series.h"
#include "render/figures/cortex_painter.h"
#include "render/figures/figure_file.h"
#include "render/offscreen_window.h"
#include "widgets/session/figure_record.h"

#include <algorithm>
#include <iostream>
#include <set>

namespace fusiform::commands {
namespace {

/// What is drawn of one input, before options.
struct Source {
    std::string input;
    SessionFile session;
    std::string mesh;
    std::shared_ptr<const Dataset> dataset;
    ViewState view;
    std::optional<FigureRecord> record; ///< when the input is the side file of a figure
};

Error figureError(const std::string& file, const std::string& expected, const std::string& found, const std::string& hint) {
    return Error({.doing = "drawing a figure", .file = file, .expected = expected, .found = found, .hint = hint});
}

Source sourceOf(const std::string& input, const FigureArguments& a, Progress& progress) {
    Source source;
    source.input = input;
    source.mesh = a.mesh;
    bool stated = false; // the view
    if (!input.empty() && looksLikeFigureRecord(input)) {
        source.record = readFigureRecord(input);
        source.session = source.record->session;
        source.mesh = source.record->mesh;
        stated = true;
    } else if (!input.empty() && looksLikeSession(input)) {
        source.session = readSessionFile(input);
        stated = true;
    } else if (!input.empty()) {
        source.session.dataset = std::filesystem::absolute(input);
    }
    for (const std::string& file : {a.leftSurface, a.rightSurface, a.leftMap, a.rightMap})
        if (!file.empty())
            source.session.files.push_back({std::filesystem::absolute(file), {}});
    for (const std::string& file : a.files)
        source.session.files.push_back({std::filesystem::absolute(file), {}});
    // Sessions had their meshes asked for when they were saved.
    Dataset dataset = datasetOf(source.session, progress, stated && source.mesh.empty() ? std::string(loadedMesh) : source.mesh);
    if (source.session.dataset.empty() && dataset.name.empty())
        dataset.name = "figure";
    source.view = stated ? source.session.view : defaultView(dataset);
    source.dataset = std::make_shared<const Dataset>(std::move(dataset));
    return source;
}

/// A name for files: without what folders and shells take for something else.
std::string fileName(const std::string& text) {
    std::string name;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte >= 0x80 || std::isalnum(byte) || c == '-' || c == '_' || c == '.';
        name += plain ? c : '-';
    }
    return name.empty() ? "unnamed" : name;
}

bool has(const std::string& pattern, const std::string& mark) { return pattern.find(mark) != std::string::npos; }

std::string filled(std::string pattern, const std::string& mark, const std::string& text) {
    for (std::size_t at = pattern.find(mark); at != std::string::npos; at = pattern.find(mark, at + text.size()))
        pattern.replace(at, mark.size(), text);
    return pattern;
}

/// One figure to draw: which map (empty: as in the view) and where to.
struct Wanted {
    std::string map;
    std::string out;
};

std::vector<Wanted> wantedOf(const Source& source, const ViewState& view, const FigureArguments& a) {
    const Dataset& dataset = *source.dataset;
    const std::string subject = !dataset.subject.empty() ? dataset.subject : dataset.name;
    const std::string out = filled(a.out, "{subject}", fileName(subject));
    std::vector<Wanted> wanted;
    if (has(out, "{layer}")) {
        const Overlay* top = view.topVisibleOverlay();
        const auto shown = top ? dataset.findMap(top->map) : nullptr;
        for (const auto& map : shown ? layersOf(dataset, *shown) : std::vector<std::shared_ptr<const Map>>())
            wanted.push_back(
                {map->name, filled(
                                filled(out, "{layer}", fileName(map->layer.empty() ? map->name : map->layer)), "{map}",
                                fileName(map->name))});
        if (wanted.empty())
            throw figureError(source.input, "a map of a model with several layers", top ? "'" + top->map + "'" : "no map", "choose one by --map");
    } else if (has(out, "{map}")) {
        std::vector<std::string> names = a.maps;
        for (const auto& map : dataset.maps)
            if (a.maps.empty() && map->onSurface())
                names.push_back(map->name);
        for (const std::string& name : names)
            wanted.push_back({name, filled(out, "{map}", fileName(name))});
        if (wanted.empty())
            throw figureError(source.input, "maps on the cortex", "none", "load some by --file");
    } else {
        wanted.push_back({"", out});
    }
    return wanted;
}

/// The view with one map on top: the colours and range of what was on top where it is of the same kind (layers of one
/// model are compared), else its own.
ViewState viewOf(const ViewState& view, const Dataset& dataset, const std::string& name, bool sameColours) {
    if (name.empty())
        return view;
    ViewState result = view;
    const auto known = std::ranges::find(view.overlays, name, &Overlay::map);
    Overlay overlay = known != view.overlays.end() ? *known : defaultOverlay(*dataset.findMap(name));
    if (const Overlay* top = view.topVisibleOverlay(); sameColours && top) {
        overlay = *top;
        overlay.map = name;
        overlay.frame = 0;
    }
    overlay.visible = true;
    result.overlays = {overlay};
    return result;
}

void reportPage(const std::filesystem::path& file, const Page& page) {
    std::cout << file.string() << ": " << formatNumber(page.width, 5) << " x " << formatNumber(page.height, 5) << " mm";
    const std::string ending = lowerCase(file.extension().string());
    if (ending != ".svg" && ending != ".pdf")
        std::cout << ", " << std::lround(page.width / 25.4 * page.dpi) << " x " << std::lround(page.height / 25.4 * page.dpi)
                  << " pixels";
    std::cout << " at " << formatNumber(page.dpi) << " dpi\n";
}

/// Draws one page into one or more files, with its side file and the data of its charts.
void writeAll(
    const Source& source, const ViewState& view, const Page& page, const std::vector<std::filesystem::path>& outputs,
    const FigureArguments& a, const std::string& command, Progress& progress) {
    const Figure figure{source.dataset, view, page};
    if (a.noSideFile) {
        std::shared_ptr<CortexPainter> painter;
        for (const auto& output : outputs)
            writeFigure(figure, output, progress, &painter);
    }
    const auto side = a.noSideFile ? std::filesystem::path()
                                   : writeFigureWithRecord(figure, source.session, outputs, source.mesh, command, progress);
    for (const auto& output : outputs)
        reportPage(output, page);
    if (a.chartData)
        for (const auto& file : writeChartData(figure, outputs.front(), progress))
            std::cout << file.string() << '\n';
    if (!side.empty())
        std::cout << side.string() << '\n';
}

void drawAgain(const Source& source, const FigureArguments& a, const std::string& command, Progress& progress) {
    const FigureRecord& record = *source.record;
    Progress checking = progress.part(0, 0.1);
    for (const auto& file : changedInputs(record, checking))
        std::cerr << "fusiform: " << file.string() << " has changed since the figure was made\n";
    std::vector<std::filesystem::path> outputs = record.outputs;
    if (!a.out.empty())
        outputs = {a.out};
    if (outputs.empty())
        throw figureError(source.input, "a file to write", "none", "give one by --out");
    Page page = record.page;
    adjustPage(page, a);
    Progress drawing = progress.part(0.1, 1);
    writeAll(source, source.view, page, outputs, a, command, drawing);
}

void drawNew(
    const Source& source, const FigureArguments& a, const std::string& command, std::set<std::string>& written,
    Progress& progress) {
    ViewState view = source.view;
    adjustView(view, *source.dataset, a, source.input);
    const auto wanted = wantedOf(source, view, a);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!written.insert(wanted[i].out).second)
            throw figureError(wanted[i].out, "a name of its own for every figure", "two of the same name", "use {subject}, {map} or {layer} in --out");
        Progress part = progress.part(double(i) / double(wanted.size()), double(i + 1) / double(wanted.size()));
        const ViewState shown = viewOf(view, *source.dataset, wanted[i].map, has(a.out, "{layer}"));
        FigureArguments one = a;
        if (!wanted[i].map.empty())
            one.maps.clear();
        const Page page = pageOf(*source.dataset, shown, one);
        if (!a.savePage.empty())
            writeJson(toJson(page), a.savePage);
        if (a.turntable > 0 || !a.morph.empty()) {
            for (const auto& file : writeMovie(source.dataset, shown, page, a, wanted[i].out, part))
                std::cout << file.string() << '\n';
            continue;
        }
        writeAll(source, shown, page, {wanted[i].out}, a, command, part);
    }
}

void runFigure(const FigureArguments& a, const std::string& command, Progress& progress) {
    if (a.check) {
        const OffscreenWindow window(16, 16);
        const std::string movies = movieProgram();
        std::cout << "OpenGL: " << window.platform() << '\n'
                  << "movies: " << (movies.empty() ? "as single pictures; ffmpeg is not installed" : movies) << '\n';
        return;
    }
    std::vector<std::string> inputs = a.inputs;
    if (inputs.empty())
        inputs.emplace_back(); // single files alone
    std::set<std::string> written;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const double from = double(i) / double(inputs.size());
        const double to = double(i + 1) / double(inputs.size());
        Progress loading = progress.part(from, (from + to) / 2);
        const Source source = sourceOf(inputs[i], a, loading);
        Progress drawing = progress.part((from + to) / 2, to);
        if (source.record)
            drawAgain(source, a, command, drawing);
        else
            drawNew(source, a, command, written, drawing);
    }
}

/// What must be said, and what excludes what.
void requireUsable(const FigureArguments& a) {
    if (a.check)
        return;
    if (a.inputs.empty() && a.leftSurface.empty() && a.rightSurface.empty() && a.files.empty())
        throw CLI::RequiredError("a dataset, a session, --file or --left-surface/--right-surface");
    const bool again = a.inputs.size() == 1 && looksLikeFigureRecord(a.inputs[0]);
    if (a.out.empty() && !again)
        throw CLI::RequiredError("--out");
    const bool movie = a.turntable > 0 || !a.morph.empty();
    if (!a.out.empty() && !movie)
        requireFigureEnding(a.out);
}

} // namespace

void addFigure(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("figure", "Draws figures and movies; needs no display");
    auto a = std::make_shared<FigureArguments>();
    addFigureOptions(*command, *a);
    command->callback([a, command, &context] {
        a->sizeGiven = command->count("--size") > 0;
        a->formatGiven = command->count("--template") > 0;
        a->samplesGiven = command->count("--samples") > 0;
        requireUsable(*a);
        runFigure(*a, context.commandLine, context.progress);
    });
}

} // namespace fusiform::commands
