#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/surface/sampling_matrix.h"

#include <span>

namespace fusiform {

/// Sampling of a volume at the vertices of a surface as one sparse matrix (vertices x voxels), made once per
/// (grid, surfaces, method, depths) and applied to any number of maps. METHODS section 8; agrees with Connectome
/// Workbench's enclosing-voxel, trilinear, cubic and ribbon-constrained mapping.
class VolumeToSurface {
public:
    /// Positions are white + depth * (pial - white), averaged over `depths` (0 is white, 1 is pial); Ribbon takes the
    /// tissue between the two and no depths. Both surfaces must be anatomical and have the same number of vertices;
    /// throws Error otherwise, and Cancelled.
    VolumeToSurface(const Grid& grid, const Surface& white, const Surface& pial, SamplingMethod method,
                    std::span<const double> depths, const Progress& progress = Progress());
    /// Samples at the vertices of one anatomical surface; throws Error for Ribbon, which needs two.
    VolumeToSurface(const Grid& grid, const Surface& surface, SamplingMethod method,
                    const Progress& progress = Progress());

    /// One number per vertex. NaN outside the volume. Missing voxels are left out and the rest reweighted; of the weights
    /// of Cubic, which are partly negative, only the positive ones then. NaN where nothing is left.
    [[nodiscard]] VectorF apply(std::span<const float> volume) const;
    /// Vertices without any voxel: outside the grid at every depth, or without tissue between white and pial.
    [[nodiscard]] std::int64_t outsideCount() const;
    [[nodiscard]] std::int64_t vertexCount() const { return m_matrix.rows(); }
    [[nodiscard]] std::size_t bytes() const { return m_matrix.bytes(); }

private:
    [[nodiscard]] float valueAt(std::int64_t vertex, std::span<const float> volume) const;

    SamplingMethod m_method;
    std::int64_t m_voxels = 0;
    SamplingMatrix m_matrix;
};

/// The sampling to take for a map: that which was asked for, but for categories, whose numbers must not be averaged, the
/// enclosing voxel at one depth.
[[nodiscard]] VolumeSampling samplingFor(const Map& map, const VolumeSampling& wanted);

/// The map's volume sampled on every hemisphere that has anatomical surfaces: between white and pial where both are
/// there, else on the midthickness or on the one there is (but Ribbon gives nothing to a hemisphere that has not both).
/// The result is `map` with `vertices` filled and `sampling` set. Matrices are kept for maps to come, in at most an eighth
/// of the memory budget. Throws Error when no hemisphere has the surfaces it takes; and Cancelled.
[[nodiscard]] Map projected(const Map& map, const Cortex& cortex, const VolumeSampling& wanted, Progress& progress);

} // namespace fusiform
