#include "widgets/panels/histogram_view.h"

#include "render/cortex_colours.h"
#include "widgets/views/place_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace fusiform {

HistogramView::HistogramView(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Histogram of the map's values"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void HistogramView::setContent(
    const MapHistogram& histogram, const Overlay& overlay, const ColourMap& colours, bool categorical) {
    m_colours = colours;
    m_histogram = histogram;
    m_overlay = overlay;
    m_categorical = categorical;
    setCursor(overlay.thresholdMode == ThresholdMode::Off ? Qt::ArrowCursor : Qt::SplitHCursor);
    update();
}

QRectF HistogramView::plot() const {
    const double below = fontMetrics().height();
    return QRectF(rect()).adjusted(4, 2, -4, -below - 6);
}

double HistogramView::positionOf(double value) const {
    const QRectF area = plot();
    const double fraction = (value - m_histogram.minimum) / (m_histogram.maximum - m_histogram.minimum);
    return area.left() + std::clamp(fraction, 0.0, 1.0) * area.width();
}

double HistogramView::valueAtPosition(double x) const {
    const QRectF area = plot();
    const double fraction = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
    return m_histogram.minimum + fraction * (m_histogram.maximum - m_histogram.minimum);
}

void HistogramView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(plot().adjusted(-2, -1, 2, 0), palette().color(QPalette::Base));
    if (m_histogram.counts.empty()) {
        painter.setPen(palette().color(QPalette::Disabled, QPalette::Text));
        painter.drawText(plot(), Qt::AlignCenter, tr("No data"));
        return;
    }
    paintBars(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRange(painter);
    paintThreshold(painter);
}

void HistogramView::paintBars(QPainter& painter) const {
    const QRectF area = plot();
    const double width = area.width() / double(m_histogram.counts.size());
    // Roots, so that the few strong voxels beside many weak ones stay visible.
    const double most = std::sqrt(double(*std::ranges::max_element(m_histogram.counts)));
    QColor hidden = palette().color(QPalette::Text);
    hidden.setAlphaF(0.3F);
    for (std::size_t bin = 0; bin < m_histogram.counts.size(); ++bin) {
        if (m_histogram.counts[bin] == 0)
            continue;
        const auto colour =
            overlayColour(m_overlay, m_colours, m_categorical, float(m_histogram.binCentre(bin)));
        const double height =
            std::max(1.0, area.height() * std::sqrt(double(m_histogram.counts[bin])) / most);
        // Whole pixels, or gaps would show between neighbours.
        const int left = int(std::floor(area.left() + double(bin) * width));
        const int right = int(std::floor(area.left() + double(bin + 1) * width));
        painter.fillRect(
            QRect(left, int(area.bottom() - height), std::max(1, right - left), int(std::ceil(height))),
            colour ? QColor((*colour)[0], (*colour)[1], (*colour)[2]) : hidden);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void HistogramView::paintRange(QPainter& painter) const {
    const double y = plot().bottom() + 1;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Text));
    for (const double value : {m_overlay.low, m_overlay.high}) {
        if (value < m_histogram.minimum || value > m_histogram.maximum)
            continue;
        const double x = positionOf(value);
        QPainterPath tick(QPointF(x, y));
        tick.lineTo(x - 4, y + 5);
        tick.lineTo(x + 4, y + 5);
        painter.drawPath(tick);
    }
    painter.setPen(palette().color(QPalette::Text));
    const QRectF line(plot().left(), y + 5, plot().width(), fontMetrics().height());
    painter.drawText(line, Qt::AlignLeft, numberText(m_histogram.minimum));
    painter.drawText(line, Qt::AlignRight, numberText(m_histogram.maximum));
}

void HistogramView::paintThreshold(QPainter& painter) const {
    if (m_overlay.thresholdMode == ThresholdMode::Off)
        return;
    painter.setPen(QPen(palette().color(QPalette::Text), 1.5, Qt::DashLine));
    std::vector<double> values{m_overlay.threshold};
    if (m_overlay.thresholdMode == ThresholdMode::Magnitude)
        values.push_back(-m_overlay.threshold);
    if (hasTwoSides(m_overlay.thresholdMode))
        values.push_back(m_overlay.lowerThreshold);
    for (const double value : values)
        if (value >= m_histogram.minimum && value <= m_histogram.maximum)
            painter.drawLine(
                QPointF(positionOf(value), plot().top()), QPointF(positionOf(value), plot().bottom()));
}

void HistogramView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        mouseMoveEvent(event);
}

void HistogramView::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton) || m_histogram.counts.empty() ||
        m_overlay.thresholdMode == ThresholdMode::Off)
        return;
    const double value = valueAtPosition(event->position().x());
    // Of two lines the nearer one was meant.
    if (hasTwoSides(m_overlay.thresholdMode) &&
        std::abs(value - m_overlay.lowerThreshold) < std::abs(value - m_overlay.threshold))
        emit lowerThresholdDragged(value);
    else
        emit thresholdDragged(m_overlay.thresholdMode == ThresholdMode::Magnitude ? std::abs(value) : value);
}

bool HistogramView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !m_histogram.counts.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const double fraction = (help->pos().x() - plot().left()) / std::max(1.0, plot().width());
        const auto last = std::ptrdiff_t(m_histogram.counts.size()) - 1;
        const auto bin =
            std::clamp(std::ptrdiff_t(fraction * double(m_histogram.counts.size())), std::ptrdiff_t(0), last);
        QToolTip::showText(
            help->globalPos(),
            tr("about %1: %2 values")
                .arg(numberText(m_histogram.binCentre(std::size_t(bin))))
                .arg(m_histogram.counts[std::size_t(bin)]),
            this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace fusiform
