#include "render/cursor_marker.h"

#include <vtkActor.h>
#include <vtkNew.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkSphereSource.h>

namespace fusiform {
namespace {

constexpr double ballPixels = 4.5;
constexpr double contourPixels = 6.5;

vtkSmartPointer<vtkActor> unitSphere(double grey) {
    const vtkNew<vtkSphereSource> sphere;
    sphere->SetRadius(1);
    sphere->SetThetaResolution(24);
    sphere->SetPhiResolution(16);
    const vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputConnection(sphere->GetOutputPort());
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(mapper);
    actor->GetProperty()->SetColor(grey, grey, grey);
    actor->GetProperty()->LightingOff();
    actor->VisibilityOff();
    actor->UseBoundsOff();
    return actor;
}

} // namespace

CursorMarker::CursorMarker(vtkRenderer* renderer)
    : m_renderer(renderer), m_ball(unitSphere(1)), m_contour(unitSphere(0)) {
    // Only the far side of the larger sphere is drawn: it shows round the ball from every direction.
    m_contour->GetProperty()->FrontfaceCullingOn();
    m_renderer->AddActor(m_contour);
    m_renderer->AddActor(m_ball);
}

CursorMarker::~CursorMarker() {
    m_renderer->RemoveActor(m_ball);
    m_renderer->RemoveActor(m_contour);
}

void CursorMarker::set(const Point& position, const Point& normal) {
    m_position = position;
    m_normal = normal;
}

void CursorMarker::setVisible(bool visible) {
    m_ball->SetVisibility(visible);
    m_contour->SetVisibility(visible);
}

void CursorMarker::scaleTo(double millimetresPerPixel, double pixelScale) {
    const double pixel = millimetresPerPixel * pixelScale;
    const Point centre = m_position + m_normal * contourPixels * pixel;
    m_ball->SetScale(ballPixels * pixel);
    m_contour->SetScale(contourPixels * pixel);
    m_ball->SetPosition(centre.x(), centre.y(), centre.z());
    m_contour->SetPosition(centre.x(), centre.y(), centre.z());
}

} // namespace fusiform
