#include "widgets/panels/stimulus_strip.h"

#include "widgets/panels/thumbnails.h"
#include "widgets/views/place_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int side = 72;
constexpr int gap = 6;

} // namespace

StimulusStrip::StimulusStrip(const QString& title, QWidget* parent) : QWidget(parent), m_title(title) {
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(title);
    connect(&Thumbnails::instance(), &Thumbnails::ready, this, QOverload<>::of(&QWidget::update));
}

void StimulusStrip::setStimuli(const std::vector<RankedStimulus>& stimuli) {
    m_stimuli = stimuli;
    QStringList words;
    for (const RankedStimulus& stimulus : m_stimuli)
        words << tr("%1: %2").arg(stimulus.id, numberText(stimulus.response));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setVisible(!m_stimuli.empty());
    updateGeometry();
    update();
}

int StimulusStrip::columns(int width) const {
    return std::max(1, (width + gap) / (side + gap));
}

int StimulusStrip::cellHeight() const {
    return side + fontMetrics().height() + 4;
}

int StimulusStrip::heightForWidth(int width) const {
    const int rows = (int(m_stimuli.size()) + columns(width) - 1) / columns(width);
    return fontMetrics().height() + 4 + rows * cellHeight();
}

QSize StimulusStrip::sizeHint() const {
    const int wide = 3 * side + 2 * gap;
    return {wide, heightForWidth(std::max(wide, width()))};
}

QSize StimulusStrip::minimumSizeHint() const {
    return {side, cellHeight()};
}

QRect StimulusStrip::cell(std::size_t index) const {
    const int inRow = columns(width());
    const int column = int(index) % inRow;
    const int row = int(index) / inRow;
    return {column * (side + gap), fontMetrics().height() + 4 + row * cellHeight(), side, cellHeight()};
}

void StimulusStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, 0, width(), fontMetrics().height()), Qt::AlignLeft, m_title);
    for (std::size_t at = 0; at < m_stimuli.size(); ++at)
        paintStimulus(painter, m_stimuli[at], cell(at));
}

void StimulusStrip::paintStimulus(
    QPainter& painter, const RankedStimulus& stimulus, const QRect& place) const {
    const QRect square(place.topLeft(), QSize(side, side));
    const QImage image = stimulus.image.empty() ? QImage() : Thumbnails::instance().image(stimulus.image);
    if (image.isNull()) {
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(square.adjusted(0, 0, -1, -1), 4, 4);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(square.adjusted(4, 4, -4, -4), Qt::AlignCenter | Qt::TextWrapAnywhere, stimulus.id);
    } else {
        const QSize fitted = image.size().scaled(square.size(), Qt::KeepAspectRatio);
        QRect target(QPoint(), fitted);
        target.moveCenter(square.center());
        painter.drawImage(target, image);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(
        QRect(place.left(), square.bottom() + 1, side, fontMetrics().height()), Qt::AlignHCenter,
        numberText(stimulus.response));
}

bool StimulusStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (std::size_t at = 0; at < m_stimuli.size(); ++at)
            if (cell(at).contains(help->pos())) {
                const RankedStimulus& stimulus = m_stimuli[at];
                QString text = tr("%1: %2").arg(stimulus.id, numberText(stimulus.response));
                if (!stimulus.caption.isEmpty())
                    text += '\n' + stimulus.caption;
                QToolTip::showText(help->globalPos(), text, this);
                return true;
            }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace fusiform
