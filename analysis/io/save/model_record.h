#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <vector>

/// What is said of fitted models so that somebody can tell later, and elsewhere, how they came about.
namespace fusiform {

/// Key that marks the summary.json of saved models, and its version.
inline constexpr const char* modelsKey = "fusiformModels";
inline constexpr int modelsVersion = 1;

/// Program, date, number of threads, linear algebra library.
[[nodiscard]] nlohmann::ordered_json circumstances();

/// Replaces the names of files under `inputs` by paths relative to `folder`, and gives the list of all of them and of
/// `others`: `file` (relative to `folder`), `given` (as it was named, where that was no absolute path), size,
/// modified, hash by its method. Files that are not there any more have their name only. Throws Error, Cancelled.
[[nodiscard]] nlohmann::ordered_json recordedInputs(
    nlohmann::ordered_json& inputs, const std::vector<std::string>& others, const std::filesystem::path& folder,
    Progress& progress);

/// Files that the dataset made its responses and embeddings of beside those that `inputs` name.
[[nodiscard]] std::vector<std::string> otherInputsOf(const Dataset& dataset, const nlohmann::ordered_json& inputs);

} // namespace fusiform
