#include "analysis/io/dataset/saved_models.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/file_hash.h"
#include "analysis/io/dataset/json_file.h"
#include "analysis/io/dataset/json_schema.h"
#include "analysis/io/lengths.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr const char* openingModels = translatable("analysis", "opening saved models");

/// What is relied on; other keys are for people and other programs.
const Json& summarySchema() {
    static const Json schema = Json::parse(R"({
        "type": "object",
        "required": ["fusiformModels", "models"],
        "properties": {
            "fusiformModels": {"const": 1},
            "analysis": {"type": "string"},
            "inputs": {"type": "object"},
            "layers": {"type": "array"},
            "inputFiles": {"type": "array", "items": {
                "type": "object",
                "required": ["file"],
                "properties": {
                    "file": {"type": "string", "minLength": 1},
                    "size": {"type": "integer", "minimum": 0},
                    "modified": {"type": "string"},
                    "hash": {"type": "object"}}}},
            "models": {"type": "array", "items": {
                "type": "object",
                "required": ["name", "model", "folder", "weights"],
                "properties": {
                    "name": {"type": "string"},
                    "model": {"type": "string"},
                    "layer": {"type": "string"},
                    "provenance": {"type": "string"},
                    "folder": {"type": "string", "minLength": 1},
                    "weights": {"type": "string", "minLength": 1},
                    "intercept": {"type": "string", "minLength": 1},
                    "score": {"type": "string", "minLength": 1},
                    "voxels": {"type": "integer", "minimum": 0},
                    "features": {"type": "integer", "minimum": 0},
                    "maps": {"type": "array", "items": {
                        "type": "object",
                        "required": ["file", "name"],
                        "properties": {
                            "file": {"type": "string", "minLength": 1},
                            "name": {"type": "string", "minLength": 1},
                            "metric": {"type": "string"},
                            "unit": {"type": "string"},
                            "provenance": {"type": "string"},
                            "depth": {"type": "number"}}}}}}}}
    })");
    return schema;
}

Json readSummary(const std::filesystem::path& file) {
    Json summary = readJsonFile(file, openingModels);
    if (const auto problems = schemaProblems(summarySchema(), summary); !problems.empty())
        throw Error(
            {openingModels, file.string(), problems.front().expected,
             message("analysis", "%1: %2").with(problems.front().path, problems.front().found),
             problems.front().hint});
    return summary;
}

/// Adds the models of one summary to a copy of a dataset.
class SavedModels {
public:
    SavedModels(const Dataset& dataset, const std::filesystem::path& file, Progress& progress)
        : m_dataset(dataset), m_file(std::filesystem::absolute(file).lexically_normal()),
          m_folder(m_file.parent_path()), m_summary(readSummary(file)), m_progress(progress) {}

    [[nodiscard]] Dataset read() {
        const Json& models = m_summary["models"];
        for (std::size_t at = 0; at < models.size(); ++at) {
            m_progress.report(0.5 * double(at) / double(models.size()), models[at]["name"].get<std::string>());
            addModel(models[at]);
        }
        if (m_summary.contains("inputFiles"))
            checkInputs(m_summary["inputFiles"]);
        m_progress.report(1);
        return std::move(m_dataset);
    }

private:
    [[nodiscard]] std::filesystem::path path(const Json& model, const std::string& name) const {
        return (m_folder / model["folder"].get<std::string>() / name).lexically_normal();
    }

    void addModel(const Json& section) {
        auto model = std::make_shared<EncodingModel>();
        model->model = section["model"].get<std::string>();
        model->layer = section.value("layer", "");
        model->provenance = m_file.string() + "\n" + section.value("provenance", "");
        model->record = recordOf(section);
        const std::string weights = path(section, section["weights"].get<std::string>()).string();
        model->weights = readMatrix(weights, translatable("analysis", "weights"), m_progress);
        requireStated(section, "voxels", model->weights.rows(), weights, message("analysis", "rows, as the summary states"));
        requireStated(
            section, "features", model->weights.cols(), weights, message("analysis", "columns, as the summary states"));
        requireVoxels(model->weights, weights);
        requireFeatures(*model, weights);
        const auto rows = model->weights.rows();
        model->intercept = section.contains("intercept")
                               ? valuesOf(section, section["intercept"].get<std::string>(), rows)
                               : std::make_shared<const VectorF>(VectorF::Zero(rows));
        if (section.contains("score"))
            model->score = valuesOf(section, section["score"].get<std::string>(), rows);
        model->name = freeModelName(section["name"].get<std::string>());
        m_dataset.encodingModels.push_back(model);
        if (section.contains("maps"))
            for (const Json& map : section["maps"])
                addMap(section, map, rows);
    }

