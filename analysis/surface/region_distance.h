#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/surface.h"

#include <vector>

/// How far places lie from a region, in mm; 0 inside it.
namespace fusiform {

/// Straight-line distance of every point to the nearest point of the region. `points` (points, 3), `region`
/// rows of it. NaN for a point that is not finite. Throws Error when the region is empty.
[[nodiscard]] VectorF straightDistance(const Vertices& points, const std::vector<std::int32_t>& region);

/// Length of the shortest path along edges of the mesh (Dijkstra) from each vertex to the nearest vertex of
/// the region.
///
/// An edge path zigzags: it is longer than the geodesic over the triangles, by some 5 to 10 % on the meshes
/// of FreeSurfer, never shorter. For ranks and correlations with distance that is of no account. Infinity
/// does not occur: vertices that no path reaches (another piece of the mesh, the inside of a cut) are NaN.
/// Throws Error when the region is empty or names vertices that are not there, and Cancelled.
[[nodiscard]] VectorF
edgePathDistance(const Surface& surface, const std::vector<std::int32_t>& region, Progress& progress);

} // namespace fusiform
