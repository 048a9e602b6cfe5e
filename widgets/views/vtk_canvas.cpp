#include "widgets/views/vtk_canvas.h"

#include <QElapsedTimer>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkRenderer.h>

namespace fusiform {

VtkCanvas::VtkCanvas(QWidget* parent) : QVTKOpenGLNativeWidget(parent) {
    setObjectName("canvas");
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    // Text is scaled by the scenes; VTK would scale it a second time.
    setEnableHiDPI(false);
    // Multisampling costs two thirds of the frame rate with software OpenGL.
    renderWindow()->SetMultiSamples(0);
}

void VtkCanvas::setRenderer(vtkRenderer* renderer) {
    renderWindow()->AddRenderer(renderer);
}

double VtkCanvas::draw() {
    if (!isValid() || !isVisible())
        return 0;
    QElapsedTimer timer;
    timer.start();
    renderWindow()->Render();
    renderWindow()->WaitForCompletion();
    return double(timer.nsecsElapsed()) / 1e6;
}

bool VtkCanvas::event(QEvent* event) {
    return QOpenGLWidget::event(event); // past VTK's widget, which would hand it to an interactor
}

} // namespace fusiform
