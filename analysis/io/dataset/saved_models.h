#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <nlohmann/json.hpp>

#include <filesystem>

/// Encoding models that were fitted and saved (analysis/io/save/model_files.h), opened again without fitting.
namespace fusiform {

/// Whether a file is the summary.json of saved models: JSON with the key "fusiformModels".
[[nodiscard]] bool looksLikeSavedModels(const std::filesystem::path& file);

/// The summary.json of a folder of saved models; nothing when the folder is none.
[[nodiscard]] std::optional<std::filesystem::path> savedModelsIn(const std::filesystem::path& folder);

/// `dataset` with the models of a summary.json and their maps, on the dataset's voxel set; without one, on voxels without
/// a place. Weights stay in their file. Other lengths than that of the voxel set are refused with both numbers. Inputs
/// that are found and are no longer those that were fitted are noted. Throws Error, Cancelled.
[[nodiscard]] Dataset
withSavedModels(const Dataset& dataset, const std::filesystem::path& summary, Progress& progress);

/// `fusiform info`: program, date, analysis, options, inputs, and each model with its shape and maps under "arrays".
[[nodiscard]] nlohmann::ordered_json describeSavedModels(const std::filesystem::path& summary);

} // namespace fusiform
