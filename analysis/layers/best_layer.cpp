#include "analysis/layers/best_layer.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace fusiform {
namespace {

void rankVoxel(const VectorF& scores, const std::vector<double>& depths, Eigen::Index voxel, BestLayer& result) {
    Eigen::Index best = 0;
    const float highest = scores.maxCoeff(&best);
    float second = -std::numeric_limits<float>::infinity();
    for (Eigen::Index layer = 0; layer < scores.size(); ++layer)
        if (layer != best)
            second = std::max(second, scores[layer]);
    result.margin[voxel] = highest - second;
    if (highest > second)
        result.layer[voxel] = float(best);
    double weighted = 0;
    double total = 0;
    for (Eigen::Index layer = 0; layer < scores.size(); ++layer) {
        const double positive = std::max(double(scores[layer]), 0.0);
        weighted += depths[std::size_t(layer)] * positive;
        total += positive;
    }
    if (total > 0)
        result.depth[voxel] = float(weighted / total);
}

} // namespace

BestLayer bestLayer(const MatrixF& scores, const std::vector<double>& depths, const VectorF& ceiling,
                    double leastCeiling) {
    if (scores.rows() < 2 || std::int64_t(depths.size()) != scores.rows() ||
        (ceiling.size() != 0 && ceiling.size() != scores.cols()))
        throw Error(
            {.doing = translatable("analysis", "finding the best layer"),
             .file = {},
             .expected = message(
                 "analysis", "at least two layers, each with a depth, and one noise ceiling a voxel or none"),
             .found = message("analysis", "%1 layers, %2 depths, %3 ceilings for %4 voxels")
                          .with(scores.rows(), depths.size(), ceiling.size(), scores.cols()),
             .hint = message("analysis", "fit the encoding model of several layers first")});
    const VectorF none = VectorF::Constant(scores.cols(), missingValue);
    BestLayer result{none, none, none};
    for (Eigen::Index voxel = 0; voxel < scores.cols(); ++voxel) {
        const VectorF column = scores.col(voxel);
        const bool masked = ceiling.size() != 0 && !(ceiling[voxel] >= leastCeiling);
        if (!column.hasNaN() && !masked)
            rankVoxel(column, depths, voxel, result);
    }
    return result;
}

} // namespace fusiform
