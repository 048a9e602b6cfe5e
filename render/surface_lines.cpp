#include "render/surface_lines.h"

#include "analysis/surface/topology.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace fusiform {
namespace {

/// The points on edges, each once.
class EdgePoints {
public:
    explicit EdgePoints(std::vector<MeshLines::Place>& points) : m_points(points) {}

    std::int32_t of(std::int32_t a, std::int32_t b, float share) {
        if (a > b)
            return of(b, a, 1 - share);
        const auto key = static_cast<std::uint64_t>(a) << 32 | static_cast<std::uint64_t>(b);
        const auto [found, isNew] = m_numbers.try_emplace(key, static_cast<std::int32_t>(m_points.size()));
        if (isNew)
            m_points.push_back({a, b, share});
        return found->second;
    }

private:
    std::vector<MeshLines::Place>& m_points;
    std::unordered_map<std::uint64_t, std::int32_t> m_numbers;
};

MeshLines borders(const Triangles& triangles, const std::vector<std::int32_t>& keys) {
    MeshLines lines;
    EdgePoints points(lines.points);
    for (const auto& [a, b, c, d] : parcelEdges(triangles, keys))
        lines.segments.push_back({points.of(a, b, 0.5F), points.of(c, d, 0.5F)});
    return lines;
}

Eigen::RowVector3f placeOf(const MeshLines::Place& place, const Vertices& vertices) {
    return (1 - place.share) * vertices.row(place.a) + place.share * vertices.row(place.b);
}

} // namespace

MeshLines parcelLines(const Triangles& triangles, std::int64_t vertexCount, const LabelMap& labels) {
    if (std::ssize(labels.keys) != vertexCount)
        return {};
    std::vector<std::int32_t> parcels = labels.keys;
    for (std::size_t vertex = 0; vertex < parcels.size(); ++vertex)
        if (!labels.labelAt(static_cast<std::int64_t>(vertex)))
            parcels[vertex] = std::numeric_limits<std::int32_t>::min();
    return borders(triangles, parcels);
}

MeshLines categoryLines(const Triangles& triangles, const VectorF& values) {
    std::vector<std::int32_t> keys(static_cast<std::size_t>(values.size()));
    for (std::size_t vertex = 0; vertex < keys.size(); ++vertex) {
        const float value = values[static_cast<Eigen::Index>(vertex)];
        keys[vertex] = value >= 0 && value < 1e9F ? static_cast<std::int32_t>(std::lround(value)) : -1;
    }
    return borders(triangles, keys);
}

MeshLines contourLines(const Triangles& triangles, const VectorF& values, double level) {
    MeshLines lines;
    EdgePoints points(lines.points);
    const auto wanted = static_cast<float>(level);
    for (Eigen::Index t = 0; t < triangles.rows(); ++t) {
        const std::array<std::int32_t, 3> corners{triangles(t, 0), triangles(t, 1), triangles(t, 2)};
        const std::array<float, 3> at{values[corners[0]], values[corners[1]], values[corners[2]]};
        const std::array<bool, 3> above{at[0] >= wanted, at[1] >= wanted, at[2] >= wanted};
        if ((above[0] == above[1] && above[1] == above[2]) || !std::isfinite(at[0] + at[1] + at[2]))
            continue;
        std::array<std::int32_t, 2> ends{};
        std::size_t found = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            const std::size_t next = (k + 1) % 3;
            if (above[k] != above[next])
                ends[found++] =
                    points.of(corners[k], corners[next], (wanted - at[k]) / (at[next] - at[k]));
        }
        lines.segments.push_back(ends);
    }
    return lines;
}

