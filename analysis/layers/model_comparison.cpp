#include "analysis/layers/model_comparison.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/encoding/ridge_tiles.h"
#include "analysis/statistics/fdr.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

namespace fusiform {
namespace {

/// Which layers a side of a comparison may choose from.
struct Side {
    std::string name;
    std::vector<std::size_t> layers;
};

std::vector<Side> sidesOfPairs(const std::vector<ComparedLayer>& layers, ComparedPairs pairs) {
    std::vector<Side> sides;
    if (pairs == ComparedPairs::Models)
        for (LayersOfModel& model : layersByModel(layers))
            sides.push_back({std::move(model.model), std::move(model.layers)});
    if (pairs == ComparedPairs::Layers)
        for (std::size_t layer = 0; layer < layers.size(); ++layer)
            sides.push_back({titleOf(layers[layer]), {layer}});
    return sides;
}

std::vector<RidgeFeatures>
comparedFeatures(const std::vector<ComparedLayer>& layers, const std::vector<std::size_t>& which) {
    std::vector<RidgeFeatures> features;
    for (const std::size_t layer : which)
        features.push_back({layers[layer].stimuliByFeatures});
    return features;
}

using RowsOfFolds = std::vector<std::vector<Eigen::Index>>;

/// Rows that are left out are in no fold.
RowsOfFolds rowsOfFolds(
    const std::vector<RidgeFeatures>& layers, const std::vector<std::string>& ids, const RidgeOptions& ridge) {
    const std::vector<int> folds = foldsOfFit(layers, ids, ridge);
    RowsOfFolds result(std::size_t(ridge.folds));
    for (std::size_t row = 0; row < folds.size(); ++row)
        if (folds[row] >= 0)
            result[std::size_t(folds[row])].push_back(Eigen::Index(row));
    return result;
}

/// Takes from every column its mean over the rows of each fold (those that are not missing).
void centreInFolds(MatrixF& values, const RowsOfFolds& folds) {
    for (const std::vector<Eigen::Index>& rows : folds) {
        const MatrixD own = values(rows, Eigen::all).cast<double>();
        const auto missing = own.array().isNaN();
        const Eigen::RowVectorXd sum = missing.select(0.0, own).colwise().sum();
        const Eigen::RowVectorXd count =
            missing.select(MatrixD::Zero(own.rows(), own.cols()), 1.0).colwise().sum();
        values(rows, Eigen::all) =
            (own.rowwise() - Eigen::RowVectorXd(sum.array() / count.array())).cast<float>();
    }
}

/// Where each row is a fold of its own: takes from each prediction the mean of the responses it was learned
/// from.
void centreLeftOut(MatrixF& heldOut, const MatrixF& measured) {
    for (Eigen::Index voxel = 0; voxel < heldOut.cols(); ++voxel) {
        double sum = 0;
        double count = 0;
        for (Eigen::Index row = 0; row < heldOut.rows(); ++row)
            if (!std::isnan(heldOut(row, voxel)) && !std::isnan(measured(row, voxel))) {
                sum += double(measured(row, voxel));
                count += 1;
            }
        for (Eigen::Index row = 0; row < heldOut.rows(); ++row)
            heldOut(row, voxel) -= float((sum - double(measured(row, voxel))) / (count - 1));
    }
}

/// Per voxel the position of the region that decides on layers: the first that has enough voxels with a
/// score, of those beside the whole; -1, the whole, for voxels in none.
std::vector<int>
decidingRegions(const std::vector<Region>& regions, const MatrixF& r, const VectorF& ceiling, double least) {
    std::vector<int> deciding(std::size_t(r.cols()), -1);
    for (std::size_t region = 0; region < regions.size(); ++region) {
        std::int64_t scored = 0;
        for (const Eigen::Index voxel : regions[region].rows)
            if (!r.col(voxel).hasNaN() && (ceiling.size() == 0 || double(ceiling[voxel]) >= least))
                ++scored;
        if (scored < fewVoxels || std::ssize(regions[region].rows) == r.cols())
            continue;
        for (const Eigen::Index voxel : regions[region].rows)
            if (deciding[std::size_t(voxel)] < 0)
                deciding[std::size_t(voxel)] = int(region);
    }
    return deciding;
}

/// The layer of `layers` with the highest mean r over voxels that have all scores and are not below the
/// ceiling; the first when there is no such voxel. `voxels` are those that the same region decides on.
std::size_t bestOver(
    const std::vector<Eigen::Index>& voxels, const std::vector<std::size_t>& layers, const MatrixF& r,
    const VectorF& ceiling, double least) {
    VectorD sums = VectorD::Zero(r.rows());
    for (const Eigen::Index voxel : voxels)
        if (!r.col(voxel).hasNaN() && (ceiling.size() == 0 || double(ceiling[voxel]) >= least))
            sums += r.col(voxel).cast<double>();
    return *std::ranges::max_element(
        layers, {}, [&sums](std::size_t layer) { return sums[Eigen::Index(layer)]; });
}

/// (sides) each (voxels): the layer that stands for a side at a voxel.
using ChosenLayers = std::vector<std::vector<std::size_t>>;

ChosenLayers chosenLayers(
    const std::vector<Side>& sides, const MatrixF& r, const std::vector<Region>& regions,
    const VectorF& ceiling, double least) {
    const std::vector<int> deciding = decidingRegions(regions, r, ceiling, least);
    std::map<int, std::vector<Eigen::Index>> voxelsOf;
    for (std::size_t voxel = 0; voxel < deciding.size(); ++voxel)
        voxelsOf[deciding[voxel]].push_back(Eigen::Index(voxel));
    ChosenLayers chosen(sides.size(), std::vector<std::size_t>(deciding.size()));
    for (std::size_t side = 0; side < sides.size(); ++side)
        for (const auto& [region, voxels] : voxelsOf) {
            const std::size_t layer = bestOver(voxels, sides[side].layers, r, ceiling, least);
            for (const Eigen::Index voxel : voxels)
                chosen[side][std::size_t(voxel)] = layer;
        }
    return chosen;
}

void placePart(const VectorF& part, Eigen::Index first, VectorF& whole) {
    whole.segment(first, part.size()) = part;
}

void takeScores(const FittedVoxels& tile, ModelComparison& result) {
    for (std::size_t layer = 0; layer < tile.layers.size(); ++layer) {
        const VectorF r = tile.layers[layer].r.template cast<float>();
        const VectorF r2 = tile.layers[layer].r2.template cast<float>();
        result.r.row(Eigen::Index(layer)).segment(tile.first, r.size()) = r.transpose();
        result.r2.row(Eigen::Index(layer)).segment(tile.first, r.size()) = r2.transpose();
    }
}

/// Takes tiles with predictions and fills the differences of all pairs of sides.
class Testing {
public:
    /// `fitted` are the layers that tiles have; `chosen` may name only those.
    Testing(
        const std::vector<ComparedLayer>& layers, const std::vector<std::size_t>& fitted, ChosenLayers chosen,
        const StoredMatrix& responses, const std::vector<std::string>& ids, const ComparisonOptions& options)
        : m_chosen(std::move(chosen)), m_paired(stimulusGroups(responses.rows(), ids), options.paired) {
        for (std::size_t at = 0; at < fitted.size(); ++at)
            m_placeOf[fitted[at]] = at;
        if (!options.ridge.leaveOneOut)
            m_folds = rowsOfFolds(comparedFeatures(layers, fitted), ids, options.ridge);
    }

