// "compare": fits all layers, then which is best where, by region, and which model beats which.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/layers/dataset_regions.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/comparison.h"
#include "analysis/registry/encoding_inputs.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"
#include "analysis/registry/voxel_maps.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace fusiform {
namespace {

/// False discovery rate at which a difference is counted in the summary.
constexpr float significant = 0.05F;

std::vector<ComparedLayer> comparedLayers(const std::vector<std::shared_ptr<const Embedding>>& embeddings) {
    std::vector<ComparedLayer> layers;
    for (const auto& embedding : embeddings)
        layers.push_back(
            {embedding->model, embedding->layer, embedding->depth, embedding->stimuliByFeatures});
    return layers;
}

ComparedPairs pairsOf(const Json& options) {
    const std::string pairs = options["pairs"].get<std::string>();
    return pairs == "models"   ? ComparedPairs::Models
           : pairs == "layers" ? ComparedPairs::Layers
                               : ComparedPairs::None;
}

ComparisonOptions comparisonOptions(const Json& options) {
    ComparisonOptions result;
    result.ridge = ridgeOptionsOf(options);
    result.leastCeiling = options["least-ceiling"].get<double>();
    result.pairs = pairsOf(options);
    result.paired.resamples = options["resamples"].get<Eigen::Index>();
    result.paired.permutations = options["permutations"].get<Eigen::Index>();
    result.paired.coverage = options["coverage"].get<double>() / 100;
    result.paired.seed = options["seed"].get<unsigned>();
    return result;
}

VectorF comparedCeiling(const Dataset& dataset) {
    return dataset.noiseCeiling && dataset.noiseCeiling->perVoxel ? *dataset.noiseCeiling->perVoxel
                                                                  : VectorF();
}

std::shared_ptr<Map> scoreMap(const ComparedLayer& layer, const VectorF& r, const std::string& method) {
    auto map = voxelMap(titleOf(layer) + ": held-out r", "r", "r", method, r);
    map->model = layer.model;
    map->layer = layer.layer;
    map->depth = layer.depth;
    return map;
}

/// Best layer, margin and depth of some of the layers, in rows `rows` of the stack.
void addBest(
    Comparison& comparison, const BestLayer& best, const std::vector<std::size_t>& rows,
    const std::string& model, bool withDepth) {
    const std::string of = model.empty() ? "all models" : model;
    const std::string method = "best of " + counted(std::ssize(rows), "layer") + " by held-out r";
    const auto add = [&comparison, &model](std::shared_ptr<Map> map) {
        map->model = model;
        comparison.findings.maps.push_back(std::move(map));
    };
    auto layer = voxelMap("Best layer of " + of, "bestLayer", "", method, best.layer);
    layer->categorical = true;
    for (const std::size_t row : rows) {
        const ComparedLayer& own = comparison.layers[row];
        layer->categories.push_back(model.empty() || own.layer.empty() ? titleOf(own) : own.layer);
    }
    add(layer);
    add(voxelMap("Margin of the best layer of " + of, "margin", "r", method, best.margin));
    if (withDepth)
        add(voxelMap(
            "Layer depth, centre of mass, of " + of, "depth", "layer depth", method, best.depth));
}

BestLayer bestOf(
    const Comparison& comparison, const std::vector<std::size_t>& rows, const VectorF& ceiling,
    double least) {
    MatrixF scores(std::ssize(rows), comparison.result.r.cols());
    std::vector<double> depths;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        scores.row(Eigen::Index(at)) = comparison.result.r.row(Eigen::Index(rows[at]));
        depths.push_back(comparison.layers[rows[at]].depth);
    }
    return bestLayer(scores, depths, ceiling, least);
}

void addBestLayers(Comparison& comparison, const VectorF& ceiling, double least) {
    const auto models = layersByModel(comparison.layers);
    std::vector<std::size_t> all(comparison.layers.size());
    for (std::size_t layer = 0; layer < all.size(); ++layer)
        all[layer] = layer;
    const VectorF none = VectorF::Constant(comparison.result.r.cols(), missingValue);
    comparison.best = {none, none, none};
    if (all.size() < 2)
        return;
    comparison.best = bestOf(comparison, all, ceiling, least);
    // Depths of different models are not of one scale, so that the depth of all together is no map.
    addBest(comparison, comparison.best, all, models.size() == 1 ? models[0].model : "", models.size() == 1);
    if (models.size() > 1)
        for (const LayersOfModel& model : models)
            if (model.layers.size() > 1)
                addBest(
                    comparison, bestOf(comparison, model.layers, ceiling, least), model.layers, model.model,
                    true);
}

