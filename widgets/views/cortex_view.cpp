#include "widgets/views/cortex_view.h"

#include "render/view_layout.h"
#include "widgets/views/camera_motion.h"
#include "widgets/views/pane_lines.h"
#include "widgets/views/place_text.h"
#include "widgets/views/selection_tool.h"
#include "widgets/views/swipe_handle.h"
#include "widgets/views/view_marks.h"

#include <QKeyEvent>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr int stillAfter = 150;         ///< ms without movement until the full mesh is drawn again
constexpr int untilPickable = 20;       ///< ms until it is asked for again
constexpr double spreadDuration = 350;  ///< ms in which hemispheres move apart or open
constexpr double degreesPerWidth = 200; ///< turned by a drag over the whole width
constexpr double degreesPerKey = 5;

CameraPose turnedBy(RotationStyle style, const CameraPose& camera, double azimuth, double elevation) {
    return style == RotationStyle::Turntable ? turnedUpright(camera, azimuth, elevation)
                                             : turned(camera, azimuth, elevation);
}

} // namespace

CortexView::CortexView(Session& session, QWidget* parent) : VtkView(MousePart::OnCortex, parent), m_session(session) {
    setAccessibleName(tr("Cortex"));
    setAccessibleDescription(tr("Arrow keys turn, Page Up and Page Down zoom, Home resets the view"));
    m_panes.setWindow(renderWindow());
    m_lines = new PaneLines(this);
    m_handle = new SwipeHandle(this);
    connect(m_handle, &SwipeHandle::moved, this, &CortexView::swipeTo);
    m_stillTimer.setSingleShot(true);
    m_stillTimer.setInterval(stillAfter);
    connect(&m_stillTimer, &QTimer::timeout, this, &CortexView::stopMoving);
    m_spreadTimer.setInterval(15);
    connect(&m_spreadTimer, &QTimer::timeout, this, [this] {
        startMoving();
        scheduleRefresh();
    });
    connect(&session, &Session::datasetChanged, this, &CortexView::scheduleRefresh);
    connect(&session, &Session::viewChanged, this, [this] {
        followSpread();
        // A dragged slider changes the view many times a second: then large meshes are drawn as while moving.
        if (m_sinceChange.isValid() && m_sinceChange.elapsed() < stillAfter)
            startMoving();
        m_sinceChange.start();
        scheduleRefresh();
    });
    connect(&session, &Session::cursorChanged, this, &CortexView::scheduleRefresh);
    connect(&session, &Session::centreRequested, this, [this](const Cursor& place) {
        whenDrawn([this, place] { centreOn(place); });
    });
    connect(&session, &Session::cameraChanged, this, [this] {
        m_cameraPending = true;
        scheduleRefresh();
    });
    buildSelecting();
}

CortexView::~CortexView() {
    releaseRenderer();
}

CortexPanes& CortexView::panes() {
    settle();
    return m_panes;
}

void CortexView::setLook(double pixelScale, const std::array<double, 3>& background) {
    m_panes.setPixelScale(pixelScale);
    m_panes.setBackground(background);
}

CortexView::SceneChange CortexView::refresh() {
    const Cortex& cortex = m_session.dataset()->cortex;
    const bool empty = cortex.left.vertexCount() + cortex.right.vertexCount() == 0;
    setHint(empty ? tr("No surface loaded. Drop a GIFTI or FreeSurfer surface here.") : QString());
    return [this, target = nextTarget()] { follow(target); };
}

void CortexView::refreshed() {
    const bool looked = std::exchange(m_looked, false);
    // Whoever has asked for other cameras meanwhile gets those.
    const std::map<std::size_t, CameraPose> cameras = std::exchange(m_newCameras, {});
    if (!m_cameraPending && m_newCamerasFrom == m_session.generation() &&
        m_panes.count() == paneCount(m_session.view().layout))
        for (const auto& [pane, pose] : cameras)
            keepCamera(pane, pose);
    setActive(std::min(m_active, m_panes.count() - 1));
    followHover();
    if (looked)
        emit camerasMoved();
}

ViewState CortexView::shownView() const {
    ViewState view = m_session.view();
    if (!m_spreadTimer.isActive())
        return view;
    const double part = std::clamp(double(m_sinceSpread.elapsed()) / spreadDuration, 0.0, 1.0);
    const double eased = part * part * (3 - 2 * part); // starts and stops without a jerk
    if (part < 1)
        view.spread = {
            std::lerp(m_spreadFrom.gap, m_spreadTo.gap, eased),
            std::lerp(m_spreadFrom.opening, m_spreadTo.opening, eased)};
    return view;
}

