// "caption-evaluation": how well captions tell what voxels respond to, and how much they differ.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/layers/dataset_regions.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"
#include "analysis/registry/voxel_maps.h"
#include "analysis/registry/word_inputs.h"
#include "analysis/selectivity/caption_evaluation.h"
#include "analysis/selectivity/preferred.h"
#include "analysis/selectivity/region_ranking.h"
#include "analysis/statistics/defined_values.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fusiform {
namespace {

Json diversityJson(const std::string& parcellation, const std::string& name, const CaptionDiversity& of) {
    return Json{
        {"parcellation", parcellation},
        {"region", name},
        {"voxels", of.voxels},
        {"few", of.few()},
        {"captions", of.captions},
        {"differentCaptions", of.differentCaptions},
        {"words", of.words},
        {"differentWords", of.differentWords},
        {"meanCosine", orNull(of.meanCosine)}};
}

Findings runCaptionEvaluation(
    const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const auto captions = captionsNamed(dataset, options["captions"].get<std::string>());
    const auto model = modelForTexts(dataset, options["encodingModel"].get<std::string>());
    std::vector<TextTable> tables = textTablesOf(dataset, *model);
    if (tables.empty())
        throw Error(
            {.doing = translatable("analysis", "evaluating captions"),
             .file = {},
             .expected =
                 message("analysis", "texts with embeddings of %1 features, as the weights of %2 have")
                     .with(model->weights.cols(), model->name),
             .found = message("analysis", "none"),
             .hint = message("analysis", "add a caption bank of the model")});
    Progress preparing = progress.part(0, 0.1);
    const PreparedTable table(std::move(tables.front()), preparing);
    Progress embedding = progress.part(0.1, 0.3);
    const CaptionEmbeddings embeddings = embeddingsOf(*captions, table, embedding);
    MeasuredStimuli measured{dataset.responses.get(), embeddingOf(dataset, *model)};
    if (measured.responses && measured.embedding &&
        measured.responses->stimuliByVoxels.rows() != measured.embedding->stimuliByFeatures.rows())
        measured = {}; // of other stimuli
    Progress evaluating = progress.part(0.3, 0.9);
    const CaptionScores scores =
        evaluateCaptions(*captions, embeddings, model->weights, table, measured, evaluating);

    Findings findings;
    const std::string method = "Captions '" + captions->name + "' by weights of " + model->name +
                               ", texts of the " + table.table().name;
    const auto add = [&](const char* title, const char* metric, const char* unit, const VectorF& values) {
        if (values.array().isFinite().any()) {
            auto map = voxelMap(captions->name + ": " + title, metric, unit, method, values);
            setModel(*map, *model);
            findings.maps.push_back(std::move(map));
        }
        findings.provenance["means"][metric] = orNull(definedMean(values));
    };
    findings.provenance = provenanceOf("caption-evaluation", options);
    add("response predicted for the caption", "captionResponse", "SD over texts", scores.predicted);
    add("voxels that respond less to the caption", "captionPercentile", "share of voxels", scores.percentile);
    add("accuracy of the caption", "captionAccuracy", "r", scores.accuracy);
    add("agreement of repeats", "agreement", "agreement", scores.agreement);
    add("likeness of repeats", "captionLikeness", "cosine", scores.likeness);
    Json& inputs = findings.provenance["inputs"];
    inputs["captions"] = captions->name;
    inputs["encodingModel"] = inputOf("name", model->name, model->weights);
    inputs["texts"] = table.table().name;
    inputs["responses"] = bool(measured.responses && measured.embedding);
    findings.provenance["captionsByText"] = embeddings.ofTexts;
    findings.provenance["captionsByWords"] = embeddings.ofWords;
    findings.provenance["captionsWithoutEmbedding"] = embeddings.missing;
    findings.provenance["voxelsRanked"] = scores.rankedVoxels;
    Json& diversity = findings.provenance["diversity"];
    std::vector<Eigen::Index> all(std::size_t(model->weights.rows()));
    std::iota(all.begin(), all.end(), 0);
    diversity = Json::array({diversityJson("", "all voxels", diversityOf(*captions, embeddings, all))});
    Progress placing = progress.part(0.9, 1);
    for (const Region& region : regionsOfBothHemispheres(regionsOf(dataset, placing)))
        diversity.push_back(
            diversityJson(region.parcellation, region.name, diversityOf(*captions, embeddings, region.rows)));
    const auto told = [](double value) {
        return std::isfinite(value) ? formatNumber(value, 2) : std::string("-");
    };
    findings.summary =
        message(
            "analysis",
            "captions predict responses %1 SD above those to other texts, and higher than in %2% of the "
            "voxels; r with measured responses %3")
            .with(
                told(definedMean(scores.predicted)), told(100 * definedMean(scores.percentile)),
                told(definedMean(scores.accuracy)));
    progress.report(1);
    return findings;
}

std::optional<std::string> obstacleToCaptionEvaluation(const Dataset& dataset) {
    if (dataset.captions.empty())
        return translatable("analysis", "the dataset has no captions; caption voxels first");
    if (!hasTextsForModel(dataset))
        return translatable("analysis", "the dataset has no encoding model with texts of its embedding");
    return std::nullopt;
}

} // namespace

Analysis captionEvaluationAnalysis() {
    return {
        "caption-evaluation",
        translatable("analysis", "Evaluate captions…"),
        translatable(
            "analysis",
            "Compares the responses predicted for captions over voxels, with measured responses, and between "
            "repeats."),
        {offering(
             captionSets,
             textOption(
                 "captions", translatable("analysis", "Captions"), "",
                 translatable("analysis", "Name of the captions of voxels; empty for the latest."))),
         offering(
             encodingModels,
             textOption(
                 "encodingModel", translatable("analysis", "Encoding model"), "",
                 translatable("analysis", "Name of the model; empty for the first that has texts.")))},
        obstacleToCaptionEvaluation,
        runCaptionEvaluation};
}

} // namespace fusiform
