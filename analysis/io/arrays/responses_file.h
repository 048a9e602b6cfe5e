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

/// One file or array of which responses are made, such as a session or a run.
struct ResponsePart {
    ArrayFile file;
    std::string array; ///< empty: the only one
    std::filesystem::path image; ///< instead of an array: frames of a volume, or of values per vertex (NIfTI, MGH, GIFTI)
    std::optional<Affine> voxelToWorld = {}; ///< of a volume, in the place of what its header says
};

/// Which order fits a grid; `stated` decides where both do. Throws Error when none fits, or both and nothing is stated.
[[nodiscard]] VolumeAxes volumeAxesOf(
    const std::vector<std::int64_t>& shape, const Grid& grid, std::optional<VolumeAxes> stated,
    const std::string& reference);

/// The parts one below the other: of matrices (stimuli, voxels) the rows, of 4-D arrays and of volumes on the grid of
/// `voxels` the voxels of the set, one row a frame. Matrices in .npy or safetensors files stay there when all parts are such; all else is
/// read block by block or file by file: memory is the result and one block or file. What was assumed goes to `notes`. `voxels` may be null where all parts are matrices. Throws Error, with
/// both numbers where lengths disagree, and when the result would not fit into memory.
[[nodiscard]] StoredMatrix readResponses(
    const std::vector<ResponsePart>& parts, const VoxelSet* voxels, std::optional<VolumeAxes> axes,
    std::vector<Message>& notes, Progress& progress);

/// Responses on vertices, with parts for each hemisphere: frames of values per vertex, or matrices (stimuli, vertices).
/// Of each part the vertices of `voxels` are taken; both hemispheres must have as many rows. Throws Error.
[[nodiscard]] MatrixF readVertexResponses(
    const Bilateral<std::vector<ResponsePart>>& parts, const VoxelSet& voxels, const Bilateral<std::int64_t>& vertexCounts,
    std::vector<Message>& notes, Progress& progress);

} // namespace fusiform
