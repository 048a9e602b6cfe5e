#include "widgets/panels/layer_profile.h"

#include "render/overlay_palette.h"
#include "render/charts/layer_series.h"
#include "widgets/views/place_text.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr int refreshDelay = 25; ///< ms
constexpr double reach = 12;     ///< pixels from a point that still mean it
constexpr double step =
    0.1; ///< the score axis ends at multiples of it, so that it stands still while hovering

} // namespace

struct LayerProfile::Scale {
    QRectF area;
    double firstDepth = 0, lastDepth = 1, low = 0, high = 1;

    [[nodiscard]] double x(double depth) const {
        return area.left() + (depth - firstDepth) / (lastDepth - firstDepth) * area.width();
    }
    [[nodiscard]] double y(double score) const {
        return area.bottom() - (score - low) / (high - low) * area.height();
    }
    [[nodiscard]] QPointF at(const ProfilePoint& point) const { return {x(point.depth), y(point.score)}; }
};

LayerProfile::LayerProfile(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setObjectName("layerProfile");
    setAccessibleName(tr("Layer profile"));
    setMouseTracking(true);
    setToolTip({});
    m_timer.setSingleShot(true);
    m_timer.setInterval(refreshDelay);
    connect(&m_timer, &QTimer::timeout, this, &LayerProfile::refresh);
    const auto soon = [this] {
        if (isVisible() && !m_timer.isActive())
            m_timer.start();
    };
    connect(&session, &Session::datasetChanged, this, soon);
    connect(&session, &Session::viewChanged, this, soon);
    connect(&session, &Session::cursorChanged, this, soon);
    connect(&session, &Session::hoverChanged, this, soon);
}

void LayerProfile::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void LayerProfile::refresh() {
    const auto dataset = m_session.dataset();
    const auto profileOf = [&](const std::optional<Cursor>& place) {
        return place ? layerProfileAt(*dataset, m_session.view(), *place, m_session.voxelAt(*place))
                     : LayerProfileContent();
    };
    m_selected = profileOf(m_session.view().cursor);
    m_hovered = profileOf(m_session.hover());
    setAccessibleDescription(m_selected.text());
    update();
}

LayerProfile::Scale LayerProfile::scale() const {
    Scale scale;
    double first = HUGE_VAL, last = -HUGE_VAL, low = 0, high = step;
    for (const LayerProfileContent* content : {&m_selected, &m_hovered}) {
        high = std::max(high, content->ceiling.value_or(0));
        for (const ProfileLine& line : content->lines)
            for (const ProfilePoint& point : line.points) {
                first = std::min(first, point.depth);
                last = std::max(last, point.depth);
                if (std::isfinite(point.score)) {
                    low = std::min(low, point.score);
                    high = std::max(high, point.score);
                }
            }
    }
    if (first < last) {
        scale.firstDepth = first;
        scale.lastDepth = last;
    }
    scale.low = std::floor(low / step - 1e-9) * step;
    scale.high = std::ceil(high / step + 1e-9) * step;
    const double text = fontMetrics().height();
    const double labels = fontMetrics().horizontalAdvance(numberText(-0.25)) + 8;
    scale.area = QRectF(rect()).adjusted(labels + 4, text + 8, -16, -text - 6);
    return scale;
}

QColor LayerProfile::colourOf(std::size_t line) const {
    const Rgb hue = hueOfModel(line);
    const QColor colour(hue[0], hue[1], hue[2]);
    return palette().color(QPalette::Base).lightness() < 128 ? colour.lighter(165) : colour;
}

void LayerProfile::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_selected.empty() && m_hovered.empty()) {
        painter.setPen(palette().color(QPalette::Disabled, QPalette::Text));
        const bool any = !m_selected.lines.empty() || !m_hovered.lines.empty();
        painter.drawText(
            rect().adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap,
            any ? tr("No scores at this place")
                : tr("Select a place or move over the cortex to see its score in every layer. Models need "
                     "score maps "
                     "of at least two layers."));
        return;
    }
    const Scale drawn = scale();
    paintCeiling(painter, drawn);
    paintAxes(painter, drawn);
    paintLines(painter, drawn, m_selected, true);
    paintLines(painter, drawn, m_hovered, false);
    paintLegend(painter);
}

