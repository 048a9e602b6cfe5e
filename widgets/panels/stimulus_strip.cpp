#include "widgets/panels/stimulus_strip.h"

#include "widgets/panels/stimulus_cell.h"
#include "widgets/panels/thumbnails.h"
#include "widgets/views/place_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int pictureSide = 72;
constexpr int stripGap = 6;

} // namespace

StimulusStrip::StimulusStrip(const QString& title, QWidget* parent) : QWidget(parent), m_title(title) {
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(title);
    connect(&Thumbnails::instance(), &Thumbnails::ready, this, QOverload<>::of(&QWidget::update));
}

void StimulusStrip::setStimuli(const std::vector<RankedStimulus>& stimuli) {
    m_stimuli = stimuli;
    m_pending = false;
    m_current = 0;
    QStringList words;
    for (const RankedStimulus& stimulus : m_stimuli)
        words << tr("%1: %2").arg(stimulus.id, numberText(stimulus.response));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setVisible(!m_stimuli.empty());
    updateGeometry();
    update();
}

void StimulusStrip::setPending() {
    m_pending = true;
    setAccessibleDescription({});
    update();
}

int StimulusStrip::columns(int width) const {
    return std::max(1, (width + stripGap) / (pictureSide + stripGap));
}

int StimulusStrip::heightForWidth(int width) const {
    const int rows = (int(m_stimuli.size()) + columns(width) - 1) / columns(width);
    return fontMetrics().height() + 4 + rows * cellSize(pictureSide, fontMetrics()).height();
}

QSize StimulusStrip::sizeHint() const {
    const int wide = 3 * pictureSide + 2 * stripGap;
    return {wide, heightForWidth(std::max(wide, width()))};
}

QSize StimulusStrip::minimumSizeHint() const {
    return cellSize(pictureSide, fontMetrics());
}

QRect StimulusStrip::cell(std::size_t index) const {
    const QSize size = cellSize(pictureSide, fontMetrics());
    const int inRow = columns(width());
    const QPoint corner(
        int(index) % inRow * (pictureSide + stripGap), fontMetrics().height() + 4 + int(index) / inRow * size.height());
    return {corner, size};
}

std::optional<int> StimulusStrip::indexAt(const QPoint& at) const {
    if (!m_pending)
        for (std::size_t index = 0; index < m_stimuli.size(); ++index)
            if (cell(index).contains(at))
                return int(index);
    return {};
}

void StimulusStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, 0, width(), fontMetrics().height()), Qt::AlignLeft, m_title);
    for (std::size_t at = 0; at < m_stimuli.size(); ++at)
        paintStimulus(
            painter, m_stimuli[at], cell(at), palette(), {int(at) == m_current, hasFocus(), m_pending});
}

void StimulusStrip::setCurrent(int index) {
    m_current = std::clamp(index, 0, std::max(0, int(m_stimuli.size()) - 1));
    update();
}

void StimulusStrip::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : std::nullopt;
    if (m_pressed)
        setCurrent(*m_pressed);
}

void StimulusStrip::mouseReleaseEvent(QMouseEvent* event) {
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (pressed && event->button() == Qt::LeftButton && indexAt(event->position().toPoint()) == pressed)
        emit activated(*pressed);
}

void StimulusStrip::keyPressEvent(QKeyEvent* event) {
    if (m_pending || m_stimuli.empty())
        return QWidget::keyPressEvent(event);
    const int inRow = columns(width());
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Up:
        return m_current >= inRow ? setCurrent(m_current - inRow) : QWidget::keyPressEvent(event);
    case Qt::Key_Down:
        return m_current + inRow < int(m_stimuli.size()) ? setCurrent(m_current + inRow)
                                                         : QWidget::keyPressEvent(event);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(int(m_stimuli.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit activated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StimulusStrip::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void StimulusStrip::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool StimulusStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto index = indexAt(help->pos()))
            QToolTip::showText(help->globalPos(), stimulusTooltip(m_stimuli[std::size_t(*index)]), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace fusiform
