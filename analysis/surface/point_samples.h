#pragma once

#include "analysis/data/volume.h"
#include "analysis/data/volume_sampling.h"
#include "analysis/surface/sampling_rows.h"

namespace fusiform {

/// The voxels that make up the value of a volume at a place.
///
/// Nearest: the enclosing one. Trilinear: up to eight. Cubic: up to 64, by Keys' convolution kernel (a = -1/2), which
/// goes through the voxels' values, needs no more of the volume than those 64, and so bears missing values; Workbench's
/// splines differ from it by little. Both know nothing beyond the outermost voxels' centres, as Workbench has it, but
/// for the rounding of vertices.
/// Source: Keys 1981, IEEE Transactions on Acoustics, Speech and Signal Processing 29.
class PointSamples {
public:
    PointSamples(const Grid& grid, SamplingMethod method);
    /// Adds them to `row`; weights sum to 1, or there are none.
    void append(const Point& world, std::vector<VoxelWeight>& row) const;

private:
    void appendEnclosing(const Point& voxel, std::vector<VoxelWeight>& row) const;
    void appendBetween(const Point& voxel, std::vector<VoxelWeight>& row) const;

    Grid m_grid;
    SamplingMethod m_method;
    Eigen::Matrix3d m_worldToVoxel;
    Point m_origin; ///< voxel coordinates of the world's
};

} // namespace fusiform
