#include "widgets/session/figure_record.h"

#include "analysis/core/error.h"
#include "analysis/core/program_version.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/json_file.h"
#include "render/figures/cortex_painter.h"
#include "render/figures/figure_file.h"
#include "render/figures/figure_text.h"
#include "render/json_node.h"

#include <algorithm>
#include <set>

namespace fusiform {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* readingSideFile = translatable("analysis", "reading the side file of a figure");
constexpr int version = 1;
constexpr std::uint64_t mostWhole = std::uint64_t(64) << 20; ///< bytes that are hashed in full

/// The files that a dataset file names: texts of it that are names of files beside it. An array of a file is named as
/// "file:array".
void addNamedFiles(const Json& json, const std::filesystem::path& folder, std::set<std::filesystem::path>& files) {
    if (json.is_structured()) {
        for (const Json& part : json)
            addNamedFiles(part, folder, files);
        return;
    }
    if (!json.is_string())
        return;
    const auto text = json.get<std::string>();
    for (const std::string& name : {text, text.substr(0, text.rfind(':'))}) {
        std::error_code error;
        const auto file = loadedPath(name, folder);
        if (!name.empty() && name.size() < 4096 && std::filesystem::is_regular_file(file, error)) {
            files.insert(file);
            return;
        }
    }
}

Json jsonOf(const FigureRecord::Input& input, const std::filesystem::path& folder) {
    return {{"file", storedPath(input.file, folder)},
            {"size", input.identity.size},
            {"modified", input.identity.modified},
            {"method", input.identity.method},
            {"hash", input.identity.hash}};
}

FigureRecord::Input inputFrom(const JsonNode& node, const std::filesystem::path& folder) {
    FigureRecord::Input input;
    std::string file;
    double size = 0;
    node.object().read("file", file);
    node.read("size", size);
    node.read("modified", input.identity.modified);
    node.read("method", input.identity.method);
    node.read("hash", input.identity.hash);
    input.file = loadedPath(file, folder);
    input.identity.size = size >= 0 && size < 1e18 ? std::uint64_t(size) : 0;
    return input;
}

} // namespace

std::filesystem::path recordFileOf(const std::filesystem::path& figure) {
    return figure.parent_path() / (figure.stem().string() + ".figure.json");
}

bool looksLikeFigureRecord(const std::filesystem::path& file) {
    if (!endsWithIgnoringCase(file.filename().string(), ".json"))
        return false;
    try {
        return readJsonFile(file, readingSideFile).contains("fusiformFigure");
    } catch (const Error&) {
        return false; // whoever opens the file reports why it cannot be read
    }
}

FigureRecord readFigureRecord(const std::filesystem::path& file) {
    const Json json = readJsonFile(file, readingSideFile);
    const auto folder = std::filesystem::absolute(file).parent_path();
    FigureRecord record;
    record.session = sessionFrom(json, file);
    try {
        const JsonNode root{json, "", readingSideFile};
        if (!root.has("fusiformFigure"))
            root.failAt("fusiformFigure", message("analysis", "an object"));
        const JsonNode figure = root.at("fusiformFigure");
        figure.object();
        double stated = 0;
        figure.read("version", stated);
        if (stated != version)
            figure.failAt("version", version);
        figure.read("mesh", record.mesh);
        figure.read("command", record.command);
        figure.read("caption", record.caption);
        figure.read("program", record.version);
        figure.read("openGl", record.openGl);
        if (!figure.has("page"))
            figure.failAt("page", message("analysis", "an object"));
        record.page = pageFrom(figure.json["page"]);
        for (const char* key : {"outputs", "inputs"}) {
            if (!figure.has(key))
                continue;
            const JsonNode list = figure.at(key);
            list.list();
            for (std::size_t i = 0; i < list.json.size(); ++i) {
                if (std::string_view(key) == "inputs")
                    record.inputs.push_back(inputFrom(list.at(i), folder));
                else if (list.json[i].is_string())
                    record.outputs.push_back(loadedPath(list.json[i].get<std::string>(), folder));
                else
                    list.fail(list.path + "/" + std::to_string(i), message("analysis", "a path"), list.json[i]);
            }
        }
    } catch (const Error& problem) {
        ErrorDetails details = problem.details();
        details.file = file.string();
        throw Error(details);
    }
    return record;
}

void writeFigureRecord(const FigureRecord& record, const std::filesystem::path& file) {
    const auto folder = std::filesystem::absolute(file).parent_path();
    Json json = sessionJson(record.session, folder);
    Json figure{{"version", version},
                {"program", record.version.empty() ? programVersion() : record.version},
                {"openGl", record.openGl},
                {"command", record.command},
                {"mesh", record.mesh},
                {"caption", record.caption}};
    figure["outputs"] = Json::array();
    for (const auto& output : record.outputs)
        figure["outputs"].push_back(storedPath(output, folder));
    figure["page"] = toJson(record.page);
    figure["inputs"] = Json::array();
    for (const FigureRecord::Input& input : record.inputs)
        figure["inputs"].push_back(jsonOf(input, folder));
    json["fusiformFigure"] = std::move(figure);
    // Captions may hold what files say of themselves, in whatever encoding.
    writeAtomically(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

std::vector<FigureRecord::Input> figureInputs(const SessionFile& session, Progress& progress) {
    std::set<std::filesystem::path> files;
    if (!session.dataset.empty()) {
        files.insert(session.dataset);
        addNamedFiles(readJsonFile(session.dataset, readingSideFile), session.dataset.parent_path(), files);
    }
    for (const OpenedFile& opened : session.files)
        files.insert(opened.file);
    std::vector<FigureRecord::Input> inputs;
    for (const auto& file : files) {
        progress.report(double(inputs.size()) / double(files.size()));
        inputs.push_back({file, identityOf(file, progress, mostWhole)});
    }
    return inputs;
}

std::filesystem::path writeFigureWithRecord(
    const Figure& figure, const SessionFile& session, const std::vector<std::filesystem::path>& outputs,
    const std::string& mesh, const std::string& command, Progress& progress) {
    std::shared_ptr<CortexPainter> painter;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto count = double(outputs.size());
        Progress part = progress.part(0.9 * double(i) / count, 0.9 * double(i + 1) / count);
        writeFigure(figure, outputs[i], part, &painter);
    }
    Progress hashing = progress.part(0.9, 1);
    FigureRecord record;
    record.session = session;
    record.session.view = figure.view;
    record.mesh = mesh;
    record.page = figure.page;
    record.command = command;
    for (const auto& output : outputs)
        record.outputs.push_back(std::filesystem::absolute(output));
    record.inputs = figureInputs(session, hashing);
    record.caption = captionDraft(*figure.dataset, figure.view, figure.page);
    record.openGl = painter ? painter->platform() : "";
    const auto side = recordFileOf(outputs.front());
    writeFigureRecord(record, side);
    return side;
}

std::vector<std::filesystem::path> changedInputs(const FigureRecord& record, Progress& progress) {
    std::vector<std::filesystem::path> changed;
    for (const auto& [file, identity] : record.inputs) {
        try {
            const FileIdentity now = identityOf(file, progress, mostWhole);
            if (now.size != identity.size || now.method != identity.method || now.hash != identity.hash)
                changed.push_back(file);
        } catch (const Error&) {
            changed.push_back(file);
        }
    }
    return changed;
}

} // namespace fusiform
