// "project": samples volume maps on the cortex.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"
#include "analysis/surface/map_placement.h"
#include "analysis/surface/volume_to_surface.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

using MapPointer = std::shared_ptr<const Map>;

/// The map of that name; for an empty name the volume maps that are not on the surface yet, or all of them
/// when every one is.
std::vector<MapPointer> chosenMaps(const Dataset& dataset, const std::string& name) {
    std::vector<MapPointer> all;
    std::vector<MapPointer> notYet;
    std::string known;
    for (const auto& map : dataset.maps) {
        if (!map->volume)
            continue;
        if (map->name == name)
            return {map};
        known += (known.empty() ? "'" : ", '") + map->name + "'";
        all.push_back(map);
        if (!map->onSurface())
            notYet.push_back(map);
    }
    if (!name.empty())
        throw Error(
            {.doing = translatable("analysis", "projecting a volume onto a surface"),
             .file = {},
             .expected = message("analysis", "one of the volume maps %1").with(known),
             .found = "'" + name + "'",
             .hint = {}});
    return notYet.empty() ? all : notYet;
}

VolumeSampling samplingOf(const Json& options) {
    return {
        .method = *samplingMethodNamed(options["method"].get<std::string>()),
        .depth = options["depth"].get<double>(),
        .averaged = options["averaged"].get<bool>()};
}

/// "trilinear, depth 0.25"; half-way between the surfaces goes without saying in a name.
std::string textOfSampling(const VolumeSampling& sampling, bool inName) {
    std::string text(nameOf(sampling.method));
    if (sampling.method == SamplingMethod::Ribbon)
        return text;
    if (sampling.averaged)
        return text + ", mean over depths";
    if (inName && sampling.depth == VolumeSampling().depth)
        return text;
    return text + ", depth " + formatNumber(sampling.depth, 3);
}

struct VertexCount {
    std::int64_t vertices = 0;
    std::int64_t missing = 0;
};

VertexCount verticesToProjectOn(const Map& map) {
    VertexCount count;
    for (const Hemisphere hemisphere : hemispheres)
        if (const auto& values = map.vertices[hemisphere]) {
            count.vertices += values->size();
            count.missing += std::ranges::count_if(*values, [](float value) { return std::isnan(value); });
        }
    return count;
}

Findings
runProject(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const auto maps = chosenMaps(dataset, options["map"].get<std::string>());
    Findings findings;
    findings.provenance = provenanceOf("project", options);
    Json& inputs = findings.provenance["inputs"];
    VertexCount count;
    const double share = 1.0 / double(maps.size());
    for (std::size_t at = 0; at < maps.size(); ++at) {
        const Map& map = *maps[at];
        const VolumeSampling sampling = samplingFor(map, samplingOf(options));
        Progress part = progress.part(double(at) * share, double(at + 1) * share);
        Map onSurface = map;
        onSurface.vertices = {}; // nothing of an earlier projection may stay
        onSurface = projected(onSurface, dataset.cortex, sampling, part);
        onSurface.name = map.name + ", on surface (" + textOfSampling(sampling, true) + ")";
        onSurface.provenance += (map.provenance.empty() ? "" : "; ") + std::string("sampled on the surface: ") +
                                textOfSampling(sampling, false);
        count = verticesToProjectOn(onSurface);
        inputs["maps"].push_back(Json{
            {"name", map.name},
            {"frame", map.frame},
            {"method", std::string(nameOf(sampling.method))},
            {"depths", sampling.depths()},
            {"vertices", count.vertices},
            {"verticesWithoutValue", count.missing}});
        findings.maps.push_back(std::make_shared<const Map>(std::move(onSurface)));
    }
    progress.report(1);
    findings.summary = maps.size() == 1
                           ? message("analysis", "%1 projected onto %2 vertices, %3 of them without a value")
                                 .with(maps[0]->name, counted(count.vertices), counted(count.missing))
                           : message("analysis", "%1 maps projected onto %2 vertices")
                                 .with(std::ssize(maps), counted(count.vertices));
    return findings;
}

std::optional<std::string> obstacleToProject(const Dataset& dataset) {
    if (std::ranges::none_of(dataset.maps, [](const auto& map) { return map->volume != nullptr; }))
        return translatable("analysis", "the dataset has no map in a volume");
    if (!hasAnatomicalSurface(dataset.cortex))
        return translatable("analysis", "the dataset has no white, midthickness or pial surface");
    return std::nullopt;
}

std::vector<Option> optionsOfProject() {
    return {
        offering(
            volumeMaps,
            textOption(
                "map", translatable("analysis", "Map"), "",
                translatable(
                    "analysis", "Name of the volume map; empty for all that are not on the surface yet."))),
        choiceOption(
            "method", translatable("analysis", "Sampling"),
            {translatable("analysis", "trilinear"), translatable("analysis", "nearest"),
             translatable("analysis", "cubic"), translatable("analysis", "ribbon")},
            translatable(
                "analysis", "Nearest is the enclosing voxel; maps of categories always use it. Ribbon is the mean over the "
                            "tissue between white and pial round each vertex.")),
        numberOption(
            "depth", translatable("analysis", "Depth"), 0.5, 0, 1,
            translatable("analysis", "0 is the white surface, 1 the pial; without meaning for ribbon.")),
        flagOption(
            "averaged", translatable("analysis", "Mean over depths"),
            translatable("analysis", "Averages five depths of the cortex instead of taking one.")),
    };
}

} // namespace

Analysis projectAnalysis() {
    return {
        "project",
        translatable("analysis", "Project volume maps…"),
        translatable(
            "analysis", "Samples volume maps on the cortical surface, between white and pial."),
        optionsOfProject(),
        obstacleToProject,
        runProject};
}

} // namespace fusiform
