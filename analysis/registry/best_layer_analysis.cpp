// "best-layer": which layer of a series of score maps is best, by how much, and how deep.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/layers/best_layer.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/options.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

using MapPointer = std::shared_ptr<const Map>;

/// Score maps of one metric, one a layer; by model in order of appearance, then by depth.
using Series = std::vector<MapPointer>;

std::int64_t sizeOf(const std::shared_ptr<const VectorF>& values) {
    return values ? values->size() : 0;
}

/// Maps of the metric that belong to a layer. A layer that was computed twice counts once, with its latest
/// map.
Series seriesOf(const Dataset& dataset, const std::string& metric, const std::string& model) {
    Series series;
    std::vector<std::string> models;
    for (const auto& map : dataset.maps) {
        if (map->metric != metric || map->categorical || map->model.empty())
            continue;
        if (!model.empty() && map->model != model)
            continue;
        if (std::ranges::count(models, map->model) == 0)
            models.push_back(map->model);
        const auto same = std::ranges::find_if(series, [&map](const MapPointer& other) {
            return other->model == map->model && other->layer == map->layer;
        });
        if (same == series.end())
            series.push_back(map);
        else
            *same = map;
    }
    std::ranges::stable_sort(series, {}, [&models](const MapPointer& map) {
        return std::pair(std::ranges::find(models, map->model) - models.begin(), map->depth);
    });
    return series;
}

std::optional<VectorF> valuesOnVertices(const Map& map, const VoxelSet& voxels) {
    if (!voxels.onSurface() || !map.onSurface())
        return std::nullopt;
    VectorF values = VectorF::Constant(voxels.size(), missingValue);
    Eigen::Index row = 0;
    for (const Hemisphere hemisphere : hemispheres)
        for (const std::int32_t vertex : voxels.vertices[hemisphere]) {
            if (vertex < sizeOf(map.vertices[hemisphere]))
                values[row] = (*map.vertices[hemisphere])[vertex];
            ++row;
        }
    return values;
}

/// One score per row of the voxel set, wherever the map has it; nothing when it has none.
std::optional<VectorF> scoresOfVoxels(const Map& map, const Dataset& dataset) {
    if (!dataset.voxels) // results of matrices without places are per row all the same
        return map.perVoxel ? std::optional(*map.perVoxel) : std::nullopt;
    if (map.perVoxel && map.perVoxel->size() == dataset.voxels->size())
        return *map.perVoxel;
    const auto values = valuesAtVoxels(map, *dataset.voxels);
    return values ? std::optional(*values) : valuesOnVertices(map, *dataset.voxels);
}

/// Vertices of both hemispheres, left first. A map without one of them is missing there.
std::optional<VectorF> scoresOfVertices(const Map& map, const Bilateral<std::int64_t>& counts) {
    if (!map.onSurface())
        return std::nullopt;
    VectorF values = VectorF::Constant(counts.left + counts.right, missingValue);
    for (const Hemisphere hemisphere : hemispheres) {
        const std::int64_t size = sizeOf(map.vertices[hemisphere]);
        if (size == 0)
            continue;
        if (size != counts[hemisphere])
            return std::nullopt; // of another mesh
        values.segment(hemisphere == Hemisphere::Left ? 0 : counts.left, size) = *map.vertices[hemisphere];
    }
    return values;
}

/// A series as one matrix (layers, places), with the maps that it was made of.
struct Stack {
    Series maps;
    std::vector<VectorF> rows;
    bool ofVoxels = true;
    Bilateral<std::int64_t> vertices; ///< of each hemisphere, when places are vertices

    void add(const MapPointer& map, std::optional<VectorF> scores) {
        // Maps of other places than the first one's cannot be compared with it.
        if (!scores || (!rows.empty() && rows.front().size() != scores->size()))
            return;
        maps.push_back(map);
        rows.push_back(std::move(*scores));
    }
};

Stack stackOfVoxels(const Series& series, const Dataset& dataset) {
    Stack stack;
    for (const MapPointer& map : series)
        stack.add(map, scoresOfVoxels(*map, dataset));
    return stack;
}

