#pragma once

#include "analysis/core/matrix.h"

#include <vtkSmartPointer.h>

class vtkActor;
class vtkRenderer;

namespace fusiform {

/// The selected vertex: a white ball with a dark contour, of the same size on the screen at any zoom.
class CursorMarker {
public:
    explicit CursorMarker(vtkRenderer* renderer);
    ~CursorMarker();
    CursorMarker(const CursorMarker&) = delete;
    CursorMarker& operator=(const CursorMarker&) = delete;

    /// `position` on the surface and the unit normal there; the ball stands on the surface.
    void set(const Point& position, const Point& normal);
    void setVisible(bool visible);
    void scaleTo(double millimetresPerPixel, double pixelScale);

private:
    vtkSmartPointer<vtkRenderer> m_renderer;
    vtkSmartPointer<vtkActor> m_ball;
    vtkSmartPointer<vtkActor> m_contour;
    Point m_position = Point::Zero();
    Point m_normal = Point::UnitZ();
};

} // namespace fusiform
