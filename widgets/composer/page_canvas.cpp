#include "widgets/composer/page_canvas.h"

#include "widgets/composer/panel_titles.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace fusiform {
namespace {

constexpr int ground = 24;         ///< pixels around the page
constexpr double handleReach = 6;  ///< pixels
constexpr double snapReach = 6;
constexpr double smallStep = 1;    ///< mm
constexpr double largeStep = 5;

Qt::CursorShape cursorOf(const DraggedEdges& edges) {
    if ((edges.left && edges.top) || (edges.right && edges.bottom))
        return Qt::SizeFDiagCursor;
    if ((edges.right && edges.top) || (edges.left && edges.bottom))
        return Qt::SizeBDiagCursor;
    return edges.left || edges.right ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

/// Where an arrow key leads, in mm.
std::optional<PagePoint> directionOfKey(int key, double step) {
    switch (key) {
    case Qt::Key_Left: return PagePoint{-step, 0};
    case Qt::Key_Right: return PagePoint{step, 0};
    case Qt::Key_Up: return PagePoint{0, -step};
    case Qt::Key_Down: return PagePoint{0, step};
    default: return {};
    }
}

bool adds(Qt::KeyboardModifiers modifiers) { return modifiers & (Qt::ControlModifier | Qt::ShiftModifier); }

} // namespace

PageCanvas::PageCanvas(PageDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_drag(document) {
    setObjectName("pageCanvas");
    setAccessibleName(tr("Page"));
    setToolTip(tr("Drag panels to move them, their edges to resize them; Ctrl while dragging holds off snapping. "
                  "Arrow keys move by 1 mm, with Shift by 5 mm, with Ctrl they resize."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&m_document, &PageDocument::pageChanged, this, &PageCanvas::followPage);
    connect(&m_document, &PageDocument::selectionChanged, this, &PageCanvas::describe);
    followPage();
}

void PageCanvas::setPicture(const PagePicture& picture) {
    m_picture = picture;
    update();
}

void PageCanvas::setScale(double pixelsPerMillimetre) {
    m_scale = pixelsPerMillimetre;
    followPage();
}

QSize PageCanvas::sizeFor(double scale) const {
    const Page& page = m_document.page();
    return {int(std::ceil(page.width * scale)) + 2 * ground, int(std::ceil(page.height * scale)) + 2 * ground};
}

void PageCanvas::followPage() {
    m_drag.setReach(handleReach / m_scale, snapReach / m_scale);
    setFixedSize(sizeFor(m_scale));
    if (m_under && *m_under >= m_document.page().panels.size())
        m_under.reset();
    describe();
}

void PageCanvas::describe() {
    setAccessibleDescription(selectionText(m_document));
    update();
}

QPointF PageCanvas::toWidget(const PagePoint& point) const {
    return {ground + point.x * m_scale, ground + point.y * m_scale};
}
QRectF PageCanvas::toWidget(const PageRect& rect) const {
    return {toWidget(PagePoint{rect.x, rect.y}), QSizeF(rect.width * m_scale, rect.height * m_scale)};
}
PagePoint PageCanvas::toPage(const QPointF& point) const {
    return {(point.x() - ground) / m_scale, (point.y() - ground) / m_scale};
}

void PageCanvas::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    drawPage(painter);
    drawMoved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMarks(painter);
}

void PageCanvas::drawPage(QPainter& painter) const {
    const Page& page = m_document.page();
    const QRectF paper = toWidget(PageRect{0, 0, page.width, page.height});
    painter.fillRect(paper.translated(2, 2), QColor(0, 0, 0, 60));
    painter.fillRect(paper, Qt::white);
    if (page.transparent)
        painter.fillRect(paper, QBrush(QColor(215, 215, 215), Qt::Dense4Pattern));
    if (m_picture.image.isNull())
        return;
    const Page& drawn = m_picture.page;
    painter.setClipRect(paper);
    painter.drawImage(toWidget(PageRect{0, 0, drawn.width, drawn.height}), m_picture.image);
    painter.setClipping(false);
}

/// Panels that are elsewhere than in the picture: their pieces of it.
void PageCanvas::drawMoved(QPainter& painter) const {
    const auto& now = m_document.page().panels;
    const auto& then = m_picture.page.panels;
    if (m_picture.image.isNull() || now.size() != then.size())
        return;
    const double pixels = m_picture.image.width() / m_picture.page.width; // a mm
    for (std::size_t i = 0; i < now.size(); ++i)
        if (now[i].kind == then[i].kind && now[i].place != then[i].place)
            painter.fillRect(toWidget(then[i].place), QColor(255, 255, 255, 190));
    for (std::size_t i = 0; i < now.size(); ++i) {
        const PageRect& place = then[i].place;
        if (now[i].kind == then[i].kind && now[i].place != place)
            painter.drawImage(
                toWidget(now[i].place), m_picture.image,
                QRectF(place.x * pixels, place.y * pixels, place.width * pixels, place.height * pixels));
    }
}

void PageCanvas::drawMarks(QPainter& painter) const {
    const Page& page = m_document.page();
    const QColor accent = palette().color(QPalette::Highlight);
    if (hasFocus() || m_under) {
        painter.setPen(QPen(QColor(128, 128, 128, 110), 1, Qt::DotLine));
        painter.drawRect(toWidget(withinMargins(page)));
        for (const Panel& panel : page.panels)
            painter.drawRect(toWidget(panel.place));
    }
    if (m_under) {
        painter.setPen(QPen(accent, 1));
        painter.drawRect(toWidget(page.panels[*m_under].place));
    }
    for (const std::size_t panel : m_document.selected()) {
        const QRectF place = toWidget(page.panels[panel].place);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, hasFocus() ? 2 : 1.2));
        painter.drawRect(place);
        if (m_document.current())
            drawHandles(painter, place);
    }
    painter.setPen(QPen(QColor(214, 39, 140), 1, Qt::DashLine));
    for (const SnapLine& line : m_drag.lines()) {
        const double at = ground + line.at * m_scale;
        if (line.upright)
            painter.drawLine(QPointF(at, 0), QPointF(at, height()));
        else
            painter.drawLine(QPointF(0, at), QPointF(width(), at));
    }
    if (const auto band = m_drag.band()) {
        QColor fill = accent;
        fill.setAlpha(40);
        painter.setPen(QPen(accent, 1));
        painter.setBrush(fill);
        painter.drawRect(toWidget(*band));
    }
}