void addDifferences(Comparison& comparison, const Json& options) {
    const std::string method =
        "bootstrap over stimuli (" + counted(options["resamples"].get<std::int64_t>()) +
        " resamples), sign flips (" + counted(options["permutations"].get<std::int64_t>()) + "), seed " +
        std::to_string(options["seed"].get<unsigned>());
    for (const ModelDifference& difference : comparison.result.differences) {
        const std::string pair = difference.first + " − " + difference.second;
        comparison.findings.maps.push_back(voxelMap(
            pair + ": difference of r", "rDifference", "Δr",
            "difference of held-out r over all rows; " + method, difference.result.difference));
        comparison.findings.maps.push_back(voxelMap(
            pair + ": q", "q", "q", "Benjamini–Hochberg over voxels; " + method, difference.q));
    }
}

Json regionJson(const Comparison& comparison, const RegionScore& entry) {
    const Region& region = comparison.regions[entry.region];
    return Json{
        {"parcellation", region.parcellation},
        {"region", region.name},
        {"hemisphere", region.hemisphere ? Json(std::string(nameOf(*region.hemisphere))) : Json(nullptr)},
        {"mean", orNull(entry.mean)},
        {"median", orNull(entry.median)},
        {"low", orNull(entry.low)},
        {"high", orNull(entry.high)},
        {"voxels", entry.voxels},
        {"few", entry.few()}};
}

Json differenceJson(const ModelDifference& difference) {
    std::int64_t tested = 0;
    std::int64_t first = 0;
    std::int64_t second = 0;
    for (Eigen::Index voxel = 0; voxel < difference.q.size(); ++voxel) {
        tested += std::isnan(difference.q[voxel]) ? 0 : 1;
        if (difference.q[voxel] <= significant)
            ++(difference.result.difference[voxel] > 0 ? first : second);
    }
    return Json{{"first", difference.first},
                {"second", difference.second},
                {"voxelsTested", tested},
                {"voxelsWhereFirstIsBetter", first},
                {"voxelsWhereSecondIsBetter", second},
                {"q", double(significant)}};
}

void addProvenance(
    Comparison& comparison, const Dataset& dataset,
    const std::vector<std::shared_ptr<const Embedding>>& embeddings, const Json& options) {
    Json& provenance = comparison.findings.provenance;
    provenance = provenanceOf("compare", options);
    Json& inputs = provenance["inputs"];
    inputs = encodingInputs(dataset, embeddings);
    inputs["noiseCeiling"] = comparedCeiling(dataset).size() > 0 ? Json(dataset.noiseCeiling->file) : Json(nullptr);
    provenance["layers"] = Json::array();
    for (const ComparedLayer& layer : comparison.layers)
        provenance["layers"].push_back(Json{
            {"model", layer.model},
            {"layer", layer.layer},
            {"depth", layer.depth},
            {"regions", Json::array()}});
    for (const RegionScore& entry : comparison.result.regions)
        provenance["layers"][std::size_t(entry.layer)]["regions"].push_back(regionJson(comparison, entry));
    provenance["differences"] = Json::array();
    for (const ModelDifference& difference : comparison.result.differences) {
        Json pair = differenceJson(difference);
        pair["regions"] = Json::array();
        provenance["differences"].push_back(std::move(pair));
    }
    for (const RegionScore& entry : comparison.result.differencesByRegion)
        provenance["differences"][std::size_t(entry.layer)]["regions"].push_back(
            regionJson(comparison, entry));
}

Message comparisonSummary(const Comparison& comparison) {
    // The first region is all voxels, its entries come first.
    const auto layers = std::span(comparison.result.regions).first(comparison.layers.size());
    const auto best = std::ranges::max_element(layers, {}, [](const RegionScore& entry) {
        return std::isfinite(entry.mean) ? entry.mean : -2; // below any correlation
    });
    if (best->voxels == 0)
        return message("analysis", "no voxel of %1 has a score; their responses are constant or missing")
            .with(counted(comparison.result.r.cols()));
    const Message first =
        message("analysis", "%1 layers; %2 is best over %3 voxels, mean held-out r %4")
            .with(
                counted(std::ssize(layers)), titleOf(comparison.layers[std::size_t(best->layer)]),
                counted(best->voxels), formatNumber(best->mean, 2));
    if (comparison.result.differences.size() != 1)
        return first;
    const Json difference = differenceJson(comparison.result.differences.front());
    return message("analysis", "%1; %2 beats %3 in %4 voxels and is beaten in %5 (q ≤ 0.05)")
        .with(
            first, comparison.result.differences[0].first, comparison.result.differences[0].second,
            counted(difference["voxelsWhereFirstIsBetter"].get<std::int64_t>()),
            counted(difference["voxelsWhereSecondIsBetter"].get<std::int64_t>()));
}

/// Hands the score maps on while the fit goes on, twice a second.
TakeScores partialScores(
    const std::vector<ComparedLayer>& layers, const std::string& method, const PartialFindings& partial) {
    if (!partial)
        return {};
    return
        [layers, method, partial, last = std::chrono::steady_clock::time_point()](const MatrixF& r) mutable {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < std::chrono::milliseconds(500))
                return;
            last = now;
            Findings some;
            for (std::size_t layer = 0; layer < layers.size(); ++layer)
                some.maps.push_back(scoreMap(layers[layer], r.row(Eigen::Index(layer)).transpose(), method));
            partial(some);
        };
}

