#include "analysis/selectivity/spherical_kmeans.h"

#include "analysis/core/blas_threads.h"
#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/statistics/seeded_random.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

using Labels = std::vector<std::int32_t>;

constexpr Eigen::Index kmeansTileHeight = 256;   ///< rows of one product
constexpr Eigen::Index kmeansBlockWidth = 128;   ///< features that one thread sums up in one go
constexpr Eigen::Index rowsPerLook = 4096; ///< between two looks at the stop request

/// Calls `work(first, count)` for tiles of rows on all threads. Which tiles there are depends on the rows
/// alone.
template <class Work>
void forTiles(Eigen::Index rows, const Progress& progress, const Work& work) {
    tbb::parallel_for(Eigen::Index(0), (rows + kmeansTileHeight - 1) / kmeansTileHeight, [&](Eigen::Index tile) {
        progress.stopIfRequested();
        const Eigen::Index first = tile * kmeansTileHeight;
        work(first, std::min(kmeansTileHeight, rows - first));
    });
}

/// One restart on its way. `sums` are those of the rows of each label, kept up to date by the rows that move.
struct Attempt {
    Labels labels; ///< -1 before the first iteration
    Labels wanted; ///< the nearest centre, in the next iteration
    MatrixD sums;  ///< (clusters, features)
    std::vector<std::int64_t> counts;
    MatrixF centres; ///< (clusters, features)
    double meanCosine = -1;
    int iterations = 0;
    bool finished = false;

    Attempt(Eigen::Index rows, MatrixF start)
        : labels(std::size_t(rows), -1), wanted(labels), sums(MatrixD::Zero(start.rows(), start.cols())),
          counts(std::size_t(start.rows())), centres(std::move(start)) {}

    /// A cluster whose rows cancel out keeps the centre that it had.
    void moveCentres() {
        for (Eigen::Index cluster = 0; cluster < sums.rows(); ++cluster)
            if (const double length = sums.row(cluster).norm(); length > 1e-9)
                centres.row(cluster) = (sums.row(cluster) / length).cast<float>();
    }
};

using Attempts = std::vector<Attempt>;

void findNearest(const MatrixF& rows, const std::vector<Attempt*>& attempts, const Progress& progress) {
    const Eigen::Index clusters = attempts.front()->centres.rows();
    MatrixF centres(clusters * std::ssize(attempts), rows.cols());
    for (std::size_t at = 0; at < attempts.size(); ++at)
        centres.middleRows(Eigen::Index(at) * clusters, clusters) = attempts[at]->centres;
    forTiles(rows.rows(), progress, [&](Eigen::Index first, Eigen::Index count) {
        const MatrixF cosines = rows.middleRows(first, count) * centres.transpose();
        for (std::size_t at = 0; at < attempts.size(); ++at)
            for (Eigen::Index row = 0; row < count; ++row) {
                Eigen::Index nearest = 0;
                cosines.row(row).segment(Eigen::Index(at) * clusters, clusters).maxCoeff(&nearest);
                attempts[at]->wanted[std::size_t(first + row)] = std::int32_t(nearest);
            }
    });
}

/// Moves rows to the centres they want; the rows in order, so that sums have the same bits on any number of
/// threads.
void moveRows(const MatrixF& rows, const std::vector<Attempt*>& attempts, const Progress& progress) {
    const Eigen::Index blocks = (rows.cols() + kmeansBlockWidth - 1) / kmeansBlockWidth;
    tbb::parallel_for(Eigen::Index(0), blocks * std::ssize(attempts), [&](Eigen::Index job) {
        Attempt& attempt = *attempts[std::size_t(job / blocks)];
        const Eigen::Index from = job % blocks * kmeansBlockWidth;
        const Eigen::Index width = std::min(kmeansBlockWidth, rows.cols() - from);
        for (Eigen::Index row = 0; row < rows.rows(); ++row) {
            if (row % rowsPerLook == 0)
                progress.stopIfRequested();
            const std::int32_t before = attempt.labels[std::size_t(row)];
            const std::int32_t after = attempt.wanted[std::size_t(row)];
            if (before == after)
                continue;
            const auto values = rows.row(row).segment(from, width).cast<double>();
            attempt.sums.row(after).segment(from, width) += values;
            if (before >= 0)
                attempt.sums.row(before).segment(from, width) -= values;
        }
    });
}