    void take(FittedVoxels& tile, std::vector<ModelDifference>& differences, Progress& progress) const {
        for (RidgeTile& layer : tile.layers) {
            progress.stopIfRequested();
            if (m_folds.empty())
                centreLeftOut(layer.heldOut, tile.measured);
            else
                centreInFolds(layer.heldOut, m_folds);
        }
        centreInFolds(tile.measured, m_folds);
        std::vector<MatrixF> predictions;
        for (const std::vector<std::size_t>& layers : m_chosen)
            predictions.push_back(predictionsOf(layers, tile));
        std::size_t pair = 0;
        for (std::size_t first = 0; first < predictions.size(); ++first)
            for (std::size_t second = first + 1; second < predictions.size(); ++second) {
                const PairedResult part =
                    m_paired.compare(tile.measured, predictions[first], predictions[second], progress);
                PairedResult& whole = differences[pair++].result;
                placePart(part.difference, tile.first, whole.difference);
                placePart(part.low, tile.first, whole.low);
                placePart(part.high, tile.first, whole.high);
                placePart(part.p, tile.first, whole.p);
            }
    }

private:
    [[nodiscard]] MatrixF
    predictionsOf(const std::vector<std::size_t>& layers, const FittedVoxels& tile) const {
        MatrixF predictions(tile.measured.rows(), tile.measured.cols());
        for (Eigen::Index voxel = 0; voxel < predictions.cols(); ++voxel)
            predictions.col(voxel) =
                tile.layers[m_placeOf.at(layers[std::size_t(tile.first + voxel)])].heldOut.col(voxel);
        return predictions;
    }

