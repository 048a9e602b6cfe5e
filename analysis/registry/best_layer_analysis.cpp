// "best-layer": which layer of a series of score maps is best, by how much, and how deep.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/layers/best_layer.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/map_stack.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

VectorF ceilingFor(const MapStack& stack, const Dataset& dataset) {
    if (!stack.ofVoxels || !dataset.noiseCeiling || !dataset.noiseCeiling->perVoxel)
        return {};
    return *dataset.noiseCeiling->perVoxel;
}

void addBestLayerMaps(const MapStack& stack, const BestLayer& best, const std::string& metric, Findings& findings) {
    const std::string method =
        "Best of " + counted(std::ssize(stack.maps), "layer") + " by " + stack.maps.front()->metric;
    auto layer = mapOnStack(stack, "Best layer (" + metric + ")", "bestLayer", best.layer, method);
    layer->categorical = true;
    layer->categories = layerNames(stack.maps);
    auto margin =
        mapOnStack(stack, "Margin to the next layer (" + metric + ")", "margin", best.margin, method);
    margin->unit = metric == "r2" ? "R²" : metric;
    auto depth =
        mapOnStack(stack, "Layer depth, centre of mass (" + metric + ")", "depth", best.depth, method);
    depth->unit = "layer depth";
    findings.maps = {layer, margin, depth};
}

Message bestLayerSummary(const MapStack& stack, const BestLayer& best) {
    std::vector<std::int64_t> wins(stack.maps.size());
    std::int64_t decided = 0;
    for (const float layer : best.layer)
        if (std::isfinite(layer)) {
            ++wins[std::size_t(layer)];
            ++decided;
        }
    const Message places = stack.ofVoxels ? message("analysis", "voxels") : message("analysis", "vertices");
    const std::string all = counted(best.layer.size());
    const std::string layers = counted(std::ssize(stack.maps));
    if (decided == 0)
        return message("analysis", "no best of %1 layers in any of %2 %3").with(layers, all, places);
    const auto most = std::ranges::max_element(wins);
    return message("analysis", "best of %1 layers in %2 of %3 %4; most often %5 (%6 %)")
        .with(
            layers, counted(decided), all, places, layerNames(stack.maps)[std::size_t(most - wins.begin())],
            formatNumber(100.0 * double(*most) / double(decided), 2));
}

Findings
runBestLayer(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const std::string metric = options["metric"].get<std::string>();
    const std::string model = options["model"].get<std::string>();
    const MapSeries series = seriesOfLayers(dataset, metric, model);
    const MapStack stack = stackOfMaps(series, dataset);
    if (stack.maps.size() < 2)
        throw Error(
            {.doing = translatable("analysis", "finding the best layer"),
             .file = {},
             .expected =
                 model.empty()
                     ? message(
                           "analysis", "maps of '%1' of at least two layers on the same voxels or vertices")
                           .with(metric)
                     : message(
                           "analysis", "maps of '%1' of at least two layers on the same voxels or vertices "
                                       "of model '%2'")
                           .with(metric, model),
             .found = message("analysis", "%1 layers, %2 of them on the same places")
                          .with(series.size(), stack.maps.size()),
             .hint = message("analysis", "fit the encoding model of several layers first")});
    MatrixF scores(Eigen::Index(stack.rows.size()), stack.rows.front().size());
    std::vector<double> depths;
    for (std::size_t layer = 0; layer < stack.maps.size(); ++layer) {
        progress.report(
            0.5 * double(layer) / double(stack.maps.size()), translatable("analysis", "collecting layers"));
        scores.row(Eigen::Index(layer)) = stack.rows[layer].transpose();
        depths.push_back(stack.maps[layer]->depth);
    }
    const VectorF ceiling = ceilingFor(stack, dataset);
    progress.report(0.5, translatable("analysis", "comparing layers"));
    const BestLayer best = bestLayer(scores, depths, ceiling, options["least-ceiling"].get<double>());
    Findings findings;
    addBestLayerMaps(stack, best, metric, findings);
    findings.provenance = provenanceOf("best-layer", options);
    Json& inputs = findings.provenance["inputs"];
    for (const auto& map : stack.maps)
        inputs["maps"].push_back(Json{{"name", map->name}, {"depth", map->depth}});
    inputs["places"] = stack.ofVoxels ? "voxels" : "vertices";
    inputs["noiseCeiling"] = ceiling.size() > 0 ? Json(dataset.noiseCeiling->file) : Json(nullptr);
    findings.summary = bestLayerSummary(stack, best);
    progress.report(1);
    return findings;
}

std::optional<std::string> obstacleToBestLayer(const Dataset& dataset) {
    // Whether the maps are of the same places is left to the run: this is asked at every change of the
    // dataset.
    for (const char* metric : {"r", "r2"})
        if (seriesOfLayers(dataset, metric, {}).size() >= 2)
            return std::nullopt;
    return translatable("analysis", "the dataset has score maps of fewer than two layers");
}

std::vector<Option> optionsOfBestLayer() {
    return {
        choiceOption(
            "metric", translatable("analysis", "Score"),
            {translatable("analysis", "r"), translatable("analysis", "r2")},
            translatable("analysis", "The score whose maps are compared.")),
        Option{
            "least-ceiling",
            translatable("analysis", "Least noise ceiling"),
            OptionType::Number,
            0.05,
            0.0,
            1.0,
            {},
            {},
            translatable("analysis", "Voxels below are left out; used only when there is a noise ceiling.")},
        offering(
            scoredModels,
            textOption(
                "model", translatable("analysis", "Model"), "",
                translatable("analysis", "Compare only layers of this model; empty for all models."))),
    };
}

} // namespace

Analysis bestLayerAnalysis() {
    return {
        "best-layer",
        translatable("analysis", "Find best layer…"),
        translatable(
            "analysis", "Shows which layer predicts each voxel best, by how much, and how deep it lies."),
        optionsOfBestLayer(),
        obstacleToBestLayer,
        runBestLayer};
}

} // namespace fusiform
