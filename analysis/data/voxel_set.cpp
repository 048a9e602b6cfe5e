#include "analysis/data/voxel_set.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

void requireOneNumberPerRow(const VoxelSet& set, std::int64_t count) {
    if (count != set.size())
        throw Error(
            {.doing = translatable("analysis", "placing a map on its voxels"),
             .file = {},
             .expected = message("analysis", "%1 values, one a voxel of the voxel set").with(set.size()),
             .found = message("analysis", "%1 values").with(count),
             .hint = message("analysis", "use the voxel set that this map was computed on")});
}

} // namespace

std::int64_t VoxelSet::size() const {
    if (inVolume())
        return std::int64_t(ijk.size());
    if (onSurface())
        return std::int64_t(vertices.left.size() + vertices.right.size());
    return unplaced;
}

Point VoxelSet::worldOf(std::int64_t row) const {
    return grid.worldOf(ijk[std::size_t(row)].cast<double>());
}

Volume scatterToVolume(const VoxelSet& set, const Eigen::Ref<const VectorF>& perRow, const std::string& name) {
    requireOneNumberPerRow(set, perRow.size());
    Volume volume;
    volume.name = name;
    volume.grid = set.grid;
    volume.values.assign(std::size_t(set.grid.size()), missingValue);
    for (std::size_t row = 0; row < set.ijk.size(); ++row) {
        const Ijk& voxel = set.ijk[row];
        volume.values[std::size_t(set.grid.offset(voxel[0], voxel[1], voxel[2]))] = perRow[Eigen::Index(row)];
    }
    return volume;
}

VectorF scatterToVertices(const VoxelSet& set, const Eigen::Ref<const VectorF>& perRow, Hemisphere hemisphere,
                          std::int64_t vertexCount) {
    requireOneNumberPerRow(set, perRow.size());
    VectorF values = VectorF::Constant(vertexCount, missingValue);
    const std::size_t first = hemisphere == Hemisphere::Left ? 0 : set.vertices.left.size();
    const auto& vertices = set.vertices[hemisphere];
    for (std::size_t row = 0; row < vertices.size(); ++row)
        if (vertices[row] < vertexCount)
            values[vertices[row]] = perRow[Eigen::Index(first + row)];
    return values;
}

VoxelLocator::VoxelLocator(const VoxelSet& set) : m_grid(set.grid) {
    m_byOffset.reserve(set.ijk.size());
    for (std::size_t row = 0; row < set.ijk.size(); ++row)
        m_byOffset.emplace_back(
            m_grid.offset(set.ijk[row][0], set.ijk[row][1], set.ijk[row][2]), std::int64_t(row));
    std::ranges::sort(m_byOffset);
    std::int64_t row = 0;
    for (const Hemisphere hemisphere : hemispheres) {
        m_byVertex[hemisphere].reserve(set.vertices[hemisphere].size());
        for (const std::int32_t vertex : set.vertices[hemisphere])
            m_byVertex[hemisphere].emplace_back(vertex, row++);
        std::ranges::sort(m_byVertex[hemisphere]);
    }
}

/// The first of its rows.
std::optional<std::int64_t> VoxelLocator::rowOf(const Rows& rows, std::int64_t wanted) {
    const auto found = std::ranges::lower_bound(rows, wanted, {}, &Rows::value_type::first);
    return found != rows.end() && found->first == wanted ? std::optional(found->second) : std::nullopt;
}

std::optional<std::int64_t> VoxelLocator::rowAt(const Point& world, double maxDistance) const {
    if (m_byOffset.empty())
        return std::nullopt;
    if (const auto voxel = m_grid.enclosingVoxel(world))
        if (const auto row = rowOf(m_byOffset, m_grid.offset((*voxel)[0], (*voxel)[1], (*voxel)[2])))
            return row;
    // The few voxels within reach are looked at one by one: a search tree would not pay at such radii.
    const Eigen::Vector3d spacing = m_grid.spacing();
    const Point centre = m_grid.voxelOf(world);
    if (!centre.allFinite() || (centre.array().abs() > 1e9).any())
        return std::nullopt;
    const Eigen::Array3d reach = (maxDistance / spacing.array().max(1e-6)).min(64.0);
    const Ijk low = (centre.array() - reach).floor().cast<std::int32_t>();
    const Ijk high = (centre.array() + reach).ceil().cast<std::int32_t>();
    std::optional<std::int64_t> nearest;
    double nearestDistance = maxDistance;
    for (std::int64_t k = low[2]; k <= high[2]; ++k)
        for (std::int64_t j = low[1]; j <= high[1]; ++j)
            for (std::int64_t i = low[0]; i <= high[0]; ++i) {
                if (!m_grid.contains(i, j, k))
                    continue;
                const auto row = rowOf(m_byOffset, m_grid.offset(i, j, k));
                if (!row)
                    continue;
                const double distance = (m_grid.worldOf(Point(double(i), double(j), double(k))) - world).norm();
                if (distance <= nearestDistance) {
                    nearestDistance = distance;
                    nearest = row;
                }
            }
    return nearest;
}

std::optional<std::int64_t> VoxelLocator::rowAt(Hemisphere hemisphere, std::int64_t vertex) const {
    return rowOf(m_byVertex[hemisphere], vertex);
}

} // namespace fusiform
