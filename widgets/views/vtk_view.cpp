#include "widgets/views/vtk_view.h"

#include "widgets/views/vtk_canvas.h"
#include "widgets/window/focus_frame.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QRubberBand>

#include <memory>
#include <utility>

namespace fusiform {
namespace {

constexpr int frameWidth = 2;
constexpr int hoverInterval = 30; ///< ms
constexpr double zoomPerClick = 2;

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](double x, double y) { return float((1 - share) * x + share * y); };
    return QColor::fromRgbF(
        part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

bool isMeantForTheScene(const QEvent& event) {
    switch (event.type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::Leave:
        return true;
    case QEvent::KeyPress: {
        const int key = static_cast<const QKeyEvent&>(event).key();
        return key != Qt::Key_Tab && key != Qt::Key_Backtab; // those leave the view
    }
    default:
        return false;
    }
}

} // namespace

VtkView::VtkView(MousePart part, QWidget* parent)
    : QWidget(parent), m_drawing([this] { draw(); }),
      m_hovering(
          hoverInterval, [this] { whenDrawn([this, at = displayPosition(m_hoverAt)] { hovered(at); }); }),
      m_part(part) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty(ownFocusFrame, true);
    setMouseTracking(true);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(frameWidth, frameWidth, frameWidth, frameWidth);
    m_grid->setSpacing(2);
    m_grid->setRowStretch(1, 1);
    m_canvas = new VtkCanvas(this);
    m_canvas->setMinimumSize(120, 120);
    m_grid->addWidget(m_canvas, 1, 0);
    connect(m_canvas, &VtkCanvas::drawn, this, &VtkView::drewPicture);
    m_hint = new QLabel(this);
    m_hint->setObjectName("viewHint");
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(12);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->hide();
    m_grid->addWidget(m_hint, 1, 0);
}

VtkView::~VtkView() = default;

void VtkView::setRenderer(vtkRenderer* renderer) {
    m_canvas->setRenderer(renderer);
}

vtkRenderWindow* VtkView::renderWindow() const {
    return m_canvas->renderWindow();
}

void VtkView::releaseRenderer() {
    m_drawing.cancel();
    m_hovering.cancel();
    m_waiting.clear();
    delete std::exchange(m_canvas, nullptr); // which sends events
}

QSize VtkView::sizeHint() const {
    return {480, 480};
}

QSize VtkView::minimumSizeHint() const {
    return QWidget::minimumSizeHint().expandedTo({160, 160});
}

QRect VtkView::canvasGeometry() const {
    return m_canvas->geometry();
}

void VtkView::letGo() {
    whenDrawn([this] {
        refresh()();
        refreshed();
    });
}

void VtkView::settle() {
    m_canvas->finish();
}

void VtkView::whenDrawn(std::function<void()> work) {
    if (m_canvas->isDrawing())
        m_waiting.push_back(std::move(work));
    else
        work();
}

void VtkView::setHint(const QString& text) {
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    m_hint->raise();
}

void VtkView::scheduleRefresh() {
    m_stale = true;
    scheduleRender();
}

void VtkView::scheduleRender() {
    if (isVisible())
        m_drawing.ask();
}

void VtkView::draw() {
    m_again = m_canvas->isDrawing();
    if (m_again)
        return;
    m_refreshes = std::exchange(m_stale, false);
    m_canvas->draw(m_refreshes ? wholeChange() : SceneChange());
}

void VtkView::drewPicture(double milliseconds) {
    if (std::exchange(m_refreshes, false))
        refreshed();
    if (milliseconds > 0)
        drew(milliseconds);
    while (!m_waiting.empty() && !m_canvas->isDrawing()) {
        const std::function<void()> work = std::move(m_waiting.front());
        m_waiting.pop_front();
        work();
    }
    if (std::exchange(m_again, false))
        m_drawing.ask();
}

VtkView::SceneChange VtkView::wholeChange() {
    const QColor soft = mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.04);
    const std::array<double, 4> look{
        devicePixelRatioF() * logicalDpiX() / 96.0, soft.redF(), soft.greenF(), soft.blueF()};
    const bool newLook = std::exchange(m_look, look) != look;
    return [this, look, newLook, change = refresh()] {
        if (newLook) // scenes repaint their texts
            setLook(look[0], {look[1], look[2], look[3]});
        change();
    };
}

