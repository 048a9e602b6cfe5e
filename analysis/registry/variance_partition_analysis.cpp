// "variance-partition": which of two or three feature spaces explain a voxel, alone and together.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/encoding/variance_partition.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/encoding_inputs.h"
#include "analysis/registry/options.h"
#include "analysis/registry/voxel_maps.h"
#include "analysis/statistics/defined_values.h"

#include <algorithm>
#include <bit>

namespace fusiform {
namespace {

using Spaces = std::vector<std::shared_ptr<const Embedding>>;

std::string spaceTitle(const Embedding& space) {
    return layerTitle(space.model, space.layer);
}

/// Those named in the option, in its order; all embeddings when it is empty.
Spaces spacesOf(const Dataset& dataset, const Json& options) {
    const Spaces known = chosenEmbeddings(dataset, "", "");
    Spaces spaces;
    const std::string text = options["spaces"].get<std::string>();
    const std::string names = joinedText(known, "; ", [](const auto& space) { return spaceTitle(*space); });
    for (const std::string& part : split(text, ';')) {
        const std::string name(trimmed(part));
        if (name.empty())
            continue;
        const auto found = std::ranges::find(known, name, [](const auto& space) { return spaceTitle(*space); });
        if (found == known.end())
            throw Error(
                {.doing = translatable("analysis", "partitioning variance"),
                 .file = {},
                 .expected = message("analysis", "embeddings: %1").with(names),
                 .found = "'" + name + "'",
                 .hint = message("analysis", "separate their names by semicolons")});
        spaces.push_back(*found);
    }
    if (spaces.empty())
        spaces = known;
    if (spaces.size() < 2 || spaces.size() > 3)
        throw Error(
            {.doing = translatable("analysis", "partitioning variance"),
             .file = {},
             .expected = message("analysis", "two or three feature spaces, out of: %1").with(names),
             .found = spaces.size(),
             .hint = message("analysis", "name them, separated by semicolons")});
    return spaces;
}

BandSearch searchOf(const Json& options) {
    return {options["candidates"].get<int>(), options["seed"].get<unsigned>()};
}

/// The options of the ridge regression, which is always chosen by R².
Json byR2(Json options) {
    options["select"] = "r2";
    return options;
}

std::vector<StoredMatrix> matricesOf(const Spaces& spaces) {
    std::vector<StoredMatrix> matrices;
    for (const auto& space : spaces)
        matrices.push_back(space->stimuliByFeatures);
    return matrices;
}

/// "A and B" for the set of the first two.
std::string joinedNames(const Spaces& spaces, unsigned set) {
    std::string names;
    int left = std::popcount(set);
    for (std::size_t space = 0; space < spaces.size(); ++space)
        if (set >> space & 1U) {
            names += spaceTitle(*spaces[space]);
            --left;
            names += left > 1 ? "; " : left == 1 ? " and " : "";
        }
    return names;
}

void addPartitionMaps(const Spaces& spaces, const VariancePartition& result, const Json& options, Findings& findings) {
    const auto all = unsigned(result.r2.rows());
    const std::string method =
        "Banded ridge regression on " + joinedNames(spaces, all) + ", " + ridgeMethod(byR2(options)) + ", " +
        std::to_string(options["candidates"].get<int>() + 1) +
        " relative penalties of the spaces tried, seed " + std::to_string(options["seed"].get<unsigned>());
    Json parts = Json::array();
    for (unsigned set = 1; set <= all; ++set) {
        const bool single = std::popcount(set) == 1;
        const VectorF part = result.parts.row(set - 1).transpose();
        parts.push_back(Json{
            {"spaces", joinedNames(spaces, set)},
            {"meanR2", orNull(definedMean(part))},
            {"meanR2OfModel", orNull(definedMean(result.r2.row(set - 1).transpose()))}});
        findings.maps.push_back(voxelMap(
            (single ? "unique R² of " : "R² shared by ") + joinedNames(spaces, set),
            single ? "uniqueR2" : "sharedR2", "R²", method, part));
    }
    findings.maps.push_back(voxelMap(
        "R² of " + joinedNames(spaces, all) + " together", "jointR2", "R²", method,
        result.r2.row(all - 1).transpose()));
    findings.provenance["parts"] = std::move(parts);
}

Message partitionSummary(const Spaces& spaces, const VariancePartition& result) {
    const auto all = result.r2.rows();
    std::string parts;
    for (std::size_t space = 0; space < spaces.size(); ++space)
        parts += (space == 0 ? "" : ", ") + spaceTitle(*spaces[space]) + " " +
                 formatNumber(definedMean(result.parts.row((1 << space) - 1).transpose()), 2);
    return message("analysis", "mean R² together %1; unique: %2")
        .with(formatNumber(definedMean(result.r2.row(all - 1).transpose()), 2), parts);
}

Findings runVariancePartition(
    const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const Spaces spaces = spacesOf(dataset, options);
    const VariancePartition result = partitionVariance(
        matricesOf(spaces), dataset.responses->stimuliByVoxels, stimulusIds(dataset),
        ridgeOptionsOf(byR2(options)), searchOf(options), progress);
    Findings findings;
    findings.provenance = provenanceOf("variance-partition", options);
    findings.provenance["inputs"] = encodingInputs(dataset, spaces);
    findings.provenance["stimuliLeftOut"] = result.rowsLeftOut;
    addPartitionMaps(spaces, result, options, findings);
    findings.summary = partitionSummary(spaces, result);
    return findings;
}

RunPlan planOfPartition(const Dataset& dataset, const Json& options) {
    const Spaces spaces = spacesOf(dataset, options);
    std::vector<Eigen::Index> features;
    for (unsigned set = 1; set < 1U << spaces.size(); ++set) {
        Eigen::Index count = 0;
        for (std::size_t space = 0; space < spaces.size(); ++space)
            count += set >> space & 1U ? spaces[space]->stimuliByFeatures.cols() : 0;
        features.push_back(count);
    }
    RunPlan plan = ridgePlan(
        dataset, spaces, features, std::size_t(searchOf(options).candidates) + 1, byR2(options),
        {.weights = false});
    plan.lines.push_back(
        message("analysis", "%1 models: every space and every set of them, each with %2 relative penalties")
            .with(features.size(), searchOf(options).candidates + 1));
    return plan;
}

std::optional<std::string> obstacleToVariancePartition(const Dataset& dataset) {
    if (auto problem = obstacleToFitting(dataset))
        return problem;
    if (dataset.embeddings.size() < 2)
        return translatable("analysis", "the dataset has fewer than two embeddings");
    return std::nullopt;
}

std::vector<Option> optionsOfPartition() {
    std::vector<Option> options{
        textOption(
            "spaces", translatable("analysis", "Feature spaces"), "",
            translatable(
                "analysis",
                "Two or three embeddings as 'model, layer', separated by semicolons; empty for all.")),
        integerOption(
            "candidates", translatable("analysis", "Relative penalties"), 20, 0, 1000,
            translatable(
                "analysis", "Random relative penalties of the spaces that are tried, beside equal ones.")),
    };
    for (Option& option : optionsOfRidge())
        if (option.name != "select")
            options.push_back(std::move(option));
    return options;
}

} // namespace

Analysis variancePartitionAnalysis() {
    return {
        "variance-partition",
        translatable("analysis", "Partition variance…"),
        translatable(
            "analysis",
            "Shows how much of each voxel only one of several feature spaces explains, and how much they "
            "share, by banded ridge regression."),
        optionsOfPartition(),
        obstacleToVariancePartition,
        runVariancePartition,
        planOfPartition};
}

} // namespace fusiform
