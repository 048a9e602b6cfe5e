#include "analysis/selectivity/similar_voxels.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

/// Voxels that one thread looks at in one go.
constexpr Eigen::Index similarTileHeight = 1024;

[[noreturn]] void refuseSimilarVoxels(Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = translatable("analysis", "looking for similar voxels"),
         .file = {},
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

template <class Work>
void forVoxels(Eigen::Index voxels, const Work& work) {
    tbb::parallel_for(tbb::blocked_range<Eigen::Index>(0, voxels, similarTileHeight), [&work](const auto& range) {
        for (Eigen::Index voxel = range.begin(); voxel < range.end(); ++voxel)
            work(voxel);
    });
}

} // namespace

SimilarVoxels::SimilarVoxels(StoredMatrix weights, Progress& progress)
    : m_stored(std::move(weights)), m_weights(m_stored.whole()) {
    if (m_stored.empty())
        refuseSimilarVoxels(message("analysis", "weights, voxels x features"), message("analysis", "an empty matrix"));
    m_inverseLength.resize(m_weights.rows());
    constexpr Eigen::Index slab = 16 * similarTileHeight; // between two looks at the stop request
    for (Eigen::Index first = 0; first < m_weights.rows(); first += slab) {
        progress.report(
            double(first) / double(m_weights.rows()), translatable("analysis", "measuring weights"));
        forVoxels(std::min(slab, m_weights.rows() - first), [this, first](Eigen::Index at) {
            const double length = m_weights.row(first + at).cast<double>().norm();
            m_inverseLength[first + at] =
                length > 0 && std::isfinite(length) ? float(1 / length) : missingValue;
        });
    }
    m_stored.requireUnchanged();
    progress.report(1);
}

VectorF SimilarVoxels::directionOf(const std::vector<Eigen::Index>& seeds) const {
    VectorD sum = VectorD::Zero(features());
    bool any = false;
    for (const Eigen::Index seed : seeds) {
        if (seed < 0 || seed >= voxels())
            refuseSimilarVoxels(message("analysis", "a voxel from 0 to %1").with(voxels() - 1), seed);
        if (std::isnan(m_inverseLength[seed]))
            continue;
        sum += m_weights.row(seed).cast<double>().transpose().normalized();
        any = true;
    }
    m_stored.requireUnchanged();
    if (!any)
        refuseSimilarVoxels(
            message("analysis", "a seed with weights"),
            message("analysis", "none among %1 voxels").with(seeds.size()),
            message("analysis", "voxels without weights were left out of the fit"));
    const double length = sum.norm();
    // What is left of opposite weights is rounding noise, no direction.
    if (!(length > 1e-6 * double(seeds.size())))
        refuseSimilarVoxels(
            message("analysis", "seeds that have something in common"),
            message("analysis", "weights whose mean is zero"));
    return (sum / length).cast<float>();
}

VectorF SimilarVoxels::toVoxels(const std::vector<Eigen::Index>& seeds) const {
    return toDirection(directionOf(seeds));
}

VectorF SimilarVoxels::toDirection(const VectorF& direction) const {
    if (direction.size() != features())
        refuseSimilarVoxels(message("analysis", "a direction of %1 features").with(features()), direction.size());
    const double length = direction.cast<double>().norm();
    if (!(length > 0) || !std::isfinite(length))
        refuseSimilarVoxels(
            message("analysis", "a direction of finite numbers, not all zero"), message("analysis", "none"));
    const Eigen::RowVectorXf unit = (direction.cast<double>() / length).cast<float>().transpose();
    VectorF cosines(voxels());
    forVoxels(voxels(), [&](Eigen::Index voxel) {
        // The comparisons of clamp are false for NaN, which stays.
        cosines[voxel] = std::clamp(m_weights.row(voxel).dot(unit) * m_inverseLength[voxel], -1.0F, 1.0F);
    });
    m_stored.requireUnchanged();
    return cosines;
}

std::vector<SimilarVoxel>
mostSimilar(const VectorF& cosines, std::size_t count, const std::vector<Eigen::Index>& without) {
    std::vector<bool> left(std::size_t(cosines.size()), true);
    for (const Eigen::Index voxel : without)
        if (voxel >= 0 && voxel < cosines.size())
            left[std::size_t(voxel)] = false;
    std::vector<SimilarVoxel> ranked;
    for (Eigen::Index voxel = 0; voxel < cosines.size(); ++voxel)
        if (left[std::size_t(voxel)] && !std::isnan(cosines[voxel]))
            ranked.push_back({voxel, cosines[voxel]});
    const auto end = ranked.begin() + std::ptrdiff_t(std::min(count, ranked.size()));
    std::partial_sort(ranked.begin(), end, ranked.end(), [](const SimilarVoxel& a, const SimilarVoxel& b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.voxel < b.voxel;
    });
    ranked.erase(end, ranked.end());
    return ranked;
}

} // namespace fusiform
