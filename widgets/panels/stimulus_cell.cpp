#include "widgets/panels/stimulus_cell.h"

#include "widgets/panels/thumbnails.h"
#include "widgets/views/place_text.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace fusiform {
namespace {

struct CellWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::CellWords)
};

void paintFrame(QPainter& painter, const QRect& square, const QPalette& palette, const QString& text) {
    painter.setPen(palette.color(QPalette::Mid));
    painter.setBrush(palette.color(QPalette::Base));
    painter.drawRoundedRect(square.adjusted(0, 0, -1, -1), 4, 4);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(
        square.adjusted(4, 4, -4, -4), Qt::AlignCenter | Qt::TextWordWrap | Qt::TextWrapAnywhere, text);
}

} // namespace

QSize cellSize(int side, const QFontMetrics& metrics) {
    return {side, side + metrics.height() + 4};
}

void paintStimulus(
    QPainter& painter, const RankedStimulus& stimulus, const QRect& cell, const QPalette& palette,
    const CellState& state) {
    const QRect square(cell.topLeft(), QSize(cell.width(), cell.width()));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    if (state.pending) {
        paintFrame(painter, square, palette, {});
        return;
    }
    Thumbnails& thumbnails = Thumbnails::instance();
    const QImage image = stimulus.image.empty() ? QImage() : thumbnails.image(stimulus.image);
    if (image.isNull()) {
        const bool broken = !stimulus.image.empty() && thumbnails.unreadable(stimulus.image);
        paintFrame(
            painter, square, palette,
            broken ? CellWords::tr("%1\n(no picture)").arg(stimulus.id) : stimulus.id);
    } else {
        QRect target(QPoint(), image.size().scaled(square.size(), Qt::KeepAspectRatio));
        target.moveCenter(square.center());
        painter.drawImage(target, image);
    }
    const QRect line(cell.left(), square.bottom() + 1, cell.width(), cell.height() - square.height());
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(line, Qt::AlignHCenter | Qt::AlignTop, numberText(stimulus.response));
    if (state.current && state.focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.color(QPalette::Highlight), 2));
        painter.drawRect(square.adjusted(1, 1, -1, -1));
    }
}

QString stimulusTooltip(const RankedStimulus& stimulus) {
    QStringList lines{CellWords::tr("%1: %2").arg(stimulus.id, numberText(stimulus.response))};
    if (!stimulus.captions.isEmpty())
        lines << stimulus.captions.first();
    if (!stimulus.category.isEmpty())
        lines << stimulus.category;
    return lines.join('\n');
}

} // namespace fusiform
