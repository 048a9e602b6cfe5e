#include "analysis/encoding/ridge_cost.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace fusiform {
namespace {

constexpr double slabBytes = 96e6; ///< of what is kept of a slab of voxels
constexpr double quickWork = 2e10;         ///< float64 products of so many operations are a matter of a second
constexpr double workBetweenLooks = 1.5e9; ///< by one thread: some 40 ms in float64
constexpr double workOfFloat64 = 2;              ///< how much more work a float64 operation is
constexpr double besideProducts = 1.9;     ///< the time of a whole fit over that of its products at full speed

/// LAPACK's divide and conquer in operations of the speed of products: it runs at a fraction of theirs.
double decomposition(double size) {
    return 40 * size * size * size;
}

unsigned threads() {
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace

Eigen::Index slabWidth(
    Eigen::Index stimuli, Eigen::Index voxels, const std::vector<Eigen::Index>& features, const WantedOfRidge& wanted) {
    double perVoxel = 4 * double(stimuli);
    for (const Eigen::Index count : features)
        perVoxel += (wanted.weights ? 8 * double(count) : 0) + (wanted.heldOut ? 4 * double(stimuli) : 0);
    const double width = slabBytes / std::max(perVoxel, 1.0);
    return std::clamp<Eigen::Index>(Eigen::Index(width), 64, std::max<Eigen::Index>(voxels, 64));
}

Eigen::Index tileWidth(Eigen::Index stimuli, Eigen::Index features, Eigen::Index voxels) {
    const double components = double(std::min(stimuli, features));
    const double perVoxel = 2 * components * std::max(components, double(std::max(stimuli, features)) / 4);
    const auto most = std::clamp<Eigen::Index>(Eigen::Index(workBetweenLooks / std::max(perVoxel, 1.0)), 32, 512);
    const Eigen::Index share = voxels / Eigen::Index(threads()) + 1;
    return std::max<Eigen::Index>(std::min(most, share), std::min<Eigen::Index>(32, voxels));
}

bool inFloat64(
    Eigen::Index stimuli, Eigen::Index voxels, const std::vector<Eigen::Index>& features, const RidgeOptions& options) {
    double work = 0;
    for (const Eigen::Index count : features)
        work += 2 * double(stimuli) * double(voxels) * double(count);
    return options.float64 || work < quickWork;
}

RidgeCost ridgeCost(
    Eigen::Index stimuli, Eigen::Index voxels, const std::vector<Eigen::Index>& features, std::size_t scales,
    const RidgeOptions& options, const WantedOfRidge& wanted) {
    const double n = double(stimuli);
    const double v = double(voxels);
    const double folds = options.leaveOneOut ? 0 : double(options.folds);
    const double pairs = options.nested ? folds * (folds - 1) / 2 : 0;
    const double bases = double(scales) * (folds + pairs);
    const double forms = double(scales) * (folds + 2 * pairs);
    const double alphas = double(penaltiesOf(options).size());
    const bool doubles = inFloat64(stimuli, voxels, features, options);
    const double real = doubles ? workOfFloat64 : 1;
    const auto tile = [&](double d) { return double(tileWidth(stimuli, Eigen::Index(d), voxels)); };
    RidgeCost cost;
    double tileBytes = 0;
    for (const Eigen::Index count : features) {
        const double d = double(count);
        const bool few = d <= n;
        const double m = few ? d : n; // size of the basis
        const double held = folds > 0 ? n / folds : n;
        cost.preparing += real * n * d * std::min(n, d) * (few ? 1 : 2) * (options.scaling == FeatureScaling::TrainingRows && !few ? bases : 1);
        cost.preparing +=
            (bases + double(scales)) * decomposition(m) + forms * workOfFloat64 * 4 * m * m * (few ? m : held);
        cost.fitting += few ? real * 2 * n * d * v : 0;
        cost.fitting +=
            workOfFloat64 * 2 * m * v * (bases * m + forms * (few ? m : held) + forms * m + 4 * forms * alphas);
        if (options.leaveOneOut)
            cost.fitting += workOfFloat64 * 2 * n * m * v * alphas * double(scales);
        if (wanted.weights)
            cost.fitting += workOfFloat64 * 4 * m * m * v + (few ? 0 : real * 2 * n * d * v);
        if (wanted.heldOut)
            cost.fitting += real * 2 * n * m * v + workOfFloat64 * 2 * m * m * v * folds;
        const double square = 8 * m * m;
        cost.bytes += n * d * (doubles ? 8 : 4) + (few ? folds : 1) * square + (bases + double(scales)) * square +
                      forms * (square + (few ? 0 : 8 * held * m));
        const double working = tile(d) * (few ? d * (folds * real * 4 + 8 * 8) : 8 * 9 * n);
        tileBytes = std::max(tileBytes, working + tile(d) * n * (8 + 4 * real));
    }
    const double largest = double(*std::ranges::max_element(features));
    cost.bytes += 3 * 8 * std::min(largest, n) * std::min(largest, n); // of a decomposition
    // A slab that is read, one that is worked on, a copy on the way, and what is kept of it.
    cost.bytes += threads() * tileBytes + 2 * real * 4 * n * double(slabWidth(stimuli, voxels, features, wanted)) +
                  2 * slabBytes;
    return cost;
}

double RidgeCost::seconds() const { return besideProducts * (preparing + fitting) / matrixProductSpeed(); }

double matrixProductSpeed() {
    static const double speed = [] {
        constexpr Eigen::Index size = 768;
        const MatrixF left = MatrixF::Constant(size, size, 0.5F);
        MatrixF product(size, size);
        double best = 1e9;
        for (int time = 0; time < 4; ++time) { // the first one starts the threads
            const auto begun = std::chrono::steady_clock::now();
            product.noalias() = left * left;
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
            best = std::max(1e-6, std::min(best, took.count()));
        }
        return 2.0 * size * size * size / best;
    }();
    return speed;
}

} // namespace fusiform
