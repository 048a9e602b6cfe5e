#include "render/leader_lines.h"

#include <vtkActor2D.h>
#include <vtkCellArray.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper2D.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace fusiform {
namespace {

// Half widths and radii, pixels at scale 1.
constexpr double lineHalf = 0.6;
constexpr double dotRadius = 2.4;
constexpr double contour = 1.1;
constexpr int contourAlpha = 190;
constexpr int corners = 20; ///< of a dot

struct Shapes {
    vtkNew<vtkPoints> points;
    vtkNew<vtkCellArray> cells;
    vtkNew<vtkUnsignedCharArray> colours;

    Shapes() { colours->SetNumberOfComponents(4); }
    vtkIdType add(double x, double y, const Rgb& colour, int alpha) {
        colours->InsertNextTuple4(colour[0], colour[1], colour[2], alpha);
        return points->InsertNextPoint(x, y, 0);
    }
    void quad(vtkIdType a, vtkIdType b, vtkIdType c, vtkIdType d) {
        cells->InsertNextCell({a, b, c});
        cells->InsertNextCell({a, c, d});
    }
    /// A bar whose alpha falls to nothing over one pixel at both sides.
    void bar(const PlacedLabel& label, double half, const Rgb& colour, int alpha) {
        const double x = label.lineX - label.x;
        const double y = label.lineY - label.y;
        const double length = std::hypot(x, y);
        if (length < 1e-6)
            return;
        const double acrossX = -y / length;
        const double acrossY = x / length;
        std::array<std::array<vtkIdType, 4>, 2> rows{};
        for (std::size_t end = 0; end < 2; ++end) {
            const double endX = end == 0 ? label.x : label.lineX;
            const double endY = end == 0 ? label.y : label.lineY;
            std::size_t column = 0;
            for (const auto& [offset, opacity] :
                 {std::pair{-half - 0.5, 0}, {-half + 0.5, alpha}, {half - 0.5, alpha}, {half + 0.5, 0}})
                rows[end][column++] = add(endX + offset * acrossX, endY + offset * acrossY, colour, opacity);
        }
        for (std::size_t i = 0; i < 3; ++i)
            quad(rows[0][i], rows[1][i], rows[1][i + 1], rows[0][i + 1]);
    }
    void dot(const PlacedLabel& label, double radius, const Rgb& colour, int alpha) {
        const vtkIdType centre = add(label.x, label.y, colour, alpha);
        std::array<vtkIdType, corners> inner{};
        std::array<vtkIdType, corners> outer{};
        for (std::size_t i = 0; i < corners; ++i) {
            const double angle = 2 * std::numbers::pi * double(i) / corners;
            const double x = std::cos(angle);
            const double y = std::sin(angle);
            inner[i] = add(label.x + x * (radius - 0.5), label.y + y * (radius - 0.5), colour, alpha);
            outer[i] = add(label.x + x * (radius + 0.5), label.y + y * (radius + 0.5), colour, 0);
        }
        for (std::size_t i = 0; i < corners; ++i) {
            const std::size_t next = (i + 1) % corners;
            cells->InsertNextCell({centre, inner[i], inner[next]});
            quad(inner[i], outer[i], outer[next], inner[next]);
        }
    }
};

} // namespace

LeaderLines::LeaderLines(vtkRenderer* renderer)
    : m_renderer(renderer), m_triangles(vtkSmartPointer<vtkPolyData>::New()),
      m_actor(vtkSmartPointer<vtkActor2D>::New()) {
    const vtkNew<vtkPolyDataMapper2D> mapper;
    mapper->SetInputData(m_triangles);
    mapper->SetColorModeToDirectScalars();
    m_actor->SetMapper(mapper);
    m_actor->VisibilityOff();
    m_renderer->AddActor2D(m_actor);
}

LeaderLines::~LeaderLines() {
    m_renderer->RemoveActor2D(m_actor);
}

void LeaderLines::set(std::span<const PlacedLabel> labels, const Rgb& ink, const Rgb& ground, double scale) {
    m_actor->SetVisibility(!labels.empty());
    if (labels.empty())
        return;
    Shapes shapes;
    for (const PlacedLabel& label : labels) {
        shapes.bar(label, (lineHalf + contour) * scale, ground, contourAlpha);
        shapes.dot(label, (dotRadius + contour) * scale, ground, contourAlpha);
    }
    for (const PlacedLabel& label : labels) {
        shapes.bar(label, std::max(0.5, lineHalf * scale), ink, 255);
        shapes.dot(label, dotRadius * scale, ink, 255);
    }
    m_triangles->SetPoints(shapes.points);
    m_triangles->SetPolys(shapes.cells);
    m_triangles->GetPointData()->SetScalars(shapes.colours);
    m_triangles->Modified();
}

} // namespace fusiform
