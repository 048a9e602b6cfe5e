#pragma once

#include "analysis/data/voxel_set.h"
#include "analysis/demo/demo_anatomy.h"
#include "analysis/demo/demo_areas.h"
#include "analysis/demo/demo_features.h"

namespace fusiform::demo {

/// The voxels that "respond": grey matter of the synthetic areas, in C order of the grid.
struct DemoVoxels {
    VoxelSet set;
    std::vector<int> area; ///< per row
    Volume mask;           ///< 1 in the set, 0 elsewhere
};

[[nodiscard]] DemoVoxels makeVoxels(
    const DemoBrain& brain, const Bilateral<std::vector<int>>& areaOfVertex, const DemoAnatomy& anatomy);

inline constexpr int repeats = 3; ///< responses are the mean of this many noisy presentations

struct DemoResponses {
    MatrixF responses; ///< (stimuli, voxels)
    VectorF ncsnr; ///< (voxels) planted: standard deviation of signal over that of one presentation's noise
    MatrixF preference; ///< (voxels, 64) planted direction in the semantic space; zero in early areas
};

/// Early areas see edges at their place in the visual field, later ones coarser features, category areas
/// their category's direction and some of its nouns more than others; then noise.
[[nodiscard]] DemoResponses makeResponses(
    const DemoVoxels& voxels, const PictureFeatures& features, const SemanticSpace& space,
    std::uint64_t seed);

} // namespace fusiform::demo
