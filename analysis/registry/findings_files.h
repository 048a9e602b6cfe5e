#pragma once

#include "analysis/registry/analysis_registry.h"

#include <filesystem>
#include <vector>

namespace fusiform {

/// Saves the maps of findings into `folder`, each where it has its values: volumes as .nii.gz, vertices as
/// .func.gii, values of voxels without a place as .npy. Returns the files. Throws Error and Cancelled.
std::vector<std::filesystem::path> writeMapsOf(
    const Dataset& dataset, const Findings& findings, const std::filesystem::path& folder,
    Progress& progress);

/// The provenance with the sentence for people: what `summary.json` holds.
[[nodiscard]] Json summaryJson(const Findings& findings);

} // namespace fusiform