void PageCanvas::drawHandles(QPainter& painter, const QRectF& place) const {
    constexpr double side = 7;
    painter.setBrush(palette().color(QPalette::Base));
    for (const double x : {place.left(), place.center().x(), place.right()})
        for (const double y : {place.top(), place.center().y(), place.bottom()})
            if (QPointF(x, y) != place.center())
                painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side));
}

void PageCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_pressed = event->position();
        m_drag.press(toPage(event->position()), adds(event->modifiers()));
    } else if (event->button() == Qt::RightButton) { // its menu is of what lies there
        const auto panel = m_drag.panelAt(toPage(event->position()));
        if (panel && !std::ranges::binary_search(m_document.selected(), *panel))
            m_document.select({*panel});
    }
    update();
}

void PageCanvas::mouseMoveEvent(QMouseEvent* event) {
    const PagePoint at = toPage(event->position());
    if (!(event->buttons() & Qt::LeftButton))
        endDrag(); // somebody else was told that it was let go
    if (!m_drag.active()) {
        showCursor(event->position());
        return;
    }
    if (m_pressed && (event->position() - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_pressed.reset();
    const bool changed = m_drag.changes();
    m_drag.move(at, event->modifiers() & Qt::ControlModifier, event->modifiers() & Qt::ShiftModifier);
    update();
    if (changed && !m_drag.active())
        emit dragEnded();
}

void PageCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        endDrag();
}

void PageCanvas::endDrag() {
    if (!m_drag.active())
        return;
    const bool changed = m_drag.changes();
    m_drag.release();
    m_pressed.reset();
    update();
    if (changed)
        emit dragEnded();
}

void PageCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_drag.panelAt(toPage(event->position())))
        emit panelActivated();
}

void PageCanvas::showCursor(const QPointF& at) {
    const PagePoint place = toPage(at);
    const DraggedEdges edges = m_drag.edgesAt(place);
    const auto under = m_drag.panelAt(place);
    setCursor(edges.any() ? cursorOf(edges) : under ? Qt::SizeAllCursor : Qt::ArrowCursor);
    if (under != m_under) {
        m_under = under;
        update();
    }
}

void PageCanvas::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) {
        event->ignore(); // it scrolls
        return;
    }
    emit zoomed(std::pow(1.0015, event->angleDelta().y()));
}

void PageCanvas::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_drag.active()) {
        m_drag.cancel();
        m_pressed.reset();
        update();
        emit dragEnded();
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_document.selected().empty()) {
        m_document.select({});
        return;
    }
    const bool large = event->modifiers() & Qt::ShiftModifier;
    const auto step = directionOfKey(event->key(), large ? largeStep : smallStep);
    if (!step || m_document.selected().empty()) {
        QWidget::keyPressEvent(event);
    } else if (event->modifiers() & Qt::ControlModifier) {
        m_document.changeCurrent(
            tr("Resize"),
            [&](Panel& panel) {
                panel.place = resized(
                    panel.place, {.left = false, .right = true, .top = false, .bottom = true}, step->x, step->y, false);
            },
            QStringLiteral("keySize"));
    } else {
        m_document.nudgeSelected(step->x, step->y);
    }
}

void PageCanvas::leaveEvent(QEvent* /*event*/) {
    m_under.reset();
    update();
}

void PageCanvas::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace fusiform
