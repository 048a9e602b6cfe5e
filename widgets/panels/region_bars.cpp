#include "widgets/panels/region_bars.h"

#include "render/charts/round_ticks.h"
#include "render/colour_map.h"
#include "widgets/views/place_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double narrowBar = 7, wideBar = 22; ///< pixels
constexpr double beside = 8;                  ///< either side of a group

} // namespace

RegionBars::RegionBars(QWidget* parent) : QAbstractScrollArea(parent) {
    setObjectName("regionBars");
    setAccessibleName(tr("Mean score in every region"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
}

void RegionBars::setContent(
    RegionScores scores, std::vector<std::size_t> order, std::vector<std::size_t> layers) {
    m_scores = std::move(scores);
    m_order = std::move(order);
    m_layers = std::move(layers);
    m_hint.clear();
    m_hovered = -1;
    m_current = std::min(m_current, int(m_order.size()) - 1);
    layOut();
}

void RegionBars::setShownMap(const std::string& map) {
    m_shown = map;
    viewport()->update();
}

void RegionBars::setSelected(const std::string& region) {
    m_selected = region;
    viewport()->update();
}

void RegionBars::setHint(const QString& text) {
    m_hint = text;
    m_scores = {};
    m_order.clear();
    m_layers.clear();
    layOut();
}

int RegionBars::axisWidth() const {
    return fontMetrics().horizontalAdvance(numberText(-0.25)) + 10;
}

double RegionBars::barWidth() const {
    return m_layers.size() > 3 ? narrowBar : m_layers.size() > 1 ? 12 : wideBar;
}

void RegionBars::layOut() {
    m_lefts.assign(1, 0);
    for (const std::size_t region : m_order) {
        const double bars = barWidth() * double(m_layers.size());
        const double name = std::min(fontMetrics().horizontalAdvance(QString::fromStdString(m_scores.regions[region])), 110);
        m_lefts.push_back(m_lefts.back() + std::max(bars, name) + 2 * beside);
    }
    const int room = std::max(1, viewport()->width() - axisWidth());
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(m_lefts.back())) - room));
    QStringList lines;
    for (const std::size_t region : m_order)
        lines << textOf(region);
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    viewport()->update();
}

RegionBars::Scale RegionBars::scale() const {
    Scale scale;
    double low = 0, high = 0.05;
    for (const std::size_t region : m_order)
        for (const std::size_t layer : m_layers)
            for (const double value : {m_scores.at(region, layer).mean, m_scores.at(region, layer).low, m_scores.at(region, layer).high})
                if (std::isfinite(value)) {
                    low = std::min(low, value);
                    high = std::max(high, value);
                }
    scale.top = 8;
    scale.bottom = viewport()->height() - fontMetrics().height() - 8;
    const double room = (scale.bottom - scale.top) / (1.6 * fontMetrics().height());
    scale.ticks = roundTicksAround(low, high, std::clamp(int(room) + 1, 2, 6));
    scale.low = scale.ticks.front();
    scale.high = scale.ticks.back();
    return scale;
}

QColor RegionBars::colourOf(std::size_t layer) const {
    const double last = std::max(1.0, double(m_scores.layers.size()) - 1);
    const Rgb colour = colourMapNamed("layers").at(m_scores.layers.size() > 1 ? double(layer) / last : 0.4);
    return {colour[0], colour[1], colour[2]};
}

QRectF RegionBars::groupAt(std::size_t position) const {
    const double left = axisWidth() + m_lefts[position] - horizontalScrollBar()->value();
    return {left, 0, m_lefts[position + 1] - m_lefts[position], double(viewport()->height())};
}

QRect RegionBars::groupOf(const std::string& region) const {
    for (std::size_t position = 0; position < m_order.size(); ++position)
        if (m_scores.regions[m_order[position]] == region)
            return groupAt(position).toAlignedRect();
    return {};
}

int RegionBars::positionAt(const QPointF& at) const {
    for (std::size_t position = 0; position < m_order.size() && at.x() > axisWidth(); ++position)
        if (groupAt(position).contains(at))
            return int(position);
    return -1;
}

QString RegionBars::textOf(std::size_t region) const {
    QStringList lines{QString::fromStdString(m_scores.regions[region])};
    for (const std::size_t layer : m_layers) {
        const RegionScore& score = m_scores.at(region, layer);
        const QString name = QString::fromStdString(m_scores.layers[layer]);
        if (!std::isfinite(score.mean))
            lines << tr("%1: no data").arg(name);
        else if (std::isfinite(score.low))
            lines << tr("%1: %2 (%3 to %4)").arg(name, numberText(score.mean), numberText(score.low), numberText(score.high));
        else
            lines << tr("%1: %2").arg(name, numberText(score.mean));
    }
    if (!m_layers.empty()) {
        const int count = int(m_scores.at(region, m_layers.front()).voxels);
        lines << (m_scores.ofVoxels ? tr("mean of %n voxels", nullptr, count) : tr("mean of %n vertices", nullptr, count));
        if (m_scores.at(region, m_layers.front()).few())
            lines << tr("Few of them: the interval says little.");
    }
    return lines.join('\n');
}

