#pragma once

#include "render/cortex_panes.h"
#include "widgets/session/session.h"
#include "widgets/views/vtk_view.h"

#include <QElapsedTimer>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace fusiform {

class PaneLines;
class SelectionTool;
class SwipeHandle;
class ViewMarks;

/// The cortex in the window: it draws the session with CortexPanes and turns the mouse into selections and
/// camera moves. Keys and standard views act on the pane that was pressed last; linked cameras move together.
/// A click picks, a left drag turns, others shift and zoom as the mouse settings say, a double click centres. While a tool
/// to select is chosen, a left drag selects, and with Ctrl it turns.
class CortexView : public VtkView {
    Q_OBJECT
public:
    explicit CortexView(Session& session, QWidget* parent = nullptr);
    ~CortexView() override;

    void lookFrom(StandardView view);
    void resetView();
    [[nodiscard]] CortexScene& scene() { return m_panes.scene(); } ///< of the first pane
    [[nodiscard]] CortexPanes& panes() { return m_panes; }
    [[nodiscard]] SelectionTool& selectionTool() { return *m_tool; }
    [[nodiscard]] QRect paneGeometry(std::size_t pane) const; ///< in this widget's coordinates
    [[nodiscard]] std::size_t activePane() const { return m_active; }

    /// Of all panes.
    [[nodiscard]] std::vector<CameraPose> cameras() const;
    /// Takes the cameras of another view: pane by pane where there are as many, else the first for all.
    void showCameras(const std::vector<CameraPose>& cameras);

signals:
    void camerasMoved(); ///< by hand or to a standard view, not by showCameras()
    void hoverTextChanged(const QString& text); ///< empty away from the cortex

protected:
    void refresh() override;
    void drew(double milliseconds) override { m_panes.drew(milliseconds); }
    void setLook(double pixelScale, const std::array<double, 3>& background) override;
    void pressed(const QPointF& at) override;
    void clicked(const QPointF& at) override;
    void doubleClicked(const QPointF& at) override;
    void dragged(Drag drag, const QPointF& from, const QPointF& to) override;
    void dragEnded() override;
    void wheelTurned(double steps, const QPointF& at, Qt::KeyboardModifiers modifiers) override;
    void hovered(const QPointF& at) override;
    void hoverEnded() override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void centreOn(const Cursor& place);
    /// The session's view with the hemispheres where they are on their way.
    [[nodiscard]] ViewState shownView() const;
    void followSpread();
    /// How each camera looks at what it shows, while the shape changes little by little: to look at the next one likewise.
    using Framings = std::optional<std::vector<Framing>>;
    [[nodiscard]] Framings framingsBefore(const ViewState& view) const;
    void followCamera(const ViewState& view, const Framings& framings);
    void followPanes(bool moved, double flatBefore, const Framings& framings, bool pending);
    void followShape(std::size_t pane, StandardView standard, double flatBefore, const Framings& framings);
    void lookPanesFrom(StandardView view);
    [[nodiscard]] StandardView standardViewOf(std::size_t pane) const;
    void setActive(std::size_t pane);
    void placeDecorations();
    void swipeTo(double share);
    /// Where the present camera of a pane should be.
    using Movement = std::function<CameraPose(std::size_t pane, const CameraPose& camera)>;
    void moveCameras(const Movement& movement);
    void keepCamera(std::size_t pane, const CameraPose& pose);
    [[nodiscard]] bool bothShown() const;
    [[nodiscard]] StandardView standardView() const;
    void startMoving();
    void stopMoving();
    void setHoverText(const QString& text);
    // While a tool to select is chosen (cortex_view_selecting.cpp).
    void buildSelecting();
    [[nodiscard]] bool selects(const QMouseEvent& event) const;
    void followTool();
    void brushTo(const QPointF& at);
    void finishStroke();
    bool selectingKey(const QKeyEvent& event);
    void placeMarks();
    void followHover();
    void followCameras();
    [[nodiscard]] double mmPerPixel(std::size_t pane, const CameraPose& camera) const;

    Session& m_session;
    CortexPanes m_panes;
    std::size_t m_active = 0;
    PaneLines* m_lines = nullptr;
    SwipeHandle* m_handle = nullptr;
    QTimer m_stillTimer; ///< runs while the camera moves
    QTimer m_spreadTimer;        ///< runs while the hemispheres move to where the session has them
    QElapsedTimer m_sinceSpread;
    HemisphereSpread m_spreadFrom;
    HemisphereSpread m_spreadTo;
    QElapsedTimer m_sinceChange; ///< since the view last changed
    bool m_cameraPending = true;
    /// What the camera was last fitted to.
    SurfaceKind m_kind = SurfaceKind::Inflated;
    double m_flat = 0;                           ///< flatShare() of the view
    std::map<std::size_t, CameraDirection> m_folded; ///< of a pane's camera before the shape went towards a flat map
    std::optional<Morph> m_morph;
    HemisphereSpread m_fittedSpread;
    Bilateral<bool> m_shown{true, true};
    Bilateral<std::int64_t> m_vertices{0, 0};
    QString m_hoverText;
    bool m_hovering = false; ///< the hovered place is under the mouse here
    SelectionTool* m_tool = nullptr;
    ViewMarks* m_marks = nullptr; ///< over the canvas
    bool m_stroking = false;      ///< the left button is down and draws
    QPointF m_brushedAt;          ///< where the brush touched last
};

} // namespace fusiform
