#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/surface.h"
#include "analysis/demo/demo_mesh.h"

#include <cstdint>
#include <vector>

namespace fusiform::demo {

/// One hemisphere of the synthetic brain. All surfaces have the same vertices in the same order; RAS mm.
struct DemoHemisphere {
    Hemisphere hemisphere = Hemisphere::Left;
    Surface white;
    Surface pial;
    Surface inflated;
    Surface sphere;    ///< radius 100
    Surface flat;      ///< without the medial wall: fewer triangles
    VectorF curvature; ///< mean curvature of the white surface in 1/mm, positive in sulci
    VectorF sulc;      ///< mm below the outline, positive in sulci, mean zero
    VectorF thickness; ///< mm
    std::vector<bool> medialWall;
    Points outline; ///< the vertices on the unfolded outline, RAS mm; areas are laid out on it
};

struct DemoBrain {
    DemoHemisphere left;
    DemoHemisphere right;
};

/// Two folded hemispheres of 40,962 vertices each.
[[nodiscard]] DemoBrain makeBrain(std::uint64_t seed, Progress& progress);

} // namespace fusiform::demo
