#include "analysis/selectivity/silhouette.h"

#include "analysis/core/blas_threads.h"
#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr Eigen::Index silhouetteTileHeight = 256;
constexpr Eigen::Index silhouetteBlockWidth = 128;

/// Means of the rows of each label, which are no directions: their lengths say how tight the clusters are.
struct Means {
    MatrixF values; ///< (clusters, features)
    std::vector<std::int64_t> counts;
};

Means clusterMeans(const MatrixF& rows, const std::vector<std::int32_t>& labels, const Progress& progress) {
    const std::int32_t clusters = labels.empty() ? 0 : std::max(0, *std::ranges::max_element(labels) + 1);
    Means means{MatrixF(clusters, rows.cols()), std::vector<std::int64_t>(std::size_t(clusters))};
    for (const std::int32_t label : labels)
        if (label >= 0)
            ++means.counts[std::size_t(label)];
    tbb::parallel_for(
        Eigen::Index(0), (rows.cols() + silhouetteBlockWidth - 1) / silhouetteBlockWidth, [&](Eigen::Index block) {
            progress.stopIfRequested();
            const Eigen::Index from = block * silhouetteBlockWidth;
            const Eigen::Index width = std::min(silhouetteBlockWidth, rows.cols() - from);
            MatrixD sums = MatrixD::Zero(clusters, width);
            for (Eigen::Index row = 0; row < rows.rows(); ++row)
                if (const std::int32_t label = labels[std::size_t(row)]; label >= 0)
                    sums.row(label) += rows.row(row).segment(from, width).cast<double>();
            for (std::int32_t cluster = 0; cluster < clusters; ++cluster)
                means.values.row(cluster).segment(from, width) =
                    (sums.row(cluster) / double(std::max<std::int64_t>(1, means.counts[std::size_t(cluster)])))
                        .cast<float>();
        });
    return means;
}

float silhouetteOf(
    const Eigen::Ref<const Eigen::RowVectorXf>& cosines, std::int32_t own,
    const std::vector<std::int64_t>& counts) {
    const auto members = double(counts[std::size_t(own)]);
    if (members < 2)
        return 0;
    double nearest = 2;
    for (std::size_t other = 0; other < counts.size(); ++other)
        if (std::int32_t(other) != own && counts[other] > 0)
            nearest = std::min(nearest, 1 - double(cosines[Eigen::Index(other)]));
    // The mean over all members has the row itself in it, at distance 0.
    const double within = std::max(0.0, 1 - double(cosines[own])) * members / (members - 1);
    const double larger = std::max(within, nearest);
    return larger > 0 ? float((nearest - within) / larger) : 0;
}

} // namespace

VectorF cosineSilhouette(const MatrixF& rows, const std::vector<std::int32_t>& labels, Progress& progress) {
    if (std::ssize(labels) != rows.rows())
        throw Error(
            {.doing = translatable("analysis", "measuring how well clusters are separated"),
             .file = {},
             .expected = message("analysis", "%1 labels, one a voxel").with(rows.rows()),
             .found = labels.size(),
             .hint = {}});
    const SingleThreadedBlas blas;
    VectorF silhouette = VectorF::Constant(rows.rows(), missingValue);
    const Means means = clusterMeans(rows, labels, progress);
    if (std::ranges::count_if(means.counts, [](std::int64_t count) { return count > 0; }) < 2)
        return silhouette;
    tbb::parallel_for(
        Eigen::Index(0), (rows.rows() + silhouetteTileHeight - 1) / silhouetteTileHeight, [&](Eigen::Index tile) {
            progress.stopIfRequested();
            const Eigen::Index first = tile * silhouetteTileHeight;
            const Eigen::Index count = std::min(silhouetteTileHeight, rows.rows() - first);
            const MatrixF cosines = rows.middleRows(first, count) * means.values.transpose();
            for (Eigen::Index row = 0; row < count; ++row)
                if (const std::int32_t label = labels[std::size_t(first + row)]; label >= 0)
                    silhouette[first + row] = silhouetteOf(cosines.row(row), label, means.counts);
        });
    progress.report(1);
    return silhouette;
}

} // namespace fusiform
