#include "widgets/panels/scatter_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <utility>

namespace fusiform {
namespace {

constexpr Rgb plainGrey{150, 150, 150};
constexpr double margin = 14;      ///< pixels round all points
constexpr double hoverReach = 9;
constexpr double zoomStep = 1.18;  ///< of one notch of the wheel
constexpr double pointRing = 7;
constexpr double cornersApart = 2; ///< pixels between corners of a lasso

Rgb rgbOf(const QColor& colour) {
    return {std::uint8_t(colour.red()), std::uint8_t(colour.green()), std::uint8_t(colour.blue())};
}

} // namespace

ScatterView::ScatterView(QWidget* parent) : QWidget(parent) {
    setObjectName("scatterView");
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Scatter"));
    setAccessibleDescription(tr("Plus and minus zoom, arrow keys shift, Home shows all points"));
}

void ScatterView::setPoints(PlanePoints points) {
    const bool others = points.rows() != m_points.rows();
    m_points = std::move(points);
    m_colours.assign(std::size_t(m_points.rows()), plainGrey);
    if (others) {
        m_selected.clear();
        m_ringed.reset();
        m_pointed.reset();
        m_stroke.clear();
        m_button = Qt::NoButton;
    }
    showAll();
    stale();
}

void ScatterView::setColours(std::vector<Rgb> colours) {
    colours.resize(std::size_t(m_points.rows()), plainGrey);
    m_colours = std::move(colours);
    stale();
}

void ScatterView::setSelected(const std::optional<RowSet>& rows) {
    std::vector<bool> selected;
    if (rows) {
        selected.assign(std::size_t(m_points.rows()), false);
        for (const std::int64_t row : *rows)
            if (row >= 0 && row < m_points.rows())
                selected[std::size_t(row)] = true;
    }
    if (std::exchange(m_selected, selected) != selected)
        stale();
}

void ScatterView::setRinged(std::optional<std::int64_t> point) {
    if (std::exchange(m_ringed, point) != point)
        update();
}

void ScatterView::setAxisTitles(const QString& right, const QString& up) {
    m_rightTitle = right;
    m_upTitle = up;
    update();
}

void ScatterView::setHint(const QString& text) {
    m_hint = text;
    update();
}

void ScatterView::setLasso(bool lasso) {
    m_lasso = lasso;
    m_stroke.clear();
    update();
}

QRectF ScatterView::plot() const {
    const double line = fontMetrics().height() + 4;
    return QRectF(rect()).adjusted(line, 1, -1, -line);
}

Eigen::Vector2d ScatterView::plotSize() const {
    return {std::max(1.0, plot().width()), std::max(1.0, plot().height())};
}

Eigen::Vector2d ScatterView::inPlot(const QPointF& position) const {
    return {position.x() - plot().left(), position.y() - plot().top()};
}

QPointF ScatterView::positionOf(std::int64_t point) const {
    const Eigen::Vector2d pixel = m_view.toPixel(m_points.row(point).cast<double>().transpose(), plotSize());
    return plot().topLeft() + QPointF(pixel.x(), pixel.y());
}

void ScatterView::showAll() {
    m_showsAll = true;
    setView(viewOfAll(m_points, plotSize(), margin));
}

void ScatterView::setView(const PlaneView& view) {
    if (m_view == view)
        return;
    m_view = view;
    stale();
}

void ScatterView::stale() {
    m_stale = true;
    update();
}

double ScatterView::radius() const {
    const Eigen::Index count = m_points.rows();
    return (count > 50'000 ? 1.3 : count > 5'000 ? 2 : count > 500 ? 3 : 4.5) * devicePixelRatioF();
}

void ScatterView::raster() {
    const double ratio = devicePixelRatioF();
    const QSize size(
        std::max(1, int(std::lround(plot().width() * ratio))), std::max(1, int(std::lround(plot().height() * ratio))));
    if (m_image.size() != size)
        m_image = QImage(size, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(ratio);
    PlaneView view = m_view;
    view.scale *= ratio;
    // Rows of 32-bit pixels have no gaps between them.
    const PixelRows rows{
        {reinterpret_cast<std::uint32_t*>(m_image.bits()), std::size_t(size.width()) * std::size_t(size.height())},
        size.width(),
        size.height()};
    rasterScatter(
        rows, m_points, m_colours, m_selected, view, {radius(), rgbOf(palette().color(QPalette::Base))});
    m_stale = false;
}

void ScatterView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    if (!m_hint.isEmpty()) {
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
        return;
    }
    if (m_stale)
        raster();
    const QRectF area = plot();
    painter.drawImage(area.topLeft(), m_image);
    painter.drawText(
        QRectF(area.left(), area.bottom(), area.width(), height() - area.bottom()), Qt::AlignCenter,
        fontMetrics().elidedText(m_rightTitle, Qt::ElideRight, int(area.width())));
    painter.save();
    painter.translate(0, area.bottom());
    painter.rotate(-90);
    painter.drawText(
        QRectF(0, 0, area.height(), area.left()), Qt::AlignCenter,
        fontMetrics().elidedText(m_upTitle, Qt::ElideRight, int(area.height())));
    painter.restore();
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(area.adjusted(-1, 0, 0, 0));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area);
    for (const auto& marked : {m_ringed, m_pointed})
        if (marked && *marked < m_points.rows()) {
            painter.setPen(QPen(palette().color(QPalette::Base), 4));
            painter.drawEllipse(positionOf(*marked), pointRing, pointRing);
            painter.setPen(QPen(palette().color(QPalette::Text), 2));
            painter.drawEllipse(positionOf(*marked), pointRing, pointRing);
        }
    if (m_stroke.size() > 1) {
        QColor colour = palette().color(QPalette::Highlight);
        painter.setPen(QPen(colour, 1.5));
        colour.setAlpha(50);
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addPolygon(m_stroke);
        path.closeSubpath();
        painter.fillPath(path, colour);
        painter.drawPath(path);
    }
}

