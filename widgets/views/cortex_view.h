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
    // These wait until no picture is being drawn.
    [[nodiscard]] CortexPanes& panes();
    [[nodiscard]] CortexScene& scene() { return panes().scene(); } ///< of the first pane
    [[nodiscard]] QRect paneGeometry(std::size_t pane); ///< in this widget's coordinates
    [[nodiscard]] std::vector<CameraPose> cameras();    ///< of all panes

    [[nodiscard]] SelectionTool& selectionTool() { return *m_tool; }
    [[nodiscard]] std::size_t activePane() const { return m_active; }

    /// Takes the cameras of another view: pane by pane where there are as many, else the first for all.
    void showCameras(std::vector<CameraPose> cameras);

signals:
    void camerasMoved(); ///< by hand or to a standard view, not by showCameras()
    void hoverTextChanged(const QString& text); ///< empty away from the cortex

protected:
    [[nodiscard]] SceneChange refresh() override;
    void refreshed() override;
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
    void takeCameras(const std::vector<CameraPose>& cameras);
    void centreOn(const Cursor& place);
    /// The session's view with the hemispheres where they are on their way.
    [[nodiscard]] ViewState shownView() const;
    void followSpread();
    /// What the scene is to show, and what the cameras do when it does.
    struct Target {
        std::shared_ptr<const Dataset> dataset;
        ViewState view;
        bool moving = false; ///< drawn as while moving
        bool moved = false;  ///< other shapes or other places than before
        bool morphs = false; ///< little by little: each camera looks at the next shape as it did at the one before
        bool pending = false; ///< the cameras are those of the view, or standard ones
        std::optional<StandardView> lookFrom; ///< asked for by hand, of the only pane
        double flatBefore = 0;                ///< flatShare() of the view
        double flat = 0;
        std::vector<StandardView> standard; ///< of each pane
        int generation = 0;                 ///< of the session
    };
    [[nodiscard]] Target nextTarget();
    // In the thread that draws.
    void follow(const Target& target);
    void followCamera(const Target& target, std::size_t pane, const std::vector<Framing>& framings);
    void followShape(const Target& target, std::size_t pane, const std::vector<Framing>& framings);

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
    /// A large mesh is drawn more coarsely until stopMoving(), or until nothing has moved for a while.
    void startMoving();
    void stopMoving();
    [[nodiscard]] std::optional<SurfacePick> pickAt(const QPointF& at);
    /// Once it is known what is under the mouse: after a new surface that takes a moment.
    void whenPickable(std::function<void()> work);
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
    void showHover();
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
    bool m_moving = false;
    bool m_cameraPending = true;
    std::optional<StandardView> m_lookFrom; ///< asked for, not yet drawn
    bool m_looked = false;                  ///< it is being drawn
    std::map<std::size_t, CameraPose> m_newCameras; ///< of panes, from follow(): the session is to know them
    int m_newCamerasFrom = 0;                       ///< generation of the session
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
