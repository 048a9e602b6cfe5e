#include "analysis/encoding/penalties.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <cmath>

namespace fusiform {

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
