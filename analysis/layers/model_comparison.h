#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/stored_matrix.h"
#include "analysis/encoding/ridge.h"
#include "analysis/layers/best_layer.h"
#include "analysis/layers/paired_difference.h"
#include "analysis/layers/region_table.h"

#include <functional>
#include <string>
#include <vector>

/// All layers of all models fitted and compared in one pass over the responses (METHODS "Comparing layers,
/// models, training steps").
namespace fusiform {

struct ComparedLayer {
    std::string model;
    std::string layer;
    double depth = 0;
    StoredMatrix stimuliByFeatures;
};

/// Which differences of r are tested.
enum class ComparedPairs {
    Models, ///< every two models, each with its best layer in the voxel's region
    Layers, ///< every two layers
    None
};

struct ComparisonOptions {
    RidgeOptions ridge;
    double leastCeiling = 0.05;
    ComparedPairs pairs = ComparedPairs::Models;
    PairedOptions paired; ///< its resamples and seed are those of the regions too
};

struct ModelDifference {
    std::string first, second; ///< models, or layers with their models
    PairedResult result;       ///< (voxels)
    VectorF q;                 ///< (voxels) Benjamini–Hochberg over the voxels
};

struct ModelComparison {
    MatrixF r;                                    ///< (layers, voxels) held-out r: mean over folds
    MatrixF r2;                                   ///< (layers, voxels)
    std::vector<RegionScore> regions;             ///< of r
    std::vector<ModelDifference> differences;     ///< in the order of the models
    std::vector<RegionScore> differencesByRegion; ///< `layer` is the position in `differences`
};

/// Called after each tile with the scores so far (NaN where they are still to come), on the thread of the
/// caller.
using TakeScores = std::function<void(const MatrixF& r)>;

/// Fits every layer to `responses` (stimuli, voxels) and compares.
///
/// Differences are of r within folds: responses and predictions are centred in each fold first. Otherwise the
/// intercepts, which differ between folds, would enter r: they run against the held-out means, all the more
/// the larger a penalty is, so that of two models that predict nothing the one with the larger penalty would
/// lose.
///
/// Of a model with several layers the one with the highest mean r over the voxel's region is tested: the
/// first of `regions` that the voxel lies in, is not the whole and has `fewVoxels` voxels with scores, else
/// all voxels in no such region. A choice at each voxel would favour the model with more layers to choose
/// from, also when it is made on other stimuli than are tested, since cross-validated predictions of either
/// half were learned from the other. The choice takes a second pass over the responses. Penalties were chosen
/// on all held-out rows for both models alike.
///
/// p values take the predictions as given. Cross-validated ones are learned from each other's rows, for which
/// no test can account (Bengio & Grandvalet 2004, JMLR 5, 1089–1105): where a model predicts nothing, p <=
/// 0.05 came out in 18 % of voxels instead of 5 % (five folds, 240 stimuli;
/// tests/analysis/layers/test_model_comparison.cpp). So leave out voxels without signal by their noise
/// ceiling.
///
/// Voxels whose `ceiling` ((voxels) or empty) is missing or below the least are left out of regions and
/// differences, and do not count for q. Memory beside the data: 8 bytes a layer and voxel, 20 a pair and
/// voxel, one tile of predictions for each layer, and a byte for each resample or flip and stimulus. Throws
/// Error (sizes that disagree) and Cancelled.
[[nodiscard]] ModelComparison compareModels(
    const std::vector<ComparedLayer>& layers, const StoredMatrix& responses,
    const std::vector<std::string>& ids, const VectorF& ceiling, const std::vector<Region>& regions,
    const ComparisonOptions& options, const TakeScores& take, Progress& progress);

/// Positions of the layers of each model; models in order of appearance.
struct LayersOfModel {
    std::string model;
    std::vector<std::size_t> layers;
};
[[nodiscard]] std::vector<LayersOfModel> layersByModel(const std::vector<ComparedLayer>& layers);

/// "model, layer", or only the model when the layer has no name.
[[nodiscard]] std::string titleOf(const ComparedLayer& layer);

/// Names of the pairs that would be tested.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
comparedPairs(const std::vector<ComparedLayer>& layers, ComparedPairs pairs);

} // namespace fusiform
