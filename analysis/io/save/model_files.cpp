#include "analysis/io/save/model_files.h"

#include "analysis/core/json.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/save/map_file.h"
#include "analysis/io/save/model_record.h"
#include "analysis/statistics/defined_values.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace fusiform {
namespace {

using MapPointer = std::shared_ptr<const Map>;

/// How it was made, without the file that it was read from.
std::string methodOfProvenance(const std::string& provenance) { return provenance.substr(provenance.rfind('\n') + 1); }

std::string fileStem(const Map& map) { return map.metric == "alpha" ? "alpha" : "cv_" + fileNameFrom(map.metric); }

Json entryOf(const Map& map) {
    return {{"file", fileStem(map) + ".npy"},
            {"name", map.name},
            {"metric", map.metric},
            {"unit", map.unit},
            {"depth", map.depth},
            {"provenance", methodOfProvenance(map.provenance)}};
}

Json entryOf(const EncodingModel& model) {
    Json json{{"name", model.name},
              {"model", model.model},
              {"layer", model.layer},
              {"voxels", model.weights.rows()},
              {"features", model.weights.cols()},
              {"provenance", methodOfProvenance(model.provenance)}};
    if (const double mean = model.score ? definedMean(*model.score) : std::nan(""); std::isfinite(mean))
        json["meanR"] = mean;
    return json;
}

/// Writes the files of one model into `folder` / `own`. Returns its entry of the summary.
Json writeModel(
    const Dataset& dataset, const EncodingModel& model, const std::vector<MapPointer>& maps,
    const std::filesystem::path& folder, const std::string& own, std::vector<std::filesystem::path>& written,
    Progress& progress) {
    const auto place = (folder / own).lexically_normal();
    const auto write = [&](const auto& values, const std::string& name) {
        progress.stopIfRequested();
        writeNpy(values, place / name);
        written.push_back(place / name);
        return name;
    };
    Json entry = entryOf(model);
    entry["folder"] = own;
    entry["weights"] = write(model.weights.whole(), "weights.npy");
    model.weights.requireUnchanged(); // of the file that they came from
    if (model.intercept)
        entry["intercept"] = write(*model.intercept, "intercept.npy");
    entry["maps"] = Json::array();
    bool hasScore = false;
    for (const auto& map : mapsSavedWith(model, maps)) {
        write(*map->perVoxel, fileStem(*map) + ".npy");
        entry["maps"].push_back(entryOf(*map));
        hasScore |= map->metric == "r";
        if (!dataset.voxels || !dataset.voxels->inVolume())
            continue;
        SaveOptions options;
        options.format = "nifti";
        Progress unheard;
        for (auto& file : writeMaps(dataset, {map}, place / (fileStem(*map) + ".nii.gz"), options, unheard))
            written.push_back(std::move(file));
    }
    if (model.score)
        entry["score"] = hasScore ? std::string("cv_r.npy") : write(*model.score, "score.npy");
    return entry;
}

/// The folder of each model: "." for a single one, else called after model and layer.
std::vector<std::string> foldersOf(const std::vector<std::shared_ptr<const EncodingModel>>& models) {
    if (models.size() == 1)
        return {"."};
    std::vector<std::string> folders;
    for (const auto& model : models) {
        const std::string wanted = fileNameFrom(model->model + "_" + model->layer);
        std::string free = wanted;
        for (int number = 2; std::ranges::count(folders, free) > 0; ++number)
            free = wanted + "_" + std::to_string(number);
        folders.push_back(free);
    }
    return folders;
}

/// The inputs of one fit, or of all fits of a summary, with their paths made relative.
Json recordInputs(const Dataset& dataset, Json& summary, const std::filesystem::path& folder, Progress& progress) {
    Json none = Json::object();
    if (!summary.contains("fits"))
        return recordedInputs(
            summary.contains("inputs") ? summary["inputs"] : none,
            otherInputsOf(dataset, summary.contains("inputs") ? summary["inputs"] : none), folder, progress);
    Json all = Json::array();
    for (Json& fit : summary["fits"]) // of one dataset: few files, and mostly the same
        if (fit.contains("inputs")) {
            const auto others = otherInputsOf(dataset, fit["inputs"]);
            for (Json& file : recordedInputs(fit["inputs"], others, folder, progress))
                if (std::ranges::find(all, file) == all.end())
                    all.push_back(std::move(file));
        }
    return all;
}

} // namespace

std::vector<MapPointer> mapsSavedWith(const EncodingModel& model, const std::vector<MapPointer>& maps) {
    std::vector<MapPointer> all;
    for (const auto& map : maps)
        if (!map->metric.empty() && map->model == model.model && map->layer == model.layer && map->perVoxel &&
            map->perVoxel->size() == model.weights.rows())
            all.push_back(map);
    const auto sameFit = [&model](const MapPointer& map) {
        return !model.provenance.empty() && map->provenance.starts_with(model.provenance);
    };
    const bool known = std::ranges::any_of(all, sameFit);
    std::vector<MapPointer> own;
    for (const auto& map : all) {
        if (known && !sameFit(map))
            continue;
        std::erase_if(own, [&map](const MapPointer& other) { return other->metric == map->metric; });
        own.push_back(map);
    }
    return own;
}

std::vector<std::filesystem::path> writeEncodingModels(
    const Dataset& dataset, const std::vector<std::shared_ptr<const EncodingModel>>& models,
    const std::vector<std::shared_ptr<const Map>>& maps, const Json& summary, const std::filesystem::path& folder,
    Progress& progress) {
    std::vector<std::filesystem::path> written;
    const std::vector<std::string> folders = foldersOf(models);
    Json entries = Json::array();
    for (std::size_t at = 0; at < models.size(); ++at) {
        progress.report(0.7 * double(at) / double(models.size()), models[at]->name);
        entries.push_back(writeModel(dataset, *models[at], maps, folder, folders[at], written, progress));
    }
    Json said = summary;
    Progress hashing = progress.part(0.7, 1);
    Json inputFiles = recordInputs(dataset, said, folder, hashing);
    Json all{{modelsKey, modelsVersion}};
    all.update(circumstances());
    if (said.contains("options") && said["options"].contains("seed"))
        all["seed"] = said["options"]["seed"];
    all.update(said);
    all["inputFiles"] = std::move(inputFiles);
    all["models"] = std::move(entries);
    // Written last: whoever finds it finds all that it names.
    writeAtomically(folder / "summary.json", all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    written.push_back(folder / "summary.json");
    progress.report(1);
    return written;
}

Json summaryOf(const std::vector<std::shared_ptr<const EncodingModel>>& models) {
    std::vector<Json> fits;
    Json layers = Json::array();
    for (const auto& model : models) {
        Json record = Json::parse(model->record, nullptr, false);
        Json layer = entryOf(*model);
        if (record.is_object()) {
            if (record.contains("layers") && record["layers"].is_array())
                for (const Json& one : record["layers"])
                    if (one.is_object() && one.value("model", "") == model->model && one.value("layer", "") == model->layer)
                        layer = one;
            record.erase("layers");
            if (std::ranges::find(fits, record) == fits.end())
                fits.push_back(std::move(record));
        }
        layers.push_back(std::move(layer));
    }
    Json summary = Json::object();
    if (fits.size() == 1)
        summary = fits.front();
    else if (fits.size() > 1)
        summary["fits"] = fits;
    summary["layers"] = std::move(layers);
    return summary;
}

} // namespace fusiform
