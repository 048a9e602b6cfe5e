#pragma once

#include <QVTKOpenGLNativeWidget.h>

class vtkRenderer;

namespace fusiform {

/// The OpenGL surface of a view. It neither takes the mouse nor lets VTK see it: the view does.
class VtkCanvas : public QVTKOpenGLNativeWidget {
    Q_OBJECT
public:
    explicit VtkCanvas(QWidget* parent);

    void setRenderer(vtkRenderer* renderer);
    /// Returns when the picture is there, with the milliseconds that it took; 0 where nothing is drawn.
    double draw();

protected:
    bool event(QEvent* event) override;
};

} // namespace fusiform
