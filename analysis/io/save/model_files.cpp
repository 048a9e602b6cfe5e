#include "analysis/io/save/model_files.h"

#include "analysis/io/bytes/bytes.h"
#include "analysis/io/save/map_file.h"
#include "analysis/io/arrays/npy.h"

#include <cmath>

namespace fusiform {
namespace {

void writeModel(
    const Dataset& dataset, const EncodingModel& model, const std::vector<std::shared_ptr<const Map>>& maps,
    const std::filesystem::path& folder, std::vector<std::filesystem::path>& written, Progress& progress) {
    writeNpy(model.weights.whole(), folder / "weights.npy");
    model.weights.requireUnchanged();
    written.push_back(folder / "weights.npy");
    if (model.intercept) {
        writeNpy(*model.intercept, folder / "intercept.npy");
        written.push_back(folder / "intercept.npy");
    }
    for (const auto& map : maps) {
        if (map->metric.empty() || map->model != model.model || map->layer != model.layer || !map->perVoxel ||
            map->perVoxel->size() != model.weights.rows())
            continue;
        progress.stopIfRequested();
        const std::string name = map->metric == "alpha" ? "alpha" : "cv_" + fileNameFrom(map->metric);
        writeNpy(*map->perVoxel, folder / (name + ".npy"));
        written.push_back(folder / (name + ".npy"));
        if (!dataset.voxels || !dataset.voxels->inVolume())
            continue;
        SaveOptions options;
        options.format = "nifti";
        Progress unheard;
        for (auto& file : writeMaps(dataset, {map}, folder / (name + ".nii.gz"), options, unheard))
            written.push_back(std::move(file));
    }
}

} // namespace

std::vector<std::filesystem::path> writeEncodingModels(
    const Dataset& dataset, const std::vector<std::shared_ptr<const EncodingModel>>& models,
    const std::vector<std::shared_ptr<const Map>>& maps, const nlohmann::ordered_json& summary,
    const std::filesystem::path& folder, Progress& progress) {
    std::vector<std::filesystem::path> written;
    for (std::size_t at = 0; at < models.size(); ++at) {
        const EncodingModel& model = *models[at];
        progress.report(double(at) / double(models.size()), model.name);
        const auto own = models.size() == 1 ? folder : folder / fileNameFrom(model.model + "_" + model.layer);
        writeModel(dataset, model, maps, own, written, progress);
    }
    writeAtomically(folder / "summary.json", summary.dump(2) + "\n");
    written.push_back(folder / "summary.json");
    progress.report(1);
    return written;
}

nlohmann::ordered_json summaryOf(const std::vector<std::shared_ptr<const EncodingModel>>& models) {
    auto layers = nlohmann::ordered_json::array();
    for (const auto& model : models) {
        nlohmann::ordered_json layer{
            {"name", model->name},
            {"model", model->model},
            {"layer", model->layer},
            {"voxels", model->weights.rows()},
            {"features", model->weights.cols()},
            {"provenance", model->provenance}};
        if (model->score) {
            double sum = 0;
            std::int64_t count = 0;
            for (const float value : *model->score)
                if (std::isfinite(value)) {
                    sum += double(value);
                    ++count;
                }
            if (count > 0)
                layer["meanR"] = sum / double(count);
        }
        layers.push_back(std::move(layer));
    }
    return {{"layers", layers}};
}

} // namespace fusiform
