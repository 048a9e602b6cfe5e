#include "widgets/views/swipe_handle.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int handleWidth = 9;
constexpr double sharePerKey = 0.02;

} // namespace

SwipeHandle::SwipeHandle(QWidget* parent) : QWidget(parent) {
    setObjectName("swipeHandle");
    setAccessibleName(tr("Line between the two maps"));
    setToolTip(tr("Drag, or press the arrow keys: the first map is shown on the left, the second on the right"));
    setCursor(Qt::SplitHCursor);
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void SwipeHandle::place(const QRectF& picture, double share) {
    m_picture = picture;
    m_share = share;
    const double line = picture.left() + share * picture.width();
    setGeometry(
        int(line) - handleWidth / 2, int(picture.top()), handleWidth, std::max(1, int(picture.height())));
}

void SwipeHandle::ask(double share) {
    share = std::clamp(share, 0.0, 1.0);
    if (share != m_share)
        emit moved(share);
}

void SwipeHandle::mousePressEvent(QMouseEvent* event) {
    event->setAccepted(event->button() == Qt::LeftButton); // other buttons move the camera
}

void SwipeHandle::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton && m_picture.width() > 0)
        ask((mapToParent(event->position()).x() - m_picture.left()) / m_picture.width());
}

void SwipeHandle::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left)
        ask(m_share - sharePerKey);
    else if (event->key() == Qt::Key_Right)
        ask(m_share + sharePerKey);
    else
        QWidget::keyPressEvent(event);
}

void SwipeHandle::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const double middle = width() / 2.0;
    painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Dark), 1));
    painter.drawLine(QPointF(middle, 0), QPointF(middle, height()));
    painter.setBrush(palette().color(QPalette::Button));
    painter.drawRoundedRect(QRectF(1, height() / 2.0 - 12, width() - 2, 24), 3, 3);
}

} // namespace fusiform
