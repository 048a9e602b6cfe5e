#include "render/mesh_geometry.h"

#include "analysis/core/give_way.h"

#include <Eigen/Geometry>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkStaticCellLocator.h>
#include <vtkTypeInt32Array.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <chrono>

namespace fusiform {
namespace {

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

void addGrey(vtkPolyData* mesh) {
    const vtkNew<vtkUnsignedCharArray> colours;
    colours->SetName("colours");
    colours->SetNumberOfComponents(3);
    colours->SetNumberOfTuples(mesh->GetNumberOfPoints());
    colours->FillValue(176);
    mesh->GetPointData()->SetScalars(colours);
}

/// Has a mesh of its own, so that it can be made while another thread draws the surface.
vtkSmartPointer<vtkStaticCellLocator> locatorOf(const std::shared_ptr<const Surface>& surface) {
    auto locator = vtkSmartPointer<vtkStaticCellLocator>::New();
    locator->SetDataSet(bareMesh(surface->vertices, surface->triangles));
    locator->BuildLocator();
    return locator;
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

} // namespace

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

bool haveSameTriangles(const Surface& a, const Surface& b) {
    return &a == &b || (a.vertexCount() == b.vertexCount() && a.triangles.rows() == b.triangles.rows() &&
                        a.triangles == b.triangles);
}

SurfaceShading shadingOf(const Surface& surface) {
    return {
        vertexNormals(surface.vertices, surface.triangles),
        hidesItsInside(surface.vertices, surface.triangles)};
}

vtkSmartPointer<vtkPolyData>
polyDataOf(const Vertices& vertices, const Vertices& normals, const Triangles& triangles) {
    auto mesh = bareMesh(vertices, triangles);
    mesh->GetPointData()->SetNormals(floats(normals));
    addGrey(mesh);
    return mesh;
}

MeshGeometry::MeshGeometry(
    std::shared_ptr<const Surface> surface, const MeshGeometry* like,
    const std::shared_ptr<const SurfaceShading>& shading)
    : m_surface(std::move(surface)) {
    if (shading) {
        m_normals = {shading, &shading->normals};
        m_closed = shading->closed;
    } else {
        m_normals = std::make_shared<const Vertices>(vertexNormals(m_surface->vertices, m_surface->triangles));
    }
    if (like) {
        const vtkNew<vtkPoints> points;
        points->SetData(floats(m_surface->vertices));
        m_mesh = vtkSmartPointer<vtkPolyData>::New();
        m_mesh->SetPoints(points);
        m_mesh->SetPolys(like->m_mesh->GetPolys());
    } else {
        m_mesh = bareMesh(m_surface->vertices, m_surface->triangles);
    }
    m_mesh->GetPointData()->SetNormals(floats(*m_normals));
}

bool MeshGeometry::closed() {
    if (!m_closed)
        m_closed = hidesItsInside(m_surface->vertices, m_surface->triangles);
    return *m_closed;
}

void MeshGeometry::reshape(vtkPolyData& mesh) const {
    mesh.SetPoints(m_mesh->GetPoints());
    mesh.GetPointData()->SetNormals(m_mesh->GetPointData()->GetNormals());
    mesh.Modified();
}

void MeshGeometry::startLocator() {
    if (m_surface->triangles.rows() > 0 && !m_locator && !m_locatorToCome.valid())
        m_locatorToCome = std::async(std::launch::async, [surface = m_surface] {
            giveWay(Behind::Window);
            return locatorOf(surface);
        });
}

bool MeshGeometry::locatorReady() const {
    return m_locator || m_surface->triangles.rows() == 0 ||
           (m_locatorToCome.valid() && m_locatorToCome.wait_for(std::chrono::seconds(0)) == std::future_status::ready);
}

vtkSmartPointer<vtkPolyData> MeshGeometry::colourable() const {
    auto mesh = vtkSmartPointer<vtkPolyData>::New();
    mesh->ShallowCopy(m_mesh);
    addGrey(mesh);
    return mesh;
}

vtkStaticCellLocator* MeshGeometry::locator() {
    startLocator();
    if (m_locatorToCome.valid())
        m_locator = m_locatorToCome.get();
    return m_locator;
}

} // namespace fusiform
