#include "analysis/demo/demo_features.h"

#include "analysis/demo/demo_random.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fusiform::demo {

namespace {

/// A square picture of one number a pixel.
struct Plane {
    int size = 0;
    std::vector<double> values;
    [[nodiscard]] double at(int x, int y) const { return values[std::size_t(y * size + x)]; }
};

Plane halved(const Plane& plane) {
    Plane half{
        plane.size / 2, std::vector<double>(std::size_t(plane.size / 2) * std::size_t(plane.size / 2))};
    for (int y = 0; y < half.size; ++y)
        for (int x = 0; x < half.size; ++x)
            half.values[std::size_t(y * half.size + x)] =
                0.25 * (plane.at(2 * x, 2 * y) + plane.at(2 * x + 1, 2 * y) + plane.at(2 * x, 2 * y + 1) +
                        plane.at(2 * x + 1, 2 * y + 1));
    return half;
}

/// Log energy of edges per cell and orientation (orientation fastest).
std::vector<double> edgeEnergy(const Plane& plane, int cells) {
    constexpr int orientations = PictureFeatures::orientations;
    std::vector<double> energy(std::size_t(cells * cells * orientations), 0.0);
    for (int y = 1; y + 1 < plane.size; ++y)
        for (int x = 1; x + 1 < plane.size; ++x) {
            const double gx = plane.at(x + 1, y) - plane.at(x - 1, y);
            const double gy = plane.at(x, y + 1) - plane.at(x, y - 1);
            const int cell = x * cells / plane.size + cells * (y * cells / plane.size);
            for (int orientation = 0; orientation < orientations; ++orientation) {
                const double angle = std::numbers::pi * orientation / orientations;
                const double along = gx * std::cos(angle) + gy * std::sin(angle);
                energy[std::size_t(cell * orientations + orientation)] += along * along;
            }
        }
    const double pixels = double(plane.size) * plane.size / (cells * cells);
    for (double& value : energy)
        value = std::log(value / pixels + 1e-4);
    return energy;
}

void standardise(MatrixD& features) {
    for (Eigen::Index column = 0; column < features.cols(); ++column) {
        features.col(column).array() -= features.col(column).mean();
        const double spread = std::sqrt(features.col(column).squaredNorm() / double(features.rows()));
        features.col(column) /= std::max(spread, 1e-9);
    }
}

std::vector<double> coarseFeatures(const DemoStimulus& stimulus, const Plane& quarter) {
    const Plane eighth = halved(quarter);
    std::vector<double> all = edgeEnergy(quarter, 2);
    const std::vector<double> coarser = edgeEnergy(eighth, 2);
    all.insert(all.end(), coarser.begin(), coarser.end()); // 32 so far
    constexpr int cells = 4;
    std::vector<double> brightness(cells * cells, 0.0);
    std::array<double, 16> colour{}; // two opponent channels in two by two cells, mean and mean square
    std::vector<double> squares(4, 0.0);
    const double perCell = double(eighth.size) * eighth.size / (cells * cells);
    for (int y = 0; y < eighth.size; ++y)
        for (int x = 0; x < eighth.size; ++x)
            brightness[std::size_t(x * cells / eighth.size + cells * (y * cells / eighth.size))] +=
                eighth.at(x, y) / perCell;
    constexpr int step = 4;
    constexpr double perQuarter = double(Canvas::size / step) * (Canvas::size / step) / 4;
    for (int y = 0; y < Canvas::size; y += step)
        for (int x = 0; x < Canvas::size; x += step) {
            const Colour& pixel = stimulus.picture.at(x, y);
            const auto cell = std::size_t(x * 2 / Canvas::size + 2 * (y * 2 / Canvas::size));
            const double redGreen = pixel[0] - pixel[1];
            const double blueYellow = pixel[2] - 0.5 * (pixel[0] + pixel[1]);
            colour[cell] += redGreen / perQuarter;
            colour[4 + cell] += blueYellow / perQuarter;
            colour[8 + cell] += redGreen * redGreen / perQuarter;
            colour[12 + cell] += blueYellow * blueYellow / perQuarter;
        }
    all.insert(all.end(), brightness.begin(), brightness.end());
    all.insert(all.end(), colour.begin(), colour.end());
    return all; // 32 + 16 + 16
}

/// A random rotation of the feature space.
MatrixD rotation(Random& random) {
    Eigen::MatrixXd raw(SemanticSpace::dimensions, SemanticSpace::dimensions);
    for (Eigen::Index at = 0; at < raw.size(); ++at)
        raw.data()[at] = random.normal();
    return Eigen::HouseholderQR<Eigen::MatrixXd>(raw).householderQ() *
           Eigen::MatrixXd::Identity(raw.rows(), raw.cols());
}

MatrixD withNoise(MatrixD features, double amount, Random& random) {
    for (Eigen::Index at = 0; at < features.size(); ++at)
        features.data()[at] += amount * random.normal();
    return features;
}

} // namespace