/// Takes the labels that are wanted for the labels; whether any changed.
bool takeLabels(Attempt& attempt) {
    bool changed = false;
    for (std::size_t row = 0; row < attempt.labels.size(); ++row) {
        std::int32_t& label = attempt.labels[row];
        const std::int32_t wanted = attempt.wanted[row];
        if (label == wanted)
            continue;
        changed = true;
        ++attempt.counts[std::size_t(wanted)];
        if (label >= 0)
            --attempt.counts[std::size_t(label)];
        label = wanted;
    }
    return changed;
}

/// Gives every cluster without rows the row that is farthest from its own centre and not alone there.
void fillEmptyClusters(const MatrixF& rows, Attempt& attempt, const Progress& progress) {
    if (std::ranges::count(attempt.counts, 0) == 0)
        return;
    attempt.moveCentres();
    VectorF cosines(rows.rows());
    forTiles(rows.rows(), progress, [&](Eigen::Index first, Eigen::Index count) {
        for (Eigen::Index row = first; row < first + count; ++row)
            cosines[row] = rows.row(row).dot(attempt.centres.row(attempt.labels[std::size_t(row)]));
    });
    for (std::size_t empty = 0; empty < attempt.counts.size(); ++empty) {
        if (attempt.counts[empty] > 0)
            continue;
        Eigen::Index farthest = -1;
        for (Eigen::Index row = 0; row < rows.rows(); ++row)
            if (attempt.counts[std::size_t(attempt.labels[std::size_t(row)])] > 1 &&
                (farthest < 0 || cosines[row] < cosines[farthest]))
                farthest = row;
        std::int32_t& label = attempt.labels[std::size_t(farthest)];
        attempt.sums.row(label) -= rows.row(farthest).cast<double>();
        attempt.sums.row(Eigen::Index(empty)) = rows.row(farthest).cast<double>();
        --attempt.counts[std::size_t(label)];
        attempt.counts[empty] = 1;
        label = std::int32_t(empty);
    }
}

void iterate(const MatrixF& rows, Attempts& attempts, const KMeansOptions& options, Progress progress) {
    for (int iteration = 1; iteration <= options.iterations; ++iteration) {
        std::vector<Attempt*> active;
        for (Attempt& attempt : attempts)
            if (!attempt.finished)
                active.push_back(&attempt);
        if (active.empty())
            break;
        // How many iterations there will be is not known; the nearer to the end, the slower this grows.
        progress.report(1 - 1 / (1 + iteration / 15.0), translatable("analysis", "grouping voxels"));
        findNearest(rows, active, progress);
        moveRows(rows, active, progress);
        for (Attempt* attempt : active) {
            const bool changed = takeLabels(*attempt);
            fillEmptyClusters(rows, *attempt, progress);
            attempt->moveCentres();
            const double before = attempt->meanCosine;
            attempt->meanCosine = attempt->sums.rowwise().norm().sum() / double(rows.rows());
            attempt->iterations = iteration;
            attempt->finished = !changed || !(attempt->meanCosine - before > options.tolerance);
        }
    }
}

KMeansResult best(Attempts attempts) {
    // max_element gives the first of equal ones.
    Attempt& chosen = *std::ranges::max_element(attempts, {}, &Attempt::meanCosine);
    return {std::move(chosen.labels), std::move(chosen.centres), chosen.meanCosine, chosen.iterations};
}

/// A row drawn with a chance in proportion to its distance from the nearest centre so far.
Eigen::Index drawnCentre(const VectorF& cosines, SeededRandom& random) {
    const auto distance = [&cosines](Eigen::Index row) { return std::max(0.0, 1 - double(cosines[row])); };
    double total = 0;
    for (Eigen::Index row = 0; row < cosines.size(); ++row)
        total += distance(row);
    double left = random.uniform() * total;
    Eigen::Index last =
        Eigen::Index(random.below(std::uint64_t(cosines.size()))); // when all are centres already
    for (Eigen::Index row = 0; row < cosines.size(); ++row) {
        if (!(distance(row) > 0))
            continue;
        last = row;
        left -= distance(row);
        if (left < 0)
            break;
    }
    return last;
}

