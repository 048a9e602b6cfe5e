#include "analysis/surface/topology.h"

#include <algorithm>

namespace fusiform {

std::vector<EdgeCrossing> parcelEdges(const Triangles& triangles, std::span<const std::int32_t> keys) {
    std::vector<EdgeCrossing> edges;
    for (Eigen::Index triangle = 0; triangle < triangles.rows(); ++triangle) {
        const std::int32_t corner[3] = {triangles(triangle, 0), triangles(triangle, 1), triangles(triangle, 2)};
        const auto differs = [&](int i, int j) {
            return keys[std::size_t(corner[i])] != keys[std::size_t(corner[j])];
        };
        const bool cut[3] = {differs(0, 1), differs(1, 2), differs(2, 0)};
        for (int edge = 0; edge < 3; ++edge) {
            const int next = (edge + 1) % 3;
            if (cut[edge] && cut[next])
                edges.push_back({corner[edge], corner[next], corner[next], corner[(next + 1) % 3]});
        }
    }
    return edges;
}

VertexNeighbours vertexNeighbours(const Triangles& triangles, std::int64_t vertexCount) {
    std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
    pairs.reserve(std::size_t(triangles.rows()) * 6);
    for (Eigen::Index triangle = 0; triangle < triangles.rows(); ++triangle)
        for (int edge = 0; edge < 3; ++edge) {
            const std::int32_t a = triangles(triangle, edge);
            const std::int32_t b = triangles(triangle, (edge + 1) % 3);
            pairs.emplace_back(a, b);
            pairs.emplace_back(b, a);
        }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    VertexNeighbours result;
    result.first.assign(std::size_t(vertexCount) + 1, 0);
    for (const auto& [vertex, neighbour] : pairs) {
        ++result.first[std::size_t(vertex) + 1];
        result.neighbours.push_back(neighbour);
    }
    for (std::size_t vertex = 0; vertex < std::size_t(vertexCount); ++vertex)
        result.first[vertex + 1] += result.first[vertex];
    return result;
}

} // namespace fusiform