/// Hemispheres move to their new places one picture after the other; from wherever they are.
void CortexView::followSpread() {
    const HemisphereSpread wanted = m_session.view().spread;
    if (wanted == m_spreadTo)
        return;
    m_spreadFrom = m_fittedSpread;
    m_spreadTo = wanted;
    // Nothing is seen yet, or somebody has switched animations off for all programs.
    if (!isVisible() || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0)
        return;
    m_sinceSpread.start();
    m_spreadTimer.start();
}

CortexView::Target CortexView::nextTarget() {
    Target target;
    target.dataset = m_session.dataset();
    target.view = shownView();
    target.moving = m_moving;
    target.generation = m_session.generation();
    const ViewState& view = target.view;
    if (view.spread == m_spreadTo)
        m_spreadTimer.stop();
    const Cortex& cortex = target.dataset->cortex;
    const Bilateral<std::int64_t> vertices{cortex.left.vertexCount(), cortex.right.vertexCount()};
    const bool others = view.shown != m_shown || vertices != m_vertices;
    const bool newMorph = view.morph != m_morph;
    const bool newSpread = view.spread != m_fittedSpread;
    target.moved = view.surface != m_kind || newMorph || newSpread || others;
    target.morphs = !others && (newSpread || newMorph);
    // With the second hemisphere comes another standard view, unless somebody has turned the camera.
    if (vertices != m_vertices && !view.camera)
        m_cameraPending = true;
    target.pending = std::exchange(m_cameraPending, false);
    target.lookFrom = std::exchange(m_lookFrom, std::nullopt);
    m_looked = target.lookFrom.has_value();
    target.flat = flatShare(view);
    target.flatBefore = std::exchange(m_flat, target.flat);
    m_kind = view.surface;
    m_morph = view.morph;
    m_fittedSpread = view.spread;
    m_shown = view.shown;
    m_vertices = vertices;
    if (view.layout.panes.empty())
        target.standard = {standardView()};
    for (std::size_t at = 0; at < view.layout.panes.size(); ++at)
        target.standard.push_back(standardViewOf(at));
    return target;
}

bool CortexView::bothShown() const {
    const ViewState& view = m_session.view();
    const Cortex& cortex = m_session.dataset()->cortex;
    return view.shown.left && view.shown.right && cortex.left.vertexCount() > 0 &&
           cortex.right.vertexCount() > 0;
}

StandardView CortexView::standardView() const {
    return bothShown() ? StandardView::Posterior : StandardView::Lateral;
}

void CortexView::lookFrom(StandardView view) {
    if (!m_session.view().layout.panes.empty()) {
        lookPanesFrom(view);
        return;
    }
    // The medial side of one hemisphere lies behind the other one.
    if (view == StandardView::Medial && bothShown())
        m_session.changeView(
            tr("Medial view of the left hemisphere"), [](ViewState& changed) { changed.shown.right = false; });
    m_cameraPending = false;
    m_lookFrom = view;
    scheduleRefresh();
}

void CortexView::resetView() {
    const std::size_t panes = m_session.view().layout.panes.size();
    if (panes == 0) {
        lookFrom(standardView());
        return;
    }
    for (std::size_t at = 0; at < panes; ++at)
        m_session.setPaneCamera(at, std::nullopt);
    m_cameraPending = true;
    scheduleRefresh();
}

void CortexView::startMoving() {
    if (!std::exchange(m_moving, true))
        scheduleRefresh();
    m_stillTimer.start();
}

void CortexView::stopMoving() {
    m_stillTimer.stop();
    if (std::exchange(m_moving, false))
        scheduleRefresh();
}

void CortexView::pressed(const QPointF& at) {
    setActive(m_panes.paneAt(at.x(), at.y()));
}

std::optional<SurfacePick> CortexView::pickAt(const QPointF& at) {
    return m_panes.scene(m_panes.paneAt(at.x(), at.y())).pick(at.x(), at.y());
}

void CortexView::whenPickable(std::function<void()> work) {
    if (m_panes.pickable())
        return work();
    QTimer::singleShot(untilPickable, this, [this, work = std::move(work)] {
        whenDrawn([this, work] { whenPickable(work); });
    });
}

void CortexView::clicked(const QPointF& at) {
    whenPickable([this, at] {
        if (const auto pick = pickAt(at))
            m_session.select(pick->hemisphere, pick->vertex);
    });
}

