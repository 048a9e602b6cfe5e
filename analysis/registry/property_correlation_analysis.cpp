// "property-correlation": a map against properties of cortex, tested by turning the sphere.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/layers/property_correlation.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr const char* correlatingProperties = translatable("analysis", "correlating a map with cortical properties");

/// Whether the map lies on the spheres' vertices.
bool onSpheres(const Map& map, const Bilateral<Vertices>& spheres) {
    bool any = false;
    for (const Hemisphere hemisphere : hemispheres) {
        const auto& values = map.vertices[hemisphere];
        if (values && spheres[hemisphere].rows() > 0) {
            if (values->size() != spheres[hemisphere].rows())
                return false;
            any = true;
        }
    }
    return any;
}

Bilateral<Vertices> spheresOf(const Cortex& cortex) {
    Bilateral<Vertices> spheres;
    for (const Hemisphere hemisphere : hemispheres)
        if (const auto sphere = cortex[hemisphere].find(SurfaceKind::Sphere)) {
            spheres[hemisphere] = sphere->vertices;
            // Spheres of subjects may lie off the origin: by c_ras, or beside each other for display.
            const Eigen::RowVector3f low = sphere->vertices.colwise().minCoeff();
            const Eigen::RowVector3f high = sphere->vertices.colwise().maxCoeff();
            spheres[hemisphere].rowwise() -= (low + high) / 2;
        }
    return spheres;
}

SurfaceValues surfaceValues(const Map& map, const Bilateral<Vertices>& spheres) {
    SurfaceValues values{map.name, {}};
    for (const Hemisphere hemisphere : hemispheres)
        if (map.vertices[hemisphere] && spheres[hemisphere].rows() > 0)
            values.values[hemisphere] = *map.vertices[hemisphere];
    return values;
}

/// Curvature and sulcal depth of the surfaces, as if they were maps.
std::vector<SurfaceValues> propertiesOfSurfaces(const Cortex& cortex, const Bilateral<Vertices>& spheres) {
    std::vector<SurfaceValues> properties;
    for (const auto& [name, values] :
         {std::pair("curvature", &HemisphereSurfaces::curvature),
          std::pair("sulcal depth", &HemisphereSurfaces::sulc)}) {
        SurfaceValues property{name, {}};
        for (const Hemisphere hemisphere : hemispheres)
            if (const auto& own = cortex[hemisphere].*values;
                own && own->size() == spheres[hemisphere].rows())
                property.values[hemisphere] = *own;
        if (property.values.left.size() + property.values.right.size() > 0)
            properties.push_back(std::move(property));
    }
    return properties;
}

std::vector<SurfaceValues> candidates(const Dataset& dataset, const Bilateral<Vertices>& spheres) {
    std::vector<SurfaceValues> all;
    for (const auto& map : dataset.maps)
        if (onSpheres(*map, spheres) && (!map->categorical || map->metric == "bestLayer"))
            all.push_back(surfaceValues(*map, spheres));
    for (SurfaceValues& property : propertiesOfSurfaces(dataset.cortex, spheres))
        all.push_back(std::move(property));
    return all;
}

const SurfaceValues& named(const std::vector<SurfaceValues>& all, const std::string& name) {
    const auto found = std::ranges::find(all, name, &SurfaceValues::name);
    if (found != all.end())
        return *found;
    std::string known;
    for (const SurfaceValues& values : all)
        known += (known.empty() ? "'" : ", '") + values.name + "'";
    throw Error(
        {.doing = correlatingProperties,
         .file = {},
         .expected = message("analysis", "one of %1, which lie on the vertices of the sphere").with(known),
         .found = "'" + name + "'",
         .hint = {}});
}

