#pragma once

#include "render/slice_scene.h"
#include "widgets/session/session.h"
#include "widgets/views/vtk_view.h"

#include <utility>
#include <vector>

class QLabel;
class QToolButton;

namespace fusiform {

/// One slice in the window. A click or a left drag selects the place, the wheel steps through slices, Ctrl
/// with the wheel or a right drag zooms, a middle or Shift drag shifts. Below stands where the cursor is.
class SliceView : public VtkView {
    Q_OBJECT
public:
    explicit SliceView(Session& session, QWidget* parent = nullptr);
    ~SliceView() override;

    [[nodiscard]] SliceScene& scene() { return m_scene; }

protected:
    void refresh() override;
    void setLook(double pixelScale, const std::array<double, 3>& background) override;
    void clicked(const QPointF& at) override;
    void doubleClicked(const QPointF& at) override;
    void dragged(Drag drag, const QPointF& from, const QPointF& to) override;
    void hovered(const QPointF& at) override;
    void hoverEnded() override;
    void wheelTurned(double steps, const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildAxes();
    void showPlace();
    void selectAt(const QPointF& at);
    void step(int steps);
    void stepInPlane(double right, double up);
    void zoom(double factor);
    void shift(const QPointF& way);

    Session& m_session;
    SliceScene m_scene;
    std::vector<std::pair<SliceAxis, QToolButton*>> m_axes;
    QLabel* m_place = nullptr;
    double m_wheel = 0; ///< parts of a step that a fine wheel has turned
    /// What the picture was last fitted to.
    std::shared_ptr<const Volume> m_fittedTo;
    SliceAxis m_fittedAxis = SliceAxis::Axial;
    bool m_fitted = false;
};

} // namespace fusiform
