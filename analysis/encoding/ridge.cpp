#include "analysis/encoding/ridge.h"

#include "analysis/encoding/penalties.h"
#include "analysis/encoding/ridge_tiles.h"

namespace fusiform {

std::vector<double> penaltiesOf(const RidgeOptions& options) {
    return options.alphas.empty() ? parseAlphas("0.1:1e5:10") : options.alphas;
}

RidgeResult fitRidge(
    const StoredMatrix& stimuliByFeatures, const StoredMatrix& stimuliByVoxels, const std::vector<std::string>& ids,
    const RidgeOptions& options, Progress& progress) {
    const Eigen::Index voxels = stimuliByVoxels.cols();
    RidgeResult result;
    result.alphas = penaltiesOf(options);
    const auto alphas = Eigen::Index(result.alphas.size());
    result.weights.resize(voxels, stimuliByFeatures.cols());
    result.rByAlpha.resize(alphas, voxels);
    result.r2ByAlpha.resize(alphas, voxels);
    for (VectorF* values : {&result.intercept, &result.alpha, &result.r, &result.r2})
        values->resize(voxels);
    const auto take = [&result](const FittedVoxels& fitted) {
        const RidgeTile& tile = fitted.layers.front();
        const Eigen::Index count = fitted.count();
        result.weights.middleRows(fitted.first, count) = tile.weights.cast<float>();
        result.intercept.segment(fitted.first, count) = tile.intercept.cast<float>();
        result.alpha.segment(fitted.first, count) = tile.alpha.cast<float>();
        result.r.segment(fitted.first, count) = tile.r.cast<float>();
        result.r2.segment(fitted.first, count) = tile.r2.cast<float>();
        result.rByAlpha.middleCols(fitted.first, count) = tile.rByAlpha.cast<float>();
        result.r2ByAlpha.middleCols(fitted.first, count) = tile.r2ByAlpha.cast<float>();
    };
    result.rowsLeftOut = fitRidgeTiles(
        {{stimuliByFeatures}}, stimuliByVoxels, ids, options, {.weights = true, .byAlpha = true}, take, progress);
    return result;
}

} // namespace fusiform
