#include "analysis/statistics/correlation.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace fusiform {
namespace {

double pearson(const VectorD& x, const VectorD& y) {
    const VectorD a = x.array() - x.mean();
    const VectorD b = y.array() - y.mean();
    const double spread = std::sqrt(a.squaredNorm() * b.squaredNorm());
    // A constant list keeps rounding noise of its mean; it counts as constant.
    const double noise = 1e-24 * double(x.size());
    if (a.squaredNorm() <= noise * x.squaredNorm() || b.squaredNorm() <= noise * y.squaredNorm())
        return std::nan("");
    return std::clamp(a.dot(b) / spread, -1.0, 1.0);
}

} // namespace

std::string_view nameOf(CorrelationKind kind) {
    return kind == CorrelationKind::Pearson ? "pearson" : "spearman";
}

VectorD averageRanks(const VectorD& values) {
    std::vector<Eigen::Index> order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), Eigen::Index(0));
    std::ranges::sort(order, {}, [&values](Eigen::Index at) { return values[at]; });
    VectorD ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first + 1;
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        for (std::size_t at = first; at < end; ++at)
            ranks[order[at]] = double(first + end + 1) / 2;
        first = end;
    }
    return ranks;
}

Correlation correlation(const VectorD& x, const VectorD& y, CorrelationKind kind) {
    if (x.size() != y.size())
        throw Error(
            {.doing = translatable("analysis", "correlating two maps"),
             .file = {},
             .expected = message("analysis", "two lists of the same length"),
             .found = message("analysis", "%1 and %2 values").with(x.size(), y.size()),
             .hint = {}});
    std::vector<Eigen::Index> both;
    for (Eigen::Index at = 0; at < x.size(); ++at)
        if (!std::isnan(x[at]) && !std::isnan(y[at]))
            both.push_back(at);
    Correlation result;
    result.count = std::ssize(both);
    if (result.count < 3)
        return result;
    const VectorD a = x(both);
    const VectorD b = y(both);
    result.value =
        kind == CorrelationKind::Pearson ? pearson(a, b) : pearson(averageRanks(a), averageRanks(b));
    return result;
}

} // namespace fusiform
