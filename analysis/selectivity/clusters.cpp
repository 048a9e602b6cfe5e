#include "analysis/selectivity/clusters.h"

#include "analysis/selectivity/gaussian_mixture.h"
#include "analysis/selectivity/silhouette.h"
#include "analysis/selectivity/spherical_kmeans.h"
#include "analysis/selectivity/weight_pca.h"
#include "analysis/statistics/defined_values.h"

#include <algorithm>
#include <numeric>

namespace fusiform {
namespace {

/// Labels without gaps, and the mean direction and size of each.
void settleCentres(const MatrixF& rows, Clusters& clusters, Progress& progress) {
    const std::int32_t most = *std::ranges::max_element(clusters.labels) + 1;
    std::vector<std::int64_t> sizes(std::size_t(most), 0);
    for (const std::int32_t label : clusters.labels)
        ++sizes[std::size_t(label)];
    std::vector<std::int32_t> number(sizes.size(), -1);
    for (std::size_t label = 0; label < sizes.size(); ++label)
        if (sizes[label] > 0) {
            number[label] = clusters.count();
            clusters.sizes.push_back(sizes[label]);
        }
    for (std::int32_t& label : clusters.labels)
        label = number[std::size_t(label)];
    clusters.centres = meanDirections(rows, clusters.labels, clusters.count(), progress);
}

/// Whether one centre comes before another, for clusters that nothing else tells apart.
bool before(const MatrixF& centres, std::int32_t one, std::int32_t other) {
    for (Eigen::Index feature = 0; feature < centres.cols(); ++feature)
        if (centres(one, feature) != centres(other, feature))
            return centres(one, feature) < centres(other, feature);
    return false;
}

void renumber(Clusters& clusters, const VectorD& keys) {
    std::vector<std::int32_t> order(clusters.sizes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, [&](std::int32_t one, std::int32_t other) {
        return keys[one] != keys[other] ? keys[one] < keys[other] : before(clusters.centres, one, other);
    });
    std::vector<std::int32_t> number(order.size());
    std::vector<std::int64_t> sizes(order.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        number[std::size_t(order[at])] = std::int32_t(at);
        sizes[at] = clusters.sizes[std::size_t(order[at])];
    }
    for (std::int32_t& label : clusters.labels)
        label = number[std::size_t(label)];
    clusters.sizes = std::move(sizes);
    clusters.centres = MatrixF(clusters.centres(order, Eigen::all));
}

/// What the clusters are sorted by, ascending.
VectorD orderKeys(const MatrixF& rows, const Clusters& clusters, ClusterOrder order, Progress& progress) {
    VectorD keys(clusters.count());
    if (order == ClusterOrder::Size || clusters.count() < 2) {
        for (std::int32_t cluster = 0; cluster < clusters.count(); ++cluster)
            keys[cluster] = -double(clusters.sizes[std::size_t(cluster)]);
        return keys;
    }
    const WeightPca pca = weightPca(rows, 1, progress);
    return (clusters.centres.cast<double>() * pca.components.row(0).transpose());
}

double meanCosineOf(const MatrixF& rows, const Clusters& clusters) {
    double sum = 0;
    for (Eigen::Index row = 0; row < rows.rows(); ++row)
        sum += double(rows.row(row).dot(clusters.centres.row(clusters.labels[std::size_t(row)])));
    return sum / double(rows.rows());
}

void fitMixture(const MatrixF& rows, const ClusterOptions& options, Clusters& clusters, Progress& progress) {
    Progress finding = progress.part(0, 0.3);
    const WeightPca pca = weightPca(rows, options.components, finding);
    Progress fitting = progress.part(0.3, 1);
    const std::int32_t components = *std::ranges::max_element(clusters.labels) + 1;
    Mixture mixture = gaussianMixture(pca.scores, clusters.labels, components, {}, fitting);
    clusters.labels = std::move(mixture.labels);
    clusters.bic = mixture.bic;
}

} // namespace

Clusters clusterWeights(const MatrixF& rows, const ClusterOptions& options, Progress& progress) {
    const bool mixture = options.method == ClusterMethod::Mixture;
    Progress grouping = progress.part(0, mixture ? 0.5 : 0.9);
    Clusters clusters;
    clusters.labels =
        sphericalKMeans(
            rows, {.clusters = options.clusters, .restarts = options.restarts, .seed = options.seed},
            grouping)
            .labels;
    if (mixture) {
        Progress fitting = progress.part(0.5, 0.9);
        fitMixture(rows, options, clusters, fitting);
    }
    Progress rest = progress.part(0.9, 1);
    settleCentres(rows, clusters, rest);
    renumber(clusters, orderKeys(rows, clusters, options.order, rest));
    clusters.silhouette = cosineSilhouette(rows, clusters.labels, rest);
    clusters.meanSilhouette = definedMean(clusters.silhouette);
    clusters.meanCosine = meanCosineOf(rows, clusters);
    progress.report(1);
    return clusters;
}

} // namespace fusiform
