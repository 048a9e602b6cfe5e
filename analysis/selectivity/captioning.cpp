#include "analysis/selectivity/captioning.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/selectivity/projection.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace fusiform {
namespace {

constexpr Eigen::Index voxelTile = 256;

/// Half of the bank's rows, drawn without replacement, ascending; all of them for a single repeat.
std::vector<Eigen::Index> rowsOfRepeat(Eigen::Index bankRows, const CaptionOptions& options, int repeat) {
    std::vector<Eigen::Index> rows(static_cast<std::size_t>(bankRows));
    std::iota(rows.begin(), rows.end(), 0);
    if (options.repeats == 1 || bankRows < 2)
        return rows;
    std::mt19937_64 random(options.seed * 1000003ULL + std::uint64_t(repeat));
    const std::size_t half = rows.size() / 2;
    for (std::size_t i = 0; i < half; ++i)
        std::swap(rows[i], rows[i + random() % (rows.size() - i)]);
    rows.resize(half);
    std::ranges::sort(rows);
    return rows;
}

struct Nearest {
    Eigen::Index row = -1;
    double cosine = 0;
};

std::vector<Nearest> nearestRows(const Eigen::Ref<const MatrixF>& projected, const Eigen::Ref<const MatrixF>& bank, Progress progress) {
    MatrixF unit = bank;
    unit.rowwise().normalize();
    std::vector<Nearest> nearest(static_cast<std::size_t>(projected.rows()));
    for (Eigen::Index first = 0; first < projected.rows(); first += voxelTile) {
        progress.report(
            double(first) / double(projected.rows()), translatable("analysis", "searching captions"));
        const Eigen::Index count = std::min(voxelTile, projected.rows() - first);
        const MatrixF cosines = projected.middleRows(first, count).rowwise().normalized() * unit.transpose();
        for (Eigen::Index voxel = 0; voxel < count; ++voxel) {
            Nearest& best = nearest[std::size_t(first + voxel)];
            if (!projected.row(first + voxel).allFinite())
                continue;
            best.cosine = cosines.row(voxel).maxCoeff(&best.row);
        }
    }
    return nearest;
}

} // namespace

CaptionResult captionVoxels(const StoredMatrix& storedWeights, const CaptionBank& bank, const CaptionOptions& options,
                            Progress& progress) {
    if (std::int64_t(bank.texts.size()) != bank.embeddings.rows())
        throw Error(
            {.doing = translatable("analysis", "captioning voxels"),
             .file = {},
             .expected = message("analysis", "%1 texts, one a bank embedding").with(bank.embeddings.rows()),
             .found = bank.texts.size(),
             .hint = {}});
    if (options.repeats < 1)
        throw Error(
            {.doing = translatable("analysis", "captioning voxels"),
             .file = {},
             .expected = message("analysis", "at least one repeat"),
             .found = options.repeats,
             .hint = {}});
    CaptionResult result;
    const double share = 1.0 / (options.repeats + 1);
    Progress whole = progress.part(0, share);
    const MatrixView weights = storedWeights.whole();
    const MatrixView embeddings = bank.embeddings.whole();
    result.projected = projectOntoBank(weights, embeddings, options.temperature, whole);
    for (int repeat = 0; repeat < options.repeats; ++repeat) {
        Progress part = progress.part(share * (repeat + 1), share * (repeat + 2));
        const auto rows = rowsOfRepeat(bank.embeddings.rows(), options, repeat);
        const MatrixF half = embeddings(rows, Eigen::all);
        Progress projecting = part.part(0, 0.7);
        const MatrixF projected =
            options.repeats == 1 ? result.projected : projectOntoBank(weights, half, options.temperature, projecting);
        const auto nearest = nearestRows(projected, half, part.part(0.7, 1));
        for (std::size_t voxel = 0; voxel < nearest.size(); ++voxel)
            if (nearest[voxel].row >= 0)
                result.captions.captions.push_back(
                    {std::int64_t(voxel), bank.texts[std::size_t(rows[std::size_t(nearest[voxel].row)])],
                     nearest[voxel].cosine, repeat, {}});
    }
    storedWeights.requireUnchanged();
    bank.embeddings.requireUnchanged();
    std::ranges::stable_sort(result.captions.captions, {}, &VoxelCaption::index);
    result.captions.method = "Nearest bank text to the projected weight, cosine; " + std::to_string(options.repeats) +
                             (options.repeats == 1 ? " pass over the whole bank" : " random halves of the bank") +
                             ", seed " + std::to_string(options.seed);
    return result;
}

} // namespace fusiform
