#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/data/selection.h"

#include <filesystem>
#include <vector>

namespace fusiform {

/// Whether the ending is one that writeSelection knows.
[[nodiscard]] bool isSelectionFileName(const std::filesystem::path& file);

/// Saves what is selected, to be opened again as a region, and returns the files, which are replaced when they exist.
///
/// .label (FreeSurfer) and .label.gii[.gz] hold the vertices of one hemisphere a file: a name that says a hemisphere gets
/// that one, else a selection in both becomes two files, "lh." and "rh." before the name. Positions in a .label are those
/// at mid-cortex in the space of the surfaces. .nii[.gz] holds the voxels of the voxel set on its grid: 1 inside, 0
/// elsewhere. Vertices become voxels and the reverse as everywhere (rowsOfSelection, vertexMask). Throws Error (another
/// ending, nothing selected there, no voxel set in a volume) and Cancelled.
std::vector<std::filesystem::path> writeSelection(
    const Dataset& dataset, const Selection& selection, const std::filesystem::path& file, Progress& progress);

} // namespace fusiform
