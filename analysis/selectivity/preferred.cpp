#include "analysis/selectivity/preferred.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fusiform {
namespace {

void requireMatch(const EncodingModel& model, const Embedding& embedding) {
    if (model.weights.cols() != embedding.stimuliByFeatures.cols())
        throw Error(
            {.doing = translatable("analysis", "predicting responses"),
             .file = embedding.file,
             .expected = message("analysis", "%1 features, as the weights of %2")
                             .with(model.weights.cols(), model.name),
             .found = embedding.stimuliByFeatures.cols(),
             .hint = message("analysis", "use the layer that the weights were fitted on")});
}

} // namespace

VectorF predictedResponse(const EncodingModel& model, const Embedding& embedding, std::int64_t voxel) {
    requireMatch(model, embedding);
    if (voxel < 0 || voxel >= model.weights.rows())
        throw Error(
            {.doing = translatable("analysis", "predicting responses"),
             .file = {},
             .expected = message("analysis", "a voxel below %1").with(model.weights.rows()),
             .found = voxel,
             .hint = {}});
    const VectorD weights = model.weights.row(voxel).cast<double>();
    const double intercept = model.intercept ? double((*model.intercept)[voxel]) : 0;
    const MatrixView features = embedding.stimuliByFeatures.whole();
    VectorF responses(features.rows());
    for (Eigen::Index stimulus = 0; stimulus < responses.size(); ++stimulus)
        responses[stimulus] =
            float(features.row(stimulus).cast<double>().dot(weights) + intercept);
    embedding.stimuliByFeatures.requireUnchanged();
    return responses;
}

MatrixF predictedResponses(const EncodingModel& model, const Embedding& embedding) {
    requireMatch(model, embedding);
    MatrixF responses =
        (embedding.stimuliByFeatures.whole().cast<double>() * model.weights.whole().cast<double>().transpose())
            .cast<float>();
    embedding.stimuliByFeatures.requireUnchanged();
    model.weights.requireUnchanged();
    if (model.intercept)
        responses.rowwise() += model.intercept->transpose();
    return responses;
}

const Embedding* embeddingOf(const Dataset& dataset, const EncodingModel& model) {
    const Embedding* fitting = nullptr;
    int candidates = 0;
    for (const auto& embedding : dataset.embeddings) {
        if (embedding->stimuliByFeatures.cols() != model.weights.cols())
            continue;
        if (embedding->model == model.model && embedding->layer == model.layer)
            return embedding.get();
        fitting = embedding.get();
        ++candidates;
    }
    return candidates == 1 ? fitting : nullptr;
}

std::vector<std::int64_t> rankedStimuli(const VectorF& responses) {
    std::vector<std::int64_t> ranked(static_cast<std::size_t>(responses.size()));
    std::iota(ranked.begin(), ranked.end(), 0);
    std::ranges::stable_sort(ranked, [&responses](std::int64_t a, std::int64_t b) {
        const float x = responses[a];
        const float y = responses[b];
        return std::isnan(y) ? !std::isnan(x) : x > y;
    });
    return ranked;
}

} // namespace fusiform
