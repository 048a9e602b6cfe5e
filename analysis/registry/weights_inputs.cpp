#include "analysis/registry/weights_inputs.h"

#include "analysis/core/error.h"
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
        const std::string entry(trimmed(part));
        const std::size_t dash = entry.find('-', 1); // "-3" is a number, and refused as such
        const auto first = parseNumber(entry.substr(0, dash));
        const auto last = dash == std::string::npos ? first : parseNumber(entry.substr(dash + 1));
        if (!first || !last || *first != std::floor(*first) || *last != std::floor(*last) || *first < 0 ||
            *last < *first || *last >= double(count))
            refuse(entry);
        for (auto row = Eigen::Index(*first); row <= Eigen::Index(*last); ++row)
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
