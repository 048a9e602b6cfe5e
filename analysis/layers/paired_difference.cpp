#include "analysis/layers/paired_difference.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/statistics/seeded_random.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fusiform {
namespace {

/// Voxels that are worked on together: wide enough for efficient products.
constexpr Eigen::Index differenceTileWidth = 256;
/// Multiplications between two looks at the stop request: below 0.1 s on one busy core.
constexpr double stepWork = 4e8;
/// Streams of random numbers apart from those of the resamples.
constexpr std::uint64_t flipStream = std::uint64_t(1) << 40U;

/// Rows of a product of (… , groups) with (groups, columns) that one step may take.
Eigen::Index rowsOfStep(Eigen::Index groups, Eigen::Index columns) {
    return std::clamp<Eigen::Index>(Eigen::Index(stepWork / double(groups) / double(columns)), 8, 512);
}

/// z-scored columns of one tile, 0 where a row does not count, with everything NaN that is constant.
struct Standardised {
    MatrixF defined;          ///< (rows, voxels) 1 where the row counts
    Eigen::RowVectorXf count; ///< (voxels)
    bool complete = true;     ///< every row counts everywhere
    MatrixF measured, first, second;
};

MatrixF standardisedTile(const MatrixF& values, const Standardised& tile) {
    const MatrixD filled = (tile.defined.array() > 0).select(values, 0.F).cast<double>();
    const Eigen::RowVectorXd count = tile.count.cast<double>();
    const Eigen::RowVectorXd mean = filled.colwise().sum().array() / count.array();
    MatrixD centred = (filled.rowwise() - mean).array() * tile.defined.cast<double>().array();
    Eigen::RowVectorXd deviation = (centred.colwise().squaredNorm().array() / count.array()).sqrt();
    for (Eigen::Index voxel = 0; voxel < deviation.size(); ++voxel) {
        // A constant column keeps rounding noise of its mean; it counts as constant.
        const double size = std::sqrt(filled.col(voxel).squaredNorm() / count[voxel]);
        if (!(deviation[voxel] > 1e-7 * size) || tile.count[voxel] < 3)
            deviation[voxel] = std::nan("");
    }
    centred.array().rowwise() /= deviation.array();
    return centred.cast<float>();
}

Standardised
standardisedTile(const MatrixF& measured, const MatrixF& first, const MatrixF& second, Progress& progress) {
    Standardised tile;
    tile.defined = (measured.array() + first.array() + second.array())
                       .isNaN()
                       .select(MatrixF::Zero(measured.rows(), measured.cols()), 1.F);
    tile.count = tile.defined.colwise().sum();
    tile.complete = (tile.count.array() == float(measured.rows())).all();
    tile.measured = standardisedTile(measured, tile);
    progress.report(0);
    tile.first = standardisedTile(first, tile);
    progress.report(0);
    tile.second = standardisedTile(second, tile);
    progress.report(0);
    return tile;
}

/// Sums over the rows of each group, (groups, voxels), of what weighted correlations are made of.
struct GroupSums {
    MatrixF count; ///< empty when all rows count
    MatrixF y, yy, a, aa, ay, b, bb, by;
    MatrixF flipped; ///< contributions to the difference of r
};

GroupSums sumsOf(const Standardised& tile, const StimulusGroups& groups, Progress& progress) {
    const auto product = [&groups, &progress](const MatrixF& one, const MatrixF& other) {
        progress.report(0);
        return sumsOfGroups(one.cwiseProduct(other), groups);
    };
    const MatrixF& y = tile.measured;
    const MatrixF& a = tile.first;
    const MatrixF& b = tile.second;
    GroupSums sums;
    if (!tile.complete)
        sums.count = sumsOfGroups(tile.defined, groups);
    else if (groups.count != groups.rows()) // a drawn group brings as many rows as it has
        sums.count = sumsOfGroups(MatrixF::Ones(y.rows(), 1), groups).replicate(1, y.cols());
    sums.y = sumsOfGroups(y, groups);
    sums.a = sumsOfGroups(a, groups);
    sums.b = sumsOfGroups(b, groups);
    sums.yy = product(y, y);
    sums.aa = product(a, a);
    sums.bb = product(b, b);
    sums.ay = product(a, y);
    sums.by = product(b, y);
    const Eigen::RowVectorXf both = (sums.ay + sums.by).cast<double>().colwise().sum().cast<float>();
    const Eigen::RowVectorXf quarter = both.array() / tile.count.array() / 4; // half of the mean r
    sums.flipped = (sums.ay - sums.by).array() - (sums.aa - sums.bb).array().rowwise() * quarter.array();
    return sums;
}

using Block = Eigen::Array<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// r from weighted sums; a resample in which either side is constant has none.
Block correlationOf(
    const Block& count, const Block& x, const Block& xx, const Block& y, const Block& yy, const Block& xy) {
    const Block spreadX = xx - x * x / count;
    const Block spreadY = yy - y * y / count;
    const Block tiny = 1e-6F * count; // of columns with variance 1
    const Block r = (xy - x * y / count) / (spreadX * spreadY).sqrt();
    return (spreadX > tiny && spreadY > tiny).select(r, missingValue);
}

/// (resamples of the step, voxels) the difference of r in every resample.
Block resampledDifferences(const MatrixF& weights, const GroupSums& sums, Eigen::Index rows) {
    const auto weighted = [&weights](const MatrixF& of) { return Block((weights * of).array()); };
    const Block count = sums.count.size() == 0
                            ? Block(Block::Constant(weights.rows(), sums.y.cols(), float(rows)))
                            : weighted(sums.count);
    const Block y = weighted(sums.y);
    const Block yy = weighted(sums.yy);
    const Block first = correlationOf(count, weighted(sums.a), weighted(sums.aa), y, yy, weighted(sums.ay));
    return first - correlationOf(count, weighted(sums.b), weighted(sums.bb), y, yy, weighted(sums.by));
}

void intervals(
    const GroupSums& sums, const ResampleCounts& counts, Eigen::Index rows, double coverage,
    PairedResult& result, Eigen::Index firstVoxel, Progress progress) {
    const Eigen::Index voxels = sums.y.cols();
    Eigen::MatrixXf differences(counts.rows(), voxels); // a voxel's resamples lie together
    const Eigen::Index step = rowsOfStep(counts.cols(), 9 * voxels);
    for (Eigen::Index first = 0; first < counts.rows(); first += step) {
        progress.report(double(first) / double(counts.rows()));
        const Eigen::Index some = std::min(step, counts.rows() - first);
        differences.middleRows(first, some) =
            resampledDifferences(counts.middleRows(first, some).cast<float>(), sums, rows);
    }
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel) {
        if (std::isnan(result.difference[firstVoxel + voxel]))
            continue;
        const auto own = differences.col(voxel);
        const Interval interval = percentileInterval({own.begin(), own.end()}, coverage);
        result.low[firstVoxel + voxel] = float(interval.low);
        result.high[firstVoxel + voxel] = float(interval.high);
    }
    progress.report(1);
}

