#include "widgets/panels/score_bars.h"

#include "widgets/views/place_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double labelShare = 0.36; ///< of the width
constexpr double groupGap = 0.4;    ///< of a row's height, above a title

std::pair<double, double> scaleOf(const ScoreGroup& group) {
    double low = 0;
    double high = group.ceiling.value_or(0);
    for (const ScoreBar& bar : group.bars)
        if (std::isfinite(bar.value)) {
            low = std::min(low, bar.value);
            high = std::max(high, bar.value);
        }
    return {low, high > low ? high : low + 1};
}

} // namespace

ScoreBars::ScoreBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ScoreBars::setPending() {
    m_pending = true;
    setAccessibleDescription({});
    update();
}

void ScoreBars::setGroups(std::vector<ScoreGroup> groups) {
    m_groups = std::move(groups);
    m_pending = false;
    std::erase_if(m_groups, [](const ScoreGroup& group) { return group.bars.empty(); });
    setVisible(!m_groups.empty());
    describe();
    updateGeometry();
    update();
}

void ScoreBars::describe() {
    QStringList lines;
    for (const ScoreGroup& group : m_groups) {
        lines << group.title;
        for (const ScoreBar& bar : group.bars)
            lines << bar.label + ' ' + bar.text;
    }
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
}

int ScoreBars::rowHeight() const {
    return fontMetrics().height() + 3;
}

QSize ScoreBars::sizeHint() const {
    const auto all = rows();
    return {280, all.empty() ? 0 : int(std::ceil(all.back().place.bottom())) + 2};
}

QSize ScoreBars::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

std::vector<ScoreBars::Row> ScoreBars::rows() const {
    std::vector<Row> all;
    double y = 0;
    for (const ScoreGroup& group : m_groups) {
        if (!all.empty())
            y += groupGap * rowHeight();
        const auto add = [&](const ScoreBar* bar) {
            all.push_back({&group, bar, QRectF(0, y, width(), rowHeight())});
            y += rowHeight();
        };
        add(nullptr);
        for (const ScoreBar& bar : group.bars)
            add(&bar);
    }
    return all;
}

void ScoreBars::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    for (const Row& row : rows())
        paintRow(painter, row);
}

void ScoreBars::paintRow(QPainter& painter, const Row& row) const {
    painter.setPen(palette().color(QPalette::WindowText));
    if (!row.bar) {
        QString title = row.group->title;
        if (row.group->ceiling && !m_pending)
            title += tr(" · noise ceiling %1").arg(numberText(*row.group->ceiling));
        painter.drawText(
            row.place, Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(title, Qt::ElideMiddle, int(row.place.width())));
        return;
    }
    const double labelWidth = labelShare * width();
    double textWidth = 0;
    for (const ScoreBar& bar : row.group->bars)
        textWidth = std::max(textWidth, double(fontMetrics().horizontalAdvance(bar.text)));
    const QRectF label(8, row.place.top(), labelWidth - 14, row.place.height());
    const QRectF area(
        labelWidth, row.place.top() + 2, std::max(10.0, width() - labelWidth - textWidth - 8),
        row.place.height() - 4);
    painter.drawText(
        label, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(row.bar->label, Qt::ElideMiddle, int(label.width())));
    if (!m_pending)
        painter.drawText(row.place, Qt::AlignRight | Qt::AlignVCenter, row.bar->text);

    const auto [low, high] = scaleOf(*row.group);
    const auto x = [&, bottom = low, top = high](double value) {
        return area.left() + (value - bottom) / (top - bottom) * area.width();
    };
    QColor trough = palette().color(QPalette::WindowText);
    trough.setAlphaF(0.08F);
    painter.fillRect(area, trough);
    if (m_pending)
        return;
    if (std::isfinite(row.bar->value)) {
        const double from = std::min(x(0), x(row.bar->value));
        painter.fillRect(
            QRectF(from, area.top(), std::abs(x(row.bar->value) - x(0)), area.height()),
            palette().color(QPalette::Highlight));
    }
    if (row.group->ceiling) {
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5));
        const double mark = x(*row.group->ceiling);
        painter.drawLine(QPointF(mark, area.top() - 1), QPointF(mark, area.bottom() + 1));
    }
}

bool ScoreBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !m_pending) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const Row& row : rows())
            if (row.place.contains(help->pos())) {
                const QString text = row.bar ? row.bar->tooltip.isEmpty() ? row.bar->label : row.bar->tooltip
                                             : row.group->title;
                QToolTip::showText(
                    help->globalPos(), row.bar ? tr("%1: %2").arg(text, row.bar->text) : text, this);
                return true;
            }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ScoreBars::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace fusiform
