// "fit": a cross-validated ridge encoding model of every chosen embedding.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/data/scratch_matrix.h"
#include "analysis/encoding/noise_ceiling.h"
#include "analysis/encoding/ridge_tiles.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/encoding_inputs.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"
#include "analysis/registry/voxel_maps.h"
#include "analysis/statistics/defined_values.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace fusiform {
namespace {

/// Means over the voxels that have a score.
struct ScoreMeans {
    double mean = 0; ///< NaN without any, as the median
    double median = 0;
    std::int64_t scored = 0;
};

ScoreMeans scoreMeans(const VectorF& scores) {
    return {definedMean(scores), definedMedian(scores), std::int64_t(scores.array().isFinite().count())};
}

void requireSameVoxels(const NoiseCeiling& ceiling, Eigen::Index voxels) {
    if (ceiling.perVoxel->size() != voxels)
        throw Error(
            {.doing = translatable("analysis", "dividing scores by the noise ceiling"),
             .file = ceiling.file,
             .expected = message("analysis", "%1 values, one a voxel of the responses").with(voxels),
             .found = ceiling.perVoxel->size(),
             .hint = message("analysis", "the noise ceiling is of another voxel set")});
}

/// What grows of one layer while tiles of voxels are finished.
struct LayerResult {
    ScratchMatrix weights;
    VectorF intercept, alpha, r, r2;

    LayerResult(Eigen::Index voxels, Eigen::Index features)
        : weights(voxels, features), intercept(VectorF::Constant(voxels, missingValue)), alpha(intercept),
          r(intercept), r2(intercept) {}

    void take(const RidgeTile& tile, Eigen::Index first) {
        const Eigen::Index count = tile.alpha.size();
        weights.put(first, tile.weights.cast<float>());
        intercept.segment(first, count) = tile.intercept.cast<float>();
        alpha.segment(first, count) = tile.alpha.cast<float>();
        r.segment(first, count) = tile.r.cast<float>();
        r2.segment(first, count) = tile.r2.cast<float>();
    }
};

struct MapKind {
    const char* title;
    const char* metric;
    const char* unit;
};

std::shared_ptr<const Map>
mapOf(const Embedding& embedding, const std::string& method, const MapKind& kind, VectorF values) {
    auto map = voxelMap(
        layerTitle(embedding.model, embedding.layer) + ": " + kind.title, kind.metric, kind.unit, method,
        std::move(values));
    setModel(*map, embedding);
    return map;
}

constexpr MapKind ofR{"held-out r", "r", "r"};

std::shared_ptr<const EncodingModel>
modelOf(const Embedding& embedding, const std::string& method, LayerResult& result) {
    auto model = std::make_shared<EncodingModel>();
    model->name = layerTitle(embedding.model, embedding.layer);
    model->model = embedding.model;
    model->layer = embedding.layer;
    model->weights = result.weights.finished();
    model->intercept = std::make_shared<const VectorF>(std::move(result.intercept));
    model->score = std::make_shared<const VectorF>(result.r);
    model->provenance = method;
    return model;
}

/// "Ridge regression on CLIP, visual, 5 folds, …".
std::string fitMethod(const Embedding& embedding, const Json& options) {
    return "Ridge regression on " + layerTitle(embedding.model, embedding.layer) + ", " +
           ridgeMethod(options);
}

/// Adds maps and model of one embedding to the findings, and its line to the provenance. Returns the mean r.
ScoreMeans addFittedLayer(
    const Dataset& dataset, const Embedding& embedding, const Json& options, LayerResult& result,
    Findings& findings) {
    const std::string method = fitMethod(embedding, options);
    const ScoreMeans r = scoreMeans(result.r);
    const ScoreMeans r2 = scoreMeans(result.r2);
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
    const auto add = [&](const std::string& how, const MapKind& kind, VectorF values) {
        findings.maps.push_back(mapOf(embedding, how, kind, std::move(values)));
    };
    if (dataset.noiseCeiling && dataset.noiseCeiling->perVoxel) {
        const NoiseCeiling& ceiling = *dataset.noiseCeiling;
        requireSameVoxels(ceiling, result.r.size());
        add(method + "; divided by the root of the noise ceiling",
            {"noise-normalised r", "rNormalised", "r / √NC"}, normalisedR(result.r, *ceiling.perVoxel));
        add(method + "; divided by the noise ceiling", {"noise-normalised R²", "r2Normalised", "R² / NC"},
            normalisedR2(result.r2, *ceiling.perVoxel));
    }
    add(method, ofR, std::move(result.r));
    add(method, {"held-out R²", "r2", "R²"}, std::move(result.r2));
    add(method, {"penalty", "alpha", "alpha"}, std::move(result.alpha));
    return r;
}

/// Tells of finished voxels, twice a second at most, for whom the whole map is too long to wait.
class PartialScores {
public:
    PartialScores(
        const std::vector<std::shared_ptr<const Embedding>>& embeddings, const Json& options,
        const PartialFindings& partial)
        : m_embeddings(embeddings), m_options(options), m_partial(partial) {}

