#include "render/cortex_mesh.h"

#include <vtkActor.h>
#include <vtkGenericCell.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkFloatArray.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkShaderProperty.h>
#include <vtkStaticCellLocator.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <string>
#include <utility>

namespace fusiform {
namespace {

/// VTK's general light computes highlights that matt cortex does not have, at twice the cost on software
/// OpenGL. Instead: light from the camera, some more from above, so that folds have a shaded side, and a base
/// that keeps colours recognisable on slopes. A vertex that faces the viewer has exactly the colour of the
/// colour bar.
constexpr const char* lightShader = R"(
    vec3 above = vec3(0.25, 0.7, 1.0) * 0.785;
    float light = 0.42 + 0.40 * normalVCVSOutput.z + 0.23 * max(0.0, dot(normalVCVSOutput, above));
    gl_FragData[0] = vec4(diffuseColor * min(light, 1.0), opacity);
)";

/// The same with each vertex in one colour up to halfway to its neighbours. A triangle hands its three colours to its
/// fragments, which take that of the corner they have most of; the templates are filled in by VTK.
constexpr const char* perVertexGeometry = R"(//VTK::System::Dec
//VTK::PositionVC::Dec
//VTK::PrimID::Dec
//VTK::Color::Dec
//VTK::Normal::Dec
//VTK::Output::Dec
layout(triangles) in;
layout(triangle_strip, max_vertices = 3) out;
out vec3 shareOfCorner;
flat out vec3 firstColour;
flat out vec3 secondColour;
flat out vec3 thirdColour;
void main() {
    for (int i = 0; i < 3; ++i) {
        //VTK::PrimID::Impl
        //VTK::Color::Impl
        //VTK::Normal::Impl
        //VTK::PositionVC::Impl
        gl_Position = gl_in[i].gl_Position;
        shareOfCorner = vec3(i == 0 ? 1.0 : 0.0, i == 1 ? 1.0 : 0.0, i == 2 ? 1.0 : 0.0);
        firstColour = vertexColorVSOutput[0].rgb;
        secondColour = vertexColorVSOutput[1].rgb;
        thirdColour = vertexColorVSOutput[2].rgb;
        EmitVertex();
    }
    EndPrimitive();
}
)";

constexpr const char* perVertexDeclarations = R"(//VTK::Color::Dec
in vec3 shareOfCorner;
flat in vec3 firstColour;
flat in vec3 secondColour;
flat in vec3 thirdColour;
)";

constexpr const char* perVertexColour = R"(
    diffuseColor = shareOfCorner.x >= max(shareOfCorner.y, shareOfCorner.z) ? firstColour
        : shareOfCorner.y >= shareOfCorner.z ? secondColour : thirdColour;
)";

void setShader(vtkActor* actor, bool perVertex) {
    vtkShaderProperty* shader = actor->GetShaderProperty();
    shader->ClearAllShaderReplacements();
    shader->SetGeometryShaderCode(perVertex ? perVertexGeometry : nullptr);
    if (perVertex)
        shader->AddFragmentShaderReplacement("//VTK::Color::Dec", true, perVertexDeclarations, false);
    const std::string light = std::string(perVertex ? perVertexColour : "") + lightShader;
    shader->AddFragmentShaderReplacement("//VTK::Light::Impl", true, light, false);
}

vtkSmartPointer<vtkActor> actorOf(vtkPolyData* mesh, bool cull, bool perVertex) {
    const vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(mesh);
    mapper->SetColorModeToDirectScalars();
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(mapper);
    actor->GetProperty()->SetInterpolationToPhong();
    actor->GetProperty()->SetBackfaceCulling(cull);
    setShader(actor, perVertex);
    return actor;
}

Vertices vertexRows(const Vertices& all, const std::vector<std::int32_t>& wanted) {
    Vertices rows(static_cast<Eigen::Index>(wanted.size()), 3);
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
        rows.row(i) = all.row(wanted[static_cast<std::size_t>(i)]);
    return rows;
}

void move(vtkPolyData* mesh, const Vertices& vertices, const Vertices& normals) {
    const auto replace = [](vtkDataArray* array, const Vertices& values) {
        std::copy_n(values.data(), values.size(), static_cast<vtkFloatArray*>(array)->GetPointer(0));
        array->Modified();
    };
    replace(mesh->GetPoints()->GetData(), vertices);
    replace(mesh->GetPointData()->GetNormals(), normals);
    mesh->GetPoints()->Modified();
    mesh->Modified();
}

std::uint8_t* colourPointer(vtkPolyData* mesh) {
    return static_cast<vtkUnsignedCharArray*>(mesh->GetPointData()->GetScalars())->GetPointer(0);
}

void coloursChanged(vtkPolyData* mesh) {
    mesh->GetPointData()->GetScalars()->Modified();
    mesh->Modified();
}

} // namespace

vtkSmartPointer<vtkMatrix4x4> vtkMatrixOf(const Eigen::Isometry3d& placement) {
    auto matrix = vtkSmartPointer<vtkMatrix4x4>::New();
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            matrix->SetElement(row, column, placement.matrix()(row, column));
    return matrix;
}

CortexMesh::CortexMesh(vtkRenderer* renderer, std::shared_ptr<MeshStore> store)
    : m_renderer(renderer), m_store(std::move(store)) {}

CortexMesh::~CortexMesh() {
    setSurface(nullptr);
}

