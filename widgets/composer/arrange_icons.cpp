#include "widgets/composer/arrange_icons.h"

#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include <functional>

namespace fusiform {
namespace {

constexpr int iconSide = 48; ///< pixels; drawn smaller on most screens

QIcon drawnIcon(const QPalette& palette, bool upright, const std::function<void(QPainter&)>& draw) {
    QIcon icon;
    for (const auto& [mode, group] : {std::pair(QIcon::Normal, QPalette::Active), std::pair(QIcon::Disabled, QPalette::Disabled)}) {
        QPixmap pixmap(iconSide, iconSide);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        if (!upright) // what is drawn for one axis serves the other
            painter.setTransform(QTransform(0, 1, 1, 0, 0, 0));
        const QColor ink = palette.color(group, QPalette::ButtonText);
        painter.setPen(QPen(ink, 3));
        painter.setBrush(ink);
        draw(painter);
        icon.addPixmap(pixmap, mode);
    }
    return icon;
}

void drawBar(QPainter& painter, double x, double y, double width, double height) {
    painter.fillRect(QRectF(x, y, width, height), painter.brush());
}

} // namespace

QIcon alignIcon(AlignBy by, const QPalette& palette) {
    const bool upright = by == AlignBy::Left || by == AlignBy::CentreX || by == AlignBy::Right;
    const bool first = by == AlignBy::Left || by == AlignBy::Top;
    const bool middle = by == AlignBy::CentreX || by == AlignBy::CentreY;
    return drawnIcon(palette, upright, [=](QPainter& painter) {
        const double line = first ? 6 : middle ? 24 : 42;
        painter.drawLine(QPointF(line, 4), QPointF(line, 44));
        for (const auto& [y, width] : {std::pair(10.0, 32.0), std::pair(28.0, 20.0)})
            drawBar(painter, first ? line : middle ? line - width / 2 : line - width, y, width, 10);
    });
}

QIcon distributeIcon(bool across, const QPalette& palette) {
    return drawnIcon(palette, across, [](QPainter& painter) {
        for (const double x : {4.0, 20.0, 36.0})
            drawBar(painter, x, 8, 8, 32);
    });
}

} // namespace fusiform
