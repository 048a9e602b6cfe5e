#pragma once

#include "analysis/surface/topology.h"

#include <span>

/// Sets of vertices that are made along the mesh: what a brush touches, what belongs together.
namespace fusiform {

/// Vertices whose shortest path along edges (Dijkstra, as edgePathDistance measures it) to the nearest seed is at most
/// `radius` mm; seeds themselves always. Ascending. Only the neighbourhood is walked through, so that the cost follows
/// the size of the result. Seeds that are not there are left out.
[[nodiscard]] std::vector<std::int32_t> verticesWithin(
    const Surface& surface, const VertexNeighbours& mesh, std::span<const std::int32_t> seeds, double radius);

/// Vertices that are reached from `seed` over neighbours for which `passing` (one a vertex) is true; none when the seed
/// is not one. Ascending.
[[nodiscard]] std::vector<std::int32_t>
connectedRound(const VertexNeighbours& mesh, const std::vector<bool>& passing, std::int32_t seed);

} // namespace fusiform
