#include "analysis/core/number_ranges.h"

#include "analysis/core/text.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double largestNumber = 9e15; ///< doubles hold every whole number below

template <class Number>
std::string textOfRanges(std::span<const Number> numbers) {
    std::string text;
    for (std::size_t at = 0; at < numbers.size();) {
        std::size_t end = at + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1)
            ++end;
        text += (text.empty() ? "" : ", ") + std::to_string(numbers[at]);
        if (end - at > 1)
            text += "-" + std::to_string(numbers[end - 1]);
        at = end;
    }
    return text;
}

} // namespace

std::optional<std::pair<std::int64_t, std::int64_t>> parsedRange(std::string_view given) {
    const std::string_view entry = trimmed(given);
    const std::size_t dash = entry.find('-', 1); // "-3" is a number, and refused as such
    const auto first = parseNumber(entry.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : parseNumber(entry.substr(dash + 1));
    if (!first || !last || *first != std::floor(*first) || *last != std::floor(*last) || *first < 0 ||
        *last < *first || *last > largestNumber)
        return std::nullopt;
    return std::pair(std::int64_t(*first), std::int64_t(*last));
}

std::string rangesText(std::span<const std::int64_t> numbers) {
    return textOfRanges(numbers);
}
std::string rangesText(std::span<const std::int32_t> numbers) {
    return textOfRanges(numbers);
}

std::optional<std::vector<std::int64_t>>
numbersOfRanges(std::string_view text, std::int64_t limit, std::size_t most) {
    std::vector<std::int64_t> numbers;
    if (trimmed(text).empty())
        return numbers;
    for (const std::string& entry : split(text, ',')) {
        const auto range = parsedRange(entry);
        if (!range || range->second >= limit ||
            std::size_t(range->second - range->first) >= most - numbers.size())
            return std::nullopt;
        for (std::int64_t number = range->first; number <= range->second; ++number)
            numbers.push_back(number);
    }
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

} // namespace fusiform
