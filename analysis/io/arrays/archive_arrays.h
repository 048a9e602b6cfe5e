#pragma once

#include "analysis/core/error.h"
#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/io/arrays/array_file.h"

namespace fusiform {

/// Thrown when nothing in a file says what its arrays are, so that a person can be asked.
class ArraysUnplaced : public Error {
public:
    ArraysUnplaced(ErrorDetails details, ArrayFile arrays)
        : Error(std::move(details)), m_arrays(std::make_shared<const ArrayFile>(std::move(arrays))) {}
    [[nodiscard]] const ArrayFile& arrays() const noexcept { return *m_arrays; }

private:
    std::shared_ptr<const ArrayFile> m_arrays;
};

/// `dataset` with the arrays of a file, each recognised by its name (in HDF5 the last part of its path) and lengths:
///
/// | array | becomes |
/// |---|---|
/// | `ijk` (v, 3) with `affine` (4, 4) and `grid` or `shape` (3) | the voxel set |
/// | `roi`, `voxel_roi`, `regions` (v texts), with `hemi` (v texts) before the name | its regions, and a map of them |
/// | `betas`, `responses` (n, v), or 4-D on the grid of the voxel set | responses; without a voxel set, voxels without a place |
/// | `names`, `conds`, `stimuli`, `ids` (n texts) | stimuli |
/// | `weights` (v, d), `intercept` (v) | an encoding model called like the file |
/// | other (n, d), n stimuli being known | embeddings, the array's name being the layer |
/// | other (v), v voxels being known | maps |
/// | other (vertices of both hemispheres, or of the one its name tells) | maps |
///
/// What becomes of each, and what is left out and why, is noted. Only arrays that are used are read. Throws
/// ArraysUnplaced when nothing can be used, Error when lengths disagree with what is loaded.
[[nodiscard]] Dataset withArrays(const Dataset& dataset, const ArrayFile& arrays, Progress& progress);

} // namespace fusiform
