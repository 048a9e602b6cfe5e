// Structure of selectivity: Fusiform against the straightforward ways, in one run on the same machine.
//   bench_selectivity_structure similar [V D]    cosine of every voxel to a seed (300,000 x 512 by default)
//   bench_selectivity_structure kmeans [V D K]   spherical k-means, 10 restarts (20,000 x 512, 8 clusters)
//   bench_selectivity_structure pca [V D]        three components of the weights (20,000 x 512)
// "plain" is loops as a person writes them, compiled like the rest; "Eigen" the same with matrix products.
#include "analysis/core/progress.h"
#include "analysis/selectivity/silhouette.h"
#include "analysis/selectivity/similar_voxels.h"
#include "analysis/selectivity/spherical_kmeans.h"
#include "analysis/selectivity/weight_pca.h"
#include "analysis/selectivity/weight_rows.h"

#include <Eigen/SVD>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <functional>
#include <iomanip>
#include <iostream>
#include <optional>
#include <random>
#include <string>

using namespace fusiform;

namespace {

/// On a machine that others use too, the time of the processors says more than that of the clock.
struct Time {
    double seconds = 1e9;
    double processor = 1e9; ///< of all threads together
};

Time timeOf(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    const std::clock_t ticks = std::clock();
    work();
    return {
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(),
        double(std::clock() - ticks) / CLOCKS_PER_SEC};
}

/// The best of several.
Time best(int times, const std::function<void()>& work) {
    Time least;
    for (int time = 0; time < times; ++time) {
        const Time own = timeOf(work);
        least = {std::min(least.seconds, own.seconds), std::min(least.processor, own.processor)};
    }
    return least;
}

void row(const std::string& what, const Time& time, const Time& reference, const std::string& note = {}) {
    std::cout << std::left << std::setw(44) << what << std::right << std::fixed << std::setprecision(1)
              << std::setw(10) << time.seconds * 1000 << " ms" << std::setw(8)
              << reference.seconds / time.seconds << " x   processors" << std::setw(10)
              << time.processor * 1000 << " ms" << std::setw(8) << reference.processor / time.processor
              << " x   " << note << '\n';
}

/// Voxels of 40 kinds with a share of their own: some structure, none of it exact.
MatrixF weightsOf(Eigen::Index voxels, Eigen::Index features) {
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    MatrixF kinds(40, features);
    for (float& value : kinds.reshaped())
        value = normal(random);
    MatrixF weights(voxels, features);
    // Numbers are drawn once for a pool of them; drawing 150 million would take longer than all that is
    // measured.
    std::vector<float> pool(1 << 20);
    for (float& value : pool)
        value = normal(random);
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel) {
        const std::size_t from = random();
        for (Eigen::Index feature = 0; feature < features; ++feature)
            weights(voxel, feature) =
                kinds(voxel * 7 % 40, feature) + 1.5F * pool[(from + std::size_t(feature)) % pool.size()];
    }
    return weights;
}

std::vector<float> plainSimilar(const MatrixF& weights, Eigen::Index seed) {
    std::vector<float> cosines(static_cast<std::size_t>(weights.rows()));
    for (Eigen::Index voxel = 0; voxel < weights.rows(); ++voxel) {
        double dot = 0, own = 0, other = 0;
        for (Eigen::Index feature = 0; feature < weights.cols(); ++feature) {
            const double a = double(weights(voxel, feature));
            const double b = double(weights(seed, feature));
            dot += a * b;
            own += a * a;
            other += b * b;
        }
        cosines[std::size_t(voxel)] = float(dot / std::sqrt(own * other));
    }
    return cosines;
}

