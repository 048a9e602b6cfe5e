#include "analysis/selectivity/half_weights.h"

#include "analysis/data/picked_rows.h"
#include "analysis/encoding/folds.h"
#include "analysis/encoding/ridge_tiles.h"
#include "analysis/selectivity/weight_rows.h"

#include <algorithm>
#include <set>

namespace fusiform {
namespace {

MatrixF weightsOfHalf(
    const StoredMatrix& features, const StoredMatrix& responses, const std::vector<std::string>& ids,
    const std::vector<Eigen::Index>& half, const std::vector<Eigen::Index>& voxels, Progress progress) {
    std::vector<std::string> own;
    if (!ids.empty())
        for (const Eigen::Index row : half)
            own.push_back(ids[std::size_t(row)]);
    RidgeOptions options;
    const auto stimuli = own.empty() ? half.size() : std::set<std::string>(own.begin(), own.end()).size();
    options.folds = int(std::clamp<std::size_t>(stimuli, 2, 5));
    MatrixF weights(std::ssize(voxels), features.cols());
    fitRidgeTiles(
        {{pickedRows(features, half)}}, pickedRows(responses, half), own, options, {.weights = true},
        [&](const FittedVoxels& fitted) {
            auto voxel = std::ranges::lower_bound(voxels, fitted.first);
            for (; voxel != voxels.end() && *voxel < fitted.first + fitted.count(); ++voxel)
                weights.row(voxel - voxels.begin()) =
                    fitted.layers.front().weights.row(*voxel - fitted.first).cast<float>();
        },
        progress);
    makeUnitLength(weights);
    return weights;
}

} // namespace

HalfWeights weightsOfStimulusHalves(
    const StoredMatrix& stimuliByFeatures, const StoredMatrix& stimuliByVoxels,
    const std::vector<std::string>& ids, const std::vector<Eigen::Index>& rows, unsigned seed, int split,
    Progress& progress) {
    const std::vector<int> half =
        foldOfRows(stimuliByVoxels.rows(), ids, 2, true, seed + 1000003U * unsigned(split));
    std::vector<Eigen::Index> first, second;
    for (std::size_t row = 0; row < half.size(); ++row)
        (half[row] == 0 ? first : second).push_back(Eigen::Index(row));
    HalfWeights weights;
    weights.first =
        weightsOfHalf(stimuliByFeatures, stimuliByVoxels, ids, first, rows, progress.part(0, 0.5));
    weights.second =
        weightsOfHalf(stimuliByFeatures, stimuliByVoxels, ids, second, rows, progress.part(0.5, 1));
    return weights;
}

} // namespace fusiform
