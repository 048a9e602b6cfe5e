#include "analysis/selectivity/cluster_stability.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/selectivity/spherical_kmeans.h"
#include "analysis/statistics/adjusted_rand.h"
#include "analysis/statistics/seeded_random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fusiform {
namespace {

/// Streams of random numbers apart from those of the restarts of k-means.
constexpr std::uint64_t splitStream = std::uint64_t(1) << 41U;

/// All rows in random order.
std::vector<Eigen::Index> shuffledRows(Eigen::Index rows, unsigned seed, int split) {
    std::vector<Eigen::Index> order(static_cast<std::size_t>(rows));
    std::iota(order.begin(), order.end(), Eigen::Index(0));
    SeededRandom random(seed, splitStream + std::uint64_t(split));
    for (std::size_t left = order.size(); left > 1; --left)
        std::swap(order[left - 1], order[random.below(left)]);
    return order;
}

std::vector<std::int32_t> dividedByHalf(
    const MatrixF& rows, std::vector<Eigen::Index> half, const ClusterOptions& options, Progress progress) {
    std::ranges::sort(half);
    const MatrixF own = rows(half, Eigen::all);
    return nearestCentres(rows, clusterWeights(own, options, progress).centres, progress);
}

} // namespace

double stabilityOfHalves(const HalfWeights& halves, const ClusterOptions& options, Progress& progress) {
    if (halves.first.rows() != halves.second.rows())
        throw Error(
            {.doing = translatable("analysis", "comparing two clusterings"),
             .file = {},
             .expected = message("analysis", "weights of the same voxels"),
             .found = message("analysis", "%1 and %2 voxels").with(halves.first.rows(), halves.second.rows()),
             .hint = {}});
    std::vector<Eigen::Index> both;
    for (Eigen::Index row = 0; row < halves.first.rows(); ++row)
        if (halves.first.row(row).allFinite() && halves.second.row(row).allFinite())
            both.push_back(row);
    if (std::ssize(both) < options.clusters)
        return std::nan("");
    const auto labelsOf = [&](const MatrixF& weights, Progress part) {
        if (std::ssize(both) == weights.rows())
            return clusterWeights(weights, options, part).labels;
        return clusterWeights(MatrixF(weights(both, Eigen::all)), options, part).labels;
    };
    const auto first = labelsOf(halves.first, progress.part(0, 0.5));
    return adjustedRandIndex(first, labelsOf(halves.second, progress.part(0.5, 1)));
}

double stabilityOfVoxels(const MatrixF& rows, const ClusterOptions& options, int splits, Progress& progress) {
    if (rows.rows() / 2 < options.clusters || splits < 1)
        return std::nan("");
    double sum = 0;
    for (int split = 0; split < splits; ++split) {
        Progress part = progress.part(double(split) / splits, double(split + 1) / splits);
        const std::vector<Eigen::Index> order = shuffledRows(rows.rows(), options.seed, split);
        const auto middle = order.begin() + std::ptrdiff_t(order.size() / 2);
        const auto first = dividedByHalf(rows, {order.begin(), middle}, options, part.part(0, 0.5));
        const auto second = dividedByHalf(rows, {middle, order.end()}, options, part.part(0.5, 1));
        sum += adjustedRandIndex(first, second);
    }
    return sum / splits;
}

int suggestedCount(const std::vector<ClusterCount>& counts) {
    double mostStable = std::nan("");
    for (const ClusterCount& count : counts)
        if (!std::isnan(count.stability) && !(mostStable >= count.stability))
            mostStable = count.stability;
    int suggested = 0;
    double highest = 0;
    for (const ClusterCount& count : counts) {
        const bool stable = std::isnan(mostStable) || count.stability >= 0.9 * mostStable;
        if (!stable || std::isnan(count.silhouette))
            continue;
        if (suggested == 0 || count.silhouette > highest ||
            (count.silhouette == highest && count.clusters < suggested)) {
            suggested = count.clusters;
            highest = count.silhouette;
        }
    }
    return suggested;
}

} // namespace fusiform