std::vector<std::vector<std::int32_t>> chains(const MeshLines& lines) {
    std::vector<std::vector<std::size_t>> at(lines.points.size()); // the segments at each point
    for (std::size_t segment = 0; segment < lines.segments.size(); ++segment)
        for (const std::int32_t point : lines.segments[segment])
            at[static_cast<std::size_t>(point)].push_back(segment);
    const auto isInner = [&](std::int32_t point) { return at[static_cast<std::size_t>(point)].size() == 2; };
    std::vector<bool> taken(lines.segments.size());
    const auto follow = [&](std::int32_t from, std::size_t first) {
        std::vector<std::int32_t> chain{from};
        for (std::size_t segment = first;;) {
            taken[segment] = true;
            const auto [a, b] = lines.segments[segment];
            chain.push_back(a == chain.back() ? b : a);
            const auto& here = at[static_cast<std::size_t>(chain.back())];
            const auto next = std::ranges::find_if(here, [&](std::size_t other) { return !taken[other]; });
            if (!isInner(chain.back()) || next == here.end())
                return chain;
            segment = *next;
        }
    };
    std::vector<std::vector<std::int32_t>> result;
    // From ends and junctions first; what is left are rings.
    for (const bool rings : {false, true})
        for (std::size_t segment = 0; segment < lines.segments.size(); ++segment)
            for (const std::int32_t end : lines.segments[segment])
                if (!taken[segment] && (rings || !isInner(end)))
                    result.push_back(follow(end, segment));
    return result;
}

SurfaceLines::SurfaceLines(vtkRenderer* renderer)
    : m_renderer(renderer), m_actor(vtkSmartPointer<vtkActor>::New()) {
    const vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(vtkNew<vtkPolyData>());
    m_actor->SetMapper(mapper);
    setColour(m_colour);
    m_actor->GetProperty()->LightingOff();
    m_actor->VisibilityOff();
    m_renderer->AddActor(m_actor);
}

SurfaceLines::~SurfaceLines() {
    m_renderer->RemoveActor(m_actor);
}

void SurfaceLines::set(MeshLines lines, const CortexMesh& mesh) {
    m_lines = std::move(lines);
    drape(mesh);
}

void SurfaceLines::drape(const CortexMesh& mesh) {
    const vtkNew<vtkPolyData> drawn;
    const vtkNew<vtkPoints> points;
    const vtkNew<vtkCellArray> cells;
    if (mesh.surface() && !m_lines.segments.empty()) {
        const Vertices& vertices = mesh.surface()->vertices;
        points->SetNumberOfPoints(static_cast<vtkIdType>(m_lines.points.size()));
        auto* to = static_cast<vtkFloatArray*>(points->GetData())->GetPointer(0);
        for (const MeshLines::Place& point : m_lines.points)
            to = std::copy_n(placeOf(point, vertices).data(), 3, to);
        for (const auto& [from, end] : m_lines.segments)
            cells->InsertNextCell({from, end});
    }
    drawn->SetPoints(points);
    drawn->SetLines(cells);
    static_cast<vtkPolyDataMapper*>(m_actor->GetMapper())->SetInputData(drawn);
}

void SurfaceLines::place(const Eigen::Isometry3d& placement, const Point& lift) {
    m_actor->SetUserMatrix(vtkMatrixOf(Eigen::Translation3d(lift) * placement));
}

void SurfaceLines::setVisible(bool visible) {
    m_visible = visible;
    updateVisibility();
}

void SurfaceLines::setDrawn(bool drawn) {
    m_drawn = drawn;
    updateVisibility();
}

void SurfaceLines::updateVisibility() {
    auto* mapper = static_cast<vtkPolyDataMapper*>(m_actor->GetMapper());
    m_actor->SetVisibility(m_visible && m_drawn && mapper->GetInput()->GetNumberOfLines() > 0);
}

std::vector<std::vector<Point>> SurfaceLines::polylines(const CortexMesh& mesh) const {
    std::vector<std::vector<Point>> result;
    if (!m_visible || !mesh.surface())
        return result;
    const Vertices& vertices = mesh.surface()->vertices;
    for (const auto& chain : chains(m_lines)) {
        auto& line = result.emplace_back();
        for (const std::int32_t point : chain)
            line.push_back(mesh.placement() * placeOf(m_lines.points[static_cast<std::size_t>(point)], vertices)
                                                  .transpose()
                                                  .cast<double>());
    }
    return result;
}

void SurfaceLines::setWidth(double pixels) {
    m_width = pixels;
    m_actor->GetProperty()->SetLineWidth(static_cast<float>(pixels));
}

void SurfaceLines::setColour(const Rgb& colour) {
    m_colour = colour;
    m_actor->GetProperty()->SetColor(colour[0] / 255.0, colour[1] / 255.0, colour[2] / 255.0);
}

} // namespace fusiform
