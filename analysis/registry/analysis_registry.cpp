#include "analysis/registry/analysis_registry.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/analyses.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

/// The only error of options: what was expected names the option, so that it can be shown alone.
[[noreturn]] void refuseOptions(const Analysis& analysis, Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = message("analysis", "reading the options of %1").with(analysis.id),
         .file = {},
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

[[noreturn]] void refuseName(const Analysis& analysis, const std::string& name) {
    std::vector<std::string> known;
    for (const Option& option : analysis.options)
        known.push_back(option.name);
    if (const std::string nearest = nearestName(lowerCase(name), known); !nearest.empty())
        refuseOptions(
            analysis, message("analysis", "the name of an option, such as '%1'").with(nearest),
            "'" + name + "'", message("analysis", "did you mean '%1'?").with(nearest));
    refuseOptions(
        analysis,
        message("analysis", "one of the options %1")
            .with(joinedText(analysis.options, ", ", &Option::name)),
        "'" + name + "'");
}

/// "a whole number from 2 to 100".
Message numberText(const Option& option) {
    const Message number = option.type == OptionType::Integer ? message("analysis", "a whole number")
                                                              : message("analysis", "a number");
    const auto limit = [](double value) { return formatNumber(value, 10); };
    if (option.minimum && option.maximum)
        return message("analysis", "%1 from %2 to %3")
            .with(number, limit(*option.minimum), limit(*option.maximum));
    if (option.minimum)
        return message("analysis", "%1 of at least %2").with(number, limit(*option.minimum));
    if (option.maximum)
        return message("analysis", "%1 of at most %2").with(number, limit(*option.maximum));
    return number;
}

bool inRange(const Option& option, double value) {
    return value >= option.minimum.value_or(value) && value <= option.maximum.value_or(value);
}

Json checkedNumber(const Analysis& analysis, const Option& option, const Json& value) {
    const bool whole = option.type == OptionType::Integer;
    const double number = value.is_number() ? value.get<double>() : std::nan("");
    // Beyond 2^53 a double no longer tells whole numbers apart.
    const bool good = std::isfinite(number) && inRange(option, number) &&
                      (!whole || (number == std::floor(number) && std::abs(number) <= 9007199254740992.0));
    if (!good)
        refuseOptions(
            analysis, message("analysis", "%1 for '%2'").with(numberText(option), option.name), value.dump());
    return whole ? Json(std::int64_t(number)) : Json(number);
}

Json checkedOption(const Analysis& analysis, const Option& option, const Json& value) {
    switch (option.type) {
    case OptionType::Number:
    case OptionType::Integer:
        return checkedNumber(analysis, option, value);
    case OptionType::Flag:
        if (!value.is_boolean())
            refuseOptions(analysis, message("analysis", "true or false for '%1'").with(option.name), value.dump());
        return value;
    case OptionType::Choice:
        if (!value.is_string() || std::ranges::count(option.choices, value.get<std::string>()) == 0)
            refuseOptions(
                analysis,
                message("analysis", "one of %1 for '%2'")
                    .with(
                        joinedText(option.choices, ", "),
                        option.name),
                value.dump());
        return value;
    case OptionType::Text:
        if (!value.is_string())
            refuseOptions(analysis, message("analysis", "a text for '%1'").with(option.name), value.dump());
        return value;
    }
    return value;
}

} // namespace

const std::vector<Analysis>& analyses() {
    static const std::vector<Analysis> all{
        fitAnalysis(),
        captionAnalysis(),
        queryAnalysis(),
        wordsByRegionAnalysis(),
        captionEvaluationAnalysis(),
        compareAnalysis(),
        bestLayerAnalysis(),
        variancePartitionAnalysis(),
        spatialScoreAnalysis(),
        halfTimeAnalysis(),
        propertyCorrelationAnalysis(),
        clusterAnalysis(),
        weightPcaAnalysis(),
        similarVoxelsAnalysis(),
        contrastAnalysis(),
        differenceAnalysis(),
        noiseCeilingAnalysis(),
        embedStimuliAnalysis(),
        projectAnalysis()};
    return all;
}

const Analysis& analysisNamed(const std::string& id) {
    const auto found = std::ranges::find(analyses(), id, &Analysis::id);
    if (found == analyses().end())
        throw Error(
            {.doing = translatable("analysis", "looking for an analysis"),
             .file = {},
             .expected = message("analysis", "one of %1")
                             .with(joinedText(analyses(), ", ", &Analysis::id)),
             .found = "'" + id + "'",
             .hint = {}});
    return *found;
}

Json completeOptions(const Analysis& analysis, const Json& given) {
    if (!given.is_object() && !given.is_null())
        refuseOptions(analysis, message("analysis", "an object of options by name"), given.dump());
    for (const auto& [name, value] : given.items())
        if (std::ranges::find(analysis.options, name, &Option::name) == analysis.options.end())
            refuseName(analysis, name);
    Json options = Json::object();
    for (const Option& option : analysis.options)
        options[option.name] =
            given.contains(option.name) ? checkedOption(analysis, option, given[option.name]) : option.defaultValue;
    return options;
}

} // namespace fusiform
