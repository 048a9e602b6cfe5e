#include "analysis/registry/encoding_inputs.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/encoding/folds.h"
#include "analysis/encoding/penalties.h"
#include "analysis/encoding/ridge_cost.h"
#include "analysis/registry/options.h"

#include <algorithm>
#include <set>

namespace fusiform {
namespace {

void requireSameRows(const Embedding& embedding, const Responses& responses) {
    const std::int64_t rows = responses.stimuliByVoxels.rows();
    if (embedding.stimuliByFeatures.rows() != rows)
        throw Error(
            {.doing = fittingModel,
             .file = embedding.file,
             .expected = message("analysis", "%1 rows, one a stimulus of the responses").with(rows),
             .found =
                 message("analysis", "%1 rows in %2")
                     .with(embedding.stimuliByFeatures.rows(), layerTitle(embedding.model, embedding.layer)),
             .hint = message(
                 "analysis", "both matrices are stimuli x columns; is one of them transposed or of another "
                             "stimulus set?")});
}

/// "3 embeddings: 9,000 x 512; 9,000 x 768; …".
Message embeddingsLine(const std::vector<std::shared_ptr<const Embedding>>& embeddings) {
    constexpr std::size_t mostNamed = 4;
    std::string list;
    for (std::size_t at = 0; at < std::min(embeddings.size(), mostNamed); ++at) {
        const Embedding& embedding = *embeddings[at];
        list += (list.empty() ? "" : "; ") + layerTitle(embedding.model, embedding.layer) + " (" +
                counted(embedding.stimuliByFeatures.cols()) + ")";
    }
    if (embeddings.size() > mostNamed)
        return message("analysis", "%1 layers (features): %2; and %3 more")
            .with(embeddings.size(), list, embeddings.size() - mostNamed);
    return message("analysis", "layers (features): %1").with(list);
}

Message foldsLine(const std::vector<std::string>& ids, const RidgeOptions& ridge) {
    if (ridge.leaveOneOut)
        return message("analysis", "every stimulus is held out once, alone");
    const Message folds = ridge.shuffle
                              ? message("analysis", "%1 folds of shuffled stimuli").with(ridge.folds)
                              : message("analysis", "%1 folds of contiguous stimuli").with(ridge.folds);
    const std::size_t different = std::set<std::string>(ids.begin(), ids.end()).size();
    if (different == ids.size())
        return folds;
    return message("analysis", "%1; rows of the same of %2 stimuli stay in one fold")
        .with(folds, counted(std::int64_t(different)));
}

Message penaltiesLine(const RidgeOptions& ridge) {
    const std::vector<double> alphas = penaltiesOf(ridge);
    const auto [least, most] = std::ranges::minmax(alphas);
    if (alphas.size() == 1)
        return message("analysis", "penalty %1").with(formatNumber(least, 4));
    const Message range = message("analysis", "%1 penalties from %2 to %3")
                              .with(alphas.size(), formatNumber(least, 4), formatNumber(most, 4));
    return ridge.sharedAlpha ? message("analysis", "%1, one for all voxels").with(range)
                             : message("analysis", "%1, one for each voxel").with(range);
}

} // namespace

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
            {.doing = fittingModel,
             .file = {},
             .expected = message("analysis", "the model and layer of an embedding: %1").with(known),
             .found = message("analysis", "model '%1', layer '%2'").with(model, layer),
             .hint = message("analysis", "leave both empty to fit every embedding")});
    for (const auto& embedding : chosen) // before the first hour of work, not after it
        requireSameRows(*embedding, *dataset.responses);
    return chosen;
}

std::vector<std::string> stimulusIds(const Dataset& dataset) {
    std::vector<std::string> ids;
    if (!dataset.stimuli)
        return ids;
    const std::int64_t rows = dataset.responses->stimuliByVoxels.rows();
    if (std::ssize(*dataset.stimuli) != rows)
        throw Error(
            {.doing = translatable("analysis", "matching responses with stimuli"),
             .file = dataset.responses->file,
             .expected =
                 message("analysis", "%1 rows, one a stimulus of the table").with(dataset.stimuli->size()),
             .found = rows,
             .hint = message("analysis", "are the responses voxels x stimuli, or averaged over repeats?")});
    for (const Stimulus& stimulus : *dataset.stimuli) // one without an id is like no other
        ids.push_back(stimulus.id.empty() ? "\n" + std::to_string(ids.size()) : stimulus.id);
    return ids;
}

RidgeOptions ridgeOptionsOf(const Json& options) {
    RidgeOptions ridge;
    ridge.folds = options["folds"].get<int>();
    ridge.alphas = parseAlphas(options["alphas"].get<std::string>());
    ridge.selection = options["select"] == "r2" ? AlphaSelection::R2 : AlphaSelection::PearsonR;
    ridge.shuffle = options["shuffle"].get<bool>();
    ridge.seed = options["seed"].get<unsigned>();
    ridge.sharedAlpha = options["shared-alpha"].get<bool>();
    ridge.nested = options["nested"].get<bool>();
    ridge.leaveOneOut = options["leave-one-out"].get<bool>();
    ridge.float64 = options["float64"].get<bool>();
    const bool trainingRows = options["zscore"].get<bool>();
    const bool allRows = options["zscore-all"].get<bool>();
    if (trainingRows && allRows)
        throw Error(
            {.doing = fittingModel,
             .file = {},
             .expected = message("analysis", "one of the options 'zscore' and 'zscore-all'"),
             .found = message("analysis", "both"),
             .hint = message("analysis", "'zscore' keeps the test rows out of the scaling")});
    ridge.scaling = allRows        ? FeatureScaling::AllRows
                    : trainingRows ? FeatureScaling::TrainingRows
                                   : FeatureScaling::None;
    return ridge;
}

