#pragma once

#include "analysis/core/translatable.h"
#include "analysis/registry/analysis_registry.h"

#include <cmath>
#include <string>

/// Short ways to write what the descriptions of analyses are made of.
namespace fusiform {

inline Option textOption(std::string name, std::string title, std::string standard, std::string help) {
    return {std::move(name), std::move(title), OptionType::Text, standard, {}, {}, {}, {}, std::move(help)};
}

inline Option flagOption(std::string name, std::string title, std::string help) {
    return {std::move(name), std::move(title), OptionType::Flag, false, {}, {}, {}, {}, std::move(help)};
}

/// `choices` are the values; they are also shown to people.
inline Option
choiceOption(std::string name, std::string title, std::vector<std::string> choices, std::string help) {
    Json standard = choices.front();
    return {std::move(name),
            std::move(title),
            OptionType::Choice,
            std::move(standard),
            {},
            {},
            std::move(choices),
            {},
            std::move(help)};
}

inline Option
integerOption(std::string name, std::string title, int standard, int least, int most, std::string help) {
    return {
        std::move(name), std::move(title), OptionType::Integer, standard, double(least), double(most), {}, {},
        std::move(help)};
}

inline Option numberOption(
    std::string name, std::string title, double standard, double least, double most, std::string help) {
    return {std::move(name), std::move(title), OptionType::Number, standard, least, most, {}, {},
            std::move(help)};
}

/// An option whose values the dataset offers.
inline Option offering(decltype(Option::suggestions) suggestions, Option option) {
    option.suggestions = std::move(suggestions);
    return option;
}

/// An option that is folded away in the dialog.
inline Option advanced(Option option) {
    option.advanced = true;
    return option;
}

/// The same in every analysis that draws random numbers.
inline Option seedOption() {
    return advanced(integerOption(
        "seed", translatable("analysis", "Seed"), 0, 0, 2147483647,
        translatable("analysis", "Start of the random numbers; the same seed gives the same result.")));
}

/// For JSON, which knows no NaN and no infinity.
inline Json orNull(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

/// "2,000": English thousands separators, as summaries have them.
inline std::string counted(std::int64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

/// "2,000 voxels", "1 voxel".
inline std::string counted(std::int64_t number, const std::string& thing) {
    return counted(number) + " " + thing + (number == 1 ? "" : "s");
}

/// "model, layer", or only the model when the layer has no name.
inline std::string layerTitle(const std::string& model, const std::string& layer) {
    return layer.empty() ? model : model + ", " + layer;
}

/// The beginning of every provenance: what ran, and how.
inline Json provenanceOf(const std::string& analysis, const Json& options) {
    return Json{{"analysis", analysis}, {"options", options}, {"inputs", Json::object()}};
}

/// A matrix among the inputs: what it is known by ("file", "name") and how large it is.
inline Json inputOf(const std::string& knownBy, const std::string& name, const StoredMatrix& matrix) {
    return Json{{knownBy, name}, {"shape", Json::array({matrix.rows(), matrix.cols()})}};
}

} // namespace fusiform