void similar(Eigen::Index voxels, Eigen::Index features) {
    const MatrixF made = weightsOf(voxels, features);
    const StoredMatrix weights = made;
    std::cout << "cosine to a seed, " << voxels << " voxels x " << features << " features\n";
    VectorF found;
    std::vector<float> plain;
    VectorF eigen;
    Progress progress;
    const Time naive = best(2, [&] { plain = plainSimilar(made, 17); });
    row("plain", naive, naive);
    row("Eigen, norms each time",
        best(
            3,
            [&] {
                const VectorF seed = made.row(17).transpose().normalized();
                eigen = (made * seed).cwiseQuotient(made.rowwise().norm());
            }),
        naive);
    std::optional<SimilarVoxels> voxelsOf;
    row("Fusiform, first time (norms)", timeOf([&] { voxelsOf.emplace(weights, progress); }), naive);
    double difference = 0;
    const Time query = best(7, [&] { found = voxelsOf->toVoxels({17}); });
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel)
        difference = std::max(difference, std::abs(double(found[voxel]) - double(plain[std::size_t(voxel)])));
    row("Fusiform, every query", query, naive, "differs by " + std::to_string(difference));
    row("Fusiform, list of the 100 nearest", best(3, [&] { (void)mostSimilar(found, 100, {17}); }), naive);
    std::cout << "the query reads " << double(voxels) * double(features) * 4e-9 / query.seconds << " GB/s\n";
}

struct PlainClusters {
    double meanCosine = 0;
    int iterations = 0;
};

/// One start, row by row.
PlainClusters plainKMeans(const MatrixF& rows, MatrixF centres) {
    const Eigen::Index clusters = centres.rows();
    const Eigen::Index features = rows.cols();
    std::vector<int> labels(static_cast<std::size_t>(rows.rows()), -1);
    PlainClusters result;
    for (result.iterations = 1; result.iterations <= 300; ++result.iterations) {
        bool changed = false;
        MatrixD sums = MatrixD::Zero(clusters, features);
        for (Eigen::Index voxel = 0; voxel < rows.rows(); ++voxel) {
            int nearest = 0;
            float highest = -2;
            for (Eigen::Index cluster = 0; cluster < clusters; ++cluster) {
                float cosine = 0;
                for (Eigen::Index feature = 0; feature < features; ++feature)
                    cosine += rows(voxel, feature) * centres(cluster, feature);
                if (cosine > highest) {
                    highest = cosine;
                    nearest = int(cluster);
                }
            }
            changed = changed || labels[std::size_t(voxel)] != nearest;
            labels[std::size_t(voxel)] = nearest;
            for (Eigen::Index feature = 0; feature < features; ++feature)
                sums(nearest, feature) += double(rows(voxel, feature));
        }
        for (Eigen::Index cluster = 0; cluster < clusters; ++cluster)
            if (sums.row(cluster).norm() > 0)
                centres.row(cluster) = sums.row(cluster).normalized().cast<float>();
        const double before = result.meanCosine;
        result.meanCosine = sums.rowwise().norm().sum() / double(rows.rows());
        if (!changed || result.meanCosine - before <= 1e-7)
            break;
    }
    return result;
}

/// The same with products for the assignment and all of BLAS's threads.
PlainClusters eigenKMeans(const MatrixF& rows, MatrixF centres) {
    std::vector<Eigen::Index> labels(static_cast<std::size_t>(rows.rows()), -1);
    PlainClusters result;
    for (result.iterations = 1; result.iterations <= 300; ++result.iterations) {
        const MatrixF cosines = rows * centres.transpose();
        bool changed = false;
        MatrixD sums = MatrixD::Zero(centres.rows(), rows.cols());
        for (Eigen::Index voxel = 0; voxel < rows.rows(); ++voxel) {
            Eigen::Index nearest = 0;
            cosines.row(voxel).maxCoeff(&nearest);
            changed = changed || labels[std::size_t(voxel)] != nearest;
            labels[std::size_t(voxel)] = nearest;
            sums.row(nearest) += rows.row(voxel).cast<double>();
        }
        for (Eigen::Index cluster = 0; cluster < centres.rows(); ++cluster)
            if (sums.row(cluster).norm() > 0)
                centres.row(cluster) = sums.row(cluster).normalized().cast<float>();
        const double before = result.meanCosine;
        result.meanCosine = sums.rowwise().norm().sum() / double(rows.rows());
        if (!changed || result.meanCosine - before <= 1e-7)
            break;
    }
    return result;
}

