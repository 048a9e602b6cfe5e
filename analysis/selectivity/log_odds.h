#pragma once

#include <cmath>
#include <limits>

namespace fusiform {

/// How much more often a word is used in one group of texts than in another.
struct LogOdds {
    double difference = std::numeric_limits<double>::quiet_NaN(); ///< of the log-odds, group minus rest
    double z = std::numeric_limits<double>::quiet_NaN();          ///< difference over its standard deviation
};

/// Log-odds ratio with informative Dirichlet prior: `group` of `groupTotal` uses, `rest` of `restTotal`, and
/// a prior of `prior` of `priorTotal` pseudo-uses of the word, as it is used in all texts together. NaN for a
/// prior of 0. Source: Monroe, Colaresi & Quinn 2008, "Fightin' Words", equations 16, 20 and 22.
[[nodiscard]] inline LogOdds
logOdds(double group, double groupTotal, double rest, double restTotal, double prior, double priorTotal) {
    if (!(prior > 0) || !(priorTotal > prior))
        return {};
    const auto odds = [&](double count, double total) {
        return std::log((count + prior) / (total + priorTotal - count - prior));
    };
    const double difference = odds(group, groupTotal) - odds(rest, restTotal);
    return {difference, difference / std::sqrt(1 / (group + prior) + 1 / (rest + prior))};
}

/// Pseudo-uses of all words together that the prior is worth: enough that a word of one or two uses is never
/// sure.
inline constexpr double priorUses = 100;

} // namespace fusiform