std::string ridgeMethod(const Json& options) {
    std::string text = options["leave-one-out"].get<bool>()
                           ? "each stimulus left out once"
                           : std::to_string(options["folds"].get<int>()) + " folds";
    text += ", penalty of " + options["alphas"].get<std::string>() + " chosen " +
            (options["shared-alpha"].get<bool>() ? "for all voxels" : "per voxel") + " by " +
            options["select"].get<std::string>();
    if (options["nested"].get<bool>())
        text += " within the other folds";
    if (options["zscore"].get<bool>())
        text += ", features z-scored on training rows";
    if (options["zscore-all"].get<bool>())
        text += ", features z-scored over all rows";
    if (options["shuffle"].get<bool>())
        text += ", rows shuffled, seed " + std::to_string(options["seed"].get<unsigned>());
    return text;
}

std::optional<std::string> obstacleToFitting(const Dataset& dataset) {
    if (!dataset.responses || dataset.responses->stimuliByVoxels.empty())
        return translatable("analysis", "the dataset has no responses");
    if (dataset.embeddings.empty())
        return translatable("analysis", "the dataset has no embeddings");
    return std::nullopt;
}

std::vector<Option> optionsOfRidge() {
    return {
        integerOption(
            "folds", translatable("analysis", "Folds"), 5, 2, 100,
            translatable("analysis", "Parts the stimuli are split into; each is held out once.")),
        advanced(textOption(
            "alphas", translatable("analysis", "Penalties"), "0.1:1e5:10",
            translatable(
                "analysis", "first:last:count, log-spaced, or a comma list; each voxel gets its own."))),
        advanced(choiceOption(
            "select", translatable("analysis", "Choose penalty by"),
            {translatable("analysis", "r"), translatable("analysis", "r2")},
            translatable("analysis", "The held-out score that the penalty of a voxel is chosen by."))),
        advanced(flagOption(
            "shared-alpha", translatable("analysis", "One penalty for all voxels"),
            translatable(
                "analysis", "The penalty with the best mean score, instead of one for each voxel."))),
        flagOption(
            "nested", translatable("analysis", "Nested cross-validation"),
            translatable(
                "analysis",
                "Scores each fold at the penalty that the other folds choose, so that no stimulus takes "
                "part in choosing the penalty it is scored at.")),
        advanced(flagOption(
            "leave-one-out", translatable("analysis", "Leave one out"),
            translatable("analysis", "Holds out every stimulus alone, in closed form; for few stimuli."))),
        flagOption(
            "zscore", translatable("analysis", "z-score features"),
            translatable("analysis", "Scales features by the standard deviation of the training rows.")),
        advanced(flagOption(
            "zscore-all", translatable("analysis", "z-score features over all rows"),
            translatable(
                "analysis", "Scales features once before splitting, as many published pipelines do."))),
        advanced(flagOption(
            "shuffle", translatable("analysis", "Shuffle stimuli"),
            translatable("analysis", "Folds of shuffled instead of contiguous stimuli."))),
        advanced(flagOption(
            "float64", translatable("analysis", "Double precision"),
            translatable(
                "analysis", "Makes all products in float64: slower, for data of more than seven digits."))),
        seedOption(),
    };
}

Json encodingInputs(const Dataset& dataset, const std::vector<std::shared_ptr<const Embedding>>& embeddings) {
    Json inputs = Json::object();
    inputs["responses"] = inputOf("file", dataset.responses->file, dataset.responses->stimuliByVoxels);
    for (const auto& embedding : embeddings) {
        Json input = inputOf("file", embedding->file, embedding->stimuliByFeatures);
        input["model"] = embedding->model;
        input["layer"] = embedding->layer;
        input["depth"] = embedding->depth;
        inputs["embeddings"].push_back(std::move(input));
    }
    inputs["groupedByStimulus"] = dataset.stimuli != nullptr;
    return inputs;
}

RunPlan ridgePlan(
    const Dataset& dataset, const std::vector<std::shared_ptr<const Embedding>>& embeddings,
    const std::vector<Eigen::Index>& features, std::size_t scales, const Json& options,
    const WantedOfRidge& wanted) {
    const RidgeOptions ridge = ridgeOptionsOf(options);
    const StoredMatrix& responses = dataset.responses->stimuliByVoxels;
    const std::vector<std::string> ids = stimulusIds(dataset);
    if (!ridge.leaveOneOut) // says so when there are too few stimuli
        static_cast<void>(foldOfRows(responses.rows(), ids, ridge.folds, false, 0));
    const RidgeCost cost = ridgeCost(responses.rows(), responses.cols(), features, scales, ridge, wanted);
    RunPlan plan;
    plan.lines = {
        message("analysis", "responses: %1 stimuli x %2 voxels")
            .with(counted(responses.rows()), counted(responses.cols())),
        embeddingsLine(embeddings), foldsLine(ids, ridge), penaltiesLine(ridge)};
    plan.bytes = cost.bytes;
    plan.seconds = cost.seconds();
    return plan;
}

} // namespace fusiform
