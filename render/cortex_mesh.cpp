#include "render/cortex_mesh.h"

#include <vtkActor.h>
#include <vtkGenericCell.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkShaderProperty.h>
#include <vtkStaticCellLocator.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>

namespace fusiform {
namespace {

/// Software OpenGL draws this many vertices a hemisphere at more than 30 frames a second.
constexpr std::int64_t coarseVertexCount = 14'000;
constexpr std::int64_t largeVertexCount = 30'000;

/// VTK's general light computes highlights that matt cortex does not have, at twice the cost on software
/// OpenGL. Instead: light from the camera, some more from above, so that folds have a shaded side, and a base
/// that keeps colours recognisable on slopes. A vertex that faces the viewer has exactly the colour of the
/// colour bar.
constexpr const char* lightShader = R"(
    vec3 above = vec3(0.25, 0.7, 1.0) * 0.785;
    float light = 0.42 + 0.40 * normalVCVSOutput.z + 0.23 * max(0.0, dot(normalVCVSOutput, above));
    gl_FragData[0] = vec4(diffuseColor * min(light, 1.0), opacity);
)";

vtkSmartPointer<vtkActor> actorOf(vtkPolyData* mesh, bool cull) {
    const vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(mesh);
    mapper->SetColorModeToDirectScalars();
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(mapper);
    actor->GetProperty()->SetInterpolationToPhong();
    actor->GetProperty()->SetBackfaceCulling(cull);
    actor->GetShaderProperty()->AddFragmentShaderReplacement("//VTK::Light::Impl", true, lightShader, false);
    return actor;
}

std::uint8_t* colourPointer(vtkPolyData* mesh) {
    return static_cast<vtkUnsignedCharArray*>(mesh->GetPointData()->GetScalars())->GetPointer(0);
}

void coloursChanged(vtkPolyData* mesh) {
    mesh->GetPointData()->GetScalars()->Modified();
    mesh->Modified();
}

} // namespace

CortexMesh::CortexMesh(vtkRenderer* renderer, std::shared_ptr<MeshStore> store)
    : m_renderer(renderer), m_store(std::move(store)) {}

CortexMesh::~CortexMesh() {
    setSurface(nullptr);
}

bool CortexMesh::setSurface(std::shared_ptr<const Surface> surface) {
    if (surface == m_surface)
        return false;
    if (m_fineActor)
        m_renderer->RemoveActor(m_fineActor);
    if (m_coarseActor)
        m_renderer->RemoveActor(m_coarseActor);
    m_fine = nullptr;
    m_fineActor = nullptr;
    m_coarse = nullptr;
    m_coarseActor = nullptr;
    m_surface = std::move(surface);
    m_geometry = m_surface ? m_store->geometryOf(m_surface) : nullptr;
    if (!m_surface)
        return true;
    m_fine = m_geometry->colourable();
    m_fineActor = actorOf(m_fine, m_geometry->closed());
    m_fineActor->SetPosition(m_shift.data());
    m_renderer->AddActor(m_fineActor);
    updateVisibility();
    return true;
}

void CortexMesh::setShift(const Point& shift) {
    m_shift = shift;
    for (const auto& actor : {m_fineActor, m_coarseActor})
        if (actor)
            actor->SetPosition(m_shift.data());
}

void CortexMesh::setColours(std::span<const Rgb> colours) {
    if (!m_surface || static_cast<std::int64_t>(colours.size()) != m_surface->vertexCount())
        return;
    static_assert(sizeof(Rgb) == 3);
    std::copy_n(colours.data()->data(), colours.size_bytes(), colourPointer(m_fine));
    coloursChanged(m_fine);
    colourCoarse();
}

void CortexMesh::colourCoarse() {
    if (!m_coarse)
        return;
    const std::uint8_t* from = colourPointer(m_fine);
    std::uint8_t* to = colourPointer(m_coarse);
    for (const std::int32_t vertex : m_coarseMesh->vertices)
        to = std::copy_n(from + std::ptrdiff_t(vertex) * 3, 3, to);
    coloursChanged(m_coarse);
}

void CortexMesh::makeCoarse() {
    m_coarseMesh = m_store->coarseOf(m_surface, coarseVertexCount);
    Vertices vertices(static_cast<Eigen::Index>(m_coarseMesh->vertices.size()), 3);
    Vertices normals(vertices.rows(), 3);
    for (Eigen::Index i = 0; i < vertices.rows(); ++i) {
        const std::int32_t original = m_coarseMesh->vertices[static_cast<std::size_t>(i)];
        vertices.row(i) = m_surface->vertices.row(original);
        normals.row(i) = m_geometry->normals().row(original);
    }
    m_coarse = polyDataOf(vertices, normals, m_coarseMesh->triangles);
    m_coarseActor = actorOf(m_coarse, m_geometry->closed());
    m_coarseActor->SetPosition(m_shift.data());
    m_renderer->AddActor(m_coarseActor);
    colourCoarse();
}

void CortexMesh::setVisible(bool visible) {
    m_visible = visible;
    updateVisibility();
}

void CortexMesh::setMoving(bool moving) {
    m_moving = moving;
    updateVisibility();
}

void CortexMesh::updateVisibility() {
    if (!m_surface)
        return;
    const bool coarse = m_moving && m_surface->vertexCount() > largeVertexCount;
    if (coarse && m_visible && !m_coarse)
        makeCoarse();
    m_fineActor->SetVisibility(m_visible && !coarse);
    if (m_coarseActor)
        m_coarseActor->SetVisibility(m_visible && coarse);
}

Point CortexMesh::drawn(std::int64_t vertex) const {
    return m_surface->vertices.row(vertex).transpose().cast<double>() + m_shift;
}

std::optional<CortexMesh::Hit> CortexMesh::firstHit(const Point& from, const Point& to) {
    if (!visible() || m_surface->triangles.rows() == 0)
        return std::nullopt;
    const Point start = from - m_shift;
    const Point end = to - m_shift;
    double t = 0;
    double point[3];
    double parametric[3];
    int subId = 0;
    vtkIdType cell = -1;
    const vtkNew<vtkGenericCell> scratch;
    if (!m_geometry->locator()->IntersectWithLine(
            start.data(), end.data(), 0, t, point, parametric, subId, cell, scratch) ||
        cell < 0)
        return std::nullopt;
    const Point hit(point[0], point[1], point[2]);
    const auto corner = m_surface->triangles.row(cell);
    const auto distance = [&](std::int32_t vertex) {
        return (m_surface->vertices.row(vertex).transpose().cast<double>() - hit).squaredNorm();
    };
    const std::array<std::int32_t, 3> corners{corner[0], corner[1], corner[2]};
    return Hit{t, *std::ranges::min_element(corners, {}, distance)};
}

} // namespace fusiform
