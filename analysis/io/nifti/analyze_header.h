#pragma once

#include "analysis/core/matrix.h"
#include "analysis/io/bytes/bytes.h"

#include <array>

/// Analyze 7.5, the 348-byte header that NIfTI-1 grew out of, as SPM wrote it until 2005.
namespace fusiform {

/// The header as that of a NIfTI-1 pair in the same byte order: fields that mean something else there are cleared,
/// SPM's scale factor becomes scl_slope. `analyze` holds 348 bytes or more.
[[nodiscard]] Bytes niftiFromAnalyze(const Bytes& analyze);

/// Voxel to world by SPM's rules, which nibabel follows too: the first axis grows to the LEFT, since the format does
/// not say which side is which and radiological order was usual; the origin is SPM's (one-based) where the header
/// holds one near the volume, else its centre. `sizes` in mm.
[[nodiscard]] Affine analyzeAffine(
    const Bytes& analyze, bool swapped, const Eigen::Vector3d& sizes, const std::array<std::int64_t, 3>& shape);

} // namespace fusiform