/// First centres of every restart by k-means++.
std::vector<MatrixF> firstCentres(const MatrixF& rows, const KMeansOptions& options, Progress progress) {
    const auto restarts = std::size_t(options.restarts);
    std::vector<SeededRandom> random;
    for (std::size_t restart = 0; restart < restarts; ++restart)
        random.emplace_back(options.seed, restart);
    std::vector<MatrixF> starts(restarts, MatrixF(options.clusters, rows.cols()));
    std::vector<VectorF> cosines(restarts, VectorF::Constant(rows.rows(), -1));
    for (int cluster = 0; cluster < options.clusters; ++cluster) {
        progress.report(double(cluster) / options.clusters, translatable("analysis", "grouping voxels"));
        tbb::parallel_for(std::size_t(0), restarts, [&](std::size_t restart) {
            const Eigen::Index row = cluster == 0
                                         ? Eigen::Index(random[restart].below(std::uint64_t(rows.rows())))
                                         : drawnCentre(cosines[restart], random[restart]);
            starts[restart].row(cluster) = rows.row(row);
        });
        MatrixF latest(options.restarts, rows.cols());
        for (std::size_t restart = 0; restart < restarts; ++restart)
            latest.row(Eigen::Index(restart)) = starts[restart].row(cluster);
        forTiles(rows.rows(), progress, [&](Eigen::Index first, Eigen::Index count) {
            const MatrixF own = rows.middleRows(first, count) * latest.transpose();
            for (std::size_t restart = 0; restart < restarts; ++restart)
                cosines[restart].segment(first, count) =
                    cosines[restart].segment(first, count).cwiseMax(own.col(Eigen::Index(restart)));
        });
    }
    return starts;
}

void requireSensible(const MatrixF& rows, const KMeansOptions& options) {
    const auto refuse = [](Message expected, Message found) {
        throw Error(
            {.doing = translatable("analysis", "grouping voxels"),
             .file = {},
             .expected = std::move(expected),
             .found = std::move(found),
             .hint = message("analysis", "ask for fewer clusters")});
    };
    if (options.clusters < 1 || options.restarts < 1 || options.iterations < 1)
        refuse(
            message("analysis", "at least one cluster, restart and iteration"),
            message("analysis", "%1 clusters, %2 restarts, %3 iterations")
                .with(options.clusters, options.restarts, options.iterations));
    if (rows.rows() < options.clusters)
        refuse(
            message("analysis", "at least as many voxels as clusters (%1)").with(options.clusters),
            rows.rows());
}

} // namespace

KMeansResult sphericalKMeans(const MatrixF& rows, const KMeansOptions& options, Progress& progress) {
    requireSensible(rows, options);
    const SingleThreadedBlas blas;
    Attempts attempts;
    for (MatrixF& start : firstCentres(rows, options, progress.part(0, 0.2)))
        attempts.emplace_back(rows.rows(), std::move(start));
    iterate(rows, attempts, options, progress.part(0.2, 1));
    progress.report(1);
    return best(std::move(attempts));
}

KMeansResult sphericalKMeansFrom(
    const MatrixF& rows, const MatrixF& centres, const KMeansOptions& options, Progress& progress) {
    KMeansOptions own = options;
    own.clusters = int(centres.rows());
    requireSensible(rows, own);
    const SingleThreadedBlas blas;
    Attempts attempts;
    attempts.emplace_back(rows.rows(), centres);
    iterate(rows, attempts, own, progress.part(0, 1));
    return best(std::move(attempts));
}

std::vector<std::int32_t> nearestCentres(const MatrixF& rows, const MatrixF& centres, Progress& progress) {
    const SingleThreadedBlas blas;
    Attempt attempt(rows.rows(), centres);
    findNearest(rows, {&attempt}, progress);
    return std::move(attempt.wanted);
}

MatrixF meanDirections(
    const MatrixF& rows, const std::vector<std::int32_t>& labels, std::int32_t clusters, Progress& progress) {
    Attempt attempt(rows.rows(), MatrixF::Zero(clusters, rows.cols()));
    attempt.wanted = labels;
    moveRows(rows, {&attempt}, progress);
    attempt.moveCentres();
    return std::move(attempt.centres);
}

} // namespace fusiform
