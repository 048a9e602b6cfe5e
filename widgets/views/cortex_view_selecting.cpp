// How the cortex view selects with the mouse, and shows the place that another view points at.
#include "widgets/views/cortex_view.h"

#include "widgets/views/selection_bar.h"
#include "widgets/views/selection_tool.h"
#include "widgets/views/view_marks.h"

#include <Eigen/Geometry>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

namespace fusiform {
namespace {

constexpr double closeTogether = 2;  ///< pixels between points of a lasso
constexpr double brushStep = 4;      ///< pixels between places that a brush touches
constexpr double radiusStep = 1.25;
constexpr double behind = 3;         ///< mm: a place further behind what is picked there is hidden

} // namespace

void CortexView::buildSelecting() {
    m_tool = new SelectionTool(m_session, this);
    m_marks = new ViewMarks(*m_tool, this);
    auto* bar = new SelectionBar(*m_tool, this);
    grid().addWidget(bar, 1, 0, Qt::AlignTop | Qt::AlignHCenter);
    connect(m_tool, &SelectionTool::changed, this, &CortexView::followTool);
    connect(&m_session, &Session::hoverChanged, this, &CortexView::followHover);
    followTool();
}

void CortexView::followTool() {
    const bool any = m_tool->kind() != SelectionTool::Kind::None;
    m_stroking = m_stroking && any;
    setCursor(any ? Qt::CrossCursor : Qt::ArrowCursor);
    whenDrawn([this] { followCameras(); });
    placeMarks();
}

void CortexView::followCameras() {
    followHover();
    const CameraPose camera = m_panes.scene(m_active).camera();
    m_marks->setBrushPixels(m_tool->radius() / mmPerPixel(m_active, camera) / devicePixelRatioF());
}

void CortexView::placeMarks() {
    m_marks->setGeometry(rect());
    m_marks->raise();
    if (auto* bar = findChild<SelectionBar*>())
        bar->raise();
}

bool CortexView::selects(const QMouseEvent& event) const {
    return m_tool->kind() != SelectionTool::Kind::None && event.button() == Qt::LeftButton &&
           !event.modifiers().testFlag(Qt::ControlModifier) &&
           canvasGeometry().contains(event.position().toPoint());
}

void CortexView::mousePressEvent(QMouseEvent* event) {
    if (!selects(*event)) {
        const bool turns = m_tool->kind() != SelectionTool::Kind::None && event->button() == Qt::LeftButton &&
                           canvasGeometry().contains(event->position().toPoint());
        return turns ? beginDrag(Drag::Primary, *event) : VtkView::mousePressEvent(event);
    }
    setFocus(Qt::MouseFocusReason);
    stopMoving(); // the lasso goes round what is seen
    const QPointF at = event->position();
    if (m_tool->stroke().isEmpty()) // a stroke stays in the pane where it began
        setActive(m_panes.paneAt(displayPosition(at).x(), displayPosition(at).y()));
    const SetOperation operation = operationOf(event->modifiers(), m_tool->operation());
    if (m_tool->kind() == SelectionTool::Kind::Polygon) {
        if (m_tool->stroke().isEmpty())
            m_tool->begin(at, operation);
        else
            m_tool->extend(at);
        return;
    }
    m_tool->begin(at, operation);
    m_stroking = true;
    m_brushedAt = at;
    if (m_tool->kind() == SelectionTool::Kind::Brush)
        brushTo(at);
}

void CortexView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    m_marks->setPointer(at);
    if (!m_stroking)
        return VtkView::mouseMoveEvent(event);
    if (m_tool->kind() == SelectionTool::Kind::Brush)
        brushTo(at);
    if ((at - m_tool->stroke().last()).manhattanLength() >= closeTogether)
        m_tool->extend(at);
}

