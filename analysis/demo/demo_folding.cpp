#include "analysis/demo/demo_folding.h"

#include "analysis/demo/demo_random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace fusiform::demo {

namespace {

constexpr int narrowSteps = 10; ///< smoothing steps of the narrow and the wide kernel: with vertices 1.1 mm
constexpr int wideSteps = 36;   ///< apart they make sulci about 15 mm apart
constexpr int foldingRounds = 14;

} // namespace

Folding makeFolding(const Envelope& envelope, std::uint64_t seed) {
    const Points& at = envelope.mesh.vertices;
    const Eigen::Index count = at.rows();
    const Neighbours neighbours = neighboursOf(envelope.mesh.triangles, count);
    Random random(seed);

    Eigen::VectorXd held = Eigen::VectorXd::Zero(count); // pushed down along the named sulci
    Eigen::VectorXd extra = Eigen::VectorXd::Zero(count);
    Eigen::VectorXd cortex(count);
    // Each brain's sulci wander a little from the common course, and wind.
    std::array<std::array<Eigen::Vector3d, 2>, 4> waves; // wave vector and amplitude
    std::array<double, 4> phases{};
    for (std::size_t wave = 0; wave < waves.size(); ++wave) {
        for (Eigen::Vector3d& vector : waves[wave])
            vector = Eigen::Vector3d(random.normal(), random.normal(), random.normal()).normalized();
        waves[wave][0] *= 2 * std::numbers::pi / random.uniform(24, 42);
        waves[wave][1] *= 2.2;
        phases[wave] = random.uniform(0, 2 * std::numbers::pi);
    }
    std::vector<NamedSulcus> sulci = namedSulci();
    for (NamedSulcus& sulcus : sulci)
        for (Eigen::Vector3d& point : sulcus.course)
            point += Eigen::Vector3d(0, random.uniform(-2.5, 2.5), random.uniform(-2.5, 2.5));
    for (Eigen::Index v = 0; v < count; ++v) {
        Eigen::Vector3d here = at.row(v).transpose();
        cortex[v] = 1 - medialWallAt(here);
        for (std::size_t wave = 0; wave < waves.size(); ++wave)
            here += std::sin(waves[wave][0].dot(at.row(v)) + phases[wave]) * waves[wave][1];
        for (const NamedSulcus& sulcus : sulci) {
            const double distance = distanceTo(sulcus.course, here);
            const double near = std::exp(-distance * distance / (2 * 2.3 * 2.3));
            held[v] = std::min(held[v], -near);
            extra[v] = std::max(extra[v], sulcus.depth * std::exp(-distance * distance / (2 * 4.0 * 4.0)));
        }
    }

    Eigen::VectorXd height(count);
    for (Eigen::Index v = 0; v < count; ++v)
        height[v] = random.normal();
    smooth(height, neighbours, 8);
    height *= 0.5 / std::sqrt(height.squaredNorm() / double(count));
    for (int round = 0; round < foldingRounds; ++round) {
        height += 1.4 * held;
        Eigen::VectorXd narrow = height;
        smooth(narrow, neighbours, narrowSteps);
        Eigen::VectorXd wide = narrow;
        smooth(wide, neighbours, wideSteps - narrowSteps);
        height = narrow - wide;
        const double spread = std::sqrt(height.squaredNorm() / double(count));
        height = (1.5 / spread * height.array() + 0.14).tanh();
    }
    height = height.cwiseMin((1 + 1.9 * held.array()).matrix());
    smooth(height, neighbours, 3);

    Folding folding;
    folding.depth.resize(count);
    // Folds are not equally deep everywhere.
    Eigen::VectorXd variation(count);
    for (Eigen::Index v = 0; v < count; ++v)
        variation[v] = random.normal();
    smooth(variation, neighbours, 120);
    variation /= std::sqrt(variation.squaredNorm() / double(count));
    for (Eigen::Index v = 0; v < count; ++v) {
        const double common = 13.0 + 1.5 * std::clamp(variation[v], -2.0, 2.0);
        folding.depth[v] = cortex[v] * (common + extra[v]);
    }
    smooth(folding.depth, neighbours, 10);
    folding.height = height;
    return folding;
}

} // namespace fusiform::demo
