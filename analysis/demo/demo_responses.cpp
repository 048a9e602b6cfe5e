#include "analysis/demo/demo_responses.h"

#include "analysis/demo/demo_random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace fusiform::demo {

namespace {

constexpr float enoughGrey = 0.55F;

VectorD randomDirection(Eigen::Index count, Random& random) {
    VectorD direction(count);
    for (Eigen::Index at = 0; at < count; ++at)
        direction[at] = random.normal();
    return direction.normalized();
}

VectorD standardisedValues(VectorD values) {
    values.array() -= values.mean();
    return values / std::max(std::sqrt(values.squaredNorm() / double(values.size())), 1e-9);
}

/// Weights on the fine features: a place in the visual field and a preferred orientation.
VectorD receptiveField(const Point& world, Random& random) {
    constexpr int cells = PictureFeatures::cells;
    constexpr int orientations = PictureFeatures::orientations;
    // The centre of gaze is at the occipital pole; each hemisphere sees the other side, upper cortex the
    // lower half of the picture.
    const double eccentricity = std::clamp((world.y() + 104) / 45, 0.0, 1.0);
    const double column = 1.5 - (world.x() < 0 ? -1 : 1) * (0.3 + 1.3 * eccentricity);
    const double row = 1.5 + std::clamp((world.z() - 4) / 14, -1.0, 1.0) * (0.4 + 1.1 * eccentricity);
    const double preferred = random.uniform(0, std::numbers::pi);
    VectorD weights(cells * cells * orientations);
    for (int cell = 0; cell < cells * cells; ++cell) {
        const double dx = cell % cells - column;
        const double dy = cell / cells - row;
        const double near = std::exp(-(dx * dx + dy * dy) / (2 * 0.7 * 0.7));
        for (int orientation = 0; orientation < orientations; ++orientation) {
            const double angle = std::numbers::pi * orientation / orientations;
            weights[cell * orientations + orientation] =
                near * (0.5 + 0.5 * std::cos(2 * (angle - preferred)));
        }
    }
    return weights;
}

} // namespace

DemoVoxels makeVoxels(
    const DemoBrain& brain, const Bilateral<std::vector<int>>& areaOfVertex, const DemoAnatomy& anatomy) {
    const Grid& grid = anatomy.t1.grid;
    std::map<std::int64_t, std::map<int, int>> votes; // voxel -> area -> number of sampled positions
    for (const DemoHemisphere* half : {&brain.left, &brain.right}) {
        const std::vector<int>& area = areaOfVertex[half->hemisphere];
        for (std::size_t v = 0; v < area.size(); ++v)
            for (const double depth : {0.1, 0.3, 0.5, 0.7, 0.9}) {
                const auto row = Eigen::Index(v);
                const Point at = ((1 - depth) * half->white.vertices.row(row).cast<double>() +
                                  depth * half->pial.vertices.row(row).cast<double>())
                                     .transpose();
                if (const auto voxel = grid.enclosingVoxel(at))
                    ++votes[grid.offset((*voxel)[0], (*voxel)[1], (*voxel)[2])][area[v]];
            }
    }
    DemoVoxels voxels;
    voxels.set.grid = grid;
    voxels.set.description = message("analysis", "grey matter of the synthetic areas, C order");
    voxels.mask.name = "Demonstration voxels (synthetic)";
    voxels.mask.grid = grid;
    voxels.mask.values.assign(std::size_t(grid.size()), 0.0F);
    for (std::int64_t i = 0; i < grid.shape[0]; ++i)
        for (std::int64_t j = 0; j < grid.shape[1]; ++j)
            for (std::int64_t k = 0; k < grid.shape[2]; ++k) {
                const std::int64_t offset = grid.offset(i, j, k);
                const auto found = votes.find(offset);
                if (found == votes.end() || anatomy.greyMatter[std::size_t(offset)] < enoughGrey)
                    continue;
                const auto most = std::max_element(
                    found->second.begin(), found->second.end(),
                    [](const auto& a, const auto& b) { return a.second < b.second; });
                if (most->first < 0)
                    continue;
                voxels.set.ijk.emplace_back(std::int32_t(i), std::int32_t(j), std::int32_t(k));
                voxels.area.push_back(most->first);
                voxels.set.regions.push_back(areas()[std::size_t(most->first)].name);
                voxels.mask.values[std::size_t(offset)] = 1;
            }
    return voxels;
}

DemoResponses makeResponses(
    const DemoVoxels& voxels, const PictureFeatures& features, const SemanticSpace& space,
    std::uint64_t seed) {
    Random random(seed);
    const auto count = Eigen::Index(voxels.area.size());
    const Eigen::Index stimuli = features.fine.rows();
    DemoResponses made;
    made.responses.resize(stimuli, count);
    made.ncsnr.resize(count);
    made.preference = MatrixF::Zero(count, SemanticSpace::dimensions);
    // Which of its category's nouns all voxels of an area like more, and how clean the area's signal is.
    std::vector<VectorD> bias;
    std::vector<double> quality;
    for (std::size_t area = 0; area < areas().size(); ++area) {
        bias.push_back(randomDirection(nounCount, random));
        quality.push_back(random.uniform(0.65, 1.0));
    }
    for (Eigen::Index voxel = 0; voxel < count; ++voxel) {
        const auto number = std::size_t(voxels.area[std::size_t(voxel)]);
        const Area& area = areas()[number];
        const VectorD edges = standardisedValues(features.fine * receptiveField(voxels.set.worldOf(voxel), random));
        const VectorD coarse =
            standardisedValues(features.coarse * randomDirection(features.coarse.cols(), random));
        const VectorD own = randomDirection(SemanticSpace::dimensions, random);
        VectorD signal;
        switch (area.level) {
        case 1:
            signal = edges;
            break;
        case 2:
            signal = 0.85 * edges + 0.35 * coarse;
            break;
        case 3:
            signal = 0.45 * edges + 0.85 * coarse;
            break;
        case 4:
            signal = 0.85 * coarse + 0.5 * standardisedValues(features.semantic * own);
            break;
        default: {
            const VectorD nouns = 1.1 * bias[number] + 1.1 * randomDirection(nounCount, random);
            const VectorD preference = space.of(area.category).transpose() +
                                       space.nounsOf(area.category).transpose() * nouns + 0.2 * own;
            made.preference.row(voxel) = preference.cast<float>().transpose();
            signal = features.semantic * preference;
        }
        }
        signal = standardisedValues(std::move(signal));
        const double ncsnr = quality[number] * random.uniform(0.65, 1.5);
        made.ncsnr[voxel] = float(ncsnr);
        const double noise = 1 / (ncsnr * std::sqrt(double(repeats)));
        const double baseline = random.uniform(0.3, 1.5);
        for (Eigen::Index stimulus = 0; stimulus < stimuli; ++stimulus)
            made.responses(stimulus, voxel) = float(baseline + signal[stimulus] + noise * random.normal());
    }
    return made;
}

} // namespace fusiform::demo