Findings
runCompare(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& partial) {
    return compareLayers(dataset, options, progress, partial).findings;
}

RunPlan planOfComparison(const Dataset& dataset, const Json& options) {
    const auto embeddings = chosenEmbeddings(dataset, options["model"].get<std::string>(), "");
    const std::vector<ComparedLayer> layers = comparedLayers(embeddings);
    const ComparisonOptions wanted = comparisonOptions(options);
    const auto pairs = comparedPairs(layers, wanted.pairs);
    std::vector<Eigen::Index> features;
    for (const ComparedLayer& layer : layers)
        features.push_back(layer.stimuliByFeatures.cols());
    RunPlan result =
        ridgePlan(dataset, embeddings, features, 1, options, {.weights = false, .heldOut = !pairs.empty()});
    if (pairs.empty())
        result.lines.push_back(message("analysis", "no models are tested against each other"));
    else
        result.lines.push_back(message("analysis", "%1 pairs are tested, with %2 resamples and %3 sign flips")
                                   .with(
                                       counted(std::ssize(pairs)), counted(wanted.paired.resamples),
                                       counted(wanted.paired.permutations)));
    if (comparedCeiling(dataset).size() > 0)
        result.lines.push_back(
            message("analysis", "%1 voxels below the noise ceiling of %2 are left out of comparisons")
                .with(
                    counted((comparedCeiling(dataset).array() >= float(wanted.leastCeiling))
                                .select(0, Eigen::ArrayXi::Ones(comparedCeiling(dataset).size()))
                                .sum()),
                    wanted.leastCeiling));
    return result;
}

std::vector<Option> optionsOfCompare() {
    std::vector<Option> options{offering(
        embeddingModels,
        textOption(
            "model", translatable("analysis", "Model"), "",
            translatable("analysis", "Compare only layers of this model; empty for all models.")))};
    for (Option& option : optionsOfRidge())
        options.push_back(std::move(option));
    options.push_back(numberOption(
        "least-ceiling", translatable("analysis", "Least noise ceiling"), 0.05, 0, 1,
        translatable("analysis", "Voxels below are left out; used only when there is a noise ceiling.")));
    options.push_back(choiceOption(
        "pairs", translatable("analysis", "Test"),
        {translatable("analysis", "models"), translatable("analysis", "layers"),
         translatable("analysis", "off")},
        translatable(
            "analysis",
            "Every two models, each with its best layer in each region, every two layers, or nothing.")));
    options.push_back(integerOption(
        "resamples", translatable("analysis", "Bootstrap resamples"), 1000, 10, 100000,
        translatable("analysis", "Resamples of stimuli, for differences, and of voxels, for regions.")));
    options.push_back(integerOption(
        "permutations", translatable("analysis", "Sign flips"), 1000, 10, 1000000,
        translatable("analysis", "The smallest p value is 1 / (1 + this number).")));
    Option coverage = numberOption(
        "coverage", translatable("analysis", "Intervals"), 95, 50, 99.9,
        translatable("analysis", "How much of the bootstrap distribution an interval covers."));
    coverage.unit = "%";
    options.push_back(coverage);
    return options;
}

} // namespace

Comparison compareLayers(
    const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& partial) {
    const auto embeddings = chosenEmbeddings(dataset, options["model"].get<std::string>(), "");
    const std::vector<std::string> ids = stimulusIds(dataset);
    const ComparisonOptions wanted = comparisonOptions(options);
    const VectorF ceiling = comparedCeiling(dataset);
    const std::string method = "Ridge regression, " + ridgeMethod(options);
    Comparison comparison;
    comparison.layers = comparedLayers(embeddings);
    progress.report(0, message("analysis", "finding regions"));
    comparison.regions = regionsOf(dataset, progress);
    comparison.result = compareModels(
        comparison.layers, dataset.responses->stimuliByVoxels, ids, ceiling, comparison.regions, wanted,
        partialScores(comparison.layers, method, partial), progress);
    dataset.responses->stimuliByVoxels.requireUnchanged();
    addBestLayers(comparison, ceiling, wanted.leastCeiling);
    addDifferences(comparison, options);
    for (std::size_t layer = 0; layer < comparison.layers.size(); ++layer)
        comparison.findings.maps.push_back(scoreMap(
            comparison.layers[layer], comparison.result.r.row(Eigen::Index(layer)).transpose(), method));
    addProvenance(comparison, dataset, embeddings, options);
    comparison.findings.summary = comparisonSummary(comparison);
    return comparison;
}

Analysis compareAnalysis() {
    return {
        "compare",
        translatable("analysis", "Compare layers and models…"),
        translatable(
            "analysis",
            "Fits every layer and shows which predicts best where, by region, and which model beats which."),
        optionsOfCompare(),
        obstacleToFitting,
        runCompare,
        planOfComparison};
}

} // namespace fusiform