template <class Signs>
void flips(
    const GroupSums& sums, const Signs& signs, PairedResult& result, Eigen::Index firstVoxel,
    Progress progress) {
    const Eigen::Index voxels = sums.y.cols();
    const Eigen::RowVectorXf observed = sums.flipped.colwise().sum().cwiseAbs();
    // Flips that give the same sum count as such whatever their rounding.
    const Eigen::RowVectorXf least = observed - 1e-5F * sums.flipped.colwise().norm();
    Eigen::RowVectorXf extreme = Eigen::RowVectorXf::Zero(voxels);
    const Eigen::Index step = rowsOfStep(signs.cols(), voxels);
    for (Eigen::Index first = 0; first < signs.rows(); first += step) {
        progress.report(double(first) / double(signs.rows()));
        const MatrixF block =
            signs.middleRows(first, std::min(step, signs.rows() - first)).template cast<float>() *
            sums.flipped;
        extreme += ((block.array().abs().rowwise() - least.array()) >= 0)
                       .template cast<float>()
                       .colwise()
                       .sum()
                       .matrix();
    }
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel)
        if (!std::isnan(result.difference[firstVoxel + voxel]))
            result.p[firstVoxel + voxel] = (1 + extreme[voxel]) / float(1 + signs.rows());
    progress.report(1);
}

} // namespace

PairedDifference::PairedDifference(StimulusGroups groups, const PairedOptions& options)
    : m_groups(std::move(groups)), m_options(options) {
    if (m_groups.count < 2 || options.resamples < 1 || options.permutations < 1)
        throw Error(
            {.doing = translatable("analysis", "comparing two models"),
             .file = {},
             .expected = message("analysis", "at least two stimuli, one resample and one permutation"),
             .found = message("analysis", "%1 stimuli, %2 resamples, %3 permutations")
                          .with(m_groups.count, options.resamples, options.permutations),
             .hint = {}});
    m_counts = bootstrapCounts(m_groups.count, options.resamples, options.seed);
    m_signs.resize(options.permutations, m_groups.count);
    for (Eigen::Index permutation = 0; permutation < options.permutations; ++permutation) {
        SeededRandom random(options.seed, flipStream + std::uint64_t(permutation));
        std::uint64_t coins = 0;
        for (Eigen::Index group = 0; group < m_groups.count; ++group) {
            coins = group % 64 == 0 ? random.bits() : coins >> 1U;
            m_signs(permutation, group) = (coins & 1U) != 0 ? std::int8_t(1) : std::int8_t(-1);
        }
    }
}

PairedResult PairedDifference::compare(
    const MatrixF& measured, const MatrixF& predictedA, const MatrixF& predictedB, Progress& progress) const {
    for (const MatrixF* matrix : {&measured, &predictedA, &predictedB})
        if (matrix->rows() != m_groups.rows() || matrix->cols() != measured.cols())
            throw Error(
                {.doing = translatable("analysis", "comparing two models"),
                 .file = {},
                 .expected =
                     message("analysis", "%1 rows and %2 voxels").with(m_groups.rows(), measured.cols()),
                 .found = message("analysis", "%1 rows and %2 voxels").with(matrix->rows(), matrix->cols()),
                 .hint = message(
                     "analysis", "responses and predictions must be of the same stimuli and voxels")});
    const Eigen::Index voxels = measured.cols();
    const VectorF none = VectorF::Constant(voxels, missingValue);
    PairedResult result{none, none, none, none};
    for (Eigen::Index first = 0; first < voxels; first += differenceTileWidth) {
        const Eigen::Index some = std::min(differenceTileWidth, voxels - first);
        Progress part = progress.part(double(first) / double(voxels), double(first + some) / double(voxels));
        part.report(0);
        const Standardised tile = standardisedTile(
            measured.middleCols(first, some), predictedA.middleCols(first, some),
            predictedB.middleCols(first, some), part);
        const GroupSums sums = sumsOf(tile, m_groups, part);
        // Sums of z_A² and z_B² are equal but for rounding, so the contributions sum to the difference.
        result.difference.segment(first, some) =
            (sums.flipped.cast<double>().colwise().sum().transpose().array() /
             tile.count.cast<double>().transpose().array())
                .cast<float>();
        intervals(sums, m_counts, m_groups.rows(), m_options.coverage, result, first, part.part(0, 0.9));
        flips(sums, m_signs, result, first, part.part(0.9, 1));
    }
    progress.report(1);
    return result;
}

} // namespace fusiform
