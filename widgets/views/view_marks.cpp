#include "widgets/views/view_marks.h"

#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace fusiform {
namespace {

constexpr double ringRadius = 7; ///< pixels
constexpr double cornerSide = 5;

/// Dark and light together are seen on any colour.
void strokeTwice(QPainter& painter, const QPainterPath& path, Qt::PenStyle style = Qt::SolidLine) {
    painter.strokePath(path, QPen(QColor(0, 0, 0, 170), 3));
    painter.strokePath(path, QPen(Qt::white, 1.4, style));
}

} // namespace

ViewMarks::ViewMarks(const SelectionTool& tool, QWidget* parent) : QWidget(parent), m_tool(tool) {
    setObjectName("viewMarks");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    connect(&tool, &SelectionTool::strokeChanged, this, qOverload<>(&QWidget::update));
    connect(&tool, &SelectionTool::changed, this, qOverload<>(&QWidget::update));
}

void ViewMarks::setPointer(const std::optional<QPointF>& at) {
    if (std::exchange(m_pointer, at) != at && m_tool.kind() != SelectionTool::Kind::None)
        update();
}

void ViewMarks::setBrushPixels(double radius) {
    m_brushPixels = radius;
}

void ViewMarks::setRing(const std::optional<Ring>& ring) {
    if (std::exchange(m_ring, ring) != ring)
        update();
}

void ViewMarks::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_tool.kind() != SelectionTool::Kind::None)
        paintStroke(painter);
    if (m_ring) {
        painter.setOpacity(m_ring->seen ? 1 : 0.45);
        QPainterPath circle;
        circle.addEllipse(m_ring->at, ringRadius, ringRadius);
        strokeTwice(painter, circle, m_ring->seen ? Qt::SolidLine : Qt::DotLine);
    }
}

void ViewMarks::paintStroke(QPainter& painter) const {
    const QPolygonF& stroke = m_tool.stroke();
    if (m_tool.kind() == SelectionTool::Kind::Brush) {
        if (!stroke.isEmpty()) {
            QPainterPath way(stroke.first());
            for (const QPointF& point : stroke)
                way.lineTo(point);
            QColor colour = palette().color(QPalette::Highlight);
            colour.setAlpha(90);
            painter.strokePath(
                way, QPen(colour, 2 * m_brushPixels, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        }
        if (m_pointer) {
            QPainterPath brush;
            brush.addEllipse(*m_pointer, m_brushPixels, m_brushPixels);
            strokeTwice(painter, brush);
        }
        return;
    }
    if (stroke.isEmpty())
        return;
    QPainterPath line;
    line.setFillRule(Qt::WindingFill); // as encloses() counts
    line.addPolygon(stroke);
    const bool polygon = m_tool.kind() == SelectionTool::Kind::Polygon;
    if (polygon && m_pointer)
        line.lineTo(*m_pointer);
    line.lineTo(stroke.first());
    QColor inside = palette().color(QPalette::Highlight);
    inside.setAlpha(40);
    painter.fillPath(line, inside);
    strokeTwice(painter, line);
    if (polygon)
        for (const QPointF& corner : stroke)
            painter.fillRect(
                QRectF(corner - QPointF(cornerSide, cornerSide) / 2, QSizeF(cornerSide, cornerSide)), Qt::white);
}

} // namespace fusiform
