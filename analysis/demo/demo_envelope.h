#pragma once

#include "analysis/demo/demo_mesh.h"

#include <vector>

/// The smooth outline of one half of a brain, without folds, in mm: first coordinate from the midline
/// outwards
/// ("lateral", never negative), y to the front, z up. The right hemisphere as it is, the left one mirrored.
namespace fusiform::demo {

/// Below zero inside, roughly the distance in mm near the outline.
[[nodiscard]] double outline(const Eigen::Vector3d& at);

struct Envelope {
    Mesh mesh;     ///< on the outline, triangles of even size
    Points sphere; ///< the same vertices on the unit sphere
};

/// 10 * 4^subdivisions + 2 vertices.
[[nodiscard]] Envelope makeEnvelope(int subdivisions);

/// A sulcus every brain has.
struct NamedSulcus {
    const char* name;
    double depth; ///< extra depth at its floor, mm
    std::vector<Eigen::Vector3d> course;
};
[[nodiscard]] const std::vector<NamedSulcus>& namedSulci();

/// Distance in mm to a polyline.
[[nodiscard]] double distanceTo(const std::vector<Eigen::Vector3d>& course, const Eigen::Vector3d& at);

/// 1 in the middle of the medial wall (where there is no cortex: callosum and brain stem), 0 well outside of
/// it.
[[nodiscard]] double medialWallAt(const Eigen::Vector3d& at);

} // namespace fusiform::demo
