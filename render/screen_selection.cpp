#include "render/screen_selection.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fusiform {
namespace {

constexpr double touching = 0.05;  ///< mm: what lies before a vertex by less does not hide it
constexpr double cellSide = 8;     ///< pixels
constexpr Eigen::Index mostCells = 1 << 20;
constexpr Eigen::Index betweenStops = 1 << 16;

struct Box {
    Eigen::Vector2d low = Eigen::Vector2d::Constant(HUGE_VAL);
    Eigen::Vector2d high = Eigen::Vector2d::Constant(-HUGE_VAL);

    void add(const Eigen::Vector2d& point) {
        low = low.cwiseMin(point);
        high = high.cwiseMax(point);
    }
    [[nodiscard]] bool meets(const Box& other) const {
        return (low.array() <= other.high.array()).all() && (other.low.array() <= high.array()).all();
    }
    [[nodiscard]] bool contains(const Eigen::Vector2d& point) const {
        return (low.array() <= point.array()).all() && (point.array() <= high.array()).all();
    }
};

double cross(const Eigen::Vector2d& a, const Eigen::Vector2d& b) {
    return a.x() * b.y() - a.y() * b.x();
}

/// +1 or -1 when the edge crosses the ray from the point to the right, upwards or downwards.
int turn(const Eigen::Vector2d& from, const Eigen::Vector2d& to, const Eigen::Vector2d& point) {
    const bool startsBelow = from.y() <= point.y();
    const bool endsBelow = to.y() <= point.y();
    if (startsBelow == endsBelow)
        return 0;
    const double side = cross(to - from, point - from); // positive: the point is to the left of the edge
    if (startsBelow)
        return side > 0 ? 1 : 0;
    return side < 0 ? -1 : 0;
}

/// The polygon with its edges by the rows of pixels they cross: a lasso has hundreds, of which few matter to a point.
class Enclosure {
public:
    explicit Enclosure(const ScreenPolygon& polygon) : m_polygon(polygon) {
        for (const Eigen::Vector2d& corner : polygon)
            m_box.add(corner);
        if (polygon.empty())
            return;
        m_rows.resize(std::size_t(std::clamp(m_box.high.y() - m_box.low.y(), 0.0, 1e5)) + 1);
        for (std::size_t at = 0; at < polygon.size(); ++at) {
            const double y = polygon[at].y();
            const double next = polygon[(at + 1) % polygon.size()].y();
            for (std::size_t row = rowOf(std::min(y, next)); row <= rowOf(std::max(y, next)); ++row)
                m_rows[row].push_back(at);
        }
    }
    [[nodiscard]] const Box& box() const { return m_box; }
    [[nodiscard]] bool contains(const Eigen::Vector2d& point) const {
        if (m_rows.empty() || !m_box.contains(point))
            return false;
        int turns = 0;
        for (const std::size_t at : m_rows[rowOf(point.y())])
            turns += turn(m_polygon[at], m_polygon[(at + 1) % m_polygon.size()], point);
        return turns != 0;
    }

private:
    [[nodiscard]] std::size_t rowOf(double y) const {
        return std::min(std::size_t(std::max(0.0, y - m_box.low.y())), m_rows.size() - 1);
    }

    const ScreenPolygon& m_polygon;
    Box m_box;
    std::vector<std::vector<std::size_t>> m_rows;
};

/// A hemisphere with the places of its vertices on the screen.
struct Projected {
    const DrawnHemisphere* side = nullptr;
    Eigen::Matrix<double, Eigen::Dynamic, 3, Eigen::RowMajor> screen; ///< pixels, pixels, mm
    std::vector<std::int32_t> candidates; ///< inside and facing the viewer; of a flat map all inside

