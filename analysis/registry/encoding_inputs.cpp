#include "analysis/registry/encoding_inputs.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/options.h"

namespace fusiform {

std::vector<std::shared_ptr<const Embedding>>
embeddingsOfModel(const Dataset& dataset, const std::string& model, const Message& doing) {
    std::vector<std::shared_ptr<const Embedding>> chosen;
    std::string known;
    for (const auto& embedding : dataset.embeddings) {
        if (model.empty() || embedding->model == model)
            chosen.push_back(embedding);
        known += (known.empty() ? "" : "; ") + layerTitle(embedding->model, embedding->layer);
    }
    if (chosen.empty())
        throw Error(
            {.doing = doing,
             .file = {},
             .expected = message("analysis", "the model of an embedding: %1").with(known),
             .found = message("analysis", "model '%1'").with(model),
             .hint = message("analysis", "leave it empty for all models")});
    return chosen;
}

std::vector<std::string> stimulusIds(const Dataset& dataset, const Message& doing) {
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
    for (const Stimulus& stimulus : *dataset.stimuli)
        ids.push_back(stimulus.id.empty() ? "\n" + std::to_string(ids.size()) : stimulus.id);
    return ids;
}

std::vector<Option> optionsOfRidge() {
    return {
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

RidgeOptions ridgeOptions(const Json& options, const Message& doing) {
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

} // namespace fusiform
