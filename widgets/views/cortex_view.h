#pragma once

#include "render/cortex_scene.h"
#include "widgets/session/session.h"
#include "widgets/views/vtk_view.h"

#include <QElapsedTimer>

namespace fusiform {

/// The cortex in the window: it draws the session with a CortexScene and turns the mouse into selections and
/// camera moves. A click picks, a left drag turns, a middle or Shift drag shifts, a right drag or the wheel
/// zooms, a double click centres.
class CortexView : public VtkView {
    Q_OBJECT
public:
    explicit CortexView(Session& session, QWidget* parent = nullptr);
    ~CortexView() override;

    /// Chooses the OpenGL format of the program. Before QApplication is made.
    static void prepareOpenGl();

    void lookFrom(StandardView view);
    void resetView();
    [[nodiscard]] CortexScene& scene() { return m_scene; }

signals:
    void hoverTextChanged(const QString& text); ///< empty away from the cortex

protected:
    void refresh() override;
    void setLook(double pixelScale, const std::array<double, 3>& background) override;
    void clicked(const QPointF& at) override;
    void doubleClicked(const QPointF& at) override;
    void dragged(Drag drag, const QPointF& from, const QPointF& to) override;
    void dragEnded() override;
    void wheelTurned(double steps, const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void hovered(const QPointF& at) override;
    void hoverEnded() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void centreOn(const Cursor& place);
    /// The session's view with the hemispheres where they are on their way.
    [[nodiscard]] ViewState shownView() const;
    void followSpread();
    void followCamera(const ViewState& view);
    [[nodiscard]] bool bothShown() const;
    [[nodiscard]] StandardView standardView() const;
    void moveCamera(const CameraPose& pose);
    void startMoving();
    void stopMoving();
    void setHoverText(const QString& text);
    [[nodiscard]] double mmPerPixel() const;

    Session& m_session;
    CortexScene m_scene;
    QTimer m_stillTimer; ///< runs while the camera moves
    QTimer m_spreadTimer;        ///< runs while the hemispheres move to where the session has them
    QElapsedTimer m_sinceSpread;
    HemisphereSpread m_spreadFrom;
    HemisphereSpread m_spreadTo;
    QElapsedTimer m_sinceChange; ///< since the view last changed
    bool m_cameraPending = true;
    /// What the camera was last fitted to.
    SurfaceKind m_kind = SurfaceKind::Inflated;
    bool m_flat = false;
    std::optional<Morph> m_morph;
    HemisphereSpread m_fittedSpread;
    Bilateral<bool> m_shown{true, true};
    Bilateral<std::int64_t> m_vertices{0, 0};
    QString m_hoverText;
};

} // namespace fusiform
