#pragma once

#include "analysis/data/volume.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>

namespace fusiform {

/// Where a dataset file says that the voxels of a volume are, in the place of what the volume's own header says.
struct VolumeTransform {
    Affine voxelToWorld = Affine::Identity(); ///< RAS mm
    Message source;                           ///< "placed by transform fullhead of pycortex"
    /// Voxels of the volume that the transform was made for, where its file tells; a volume of another grid is refused.
    std::optional<std::array<std::int64_t, 3>> shape;
};

/// The key "transform" of a section, nothing when it has none: four rows of four numbers, voxel indices to RAS mm; a 4 x 4
/// array in a file; or a pycortex transform (matrices.xfm), whose "coord" leads from the surfaces to voxels of the
/// reference.nii.gz beside it. Throws Error when a matrix is not finite, cannot be inverted, or is no affine one.
[[nodiscard]] std::optional<VolumeTransform>
readVolumeTransform(const nlohmann::ordered_json& section, const std::filesystem::path& folder);

/// The transform that a pycortex file holds. Throws Error.
[[nodiscard]] VolumeTransform readPycortexTransform(const std::filesystem::path& file);

/// Puts the volume there, and notes it. Throws Error, naming `file`, when the transform is of another grid.
void place(Volume& volume, const VolumeTransform& transform, const std::filesystem::path& file);

} // namespace fusiform
