#include "analysis/registry/word_inputs.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/selectivity/preferred.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

template <class Things>
std::string namesOf(const Things& things) {
    std::string names;
    for (const auto& thing : things)
        names += (names.empty() ? "'" : ", '") + thing->name + "'";
    return names;
}

template <class Thing>
std::shared_ptr<const Thing>
named(const std::vector<std::shared_ptr<const Thing>>& things, const std::string& name, Message expected) {
    const auto found = std::ranges::find(things, name, [](const auto& thing) { return thing->name; });
    if (found == things.end())
        throw Error(
            {.doing = translatable("analysis", "choosing what to analyse"),
             .file = {},
             .expected = std::move(expected),
             .found = things.empty() ? message("analysis", "none") : Message("'" + name + "'"),
             .hint = {}});
    return *found;
}

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
    return named(
        dataset.captions, name,
        message("analysis", "one of the caption sets %1").with(namesOf(dataset.captions)));
}

std::shared_ptr<const EncodingModel>
modelForTexts(const Dataset& dataset, const std::string& name, std::int64_t encoderFeatures) {
    if (!name.empty() || dataset.encodingModels.empty())
        return named(
            dataset.encodingModels, name,
            message("analysis", "one of the encoding models %1").with(namesOf(dataset.encodingModels)));
    std::shared_ptr<const EncodingModel> chosen;
    int best = 0;
    for (const auto& model : dataset.encodingModels) {
        const bool encoded = fitsEncoder(*model, encoderFeatures);
        if (!encoded && !hasTexts(dataset, *model))
            continue;
        const bool ofBank =
            dataset.bank && !dataset.bank->model.empty() && model->model == dataset.bank->model;
        const int rank = 1 + (ofBank ? 1 : 0) + (encoded ? 2 : 0);
        if (rank > best) {
            chosen = model;
            best = rank;
        }
    }
    return chosen ? chosen : dataset.encodingModels.front();
}

bool hasTextsForModel(const Dataset& dataset, std::int64_t encoderFeatures) {
    return std::ranges::any_of(dataset.encodingModels, [&](const auto& model) {
        return fitsEncoder(*model, encoderFeatures) || hasTexts(dataset, *model);
    });
}

std::shared_ptr<Map> mapOfVoxels(
    const EncodingModel* model, const std::string& name, const char* metric, const std::string& unit,
    const std::string& method, const VectorF& values) {
    auto map = std::make_shared<Map>();
    map->name = name;
    map->metric = metric;
    map->unit = unit;
    if (model) {
        map->model = model->model;
        map->layer = model->layer;
    }
    map->provenance = method;
    map->perVoxel = std::make_shared<const VectorF>(values);
    return map;
}

Json jsonOf(double number) {
    return std::isfinite(number) ? Json(number) : Json(nullptr);
}

} // namespace fusiform
