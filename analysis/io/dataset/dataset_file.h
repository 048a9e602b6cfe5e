#pragma once

#include "analysis/core/error.h"
#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace fusiform {

/// Reads a dataset file (*.fusiform.json, schema in resources/dataset.schema.json) and everything it names.
/// Paths are relative to the file. Every two lengths that must agree are checked; the message gives both numbers
/// and the likely cause. Throws Error: `file` is the dataset file or the file it names, `found` starts with the
/// JSON path ("/voxels/order") when the dataset file itself is wrong.
[[nodiscard]] Dataset readDataset(const std::filesystem::path& file, Progress& progress);

/// All problems of a dataset file and of what it names, one Error each; empty when it is good.
/// What could be read goes to `read` when it is given and the file has the right form.
[[nodiscard]] std::vector<ErrorDetails>
validateDataset(const std::filesystem::path& file, Progress& progress, Dataset* read = nullptr);

/// The JSON Schema that dataset files are checked against.
[[nodiscard]] const nlohmann::ordered_json& datasetSchema();

/// Whether a file is meant to be a dataset file: JSON with the key "fusiform".
[[nodiscard]] bool looksLikeDataset(const std::filesystem::path& file);

/// `dataset` with the content of a single file added: a surface takes its place by hemisphere and kind (what the
/// file says, else its name: lh/rh/left/right/.L./.R., white/pial/infl…; when assumed, a note says so), curv and
/// sulc likewise, annotations become parcellations, a map file becomes a Map, a CIFTI file maps, parcellations or a
/// connectome, a volume a Map, or the anatomy when
/// it is an unsigned-integer or T1-named image and there is none yet. A map or annotation whose length fits no
/// loaded hemisphere is refused with both numbers and the likely cause. `mesh` says which standard mesh the
/// file is of, where it does not say it itself or is wrong ("fsaverage", or `loadedMesh`); without it a file throws
/// MeshQuestion that states another mesh than the loaded surfaces, or whose 163,842 values may be of fsaverage or fs_LR.
/// SurfaceMissing where there is no surface for it. Throws Error; `dataset` is untouched.
[[nodiscard]] Dataset withFile(
    const Dataset& dataset, const std::filesystem::path& file, Progress& progress, const std::string& mesh = {});

/// The same for several files in any order: those that miss their surface (SurfaceMissing) are tried again after all others.
/// Throws what the first throws that cannot be opened.
[[nodiscard]] Dataset
withFiles(Dataset dataset, const std::vector<std::filesystem::path>& files, Progress& progress);

/// What withFile will give, with the first frame only of a volume that takes long to read; nothing for other files.
/// Maps have the names they will have. Throws Error, and Cancelled.
[[nodiscard]] std::optional<Dataset>
withFirstFrame(const Dataset& dataset, const std::filesystem::path& file, Progress& progress);

} // namespace fusiform