void LayerProfile::paintCeiling(QPainter& painter, const Scale& scale) const {
    const auto ceiling = m_selected.empty() ? m_hovered.ceiling : m_selected.ceiling;
    if (!ceiling)
        return;
    QColor ink = palette().color(QPalette::Text);
    ink.setAlphaF(0.10F);
    const double y = scale.y(*ceiling);
    painter.fillRect(
        QRectF(QPointF(scale.area.left(), scale.area.top()), QPointF(scale.area.right(), y)), ink);
    ink.setAlphaF(0.55F);
    painter.setPen(QPen(ink, 1));
    painter.drawLine(QPointF(scale.area.left(), y), QPointF(scale.area.right(), y));
    painter.drawText(
        *ceilingText(), Qt::AlignRight | Qt::AlignVCenter, tr("noise ceiling %1").arg(numberText(*ceiling)));
}

std::optional<QRectF> LayerProfile::ceilingText() const {
    const auto ceiling = m_selected.empty() ? m_hovered.ceiling : m_selected.ceiling;
    if (!ceiling)
        return {};
    const Scale drawn = scale();
    const double height = fontMetrics().height();
    const double y = drawn.y(*ceiling);
    const double above = y - height - 1;
    return QRectF(
        drawn.area.left() + 4, above < legendBottom() ? y + 1 : above, drawn.area.width() - 8, height);
}

double LayerProfile::legendBottom() const {
    return fontMetrics().height() + 3;
}

void LayerProfile::paintAxes(QPainter& painter, const Scale& scale) const {
    const QColor text = palette().color(QPalette::Text);
    QColor faint = text;
    faint.setAlphaF(0.25F);
    painter.setPen(QPen(faint, 1));
    painter.drawLine(scale.area.bottomLeft(), scale.area.topLeft());
    painter.drawLine(QPointF(scale.area.left(), scale.y(0)), QPointF(scale.area.right(), scale.y(0)));
    painter.setPen(text);
    const double height = fontMetrics().height();
    for (const double score : {scale.low, 0.0, scale.high}) {
        if (score == 0.0 && scale.low < 0 && scale.y(0) > scale.area.bottom() - height)
            continue; // it would touch the lower end
        painter.drawText(
            QRectF(0, scale.y(score) - height / 2, scale.area.left() - 5, height),
            Qt::AlignRight | Qt::AlignVCenter, numberText(std::round(score * 100) / 100));
    }
    // Names of the layers where there is room for them: of the model that is shown, which is the first with a
    // best layer.
    const auto& content = m_selected.empty() ? m_hovered : m_selected;
    double free = 0;
    for (const ProfileLine& line : content.lines) {
        if (content.lines.size() > 1 && &line != &content.lines.front())
            break;
        for (const ProfilePoint& point : line.points) {
            const double width = fontMetrics().horizontalAdvance(point.layer);
            const double left =
                std::clamp(scale.x(point.depth) - width / 2, 0.0, std::max(0.0, this->width() - width));
            if (left < free)
                continue;
            painter.drawText(QPointF(left, scale.area.bottom() + height), point.layer);
            free = left + width + 10;
        }
    }
}

void LayerProfile::paintLines(
    QPainter& painter, const Scale& scale, const LayerProfileContent& content, bool solid) const {
    const Overlay* top = m_session.view().topVisibleOverlay();
    for (std::size_t at = 0; at < content.lines.size(); ++at) {
        const ProfileLine& line = content.lines[at];
        QColor colour = colourOf(at);
        if (!solid)
            colour.setAlphaF(0.75F);
        QPainterPath path;
        bool drawing = false;
        for (const ProfilePoint& point : line.points) {
            if (!std::isfinite(point.score)) {
                drawing = false;
                continue;
            }
            if (std::exchange(drawing, true))
                path.lineTo(scale.at(point));
            else
                path.moveTo(scale.at(point));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, solid ? 2 : 1.2, solid ? Qt::SolidLine : Qt::DashLine));
        painter.drawPath(path);
        const ProfilePoint* best = line.best();
        for (const ProfilePoint& point : line.points) {
            if (!std::isfinite(point.score))
                continue;
            const bool shown = solid && top && top->map == point.map;
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(scale.at(point), shown ? 4.5 : solid ? 3 : 2, shown ? 4.5 : solid ? 3 : 2);
            if (&point != best || !solid)
                continue;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Text), 1.4));
            painter.drawEllipse(scale.at(point), 7, 7);
        }
    }
}

