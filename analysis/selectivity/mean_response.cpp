#include "analysis/selectivity/mean_response.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "averaging responses of voxels");
constexpr Eigen::Index tileNumbers = 1 << 21; ///< numbers of a piece: some 10 ms of work

void requireRows(std::span<const std::int64_t> rows, Eigen::Index count, const std::string& file) {
    for (const std::int64_t row : rows)
        if (row < 0 || row >= count)
            throw Error({doing, file, message("analysis", "voxels below %1").with(count), row, {}});
}

Eigen::Index tileRows(Eigen::Index columns) {
    return std::max<Eigen::Index>(1, tileNumbers / std::max<Eigen::Index>(1, columns));
}

struct MeanWeights {
    VectorD weights;
    double intercept = 0;
};

MeanWeights meanWeights(const EncodingModel& model, std::span<const std::int64_t> rows, Progress& progress) {
    MeanWeights mean{VectorD::Zero(model.weights.cols()), 0};
    std::int64_t count = 0;
    // Rows of a region mostly follow each other: they are read together.
    for (std::size_t from = 0; from < rows.size();) {
        std::size_t to = from + 1;
        while (to < rows.size() && rows[to] == rows[to - 1] + 1 &&
               Eigen::Index(to - from) < tileRows(model.weights.cols()))
            ++to;
        const MatrixF block =
            model.weights.block(rows[from], 0, Eigen::Index(to - from), model.weights.cols());
        for (Eigen::Index at = 0; at < block.rows(); ++at) {
            if (!block.row(at).allFinite())
                continue;
            mean.weights += block.row(at).transpose().cast<double>();
            if (model.intercept)
                mean.intercept += double((*model.intercept)[rows[from] + at]);
            ++count;
        }
        from = to;
        progress.report(double(from) / double(rows.size()));
    }
    if (count == 0)
        throw Error(
            {doing,
             model.provenance,
             message("analysis", "a voxel that has weights"),
             message("analysis", "none of %1").with(rows.size()),
             {}});
    mean.weights /= double(count);
    mean.intercept /= double(count);
    return mean;
}

} // namespace

VectorF meanPredictedResponse(
    const EncodingModel& model, const Embedding& embedding, std::span<const std::int64_t> rows,
    Progress& progress) {
    const StoredMatrix& features = embedding.stimuliByFeatures;
    if (model.weights.cols() != features.cols())
        throw Error(
            {doing, embedding.file,
             message("analysis", "%1 features, as the weights of %2").with(model.weights.cols(), model.name),
             features.cols(), message("analysis", "use the layer that the weights were fitted on")});
    requireRows(rows, model.weights.rows(), model.provenance);
    Progress averaging = progress.part(0, 0.5);
    const MeanWeights mean = meanWeights(model, rows, averaging);
    VectorF responses(features.rows());
    const Eigen::Index tile = tileRows(features.cols());
    for (Eigen::Index from = 0; from < features.rows(); from += tile) {
        const Eigen::Index count = std::min(tile, features.rows() - from);
        const MatrixF block = features.block(from, 0, count, features.cols());
        // One stimulus at a time, so that the sums do not depend on threads.
        for (Eigen::Index at = 0; at < count; ++at)
            responses[from + at] =
                float(block.row(at).cast<double>().dot(mean.weights.transpose()) + mean.intercept);
        progress.report(0.5 + 0.5 * double(from + count) / double(features.rows()));
    }
    return responses;
}

VectorF
meanMeasuredResponse(const Responses& responses, std::span<const std::int64_t> rows, Progress& progress) {
    const StoredMatrix& matrix = responses.stimuliByVoxels;
    requireRows(rows, matrix.cols(), responses.file);
    VectorF mean = VectorF::Constant(matrix.rows(), missingValue);
    if (rows.empty())
        return mean;
    const auto [least, most] = std::ranges::minmax(rows);
    const Eigen::Index span = most - least + 1;
    const Eigen::Index tile = tileRows(span);
    for (Eigen::Index from = 0; from < matrix.rows(); from += tile) {
        const Eigen::Index count = std::min(tile, matrix.rows() - from);
        const MatrixF block = matrix.block(from, least, count, span);
        for (Eigen::Index at = 0; at < count; ++at) {
            double sum = 0;
            std::int64_t present = 0;
            for (const std::int64_t row : rows)
                if (const float value = block(at, row - least); std::isfinite(value)) {
                    sum += double(value);
                    ++present;
                }
            if (present > 0)
                mean[from + at] = float(sum / double(present));
        }
        progress.report(double(from + count) / double(matrix.rows()));
    }
    return mean;
}

} // namespace fusiform
