// "difference": one map minus another of the same subject.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/map_stack.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr const char* subtractingMaps = translatable("analysis", "subtracting maps");

bool isOfNumbers(const std::shared_ptr<const Map>& map) {
    return !map->categorical && (map->onSurface() || map->volume || map->perVoxel);
}

std::shared_ptr<const Map> numbersCalled(const Dataset& dataset, const std::string& name) {
    const auto map = dataset.findMap(name);
    if (map && isOfNumbers(map))
        return map;
    std::string known;
    for (const auto& other : dataset.maps)
        if (isOfNumbers(other))
            known += (known.empty() ? "'" : ", '") + other->name + "'";
    throw Error(
        {.doing = subtractingMaps,
         .file = {},
         .expected = message("analysis", "one of the maps of numbers %1").with(known),
         .found = map ? message("analysis", "'%1', a map of categories").with(name) : Message("'" + name + "'"),
         .hint = {}});
}

/// Both maps where they have places in common.
MapStack pairOf(const std::shared_ptr<const Map>& a, const std::shared_ptr<const Map>& b, const Dataset& dataset) {
    MapStack stack = stackOfMaps({a, b}, dataset);
    if (stack.maps.size() < 2)
        throw Error(
            {.doing = subtractingMaps,
             .file = {},
             .expected = message("analysis", "two maps of the same voxels or vertices"),
             .found = message("analysis", "'%1' and '%2', of different ones").with(a->name, b->name),
             .hint = {}});
    return stack;
}

Message differenceSummary(const VectorF& difference, const Message& places) {
    std::int64_t both = 0;
    std::int64_t larger = 0;
    double sum = 0;
    for (const float value : difference)
        if (std::isfinite(value)) {
            ++both;
            larger += value > 0 ? 1 : 0;
            sum += double(value);
        }
    if (both == 0)
        return message("analysis", "no place has a value in both maps");
    return message("analysis", "mean difference %1 over %2 %3; the first map is larger in %4 %")
        .with(
            formatNumber(sum / double(both), 3), counted(both), places,
            formatNumber(100.0 * double(larger) / double(both), 3));
}

Findings
runDifference(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const auto a = numbersCalled(dataset, options["a"].get<std::string>());
    const auto b = numbersCalled(dataset, options["b"].get<std::string>());
    const MapStack stack = pairOf(a, b, dataset);
    progress.report(0.5);
    const VectorF values = stack.rows[0] - stack.rows[1];
    auto map = mapOnStack(
        stack, a->name + " − " + b->name, "difference", values, "Difference of '" + a->name + "' and '" + b->name + "'");
    map->unit = a->unit == b->unit ? a->unit : "";
    Findings findings;
    findings.maps = {map};
    findings.provenance = provenanceOf("difference", options);
    for (const auto& [key, input] : {std::pair("a", a), std::pair("b", b)})
        findings.provenance["inputs"][key] = Json{{"map", input->name}, {"provenance", input->provenance}};
    findings.provenance["of"] = stack.ofVoxels ? "voxels" : "vertices";
    findings.summary = differenceSummary(
        values, stack.ofVoxels ? message("analysis", "voxels") : message("analysis", "vertices"));
    progress.report(1);
    return findings;
}

std::optional<std::string> obstacleToDifference(const Dataset& dataset) {
    if (std::ranges::count_if(dataset.maps, isOfNumbers) < 2)
        return translatable("analysis", "the dataset has fewer than two maps of numbers");
    return std::nullopt;
}

} // namespace

Analysis differenceAnalysis() {
    return {
        "difference",
        translatable("analysis", "Difference of two maps…"),
        translatable("analysis", "Subtracts one map from another, at the voxels or vertices that both are of."),
        {offering(
             surfaceMaps, textOption(
                              "a", translatable("analysis", "First map"), "",
                              translatable("analysis", "Name of the map to subtract from."))),
         offering(
             surfaceMaps, textOption(
                              "b", translatable("analysis", "Second map"), "",
                              translatable("analysis", "Name of the map that is subtracted.")))},
        obstacleToDifference,
        runDifference};
}

} // namespace fusiform
