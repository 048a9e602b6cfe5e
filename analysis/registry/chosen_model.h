#pragma once

#include "analysis/data/dataset.h"

#include <functional>
#include <string>

/// How an analysis comes to its encoding model.
namespace fusiform {

using ModelTest = std::function<bool(const EncodingModel&)>;

/// Any model will do.
[[nodiscard]] bool anyModel(const EncodingModel& model);

/// The encoding model called `name`; for an empty name the first that fits, one of the caption bank's own
/// model before others; null when none fits. Throws Error, listing the names there are, when none is called
/// `name` or the dataset has no model; `doing` begins its text.
[[nodiscard]] std::shared_ptr<const EncodingModel> chosenModel(
    const Dataset& dataset, const std::string& name, const ModelTest& fits, const char* doing);

} // namespace fusiform
