#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/volume.h"
#include "analysis/demo/demo_cortex.h"

namespace fusiform::demo {

/// The volume side of the synthetic brain, 2 mm, RAS.
struct DemoAnatomy {
    Volume t1;                     ///< T1-like: white matter about 110, grey 70, fluid 20, whole numbers
    std::vector<float> greyMatter; ///< per voxel, fraction between the white and the pial surface
};

[[nodiscard]] Grid demoGrid();
[[nodiscard]] DemoAnatomy makeAnatomy(const DemoBrain& brain, std::uint64_t seed, Progress& progress);

} // namespace fusiform::demo