    void addMap(const Json& model, const Json& section, Eigen::Index rows) {
        const auto name = section["file"].get<std::string>();
        Map map;
        map.name = m_dataset.freeMapName(section["name"].get<std::string>());
        map.metric = section.value("metric", "");
        map.unit = section.value("unit", "");
        map.depth = section.value("depth", 0.0);
        map.model = model["model"].get<std::string>();
        map.layer = model.value("layer", "");
        map.provenance = path(model, name).string() + "\n" + section.value("provenance", "");
        map.perVoxel = valuesOf(model, name, rows);
        m_dataset.maps.push_back(std::make_shared<const Map>(placed(map, m_dataset, m_progress)));
    }

    std::shared_ptr<const VectorF> valuesOf(const Json& model, const std::string& name, Eigen::Index rows) {
        const std::string file = path(model, name).string();
        auto values = std::make_shared<const VectorF>(toVector(readArray(file), translatable("analysis", "values"), file));
        if (values->size() != rows)
            throw lengthsDisagree(
                openingModels, file, rows, message("analysis", "values, one a row of the weights"), values->size(),
                message("analysis", "is it of another fit?"));
        return values;
    }

    static void requireStated(
        const Json& section, const char* key, Eigen::Index found, const std::string& file, const Message& what) {
        if (section.contains(key) && section[key].get<std::int64_t>() != found)
            throw lengthsDisagree(
                openingModels, file, section[key].get<std::int64_t>(), what, found,
                message("analysis", "is it of another fit?"));
    }

    void requireVoxels(const StoredMatrix& weights, const std::string& file) {
        if (!m_dataset.voxels) {
            auto voxels = std::make_shared<VoxelSet>();
            voxels->unplaced = weights.rows();
            voxels->description = message("analysis", "voxels of encoding models, without a place");
            m_dataset.voxels = std::move(voxels);
        }
        if (m_dataset.voxels->size() != weights.rows())
            throw lengthsDisagree(
                openingModels, file, m_dataset.voxels->size(),
                message("analysis", "rows, one a voxel of the voxel set"), weights.rows(),
                message("analysis", "were the weights fitted on another voxel set?"));
    }

    void requireFeatures(const EncodingModel& model, const std::string& file) const {
        for (const auto& embedding : m_dataset.embeddings)
            if (embedding->model == model.model && embedding->layer == model.layer &&
                embedding->stimuliByFeatures.cols() != model.weights.cols())
                throw lengthsDisagree(
                    openingModels, file, embedding->stimuliByFeatures.cols(),
                    message("analysis", "columns, one a feature of the embedding"), model.weights.cols(),
                    message("analysis", "is another embedding of that name loaded?"));
    }

    [[nodiscard]] std::string freeModelName(const std::string& wanted) const {
        const auto taken = [this](const std::string& name) {
            return std::ranges::any_of(m_dataset.encodingModels, [&](const auto& model) { return model->name == name; });
        };
        std::string free = wanted;
        for (int number = 2; taken(free); ++number)
            free = wanted + " (" + std::to_string(number) + ")";
        return free;
    }

    /// The record as it was before it was saved, with names of files that hold from everywhere.
    [[nodiscard]] std::string recordOf(const Json& model) const {
        Json record = Json::object();
        const Json* fit = &m_summary;
        if (m_summary.contains("fits") && m_summary["fits"].is_array())
            for (const Json& one : m_summary["fits"]) // the first that names its model
                if (fit == &m_summary && one.dump().find(model["model"].dump()) != std::string::npos)
                    fit = &one;
        for (const auto& [key, value] : fit->items())
            if (key == "analysis" || key == "options" || key == "inputs")
                record[key] = value;
        if (m_summary.contains("layers"))
            record["layers"] = m_summary["layers"];
        if (record.contains("inputs"))
            resolveFiles(record["inputs"]);
        return record.contains("analysis") ? record.dump(-1, ' ', false, Json::error_handler_t::replace) : std::string();
    }

