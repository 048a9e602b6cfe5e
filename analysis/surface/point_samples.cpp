#include "analysis/surface/point_samples.h"

#include <Eigen/LU>

#include <array>
#include <cmath>

namespace fusiform {
namespace {

/// Float32 vertices are this far, in voxels, from where they were put.
constexpr double rounding = 1e-4;

/// The voxels along one axis about a place, and their weights.
struct AxisWeights {
    int count = 0;
    std::array<std::int64_t, 4> voxel{};
    std::array<double, 4> weight{};

    void add(std::int64_t at, double much, std::int64_t length) {
        if (much == 0)
            return;
        // Beyond the edge the outermost voxel goes on.
        voxel[std::size_t(count)] = std::clamp<std::int64_t>(at, 0, length - 1);
        weight[std::size_t(count++)] = much;
    }
};

AxisWeights linearWeights(std::int64_t base, double part, std::int64_t length) {
    AxisWeights weights;
    weights.add(base, 1 - part, length);
    weights.add(base + 1, part, length);
    return weights;
}

AxisWeights cubicWeights(std::int64_t base, double t, std::int64_t length) {
    AxisWeights weights;
    weights.add(base - 1, ((-0.5 * t + 1) * t - 0.5) * t, length);
    weights.add(base, (1.5 * t - 2.5) * t * t + 1, length);
    weights.add(base + 1, ((-1.5 * t + 2) * t + 0.5) * t, length);
    weights.add(base + 2, (0.5 * t - 0.5) * t * t, length);
    return weights;
}

} // namespace

PointSamples::PointSamples(const Grid& grid, SamplingMethod method)
    : m_grid(grid), m_method(method), m_worldToVoxel(grid.voxelToWorld.topLeftCorner<3, 3>().inverse()),
      m_origin(-m_worldToVoxel * grid.voxelToWorld.topRightCorner<3, 1>()) {}

void PointSamples::append(const Point& world, std::vector<VoxelWeight>& row) const {
    const Point voxel = m_worldToVoxel * world + m_origin;
    if (m_method == SamplingMethod::Nearest)
        appendEnclosing(voxel, row);
    else
        appendBetween(voxel, row);
}

void PointSamples::appendEnclosing(const Point& voxel, std::vector<VoxelWeight>& row) const {
    std::array<std::int64_t, 3> at{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double place = std::floor(voxel[Eigen::Index(axis)] + 0.5);
        if (!(place >= 0 && place < double(m_grid.shape[axis])))
            return;
        at[axis] = std::int64_t(place);
    }
    row.push_back({m_grid.offset(at[0], at[1], at[2]), 1.F});
}

void PointSamples::appendBetween(const Point& voxel, std::vector<VoxelWeight>& row) const {
    std::array<AxisWeights, 3> axes;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const std::int64_t length = m_grid.shape[axis];
        const double given = voxel[Eigen::Index(axis)];
        const double last = double(length - 1);
        if (!(given >= -rounding) || given > last + rounding)
            return;
        const double place = std::clamp(given, 0.0, last);
        const std::int64_t base = std::min(std::int64_t(place), std::max<std::int64_t>(length - 2, 0));
        axes[axis] = m_method == SamplingMethod::Cubic ? cubicWeights(base, place - double(base), length)
                                                       : linearWeights(base, place - double(base), length);
    }
    const auto& [i, j, k] = axes;
    for (std::size_t c = 0; c < std::size_t(k.count); ++c)
        for (std::size_t b = 0; b < std::size_t(j.count); ++b)
            for (std::size_t a = 0; a < std::size_t(i.count); ++a)
                row.push_back(
                    {m_grid.offset(i.voxel[a], j.voxel[b], k.voxel[c]),
                     float(i.weight[a] * j.weight[b] * k.weight[c])});
}

} // namespace fusiform
