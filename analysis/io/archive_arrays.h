#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/io/npy.h"

#include <filesystem>

namespace fusiform {

/// `dataset` with the arrays of an archive, each recognised by its name and its lengths:
///
/// | array | becomes |
/// |---|---|
/// | `ijk` (v, 3) with `affine` (4, 4) and `grid` or `shape` (3) | the voxel set |
/// | `roi`, `voxel_roi`, `regions` (v texts), with `hemi` (v texts) before the name | its regions, and a map of them |
/// | `betas`, `responses` (n, v) | responses; without a voxel set, voxels without a place |
/// | `names`, `conds`, `stimuli`, `ids` (n texts) | stimuli |
/// | `weights` (v, d), `intercept` (v) | an encoding model called like the file |
/// | other (n, d), n stimuli being known | embeddings, the array's name being the layer |
/// | other (v), v voxels being known | maps |
///
/// What becomes of each, and what is left out and why, is noted. Throws Error when nothing can be used, or when
/// lengths disagree with what is loaded.
[[nodiscard]] Dataset withArrays(
    const Dataset& dataset, const Npz& archive, const std::filesystem::path& file, Progress& progress);

} // namespace fusiform
