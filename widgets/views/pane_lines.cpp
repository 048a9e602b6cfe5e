#include "widgets/views/pane_lines.h"

#include <QPainter>

namespace fusiform {

PaneLines::PaneLines(QWidget* parent) : QWidget(parent) {
    setObjectName("paneLines");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void PaneLines::setPanes(const std::vector<QRectF>& panes, std::size_t active) {
    m_panes = panes;
    m_active = active;
    setVisible(m_panes.size() > 1);
    update();
}

void PaneLines::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    for (const QRectF& pane : m_panes)
        painter.drawRect(pane.adjusted(0, 0, -1, -1));
    if (m_active < m_panes.size()) {
        QColor colour = palette().color(QPalette::Highlight);
        painter.setPen(QPen(colour, 1));
        painter.drawRect(m_panes[m_active].adjusted(1, 1, -2, -2));
    }
}

} // namespace fusiform
