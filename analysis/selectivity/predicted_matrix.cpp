#include "analysis/selectivity/predicted_matrix.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

namespace fusiform {
namespace {

class PredictedMatrix : public MatrixSource {
public:
    PredictedMatrix(std::shared_ptr<const EncodingModel> model, std::shared_ptr<const Embedding> embedding)
        : m_model(std::move(model)), m_embedding(std::move(embedding)) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        const Eigen::Index features = m_model->weights.cols();
        const MatrixF stimuli = m_embedding->stimuliByFeatures.block(row, 0, rows, features);
        const MatrixF weights = m_model->weights.block(col, 0, cols, features);
        MatrixF responses = stimuli * weights.transpose();
        if (m_model->intercept)
            responses.rowwise() += m_model->intercept->segment(col, cols).transpose();
        return responses;
    }
    void requireUnchanged() const override {
        m_model->weights.requireUnchanged();
        m_embedding->stimuliByFeatures.requireUnchanged();
    }

private:
    std::shared_ptr<const EncodingModel> m_model;
    std::shared_ptr<const Embedding> m_embedding;
};

} // namespace

StoredMatrix predictedMatrix(
    std::shared_ptr<const EncodingModel> model, std::shared_ptr<const Embedding> embedding) {
    const Eigen::Index stimuli = embedding->stimuliByFeatures.rows();
    const Eigen::Index features = embedding->stimuliByFeatures.cols();
    const Eigen::Index voxels = model->weights.rows();
    if (features != model->weights.cols())
        throw Error(
            {.doing = translatable("analysis", "predicting responses"),
             .file = embedding->file,
             .expected = message("analysis", "%1 features, as the weights have").with(model->weights.cols()),
             .found = message("analysis", "%1 features").with(features),
             .hint = {}});
    return {stimuli, voxels, std::make_shared<const PredictedMatrix>(std::move(model), std::move(embedding))};
}

} // namespace fusiform
