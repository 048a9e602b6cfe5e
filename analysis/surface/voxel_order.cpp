#include "analysis/surface/voxel_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace fusiform {
namespace {

constexpr std::int64_t mostOrderedVoxels = 20000;
constexpr std::int64_t fewestPairs = 500; // below, chance alone moves the roughness by a tenth
constexpr std::int64_t mostStimuli = 8;

bool beforeInC(const Ijk& a, const Ijk& b) {
    return std::tie(a[0], a[1], a[2]) < std::tie(b[0], b[1], b[2]);
}

bool beforeInFortran(const Ijk& a, const Ijk& b) {
    return std::tie(a[2], a[1], a[0]) < std::tie(b[2], b[1], b[0]);
}

/// Mean squared difference over twice the variance of pairs of values; NaN when there are too few.
template <class ValueAt>
double roughness(const std::vector<std::pair<std::int64_t, std::int64_t>>& pairs, const ValueAt& valueAt) {
    double sum = 0, squares = 0, differences = 0;
    std::int64_t used = 0;
    for (const auto& [a, b] : pairs) {
        const double x = valueAt(a);
        const double y = valueAt(b);
        if (!std::isfinite(x) || !std::isfinite(y))
            continue;
        sum += x + y;
        squares += x * x + y * y;
        differences += (x - y) * (x - y);
        ++used;
    }
    if (used < fewestPairs)
        return missingValue;
    const double mean = sum / double(2 * used);
    const double variance = squares / double(2 * used) - mean * mean;
    return variance > 1e-12 * (1 + mean * mean) ? differences / double(used) / (2 * variance) : double(missingValue);
}

} // namespace

VoxelOrder::VoxelOrder(const VoxelSet& set) : m_rows(set.size()) {
    const auto& voxels = set.ijk;
    const auto sorted = [&](auto&& before) {
        return std::ranges::adjacent_find(
                   voxels, [&](const Ijk& a, const Ijk& b) { return !before(a, b); }) == voxels.end();
    };
    m_isC = sorted(beforeInC);
    const bool isFortran = sorted(beforeInFortran);
    if (voxels.empty() || m_isC == isFortran)
        return;
    const auto other = m_isC ? beforeInFortran : beforeInC;
    const auto stated = m_isC ? beforeInC : beforeInFortran;
    std::vector<std::int64_t> rowAtRank(voxels.size());
    std::iota(rowAtRank.begin(), rowAtRank.end(), 0);
    std::ranges::sort(rowAtRank, [&](std::int64_t a, std::int64_t b) {
        return other(voxels[std::size_t(a)], voxels[std::size_t(b)]);
    });
    m_rank.resize(voxels.size());
    for (std::size_t rank = 0; rank < rowAtRank.size(); ++rank)
        m_rank[std::size_t(rowAtRank[rank])] = std::int64_t(rank);
    const std::int64_t step = std::max<std::int64_t>(1, m_rows / mostOrderedVoxels);
    for (std::int64_t row = 0; row < m_rows; row += step)
        for (int axis = 0; axis < 3; ++axis) {
            Ijk neighbour = voxels[std::size_t(row)];
            ++neighbour[axis];
            const auto found = std::lower_bound(voxels.begin(), voxels.end(), neighbour, stated);
            if (found != voxels.end() && *found == neighbour)
                m_pairs.emplace_back(row, found - voxels.begin());
        }
}

std::optional<OrderEvidence> VoxelOrder::test(const Eigen::Ref<const VectorF>& perRow) const {
    if (!testable() || perRow.size() != m_rows)
        return std::nullopt;
    OrderEvidence evidence;
    evidence.stated = roughness(m_pairs, [&](std::int64_t row) { return perRow[row]; });
    evidence.other =
        roughness(m_pairs, [&](std::int64_t row) { return perRow[m_rank[std::size_t(row)]]; });
    evidence.noise = 5 / std::sqrt(double(m_pairs.size()));
    if (!std::isfinite(evidence.stated) || !std::isfinite(evidence.other))
        return std::nullopt;
    return evidence;
}

std::optional<OrderEvidence> VoxelOrder::testRows(const StoredMatrix& stimuliByVoxels) const {
    OrderEvidence mean;
    int used = 0;
    const std::int64_t step = std::max<std::int64_t>(1, stimuliByVoxels.rows() / mostStimuli);
    for (std::int64_t row = 0; row < stimuliByVoxels.rows() && used < mostStimuli; row += step)
        if (const auto evidence = test(stimuliByVoxels.row(row))) {
            mean.stated += evidence->stated;
            mean.other += evidence->other;
            mean.noise = evidence->noise;
            ++used;
        }
    if (used == 0)
        return std::nullopt;
    mean.stated /= used;
    mean.other /= used;
    return mean;
}

} // namespace fusiform
