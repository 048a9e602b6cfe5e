// "spatial-score": does the depth of the best layer follow the hierarchy of areas?

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/layers/dataset_regions.h"
#include "analysis/layers/spatial_score.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/map_stack.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"
#include "analysis/surface/region_distance.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace fusiform {
namespace {

constexpr const char* computingSpatialScore = translatable("analysis", "computing the spatial score");

/// The map of that name; for an empty name the latest one of a layer depth, else of the best layer.
std::shared_ptr<const Map> mapOfDepth(const Dataset& dataset, const std::string& name) {
    std::shared_ptr<const Map> chosen;
    std::string known;
    for (const auto& map : dataset.maps) {
        if (!name.empty() && map->name == name)
            return map;
        if (name.empty() && (map->metric == "depth" || (map->metric == "bestLayer" && !chosen)))
            chosen = map;
        known += (known.empty() ? "'" : ", '") + map->name + "'";
    }
    if (!chosen)
        throw Error(
            {.doing = computingSpatialScore,
             .file = {},
             .expected = name.empty() ? message("analysis", "a map of layer depth or of the best layer")
                                      : message("analysis", "one of the maps %1").with(known),
             .found = name.empty() ? message("analysis", "none") : Message("'" + name + "'"),
             .hint = message("analysis", "find the best layer first")});
    return chosen;
}

/// The places that a map has values at.
struct Places {
    CortexPlaces onCortex;
    Vertices points; ///< world positions; NaN where there is none
    std::vector<RowRegions> regions;
};

Places placesOf(const MapStack& stack, const Dataset& dataset, Progress& progress) {
    Places places;
    places.onCortex = stack.ofVoxels ? placesOnCortex(dataset, progress) : placesOfVertices(stack.vertices);
    places.regions =
        stack.ofVoxels ? regionsOfRows(dataset, progress) : regionsOfPlaces(dataset, places.onCortex);
    places.points = Vertices::Constant(std::ssize(places.onCortex), 3, missingValue);
    for (std::size_t row = 0; row < places.onCortex.size(); ++row) {
        const auto& vertex = places.onCortex[row];
        if (stack.ofVoxels && dataset.voxels->inVolume())
            places.points.row(Eigen::Index(row)) =
                dataset.voxels->worldOf(std::int64_t(row)).cast<float>().transpose();
        else if (
            const auto place =
                vertex ? dataset.cortex[vertex->hemisphere].midcortex(vertex->vertex) : std::nullopt)
            places.points.row(Eigen::Index(row)) = place->cast<float>().transpose();
    }
    return places;
}

/// The parcellation that has the region (or every area that is ranked), named so far as letters go.
const RowRegions&
parcellationWith(const Places& places, const std::string& parcellation, const std::string& region) {
    std::set<std::string> known;
    for (const RowRegions& named : places.regions) {
        if (!parcellation.empty() && named.parcellation != parcellation)
            continue;
        if (std::ranges::count(named.regions, region) > 0)
            return named;
        known.insert(named.regions.begin(), named.regions.end());
    }
    known.erase("");
    const std::string list = joinedText(known, ", ");
    throw Error(
        {.doing = computingSpatialScore,
         .file = {},
         .expected = list.empty() ? message("analysis", "a parcellation on the places of the map")
                                  : message("analysis", "one of the regions %1").with(list),
         .found = "'" + region + "'",
         .hint = message("analysis", "name the region that distance is measured from, such as V1")});
}

std::vector<std::int32_t>
rowsOfNamedRegion(const RowRegions& named, const std::string& region, std::optional<Hemisphere> side, bool bySide) {
    std::vector<std::int32_t> rows;
    for (std::size_t row = 0; row < named.regions.size(); ++row)
        if (named.regions[row] == region && (!bySide || named.hemispheres[row] == side))
            rows.push_back(std::int32_t(row));
    return rows;
}

/// Straight-line distance; of a place whose hemisphere is known from the region of that hemisphere, where it
/// has any.
VectorF straight(const Places& places, const RowRegions& named, const std::string& region) {
    VectorF distance = straightDistance(places.points, rowsOfNamedRegion(named, region, {}, false));
    for (const Hemisphere hemisphere : hemispheres) {
        const auto own = rowsOfNamedRegion(named, region, hemisphere, true);
        if (own.empty())
            continue;
        const VectorF within = straightDistance(places.points, own);
        for (Eigen::Index row = 0; row < distance.size(); ++row)
            if (named.hemispheres[std::size_t(row)] == hemisphere)
                distance[row] = within[row];
    }
    return distance;
}

std::shared_ptr<const Surface> anatomical(const HemisphereSurfaces& surfaces) {
    for (const SurfaceKind kind : {SurfaceKind::Midthickness, SurfaceKind::White, SurfaceKind::Pial})
        if (auto surface = surfaces.find(kind))
            return surface;
    return nullptr;
}

/// Along the mesh of each hemisphere from the vertices of the region's places; missing away from cortex and
/// in a hemisphere without the region.
VectorF alongMesh(
    const Places& places, const RowRegions& named, const std::string& region, const Dataset& dataset,
    Progress& progress) {
    VectorF distance = VectorF::Constant(std::ssize(places.onCortex), missingValue);
    for (const Hemisphere hemisphere : hemispheres) {
        std::vector<std::int32_t> seeds;
        for (const std::int32_t row : rowsOfNamedRegion(named, region, hemisphere, true))
            seeds.push_back(std::int32_t(places.onCortex[std::size_t(row)]->vertex));
        const auto surface = anatomical(dataset.cortex[hemisphere]);
        if (seeds.empty() || !surface)
            continue;
        const VectorF ofVertex = edgePathDistance(*surface, seeds, progress);
        for (std::size_t row = 0; row < places.onCortex.size(); ++row)
            if (const auto& place = places.onCortex[row]; place && place->hemisphere == hemisphere)
                distance[Eigen::Index(row)] = ofVertex[place->vertex];
    }
    return distance;
}

/// Position in the hierarchy, and what it is.
struct Position {
    VectorF values;
    std::string name, unit, method, parcellation;
};

Position positionOf(const Places& places, const Dataset& dataset, const Json& options, Progress& progress) {
    const std::string region = options["from"].get<std::string>();
    const std::string parcellation = options["parcellation"].get<std::string>();
    const std::string ranks = options["ranks"].get<std::string>();
    if (!trimmed(ranks).empty()) {
        const auto parsed = parseRanks(ranks);
        const RowRegions& named = parcellationWith(places, parcellation, parsed.begin()->first);
        return {
            ranksOfAreas(named.regions, parsed), "Rank of area", "rank", "ranks " + ranks,
            named.parcellation};
    }
    const RowRegions& named = parcellationWith(places, parcellation, region);
    if (options["distance"] == "straight")
        return {
            straight(places, named, region), "Distance from " + region, "mm", "straight line",
            named.parcellation};
    return {
        alongMesh(places, named, region, dataset, progress), "Distance from " + region, "mm",
        "shortest path along edges of the mesh", named.parcellation};
}

Findings
runSpatialScore(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const auto map = mapOfDepth(dataset, options["map"].get<std::string>());
    const MapStack stack = stackOfMaps({map}, dataset);
    if (stack.maps.empty())
        throw Error(
            {.doing = computingSpatialScore,
             .file = map->name,
             .expected = message("analysis", "a map on voxels of the voxel set or on vertices"),
             .found = message("analysis", "neither"),
             .hint = {}});
    const Places places = placesOf(stack, dataset, progress);
    progress.report(0.3, message("analysis", "measuring distances"));
    Progress measuring = progress.part(0.3, 0.9);
    const Position position = positionOf(places, dataset, options, measuring);
    const SpatialScore score = spatialScore(stack.rows.front(), position.values);
    Findings findings;
    auto placed = mapOnStack(stack, position.name, "distance", position.values, position.method);
    placed->unit = position.unit;
    placed->model = "";
    findings.maps = {placed};
    findings.provenance = provenanceOf("spatial-score", options);
    Json& inputs = findings.provenance["inputs"];
    inputs["map"] = map->name;
    inputs["places"] = stack.ofVoxels ? "voxels" : "vertices";
    inputs["parcellation"] = position.parcellation;
    inputs["position"] = position.method;
    findings.provenance["spatialScore"] = Json{
        {"pearson", orNull(score.pearson)}, {"spearman", orNull(score.spearman)}, {"voxels", score.voxels}};
    findings.summary = std::isfinite(score.spearman)
                           ? message("analysis", "%1 and %2: Spearman %3, Pearson %4 over %5 places")
                                 .with(
                                     map->name, position.name, formatNumber(score.spearman, 2),
                                     formatNumber(score.pearson, 2), counted(score.voxels))
                           : message("analysis", "%1 and %2 have no correlation: %3 places have both")
                                 .with(map->name, position.name, counted(score.voxels));
    progress.report(1);
    return findings;
}

std::optional<std::string> obstacleToSpatialScore(const Dataset& dataset) {
    if (dataset.maps.empty()) // any map may be named as one of depth
        return translatable("analysis", "the dataset has no map");
    if (dataset.parcellations.empty() && (!dataset.voxels || dataset.voxels->regions.empty()))
        return translatable("analysis", "the dataset has no parcellation");
    return std::nullopt;
}

std::vector<Option> optionsOfSpatialScore() {
    return {
        offering(
            mapsOfLayers,
            textOption(
                "map", translatable("analysis", "Map"), "",
                translatable(
                    "analysis", "Name of a map of layer depth or best layer; empty for the latest."))),
        textOption(
            "from", translatable("analysis", "From region"), "V1",
            translatable(
                "analysis", "Region at the bottom of the hierarchy, that distance is measured from.")),
        choiceOption(
            "distance", translatable("analysis", "Distance"),
            {translatable("analysis", "straight"), translatable("analysis", "path")},
            translatable(
                "analysis",
                "Straight line, or along edges of the mesh, which is a little longer than a geodesic.")),
        textOption(
            "ranks", translatable("analysis", "Ranks of areas"), "",
            translatable(
                "analysis", "Instead of a distance: area=rank after commas, such as V1=1, V2=2, hV4=4.")),
        offering(
            parcellations,
            textOption(
                "parcellation", translatable("analysis", "Parcellation"), "",
                translatable(
                    "analysis", "Name of the parcellation; empty for the first that has the region."))),
    };
}

} // namespace

Analysis spatialScoreAnalysis() {
    return {
        "spatial-score",
        translatable("analysis", "Compute spatial score…"),
        translatable("analysis", "Shows whether deeper layers belong to places farther up the hierarchy."),
        optionsOfSpatialScore(),
        obstacleToSpatialScore,
        runSpatialScore};
}

} // namespace fusiform
