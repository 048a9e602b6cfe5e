// "similar-voxels": how like the weights of a seed those of every voxel are.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"
#include "analysis/registry/voxel_maps.h"
#include "analysis/registry/weights_inputs.h"
#include "analysis/selectivity/similar_voxels.h"
#include "analysis/selectivity/voxel_group.h"

#include <algorithm>
#include <set>

namespace fusiform {
namespace {

constexpr const char* lookingForSimilarVoxels = translatable("analysis", "looking for similar voxels");

/// Names of the regions that the voxel set and the parcellations have.
std::vector<std::string> regionNames(const Dataset& dataset, const Json& /*entered*/) {
    std::vector<std::string> names;
    if (dataset.voxels)
        for (const std::string& region :
             std::set(dataset.voxels->regions.begin(), dataset.voxels->regions.end()))
            addNew(names, region);
    const auto addLabels = [&names](const std::map<std::int32_t, Label>& labels) {
        for (const auto& [key, label] : labels)
            if (!label.background)
                addNew(names, label.name);
    };
    for (const auto& parcellation : dataset.parcellations) {
        addLabels(parcellation->volumeLabels);
        for (const Hemisphere hemisphere : hemispheres)
            if (const auto& labels = parcellation->hemispheres[hemisphere])
                addLabels(labels->labels);
    }
    return names;
}

struct Seed {
    std::string name; ///< "voxel 12", "FFA"
    std::vector<Eigen::Index> rows;
};

Seed seedOf(const Dataset& dataset, const EncodingModel& model, const Json& options, Progress& progress) {
    const std::string voxels(trimmed(options["voxel"].get<std::string>()));
    const std::string region(trimmed(options["region"].get<std::string>()));
    if (voxels.empty() == region.empty())
        throw Error(
            {.doing = lookingForSimilarVoxels,
             .file = {},
             .expected = message("analysis", "a seed: the option 'voxel' or the option 'region'"),
             .found = voxels.empty() ? message("analysis", "neither") : message("analysis", "both"),
             .hint = message("analysis", "click on a voxel to see its number")});
    if (region.empty())
        return {
            "voxel " + voxels,
            rowsNamed(voxels, model.weights.rows(), message("analysis", "voxels"), lookingForSimilarVoxels)};
    Seed seed{region, rowsOfRegion(dataset, region, lookingForSimilarVoxels, progress)};
    if (seed.rows.back() >= model.weights.rows())
        throw Error(
            {.doing = lookingForSimilarVoxels,
             .file = {},
             .expected = message("analysis", "weights of %1 voxels, as the voxel set has")
                             .with(dataset.voxels->size()),
             .found = model.weights.rows(),
             .hint = {}});
    return seed;
}

Findings
runSimilarVoxels(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const auto model = modelCalled(dataset, options["encodingModel"].get<std::string>(), lookingForSimilarVoxels);
    const Seed seed = seedOf(dataset, *model, options, progress);
    const SimilarVoxels similar(model->weights, progress);
    const VectorF cosines = similar.toVoxels(seed.rows);
    const auto ranked = mostSimilar(cosines, std::size_t(options["top"].get<int>()), seed.rows);
    Findings findings;
    findings.maps = {modelMap(
        *model, "similarity to " + seed.name, "similarity", "cosine",
        "Cosine of weights to " +
            (seed.rows.size() == 1 ? seed.name
                                   : "the mean unit weight of " + counted(std::ssize(seed.rows), "voxel") +
                                         " (" + seed.name + ")"),
        cosines)};
    findings.provenance = provenanceOf("similar-voxels", options);
    Json& inputs = findings.provenance["inputs"];
    inputs["encodingModel"] = inputOf("name", model->name, model->weights);
    inputs["seedVoxels"] = seed.rows.size();
    findings.provenance["mostSimilar"] = Json::array();
    for (const SimilarVoxel& voxel : ranked)
        findings.provenance["mostSimilar"].push_back(Json{{"voxel", voxel.voxel}, {"cosine", voxel.cosine}});
    findings.summary = ranked.empty()
                           ? message("analysis", "no voxel beside %1 has weights").with(seed.name)
                           : message("analysis", "most similar to %1: voxel %2, cosine %3, of %4 voxels")
                                 .with(
                                     seed.name, ranked.front().voxel,
                                     formatNumber(double(ranked.front().cosine), 3), counted(cosines.size()));
    return findings;
}

std::vector<Option> optionsOfSimilarVoxels() {
    return {
        textOption(
            "voxel", translatable("analysis", "Seed voxel"), "",
            translatable(
                "analysis", "Row of the seed in the voxel set, counted from 0, or several: 12, 40-49.")),
        offering(
            regionNames,
            textOption(
                "region", translatable("analysis", "Seed region"), "",
                translatable(
                    "analysis", "Name of a region, whose mean is the seed, in the place of voxels."))),
        encodingModelOption(),
        advanced(integerOption(
            "top", translatable("analysis", "Voxels listed"), 100, 1, 100000,
            translatable("analysis", "How many of the most similar voxels are kept as a list."))),
    };
}

} // namespace

Analysis similarVoxelsAnalysis() {
    return {
        "similar-voxels",
        translatable("analysis", "Find similar voxels…"),
        translatable(
            "analysis", "Shows how like the weights of a voxel or region those of every other voxel are."),
        optionsOfSimilarVoxels(),
        obstacleToWeights,
        runSimilarVoxels};
}

} // namespace fusiform