void CortexView::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_stroking || event->button() != Qt::LeftButton)
        return VtkView::mouseReleaseEvent(event);
    m_stroking = false;
    if (m_tool->kind() == SelectionTool::Kind::Brush && (event->position() - m_brushedAt).manhattanLength() > 0)
        brushTo(event->position());
    if (m_tool->kind() == SelectionTool::Kind::Lasso && m_tool->stroke().size() < 3) {
        m_tool->cancel(); // a click picks, as without a tool
        return clicked(displayPosition(event->position()));
    }
    finishStroke();
}

void CortexView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!selects(*event))
        return VtkView::mouseDoubleClickEvent(event);
    if (m_tool->kind() == SelectionTool::Kind::Polygon)
        finishStroke(); // its last corner came with the first click
    else
        mousePressEvent(event);
}

void CortexView::leaveEvent(QEvent* event) {
    m_marks->setPointer({});
    VtkView::leaveEvent(event);
}

void CortexView::resizeEvent(QResizeEvent* event) {
    VtkView::resizeEvent(event);
    placeMarks();
}

bool CortexView::event(QEvent* event) {
    // Esc gives up a stroke before it clears the selection.
    if (event->type() == QEvent::ShortcutOverride && !m_tool->stroke().isEmpty()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Backspace || key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept();
    }
    return VtkView::event(event);
}

bool CortexView::selectingKey(const QKeyEvent& event) {
    if (m_tool->kind() == SelectionTool::Kind::None)
        return false;
    switch (event.key()) {
    case Qt::Key_Escape:
        m_stroking = false;
        m_tool->cancel();
        return true;
    case Qt::Key_Backspace:
        if (!m_stroking)
            m_tool->takeBack();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_tool->kind() == SelectionTool::Kind::Polygon)
            finishStroke();
        return true;
    case Qt::Key_BracketLeft:
        m_tool->setRadius(m_tool->radius() / radiusStep);
        return true;
    case Qt::Key_BracketRight:
        m_tool->setRadius(m_tool->radius() * radiusStep);
        return true;
    default:
        return false;
    }
}

void CortexView::brushTo(const QPointF& at) {
    if (!m_panes.pickable()) // the way from here is made up for
        return;
    const QPointF way = at - m_brushedAt;
    const int steps = std::max(1, int(std::hypot(way.x(), way.y()) / brushStep));
    for (int step = 1; step <= steps; ++step) {
        const QPointF display = displayPosition(m_brushedAt + way * step / steps);
        if (const auto pick = m_panes.scene(m_active).pick(display.x(), display.y()))
            m_tool->touch(pick->hemisphere, pick->vertex);
    }
    m_brushedAt = at;
}

void CortexView::finishStroke() {
    ScreenPolygon onDisplay;
    for (const QPointF& point : m_tool->stroke()) {
        const QPointF display = displayPosition(point);
        onDisplay.emplace_back(display.x(), display.y());
    }
    m_tool->finish(m_panes.scene(m_active).drawn(), onDisplay);
}

void CortexView::followHover() {
    whenDrawn([this] { showHover(); });
}

void CortexView::showHover() {
    const auto& place = m_session.hover();
    const auto drawn = place && place->hemisphere && !m_hovering && m_session.view().shown[*place->hemisphere]
                           ? m_panes.scene(m_active).drawnPosition(*place->hemisphere, place->vertex)
                           : std::nullopt;
    if (!drawn)
        return m_marks->setRing({});
    const DrawnCortex cortex = m_panes.scene(m_active).drawn();
    const Eigen::Vector3d display = cortex.toScreen * drawn->homogeneous();
    const auto pick = m_panes.pickable() ? m_panes.scene(m_active).pick(display.x(), display.y()) : std::nullopt;
    const auto front = pick ? m_panes.scene(m_active).drawnPosition(pick->hemisphere, pick->vertex) : std::nullopt;
    const bool seen = !front || (cortex.toScreen * front->homogeneous()).z() > display.z() - behind;
    m_marks->setRing(ViewMarks::Ring{widgetPosition({display.x(), display.y()}), seen});
}

} // namespace fusiform