PictureFeatures featuresOf(const std::vector<DemoStimulus>& stimuli, const SemanticSpace& space) {
    const auto count = Eigen::Index(stimuli.size());
    PictureFeatures features;
    features.fine.resize(count, 64);
    features.coarse.resize(count, 64);
    features.semantic.resize(count, SemanticSpace::dimensions);
    for (Eigen::Index row = 0; row < count; ++row) {
        const DemoStimulus& stimulus = stimuli[std::size_t(row)];
        const std::vector<float> brightness = stimulus.picture.brightness();
        const Plane half = halved({Canvas::size, {brightness.begin(), brightness.end()}});
        const std::vector<double> fine = edgeEnergy(half, PictureFeatures::cells);
        const std::vector<double> coarse = coarseFeatures(stimulus, halved(half));
        features.fine.row(row) = Eigen::Map<const Eigen::RowVectorXd>(fine.data(), Eigen::Index(fine.size()));
        features.coarse.row(row) =
            Eigen::Map<const Eigen::RowVectorXd>(coarse.data(), Eigen::Index(coarse.size()));
        features.semantic.row(row) = semanticScale * space.of(stimulus.phrase);
    }
    standardise(features.fine);
    standardise(features.coarse);
    return features;
}

std::vector<DemoLayer> makeLayers(
    const PictureFeatures& features, const std::vector<DemoStimulus>& stimuli, const SemanticSpace& space,
    std::uint64_t seed) {
    Random random(seed);
    MatrixD categories(features.semantic.rows(), features.semantic.cols());
    for (Eigen::Index row = 0; row < categories.rows(); ++row)
        categories.row(row) = semanticScale * space.of(stimuli[std::size_t(row)].phrase.category);
    const auto mixed = [&](double coarse, const MatrixD& meaning, double semantic, double noise) {
        const MatrixD turned = features.coarse * rotation(random);
        return withNoise(coarse * turned.array().tanh().matrix() + semantic * meaning, noise, random);
    };
    const std::string clip = "Demo-CLIP (synthetic)";
    const std::string resnet = "Demo-ResNet (synthetic)";
    std::vector<DemoLayer> layers;
    layers.push_back({clip, "layer 1", 1, withNoise(features.fine, 0.15, random)});
    layers.push_back({clip, "layer 2", 2, withNoise(features.coarse, 0.15, random)});
    layers.push_back({clip, "layer 3", 3, mixed(0.9, features.semantic, 0.45, 0.2)});
    // Not turned: the caption bank lies in the same space.
    layers.push_back({clip, "layer 4", 4, withNoise(features.semantic, 0.25, random)});
    layers.push_back({resnet, "layer 1", 1, withNoise(features.fine * rotation(random), 0.3, random)});
    layers.push_back({resnet, "layer 2", 2, withNoise(features.coarse * rotation(random), 0.3, random)});
    layers.push_back({resnet, "layer 3", 3, mixed(0.9, categories, 0.3, 0.35)});
    layers.push_back({resnet, "layer 4", 4, mixed(0.35, categories, 0.8, 0.5)});
    return layers;
}

} // namespace fusiform::demo
