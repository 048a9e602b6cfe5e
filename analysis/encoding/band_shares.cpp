#include "analysis/encoding/band_shares.h"

#include "analysis/statistics/seeded_random.h"

#include <cmath>

namespace fusiform {
namespace {

/// The logarithm of a gamma variate, which may be too small for itself (Marsaglia & Tsang 2000).
double logGamma(double shape, SeededRandom& random) {
    const double boost = std::log(1 - random.uniform()) / shape;
    const double d = shape + 1 - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = random.normal();
        const double v = std::pow(1 + c * x, 3);
        if (v > 0 && std::log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
            return std::log(d * v) + boost;
    }
}

} // namespace

MatrixD bandShares(int bands, int candidates, unsigned seed) {
    SeededRandom random(seed);
    MatrixD shares(candidates, bands);
    for (int candidate = 0; candidate < candidates; ++candidate) {
        const double concentration = candidate % 2 == 1 ? 1 : 0.1;
        for (int band = 0; band < bands; ++band)
            shares(candidate, band) = candidate == 0 ? 0 : logGamma(concentration, random);
        shares.row(candidate) = (shares.row(candidate).array() - shares.row(candidate).maxCoeff()).exp();
        // Below this a band is as good as absent; zero itself would divide penalties by nothing.
        shares.row(candidate) = shares.row(candidate).cwiseMax(1e-6);
        shares.row(candidate) /= shares.row(candidate).sum();
    }
    return shares;
}

} // namespace fusiform
