#include "analysis/selectivity/weight_rows.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr const char* takingWeights = translatable("analysis", "taking the weights of voxels");

bool hasDirection(const Eigen::Ref<const Eigen::RowVectorXf>& row) {
    const double length = row.cast<double>().squaredNorm();
    return length > 0 && std::isfinite(length);
}

bool scoredWellEnough(const WeightSelection& selection, Eigen::Index row) {
    return selection.score.size() == 0 ||
           double(selection.score[row]) >= selection.leastScore; // false for NaN
}

} // namespace

VectorF WeightRows::spread(const VectorF& perRow, Eigen::Index all) const {
    VectorF spreadOut = VectorF::Constant(all, missingValue);
    for (std::size_t at = 0; at < rows.size(); ++at)
        spreadOut[rows[at]] = perRow[Eigen::Index(at)];
    return spreadOut;
}

void makeUnitLength(MatrixF& rows) {
    tbb::parallel_for(Eigen::Index(0), rows.rows(), [&rows](Eigen::Index row) {
        const double length = rows.row(row).cast<double>().norm();
        rows.row(row) *= length > 0 && std::isfinite(length) ? float(1 / length) : missingValue;
    });
}

WeightRows weightRows(const StoredMatrix& weights, const WeightSelection& selection, Progress& progress) {
    if (selection.score.size() != 0 && selection.score.size() != weights.rows())
        throw Error(
            {.doing = takingWeights,
             .file = {},
             .expected = message("analysis", "%1 scores, one a voxel").with(weights.rows()),
             .found = selection.score.size(),
             .hint = {}});
    // Rows are counted before they are copied, so that they are in memory once.
    const Eigen::Index tile =
        std::clamp<Eigen::Index>((1 << 21) / std::max<Eigen::Index>(1, weights.cols()), 16, 8192);
    WeightRows chosen;
    const auto eachTile = [&](double from, const auto& take) {
        for (Eigen::Index first = 0; first < weights.rows(); first += tile) {
            progress.report(
                from + double(first) / double(weights.rows()) / 2,
                translatable("analysis", "reading weights"));
            take(first, weights.block(first, 0, std::min(tile, weights.rows() - first), weights.cols()));
        }
    };
    eachTile(0, [&](Eigen::Index first, const MatrixF& block) {
        for (Eigen::Index row = 0; row < block.rows(); ++row)
            if (scoredWellEnough(selection, first + row) && hasDirection(block.row(row)))
                chosen.rows.push_back(first + row);
    });
    if (chosen.rows.empty())
        throw Error(
            {.doing = takingWeights,
             .file = {},
             .expected = selection.score.size() == 0
                             ? message("analysis", "voxels with weights")
                             : message("analysis", "voxels with weights and a score of at least %1")
                                   .with(selection.leastScore),
             .found = message("analysis", "none of %1 voxels").with(weights.rows()),
             .hint = selection.score.size() == 0 ? Message() : message("analysis", "lower the least score")});
    chosen.values.resize(std::ssize(chosen.rows), weights.cols());
    std::size_t at = 0;
    eachTile(0.5, [&](Eigen::Index first, const MatrixF& block) {
        for (; at < chosen.rows.size() && chosen.rows[at] < first + block.rows(); ++at)
            chosen.values.row(Eigen::Index(at)) = block.row(chosen.rows[at] - first);
    });
    if (selection.unitLength)
        makeUnitLength(chosen.values);
    progress.report(1);
    return chosen;
}

} // namespace fusiform