/// Ten starts, each of random rows. Fusiform draws others, so that the best mean cosine of either is luck
/// where the voxels have more kinds than there are clusters; what is compared is time.
template <class KMeans>
Time tenStarts(const MatrixF& rows, int clusters, const KMeans& kMeans, PlainClusters& best) {
    std::mt19937 random(3);
    int iterations = 0;
    best = {};
    const Time time = timeOf([&] {
        for (int start = 0; start < 10; ++start) {
            MatrixF centres(clusters, rows.cols());
            for (int cluster = 0; cluster < clusters; ++cluster)
                centres.row(cluster) = rows.row(Eigen::Index(random() % std::uint64_t(rows.rows())));
            const PlainClusters found = kMeans(rows, centres);
            iterations += found.iterations;
            best.meanCosine = std::max(best.meanCosine, found.meanCosine);
        }
    });
    best.iterations = iterations;
    return time;
}

std::string noteOf(double meanCosine, int iterations) {
    return "mean cosine " + std::to_string(meanCosine) +
           (iterations > 0 ? ", " + std::to_string(iterations) + " iterations" : "");
}

void kMeans(Eigen::Index voxels, Eigen::Index features, int clusters) {
    MatrixF rows = weightsOf(voxels, features);
    makeUnitLength(rows);
    std::cout << "spherical k-means, 10 restarts, " << voxels << " voxels x " << features << " features, "
              << clusters << " clusters\n";
    PlainClusters plain, eigen;
    const Time naive = tenStarts(rows, clusters, plainKMeans, plain);
    row("plain", naive, naive, noteOf(plain.meanCosine, plain.iterations));
    const Time product = tenStarts(rows, clusters, eigenKMeans, eigen);
    row("Eigen", product, naive, noteOf(eigen.meanCosine, eigen.iterations));
    KMeansResult found;
    Progress progress;
    const Time own =
        best(2, [&] { found = sphericalKMeans(rows, {.clusters = clusters, .restarts = 10}, progress); });
    row("Fusiform, with k-means++", own, naive,
        noteOf(found.meanCosine, 0) + ", best restart " + std::to_string(found.iterations) + " iterations");
    const Time silhouette = best(3, [&] { (void)cosineSilhouette(rows, found.labels, progress); });
    // All pairs would take minutes: a sample of voxels is measured.
    const Eigen::Index sample = std::min<Eigen::Index>(200, voxels);
    double sum = 0;
    Time pairs = timeOf([&] {
        for (Eigen::Index voxel = 0; voxel < sample; ++voxel)
            for (Eigen::Index other = 0; other < voxels; ++other)
                sum += 1 - double(rows.row(voxel).dot(rows.row(other)));
    });
    const double share = double(voxels) / double(sample);
    pairs = {pairs.seconds * share, pairs.processor * share};
    std::cout << "mean distance of all pairs " << sum / double(sample * voxels) << '\n';
    row("silhouette over all pairs (from a sample)", pairs, pairs);
    row("Fusiform's silhouette", silhouette, pairs);
}

void pca(Eigen::Index voxels, Eigen::Index features) {
    const MatrixF rows = weightsOf(voxels, features);
    std::cout << "three components, " << voxels << " voxels x " << features << " features\n";
    const Time naive = timeOf([&] {
        const Eigen::MatrixXd centred = rows.cast<double>().rowwise() - rows.cast<double>().colwise().mean();
        const Eigen::BDCSVD<Eigen::MatrixXd> svd(centred, Eigen::ComputeThinV);
        std::cout << "first singular value " << svd.singularValues()[0] << '\n';
    });
    row("Eigen's BDCSVD, float64", naive, naive);
    Progress progress;
    WeightPca found;
    row("Fusiform", best(2, [&] { found = weightPca(rows, 3, progress); }), naive);
    std::cout << "first singular value " << std::sqrt(found.variance[0] * double(voxels - 1)) << '\n';
}

} // namespace

int main(int argc, char** argv) {
    const auto number = [&](int at, int otherwise) { return argc > at ? std::stoi(argv[at]) : otherwise; };
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "similar")
        similar(number(2, 300'000), number(3, 512));
    else if (what == "kmeans")
        kMeans(number(2, 20'000), number(3, 512), number(4, 8));
    else if (what == "pca")
        pca(number(2, 20'000), number(3, 512));
    else {
        std::cerr << "usage: bench_selectivity_structure similar [V D] | kmeans [V D K] | pca [V D]\n";
        return 2;
    }
    return 0;
}
