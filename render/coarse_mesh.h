#pragma once

#include "analysis/data/surface.h"

#include <vector>

namespace fusiform {

/// A mesh with fewer vertices that stands for another while the camera moves. Each of its vertices is one of
/// the original's, so colours and positions are copied by number.
struct CoarseMesh {
    std::vector<std::int32_t> vertices; ///< number in the original
    Triangles triangles;                ///< number in `vertices`
};

/// Keeps about `wanted` vertices, spread evenly along the surface (not through space: opposite banks of a
/// sulcus never merge). Regions of nearest kept vertex, counted in edges, become vertices; where three meet,
/// a triangle.
[[nodiscard]] CoarseMesh coarsened(const Triangles& triangles, std::int64_t vertexCount, std::int64_t wanted);

} // namespace fusiform
