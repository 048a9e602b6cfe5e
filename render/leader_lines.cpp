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
#include <vector>

namespace fusiform {
namespace {

// Half widths and radii, pixels at scale 1.
constexpr double lineHalf = 0.65;
constexpr double dotRadius = 2.4;
constexpr double contourHalf = 1.2;
constexpr int contourAlpha = 200;
constexpr std::size_t dotCorners = 20; ///< of a dot

/// From the middle of a line or dot outwards: ink, contour, nothing. Each step takes a pixel, so edges are
/// smooth. Where triangles of one actor overlap only the first is drawn, so a line and its contour are one
/// strip.
struct Profile {
    struct Step {
        double distance;
        Rgb colour;
        int alpha;
    };
    std::array<Step, 4> steps;

    Profile(double inner, double width, const Rgb& ink, const Rgb& ground)
        : steps{
              {{inner - 0.5, ink, 255},
               {inner + 0.5, ground, contourAlpha},
               {inner + std::max(1.0, width) - 0.5, ground, contourAlpha},
               {inner + std::max(1.0, width) + 0.5, ground, 0}}} {}
};

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
    /// From the edge of the dot to the box.
    void line(const PlacedLabel& label, double from, const Profile& profile) {
        const double x = label.lineX - label.x;
        const double y = label.lineY - label.y;
        const double length = std::sqrt(x * x + y * y);
        if (length <= from)
            return;
        std::array<std::vector<vtkIdType>, 2> rows;
        const auto column = [&](double side, const Profile::Step& step) {
            const double across = side * step.distance / length;
            for (std::size_t end = 0; end < 2; ++end) {
                const double along = end == 0 ? from / length : 1;
                rows[end].push_back(
                    add(label.x + along * x - across * y, label.y + along * y + across * x, step.colour,
                        step.alpha));
            }
        };
        for (std::size_t i = profile.steps.size(); i-- > 0;)
            column(-1, profile.steps[i]);
        for (const auto& step : profile.steps)
            column(1, step);
        for (std::size_t i = 0; i + 1 < rows[0].size(); ++i)
            quad(rows[0][i], rows[1][i], rows[1][i + 1], rows[0][i + 1]);
    }
    void dot(const PlacedLabel& label, const Profile& profile) {
        const vtkIdType centre = add(label.x, label.y, profile.steps[0].colour, 255);
        std::array<vtkIdType, dotCorners> inner{};
        for (std::size_t ring = 0; ring < profile.steps.size(); ++ring) {
            const auto& [distance, colour, alpha] = profile.steps[ring];
            std::array<vtkIdType, dotCorners> outer{};
            for (std::size_t i = 0; i < dotCorners; ++i) {
                const double angle = 2 * std::numbers::pi * double(i) / double(dotCorners);
                outer[i] =
                    add(label.x + distance * std::cos(angle), label.y + distance * std::sin(angle), colour,
                        alpha);
            }
            for (std::size_t i = 0; i < dotCorners; ++i) {
                const std::size_t next = (i + 1) % dotCorners;
                if (ring == 0)
                    cells->InsertNextCell({centre, outer[i], outer[next]});
                else
                    quad(inner[i], outer[i], outer[next], inner[next]);
            }
            inner = outer;
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
    const Profile lines(std::max(0.5, lineHalf * scale), contourHalf * scale, ink, ground);
    const double radius = std::max(1.5, dotRadius * scale);
    const Profile dots(radius, contourHalf * scale, ink, ground);
    for (const PlacedLabel& label : labels)
        shapes.dot(label, dots);
    for (const PlacedLabel& label : labels)
        shapes.line(label, radius - 0.5, lines);
    m_triangles->SetPoints(shapes.points);
    m_triangles->SetPolys(shapes.cells);
    m_triangles->GetPointData()->SetScalars(shapes.colours);
    m_triangles->Modified();
}

} // namespace fusiform
