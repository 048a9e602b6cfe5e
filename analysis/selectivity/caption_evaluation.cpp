#include "analysis/selectivity/caption_evaluation.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/selectivity/bank_tiles.h"
#include "analysis/selectivity/caption_votes.h"
#include "analysis/selectivity/word_forms.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <set>

namespace fusiform {
namespace {

constexpr const char* evaluatingCaptions = translatable("analysis", "evaluating captions");

/// The first caption of every voxel, as a row of the embeddings; -1 where there is none.
std::vector<std::int64_t>
firstCaptions(const CaptionSet& captions, const CaptionEmbeddings& embeddings, std::int64_t voxels) {
    std::vector<std::int64_t> first(std::size_t(voxels), -1);
    for (std::size_t at = captions.captions.size(); at-- > 0;) {
        const std::int64_t voxel = captions.captions[at].index;
        if (voxel < 0 || voxel >= voxels)
            throw Error(
                {.doing = evaluatingCaptions,
                 .file = {},
                 .expected = message("analysis", "captions of voxels below %1").with(voxels),
                 .found = voxel,
                 .hint = message("analysis", "captions and weights must be of the same voxels")});
        first[std::size_t(voxel)] = embeddings.ofCaption[at];
    }
    for (std::int64_t& row : first)
        if (row >= 0 && !embeddings.directions.row(row).allFinite())
            row = -1;
    return first;
}

bool hasWeights(const Eigen::Ref<const Eigen::RowVectorXf>& row) {
    return row.allFinite() && !row.isZero(0);
}

/// Mean and covariance of a table's texts at unit length: from them follow the mean and the deviation of any
/// voxel's responses to the texts.
struct TextMoments {
    VectorD mean;
    MatrixD covariance;

