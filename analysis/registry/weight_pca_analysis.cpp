// "weight-pca": the axes along which the selectivity of voxels differs most.

#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/options.h"
#include "analysis/registry/voxel_maps.h"
#include "analysis/registry/weights_inputs.h"
#include "analysis/selectivity/weight_pca.h"
#include "analysis/selectivity/weight_rows.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

std::string percent(double fraction) {
    return formatNumber(100 * fraction, 2);
}

/// The first three maps as red, green and blue, and what the ends of each colour stand for.
Json coloursOf(const std::vector<std::shared_ptr<const Map>>& maps) {
    if (maps.size() < 3)
        return nullptr;
    Json colours = Json::array();
    for (std::size_t at = 0; at < 3; ++at) {
        const DisplayRange range = robustRange(*maps[at]->perVoxel);
        const char* colour = at == 0 ? "red" : at == 1 ? "green" : "blue";
        colours.push_back(
            Json{{"map", maps[at]->name}, {"colour", colour}, {"low", range.low}, {"high", range.high}});
    }
    return colours;
}

/// The features of the largest loadings, for people who know what features mean.
Json loadingsOf(const Eigen::RowVectorXd& component) {
    std::vector<Eigen::Index> order(static_cast<std::size_t>(component.size()));
    for (std::size_t at = 0; at < order.size(); ++at)
        order[at] = Eigen::Index(at);
    const std::size_t count = std::min<std::size_t>(10, order.size());
    std::partial_sort(
        order.begin(), order.begin() + std::ptrdiff_t(count), order.end(),
        [&component](Eigen::Index a, Eigen::Index b) {
            return std::abs(component[a]) > std::abs(component[b]);
        });
    Json loadings = Json::array();
    for (std::size_t at = 0; at < count; ++at)
        loadings.push_back(Json{{"feature", order[at]}, {"loading", component[order[at]]}});
    return loadings;
}

Findings
runWeightPca(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const auto model = modelCalled(
        dataset, options["encodingModel"].get<std::string>(),
        translatable("analysis", "finding the components of weights"));
    WeightSelection selection;
    selection.score = scoresOf(dataset, *model);
    selection.leastScore = options["least-score"].get<double>();
    selection.unitLength = options["length"] == "unit";
    Progress reading = progress.part(0, 0.2);
    const WeightRows rows = weightRows(model->weights, selection, reading);
    Progress finding = progress.part(0.2, 1);
    const WeightPca pca = weightPca(rows.values, options["components"].get<int>(), finding);
    model->weights.requireUnchanged();
    Findings findings;
    findings.provenance = provenanceOf("weight-pca", options);
    Json& inputs = findings.provenance["inputs"];
    inputs["encodingModel"] = inputOf("name", model->name, model->weights);
    inputs["voxels"] = rows.rows.size();
    inputs["scored"] = selection.score.size() > 0;
    const std::string method = "Principal component of the weights of " +
                               counted(std::ssize(rows.rows), "voxel") +
                               (selection.unitLength ? ", each of unit length" : "");
    double together = 0;
    for (Eigen::Index component = 0; component < pca.fraction.size(); ++component) {
        const std::string title = "weight PC" + std::to_string(component + 1);
        const auto map = modelMap(
            *model, title, "weightComponent", "score",
            method + "; " + percent(pca.fraction[component]) + " % of variance",
            rows.spread(pca.scores.col(component), model->weights.rows()));
        findings.maps.push_back(map);
        together += pca.fraction[component];
        findings.provenance["components"].push_back(Json{
            {"map", map->name},
            {"fractionOfVariance", pca.fraction[component]},
            {"largestLoadings", loadingsOf(pca.components.row(component))}});
    }
    findings.provenance["rgb"] = coloursOf(findings.maps);
    if (findings.maps.size() >= 3) {
        findings.main = findings.maps[0];
        findings.withMain = {findings.maps[1], findings.maps[2]};
    }
    findings.summary =
        message("analysis", "%1 components hold %2 % of the variance of %3 voxels; the first %4 %")
            .with(
                pca.fraction.size(), percent(together), counted(std::ssize(rows.rows)),
                percent(pca.fraction[0]));
    return findings;
}

std::vector<Option> optionsOfWeightPca() {
    return {
        encodingModelOption(),
        integerOption(
            "components", translatable("analysis", "Components"), 3, 1, 50,
            translatable("analysis", "How many components become maps; three can be shown as one colour.")),
        choiceOption(
            "length", translatable("analysis", "Length of weights"),
            {translatable("analysis", "unit"), translatable("analysis", "fitted")},
            translatable(
                "analysis",
                "unit: what voxels prefer counts, not how strongly; fitted: weights as they are.")),
        leastScoreOption(),
    };
}

} // namespace

Analysis weightPcaAnalysis() {
    return {
        "weight-pca",
        translatable("analysis", "Find components of weights…"),
        translatable("analysis", "Maps the axes along which the selectivity of voxels differs most."),
        optionsOfWeightPca(),
        obstacleToWeights,
        runWeightPca};
}

} // namespace fusiform
