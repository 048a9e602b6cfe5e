#include "render/parcel_outlines.h"

#include "analysis/surface/topology.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>
#include <vector>

namespace fusiform {
namespace {

/// Midpoints of mesh edges, each once, so that pieces of a border join.
class Midpoints {
public:
    Midpoints(const CortexMesh& mesh, vtkPoints* points) : m_mesh(mesh), m_points(points) {}

    vtkIdType of(std::int32_t a, std::int32_t b) {
        const auto key =
            static_cast<std::uint64_t>(std::min(a, b)) << 32 | static_cast<std::uint64_t>(std::max(a, b));
        const auto [found, isNew] = m_numbers.try_emplace(key, m_points->GetNumberOfPoints());
        if (isNew) {
            const Vertices& vertices = m_mesh.surface()->vertices;
            const Eigen::RowVector3f middle = (vertices.row(a) + vertices.row(b)) / 2;
            m_points->InsertNextPoint(middle.x(), middle.y(), middle.z());
        }
        return found->second;
    }

private:
    const CortexMesh& m_mesh;
    vtkPoints* m_points;
    std::unordered_map<std::uint64_t, vtkIdType> m_numbers;
};

/// Medial wall and "unknown" are no parcels, so between them there is no border.
std::vector<std::int32_t> parcelsOf(const LabelMap& labels) {
    std::vector<std::int32_t> parcels = labels.keys;
    for (std::size_t vertex = 0; vertex < parcels.size(); ++vertex)
        if (!labels.labelAt(static_cast<std::int64_t>(vertex)))
            parcels[vertex] = std::numeric_limits<std::int32_t>::min();
    return parcels;
}

} // namespace

ParcelOutlines::ParcelOutlines(vtkRenderer* renderer)
    : m_renderer(renderer), m_actor(vtkSmartPointer<vtkActor>::New()) {
    const vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(vtkNew<vtkPolyData>());
    m_actor->SetMapper(mapper);
    m_actor->GetProperty()->SetColor(0.08, 0.08, 0.08);
    m_actor->GetProperty()->LightingOff();
    m_actor->VisibilityOff();
    m_renderer->AddActor(m_actor);
}

ParcelOutlines::~ParcelOutlines() {
    m_renderer->RemoveActor(m_actor);
}

void ParcelOutlines::set(const std::shared_ptr<const LabelMap>& labels, const CortexMesh& mesh) {
    const vtkNew<vtkPolyData> borders;
    const vtkNew<vtkPoints> points;
    const vtkNew<vtkCellArray> lines;
    if (labels && mesh.surface() &&
        static_cast<std::int64_t>(labels->keys.size()) == mesh.surface()->vertexCount()) {
        Midpoints midpoints(mesh, points);
        for (const auto& [a, b, c, d] : parcelEdges(mesh.surface()->triangles, parcelsOf(*labels)))
            lines->InsertNextCell({midpoints.of(a, b), midpoints.of(c, d)});
    }
    borders->SetPoints(points);
    borders->SetLines(lines);
    static_cast<vtkPolyDataMapper*>(m_actor->GetMapper())->SetInputData(borders);
}

void ParcelOutlines::moveTo(const Point& shift) {
    m_actor->SetPosition(shift.x(), shift.y(), shift.z());
}

void ParcelOutlines::setVisible(bool visible) {
    m_visible = visible;
    updateVisibility();
}

void ParcelOutlines::setDrawn(bool drawn) {
    m_drawn = drawn;
    updateVisibility();
}

void ParcelOutlines::updateVisibility() {
    auto* mapper = static_cast<vtkPolyDataMapper*>(m_actor->GetMapper());
    m_actor->SetVisibility(m_visible && m_drawn && mapper->GetInput()->GetNumberOfLines() > 0);
}

std::vector<std::vector<Point>> ParcelOutlines::lines() const {
    vtkPolyData* borders = static_cast<vtkPolyDataMapper*>(m_actor->GetMapper())->GetInput();
    const double* shift = m_actor->GetPosition();
    const auto pieces = static_cast<std::size_t>(borders->GetNumberOfLines());
    std::vector<std::array<vtkIdType, 2>> ends(pieces);
    std::vector<std::vector<std::size_t>> at(static_cast<std::size_t>(borders->GetNumberOfPoints()));
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        vtkIdType count = 0;
        const vtkIdType* points = nullptr;
        borders->GetLines()->GetCellAtId(static_cast<vtkIdType>(piece), count, points);
        ends[piece] = {points[0], points[1]};
        for (const vtkIdType point : ends[piece])
            at[static_cast<std::size_t>(point)].push_back(piece);
    }
    std::vector<bool> taken(pieces);
    const auto position = [&](vtkIdType point) {
        double world[3];
        borders->GetPoint(point, world);
        return Point(world[0] + shift[0], world[1] + shift[1], world[2] + shift[2]);
    };
    const auto follow = [&](vtkIdType from) {
        std::vector<Point> line{position(from)};
        for (vtkIdType now = from;;) {
            const auto& here = at[static_cast<std::size_t>(now)];
            const auto next = std::ranges::find_if(here, [&](std::size_t piece) { return !taken[piece]; });
            if (next == here.end())
                return line;
            taken[*next] = true;
            now = ends[*next][0] == now ? ends[*next][1] : ends[*next][0];
            line.push_back(position(now));
            if (at[static_cast<std::size_t>(now)].size() != 2)
                return line;
        }
    };
    std::vector<std::vector<Point>> result;
    // From ends and junctions first; what is left are rings.
    for (const bool rings : {false, true})
        for (std::size_t piece = 0; piece < pieces; ++piece)
            for (const vtkIdType end : ends[piece])
                while (!taken[piece] && (rings || at[static_cast<std::size_t>(end)].size() != 2))
                    if (auto line = follow(end); line.size() > 1)
                        result.push_back(std::move(line));
                    else
                        break;
    return result;
}

void ParcelOutlines::setWidth(double pixels) {
    m_actor->GetProperty()->SetLineWidth(static_cast<float>(pixels));
}

} // namespace fusiform