void RegionBars::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    const QColor text = palette().color(QPalette::Text);
    if (m_order.empty()) {
        painter.setPen(palette().color(QPalette::Disabled, QPalette::Text));
        painter.drawText(viewport()->rect().adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
        return;
    }
    const Scale drawn = scale();
    painter.setClipRect(viewport()->rect().adjusted(axisWidth(), 0, 0, 0));
    QColor faint = text;
    faint.setAlphaF(0.15F);
    painter.setPen(faint);
    for (const double score : drawn.ticks)
        painter.drawLine(QPointF(axisWidth(), drawn.y(score)), QPointF(viewport()->width(), drawn.y(score)));
    for (std::size_t position = 0; position < m_order.size(); ++position)
        if (groupAt(position).right() > axisWidth() && groupAt(position).left() < viewport()->width())
            paintGroup(painter, position, drawn);
    painter.setClipping(false);
    painter.setPen(text);
    const double height = fontMetrics().height();
    double free = drawn.bottom + height; // below it is written already
    for (const double score : drawn.ticks) {
        const double top = std::max(drawn.y(score) - height / 2, 0.0);
        if (top + height > free)
            continue;
        painter.drawText(
            QRectF(0, top, axisWidth() - 5, height), Qt::AlignRight | Qt::AlignVCenter, numberText(score));
        free = top;
    }
}

void RegionBars::paintGroup(QPainter& painter, std::size_t position, const Scale& drawn) const {
    const std::size_t region = m_order[position];
    const QRectF group = groupAt(position);
    const QColor text = palette().color(QPalette::Text);
    const bool selected = m_scores.regions[region] == m_selected;
    if (selected || int(position) == m_hovered) {
        QColor ground = palette().color(QPalette::Highlight);
        ground.setAlphaF(selected ? 0.30F : 0.12F);
        painter.fillRect(group.adjusted(2, 2, -2, -2), ground);
    }
    if (hasFocus() && int(position) == m_current) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(group.adjusted(2, 2, -3, -3));
    }
    double left = group.center().x() - barWidth() * double(m_layers.size()) / 2;
    for (const std::size_t layer : m_layers) {
        const RegionScore& score = m_scores.at(region, layer);
        const QRectF bar(
            left + 0.5, std::min(drawn.y(0), drawn.y(score.mean)), barWidth() - 1,
            std::abs(drawn.y(score.mean) - drawn.y(0)));
        left += barWidth();
        if (!std::isfinite(score.mean))
            continue;
        QColor colour = colourOf(layer);
        colour.setAlphaF(score.few() ? 0.45F : 1.0F);
        painter.fillRect(bar, colour);
        const bool shown = m_scores.maps[layer] == m_shown;
        painter.setBrush(Qt::NoBrush);
        if (shown && m_layers.size() > 1) {
            painter.setPen(QPen(text, 1.5));
            painter.drawRect(bar);
        }
        if (std::isfinite(score.low) && std::isfinite(score.high)) {
            painter.setPen(QPen(text, 1.2));
            painter.drawLine(
                QPointF(bar.center().x(), drawn.y(score.low)), QPointF(bar.center().x(), drawn.y(score.high)));
        }
    }
    QFont font = painter.font();
    font.setBold(selected);
    painter.setFont(font);
    painter.setPen(text);
    const QRectF name(group.left() + 2, drawn.bottom + 3, group.width() - 4, fontMetrics().height() + 2);
    painter.drawText(
        name, Qt::AlignCenter,
        QFontMetrics(font).elidedText(
            QString::fromStdString(m_scores.regions[region]), Qt::ElideMiddle, int(name.width())));
    font.setBold(false);
    painter.setFont(font);
}

void RegionBars::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void RegionBars::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

void RegionBars::mousePressEvent(QMouseEvent* event) {
    const int position = positionAt(event->position());
    if (event->button() != Qt::LeftButton || position < 0)
        return;
    setCurrent(position);
    emit clicked(QString::fromStdString(m_scores.regions[m_order[std::size_t(position)]]));
}

void RegionBars::mouseDoubleClickEvent(QMouseEvent* event) {
    const int position = positionAt(event->position());
    if (event->button() == Qt::LeftButton && position >= 0)
        emit doubleClicked(QString::fromStdString(m_scores.regions[m_order[std::size_t(position)]]));
}

void RegionBars::mouseMoveEvent(QMouseEvent* event) {
    const int position = positionAt(event->position());
    viewport()->setCursor(position >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_hovered, position) == position)
        return;
    viewport()->update();
    if (position >= 0)
        QToolTip::showText(
            event->globalPosition().toPoint(), textOf(m_order[std::size_t(position)]), viewport(),
            groupAt(std::size_t(position)).toAlignedRect());
    else
        QToolTip::hideText();
}

bool RegionBars::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave && std::exchange(m_hovered, -1) >= 0)
        viewport()->update();
    if (event->type() == QEvent::ToolTip)
        return true; // shown at once by mouseMoveEvent
    return QAbstractScrollArea::viewportEvent(event);
}

void RegionBars::setCurrent(int position) {
    m_current = std::clamp(position, 0, int(m_order.size()) - 1);
    const QRectF group = groupAt(std::size_t(m_current));
    QScrollBar& bar = *horizontalScrollBar();
    if (group.left() < axisWidth())
        bar.setValue(bar.value() - int(axisWidth() - group.left()));
    else if (group.right() > viewport()->width())
        bar.setValue(bar.value() + int(group.right() - viewport()->width()));
    viewport()->update();
}

void RegionBars::keyPressEvent(QKeyEvent* event) {
    if (m_order.empty())
        return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(int(m_order.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            emit clicked(QString::fromStdString(m_scores.regions[m_order[std::size_t(m_current)]]));
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void RegionBars::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (m_current < 0 && !m_order.empty())
        m_current = 0;
    viewport()->update();
}

void RegionBars::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace fusiform