/// The map to explain: the one named, else the latest that an analysis of layers found, else the latest at
/// all.
const SurfaceValues&
mapToExplain(const Dataset& dataset, const std::vector<SurfaceValues>& all, const std::string& name) {
    if (!name.empty())
        return named(all, name);
    for (auto map = dataset.maps.rbegin(); map != dataset.maps.rend(); ++map)
        if ((*map)->metric == "depth" || (*map)->metric == "halfTime")
            if (const auto found = std::ranges::find(all, (*map)->name, &SurfaceValues::name);
                found != all.end())
                return *found;
    return all.front();
}

std::vector<SurfaceValues>
chosenProperties(const std::vector<SurfaceValues>& all, const std::string& names, const std::string& map) {
    std::vector<SurfaceValues> chosen;
    if (trimmed(names).empty()) {
        std::ranges::copy_if(all, std::back_inserter(chosen), [&map](const SurfaceValues& values) {
            return values.name != map;
        });
        return chosen;
    }
    for (const std::string& name : split(names, ';'))
        chosen.push_back(named(all, std::string(trimmed(name))));
    return chosen;
}

Parcels parcelsOf(const Dataset& dataset, const std::string& name, const Bilateral<Vertices>& spheres) {
    const auto found =
        std::ranges::find(dataset.parcellations, name, [](const auto& other) { return other->name; });
    Parcels parcels;
    for (const Hemisphere hemisphere : hemispheres) {
        parcels.ofVertex[hemisphere].assign(std::size_t(spheres[hemisphere].rows()), -1);
        if (found == dataset.parcellations.end())
            continue;
        std::map<std::string, std::int32_t> numbers;
        for (std::size_t vertex = 0; vertex < parcels.ofVertex[hemisphere].size(); ++vertex) {
            const std::string region = (*found)->regionAt(hemisphere, std::int64_t(vertex));
            if (region.empty())
                continue;
            const auto [entry, isNew] = numbers.emplace(region, std::int32_t(parcels.names.size()));
            if (isNew)
                parcels.names.push_back(std::string(nameOf(hemisphere)) + " " + region);
            parcels.ofVertex[hemisphere][vertex] = entry->second;
        }
    }
    if (parcels.names.size() < 3)
        throw Error(
            {.doing = correlatingProperties,
             .file = {},
             .expected =
                 message("analysis", "the name of a parcellation on the surface, of three parcels or more"),
             .found = message("analysis", "%1 parcels in '%2'").with(parcels.names.size(), name),
             .hint = message("analysis", "leave it empty to compare vertex by vertex")});
    return parcels;
}

Json resultsJson(const std::vector<PropertyCorrelation>& correlations) {
    Json results = Json::array();
    for (const PropertyCorrelation& property : correlations)
        results.push_back(Json{
            {"property", property.property},
            {"correlation", orNull(property.result.correlation)},
            {"p", orNull(property.result.p)},
            {"places", property.result.places}});
    return results;
}

Message correlationSummary(
    const std::string& map, const std::vector<PropertyCorrelation>& correlations, const Message& places) {
    const auto best = std::ranges::max_element(correlations, {}, [](const PropertyCorrelation& property) {
        return std::isfinite(property.result.correlation) ? std::abs(property.result.correlation) : -1;
    });
    if (!std::isfinite(best->result.correlation))
        return message("analysis", "%1 has no correlation with any of %2 properties")
            .with(map, counted(std::ssize(correlations)));
    return message(
               "analysis",
               "%1 goes most with %2 of %3 properties: correlation %4, spin-test p %5, over %6 %7")
        .with(
            map, best->property, counted(std::ssize(correlations)), formatNumber(best->result.correlation, 2),
            formatNumber(best->result.p, 2), counted(best->result.places), places);
}