void CortexView::doubleClicked(const QPointF& at) {
    whenPickable([this, at] {
        const auto pick = pickAt(at);
        if (!pick)
            return;
        m_session.select(pick->hemisphere, pick->vertex);
        centreOn(m_session.placeOf(pick->hemisphere, pick->vertex));
    });
}

void CortexView::dragged(Drag drag, const QPointF& from, const QPointF& to) {
    const QPointF way = to - from;
    const ScreenBox picture = m_panes.pictureBox(m_active);
    switch (drag) {
    case Drag::Primary: {
        const double degrees = degreesPerWidth / std::max(1.0, picture.width);
        moveCameras([&](std::size_t, const CameraPose& camera) {
            return turnedBy(mouse().rotation, camera, -way.x() * degrees, -way.y() * degrees);
        });
        break;
    }
    case Drag::Pan:
        moveCameras([&](std::size_t pane, const CameraPose& camera) {
            const double scale = mmPerPixel(pane, camera);
            return shifted(camera, -way.x() * scale, -way.y() * scale);
        });
        break;
    case Drag::Zoom:
        moveCameras([&](std::size_t, const CameraPose& camera) {
            return zoomed(camera, std::pow(0.1, way.y() / std::max(1.0, picture.height)));
        });
        break;
    default:
        break;
    }
}

void CortexView::dragEnded() {
    stopMoving();
}

void CortexView::wheelTurned(double steps, const QPointF& at, Qt::KeyboardModifiers /*modifiers*/) {
    setActive(m_panes.paneAt(at.x(), at.y()));
    const ScreenBox picture = m_panes.pictureBox(m_active);
    const QPointF fromCentre =
        at - QPointF(picture.left + picture.width / 2, picture.bottom + picture.height / 2);
    moveCameras([&](std::size_t pane, const CameraPose& camera) {
        const double scale = mmPerPixel(pane, camera);
        return zoomed(camera, std::pow(zoomPerStep, steps), fromCentre.x() * scale, fromCentre.y() * scale);
    });
}

void CortexView::hovered(const QPointF& at) {
    if (!m_panes.pickable())
        return hoverAgain();
    const std::size_t pane = m_panes.paneAt(at.x(), at.y());
    const auto pick = pickAt(at);
    m_hovering = true;
    setHoverText(
        pick ? hoverText(
                   *m_session.dataset(), viewOfPane(m_session.view(), pane), pick->hemisphere, pick->vertex)
             : QString());
    m_session.setHover(
        pick ? std::optional(m_session.placeOf(pick->hemisphere, pick->vertex)) : std::nullopt);
}

void CortexView::hoverEnded() {
    setHoverText({});
    m_hovering = false;
    m_session.setHover({});
}

void CortexView::centreOn(const Cursor& place) {
    if (!place.hemisphere || !m_panes.scene(m_active).drawnPosition(*place.hemisphere, place.vertex))
        return;
    moveCameras([&](std::size_t pane, const CameraPose& camera) {
        const auto drawn = m_panes.scene(pane).drawnPosition(*place.hemisphere, place.vertex);
        return drawn ? centredOn(camera, *drawn) : camera;
    });
}

void CortexView::setHoverText(const QString& text) {
    if (std::exchange(m_hoverText, text) != text)
        emit hoverTextChanged(text);
}

void CortexView::keyPressEvent(QKeyEvent* event) {
    if (selectingKey(*event))
        return;
    const auto turn = [this](double azimuth, double elevation) {
        const RotationStyle style = mouseSettings().rotation;
        moveCameras(
            [=](std::size_t, const CameraPose& camera) { return turnedBy(style, camera, azimuth, elevation); });
    };
    const auto zoom = [this](double factor) {
        moveCameras([=](std::size_t, const CameraPose& camera) { return zoomed(camera, factor); });
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return turn(degreesPerKey, 0);
    case Qt::Key_Right:
        return turn(-degreesPerKey, 0);
    case Qt::Key_Up:
        return turn(0, -degreesPerKey);
    case Qt::Key_Down:
        return turn(0, degreesPerKey);
    case Qt::Key_PageUp:
        return zoom(zoomPerStep);
    case Qt::Key_PageDown:
        return zoom(1 / zoomPerStep);
    case Qt::Key_Home:
        return resetView();
    default:
        VtkView::keyPressEvent(event);
    }
}

} // namespace fusiform
