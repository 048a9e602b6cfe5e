#include "analysis/registry/chosen_model.h"

#include "analysis/core/error.h"

namespace fusiform {
namespace {

Message namesOfModels(const Dataset& dataset) {
    std::string known;
    for (const auto& model : dataset.encodingModels)
        known += (known.empty() ? "'" : ", '") + model->name + "'";
    return known.empty() ? message("analysis", "an encoding model")
                         : message("analysis", "one of the encoding models %1").with(known);
}

} // namespace

bool anyModel(const EncodingModel& /*model*/) {
    return true;
}

std::shared_ptr<const EncodingModel> chosenModel(
    const Dataset& dataset, const std::string& name, const ModelTest& fits, const char* doing) {
    const auto ofBank = [&dataset](const EncodingModel& model) {
        return dataset.bank && !dataset.bank->model.empty() && model.model == dataset.bank->model;
    };
    std::shared_ptr<const EncodingModel> chosen;
    for (const auto& model : dataset.encodingModels) {
        if (!name.empty() && model->name == name)
            return model;
        if (name.empty() && fits(*model) && (!chosen || (ofBank(*model) && !ofBank(*chosen))))
            chosen = model;
    }
    if (!name.empty() || dataset.encodingModels.empty())
        throw Error(
            {.doing = doing,
             .file = {},
             .expected = namesOfModels(dataset),
             .found = dataset.encodingModels.empty() ? message("analysis", "none")
                                                     : Message("'" + name + "'"),
             .hint = dataset.encodingModels.empty() ? message("analysis", "fit one first") : Message()});
    return chosen;
}

} // namespace fusiform
