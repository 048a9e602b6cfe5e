#pragma once

#include "render/slice_scene.h"
#include "widgets/session/session.h"
#include "widgets/views/vtk_view.h"

namespace fusiform {

/// One slice of one axis. A click or a left drag selects the place; what the wheel and the other buttons do (zoom, shift,
/// step through slices) is said by the mouse settings. Each has its own zoom.
class SliceView : public VtkView {
    Q_OBJECT
public:
    SliceView(Session& session, SliceAxis axis, QWidget* parent = nullptr);
    ~SliceView() override;

    /// Waits until it is not being drawn.
    [[nodiscard]] SliceScene& scene() {
        settle();
        return m_scene;
    }
    [[nodiscard]] SliceAxis axis() const { return m_axis; }

protected:
    [[nodiscard]] SceneChange refresh() override;
    void setLook(double pixelScale, const std::array<double, 3>& background) override;
    void clicked(const QPointF& at) override;
    void doubleClicked(const QPointF& at) override;
    void dragged(Drag drag, const QPointF& from, const QPointF& to) override;
    void zoomAt(double factor, const QPointF& at) override;
    void boxDrawn(const QRectF& box) override;
    void hovered(const QPointF& at) override;
    void hoverEnded() override;
    void wheelTurned(double steps, const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void selectAt(const QPointF& at);
    void step(int steps);
    void stepInPlane(int right, int up);
    /// What is under `at` stays there.
    void zoom(double factor, const QPointF& at);
    [[nodiscard]] double mmPerPixel() const;
    void shift(const QPointF& way);

    Session& m_session;
    SliceScene m_scene;
    SliceAxis m_axis;
    double m_wheel = 0; ///< parts of a step that a fine wheel has turned
    /// What the picture was last fitted to.
    std::shared_ptr<const Volume> m_fittedTo;
    bool m_fitted = false;
};

} // namespace fusiform