    [[nodiscard]] Eigen::Vector2d at(std::int32_t vertex) const { return screen.row(vertex).head<2>(); }
    [[nodiscard]] Box boxOf(Eigen::Index triangle) const {
        Box box;
        for (int corner = 0; corner < 3; ++corner)
            box.add(at(side->surface->triangles(triangle, corner)));
        return box;
    }
};

Projected projectedSide(
    const DrawnHemisphere& side, const Eigen::Matrix<double, 3, 4>& toScreen, const Enclosure& enclosure,
    Progress& progress) {
    Projected result;
    result.side = &side;
    const Vertices& vertices = side.surface->vertices;
    const Triangles& triangles = side.surface->triangles;
    const Eigen::Matrix3d turn = toScreen.leftCols<3>() * side.placement.linear();
    const Eigen::RowVector3d offset =
        (toScreen.leftCols<3>() * side.placement.translation() + toScreen.col(3)).transpose();
    result.screen = (vertices.cast<double>() * turn.transpose()).rowwise() + offset;
    progress.stopIfRequested();
    // The sum of the areas of a vertex's triangles on the screen: positive where it faces the viewer.
    std::vector<double> area(std::size_t(vertices.rows()), 0);
    std::vector<bool> used(std::size_t(vertices.rows()), false);
    for (Eigen::Index triangle = 0; triangle < triangles.rows(); ++triangle) {
        if (triangle % betweenStops == 0)
            progress.stopIfRequested();
        const auto corners = triangles.row(triangle);
        const Eigen::Vector2d a = result.at(corners[0]);
        const double twice = cross(result.at(corners[1]) - a, result.at(corners[2]) - a);
        for (const std::int32_t corner : {corners[0], corners[1], corners[2]}) {
            area[std::size_t(corner)] += twice;
            used[std::size_t(corner)] = true;
        }
    }
    for (std::int32_t vertex = 0; vertex < std::int32_t(vertices.rows()); ++vertex)
        if (used[std::size_t(vertex)] && (side.flat || area[std::size_t(vertex)] > 0) &&
            enclosure.contains(result.at(vertex)))
            result.candidates.push_back(vertex);
    return result;
}

struct Occluder {
    const Projected* mesh = nullptr;
    Eigen::Index triangle = 0;
};

/// Whether the triangle covers the vertex's place on the screen and lies before it.
bool hides(const Occluder& occluder, const Projected& mesh, std::int32_t vertex) {
    const auto corners = occluder.mesh->side->surface->triangles.row(occluder.triangle);
    if (occluder.mesh == &mesh && (corners.array() == vertex).any())
        return false;
    const auto& screen = occluder.mesh->screen;
    const Eigen::Vector2d point = mesh.at(vertex);
    const std::array<Eigen::Vector2d, 3> to{
        occluder.mesh->at(corners[0]) - point, occluder.mesh->at(corners[1]) - point,
        occluder.mesh->at(corners[2]) - point};
    const std::array<double, 3> weights{cross(to[1], to[2]), cross(to[2], to[0]), cross(to[0], to[1])};
    const double sum = weights[0] + weights[1] + weights[2];
    if (sum == 0)
        return false; // seen from its edge
    double depth = 0;
    for (std::size_t corner = 0; corner < 3; ++corner) {
        if (weights[corner] / sum < 0)
            return false;
        depth += weights[corner] / sum * screen(corners[Eigen::Index(corner)], 2);
    }
    return depth < mesh.screen(vertex, 2) - touching;
}

/// Triangles by the square parts of the screen that they touch.
class OccluderGrid {
public:
    OccluderGrid(const std::vector<const Projected*>& meshes, const Box& box, Progress& progress) : m_box(box) {
        const Eigen::Vector2d extent = box.high - box.low;
        m_side = std::max(cellSide, std::sqrt(std::max(0.0, extent.prod()) / double(mostCells)));
        m_columns = Eigen::Index(extent.x() / m_side) + 1;
        const Eigen::Index rows = Eigen::Index(extent.y() / m_side) + 1;
        m_first.assign(std::size_t(m_columns * rows) + 1, 0);
        const auto forEachCell = [&](const auto& take) {
            for (const Projected* mesh : meshes)
                for (Eigen::Index triangle = 0; triangle < mesh->side->surface->triangles.rows(); ++triangle) {
                    if (triangle % betweenStops == 0)
                        progress.stopIfRequested();
                    const Box own = mesh->boxOf(triangle);
                    if (!own.meets(m_box))
                        continue;
                    const auto [left, bottom] = cellOf(own.low);
                    const auto [right, top] = cellOf(own.high);
                    for (Eigen::Index row = bottom; row <= std::min(top, rows - 1); ++row)
                        for (Eigen::Index column = left; column <= std::min(right, m_columns - 1); ++column)
                            take(std::size_t(row * m_columns + column), Occluder{mesh, triangle});
                }
        };
        forEachCell([&](std::size_t cell, const Occluder&) { ++m_first[cell + 1]; });
        for (std::size_t cell = 1; cell < m_first.size(); ++cell)
            m_first[cell] += m_first[cell - 1];
        m_occluders.resize(m_first.back());
        std::vector<std::size_t> next(m_first.begin(), m_first.end() - 1);
        forEachCell(
            [&](std::size_t cell, const Occluder& occluder) { m_occluders[next[cell]++] = occluder; });
    }
    [[nodiscard]] bool hides(const Projected& mesh, std::int32_t vertex) const {
        const auto [column, row] = cellOf(mesh.at(vertex));
        const auto cell = std::size_t(row * m_columns + column);
        return std::any_of(
            m_occluders.begin() + std::ptrdiff_t(m_first[cell]),
            m_occluders.begin() + std::ptrdiff_t(m_first[cell + 1]),
            [&](const Occluder& occluder) { return fusiform::hides(occluder, mesh, vertex); });
    }

private:
    [[nodiscard]] std::pair<Eigen::Index, Eigen::Index> cellOf(const Eigen::Vector2d& point) const {
        const auto part = [this](double offset) {
            return Eigen::Index(std::clamp(offset / m_side, 0.0, 2.0 * double(mostCells)));
        };
        return {part(point.x() - m_box.low.x()), part(point.y() - m_box.low.y())};
    }

