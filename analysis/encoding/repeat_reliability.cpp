#include "analysis/encoding/repeat_reliability.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/encoding/noise_ceiling.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <random>
#include <span>

namespace fusiform {
namespace {

constexpr Eigen::Index reliabilityTileElements = 1 << 25;  ///< 128 MB of floats
constexpr Eigen::Index pieceElements = 1 << 21; ///< read between two looks at whether to stop

/// Two halves of the trials of each stimulus that has two, by number of row.
struct Split {
    struct Halves {
        std::vector<Eigen::Index> first, second;
    };
    std::vector<Halves> stimuli;
};

std::vector<Split> randomSplits(const RepeatedRows& trials, const ReliabilityOptions& options) {
    std::mt19937_64 random(options.seed);
    std::vector<Split> splits(std::size_t(std::max(0, options.splits)));
    for (Split& split : splits)
        for (std::vector<Eigen::Index> rows : trials.rows) {
            const auto half = std::ptrdiff_t(rows.size() / 2);
            if (half == 0)
                continue;
            // Written out, because std::shuffle may differ between standard libraries.
            for (std::size_t last = rows.size() - 1; last > 0; --last)
                std::swap(rows[last], rows[random() % (last + 1)]);
            split.stimuli.push_back(
                {{rows.begin(), rows.begin() + half}, {rows.begin() + half, rows.begin() + 2 * half}});
        }
    return splits;
}

struct Mean {
    double value = 0;
    std::int64_t trials = 0;
};

Mean meanOverTrials(std::span<const float> voxel, const std::vector<Eigen::Index>& rows) {
    Mean mean;
    for (const Eigen::Index row : rows)
        if (const double value = double(voxel[std::size_t(row)]); std::isfinite(value)) {
            mean.value += value;
            ++mean.trials;
        }
    mean.value /= double(std::max<std::int64_t>(1, mean.trials));
    return mean;
}

double squaresAbout(const Mean& mean, std::span<const float> voxel, const std::vector<Eigen::Index>& rows) {
    double sum = 0;
    for (const Eigen::Index row : rows)
        if (const double value = double(voxel[std::size_t(row)]); std::isfinite(value))
            sum += (value - mean.value) * (value - mean.value);
    return sum;
}

/// The sample variance of numbers given one after another. What all numbers are near to is subtracted first, so that
/// little is lost.
class RepeatMoments {
public:
    void add(double x, double y) {
        if (m_count++ == 0) {
            m_x0 = x;
            m_y0 = y;
        }
        x -= m_x0;
        y -= m_y0;
        m_x += x;
        m_y += y;
        m_xx += x * x;
        m_yy += y * y;
        m_xy += x * y;
    }
    [[nodiscard]] double count() const { return double(m_count); }
    [[nodiscard]] double varianceOfX() const { return std::max(0.0, m_xx - m_x * m_x / count()) / (count() - 1); }
    [[nodiscard]] double correlation() const {
        const double xx = m_xx - m_x * m_x / count();
        const double yy = m_yy - m_y * m_y / count();
        return xx > 0 && yy > 0 ? (m_xy - m_x * m_y / count()) / std::sqrt(xx * yy) : std::nan("");
    }

private:
    std::int64_t m_count = 0;
    double m_x0 = 0, m_y0 = 0, m_x = 0, m_y = 0, m_xx = 0, m_yy = 0, m_xy = 0;
};

struct Variances {
    double noise = std::nan("");
    double signal = noise;
    double noiseLeft = noise;
};

Variances variancesOf(std::span<const float> voxel, const RepeatedRows& trials) {
    RepeatMoments means;
    double noise = 0;
    double repeated = 0;
    double noiseLeft = 0;
    for (const auto& rows : trials.rows) {
        const Mean mean = meanOverTrials(voxel, rows);
        if (mean.trials == 0)
            continue;
        means.add(mean.value, 0);
        noiseLeft += 1.0 / double(mean.trials);
        if (mean.trials < 2)
            continue;
        noise += squaresAbout(mean, voxel, rows) / double(mean.trials - 1);
        ++repeated;
    }
    if (repeated == 0 || means.count() < 2)
        return {};
    Variances variances;
    variances.noise = noise / repeated;
    variances.noiseLeft = noiseLeft / means.count();
    variances.signal = std::max(0.0, means.varianceOfX() - variances.noise * variances.noiseLeft);
    return variances;
}

/// The correlation of halves, and mean(1/h) of the stimuli that have two.
struct HalfCorrelation {
    double r = std::nan("");
    double noiseLeft = r;
};

HalfCorrelation halfCorrelation(std::span<const float> voxel, const std::vector<Split>& splits) {
    double r = 0;
    double noiseLeft = 0;
    double defined = 0;
    for (const Split& split : splits) {
        RepeatMoments halves;
        double left = 0;
        for (const auto& [first, second] : split.stimuli) {
            const Mean a = meanOverTrials(voxel, first);
            const Mean b = meanOverTrials(voxel, second);
            if (a.trials == 0 || b.trials == 0)
                continue;
            halves.add(a.value, b.value);
            left += (1.0 / double(a.trials) + 1.0 / double(b.trials)) / 2;
        }
        if (const double correlation = halves.correlation(); halves.count() >= 2 && !std::isnan(correlation)) {
            r += correlation;
            noiseLeft += left / halves.count();
            ++defined;
        }
    }
    if (defined == 0)
        return {};
    return {r / defined, noiseLeft / defined};
}

/// Of means that have a `factor`-th of the noise variance of those whose reliability is r.
double spearmanBrown(double r, double factor) {
    return r <= 0 ? 0 : factor * r / (1 + (factor - 1) * r); // NaN stays NaN
}

void putVoxel(
    RepeatReliability& result, Eigen::Index voxel, std::span<const float> responses, const RepeatedRows& trials,
    const std::vector<Split>& splits) {
    const Variances variances = variancesOf(responses, trials);
    if (std::isnan(variances.noise) || (variances.noise == 0 && variances.signal == 0))
        return; // stays missing
    result.noiseVariance[voxel] = float(variances.noise);
    result.signalVariance[voxel] = float(variances.signal);
    result.noiseLeft[voxel] = float(variances.noiseLeft);
    result.ncsnr[voxel] = variances.noise > 0 ? float(std::sqrt(variances.signal / variances.noise))
                                              : std::numeric_limits<float>::infinity();
    const HalfCorrelation halves = halfCorrelation(responses, splits);
    result.splitHalf[voxel] = float(spearmanBrown(halves.r, halves.noiseLeft / variances.noiseLeft));
    result.splitHalfTrial[voxel] = float(spearmanBrown(halves.r, halves.noiseLeft));
}

void requireRepeats(const StoredMatrix& responses, const RepeatedRows& trials) {
    for (const auto& rows : trials.rows)
        for (const Eigen::Index row : rows)
            if (row < 0 || row >= responses.rows())
                throw Error(
                    {.doing = computingNoiseCeiling,
                     .file = {},
                     .expected = message("analysis", "trials among the %1 rows of the responses").with(responses.rows()),
                     .found = message("analysis", "row %1").with(row + 1),
                     .hint = {}});
    if (!trials.haveRepeats())
        throw Error(
            {.doing = computingNoiseCeiling,
             .file = {},
             .expected = message("analysis", "stimuli that were shown at least twice"),
             .found = message("analysis", "%1 stimuli, each shown once").with(trials.rows.size()),
             .hint = message("analysis", "are the responses averaged over repeats already?")});
}

/// Columns `first` … of the responses, a voxel a row, so that a voxel's trials are neighbours.
MatrixF voxelsByTrials(const StoredMatrix& responses, Eigen::Index first, Eigen::Index count, const Progress& progress) {
    MatrixF tile(count, responses.rows());
    const Eigen::Index rows = std::max<Eigen::Index>(1, pieceElements / count);
    for (Eigen::Index row = 0; row < responses.rows(); row += rows) {
        progress.stopIfRequested();
        const Eigen::Index some = std::min(rows, responses.rows() - row);
        const MatrixF piece = responses.block(row, first, some, count);
        tbb::parallel_for(tbb::blocked_range<Eigen::Index>(0, count, 64), [&](const auto& range) {
            tile.block(range.begin(), row, Eigen::Index(range.size()), some) =
                piece.middleCols(range.begin(), Eigen::Index(range.size())).transpose();
        });
    }
    return tile;
}

} // namespace

RepeatReliability repeatReliability(
    const StoredMatrix& responses, const RepeatedRows& trials, const ReliabilityOptions& options, Progress& progress,
    const VoxelsDone& done) {
    requireRepeats(responses, trials);
    const std::vector<Split> splits = randomSplits(trials, options);
    const Eigen::Index voxels = responses.cols();
    RepeatReliability result;
    for (VectorF* values : {&result.noiseVariance, &result.signalVariance, &result.ncsnr, &result.noiseLeft,
                            &result.splitHalf, &result.splitHalfTrial})
        values->setConstant(voxels, missingValue);
    const Eigen::Index tileVoxels = std::clamp<Eigen::Index>(reliabilityTileElements / responses.rows(), 16, 4096);
    for (Eigen::Index first = 0; first < voxels; first += tileVoxels) {
        const Eigen::Index count = std::min(tileVoxels, voxels - first);
        const MatrixF tile = voxelsByTrials(responses, first, count, progress);
        std::atomic<Eigen::Index> finished = first;
        tbb::parallel_for(tbb::blocked_range<Eigen::Index>(0, count), [&](const auto& range) {
            for (Eigen::Index voxel = range.begin(); voxel < range.end(); ++voxel) {
                progress.stopIfRequested();
                if (const Eigen::Index number = finished++; number % 32 == 0)
                    progress.report(
                        double(number) / double(voxels), translatable("analysis", "comparing repeats of stimuli"));
                const std::span<const float> values(tile.row(voxel).data(), std::size_t(tile.cols()));
                putVoxel(result, first + voxel, values, trials, splits);
            }
        });
        if (done)
            done(result, first + count);
    }
    responses.requireUnchanged();
    progress.report(1);
    return result;
}

} // namespace fusiform
