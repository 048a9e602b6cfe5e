#include "analysis/selectivity/captioning.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/data/scratch_matrix.h"
#include "analysis/selectivity/projection.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace fusiform {
namespace {

/// Half of the bank's rows, drawn without replacement, ascending.
std::vector<Eigen::Index> halfOfBank(Eigen::Index bankRows, const CaptionOptions& options, int repeat) {
    std::vector<Eigen::Index> rows(static_cast<std::size_t>(bankRows));
    std::iota(rows.begin(), rows.end(), 0);
    std::mt19937_64 random(options.seed * 1000003ULL + std::uint64_t(repeat));
    const std::size_t half = rows.size() / 2;
    for (std::size_t i = 0; i < half; ++i)
        std::swap(rows[i], rows[i + random() % (rows.size() - i)]);
    rows.resize(half);
    std::ranges::sort(rows);
    return rows;
}

void requireCaptioning(const StoredMatrix& weights, const CaptionBank& bank, const CaptionOptions& options) {
    if (std::int64_t(bank.texts.size()) != bank.embeddings.rows())
        throw Error(
            {.doing = captioningVoxels,
             .file = {},
             .expected = message("analysis", "%1 texts, one a bank embedding").with(bank.embeddings.rows()),
             .found = bank.texts.size(),
             .hint = {}});
    if (options.repeats < 1)
        throw Error(
            {.doing = captioningVoxels,
             .file = {},
             .expected = message("analysis", "at least one repeat"),
             .found = options.repeats,
             .hint = {}});
    requireProjectable(weights, bank.embeddings, options.temperature);
}

/// Appends the caption of each of the voxels from `first`.
void addNearest(
    CaptionSet& set, const std::vector<NearestRow>& nearest, Eigen::Index first, const CaptionBank& bank,
    int repeat) {
    for (std::size_t at = 0; at < nearest.size(); ++at)
        if (nearest[at].row >= 0)
            set.captions.push_back(
                {first + Eigen::Index(at),
                 bank.texts[std::size_t(nearest[at].row)],
                 nearest[at].cosine,
                 repeat,
                 {}});
}

/// The voxels from `first` on, whose sums fit in memory.
void captionPass(
    const MatrixF& weights, Eigen::Index first, const CaptionBank& bank, const CaptionOptions& options,
    ScratchMatrix& projected, CaptionSet& set, Progress& progress) {
    const double share = 1.0 / (options.repeats + 1);
    Progress whole = progress.part(0, share);
    const MatrixF onBank = projectOntoRows(weights, bank.embeddings, nullptr, options.temperature, whole);
    projected.put(first, onBank);
    const bool halves = options.repeats > 1 && bank.embeddings.rows() > 1;
    for (int repeat = 0; repeat < options.repeats; ++repeat) {
        Progress part = progress.part(share * (repeat + 1), share * (repeat + 2));
        if (!halves) {
            addNearest(set, nearestRows(onBank, bank.embeddings, nullptr, part), first, bank, repeat);
            continue;
        }
        const std::vector<Eigen::Index> half = halfOfBank(bank.embeddings.rows(), options, repeat);
        Progress projecting = part.part(0, 0.65);
        const MatrixF onHalf =
            projectOntoRows(weights, bank.embeddings, &half, options.temperature, projecting);
        Progress searching = part.part(0.65, 1);
        addNearest(set, nearestRows(onHalf, bank.embeddings, &half, searching), first, bank, repeat);
    }
}

} // namespace

CaptionResult captionVoxels(
    const StoredMatrix& weights, const CaptionBank& bank, const CaptionOptions& options, Progress& progress) {
    requireCaptioning(weights, bank, options);
    CaptionResult result;
    ScratchMatrix projected(weights.rows(), weights.cols());
    const Eigen::Index most = voxelsOfPass(weights.cols());
    for (Eigen::Index first = 0; first < weights.rows(); first += most) {
        const Eigen::Index count = std::min(most, weights.rows() - first);
        Progress part = progress.part(
            double(first) / double(weights.rows()), double(first + count) / double(weights.rows()));
        captionPass(
            weights.block(first, 0, count, weights.cols()), first, bank, options, projected, result.captions,
            part);
    }
    weights.requireUnchanged();
    bank.embeddings.requireUnchanged();
    result.projected = projected.finished();
    std::ranges::stable_sort(result.captions.captions, {}, &VoxelCaption::index);
    result.captions.method =
        "Nearest bank text to the projected weight, cosine; " + std::to_string(options.repeats) +
        (options.repeats == 1 ? " pass over the whole bank" : " random halves of the bank") + ", seed " +
        std::to_string(options.seed);
    return result;
}

} // namespace fusiform
