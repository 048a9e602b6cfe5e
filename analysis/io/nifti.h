#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/volume.h"

#include <filesystem>

namespace fusiform {

/// Reads NIfTI-1 and NIfTI-2, single file (.nii, .nii.gz) or pair (.hdr/.img, .gz too), either byte order, every
/// real integer and float type, with scl_slope/scl_inter applied. 3-D and 4-D; trailing axes of length 1 dropped;
/// a fifth axis is an Error. World is RAS mm: sform when its code > 0, else qform when its code > 0, else pixel
/// sizes; units m and µm converted to mm. Only the named file is opened (never `a.nii` for `a.nii.gz`).
/// Sheared sforms are accepted. Throws Error.
[[nodiscard]] Volume readNifti(const std::filesystem::path& file, Progress& progress);
[[nodiscard]] Volume readNifti(const std::filesystem::path& file);

/// Writes float32 NIfTI-1 (NIfTI-2 when an axis is longer than 32767), gzipped when the name ends in .gz, with
/// the affine as sform (code 1, scanner).
void writeNifti(const Volume& volume, const std::filesystem::path& file);

} // namespace fusiform
