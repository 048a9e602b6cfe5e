#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/volume.h"

#include <filesystem>
#include <optional>

namespace fusiform {

/// Reads NIfTI-1 and NIfTI-2, single file (.nii, .nii.gz) or pair (.hdr/.img, either one gzipped), either byte order,
/// every type of the standard but single bits, with scl_slope/scl_inter applied; 1 to 7 axes. Axes after the third
/// become frames, the fourth fastest; complex and colour numbers become several frames (StoredNumbers).
///
/// World is RAS mm: sform when its code is > 0, else qform when its code is > 0, else pixel sizes; units m and µm are
/// converted to mm; a disagreement of sform and qform is noted. Sheared sforms are accepted. Only the named file is
/// opened (never `a.nii` for `a.nii.gz`).
///
/// An uncompressed file is mapped: opened at once, frames are read when asked for. A gzip file is inflated in one
/// pass; see streamedFrames. Throws Error, and Cancelled.
[[nodiscard]] Volume readNifti(const std::filesystem::path& file, Progress& progress);
[[nodiscard]] Volume readNifti(const std::filesystem::path& file);

/// The first frame of a gzip file of several frames, to be shown while the rest is read; nothing for other files,
/// which are open as quickly as a whole. Throws Error, and Cancelled.
[[nodiscard]] std::optional<Volume> readFirstFrame(const std::filesystem::path& file, Progress& progress);

/// Writes float32 NIfTI-1 (NIfTI-2 when an axis is longer than 32767), gzipped when the name ends in .gz, with
/// the affine as sform (code 1, scanner).
void writeNifti(const Volume& volume, const std::filesystem::path& file);

} // namespace fusiform
