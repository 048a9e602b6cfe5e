#include "analysis/registry/cluster_evidence.h"

#include "analysis/core/translatable.h"
#include "analysis/registry/encoding_inputs.h"
#include "analysis/selectivity/captioning.h"
#include "analysis/selectivity/half_weights.h"
#include "analysis/selectivity/preferred.h"

#include <cmath>

namespace fusiform {
namespace {

/// The embedding whose rows are those of the responses and whose features are the weights'; null when there
/// is none.
const Embedding* fittedEmbedding(const Dataset& dataset, const ModelList& models) {
    if (models.size() != 1 || !dataset.responses)
        return nullptr;
    const StoredMatrix& responses = dataset.responses->stimuliByVoxels;
    const Embedding* embedding = embeddingOf(dataset, *models.front());
    constexpr Eigen::Index fewest = 20; // stimuli; of fewer, halves say nothing
    const bool fits = embedding && responses.cols() == models.front()->weights.rows() &&
                      embedding->stimuliByFeatures.rows() == responses.rows() && responses.rows() >= fewest;
    return fits ? embedding : nullptr;
}

/// Texts in the space of the weights: the caption bank, else the captions of the stimuli; null without
/// either.
std::shared_ptr<const CaptionBank> textsFor(const Dataset& dataset, const ModelList& models) {
    const Eigen::Index features = models.front()->weights.cols();
    if (dataset.bank && dataset.bank->embeddings.cols() == features && dataset.bank->embeddings.rows() > 0)
        return dataset.bank;
    const Embedding* embedding = embeddingOf(dataset, *models.front());
    if (!embedding || !dataset.stimuli || std::ssize(*dataset.stimuli) != embedding->stimuliByFeatures.rows())
        return nullptr;
    auto bank = std::make_shared<CaptionBank>();
    std::vector<Eigen::Index> rows;
    for (std::size_t row = 0; row < dataset.stimuli->size(); ++row)
        if (const auto& captions = (*dataset.stimuli)[row].captions; !captions.empty()) {
            bank->texts.push_back(captions.front());
            rows.push_back(Eigen::Index(row));
        }
    if (rows.empty())
        return nullptr;
    const MatrixView all = embedding->stimuliByFeatures.whole();
    bank->embeddings = MatrixF(all(rows, Eigen::all));
    return bank;
}

} // namespace

StabilityData stabilityData(
    const Dataset& dataset, const ModelList& models, const WeightRows& rows, const Json& options,
    Progress& progress) {
    StabilityData data;
    data.splits = options["splits"].get<int>();
    if (data.splits == 0)
        return data;
    const Embedding* embedding = fittedEmbedding(dataset, models);
    if (!embedding) {
        data.method = message("analysis", "halves of the voxels");
        return data;
    }
    data.method = message("analysis", "weights fitted to halves of the stimuli");
    const std::vector<std::string> ids = stimulusIds(dataset);
    for (int split = 0; split < data.splits; ++split) {
        Progress part = progress.part(double(split) / data.splits, double(split + 1) / data.splits);
        data.halves.push_back(weightsOfStimulusHalves(
            embedding->stimuliByFeatures, dataset.responses->stimuliByVoxels, ids, rows.rows,
            options["seed"].get<unsigned>(), split, part));
    }
    return data;
}

double stabilityOf(
    const StabilityData& data, const WeightRows& rows, const ClusterOptions& options, Progress& progress) {
    if (data.splits == 0)
        return std::nan("");
    if (data.halves.empty())
        return stabilityOfVoxels(rows.values, options, data.splits, progress);
    double sum = 0;
    for (std::size_t split = 0; split < data.halves.size(); ++split) {
        Progress part = progress.part(
            double(split) / double(data.halves.size()), double(split + 1) / double(data.halves.size()));
        sum += stabilityOfHalves(data.halves[split], options, part);
    }
    return sum / double(data.halves.size());
}

std::vector<std::string>
captionsOf(const Dataset& dataset, const ModelList& models, const MatrixF& centres, Progress& progress) {
    std::vector<std::string> captions(std::size_t(centres.rows()));
    const auto bank = textsFor(dataset, models);
    if (!bank)
        return captions;
    const CaptionResult result = captionVoxels(centres, *bank, {.repeats = 1}, progress);
    for (const VoxelCaption& caption : result.captions.captions)
        captions[std::size_t(caption.index)] = caption.caption;
    return captions;
}

} // namespace fusiform
