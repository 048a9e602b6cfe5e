#pragma once

#include "analysis/data/stored_matrix.h"
#include "analysis/data/voxel_set.h"
#include "analysis/io/arrays/array_file.h"

#include <optional>
#include <string>
#include <vector>

/// Responses, stimuli x voxels, from matrices or from volumes of every trial, as the Natural Scenes Dataset keeps betas.
namespace fusiform {

/// Order of the axes of a 4-D array of volumes.
enum class VolumeAxes {
    TrialsFirst, ///< "tkji": (trials, nk, nj, ni), as h5py shows an HDF5 file written by MATLAB
    TrialsLast   ///< "ijkt": (ni, nj, nk, trials), as MATLAB and NIfTI have it
};

/// One array of which responses are made.
struct ResponsePart {
    ArrayFile file;
    std::string array; ///< empty: the only one
};

/// Which order fits a grid; `stated` decides where both do. Throws Error when none fits, or both and nothing is stated.
[[nodiscard]] VolumeAxes volumeAxesOf(
    const std::vector<std::int64_t>& shape, const Grid& grid, std::optional<VolumeAxes> stated,
    const std::string& reference);

/// The parts one below the other: of matrices (stimuli, voxels) the rows, of 4-D arrays on the grid of `voxels` the
/// voxels of the set. One matrix in an .npy or
/// safetensors file stays there; all else is read block by block: memory is the result and one block. What was assumed goes to `notes`.
/// `voxels` may be null where all parts are matrices. Throws Error, with both numbers where lengths disagree.
[[nodiscard]] StoredMatrix readResponses(
    const std::vector<ResponsePart>& parts, const VoxelSet* voxels, std::optional<VolumeAxes> axes,
    std::vector<Message>& notes, Progress& progress);

/// The frames of a 4-D volume on the grid of the voxel set, as (frames, voxels). Throws Error.
[[nodiscard]] MatrixF responsesIn(const Volume& volume, const VoxelSet& voxels, const std::string& file);

} // namespace fusiform