    [[nodiscard]] double standardised(double response, const VectorD& weights) const {
        const double variance = std::max(0.0, weights.dot(covariance * weights));
        return (response - weights.dot(mean)) / std::sqrt(variance);
    }
};

TextMoments textMoments(const StoredMatrix& texts, Progress& progress) {
    const Eigen::Index features = texts.cols();
    TextMoments moments{VectorD::Zero(features), MatrixD::Zero(features, features)};
    double count = 0;
    const Eigen::Index most = std::max<Eigen::Index>(1, (1 << 18) / std::max<Eigen::Index>(1, features));
    for (Eigen::Index first = 0; first < texts.rows(); first += most) {
        progress.report(double(first) / double(texts.rows()), message("analysis", "averaging embeddings"));
        MatrixD block = texts.block(first, 0, std::min(most, texts.rows() - first), features).cast<double>();
        for (Eigen::Index row = 0; row < block.rows(); ++row) {
            const double length = block.row(row).norm();
            const bool good = length > 0 && std::isfinite(length);
            if (good)
                block.row(row) /= length;
            else
                block.row(row).setZero();
            count += good;
        }
        moments.mean += block.colwise().sum().transpose();
        moments.covariance.noalias() += block.transpose() * block;
    }
    count = std::max(count, 1.0);
    moments.mean /= count;
    moments.covariance = moments.covariance / count - moments.mean * moments.mean.transpose();
    return moments;
}

/// Voxels by the caption that is their first, each with the response predicted for it, by ascending response.
using OwnResponses = std::vector<std::vector<std::pair<float, std::int64_t>>>;

constexpr auto responseOf = [](const std::pair<float, std::int64_t>& entry) { return entry.first; };

/// By caption and place in its list: how many voxels with another caption respond more than so many of the
/// list.
using CountsByPlace = std::vector<std::vector<std::atomic<std::int64_t>>>;

/// All voxels against all different captions, in tiles.
CountsByPlace countOthers(
    const StoredMatrix& weights, const std::vector<bool>& hasWeight, const MatrixF& captions,
    const std::vector<std::int64_t>& first, const OwnResponses& own, Progress& progress) {
    CountsByPlace counts;
    for (const auto& list : own)
        counts.emplace_back(list.size() + 1);
    MatrixF directions = captions;
    for (Eigen::Index row = 0; row < directions.rows(); ++row)
        if (!directions.row(row).allFinite())
            directions.row(row).setZero(); // left out by visitBank
    const StoredMatrix bank(std::move(directions));
    const Eigen::Index pass = voxelsOfPass(weights.cols());
    for (Eigen::Index from = 0; from < weights.rows(); from += pass) {
        const Eigen::Index voxels = std::min(pass, weights.rows() - from);
        MatrixF block = weights.block(from, 0, voxels, weights.cols());
        for (Eigen::Index at = 0; at < voxels; ++at)
            if (!hasWeight[std::size_t(from + at)])
                block.row(at).setZero();
        const auto visit = [&](Eigen::Index begin, const BankTile& tile, Eigen::Ref<MatrixF> products) {
            for (Eigen::Index at = 0; at < products.rows(); ++at) {
                const auto voxel = std::size_t(from + begin + at);
                for (Eigen::Index column = 0; hasWeight[voxel] && column < products.cols(); ++column) {
                    const auto caption = std::size_t(tile.number[std::size_t(column)]);
                    if (first[voxel] == std::int64_t(caption))
                        continue; // is in the list itself
                    const auto& list = own[caption];
                    const float response = products(at, column) * tile.unscale[column];
                    const auto place = std::ranges::lower_bound(list, response, {}, responseOf);
                    counts[caption][std::size_t(place - list.begin())].fetch_add(
                        1, std::memory_order_relaxed);
                }
            }
        };
        Progress part = progress.part(
            double(from) / double(weights.rows()), double(from + voxels) / double(weights.rows()));
        visitBank(block, bank, nullptr, visit, part, message("analysis", "ranking voxels"));
    }
    return counts;
}

/// Predicted responses and ranks.
void rankVoxels(
    const StoredMatrix& weights, const CaptionEmbeddings& embeddings, const std::vector<std::int64_t>& first,
    const PreparedTable& table, CaptionScores& scores, Progress& progress) {
    Progress averaging = progress.part(0, 0.3);
    const TextMoments moments = textMoments(table.table().embeddings, averaging);
    OwnResponses own(std::size_t(embeddings.directions.rows()));
    std::vector<bool> hasWeight(first.size());
    for (std::size_t voxel = 0; voxel < first.size(); ++voxel) {
        progress.stopIfRequested();
        const VectorF row = weights.row(Eigen::Index(voxel));
        hasWeight[voxel] = hasWeights(row.transpose());
        scores.rankedVoxels += hasWeight[voxel];
        if (!hasWeight[voxel] || first[voxel] < 0)
            continue;
        const VectorD w = row.cast<double>();
        const double response = w.dot(embeddings.directions.row(first[voxel]).transpose().cast<double>());
        scores.predicted[Eigen::Index(voxel)] = float(moments.standardised(response, w));
        own[std::size_t(first[voxel])].emplace_back(float(response), std::int64_t(voxel));
    }
    for (auto& list : own)
        std::ranges::sort(list);
    Progress counting = progress.part(0.3, 1);
    const CountsByPlace others = countOthers(weights, hasWeight, embeddings.directions, first, own, counting);
    for (std::size_t caption = 0; caption < own.size(); ++caption) {
        const auto& list = own[caption];
        std::int64_t more = 0; // voxels with another caption that respond more
        for (std::size_t at = list.size(); at-- > 0;) {
            more += others[caption][at + 1].load();
            const auto alike = list.end() - std::ranges::upper_bound(list, list[at].first, {}, responseOf);
            const std::int64_t rank = 1 + more + alike;
            const auto voxel = Eigen::Index(list[at].second);
            scores.rank[voxel] = float(rank);
            if (scores.rankedVoxels > 1)
                scores.percentile[voxel] =
                    float(double(scores.rankedVoxels - rank) / double(scores.rankedVoxels - 1));
        }
    }
}

/// Pearson's r of every column pair.
VectorF correlations(const MatrixF& a, const MatrixF& b) {
    VectorF r(a.cols());
    for (Eigen::Index column = 0; column < a.cols(); ++column) {
        const VectorD x = a.col(column).cast<double>().array() - a.col(column).cast<double>().mean();
        const VectorD y = b.col(column).cast<double>().array() - b.col(column).cast<double>().mean();
        r[column] = float(x.dot(y) / (x.norm() * y.norm()));
    }
    return r;
}

void correlateWithMeasured(
    const CaptionEmbeddings& embeddings, const std::vector<std::int64_t>& first,
    const MeasuredStimuli& measured, CaptionScores& scores, Progress& progress) {
    const StoredMatrix& responses = measured.responses->stimuliByVoxels;
    const StoredMatrix& features = measured.embedding->stimuliByFeatures;
    if (responses.rows() != features.rows() || responses.cols() != std::ssize(first) ||
        features.cols() != embeddings.directions.cols())
        throw Error(
            {.doing = evaluatingCaptions,
             .file = measured.embedding->file,
             .expected = message("analysis", "responses of %1 voxels to %2 stimuli, which have %3 features")
                             .with(first.size(), features.rows(), embeddings.directions.cols()),
             .found = message("analysis", "%1 voxels, %2 stimuli, %3 features")
                          .with(responses.cols(), responses.rows(), features.cols()),
             .hint = {}});
    MatrixF unit = features.whole();
    unit.rowwise().normalize();
    std::vector<Eigen::Index> usable;
    for (Eigen::Index row = 0; row < unit.rows(); ++row)
        if (unit.row(row).allFinite())
            usable.push_back(row);
    const MatrixF stimuli = unit(usable, Eigen::all);
    constexpr Eigen::Index tile = 128;
    for (Eigen::Index from = 0; from < responses.cols(); from += tile) {
        progress.report(
            double(from) / double(responses.cols()), message("analysis", "comparing with responses"));
        const Eigen::Index count = std::min(tile, responses.cols() - from);
        const MatrixF block = responses.block(0, from, responses.rows(), count);
        MatrixF captions(count, unit.cols());
        for (Eigen::Index at = 0; at < count; ++at)
            if (const std::int64_t row = first[std::size_t(from + at)]; row >= 0)
                captions.row(at) = embeddings.directions.row(row);
            else
                captions.row(at).setConstant(missingValue);
        scores.accuracy.segment(from, count) =
            correlations(stimuli * captions.transpose(), block(usable, Eigen::all));
    }
    features.requireUnchanged();
    responses.requireUnchanged();
}

/// Agreement of the repeats of every voxel.
void compareRepeats(const CaptionSet& captions, const CaptionEmbeddings& embeddings, CaptionScores& scores) {
    const auto directionOf = [&](const VoxelCaption& caption) {
        return embeddings.directions.row(
            embeddings.ofCaption[std::size_t(&caption - captions.captions.data())]);
    };
    for (std::size_t begin = 0; begin < captions.captions.size();) {
        const std::int64_t voxel = captions.captions[begin].index;
        const auto own = captions.of(voxel);
        begin += std::max<std::size_t>(1, own.size());
        const auto votes = votesOf(own);
        if (votes.size() < 2)
            continue;
        double sum = 0;
        for (std::size_t a = 0; a < votes.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                sum += double(directionOf(*votes[a]).dot(directionOf(*votes[b])));
        const double pairs = double(votes.size()) * double(votes.size() - 1) / 2;
        scores.agreement[voxel] = float(agreementOf(votes));
        scores.likeness[voxel] = float(sum / pairs);
    }
}

} // namespace

CaptionScores evaluateCaptions(
    const CaptionSet& captions, const CaptionEmbeddings& embeddings, const StoredMatrix& weights,
    const PreparedTable& table, const MeasuredStimuli& measured, Progress& progress) {
    if (weights.cols() != embeddings.directions.cols())
        throw Error(
            {.doing = evaluatingCaptions,
             .file = {},
             .expected = message("analysis", "captions embedded in %1 features, as the weights have")
                             .with(weights.cols()),
             .found = embeddings.directions.cols(),
             .hint = {}});
    const std::vector<std::int64_t> first = firstCaptions(captions, embeddings, weights.rows());
    const VectorF none = VectorF::Constant(weights.rows(), missingValue);
    CaptionScores scores{none, none, none, none, none, none, 0};
    compareRepeats(captions, embeddings, scores);
    Progress ranking = progress.part(0, 0.7);
    rankVoxels(weights, embeddings, first, table, scores, ranking);
    if (measured.responses && measured.embedding) {
        Progress comparing = progress.part(0.7, 1);
        correlateWithMeasured(embeddings, first, measured, scores, comparing);
    }
    weights.requireUnchanged();
    progress.report(1);
    return scores;
}

CaptionDiversity diversityOf(
    const CaptionSet& captions, const CaptionEmbeddings& embeddings,
    const std::vector<Eigen::Index>& voxels) {
    CaptionDiversity diversity;
    std::set<std::int64_t> differentCaptions;
    std::set<std::string> differentWords;
    VectorD sum = VectorD::Zero(embeddings.directions.cols());
    std::int64_t embedded = 0;
    for (const Eigen::Index voxel : voxels) {
        const auto own = captions.of(voxel);
        if (own.empty())
            continue;
        ++diversity.voxels;
        const auto at = std::size_t(own.data() - captions.captions.data());
        for (std::size_t caption = 0; caption < own.size(); ++caption) {
            ++diversity.captions;
            differentCaptions.insert(embeddings.ofCaption[at + caption]);
            for (std::string& stem : contentStems(own[caption].caption)) {
                ++diversity.words;
                differentWords.insert(std::move(stem));
            }
        }
        const auto direction = embeddings.directions.row(embeddings.ofCaption[at]);
        if (!direction.allFinite())
            continue;
        sum += direction.transpose().cast<double>();
        ++embedded;
    }
    diversity.differentCaptions = std::ssize(differentCaptions);
    diversity.differentWords = std::ssize(differentWords);
    // |Σ u|² is the sum over all pairs, n of which are a caption with itself.
    const auto n = double(embedded);
    if (embedded > 1)
        diversity.meanCosine = (sum.squaredNorm() - n) / (n * (n - 1));
    return diversity;
}

} // namespace fusiform
