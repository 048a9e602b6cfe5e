#include "analysis/registry/weights_inputs.h"

#include "analysis/core/error.h"
#include "analysis/core/number_ranges.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/chosen_model.h"
#include "analysis/registry/map_stack.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"

#include <cmath>

namespace fusiform {

std::shared_ptr<const EncodingModel>
modelCalled(const Dataset& dataset, const std::string& name, const char* doing) {
    const auto fitsBank = [&dataset](const EncodingModel& model) {
        return dataset.bank && model.model == dataset.bank->model &&
               model.weights.cols() == dataset.bank->embeddings.cols();
    };
    const auto ofBank = chosenModel(dataset, name, fitsBank, doing);
    return ofBank ? ofBank : chosenModel(dataset, name, anyModel, doing);
}

VectorF scoresOf(const Dataset& dataset, const EncodingModel& model) {
    if (model.score && model.score->size() == model.weights.rows())
        return *model.score;
    for (auto map = dataset.maps.rbegin(); map != dataset.maps.rend(); ++map) {
        if ((*map)->metric != "r" || (*map)->model != model.model || (*map)->layer != model.layer)
            continue;
        const MapStack stack = stackOfMaps({*map}, dataset);
        if (stack.ofVoxels && !stack.rows.empty() && stack.rows.front().size() == model.weights.rows())
            return stack.rows.front();
    }
    return {};
}

std::optional<std::string> obstacleToWeights(const Dataset& dataset) {
    if (dataset.encodingModels.empty())
        return translatable("analysis", "the dataset has no encoding model; fit one first");
    return std::nullopt;
}

std::vector<Eigen::Index>
rowsNamed(const std::string& text, Eigen::Index count, const Message& things, const char* doing) {
    const auto refuse = [&](const std::string& found) {
        throw Error(
            {.doing = doing,
             .file = {},
             .expected =
                 message("analysis", "numbers of %1 from 0 to %2, such as 12, 40-49").with(things, count - 1),
             .found = "'" + found + "'",
             .hint = {}});
    };
    std::vector<Eigen::Index> rows;
    for (const std::string& part : split(text, ',')) {
        const auto range = parsedRange(part);
        if (!range || range->second >= count)
            refuse(std::string(trimmed(part)));
        for (std::int64_t row = range->first; row <= range->second; ++row)
            rows.push_back(row);
    }
    return rows;
}

Option encodingModelOption() {
    return offering(
        encodingModels, textOption(
                            "encodingModel", translatable("analysis", "Encoding model"), "",
                            translatable(
                                "analysis", "Name of the model whose weights are used; empty for that of the "
                                            "caption bank, else the first.")));
}

Option leastScoreOption() {
    return numberOption(
        "least-score", translatable("analysis", "Least score"), 0.1, -1, 1,
        translatable(
            "analysis", "Voxels whose held-out r is below are left out; used only when there is a score."));
}

} // namespace fusiform