bool CortexMesh::setSurface(std::shared_ptr<const Surface> surface) {
    if (surface == m_surface)
        return false;
    const bool sameMesh = surface && m_surface && haveSameTriangles(*surface, *m_surface);
    if (!sameMesh)
        clear();
    m_surface = std::move(surface);
    m_geometry = m_surface ? m_store->geometryOf(m_surface, sameMesh ? m_geometry : nullptr) : nullptr;
    if (sameMesh)
        moveVertices();
    if (sameMesh || !m_surface)
        return true;
    m_geometry->startLocator();
    m_fine = m_geometry->colourable();
    m_fineActor = actorOf(m_fine, m_geometry->closed(), m_perVertex);
    m_fineActor->SetUserMatrix(vtkMatrixOf(m_placement));
    m_renderer->AddActor(m_fineActor);
    updateVisibility();
    return true;
}

void CortexMesh::clear() {
    for (const auto& actor : {m_fineActor, m_coarseActor})
        if (actor)
            m_renderer->RemoveActor(actor);
    m_fine = nullptr;
    m_fineActor = nullptr;
    m_coarse = nullptr;
    m_coarseActor = nullptr;
    m_coloured = false;
}

void CortexMesh::moveVertices() {
    m_geometry->reshape(*m_fine);
    if (m_coarse)
        moveCoarse();
    if (!m_moving) // of a shape that passes by nobody asks what is under the mouse
        settle();
}

void CortexMesh::settle() {
    m_geometry->startLocator();
    for (const auto& actor : {m_fineActor, m_coarseActor})
        if (actor)
            actor->GetProperty()->SetBackfaceCulling(m_geometry->closed());
}

void CortexMesh::setPlacement(const Eigen::Isometry3d& placement) {
    m_placement = placement;
    for (const auto& actor : {m_fineActor, m_coarseActor})
        if (actor)
            actor->SetUserMatrix(vtkMatrixOf(m_placement));
}

void CortexMesh::setColours(std::span<const Rgb> colours) {
    if (!m_surface || static_cast<std::int64_t>(colours.size()) != m_surface->vertexCount())
        return;
    static_assert(sizeof(Rgb) == 3);
    std::copy_n(colours.data()->data(), colours.size_bytes(), colourPointer(m_fine));
    coloursChanged(m_fine);
    colourCoarse();
    m_coloured = true;
}

void CortexMesh::setPerVertex(bool perVertex) {
    if (std::exchange(m_perVertex, perVertex) == perVertex)
        return;
    for (const auto& actor : {m_fineActor, m_coarseActor})
        if (actor)
            setShader(actor, perVertex);
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
    m_coarseMesh = m_store->coarseOf(m_surface, m_movingVertices);
    m_coarse = polyDataOf(
        vertexRows(m_surface->vertices, m_coarseMesh->vertices),
        vertexRows(m_geometry->normals(), m_coarseMesh->vertices), m_coarseMesh->triangles);
    m_coarseActor = actorOf(m_coarse, m_geometry->closed(), m_perVertex);
    m_coarseActor->SetUserMatrix(vtkMatrixOf(m_placement));
    m_renderer->AddActor(m_coarseActor);
    colourCoarse();
}

void CortexMesh::removeCoarse() {
    if (m_coarseActor)
        m_renderer->RemoveActor(m_coarseActor);
    m_coarse = nullptr;
    m_coarseActor = nullptr;
    m_coarseMesh = nullptr;
}

void CortexMesh::moveCoarse() {
    move(
        m_coarse, vertexRows(m_surface->vertices, m_coarseMesh->vertices),
        vertexRows(m_geometry->normals(), m_coarseMesh->vertices));
}

void CortexMesh::setVisible(bool visible) {
    m_visible = visible;
    updateVisibility();
}

void CortexMesh::setMoving(bool moving) {
    m_moving = moving;
    if (!moving && m_surface)
        settle();
    updateVisibility();
}

void CortexMesh::setMovingVertices(std::int64_t vertices) {
    if (std::exchange(m_movingVertices, vertices) != vertices) {
        removeCoarse();
        updateVisibility();
    }
}

void CortexMesh::prepareMovingVertices(std::int64_t vertices) const {
    if (visible() && hasCoarse(vertices) && !(m_coarse && vertices == m_movingVertices))
        m_store->prepareCoarse(m_surface, vertices);
}

bool CortexMesh::hasCoarse(std::int64_t vertices) const {
    return m_surface->vertexCount() / 2 > vertices;
}

void CortexMesh::updateVisibility() {
    if (!m_surface)
        return;
    const bool coarse = m_moving && hasCoarse(m_movingVertices);
    if (coarse && m_visible && !m_coarse)
        makeCoarse();
    m_fineActor->SetVisibility(m_visible && !coarse);
    if (m_coarseActor)
        m_coarseActor->SetVisibility(m_visible && coarse);
}

Point CortexMesh::drawn(std::int64_t vertex) const {
    return m_placement * Point(m_surface->vertices.row(vertex).transpose().cast<double>());
}

Point CortexMesh::drawnNormal(std::int64_t vertex) const {
    return m_placement.linear() * Point(m_geometry->normals().row(vertex).transpose().cast<double>());
}

bool CortexMesh::pickable() const {
    return !visible() || m_geometry->locatorReady();
}

std::optional<CortexMesh::Hit> CortexMesh::firstHit(const Point& from, const Point& to) {
    if (!visible() || m_surface->triangles.rows() == 0)
        return std::nullopt;
    const Point start = m_placement.inverse() * from;
    const Point end = m_placement.inverse() * to;
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
