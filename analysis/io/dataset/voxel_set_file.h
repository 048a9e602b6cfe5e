#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace fusiform {

/// The voxel set that the section "voxels" of a dataset file describes; paths are relative to `folder`. The section
/// has been checked against the schema. Throws Error naming the file that is wrong.
[[nodiscard]] VoxelSet readVoxelSet(
    const nlohmann::ordered_json& section, const std::filesystem::path& folder, const Cortex& cortex,
    Progress& progress);

/// Voxels of a mask that are greater than 0, in C order (k fastest) or Fortran order (i fastest). Region volumes, those
/// of the Natural Scenes Dataset among them, mark what lies outside the cortex by -1.
[[nodiscard]] std::vector<Ijk> voxelsOfMask(const Volume& mask, bool cOrder);

/// Rows of an (n, 3) array of whole numbers, each inside `grid`.
[[nodiscard]] std::vector<Ijk> ijkFrom(const struct NumpyArray& array, const Grid& grid, const std::string& reference);
/// Three whole numbers as the lengths of a grid, whose values fit into the memory budget.
[[nodiscard]] std::array<std::int64_t, 3> gridShapeFrom(const struct NumpyArray& array, const std::string& reference);
/// A 4 x 4 array as voxel-to-world transform. It must be invertible.
[[nodiscard]] Affine affineFrom(const struct NumpyArray& array, const std::string& reference);

/// `reference` ("a.npy", "b.npz:name") with its file made absolute below `folder`.
[[nodiscard]] std::string resolved(const std::string& reference, const std::filesystem::path& folder);

} // namespace fusiform
