#pragma once

#include "analysis/data/surface.h"

#include <span>
#include <vector>

namespace fusiform {

/// A piece of a border between two parcels inside one triangle: the segment from the midpoint of the edge (a, b)
/// to the midpoint of the edge (c, d). Vertex numbers, so that borders follow any surface of the same mesh.
struct EdgeCrossing {
    std::int32_t a, b, c, d;
};

/// The borders between vertices of different keys (one a vertex). A triangle of two keys gives one segment; one of
/// three keys gives the three that join the midpoints of its edges.
[[nodiscard]] std::vector<EdgeCrossing> parcelEdges(const Triangles& triangles, std::span<const std::int32_t> keys);

/// Neighbours of every vertex in compressed rows: those of vertex v are neighbours[first[v]] … [first[v + 1]).
struct VertexNeighbours {
    std::vector<std::int64_t> first;
    std::vector<std::int32_t> neighbours; ///< each once, ascending
};
[[nodiscard]] VertexNeighbours vertexNeighbours(const Triangles& triangles, std::int64_t vertexCount);

} // namespace fusiform