Findings runPropertyCorrelation(
    const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const Bilateral<Vertices> spheres = spheresOf(dataset.cortex);
    const auto all = candidates(dataset, spheres);
    if (all.empty())
        throw Error(
            {.doing = correlatingProperties,
             .file = {},
             .expected = message("analysis", "maps on the vertices of the sphere"),
             .found = message("analysis", "none"),
             .hint = {}});
    const SurfaceValues& map = mapToExplain(dataset, all, options["map"].get<std::string>());
    const auto properties = chosenProperties(all, options["properties"].get<std::string>(), map.name);
    if (properties.empty())
        throw Error(
            {.doing = correlatingProperties,
             .file = {},
             .expected = message("analysis", "another map on the vertices of the sphere"),
             .found = message("analysis", "only '%1'").with(map.name),
             .hint = message("analysis", "load maps of cortical thickness, myelin, …")});
    const std::string parcellation = options["parcellation"].get<std::string>();
    std::optional<Parcels> parcels;
    if (!parcellation.empty())
        parcels = parcelsOf(dataset, parcellation, spheres);
    const SpinOptions spin{
        options["permutations"].get<std::int64_t>(),
        options["measure"] == "pearson" ? CorrelationKind::Pearson : CorrelationKind::Spearman};
    const auto correlations = propertyCorrelations(
        map, properties, spheres, parcels ? &*parcels : nullptr, options["seed"].get<unsigned>(), spin,
        progress);
    Findings findings;
    findings.provenance = provenanceOf("property-correlation", options);
    Json& inputs = findings.provenance["inputs"];
    inputs["map"] = map.name;
    inputs["places"] = parcels ? "parcels" : "vertices";
    inputs["nullModel"] =
        parcels ? "Vázquez-Rodríguez: parcels at the mean direction of their vertices, nearest "
                  "turned parcel, values may repeat"
                : "Alexander-Bloch: nearest turned vertex; missing values (medial wall) that are "
                  "turned onto cortex leave the vertex out of that permutation";
    findings.provenance["correlations"] = resultsJson(correlations);
    findings.summary = correlationSummary(
        map.name, correlations, parcels ? message("analysis", "parcels") : message("analysis", "vertices"));
    return findings;
}

std::optional<std::string> obstacleToPropertyCorrelation(const Dataset& dataset) {
    const bool sphere = std::ranges::any_of(hemispheres, [&](Hemisphere hemisphere) {
        return dataset.cortex[hemisphere].find(SurfaceKind::Sphere) != nullptr;
    });
    if (!sphere)
        return translatable("analysis", "the dataset has no spherical surface");
    if (std::ranges::none_of(dataset.maps, [](const auto& map) { return map->onSurface(); }))
        return translatable("analysis", "the dataset has no map on the surface");
    return std::nullopt;
}

std::vector<Option> optionsOfPropertyCorrelation() {
    return {
        offering(
            surfaceMaps,
            textOption(
                "map", translatable("analysis", "Map"), "",
                translatable(
                    "analysis",
                    "Name of the map to explain; empty for the latest layer depth or half-time."))),
        textOption(
            "properties", translatable("analysis", "Properties"), "",
            translatable(
                "analysis",
                "Names of maps after semicolons, and curvature or sulcal depth; empty for all there are.")),
        offering(
            parcellations,
            textOption(
                "parcellation", translatable("analysis", "Parcellation"), "",
                translatable("analysis", "Compare means over its parcels; empty to compare vertices."))),
        choiceOption(
            "measure", translatable("analysis", "Correlation"),
            {translatable("analysis", "spearman"), translatable("analysis", "pearson")},
            translatable("analysis", "Of ranks, or of the values themselves.")),
        integerOption(
            "permutations", translatable("analysis", "Spins"), 1000, 10, 100000,
            translatable(
                "analysis", "Random rotations of the sphere; the smallest p is 1 / (1 + this number).")),
        seedOption(),
    };
}

} // namespace

Analysis propertyCorrelationAnalysis() {
    return {
        "property-correlation",
        translatable("analysis", "Correlate with cortical properties…"),
        translatable(
            "analysis",
            "Correlates a map with maps of cortical properties and tests it by turning the sphere."),
        optionsOfPropertyCorrelation(),
        obstacleToPropertyCorrelation,
        runPropertyCorrelation};
}

} // namespace fusiform
