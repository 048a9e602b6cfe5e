#include "analysis/surface/vertex_growth.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <unordered_map>

namespace fusiform {
namespace {

std::span<const std::int32_t> neighboursAt(const VertexNeighbours& mesh, std::int32_t vertex) {
    const auto first = std::size_t(mesh.first[std::size_t(vertex)]);
    const auto end = std::size_t(mesh.first[std::size_t(vertex) + 1]);
    return std::span(mesh.neighbours).subspan(first, end - first);
}

} // namespace

std::vector<std::int32_t> verticesWithin(
    const Surface& surface, const VertexNeighbours& mesh, std::span<const std::int32_t> seeds, double radius) {
    using Entry = std::pair<double, std::int32_t>;
    std::unordered_map<std::int32_t, double> distance;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    const auto reach = [&](std::int32_t vertex, double length) {
        const auto [known, isNew] = distance.try_emplace(vertex, length);
        if (!isNew && known->second <= length)
            return;
        known->second = length;
        open.emplace(length, vertex);
    };
    for (const std::int32_t seed : seeds)
        if (seed >= 0 && seed < surface.vertexCount())
            reach(seed, 0);
    while (!open.empty()) {
        const auto [length, vertex] = open.top();
        open.pop();
        if (length > distance[vertex])
            continue; // a shorter way was found meanwhile
        const auto from = surface.vertices.row(vertex).cast<double>();
        for (const std::int32_t next : neighboursAt(mesh, vertex)) {
            const double longer = length + (surface.vertices.row(next).cast<double>() - from).norm();
            if (longer <= radius)
                reach(next, longer);
        }
    }
    std::vector<std::int32_t> vertices;
    vertices.reserve(distance.size());
    for (const auto& [vertex, length] : distance)
        vertices.push_back(vertex);
    std::ranges::sort(vertices);
    return vertices;
}

std::vector<std::int32_t>
connectedRound(const VertexNeighbours& mesh, const std::vector<bool>& passing, std::int32_t seed) {
    std::vector<std::int32_t> reached;
    if (seed < 0 || seed >= std::ssize(passing) || !passing[std::size_t(seed)])
        return reached;
    std::vector<bool> seen(passing.size(), false);
    reached.push_back(seed);
    seen[std::size_t(seed)] = true;
    for (std::size_t at = 0; at < reached.size(); ++at)
        for (const std::int32_t next : neighboursAt(mesh, reached[at]))
            if (passing[std::size_t(next)] && !seen[std::size_t(next)]) {
                seen[std::size_t(next)] = true;
                reached.push_back(next);
            }
    std::ranges::sort(reached);
    return reached;
}

} // namespace fusiform
