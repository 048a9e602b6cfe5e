#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <limits>

namespace fusiform {

/// Row-major matrices, as numpy stores them: a row is a stimulus, a voxel, a bank text or a map.
/// Data are float; sums and small square matrices are double.
using MatrixF = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using MatrixD = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using VectorF = Eigen::VectorXf;
using VectorD = Eigen::VectorXd;

/// A position in world space: millimetres, RAS+ (x to the right, y to the front, z up).
using Point = Eigen::Vector3d;

/// Column of three voxel indices (i, j, k), zero-based.
using Ijk = Eigen::Matrix<std::int32_t, 3, 1>;

/// A 4 x 4 transform of homogeneous coordinates; "voxelToWorld" maps (i, j, k, 1) to RAS mm.
using Affine = Eigen::Matrix4d;

/// One number for every value that is missing: outside the volume, medial wall, constant voxel.
inline constexpr float missingValue = std::numeric_limits<float>::quiet_NaN();

} // namespace fusiform