    ChosenLayers m_chosen;
    std::map<std::size_t, std::size_t> m_placeOf; ///< of a layer in the tiles
    PairedDifference m_paired;
    RowsOfFolds m_folds; ///< none when each row is one
};

ModelComparison emptyComparison(std::size_t layers, Eigen::Index voxels, const std::vector<Side>& sides) {
    ModelComparison result;
    result.r = MatrixF::Constant(Eigen::Index(layers), voxels, missingValue);
    result.r2 = result.r;
    const VectorF none = VectorF::Constant(voxels, missingValue);
    for (std::size_t first = 0; first < sides.size(); ++first)
        for (std::size_t second = first + 1; second < sides.size(); ++second)
            result.differences.push_back(
                {sides[first].name, sides[second].name, {none, none, none, none}, none});
    return result;
}

/// A fit of some of the layers, whose tiles are taken at their progress.
void fitTiles(
    const std::vector<ComparedLayer>& layers, const std::vector<std::size_t>& which,
    const StoredMatrix& responses, const std::vector<std::string>& ids, const RidgeOptions& ridge,
    bool heldOut, const std::function<void(FittedVoxels&, Progress&)>& take, Progress progress) {
    const WantedOfRidge wanted{.weights = false, .byAlpha = false, .heldOut = heldOut};
    fitRidgeTiles(
        comparedFeatures(layers, which), responses, ids, ridge, wanted,
        [&](FittedVoxels tile) {
            const double done = double(tile.first + tile.layers.front().r.size()) / double(tile.all);
            Progress standing = progress.part(done, done); // the fit's own progress goes on from here
            take(tile, standing);
        },
        progress);
}

/// Leaves out voxels below the ceiling and corrects p for the number of those that stay.
void correct(ModelDifference& difference, const VectorF& ceiling, double least) {
    PairedResult& result = difference.result;
    for (Eigen::Index voxel = 0; voxel < ceiling.size(); ++voxel)
        if (!(double(ceiling[voxel]) >= least))
            result.difference[voxel] = result.low[voxel] = result.high[voxel] = result.p[voxel] =
                missingValue;
    difference.q = benjaminiHochberg(result.p.cast<double>()).cast<float>();
}

void requireComparable(
    const std::vector<ComparedLayer>& layers, const StoredMatrix& responses, const VectorF& ceiling) {
    const auto refuse = [](Message expected, Message found) {
        throw Error(
            {.doing = translatable("analysis", "comparing layers"),
             .file = {},
             .expected = std::move(expected),
             .found = std::move(found),
             .hint = message(
                 "analysis",
                 "embeddings, responses and noise ceiling must be of the same stimuli and voxels")});
    };
    if (layers.empty())
        refuse(message("analysis", "at least one layer"), message("analysis", "none"));
    for (const ComparedLayer& layer : layers)
        if (layer.stimuliByFeatures.rows() != responses.rows())
            refuse(
                message("analysis", "%1 rows, one a stimulus of the responses").with(responses.rows()),
                message("analysis", "%1 rows in %2").with(layer.stimuliByFeatures.rows(), titleOf(layer)));
    if (ceiling.size() != 0 && ceiling.size() != responses.cols())
        refuse(
            message("analysis", "one noise ceiling for each of %1 voxels").with(responses.cols()),
            message("analysis", "%1 values").with(ceiling.size()));
}

void addRegions(
    ModelComparison& comparison, const std::vector<Region>& regions, const VectorF& ceiling,
    const ComparisonOptions& options, Progress progress) {
    const RegionTableOptions table{
        options.leastCeiling, options.paired.resamples, options.paired.coverage, options.paired.seed};
    Progress first = progress.part(0, 0.6);
    comparison.regions = regionTable(comparison.r, regions, ceiling, table, first);
    if (comparison.differences.empty())
        return;
    MatrixF differences(std::ssize(comparison.differences), comparison.r.cols());
    for (std::size_t pair = 0; pair < comparison.differences.size(); ++pair)
        differences.row(Eigen::Index(pair)) = comparison.differences[pair].result.difference.transpose();
    Progress second = progress.part(0.6, 1);
    comparison.differencesByRegion = regionTable(differences, regions, ceiling, table, second);
}

} // namespace

std::string titleOf(const ComparedLayer& layer) {
    return layer.layer.empty() ? layer.model : layer.model + ", " + layer.layer;
}

std::vector<LayersOfModel> layersByModel(const std::vector<ComparedLayer>& layers) {
    std::vector<LayersOfModel> models;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        auto found = std::ranges::find(models, layers[layer].model, &LayersOfModel::model);
        if (found == models.end())
            found = models.insert(models.end(), {layers[layer].model, {}});
        found->layers.push_back(layer);
    }
    return models;
}

