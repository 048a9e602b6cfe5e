// "fit": a cross-validated ridge encoding model of every chosen embedding.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/encoding/ridge.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/options.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

/// Below this noise ceiling r / sqrt(NC) says more about the ceiling than about the model.
constexpr float leastCeiling = 0.05F;

constexpr const char* doing = translatable("analysis", "fitting an encoding model");

/// Means over the voxels that have a score.
struct ScoreMeans {
    double mean = std::nan("");
    double median = mean;
    std::int64_t scored = 0;
};

ScoreMeans meansOf(const VectorF& scores) {
    std::vector<double> defined;
    for (const float score : scores)
        if (std::isfinite(score))
            defined.push_back(double(score));
    ScoreMeans means;
    means.scored = std::ssize(defined);
    if (defined.empty())
        return means;
    double sum = 0;
    for (const double score : defined)
        sum += score;
    means.mean = sum / double(defined.size());
    std::ranges::sort(defined);
    const std::size_t half = defined.size() / 2;
    means.median = defined.size() % 2 == 1 ? defined[half] : (defined[half - 1] + defined[half]) / 2;
    return means;
}

/// NaN has no JSON.
Json orNull(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

std::vector<std::shared_ptr<const Embedding>>
chosenEmbeddings(const Dataset& dataset, const std::string& model, const std::string& layer) {
    std::vector<std::shared_ptr<const Embedding>> chosen;
    std::string known;
    for (const auto& embedding : dataset.embeddings) {
        if ((model.empty() || embedding->model == model) && (layer.empty() || embedding->layer == layer))
            chosen.push_back(embedding);
        known += (known.empty() ? "" : "; ") + layerTitle(embedding->model, embedding->layer);
    }
    if (chosen.empty())
        throw Error(
            {.doing = doing,
             .file = {},
             .expected = message("analysis", "the model and layer of an embedding: %1").with(known),
             .found = message("analysis", "model '%1', layer '%2'").with(model, layer),
             .hint = message("analysis", "leave both empty to fit every embedding")});
    return chosen;
}

/// Stimulus ids, so that repeats of a stimulus stay in one fold; none without a table of stimuli.
std::vector<std::string> idsOf(const Dataset& dataset) {
    std::vector<std::string> ids;
    if (!dataset.stimuli)
        return ids;
    const std::int64_t rows = dataset.responses->stimuliByVoxels.rows();
    if (std::ssize(*dataset.stimuli) != rows)
        throw Error(
            {.doing = doing,
             .file = dataset.responses->file,
             .expected =
                 message("analysis", "%1 rows, one a stimulus of the table").with(dataset.stimuli->size()),
             .found = rows,
             .hint = message("analysis", "are the responses voxels x stimuli, or averaged over repeats?")});
    for (const Stimulus& stimulus : *dataset.stimuli) // one without an id is like no other
        ids.push_back(stimulus.id.empty() ? "\n" + std::to_string(ids.size()) : stimulus.id);
    return ids;
}

void requireSameRows(const Embedding& embedding, const Responses& responses) {
    const std::int64_t rows = responses.stimuliByVoxels.rows();
    if (embedding.stimuliByFeatures.rows() != rows)
        throw Error(
            {.doing = doing,
             .file = embedding.file,
             .expected = message("analysis", "%1 rows, one a stimulus of the responses").with(rows),
             .found =
                 message("analysis", "%1 rows in %2")
                     .with(embedding.stimuliByFeatures.rows(), layerTitle(embedding.model, embedding.layer)),
             .hint = message(
                 "analysis", "both matrices are stimuli x columns; is one of them transposed or of another "
                             "stimulus set?")});
}

RidgeOptions ridgeOptionsOf(const Json& options) {
    RidgeOptions ridge;
    ridge.folds = options["folds"].get<int>();
    ridge.alphas = parseAlphas(options["alphas"].get<std::string>());
    ridge.selection = options["select"] == "r2" ? AlphaSelection::R2 : AlphaSelection::PearsonR;
    ridge.shuffle = options["shuffle"].get<bool>();
    ridge.seed = options["seed"].get<unsigned>();
    const bool trainingRows = options["zscore"].get<bool>();
    const bool allRows = options["zscore-all"].get<bool>();
    if (trainingRows && allRows)
        throw Error(
            {.doing = doing,
             .file = {},
             .expected = message("analysis", "one of the options 'zscore' and 'zscore-all'"),
             .found = message("analysis", "both"),
             .hint = message("analysis", "'zscore' keeps the test rows out of the scaling")});
    ridge.scaling = allRows        ? FeatureScaling::AllRows
                    : trainingRows ? FeatureScaling::TrainingRows
                                   : FeatureScaling::None;
    return ridge;
}

/// One sentence for the maps and models: how the numbers came about.
std::string methodText(const Embedding& embedding, const Json& options) {
    std::string text = "Ridge regression on " + layerTitle(embedding.model, embedding.layer) + ", " +
                       std::to_string(options["folds"].get<int>()) + " folds, penalty of " +
                       options["alphas"].get<std::string>() + " chosen per voxel by " +
                       options["select"].get<std::string>();
    if (options["zscore"].get<bool>())
        text += ", features z-scored on training rows";
    if (options["zscore-all"].get<bool>())
        text += ", features z-scored over all rows";
    if (options["shuffle"].get<bool>())
        text += ", rows shuffled, seed " + std::to_string(options["seed"].get<unsigned>());
    return text;
}

VectorF normalisedByCeiling(const VectorF& r, const NoiseCeiling& ceiling) {
    if (ceiling.perVoxel->size() != r.size())
        throw Error(
            {.doing = translatable("analysis", "dividing scores by the noise ceiling"),
             .file = ceiling.file,
             .expected = message("analysis", "%1 values, one a voxel of the responses").with(r.size()),
             .found = ceiling.perVoxel->size(),
             .hint = message("analysis", "the noise ceiling is of another voxel set")});
    VectorF normalised = VectorF::Constant(r.size(), missingValue);
    for (Eigen::Index voxel = 0; voxel < r.size(); ++voxel)
        if ((*ceiling.perVoxel)[voxel] >= leastCeiling)
            normalised[voxel] = r[voxel] / std::sqrt((*ceiling.perVoxel)[voxel]);
    return normalised;
}

struct MapKind {
    const char* title;
    const char* metric;
    const char* unit;
};

std::shared_ptr<const Map>
mapOf(const Embedding& embedding, const std::string& method, const MapKind& kind, VectorF values) {
    auto map = std::make_shared<Map>();
    map->name = layerTitle(embedding.model, embedding.layer) + ": " + kind.title;
    map->unit = kind.unit;
    map->metric = kind.metric;
    map->model = embedding.model;
    map->layer = embedding.layer;
    map->depth = embedding.depth;
    map->provenance = method;
    map->perVoxel = std::make_shared<const VectorF>(std::move(values));
    return map;
}

std::shared_ptr<const EncodingModel>
modelOf(const Embedding& embedding, const std::string& method, RidgeResult& result) {
    auto model = std::make_shared<EncodingModel>();
    model->name = layerTitle(embedding.model, embedding.layer);
    model->model = embedding.model;
    model->layer = embedding.layer;
    model->weights = std::move(result.weights);
    model->intercept = std::make_shared<const VectorF>(std::move(result.intercept));
    model->score = std::make_shared<const VectorF>(result.r);
    model->provenance = method;
    return model;
}

/// Adds maps and model of one embedding to the findings, and its line to the provenance. Returns the mean r.
ScoreMeans addLayer(
    const Dataset& dataset, const Embedding& embedding, const Json& options, RidgeResult result,
    Findings& findings) {
    const std::string method = methodText(embedding, options);
    const ScoreMeans r = meansOf(result.r);
    const ScoreMeans r2 = meansOf(result.r2);
    findings.provenance["layers"].push_back(Json{
        {"model", embedding.model},
        {"layer", embedding.layer},
        {"depth", embedding.depth},
        {"meanR", orNull(r.mean)},
        {"medianR", orNull(r.median)},
        {"meanR2", orNull(r2.mean)},
        {"medianR2", orNull(r2.median)},
        {"voxels", result.r.size()},
        {"voxelsWithoutScore", result.r.size() - r.scored}});
    findings.encodingModels.push_back(modelOf(embedding, method, result));
    if (dataset.noiseCeiling && dataset.noiseCeiling->perVoxel)
        findings.maps.push_back(mapOf(
            embedding, method + "; divided by the root of the noise ceiling",
            {"noise-normalised r", "rNormalised", "r / √NC"},
            normalisedByCeiling(result.r, *dataset.noiseCeiling)));
    findings.maps.push_back(mapOf(embedding, method, {"held-out r", "r", "r"}, std::move(result.r)));
    findings.maps.push_back(mapOf(embedding, method, {"held-out R²", "r2", "R²"}, std::move(result.r2)));
    findings.maps.push_back(mapOf(embedding, method, {"penalty", "alpha", "alpha"}, std::move(result.alpha)));
    return r;
}

Message summaryOf(const std::vector<std::pair<std::string, ScoreMeans>>& layers, std::int64_t voxels) {
    const auto best = std::ranges::max_element(layers, {}, [](const auto& layer) {
        return std::isfinite(layer.second.mean) ? layer.second.mean : -2; // below any correlation
    });
    const auto& [title, scores] = *best;
    if (scores.scored == 0)
        return message("analysis", "no voxel of %1 has a score; their responses are constant or missing")
            .with(counted(voxels));
    const std::string r = formatNumber(scores.mean, 2);
    const Message text =
        scores.scored == voxels
            ? message("analysis", "mean held-out r %1 over %2 voxels").with(r, counted(scores.scored))
            : message("analysis", "mean held-out r %1 over %2 voxels (%3 without a score)")
                  .with(r, counted(scores.scored), counted(voxels - scores.scored));
    return layers.size() == 1
               ? text
               : message("analysis", "best of %1 layers: %2, %3").with(std::ssize(layers), title, text);
}

Findings run(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const RidgeOptions ridge = ridgeOptionsOf(options);
    const auto embeddings =
        chosenEmbeddings(dataset, options["model"].get<std::string>(), options["layer"].get<std::string>());
    for (const auto& embedding : embeddings) // before the first hour of work, not after it
        requireSameRows(*embedding, *dataset.responses);
    const std::vector<std::string> ids = idsOf(dataset);
    const MatrixView responses = dataset.responses->stimuliByVoxels.whole();
    Findings findings;
    findings.provenance = provenanceOf("fit", options);
    Json& inputs = findings.provenance["inputs"];
    inputs["responses"] = inputOf("file", dataset.responses->file, dataset.responses->stimuliByVoxels);
    if (dataset.noiseCeiling)
        inputs["noiseCeiling"] = Json{{"file", dataset.noiseCeiling->file}, {"least", leastCeiling}};
    inputs["groupedByStimulus"] = !ids.empty();
    findings.provenance["layers"] = Json::array();
    std::vector<std::pair<std::string, ScoreMeans>> layers;
    const double share = 1.0 / double(embeddings.size());
    for (std::size_t at = 0; at < embeddings.size(); ++at) {
        const Embedding& embedding = *embeddings[at];
        Progress part = progress.part(double(at) * share, double(at + 1) * share);
        part.report(0, message("analysis", "fitting %1").with(layerTitle(embedding.model, embedding.layer)));
        Json input = inputOf("file", embedding.file, embedding.stimuliByFeatures);
        input["model"] = embedding.model;
        input["layer"] = embedding.layer;
        inputs["embeddings"].push_back(std::move(input));
        layers.emplace_back(
            layerTitle(embedding.model, embedding.layer),
            addLayer(
                dataset, embedding, options,
                fitRidge(embedding.stimuliByFeatures.whole(), responses, ids, ridge, part), findings));
    }
    dataset.responses->stimuliByVoxels.requireUnchanged();
    findings.summary = summaryOf(layers, responses.cols());
    return findings;
}

std::optional<std::string> obstacle(const Dataset& dataset) {
    if (!dataset.responses || dataset.responses->stimuliByVoxels.empty())
        return translatable("analysis", "the dataset has no responses");
    if (dataset.embeddings.empty())
        return translatable("analysis", "the dataset has no embeddings");
    return std::nullopt;
}

std::vector<Option> optionsOfFit() {
    return {
        textOption(
            "model", translatable("analysis", "Model"), "",
            translatable("analysis", "Fit only embeddings of this model; empty for all.")),
        textOption(
            "layer", translatable("analysis", "Layer"), "",
            translatable("analysis", "Fit only embeddings of this layer; empty for all.")),
        integerOption(
            "folds", translatable("analysis", "Folds"), 5, 2, 100,
            translatable("analysis", "Parts the stimuli are split into; each is held out once.")),
        textOption(
            "alphas", translatable("analysis", "Penalties"), "0.1:1e5:10",
            translatable(
                "analysis", "first:last:count, log-spaced, or a comma list; each voxel gets its own.")),
        choiceOption(
            "select", translatable("analysis", "Choose penalty by"),
            {translatable("analysis", "r"), translatable("analysis", "r2")},
            translatable("analysis", "The held-out score that the penalty of a voxel is chosen by.")),
        flagOption(
            "zscore", translatable("analysis", "z-score features"),
            translatable("analysis", "Scales features by the standard deviation of the training rows.")),
        flagOption(
            "zscore-all", translatable("analysis", "z-score features over all rows"),
            translatable(
                "analysis", "Scales features once before splitting, as many published pipelines do.")),
        flagOption(
            "shuffle", translatable("analysis", "Shuffle stimuli"),
            translatable("analysis", "Folds of shuffled instead of contiguous stimuli.")),
        seedOption(),
    };
}

} // namespace

Analysis fitAnalysis() {
    return {
        "fit",
        translatable("analysis", "Fit encoding model…"),
        translatable(
            "analysis", "Predicts every voxel's responses from embeddings by cross-validated ridge "
                        "regression."),
        optionsOfFit(),
        obstacle,
        run};
}

} // namespace fusiform
