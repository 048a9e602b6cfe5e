#pragma once

#include <QImage>
#include <QWidget>

#include <vtkSmartPointer.h>

#include <memory>

class QOffscreenSurface;
class QOpenGLContext;
class vtkGenericOpenGLRenderWindow;
class vtkRenderer;
class vtkRenderWindow;

namespace fusiform {

/// The picture of a scene, drawn by VTK in an OpenGL context of its own and shown as any other widget is. It neither takes
/// the mouse nor lets VTK see it: the view does.
///
/// It is no QOpenGLWidget: with one of those in it Qt puts the whole window together by OpenGL whenever any widget is
/// painted, which takes 50 ms with software OpenGL. To read 412 x 476 pixels back takes 0.5 ms there.
class VtkCanvas : public QWidget {
    Q_OBJECT
public:
    explicit VtkCanvas(QWidget* parent);
    ~VtkCanvas() override;

    [[nodiscard]] vtkRenderWindow* renderWindow() const;
    void setRenderer(vtkRenderer* renderer);
    /// Returns when the picture is there, with the milliseconds that it took; 0 where nothing is drawn.
    double draw();

signals:
    void drawn(); ///< a new picture is shown

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool makeContext();
    void connectWindow();
    void readPicture(const QSize& size);

    std::unique_ptr<QOffscreenSurface> m_surface;
    std::unique_ptr<QOpenGLContext> m_context; ///< null until the first picture
    bool m_noOpenGl = false;                   ///< it has been tried
    vtkSmartPointer<vtkGenericOpenGLRenderWindow> m_window;
    QImage m_read;    ///< as OpenGL gives it: from the lowest row up
    QImage m_picture; ///< null until the first one
};

} // namespace fusiform
