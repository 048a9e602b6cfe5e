#include "render/cortex_mesh.h"

#include <Eigen/Geometry>
#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkGenericCell.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkShaderProperty.h>
#include <vtkStaticCellLocator.h>
#include <vtkTypeInt32Array.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace fusiform {
namespace {

/// Software OpenGL draws this many vertices a hemisphere at more than 30 frames a second.
constexpr std::int64_t coarseVertexCount = 14'000;
constexpr std::int64_t largeVertexCount = 30'000;

vtkSmartPointer<vtkFloatArray> floats(const Vertices& values) {
    auto array = vtkSmartPointer<vtkFloatArray>::New();
    array->SetNumberOfComponents(3);
    array->SetNumberOfTuples(values.rows());
    std::copy_n(values.data(), values.size(), array->GetPointer(0));
    return array;
}

vtkSmartPointer<vtkPolyData> bareMesh(const Vertices& vertices, const Triangles& triangles) {
    auto mesh = vtkSmartPointer<vtkPolyData>::New();
    const vtkNew<vtkPoints> points;
    points->SetData(floats(vertices));
    mesh->SetPoints(points);
    const vtkNew<vtkTypeInt32Array> corners;
    corners->SetNumberOfValues(triangles.size());
    std::copy_n(triangles.data(), triangles.size(), corners->GetPointer(0));
    const vtkNew<vtkTypeInt32Array> offsets;
    offsets->SetNumberOfValues(triangles.rows() + 1);
    for (vtkIdType i = 0; i <= triangles.rows(); ++i)
        offsets->SetValue(i, static_cast<std::int32_t>(3 * i));
    const vtkNew<vtkCellArray> cells;
    cells->SetData(offsets, corners);
    mesh->SetPolys(cells);
    return mesh;
}

vtkSmartPointer<vtkPolyData>
polyData(const Vertices& vertices, const Vertices& normals, const Triangles& triangles) {
    auto mesh = bareMesh(vertices, triangles);
    mesh->GetPointData()->SetNormals(floats(normals));
    const vtkNew<vtkUnsignedCharArray> colours;
    colours->SetName("colours");
    colours->SetNumberOfComponents(3);
    colours->SetNumberOfTuples(vertices.rows());
    colours->FillValue(176);
    mesh->GetPointData()->SetScalars(colours);
    return mesh;
}

/// Has a mesh of its own, so that it can be made while another thread draws the surface.
vtkSmartPointer<vtkStaticCellLocator> locatorOf(const std::shared_ptr<const Surface>& surface) {
    auto locator = vtkSmartPointer<vtkStaticCellLocator>::New();
    locator->SetDataSet(bareMesh(surface->vertices, surface->triangles));
    locator->BuildLocator();
    return locator;
}

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

/// Whether only outer faces can be seen from outside: every edge is met once in each direction, and triangles
/// turn outwards. Edges cancel in a sum of their hashes.
bool hidesItsInside(const Vertices& vertices, const Triangles& triangles) {
    const auto hash = [](std::uint64_t x) {
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9U;
        x = (x ^ x >> 27) * 0x94D049BB133111EBU;
        return x ^ x >> 31;
    };
    std::uint64_t edges = 0;
    double volume = 0;
    for (Eigen::Index t = 0; t < triangles.rows(); ++t) {
        for (Eigen::Index k = 0; k < 3; ++k) {
            const auto a = static_cast<std::uint64_t>(triangles(t, k));
            const auto b = static_cast<std::uint64_t>(triangles(t, (k + 1) % 3));
            const std::uint64_t edge = hash(std::min(a, b) << 32 | std::max(a, b));
            edges += a < b ? edge : 0 - edge;
        }
        const Eigen::RowVector3f a = vertices.row(triangles(t, 0));
        const Eigen::RowVector3f b = vertices.row(triangles(t, 1));
        const Eigen::RowVector3f c = vertices.row(triangles(t, 2));
        volume += static_cast<double>(a.dot(b.cross(c)));
    }
    return edges == 0 && volume > 0;
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

bool sameTriangles(const Surface& a, const Surface& b) {
    return &a == &b || (a.triangles.rows() == b.triangles.rows() && a.triangles == b.triangles);
}

Vertices rowsOf(const Vertices& all, const std::vector<std::int32_t>& wanted) {
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

Vertices vertexNormals(const Vertices& vertices, const Triangles& triangles) {
    Vertices normals = Vertices::Zero(vertices.rows(), 3);
    for (Eigen::Index t = 0; t < triangles.rows(); ++t) {
        const Eigen::RowVector3f a = vertices.row(triangles(t, 0));
        const Eigen::RowVector3f b = vertices.row(triangles(t, 1));
        const Eigen::RowVector3f c = vertices.row(triangles(t, 2));
        const Eigen::RowVector3f normal = (b - a).cross(c - a);
        for (Eigen::Index k = 0; k < 3; ++k)
            normals.row(triangles(t, k)) += normal;
    }
    for (Eigen::Index i = 0; i < normals.rows(); ++i) {
        const float length = normals.row(i).norm();
        if (length > 0)
            normals.row(i) /= length;
        else
            normals.row(i) << 0, 0, 1;
    }
    return normals;
}

CortexMesh::CortexMesh(vtkRenderer* renderer) : m_renderer(renderer) {}

CortexMesh::~CortexMesh() {
    setSurface(nullptr);
}

bool CortexMesh::setSurface(std::shared_ptr<const Surface> surface) {
    if (surface == m_surface)
        return false;
    const bool sameMesh = surface && m_surface && surface->vertexCount() == m_surface->vertexCount() &&
                          sameTriangles(*surface, *m_surface);
    if (!sameMesh)
        clear();
    m_surface = std::move(surface);
    if (sameMesh)
        moveVertices();
    if (sameMesh || !m_surface)
        return true;
    startLocator();
    m_normals = vertexNormals(m_surface->vertices, m_surface->triangles);
    m_fine = polyData(m_surface->vertices, m_normals, m_surface->triangles);
    m_closed = hidesItsInside(m_surface->vertices, m_surface->triangles);
    m_fineActor = actorOf(m_fine, m_closed, m_perVertex);
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
    m_locator = nullptr;
    m_locatorToCome = {};
    m_outdated.clear();
    m_coloured = false;
}

void CortexMesh::moveVertices() {
    m_normals = vertexNormals(m_surface->vertices, m_surface->triangles);
    move(m_fine, m_surface->vertices, m_normals);
    if (m_coarse)
        moveCoarse();
    // Of a shape that passes by nobody asks what is under the mouse.
    std::erase_if(m_outdated, [](const auto& future) {
        return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    if (m_locatorToCome.valid())
        m_outdated.push_back(std::move(m_locatorToCome));
    m_locator = nullptr;
    if (m_moving)
        return;
    startLocator();
    m_closed = hidesItsInside(m_surface->vertices, m_surface->triangles);
    for (const auto& actor : {m_fineActor, m_coarseActor})
        if (actor)
            actor->GetProperty()->SetBackfaceCulling(m_closed);
}

void CortexMesh::startLocator() {
    if (m_surface->triangles.rows() > 0)
        m_locatorToCome = std::async(std::launch::async, locatorOf, m_surface);
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
    for (const std::int32_t vertex : m_coarseMesh.vertices)
        to = std::copy_n(from + std::ptrdiff_t(vertex) * 3, 3, to);
    coloursChanged(m_coarse);
}

void CortexMesh::makeCoarse() {
    const bool known = m_coarseOf && m_coarseOf->vertexCount() == m_surface->vertexCount() &&
                       sameTriangles(*m_coarseOf, *m_surface);
    if (!known) {
        m_coarseMesh = coarsened(m_surface->triangles, m_surface->vertexCount(), coarseVertexCount);
        m_coarseOf = m_surface;
    }
    m_coarse = polyData(
        rowsOf(m_surface->vertices, m_coarseMesh.vertices), rowsOf(m_normals, m_coarseMesh.vertices),
        m_coarseMesh.triangles);
    m_coarseActor = actorOf(m_coarse, m_closed, m_perVertex);
    m_coarseActor->SetUserMatrix(vtkMatrixOf(m_placement));
    m_renderer->AddActor(m_coarseActor);
    colourCoarse();
}

void CortexMesh::moveCoarse() {
    move(
        m_coarse, rowsOf(m_surface->vertices, m_coarseMesh.vertices),
        rowsOf(m_normals, m_coarseMesh.vertices));
}

void CortexMesh::setVisible(bool visible) {
    m_visible = visible;
    updateVisibility();
}

void CortexMesh::setMoving(bool moving) {
    m_moving = moving;
    // The shape that came to rest can be picked.
    if (!moving && m_surface && !m_locator && !m_locatorToCome.valid())
        startLocator();
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
    return m_placement * Point(m_surface->vertices.row(vertex).transpose().cast<double>());
}

Point CortexMesh::drawnNormal(std::int64_t vertex) const {
    return m_placement.linear() * Point(m_normals.row(vertex).transpose().cast<double>());
}

std::optional<CortexMesh::Hit> CortexMesh::firstHit(const Point& from, const Point& to) {
    if (!visible() || m_surface->triangles.rows() == 0)
        return std::nullopt;
    if (!m_locator && !m_locatorToCome.valid())
        startLocator();
    if (m_locatorToCome.valid())
        m_locator = m_locatorToCome.get();
    const Point start = m_placement.inverse() * from;
    const Point end = m_placement.inverse() * to;
    double t = 0;
    double point[3];
    double parametric[3];
    int subId = 0;
    vtkIdType cell = -1;
    const vtkNew<vtkGenericCell> scratch;
    if (!m_locator->IntersectWithLine(
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