void ScatterView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_showsAll)
        showAll();
    stale();
}

void ScatterView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        stale();
}

void ScatterView::mousePressEvent(QMouseEvent* event) {
    if (m_button != Qt::NoButton || m_points.rows() == 0)
        return;
    m_button = event->button();
    m_moved = false;
    m_pressedAt = m_last = event->position();
    setFocus(Qt::MouseFocusReason);
}

void ScatterView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (m_button == Qt::NoButton)
        return point(at);
    m_moved = m_moved || (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!m_moved)
        return;
    const QPointF way = at - std::exchange(m_last, at);
    if (m_button == Qt::LeftButton) {
        if (!m_lasso)
            m_stroke = QPolygonF(QRectF(m_pressedAt, at).normalized());
        else if (m_stroke.isEmpty())
            m_stroke << m_pressedAt << at;
        else if ((at - m_stroke.last()).manhattanLength() >= cornersApart)
            m_stroke << at;
        return update();
    }
    m_showsAll = false;
    PlaneView view = m_view;
    view.centre -= Eigen::Vector2d(way.x(), -way.y()) / view.scale;
    setView(view);
}

void ScatterView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != m_button)
        return;
    const Qt::MouseButton button = std::exchange(m_button, Qt::NoButton);
    if (button != Qt::LeftButton)
        return;
    if (!m_moved)
        return emit clicked(
            nearestPoint(m_points, m_view, plotSize(), inPlot(event->position()), hoverReach));
    const QPolygonF stroke = std::exchange(m_stroke, {});
    ScreenPolygon polygon;
    for (const QPointF& corner : stroke)
        polygon.push_back(inPlot(corner));
    update();
    emit brushed(pointsInside(m_points, m_view, plotSize(), polygon), event->modifiers());
}

void ScatterView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        showAll();
}

void ScatterView::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    event->accept();
    if (steps == 0 || m_points.rows() == 0)
        return;
    m_showsAll = false;
    setView(zoomedAt(m_view, std::pow(zoomStep, steps), inPlot(event->position()), plotSize()));
    point(event->position());
}

void ScatterView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (std::exchange(m_pointed, std::nullopt)) {
        update();
        emit pointed(std::nullopt);
    }
}

void ScatterView::point(const QPointF& at) {
    const auto found = plot().contains(at) && m_points.rows() > 0
                           ? nearestPoint(m_points, m_view, plotSize(), inPlot(at), hoverReach)
                           : std::nullopt;
    if (std::exchange(m_pointed, found) == found)
        return;
    update();
    emit pointed(found);
}

void ScatterView::keyPressEvent(QKeyEvent* event) {
    constexpr double part = 0.1; // of the picture
    const auto shift = [this](double right, double up) {
        m_showsAll = false;
        PlaneView view = m_view;
        view.centre += Eigen::Vector2d(right * plotSize().x(), up * plotSize().y()) / view.scale;
        setView(view);
    };
    const auto zoom = [this](double factor) {
        m_showsAll = false;
        setView(zoomedAt(m_view, factor, plotSize() / 2, plotSize()));
    };
    switch (event->key()) {
    case Qt::Key_Home:
        return showAll();
    case Qt::Key_Plus:
    case Qt::Key_PageUp:
        return zoom(zoomStep);
    case Qt::Key_Minus:
    case Qt::Key_PageDown:
        return zoom(1 / zoomStep);
    case Qt::Key_Left:
        return shift(-part, 0);
    case Qt::Key_Right:
        return shift(part, 0);
    case Qt::Key_Up:
        return shift(0, part);
    case Qt::Key_Down:
        return shift(0, -part);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace fusiform
