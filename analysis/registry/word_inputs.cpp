#include "analysis/registry/word_inputs.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/chosen_model.h"
#include "analysis/selectivity/preferred.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr const char* choosing = translatable("analysis", "choosing what to analyse");

/// Without looking at more than the shapes.
bool hasTexts(const Dataset& dataset, const EncodingModel& model) {
    const auto& bank = dataset.bank;
    if (bank && !bank->texts.empty() && bank->embeddings.cols() == model.weights.cols())
        return true;
    const Embedding* embedding = embeddingOf(dataset, model);
    return dataset.stimuli && embedding &&
           embedding->stimuliByFeatures.rows() == std::ssize(*dataset.stimuli) &&
           std::ranges::any_of(*dataset.stimuli, [](const Stimulus& stimulus) {
               return !stimulus.captions.empty() || !stimulus.category.empty();
           });
}

bool fitsEncoder(const EncodingModel& model, std::int64_t encoderFeatures) {
    return encoderFeatures != 0 && std::int64_t(model.weights.cols()) == encoderFeatures;
}

} // namespace

std::shared_ptr<const CaptionSet> captionsNamed(const Dataset& dataset, const std::string& name) {
    if (name.empty() && !dataset.captions.empty())
        return dataset.captions.back();
    std::string known;
    for (const auto& captions : dataset.captions) {
        if (captions->name == name)
            return captions;
        known += (known.empty() ? "'" : ", '") + captions->name + "'";
    }
    throw Error(
        {.doing = choosing,
         .file = {},
         .expected = message("analysis", "one of the caption sets %1").with(known),
         .found = known.empty() ? message("analysis", "none") : Message("'" + name + "'"),
         .hint = {}});
}

std::shared_ptr<const EncodingModel>
modelForTexts(const Dataset& dataset, const std::string& name, std::int64_t encoderFeatures) {
    const ModelTest inOrder[] = {
        [=](const EncodingModel& model) { return fitsEncoder(model, encoderFeatures); },
        [&](const EncodingModel& model) { return hasTexts(dataset, model); }, anyModel};
    std::shared_ptr<const EncodingModel> chosen;
    for (const ModelTest& fits : inOrder)
        if (!chosen)
            chosen = chosenModel(dataset, name, fits, choosing);
    return chosen;
}

bool hasTextsForModel(const Dataset& dataset, std::int64_t encoderFeatures) {
    return std::ranges::any_of(dataset.encodingModels, [&](const auto& model) {
        return fitsEncoder(*model, encoderFeatures) || hasTexts(dataset, *model);
    });
}

} // namespace fusiform
