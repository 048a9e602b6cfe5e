#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <vector>

namespace fusiform {

/// Saves fitted models: `weights.npy` (voxels, features), `intercept.npy` (voxels), and those of `maps` that belong
/// to the same fit, model and layer per voxel (`alpha.npy`, `cv_r.npy`, …), in the volume too (`cv_r.nii.gz`) where the
/// voxel set is placed. One model lies in `folder` itself, several in a folder each.
///
/// `summary` (analysis, options, inputs, layers) becomes `summary.json`, with program, date and machine, `inputFiles`
/// (size, time of change and hash of all files of the inputs) and `models`: folder, files and maps of each, from which
/// `withSavedModels` makes them again. Paths in it are relative to `folder`. Returns the files; throws Error, Cancelled.
std::vector<std::filesystem::path> writeEncodingModels(
    const Dataset& dataset, const std::vector<std::shared_ptr<const EncodingModel>>& models,
    const std::vector<std::shared_ptr<const Map>>& maps, const nlohmann::ordered_json& summary,
    const std::filesystem::path& folder, Progress& progress);

/// Those of `maps` that are saved with a model: of its layer, the latest of every metric; those that say they are of the
/// same fit before others.
[[nodiscard]] std::vector<std::shared_ptr<const Map>>
mapsSavedWith(const EncodingModel& model, const std::vector<std::shared_ptr<const Map>>& maps);

/// What can be said of models whose fit is not at hand: their records, or of one without name, model, layer, shape,
/// provenance, mean score. Those of one fit have its analysis, options and inputs; of several, under `fits`.
[[nodiscard]] nlohmann::ordered_json summaryOf(const std::vector<std::shared_ptr<const EncodingModel>>& models);

} // namespace fusiform
