#pragma once

#include "widgets/tasks/throttle.h"
#include "widgets/views/draw_turn.h"
#include "widgets/views/mouse_settings.h"

#include <QPointer>
#include <QWidget>

#include <array>
#include <deque>
#include <functional>

class QGridLayout;
class QLabel;
class QRubberBand;
class vtkRenderer;
class vtkRenderWindow;

namespace fusiform {

class VtkCanvas;

/// A widget that shows one scene: the drawing area, the mouse, a hint when there is nothing to show, and
/// drawing at most once for any number of changes.
///
/// A picture is made in another thread, which has the scene meanwhile (VtkCanvas). What a person does with the mouse and
/// the keyboard waits for the picture, in its order, so that the functions for it find the scene free; whatever else looks
/// into the scene or changes it goes through whenDrawn() or settle().
///
/// VTK's interactors are not used: what a click or a drag means is said by the views, in Qt's terms.
/// Positions in the protected functions are display positions: physical pixels of the canvas, origin bottom
/// left.
class VtkView : public QWidget {
    Q_OBJECT
public:
    ~VtkView() override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QRect canvasGeometry() const; ///< in this widget's coordinates
    /// Brings the scene in step with the session though nobody may see it, so that it keeps nothing that was closed.
    void letGo();
    void settle(); ///< waits until no picture is being drawn, so that the scene may be looked at

protected:
    using Drag = MouseDrag;

    VtkView(MousePart part, QWidget* parent);

    /// Once, in the constructor of the view. The scene must live until releaseRenderer().
    void setRenderer(vtkRenderer* renderer);
    /// For views that draw with several renderers, in the place of setRenderer().
    [[nodiscard]] vtkRenderWindow* renderWindow() const;
    /// Frees what OpenGL holds; in the destructor of the view, while its scene still exists.
    void releaseRenderer();
    [[nodiscard]] QGridLayout& grid() { return *m_grid; } ///< the canvas is at row 1
    void setHint(const QString& text);                    ///< empty: none

    void scheduleRefresh(); ///< refresh() and a picture, once control is back in the event loop
    void scheduleRender();  ///< a picture only
    /// `work` is done at once, or as soon as the picture is there that is being drawn.
    void whenDrawn(std::function<void()> work);
    [[nodiscard]] QSizeF displaySize() const;
    /// The display position of a position in this widget, and back.
    [[nodiscard]] QPointF displayPosition(const QPointF& position) const;
    [[nodiscard]] QPointF widgetPosition(const QPointF& display) const;

    using SceneChange = std::function<void()>;
    /// Says what the scene is to show, without touching it: what is returned brings it in step with the session, in the
    /// thread that draws, where it has the scene and nothing else of the window.
    [[nodiscard]] virtual SceneChange refresh() = 0;
    virtual void refreshed() {} ///< after that, with the picture
    /// Scale of text and lines, and a background that suits the palette. In the thread that draws.
    virtual void setLook(double pixelScale, const std::array<double, 3>& background) = 0;

    virtual void drew(double /*milliseconds*/) {} ///< after each picture: how long it took
    virtual void pressed(const QPointF& /*at*/) {} ///< before what becomes a click or a drag
    virtual void clicked(const QPointF& at) = 0;
    virtual void doubleClicked(const QPointF& at) = 0;
    virtual void dragged(Drag drag, const QPointF& from, const QPointF& to) = 0;
    virtual void dragEnded() {}
    virtual void zoomAt(double /*factor*/, const QPointF& /*at*/) {} ///< below 1 shows things larger
    virtual void boxDrawn(const QRectF& /*box*/) {}                   ///< of a drag that zooms to a rectangle
    virtual void wheelTurned(double steps, const QPointF& at, Qt::KeyboardModifiers modifiers) = 0;
    virtual void hovered(const QPointF& /*at*/) {} ///< at most every 30 ms, no button pressed
    void hoverAgain() { m_hovering.ask(); }        ///< hovered() once more, in 30 ms
    virtual void hoverEnded() {}

    /// As if the pressed button meant this.
    void beginDrag(Drag drag, const QMouseEvent& event);
    [[nodiscard]] const MouseSettings& mouse() const { return m_mouse; } ///< as they were when a button was pressed

    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void draw();
    void drewPicture(double milliseconds);
    [[nodiscard]] SceneChange wholeChange();
    void showBox(const QPointF& to);

    QGridLayout* m_grid = nullptr;
    VtkCanvas* m_canvas = nullptr;
    QLabel* m_hint = nullptr;
    DrawTurn m_drawing;
    Throttle m_hovering; ///< the mouse without a button
    std::deque<std::function<void()>> m_waiting; ///< for the picture that is being drawn
    bool m_stale = true;
    bool m_again = false;     ///< asked for while another picture is drawn
    bool m_refreshes = false; ///< the picture that is being drawn
    std::array<double, 4> m_look{0, 0, 0, 0}; ///< pixel scale and background, as the scene has them
    MousePart m_part;
    MouseSettings m_mouse;
    QPointer<QRubberBand> m_box;
    Drag m_drag = Drag::None;
    Qt::MouseButton m_button = Qt::NoButton;  ///< that drags
    bool m_moved = false;                     ///< far enough to be a drag and no click
    QPointF m_pressedAt;
    QPointF m_last;
    QPointF m_hoverAt;
};

} // namespace fusiform
