// "cluster": groups of voxels that care about the same things.

#include "analysis/core/translatable.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/cluster_run.h"
#include "analysis/registry/options.h"
#include "analysis/registry/weights_inputs.h"

namespace fusiform {
namespace {

Findings
runCluster(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const auto model = modelCalled(
        dataset, options["encodingModel"].get<std::string>(), groupingVoxels);
    return clusterModels(dataset, {model}, options, progress).findings;
}

std::vector<Option> optionsOfCluster() {
    return {
        encodingModelOption(),
        integerOption(
            "k", translatable("analysis", "Clusters"), 8, 0, 1000,
            translatable("analysis", "How many clusters; 0 for the number that is suggested of the range.")),
        textOption(
            "range", translatable("analysis", "Range to try"), "",
            translatable(
                "analysis",
                "Numbers of clusters to compare by silhouette and stability, first:last, such as 2:12.")),
        choiceOption(
            "method", translatable("analysis", "Method"),
            {translatable("analysis", "k-means"), translatable("analysis", "mixture")},
            translatable(
                "analysis",
                "Spherical k-means on unit weights, or a Gaussian mixture on their principal components.")),
        leastScoreOption(),
        choiceOption(
            "order", translatable("analysis", "Order"),
            {translatable("analysis", "size"), translatable("analysis", "first-component")},
            translatable(
                "analysis", "Numbers of the clusters by size, or along the first principal component.")),
        advanced(integerOption(
            "splits", translatable("analysis", "Splits for stability"), 1, 0, 100,
            translatable(
                "analysis", "Random halves of the stimuli (without responses: of the voxels) whose clusters "
                            "are compared; 0 for "
                            "none."))),
        advanced(integerOption(
            "restarts", translatable("analysis", "Restarts"), 10, 1, 1000,
            translatable("analysis", "How often k-means begins anew; the best result is kept."))),
        advanced(integerOption(
            "components", translatable("analysis", "Components of the mixture"), 10, 1, 500,
            translatable("analysis", "Principal components that the mixture is fitted on."))),
        seedOption(),
    };
}

} // namespace

Analysis clusterAnalysis() {
    return {
        "cluster",
        translatable("analysis", "Cluster voxels…"),
        translatable("analysis", "Groups voxels by what they care about and names each group."),
        optionsOfCluster(),
        obstacleToWeights,
        runCluster};
}

} // namespace fusiform