void LayerProfile::paintLegend(QPainter& painter) const {
    const LayerProfileContent& content = m_selected.empty() ? m_hovered : m_selected;
    double x = 6;
    const double baseline = fontMetrics().ascent() + 3;
    const auto write = [&](const QString& text, const QColor& colour) {
        const QString fitting =
            fontMetrics().elidedText(text, Qt::ElideRight, int(std::max(0.0, width() - x - 6)));
        painter.setPen(colour);
        painter.drawText(QPointF(x, baseline), fitting);
        x += fontMetrics().horizontalAdvance(fitting) + 14;
    };
    const QColor text = palette().color(QPalette::Text);
    for (std::size_t at = 0; at < content.lines.size(); ++at) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(at));
        painter.drawEllipse(QPointF(x + 4, baseline - fontMetrics().ascent() * 0.35), 4, 4);
        x += 12;
        const ProfilePoint* best = content.lines[at].best();
        write(
            best ? tr("%1: best %2, %3 %4")
                       .arg(
                           content.lines[at].model, best->layer, QString::fromStdString(content.metric),
                           numberText(best->score))
                 : content.lines[at].model,
            text);
    }
    QColor faint = text;
    faint.setAlphaF(0.65F);
    if (!m_selected.empty())
        write(tr("selected: %1").arg(m_selected.place), faint);
    if (!m_hovered.empty())
        write(tr("dashed: %1").arg(m_hovered.place), faint);
}

const ProfilePoint* LayerProfile::pointAt(const QPointF& at) const {
    const auto& content = m_selected.empty() ? m_hovered : m_selected;
    const Scale drawn = scale();
    const ProfilePoint* nearest = nullptr;
    double least = reach;
    for (const ProfileLine& line : content.lines)
        for (const ProfilePoint& point : line.points) {
            const QPointF way = drawn.at(point) - at;
            const double distance = std::hypot(way.x(), way.y());
            if (std::isfinite(point.score) && distance < least) {
                least = distance;
                nearest = &point;
            }
        }
    return nearest;
}

std::optional<QPointF> LayerProfile::positionOf(const std::string& map) const {
    const Scale drawn = scale();
    for (const ProfileLine& line : m_selected.lines)
        for (const ProfilePoint& point : line.points)
            if (point.map == map && std::isfinite(point.score))
                return drawn.at(point);
    return {};
}

void LayerProfile::mousePressEvent(QMouseEvent* event) {
    const ProfilePoint* point = event->button() == Qt::LeftButton ? pointAt(event->position()) : nullptr;
    if (!point)
        return;
    const auto map = m_session.dataset()->findMap(point->map);
    if (!map)
        return;
    m_session.changeView(tr("Layer %1").arg(point->layer), [&](ViewState& view) {
        const LayerSeries series = seriesOf(*m_session.dataset(), view);
        const auto found =
            std::ranges::find(series.layers, map->name, [](const auto& layer) { return layer->name; });
        if (found != series.layers.end())
            return showStep(view, series, found - series.layers.begin());
        // Of another model: its own overlay goes on top.
        Overlay overlay = defaultOverlay(*map);
        if (const auto old = std::ranges::find(view.overlays, map->name, &Overlay::map);
            old != view.overlays.end())
            overlay = *old;
        overlay.visible = true;
        std::erase_if(view.overlays, [&](const Overlay& other) { return other.map == map->name; });
        view.overlays.push_back(overlay);
    });
}

void LayerProfile::mouseMoveEvent(QMouseEvent* event) {
    const ProfilePoint* point = pointAt(event->position());
    setCursor(point ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (point)
        QToolTip::showText(
            event->globalPosition().toPoint(),
            tr("%1: %2\nClick to show this layer").arg(point->layer, numberText(point->score)), this);
    else
        QToolTip::hideText();
}

void LayerProfile::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    QToolTip::hideText();
}

} // namespace fusiform