std::vector<std::pair<std::string, std::string>>
comparedPairs(const std::vector<ComparedLayer>& layers, ComparedPairs pairs) {
    const std::vector<Side> sides = sidesOfPairs(layers, pairs);
    std::vector<std::pair<std::string, std::string>> names;
    for (std::size_t first = 0; first < sides.size(); ++first)
        for (std::size_t second = first + 1; second < sides.size(); ++second)
            names.emplace_back(sides[first].name, sides[second].name);
    return names;
}

ModelComparison compareModels(
    const std::vector<ComparedLayer>& layers, const StoredMatrix& responses,
    const std::vector<std::string>& ids, const VectorF& ceiling, const std::vector<Region>& regions,
    const ComparisonOptions& options, const TakeScores& take, Progress& progress) {
    requireComparable(layers, responses, ceiling);
    const std::vector<Side> sides = sidesOfPairs(layers, options.pairs);
    ModelComparison result = emptyComparison(layers.size(), responses.cols(), sides);
    std::vector<std::size_t> all(layers.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    const bool tests = !result.differences.empty();
    const bool chooses =
        tests && std::ranges::any_of(sides, [](const Side& side) { return side.layers.size() > 1; });
    // With nothing to choose from the first pass over the responses can test too.
    std::optional<Testing> testing;
    if (tests && !chooses)
        testing.emplace(
            layers, all, chosenLayers(sides, result.r, regions, ceiling, options.leastCeiling), responses,
            ids, options);
    fitTiles(
        layers, all, responses, ids, options.ridge, testing.has_value(),
        [&](FittedVoxels& tile, Progress& standing) {
            takeScores(tile, result);
            if (testing)
                testing->take(tile, result.differences, standing);
            if (take)
                take(result.r);
        },
        progress.part(0, chooses ? 0.5 : 0.95));
    if (chooses) {
        ChosenLayers chosen = chosenLayers(sides, result.r, regions, ceiling, options.leastCeiling);
        std::set<std::size_t> used;
        for (const auto& ofSide : chosen)
            used.insert(ofSide.begin(), ofSide.end());
        const std::vector<std::size_t> fitted(used.begin(), used.end());
        testing.emplace(layers, fitted, std::move(chosen), responses, ids, options);
        fitTiles(
            layers, fitted, responses, ids, options.ridge, true,
            [&](FittedVoxels& tile, Progress& standing) {
                testing->take(tile, result.differences, standing);
            },
            progress.part(0.5, 0.95));
    }
    for (ModelDifference& difference : result.differences)
        correct(difference, ceiling, options.leastCeiling);
    addRegions(result, regions, ceiling, options, progress.part(0.95, 1));
    progress.report(1);
    return result;
}

} // namespace fusiform
