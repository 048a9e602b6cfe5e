#include "render/coarse_mesh.h"

#include <cmath>

namespace fusiform {
namespace {

/// Neighbours in compressed rows, with repetitions: a breadth-first walk does not mind them, and no sorting
/// is needed.
struct MeshNeighbours {
    std::vector<std::int32_t> first;
    std::vector<std::int32_t> other;

    MeshNeighbours(const Triangles& triangles, std::int64_t vertexCount)
        : first(static_cast<std::size_t>(vertexCount) + 2, 0),
          other(static_cast<std::size_t>(triangles.size())) {
        // One following corner a triangle is enough: on a closed mesh every edge is met from both sides.
        for (Eigen::Index i = 0; i < triangles.size(); ++i)
            ++first[static_cast<std::size_t>(triangles.data()[i]) + 2];
        for (std::size_t i = 2; i < first.size(); ++i)
            first[i] += first[i - 1];
        for (Eigen::Index t = 0; t < triangles.rows(); ++t)
            for (Eigen::Index k = 0; k < 3; ++k) {
                std::int32_t& next = first[static_cast<std::size_t>(triangles(t, k)) + 1];
                other[static_cast<std::size_t>(next++)] = triangles(t, (k + 1) % 3);
            }
    }

    template <class Visit>
    void each(std::int32_t vertex, Visit visit) const {
        const auto v = static_cast<std::size_t>(vertex);
        for (std::int32_t i = first[v]; i < first[v + 1]; ++i)
            visit(other[static_cast<std::size_t>(i)]);
    }
    [[nodiscard]] bool any(std::int32_t vertex) const {
        return first[static_cast<std::size_t>(vertex)] < first[static_cast<std::size_t>(vertex) + 1];
    }
};

/// Vertices at least `radius` + 1 edges from each other that leave none further than `radius` from one of
/// them.
std::vector<std::int32_t> spreadVertices(const MeshNeighbours& neighbours, std::int64_t vertexCount, int radius) {
    std::vector<std::int32_t> kept;
    std::vector<char> covered(static_cast<std::size_t>(vertexCount), 0);
    std::vector<std::int32_t> ring;
    std::vector<std::int32_t> nextRing;
    std::vector<std::int32_t> seenBy(static_cast<std::size_t>(vertexCount), -1);
    for (std::int32_t vertex = 0; vertex < vertexCount; ++vertex) {
        if (covered[static_cast<std::size_t>(vertex)] || !neighbours.any(vertex))
            continue;
        kept.push_back(vertex);
        ring.assign(1, vertex);
        for (int step = 0; step < radius; ++step) {
            nextRing.clear();
            for (const std::int32_t at : ring)
                neighbours.each(at, [&](std::int32_t other) {
                    if (seenBy[static_cast<std::size_t>(other)] == vertex)
                        return;
                    seenBy[static_cast<std::size_t>(other)] = vertex;
                    covered[static_cast<std::size_t>(other)] = 1;
                    nextRing.push_back(other);
                });
            ring.swap(nextRing);
        }
    }
    return kept;
}

/// For every vertex the number of the kept vertex it is nearest to.
std::vector<std::int32_t>
nearestKept(const MeshNeighbours& neighbours, std::int64_t vertexCount, const std::vector<std::int32_t>& kept) {
    std::vector<std::int32_t> region(static_cast<std::size_t>(vertexCount), -1);
    std::vector<std::int32_t> queue = kept;
    queue.reserve(region.size());
    for (std::size_t i = 0; i < kept.size(); ++i)
        region[static_cast<std::size_t>(kept[i])] = static_cast<std::int32_t>(i);
    for (std::size_t at = 0; at < queue.size(); ++at) {
        const std::int32_t own = region[static_cast<std::size_t>(queue[at])];
        neighbours.each(queue[at], [&](std::int32_t other) {
            std::int32_t& theirs = region[static_cast<std::size_t>(other)];
            if (theirs < 0) {
                theirs = own;
                queue.push_back(other);
            }
        });
    }
    return region;
}

} // namespace

CoarseMesh coarsened(const Triangles& triangles, std::int64_t vertexCount, std::int64_t wanted) {
    const MeshNeighbours neighbours(triangles, vertexCount);
    // Vertices kept at a radius r are about (r + 1) edges apart, some 0.85 (r + 1)^2 vertices each.
    const double each = static_cast<double>(vertexCount) / static_cast<double>(wanted);
    const int radius = std::max(1, static_cast<int>(std::lround(std::sqrt(each / 0.85))) - 1);
    CoarseMesh mesh;
    mesh.vertices = spreadVertices(neighbours, vertexCount, radius);
    const std::vector<std::int32_t> region = nearestKept(neighbours, vertexCount, mesh.vertices);
    std::vector<std::int32_t> corners;
    for (Eigen::Index t = 0; t < triangles.rows(); ++t) {
        const auto regionOf = [&](Eigen::Index k) {
            return region[static_cast<std::size_t>(triangles(t, k))];
        };
        const std::int32_t a = regionOf(0);
        const std::int32_t b = regionOf(1);
        const std::int32_t c = regionOf(2);
        if (a >= 0 && b >= 0 && c >= 0 && a != b && b != c && c != a)
            corners.insert(corners.end(), {a, b, c});
    }
    mesh.triangles = Eigen::Map<Triangles>(corners.data(), static_cast<Eigen::Index>(corners.size() / 3), 3);
    return mesh;
}

} // namespace fusiform
