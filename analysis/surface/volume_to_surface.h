#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/surface.h"
#include "analysis/data/volume.h"

#include <Eigen/SparseCore>

#include <span>
#include <string_view>

namespace fusiform {

enum class SamplingMethod { Nearest, Trilinear };
[[nodiscard]] std::string_view nameOf(SamplingMethod method);

/// Sampling of a volume at the vertices of a surface as one sparse matrix (vertices x voxels), made once per
/// (grid, surfaces, method) and applied to any number of maps. METHODS section 8; agrees with Connectome
/// Workbench's enclosing-voxel and trilinear mapping.
class VolumeToSurface {
public:
    /// Positions are white + depth * (pial - white), averaged over `depths` (0 is white, 1 is pial). Both
    /// surfaces must be anatomical and have the same number of vertices; throws Error otherwise.
    VolumeToSurface(const Grid& grid, const Surface& white, const Surface& pial, SamplingMethod method,
                    std::span<const double> depths);
    /// Samples at the vertices of one anatomical surface.
    VolumeToSurface(const Grid& grid, const Surface& surface, SamplingMethod method);

    /// One number per vertex. NaN outside the volume, and where a voxel that counts is NaN (trilinear: the NaN
    /// voxels are left out and the rest reweighted; NaN only when none is left).
    [[nodiscard]] VectorF apply(std::span<const float> volume) const;
    /// Vertices that lie outside the grid at every depth.
    [[nodiscard]] std::int64_t outsideCount() const { return m_outside; }

private:
    Eigen::SparseMatrix<float, Eigen::RowMajor, std::int64_t> m_weights;
    std::int64_t m_outside = 0;
};

/// The map's volume sampled on every hemisphere that has anatomical surfaces, at mid-cortex (depth 0.5) where
/// white and pial are there. The result is `map` with `vertices` filled. Throws Error when no hemisphere has any.
struct Dataset;
struct Map;
[[nodiscard]] Map projected(const Map& map, const Cortex& cortex, SamplingMethod method, Progress& progress);

} // namespace fusiform
