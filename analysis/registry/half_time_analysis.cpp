// "half-time": when along training a series of score maps reaches half of where it ends.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/layers/dataset_regions.h"
#include "analysis/layers/half_time.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/map_stack.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fusiform {
namespace {

constexpr const char* findingHalfTimes = translatable("analysis", "finding half-times");

/// Maps along training, with the step of each.
struct TrainingSeries {
    std::string name;
    MapSeries maps;
    std::vector<double> steps;
};

/// The last number in a text: 1000 in "step 1000" or "checkpoint-1e3.pt".
std::optional<double> numberIn(const std::string& text) {
    std::size_t end = text.find_last_of("0123456789");
    while (end != std::string::npos) {
        std::size_t first = end;
        while (first > 0 &&
               std::string_view("0123456789.eE+").find(text[first - 1]) != std::string_view::npos)
            --first;
        for (; first <= end; ++first)
            if (const auto number = parseNumber(text.substr(first, end - first + 1)); number && *number >= 0)
                return number;
        return std::nullopt;
    }
    return std::nullopt;
}

/// Every frame as a map of its own, wherever the dataset has places for it.
TrainingSeries framesOf(const Map& map, const Dataset& dataset, Progress& progress) {
    TrainingSeries series{map.name, {}, {}};
    for (std::int64_t frame = 0; frame < map.frameCount(); ++frame) {
        progress.report(double(frame) / double(map.frameCount()), message("analysis", "reading frames"));
        Map own = atFrame(map, frame);
        own.perVoxel = nullptr;
        if (!own.verticesGiven && !own.isSeries())
            own.vertices = {}; // made anew from the volume
        own.series = {};
        Progress unheard;
        series.maps.push_back(std::make_shared<const Map>(placed(own, dataset, unheard)));
        if (const auto step = numberIn(map.frameName(frame)))
            series.steps.push_back(*step);
    }
    return series;
}

/// Whether the name of a layer is one of a moment of training: "step 1000", "epoch-5", "checkpoint_20000".
bool namesTrainingStep(const std::string& layer) {
    const std::string name = lowerCase(layer);
    return numberIn(name) && std::ranges::any_of(
                                 std::array{"step", "epoch", "iter", "checkpoint", "ckpt", "token", "sample"},
                                 [&name](const char* word) { return name.find(word) != std::string::npos; });
}

/// The layers of a model are no series along training, unless their names say so: then their steps are left
/// out, to be given.
TrainingSeries trainedLayers(const Dataset& dataset, const std::string& metric, const std::string& model) {
    TrainingSeries series{model, seriesOfLayers(dataset, metric, model), {}};
    for (const auto& map : series.maps)
        if (namesTrainingStep(map->layer))
            series.steps.push_back(map->depth);
    if (series.name.empty() && !series.maps.empty())
        series.name = series.maps.front()->model;
    return series;
}

TrainingSeries chosenSeries(const Dataset& dataset, const Json& options, Progress& progress) {
    const std::string name = options["map"].get<std::string>();
    const auto map = std::ranges::find_if(dataset.maps, [&name](const auto& other) {
        return name.empty() ? other->frameCount() > 1 : other->name == name;
    });
    if (map != dataset.maps.end() && (*map)->frameCount() > 1)
        return framesOf(**map, dataset, progress);
    if (!name.empty())
        throw Error(
            {.doing = findingHalfTimes,
             .file = name,
             .expected = message("analysis", "a map of several frames"),
             .found = map == dataset.maps.end() ? message("analysis", "no map of that name")
                                                : message("analysis", "one frame"),
             .hint =
                 message("analysis", "leave it empty to use the score maps of a model's training steps")});
    return trainedLayers(dataset, options["metric"].get<std::string>(), options["model"].get<std::string>());
}

void setSteps(TrainingSeries& series, const std::string& text) {
    if (trimmed(text).empty())
        return;
    series.steps.clear();
    for (const std::string& part : split(text, ',')) {
        const auto step = parseNumber(part);
        if (!step)
            throw Error(
                {.doing = findingHalfTimes,
                 .file = {},
                 .expected = message("analysis", "training steps, one a map, after commas"),
                 .found = "'" + part + "'",
                 .hint = message("analysis", "for example 0, 100, 1000, 10000")});
        series.steps.push_back(*step);
    }
}

Json regionsJson(
    const MapStack& stack, const MatrixF& values, const std::vector<double>& steps, const Dataset& dataset,
    Progress& progress) {
    const auto rows = stack.ofVoxels ? regionsOfRows(dataset, progress)
                                     : regionsOfPlaces(dataset, placesOfVertices(stack.vertices));
    Json regions = Json::array();
    for (const Region& region : regionsFrom(rows))
        regions.push_back(Json{
            {"parcellation", region.parcellation},
            {"region", region.name},
            {"hemisphere", region.hemisphere ? Json(std::string(nameOf(*region.hemisphere))) : Json(nullptr)},
            {"halfTime", orNull(halfTimeOfMean(values, steps, region.rows))},
            {"voxels", region.rows.size()}});
    return regions;
}

Message halfTimeSummary(const VectorF& times, const std::string& name) {
    std::vector<float> defined;
    for (const float time : times)
        if (!std::isnan(time))
            defined.push_back(time);
    if (defined.empty())
        return message("analysis", "%1 ends above 0 nowhere: there is no half-time").with(name);
    std::ranges::nth_element(defined, defined.begin() + std::ssize(defined) / 2);
    return message("analysis", "median half-time of %1 is step %2 over %3 of %4 places")
        .with(
            name, formatNumber(double(defined[defined.size() / 2]), 3), counted(std::ssize(defined)),
            counted(times.size()));
}

Findings
runHalfTime(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    Progress reading = progress.part(0, 0.8);
    TrainingSeries series = chosenSeries(dataset, options, reading);
    setSteps(series, options["steps"].get<std::string>());
    const MapStack stack = stackOfMaps(series.maps, dataset);
    if (stack.maps.size() < 2 || stack.maps.size() != series.maps.size())
        throw Error(
            {.doing = findingHalfTimes,
             .file = series.name,
             .expected =
                 message("analysis", "maps of at least two training steps on the same voxels or vertices"),
             .found = message("analysis", "%1 maps, %2 of them on the same places")
                          .with(series.maps.size(), stack.maps.size()),
             .hint = message("analysis", "load surfaces or a voxel set, and a map of several frames")});
    if (series.steps.size() != stack.maps.size())
        throw Error(
            {.doing = findingHalfTimes,
             .file = series.name,
             .expected = message("analysis", "the training step of each of %1 maps").with(stack.maps.size()),
             .found = message("analysis", "%1 steps").with(series.steps.size()),
             .hint = message(
                 "analysis",
                 "name them with the option 'steps'; layers of one model are no steps of its training")});
    const MatrixF values = valuesOf(stack);
    const VectorF times = halfTime(values, series.steps);
    progress.report(0.9, message("analysis", "finding regions"));
    Findings findings;
    auto map = mapOnStack(
        stack, "Half-time of " + series.name, "halfTime", times,
        "first step at which the series reaches half of its last value, on a logarithmic axis");
    map->unit = "step";
    findings.maps = {map};
    findings.provenance = provenanceOf("half-time", options);
    Json& inputs = findings.provenance["inputs"];
    inputs["series"] = series.name;
    inputs["steps"] = series.steps;
    inputs["places"] = stack.ofVoxels ? "voxels" : "vertices";
    findings.provenance["regions"] = regionsJson(stack, values, series.steps, dataset, progress);
    findings.summary = halfTimeSummary(times, series.name);
    progress.report(1);
    return findings;
}

std::optional<std::string> obstacleToHalfTime(const Dataset& dataset) {
    const bool frames =
        std::ranges::any_of(dataset.maps, [](const auto& map) { return map->frameCount() > 1; });
    for (const char* metric : {"r", "r2"})
        if (frames || seriesOfLayers(dataset, metric, {}).size() >= 2)
            return std::nullopt;
    return translatable(
        "analysis", "the dataset has no map of several frames and no score maps of several steps");
}

std::vector<Option> optionsOfHalfTime() {
    return {
        offering(
            mapsOfFrames,
            textOption(
                "map", translatable("analysis", "Map"), "",
                translatable(
                    "analysis",
                    "Name of the map whose frames are training steps; empty for the first one."))),
        textOption(
            "steps", translatable("analysis", "Training steps"), "",
            translatable(
                "analysis",
                "Comma list, one a map; empty to take the numbers in the names of frames, or the depths "
                "of score maps whose layers are named as steps.")),
        choiceOption(
            "metric", translatable("analysis", "Score"),
            {translatable("analysis", "r"), translatable("analysis", "r2")},
            translatable("analysis", "Without a map of frames: the score whose maps are the series.")),
        offering(
            scoredModels,
            textOption(
                "model", translatable("analysis", "Model"), "",
                translatable(
                    "analysis", "Without a map of frames: the model whose score maps are the series."))),
    };
}

} // namespace

Analysis halfTimeAnalysis() {
    return {
        "half-time",
        translatable("analysis", "Find half-times along training…"),
        translatable("analysis", "Shows at which training step each place reaches half of its final score."),
        optionsOfHalfTime(),
        obstacleToHalfTime,
        runHalfTime};
}

} // namespace fusiform