bool VtkView::event(QEvent* event) {
    if (!m_canvas || !m_canvas->isDrawing() || !isMeantForTheScene(*event))
        return QWidget::event(event);
    event->accept();
    whenDrawn([this, later = std::shared_ptr<QEvent>(event->clone())] { this->event(later.get()); });
    return true;
}

QPointF VtkView::displayPosition(const QPointF& position) const {
    const QPointF onCanvas = position - QPointF(m_canvas->pos());
    return QPointF(onCanvas.x(), m_canvas->height() - 1 - onCanvas.y()) * devicePixelRatioF();
}

QPointF VtkView::widgetPosition(const QPointF& display) const {
    const QPointF onCanvas = display / devicePixelRatioF();
    return QPointF(onCanvas.x(), m_canvas->height() - 1 - onCanvas.y()) + QPointF(m_canvas->pos());
}

QSizeF VtkView::displaySize() const {
    return QSizeF(m_canvas->size().expandedTo({1, 1})) * devicePixelRatioF();
}

void VtkView::mousePressEvent(QMouseEvent* event) {
    if (m_drag == Drag::None && canvasGeometry().contains(event->position().toPoint()))
        beginDrag(dragOf(mouseSettings().buttons, m_part, event->button(), event->modifiers()), *event);
}

void VtkView::beginDrag(Drag drag, const QMouseEvent& event) {
    if (drag == Drag::None)
        return;
    m_mouse = mouseSettings();
    m_drag = drag;
    m_button = event.button();
    m_hovering.cancel();
    m_moved = false;
    m_pressedAt = m_last = event.position();
    setFocus(Qt::MouseFocusReason);
    const QPointF at = displayPosition(event.position());
    pressed(at);
    if (drag == Drag::ZoomIn || drag == Drag::ZoomOut)
        zoomAt(drag == Drag::ZoomIn ? 1 / zoomPerClick : zoomPerClick, at);
}

void VtkView::showBox(const QPointF& to) {
    if (!m_box)
        m_box = new QRubberBand(QRubberBand::Rectangle, this);
    m_box->setGeometry(QRectF(m_pressedAt, to).normalized().toRect().intersected(canvasGeometry()));
    m_box->show();
}

void VtkView::mouseMoveEvent(QMouseEvent* event) {
    if (m_drag == Drag::None) {
        m_hoverAt = event->position();
        if (canvasGeometry().contains(m_hoverAt.toPoint())) {
            m_hovering.ask();
        } else {
            m_hovering.cancel();
            hoverEnded();
        }
        return;
    }
    m_moved =
        m_moved || (event->position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!m_moved)
        return;
    const QPointF from = std::exchange(m_last, event->position());
    if (m_drag == Drag::ZoomBox)
        return showBox(m_last);
    dragged(m_drag, displayPosition(from), displayPosition(m_last));
}

void VtkView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_drag == Drag::None || event->button() != m_button)
        return;
    const Drag drag = std::exchange(m_drag, Drag::None);
    const QRect box = m_box ? m_box->geometry() : QRect();
    delete m_box;
    if (drag == Drag::ZoomBox && m_moved && !box.isEmpty())
        boxDrawn(QRectF(displayPosition(box.topLeft()), displayPosition(box.bottomRight())).normalized());
    if (m_moved)
        dragEnded();
    else if (drag == Drag::Primary)
        clicked(displayPosition(event->position()));
}

void VtkView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && canvasGeometry().contains(event->position().toPoint()))
        doubleClicked(displayPosition(event->position()));
}

void VtkView::wheelEvent(QWheelEvent* event) {
    // With Alt some systems turn the wheel sideways.
    const int turned = event->angleDelta().y() ? event->angleDelta().y() : event->angleDelta().x();
    if (!canvasGeometry().contains(event->position().toPoint()))
        return;
    event->accept();
    if (turned)
        wheelTurned(turned / 120.0, displayPosition(event->position()), event->modifiers());
}

void VtkView::leaveEvent(QEvent* event) {
    m_hovering.cancel();
    hoverEnded();
    QWidget::leaveEvent(event);
}

void VtkView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // Not yet visible here, so scheduleRefresh() would wait for a change that need not come.
    m_stale = true;
    m_drawing.ask();
}

void VtkView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    scheduleRefresh();
}

void VtkView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        scheduleRefresh();
}

void VtkView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void VtkView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void VtkView::paintEvent(QPaintEvent* /*event*/) {
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(focusColour(palette()), frameWidth));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

} // namespace fusiform