Stack stackOfVertices(const Series& series) {
    Stack stack;
    stack.ofVoxels = false;
    for (const Hemisphere hemisphere : hemispheres)
        for (const MapPointer& map : series)
            if (stack.vertices[hemisphere] == 0)
                stack.vertices[hemisphere] = sizeOf(map->vertices[hemisphere]);
    for (const MapPointer& map : series)
        stack.add(map, scoresOfVertices(*map, stack.vertices));
    return stack;
}

/// Whichever places more layers have in common; the voxels when it is the same.
Stack stackOf(const Series& series, const Dataset& dataset) {
    Stack voxels = stackOfVoxels(series, dataset);
    if (voxels.maps.size() == series.size())
        return voxels;
    Stack vertices = stackOfVertices(series);
    return vertices.maps.size() > voxels.maps.size() ? vertices : voxels;
}

bool severalModels(const Series& maps) {
    return std::ranges::any_of(
        maps, [&maps](const MapPointer& map) { return map->model != maps.front()->model; });
}

std::vector<std::string> layerNames(const Series& maps) {
    const bool several = severalModels(maps);
    std::vector<std::string> names;
    for (const MapPointer& map : maps)
        names.push_back(several || map->layer.empty() ? layerTitle(map->model, map->layer) : map->layer);
    return names;
}

std::shared_ptr<Map>
mapOf(const Stack& stack, const std::string& name, const char* metric, const VectorF& values) {
    auto map = std::make_shared<Map>();
    map->name = name;
    map->metric = metric;
    map->model = severalModels(stack.maps) ? "" : stack.maps.front()->model;
    map->provenance =
        "Best of " + counted(std::ssize(stack.maps), "layer") + " by " + stack.maps.front()->metric;
    if (stack.ofVoxels) {
        map->perVoxel = std::make_shared<const VectorF>(values);
        return map;
    }
    Eigen::Index first = 0;
    for (const Hemisphere hemisphere : hemispheres) {
        const Eigen::Index count = stack.vertices[hemisphere];
        if (count > 0)
            map->vertices[hemisphere] = std::make_shared<const VectorF>(values.segment(first, count));
        first += count;
    }
    return map;
}

VectorF ceilingFor(const Stack& stack, const Dataset& dataset) {
    if (!stack.ofVoxels || !dataset.noiseCeiling || !dataset.noiseCeiling->perVoxel)
        return {};
    return *dataset.noiseCeiling->perVoxel;
}

void addMaps(const Stack& stack, const BestLayer& best, const std::string& metric, Findings& findings) {
    auto layer = mapOf(stack, "Best layer (" + metric + ")", "bestLayer", best.layer);
    layer->categorical = true;
    layer->categories = layerNames(stack.maps);
    auto margin = mapOf(stack, "Margin to the next layer (" + metric + ")", "margin", best.margin);
    margin->unit = metric == "r2" ? "R²" : metric;
    auto depth = mapOf(stack, "Layer depth, centre of mass (" + metric + ")", "depth", best.depth);
    depth->unit = "layer depth";
    findings.maps = {layer, margin, depth};
}

Message summaryOf(const Stack& stack, const BestLayer& best) {
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

Findings run(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const std::string metric = options["metric"].get<std::string>();
    const std::string model = options["model"].get<std::string>();
    const Series series = seriesOf(dataset, metric, model);
    const Stack stack = stackOf(series, dataset);
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
    addMaps(stack, best, metric, findings);
    findings.provenance = provenanceOf("best-layer", options);
    Json& inputs = findings.provenance["inputs"];
    for (const MapPointer& map : stack.maps)
        inputs["maps"].push_back(Json{{"name", map->name}, {"depth", map->depth}});
    inputs["places"] = stack.ofVoxels ? "voxels" : "vertices";
    inputs["noiseCeiling"] = ceiling.size() > 0 ? Json(dataset.noiseCeiling->file) : Json(nullptr);
    findings.summary = summaryOf(stack, best);
    progress.report(1);
    return findings;
}

std::optional<std::string> obstacle(const Dataset& dataset) {
    // Whether the maps are of the same places is left to the run: this is asked at every change of the
    // dataset.
    for (const char* metric : {"r", "r2"})
        if (seriesOf(dataset, metric, {}).size() >= 2)
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
        textOption(
            "model", translatable("analysis", "Model"), "",
            translatable("analysis", "Compare only layers of this model; empty for all models.")),
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
        obstacle,
        run};
}

} // namespace fusiform
