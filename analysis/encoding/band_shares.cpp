#include "analysis/encoding/band_shares.h"

#include <cmath>
#include <numbers>
#include <random>

namespace fusiform {
namespace {

/// Written out, because distributions differ between standard libraries.
class Random {
public:
    explicit Random(unsigned seed) : m_engine(seed) {}

    /// In (0, 1).
    double uniform() { return (double(m_engine() >> 11) + 0.5) * 0x1p-53; }
    double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform()); }
    /// The logarithm of a gamma variate, which may be too small for itself (Marsaglia & Tsang 2000).
    double logGamma(double shape) {
        const double boost = std::log(uniform()) / shape;
        const double d = shape + 1 - 1.0 / 3;
        const double c = 1 / std::sqrt(9 * d);
        for (;;) {
            const double x = normal();
            const double v = std::pow(1 + c * x, 3);
            if (v > 0 && std::log(uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
                return std::log(d * v) + boost;
        }
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace

MatrixD bandShares(int bands, int candidates, unsigned seed) {
    Random random(seed);
    MatrixD shares(candidates, bands);
    for (int candidate = 0; candidate < candidates; ++candidate) {
        const double concentration = candidate % 2 == 1 ? 1 : 0.1;
        for (int band = 0; band < bands; ++band)
            shares(candidate, band) = candidate == 0 ? 0 : random.logGamma(concentration);
        shares.row(candidate) = (shares.row(candidate).array() - shares.row(candidate).maxCoeff()).exp();
        // Below this a band is as good as absent; zero itself would divide penalties by nothing.
        shares.row(candidate) = shares.row(candidate).cwiseMax(1e-6);
        shares.row(candidate) /= shares.row(candidate).sum();
    }
    return shares;
}

} // namespace fusiform