    Box m_box;
    double m_side = cellSide;
    Eigen::Index m_columns = 1;
    std::vector<std::size_t> m_first; ///< per cell, and the end of the last
    std::vector<Occluder> m_occluders;
};

} // namespace

bool encloses(const ScreenPolygon& polygon, const Eigen::Vector2d& point) {
    int turns = 0;
    for (std::size_t at = 0; at < polygon.size(); ++at)
        turns += turn(polygon[at], polygon[(at + 1) % polygon.size()], point);
    return turns != 0;
}

RowSet enclosedPoints(const ScreenPolygon& polygon, const ScreenPoints& points) {
    const Enclosure enclosure(polygon);
    RowSet inside;
    for (Eigen::Index at = 0; at < points.rows(); ++at)
        if (enclosure.contains(points.row(at).transpose()))
            inside.push_back(at);
    return inside;
}

VertexSets visibleInside(const DrawnCortex& drawn, const ScreenPolygon& polygon, Progress& progress) {
    VertexSets result;
    if (polygon.size() < 3)
        return result;
    const Enclosure enclosure(polygon);
    Bilateral<Projected> meshes;
    std::vector<const Projected*> shown;
    Box candidates; // nothing beside them need be looked at
    for (const Hemisphere hemisphere : hemispheres) {
        const DrawnHemisphere& side = drawn.sides[hemisphere];
        if (!side.surface)
            continue;
        meshes[hemisphere] = projectedSide(side, drawn.toScreen, enclosure, progress);
        shown.push_back(&meshes[hemisphere]);
        if (!side.flat)
            for (const std::int32_t vertex : meshes[hemisphere].candidates)
                candidates.add(meshes[hemisphere].at(vertex));
    }
    if ((candidates.low.array() > candidates.high.array()).any()) { // flat maps only, or nothing
        candidates = Box{{0, 0}, {0, 0}};
        shown.clear();
    }
    const OccluderGrid occluders(shown, candidates, progress);
    for (const Hemisphere hemisphere : hemispheres) {
        const Projected& mesh = meshes[hemisphere];
        for (std::size_t at = 0; at < mesh.candidates.size(); ++at) {
            if (at % 4096 == 0)
                progress.stopIfRequested();
            if (mesh.side->flat || !occluders.hides(mesh, mesh.candidates[at]))
                result[hemisphere].push_back(mesh.candidates[at]);
        }
    }
    return result;
}

} // namespace fusiform
