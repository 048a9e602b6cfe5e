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

void requireVoxel(std::int64_t voxel, std::int64_t count) {
    if (voxel < 0 || voxel >= count)
        throw Error(
            {.doing = translatable("analysis", "predicting responses"),
             .file = {},
             .expected = message("analysis", "a voxel below %1").with(count),
             .found = voxel,
             .hint = {}});
}

/// `voxels`, or all when there are none.
std::vector<std::int64_t> chosenOf(const std::vector<std::int64_t>& voxels, std::int64_t count) {
    for (const std::int64_t voxel : voxels)
        requireVoxel(voxel, count);
    if (!voxels.empty())
        return voxels;
    std::vector<std::int64_t> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

} // namespace

VectorF predictedResponse(const EncodingModel& model, const Embedding& embedding, std::int64_t voxel) {
    requireMatch(model, embedding);
    requireVoxel(voxel, model.weights.rows());
    const VectorD weights = model.weights.row(voxel).cast<double>();
    const double intercept = model.intercept ? double((*model.intercept)[voxel]) : 0;
    const MatrixView features = embedding.stimuliByFeatures.whole();
    VectorF responses(features.rows());
    for (Eigen::Index stimulus = 0; stimulus < responses.size(); ++stimulus)
        responses[stimulus] = float(features.row(stimulus).cast<double>().dot(weights) + intercept);
    embedding.stimuliByFeatures.requireUnchanged();
    return responses;
}

MatrixF predictedResponses(const EncodingModel& model, const Embedding& embedding) {
    requireMatch(model, embedding);
    MatrixF responses = (embedding.stimuliByFeatures.whole().cast<double>() *
                         model.weights.whole().cast<double>().transpose())
                            .cast<float>();
    embedding.stimuliByFeatures.requireUnchanged();
    model.weights.requireUnchanged();
    if (model.intercept)
        responses.rowwise() += model.intercept->transpose();
    return responses;
}

VectorF meanPredictedResponse(
    const EncodingModel& model, const Embedding& embedding, const std::vector<std::int64_t>& voxels,
    Progress& progress) {
    requireMatch(model, embedding);
    VectorD weights = VectorD::Zero(model.weights.cols());
    double intercept = 0;
    std::int64_t count = 0;
    for (const std::int64_t voxel : chosenOf(voxels, model.weights.rows())) {
        progress.stopIfRequested();
        const VectorF row = model.weights.row(voxel);
        const float own = model.intercept ? (*model.intercept)[voxel] : 0;
        if (!row.allFinite() || !std::isfinite(own))
            continue;
        weights += row.cast<double>();
        intercept += double(own);
        ++count;
    }
    const StoredMatrix& features = embedding.stimuliByFeatures;
    VectorF mean = VectorF::Constant(features.rows(), missingValue);
    if (count == 0)
        return mean;
    weights /= double(count);
    intercept /= double(count);
    const Eigen::Index most =
        std::max<Eigen::Index>(1, (1 << 20) / std::max<Eigen::Index>(1, features.cols()));
    for (Eigen::Index first = 0; first < features.rows(); first += most) {
        progress.report(double(first) / double(features.rows()), message("analysis", "predicting responses"));
        const MatrixF block =
            features.block(first, 0, std::min(most, features.rows() - first), features.cols());
        for (Eigen::Index row = 0; row < block.rows(); ++row)
            mean[first + row] = float(block.row(row).cast<double>().dot(weights) + intercept);
    }
    features.requireUnchanged();
    model.weights.requireUnchanged();
    return mean;
}

VectorF meanMeasuredResponse(
    const Responses& responses, const std::vector<std::int64_t>& voxels, Progress& progress) {
    const StoredMatrix& matrix = responses.stimuliByVoxels;
    std::vector<std::int64_t> chosen = chosenOf(voxels, matrix.cols());
    std::ranges::sort(chosen);
    VectorD sum = VectorD::Zero(matrix.rows());
    VectorD count = sum;
    // Neighbouring voxels are read together.
    for (std::size_t at = 0; at < chosen.size();) {
        progress.report(double(at) / double(chosen.size()), message("analysis", "averaging responses"));
        const std::int64_t first = chosen[at];
        std::size_t end = at + 1;
        while (end < chosen.size() && chosen[end] - first < 256 && chosen[end] - chosen[end - 1] <= 8)
            ++end;
        const MatrixF block = matrix.block(0, first, matrix.rows(), chosen[end - 1] - first + 1);
        for (; at < end; ++at) {
            const auto column = block.col(chosen[at] - first).array();
            count.array() += column.isFinite().cast<double>();
            sum.array() += column.isFinite().select(column.cast<double>(), 0.0);
        }
    }
    matrix.requireUnchanged();
    return (sum.array() / count.array()).cast<float>(); // 0 / 0 is NaN
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