    void tell(const std::vector<std::unique_ptr<LayerResult>>& results) {
        const auto now = std::chrono::steady_clock::now();
        if (!m_partial || now - m_last < std::chrono::milliseconds(500))
            return;
        m_last = now;
        Findings findings;
        for (std::size_t at = 0; at < results.size(); ++at)
            findings.maps.push_back(
                mapOf(*m_embeddings[at], fitMethod(*m_embeddings[at], m_options), ofR, results[at]->r));
        findings.main = mapOfHighestMedian(findings.maps, ofR.metric);
        m_partial(findings);
    }

private:
    const std::vector<std::shared_ptr<const Embedding>>& m_embeddings;
    const Json& m_options;
    const PartialFindings& m_partial;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

/// The best layer is the one whose r has the highest median, whose map is the main one.
Message fitSummary(const std::vector<std::pair<std::string, ScoreMeans>>& layers, std::int64_t voxels) {
    const auto best = std::ranges::max_element(layers, {}, [](const auto& layer) {
        return std::isfinite(layer.second.median) ? layer.second.median : -2; // below any correlation
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

constexpr WantedOfRidge wantedOfFit{.weights = true};

std::vector<std::shared_ptr<const Embedding>> embeddingsToFit(const Dataset& dataset, const Json& options) {
    return chosenEmbeddings(
        dataset, options["model"].get<std::string>(), options["layer"].get<std::string>());
}

Findings
runFit(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& partial) {
    const RidgeOptions ridge = ridgeOptionsOf(options);
    const auto embeddings = embeddingsToFit(dataset, options);
    const StoredMatrix& responses = dataset.responses->stimuliByVoxels;
    Findings findings;
    findings.provenance = provenanceOf("fit", options);
    findings.provenance["inputs"] = encodingInputs(dataset, embeddings);
    if (dataset.noiseCeiling)
        findings.provenance["inputs"]["noiseCeiling"] =
            Json{{"file", dataset.noiseCeiling->file}, {"least", leastNoiseCeiling}};

    std::vector<RidgeFeatures> layers;
    std::vector<std::unique_ptr<LayerResult>> results;
    for (const auto& embedding : embeddings) {
        layers.push_back({embedding->stimuliByFeatures});
        results.push_back(
            std::make_unique<LayerResult>(responses.cols(), embedding->stimuliByFeatures.cols()));
    }
    PartialScores scores(embeddings, options, partial);
    const auto take = [&](const FittedVoxels& fitted) {
        for (std::size_t at = 0; at < results.size(); ++at)
            results[at]->take(fitted.layers[at], fitted.first);
        scores.tell(results);
    };
    const std::int64_t leftOut =
        fitRidgeTiles(layers, responses, stimulusIds(dataset), ridge, wantedOfFit, take, progress);

    findings.provenance["stimuliLeftOut"] = leftOut;
    findings.provenance["layers"] = Json::array();
    std::vector<std::pair<std::string, ScoreMeans>> means;
    for (std::size_t at = 0; at < embeddings.size(); ++at)
        means.emplace_back(
            layerTitle(embeddings[at]->model, embeddings[at]->layer),
            addFittedLayer(dataset, *embeddings[at], options, *results[at], findings));
    findings.main = mapOfHighestMedian(findings.maps, ofR.metric);
    findings.summary = fitSummary(means, responses.cols());
    if (leftOut > 0)
        findings.summary = message("analysis", "%1; %2 stimuli without features were left out")
                               .with(findings.summary, counted(leftOut));
    return findings;
}

RunPlan planOfFit(const Dataset& dataset, const Json& options) {
    const auto embeddings = embeddingsToFit(dataset, options);
    std::vector<Eigen::Index> features;
    for (const auto& embedding : embeddings)
        features.push_back(embedding->stimuliByFeatures.cols());
    return ridgePlan(dataset, embeddings, features, 1, options, wantedOfFit);
}

std::vector<Option> optionsOfFit() {
    std::vector<Option> options{
        offering(
            embeddingModels,
            textOption(
                "model", translatable("analysis", "Model"), "",
                translatable("analysis", "Fit only embeddings of this model; empty for all."))),
        offering(
            embeddingLayers,
            textOption(
                "layer", translatable("analysis", "Layer"), "",
                translatable("analysis", "Fit only embeddings of this layer; empty for all."))),
    };
    for (Option& option : optionsOfRidge())
        options.push_back(std::move(option));
    return options;
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
        obstacleToFitting,
        runFit,
        planOfFit};
}

} // namespace fusiform
