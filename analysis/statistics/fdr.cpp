#include "analysis/statistics/fdr.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace fusiform {
namespace {

/// Places of the tests that count, smallest p first.
std::vector<Eigen::Index> orderOf(const VectorD& p) {
    std::vector<Eigen::Index> order;
    for (Eigen::Index test = 0; test < p.size(); ++test) {
        if (std::isnan(p[test]))
            continue;
        if (p[test] < 0 || p[test] > 1)
            throw Error(
                {.doing = translatable("analysis", "computing the false discovery rate"),
                 .file = {},
                 .expected = message("analysis", "p values from 0 to 1"),
                 .found = message("analysis", "%1 at position %2").with(p[test], test + 1),
                 .hint = message("analysis", "are these test statistics or -log10 p?")});
        order.push_back(test);
    }
    std::ranges::sort(order, {}, [&p](Eigen::Index test) { return p[test]; });
    return order;
}

VectorD stepUp(const VectorD& p, const std::vector<Eigen::Index>& order, double factor) {
    VectorD q = VectorD::Constant(p.size(), std::nan(""));
    double smallest = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const Eigen::Index test = order[rank - 1];
        smallest = std::min(smallest, p[test] * factor * double(order.size()) / double(rank));
        q[test] = smallest;
    }
    return q;
}

} // namespace

VectorD benjaminiHochberg(const VectorD& p) {
    return stepUp(p, orderOf(p), 1);
}

VectorD benjaminiYekutieli(const VectorD& p) {
    const auto order = orderOf(p);
    double harmonic = 0;
    for (std::size_t rank = 1; rank <= order.size(); ++rank)
        harmonic += 1 / double(rank);
    return stepUp(p, order, harmonic);
}

} // namespace fusiform