    void resolveFiles(Json& json) const {
        if (!json.is_structured())
            return;
        for (auto& [key, value] : json.items()) {
            if (key != "file" || !value.is_string()) {
                resolveFiles(value);
                continue;
            }
            const auto reference = (m_folder / value.get<std::string>()).lexically_normal().string();
            std::error_code failure;
            if (std::filesystem::exists(parsedReference(reference).file, failure))
                value = reference;
        }
    }

    void checkInputs(const Json& files) {
        for (std::size_t at = 0; at < files.size(); ++at) {
            const Json& input = files[at];
            const auto file = (m_folder / input["file"].get<std::string>()).lexically_normal();
            std::error_code failure;
            if (!input.contains("size") || !input.contains("hash") || input["hash"].empty() ||
                !input["hash"].begin()->is_string() || !std::filesystem::is_regular_file(file, failure))
                continue;
            const FileIdentity identity{
                input["size"].get<std::uint64_t>(), input.value("modified", ""), input["hash"].begin().key(),
                input["hash"].begin()->get<std::string>()};
            Progress part = m_progress.part(
                0.5 + 0.5 * double(at) / double(files.size()), 0.5 + 0.5 * double(at + 1) / double(files.size()));
            try {
                if (!isStill(file, identity, part))
                    note(message("analysis", "%1 is no longer the file that the models were fitted to").with(file.string()));
            } catch (const Error&) { // one that cannot be read is not known to differ
            }
        }
    }

    void note(const Message& text) {
        m_dataset.notes.push_back(
            message("analysis", "%1: %2").with((m_folder.filename() / m_file.filename()).string(), text));
    }

    Dataset m_dataset;
    std::filesystem::path m_file;
    std::filesystem::path m_folder;
    Json m_summary;
    Progress& m_progress;
};

} // namespace

bool looksLikeSavedModels(const std::filesystem::path& file) {
    if (!endsWithIgnoringCase(file.filename().string(), ".json"))
        return false;
    try {
        const Bytes start = readStart(file, 4096, openingModels);
        return std::string_view(reinterpret_cast<const char*>(start.data()), start.size()).find("\"fusiformModels\"") !=
               std::string_view::npos;
    } catch (const Error&) {
        return false; // whoever opens the file reports why it cannot be read
    }
}

std::optional<std::filesystem::path> savedModelsIn(const std::filesystem::path& folder) {
    const auto summary = folder / "summary.json";
    std::error_code failure;
    if (std::filesystem::is_regular_file(summary, failure) && looksLikeSavedModels(summary))
        return summary;
    return std::nullopt;
}

Dataset withSavedModels(const Dataset& dataset, const std::filesystem::path& summary, Progress& progress) {
    return SavedModels(dataset, summary, progress).read();
}

Json describeSavedModels(const std::filesystem::path& file) {
    const Json summary = readSummary(file);
    Json json{{"file", file.string()}, {"format", "fusiform-models"}, {"kind", "encoding models"}};
    for (const char* key : {"program", "date", "threads", "blas", "analysis", "seed", "options", "summary", "inputFiles"})
        if (summary.contains(key))
            json[key] = summary[key];
    json["arrays"] = Json::array();
    for (const Json& model : summary["models"]) {
        const auto folder = file.parent_path() / model["folder"].get<std::string>();
        Json one{{"name", model["name"]}, {"kind", "encoding model"}};
        if (model.contains("voxels") && model.contains("features"))
            one["shape"] = {model["voxels"], model["features"]};
        one["dtype"] = "float32";
        for (const char* key : {"model", "layer", "meanR", "provenance"})
            if (model.contains(key))
                one[key] = model[key];
        std::error_code failure;
        const auto weights = folder / model["weights"].get<std::string>();
        one["weights"] = weights.lexically_normal().string();
        if (!std::filesystem::is_regular_file(weights, failure))
            one["missing"] = "the weights are not there";
        if (model.contains("maps"))
            for (const Json& map : model["maps"])
                one["names"].push_back(map["name"]);
        json["arrays"].push_back(std::move(one));
    }
    return json;
}

} // namespace fusiform
