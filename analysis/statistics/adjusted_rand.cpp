#include "analysis/statistics/adjusted_rand.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <cmath>
#include <map>
#include <utility>

namespace fusiform {
namespace {

double pairsAmong(std::int64_t things) {
    return double(things) * double(things - 1) / 2;
}

template <class Counts>
double pairsWithin(const Counts& counts) {
    double pairs = 0;
    for (const auto& [label, count] : counts)
        pairs += pairsAmong(count);
    return pairs;
}

} // namespace

double adjustedRandIndex(const std::vector<std::int32_t>& first, const std::vector<std::int32_t>& second) {
    if (first.size() != second.size())
        throw Error(
            {.doing = translatable("analysis", "comparing two clusterings"),
             .file = {},
             .expected = message("analysis", "labels of the same voxels"),
             .found = message("analysis", "%1 and %2 labels").with(first.size(), second.size()),
             .hint = {}});
    std::map<std::int32_t, std::int64_t> ofFirst, ofSecond;
    std::map<std::pair<std::int32_t, std::int32_t>, std::int64_t> ofBoth;
    std::int64_t things = 0;
    for (std::size_t at = 0; at < first.size(); ++at) {
        if (first[at] < 0 || second[at] < 0)
            continue;
        ++things;
        ++ofFirst[first[at]];
        ++ofSecond[second[at]];
        ++ofBoth[{first[at], second[at]}];
    }
    if (things < 2)
        return std::nan("");
    const double together = pairsWithin(ofBoth);
    const double inFirst = pairsWithin(ofFirst);
    const double inSecond = pairsWithin(ofSecond);
    const double expected = inFirst * inSecond / pairsAmong(things);
    const double most = (inFirst + inSecond) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
}

} // namespace fusiform
