#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/encoding/ridge.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <unordered_map>

namespace fusiform {

std::vector<int> foldOfRows(std::int64_t rows, const std::vector<std::string>& ids, int folds, bool shuffle,
                            unsigned seed) {
    std::vector<std::int64_t> groupOfRow(static_cast<std::size_t>(rows));
    std::int64_t groups = 0;
    std::unordered_map<std::string, std::int64_t> groupOfId;
    for (std::size_t row = 0; row < groupOfRow.size(); ++row) {
        if (ids.empty()) {
            groupOfRow[row] = groups++;
            continue;
        }
        const auto [entry, isNew] = groupOfId.emplace(ids[row], groups);
        groups += isNew;
        groupOfRow[row] = entry->second;
    }
    if (folds < 2 || groups < folds)
        throw Error(
            {.doing = translatable("analysis", "splitting stimuli into folds"),
             .file = {},
             .expected = message("analysis", "at least 2 folds and as many different stimuli"),
             .found = message("analysis", "%1 folds for %2 stimuli").with(folds, groups),
             .hint = message("analysis", "choose fewer folds")});
    std::vector<std::int64_t> position(static_cast<std::size_t>(groups));
    for (std::size_t group = 0; group < position.size(); ++group)
        position[group] = std::int64_t(group);
    if (shuffle) {
        // Written out, because std::shuffle may differ between standard libraries.
        std::mt19937_64 random(seed);
        for (std::size_t last = position.size() - 1; last > 0; --last)
            std::swap(position[last], position[random() % (last + 1)]);
    }
    // As numpy.array_split: the first (groups mod folds) folds have one group more.
    std::vector<int> foldOfPosition;
    for (int fold = 0; fold < folds; ++fold)
        foldOfPosition.insert(foldOfPosition.end(), std::size_t(groups / folds + (fold < groups % folds ? 1 : 0)),
                              fold);
    std::vector<int> fold(groupOfRow.size());
    for (std::size_t row = 0; row < fold.size(); ++row)
        fold[row] = foldOfPosition[std::size_t(position[std::size_t(groupOfRow[row])])];
    return fold;
}

std::vector<double> parseAlphas(std::string_view text) {
    const auto refuse = [text]() -> std::vector<double> {
        throw Error(
            {.doing = translatable("analysis", "reading the penalties"),
             .file = {},
             .expected =
                 message("analysis", "'first:last:count' (log-spaced) or a comma list of numbers above 0"),
             .found = "'" + std::string(text) + "'",
             .hint = message("analysis", "for example 0.1:1e5:10")});
    };
    std::vector<double> alphas;
    const bool range = text.find(':') != std::string_view::npos;
    std::vector<double> numbers;
    for (const std::string& part : split(text, range ? ':' : ',')) {
        const auto number = parseNumber(part);
        if (!number || !(*number > 0) || !std::isfinite(*number))
            return refuse();
        numbers.push_back(*number);
    }
    if (!range)
        return numbers;
    if (numbers.size() != 3 || numbers[2] < 1 || numbers[2] > 1000 || numbers[2] != std::floor(numbers[2]))
        return refuse();
    const auto count = std::size_t(numbers[2]);
    alphas.push_back(numbers[0]); // the ends as given, without the rounding of the logarithms
    for (std::size_t i = 1; i + 1 < count; ++i) {
        const double fraction = double(i) / double(count - 1);
        alphas.push_back(std::pow(10, std::log10(numbers[0]) * (1 - fraction) + std::log10(numbers[1]) * fraction));
    }
    if (count > 1)
        alphas.push_back(numbers[1]);
    return alphas;
}

} // namespace fusiform
