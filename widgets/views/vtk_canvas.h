#pragma once

#include <QFutureWatcher>
#include <QImage>
#include <QWidget>

#include <vtkSmartPointer.h>

#include <functional>
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
/// Pictures of all views are drawn one after the other in a thread of their own. While isDrawing(), the scene and its
/// context are lent to that thread, and nobody else may touch them; at all other times they are the GUI thread's.
///
/// It is no QOpenGLWidget: with one of those in it Qt puts the whole window together by OpenGL whenever any widget is
/// painted, which takes 50 ms with software OpenGL. To read 412 x 476 pixels back takes 0.5 ms there.
class VtkCanvas : public QWidget {
    Q_OBJECT
public:
    explicit VtkCanvas(QWidget* parent);
    ~VtkCanvas() override; ///< waits for the picture that is being drawn

    [[nodiscard]] vtkRenderWindow* renderWindow() const;
    void setRenderer(vtkRenderer* renderer);
    /// Begins a picture, unless one is being drawn; drawn() tells of it. Before it is drawn, the scene is changed by
    /// `change`, in the thread that draws; that is all where nothing can be seen.
    void draw(std::function<void()> change = {});
    [[nodiscard]] bool isDrawing() const { return m_drawing; }
    void finish(); ///< waits for the picture that is being drawn, if any
    [[nodiscard]] static bool anyDraws();

signals:
    void drawn(double milliseconds); ///< a picture took so long and is shown; 0: there is none

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void begin();
    void lend();
    void takeBack();
    void advance();
    void makeSurface();
    // In the thread that draws.
    double makeContext();
    double makePicture(const QSize& size);
    void drawPicture(const QSize& size);
    void connectWindow();
    void readPicture(const QSize& size);

    std::unique_ptr<QOffscreenSurface> m_surface;
    std::unique_ptr<QOpenGLContext> m_context; ///< null until the first picture
    bool m_noOpenGl = false;                   ///< it has been tried
    bool m_connected = false;                  ///< the window draws in the context
    vtkSmartPointer<vtkGenericOpenGLRenderWindow> m_window;
    bool m_drawing = false;
    bool m_makesContext = false;    ///< before the first picture
    std::function<void()> m_change; ///< to the scene, before the picture
    QFutureWatcher<double> m_work;  ///< ms that the picture took
    QImage m_read;                  ///< as OpenGL gives it: from the lowest row up
    QImage m_next;                  ///< the picture that is being drawn
    QImage m_picture;               ///< null until the first one
};

} // namespace fusiform
