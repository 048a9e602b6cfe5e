#pragma once

#include "analysis/core/error.h"
#include "analysis/data/surface.h"

#include <cmath>
#include <filesystem>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace fusiform {

/// float64 to a coordinate without undefined behaviour: what float32 cannot hold becomes infinite, and is refused.
inline double coordinateOf(double value) {
    return std::abs(value) <= double(std::numeric_limits<float>::max()) ? value
                                                                         : std::numeric_limits<double>::infinity();
}

/// Collects points and polygons of a mesh in the order of its file. A polygon of more than three corners becomes a
/// fan of triangles round its first corner.
class MeshBuilder {
public:
    void addPoint(double x, double y, double z) {
        for (const double coordinate : {x, y, z})
            m_coordinates.push_back(float(coordinateOf(coordinate)));
    }
    /// Zero-based corners; whether they exist is checked by `surface`, since some formats name points ahead.
    void addPolygon(std::span<const std::int64_t> corners) {
        m_polygons += corners.size() > 3;
        m_tooSmall += corners.size() < 3;
        for (std::size_t at = 2; at < corners.size(); ++at)
            for (const std::int64_t corner : {corners[0], corners[at - 1], corners[at]})
                m_corners.push_back(corner);
    }
    [[nodiscard]] std::int64_t pointCount() const { return std::int64_t(m_coordinates.size() / 3); }

    /// The mesh, with its notes. Throws Error when a corner is no point, a coordinate is not finite, or there is
    /// no triangle.
    [[nodiscard]] Surface surface(const std::string& doing, const std::filesystem::path& file) const {
        const auto refuse = [&](Message expected, Message found) {
            throw Error({.doing = doing,
                         .file = file.string(),
                         .expected = std::move(expected),
                         .found = std::move(found),
                         .hint = message("analysis", "the file is truncated or damaged; copy it again")});
        };
        Surface made;
        made.name = file.filename().string();
        if (m_corners.empty() || pointCount() > std::numeric_limits<std::int32_t>::max())
            refuse(
                message("analysis", "a mesh of points and triangles"),
                message("analysis", "%1 points and %2 triangles").with(pointCount(), m_corners.size() / 3));
        made.vertices = Eigen::Map<const Vertices>(m_coordinates.data(), pointCount(), 3);
        if (!made.vertices.allFinite())
            refuse(message("analysis", "finite coordinates"), message("analysis", "NaN or infinity"));
        made.triangles.resize(std::int64_t(m_corners.size() / 3), 3);
        for (std::size_t at = 0; at < m_corners.size(); ++at) {
            if (m_corners[at] < 0 || m_corners[at] >= pointCount())
                refuse(message("analysis", "corners among %1 points").with(pointCount()), m_corners[at]);
            made.triangles.data()[at] = std::int32_t(m_corners[at]);
        }
        if (m_polygons > 0)
            made.notes.push_back(
                message("analysis", "%1 polygons of more than three corners were cut into triangles").with(m_polygons));
        if (m_tooSmall > 0)
            made.notes.push_back(
                message("analysis", "%1 polygons of fewer than three corners were left out").with(m_tooSmall));
        return made;
    }

private:
    std::vector<float> m_coordinates;
    std::vector<std::int64_t> m_corners;
    std::int64_t m_polygons = 0;
    std::int64_t m_tooSmall = 0;
};

/// What is said of a mesh whose format knows no coordinate space.
inline void noteUnknownSpace(Surface& surface) {
    surface.notes.push_back(message("analysis", "the format names no space: coordinates taken as RAS mm"));
}

} // namespace fusiform
