#include "widgets/panels/series_bar.h"

#include "widgets/tasks/task_manager.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int fewSteps = 50;        ///< as many get a tick each
constexpr double speeds[]{0.5, 1, 2, 5, 10};
constexpr double standardSpeed = 2; ///< steps a second

enum class Glyph { Previous, Play, Pause, Next, Loop };

/// Drawn in the colour of text: the style's own icons are black on dark windows too.
QIcon glyphIcon(Glyph glyph, const QPalette& palette) {
    QIcon icon;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Disabled}) {
        QPixmap pixmap(32, 32);
        pixmap.setDevicePixelRatio(2);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = palette.color(
            mode == QIcon::Normal ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        const auto triangle = [&](double from, double to) {
            painter.drawPolygon(QPolygonF({{from, 3}, {to, 8}, {from, 13}}));
        };
        switch (glyph) {
        case Glyph::Previous:
            painter.drawRect(QRectF(3, 3, 2, 10));
            triangle(13, 5.5);
            break;
        case Glyph::Play:
            triangle(4, 13);
            break;
        case Glyph::Pause:
            painter.drawRect(QRectF(4, 3, 3, 10));
            painter.drawRect(QRectF(9, 3, 3, 10));
            break;
        case Glyph::Next:
            painter.drawRect(QRectF(11, 3, 2, 10));
            triangle(3, 10.5);
            break;
        case Glyph::Loop:
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(ink, 1.6));
            painter.drawArc(QRectF(3, 3, 10, 10), 40 * 16, 290 * 16);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawPolygon(QPolygonF({{13.6, 1.5}, {13.6, 6.5}, {8.8, 5.4}}));
            break;
        }
        painter.end();
        icon.addPixmap(pixmap, mode);
    }
    return icon;
}

} // namespace

SeriesBar::SeriesBar(Session& session, TaskManager& tasks, QWidget* parent)
    : QWidget(parent), m_session(session), m_tasks(tasks) {
    setObjectName("seriesBar");
    setAccessibleName(tr("Layers or frames of the overlay"));
    setAutoFillBackground(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 3, 6, 3);
    layout->setSpacing(4);
    m_previous = addButton("seriesPrevious", tr("Previous (−)"));
    m_play = addButton("seriesPlay", tr("Play (space in a view)"));
    m_next = addButton("seriesNext", tr("Next (+)"));
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName("seriesSlider");
    m_slider->setPageStep(1);
    m_slider->setMinimumWidth(90);
    m_title = new QLabel(this);
    m_title->setObjectName("seriesTitle");
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    middle->addWidget(m_slider);
    middle->addWidget(m_title);
    layout->addLayout(middle, 1);
    m_speed = new QComboBox(this);
    m_speed->setObjectName("seriesSpeed");
    m_speed->setAccessibleName(tr("Speed of playing"));
    m_speed->setToolTip(tr("Steps a second while playing"));
    for (const double speed : speeds)
        m_speed->addItem(tr("%1/s").arg(speed), speed);
    m_speed->setCurrentIndex(m_speed->findData(standardSpeed));
    layout->addWidget(m_speed);
    m_loop = addButton("seriesLoop", tr("Begin again after the last"));
    m_loop->setCheckable(true);
    m_loop->setChecked(true);
    layout->addWidget(m_loop);
    m_range = new QPushButton(tr("Same range"), this);
    m_range->setObjectName("seriesRange");
    m_range->setToolTip(tr("One range of colours that holds all of the series, so that colours can be compared"));
    layout->addWidget(m_range);

    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_play, &QToolButton::clicked, this, &SeriesBar::togglePlay);
    connect(m_range, &QPushButton::clicked, this, &SeriesBar::shareRange);
    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        stop();
        ++m_gesture;
        m_dragging = true;
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_dragging = false; });
    connect(m_slider, &QSlider::valueChanged, this, [this](int index) {
        showAt(index, m_dragging ? QString("layer%1").arg(m_gesture) : QStringLiteral("layer"));
    });
    connect(m_speed, &QComboBox::currentIndexChanged, this, [this] {
        m_timer.setInterval(int(1000 / m_speed->currentData().toDouble()));
    });
    m_timer.setInterval(int(1000 / standardSpeed));
    connect(&m_timer, &QTimer::timeout, this, &SeriesBar::advance);
    connect(&session, &Session::datasetChanged, this, &SeriesBar::follow);
    connect(&session, &Session::viewChanged, this, &SeriesBar::follow);
    drawIcons();
    follow();
}

QToolButton* SeriesBar::addButton(const QString& name, const QString& tooltip) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setToolTip(tooltip);
    button->setAccessibleName(tooltip);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

void SeriesBar::drawIcons() {
    m_previous->setIcon(glyphIcon(Glyph::Previous, palette()));
    m_next->setIcon(glyphIcon(Glyph::Next, palette()));
    m_loop->setIcon(glyphIcon(Glyph::Loop, palette()));
    m_play->setIcon(glyphIcon(playing() ? Glyph::Pause : Glyph::Play, palette()));
    const QString what = playing() ? tr("Pause (space in a view)") : tr("Play (space in a view)");
    m_play->setToolTip(what);
    m_play->setAccessibleName(what);
}

void SeriesBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_range)
        drawIcons();
}

void SeriesBar::follow() {
    LayerSeries now = seriesOf(*m_session.dataset(), m_session.view());
    const bool had = hasSeries();
    if (playing() && !now.sameAs(m_series))
        stop();
    m_series = std::move(now);
    setVisible(hasSeries());
    if (hasSeries() != had)
        emit seriesChanged();
    if (!hasSeries())
        return;
    const auto count = m_series.count();
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, int(count - 1));
        m_slider->setTickPosition(count <= fewSteps ? QSlider::TicksBelow : QSlider::NoTicks);
        m_slider->setTickInterval(1);
        m_slider->setValue(int(m_series.at));
    }
    const QString kind = m_series.frames ? tr("Frame shown") : tr("Layer shown");
    const QString name = QString::fromStdString(m_series.title(m_series.at));
    const QString number = tr("%1 of %2").arg(m_series.at + 1).arg(count);
    const QString title = name.isEmpty() ? number : tr("%1 (%2)").arg(name, number);
    m_title->setText(title);
    m_slider->setAccessibleName(kind);
    m_slider->setAccessibleDescription(title);
    m_slider->setToolTip(title);
    m_previous->setEnabled(m_series.at > 0);
    m_next->setEnabled(m_series.at + 1 < count);
}

void SeriesBar::showAt(std::int64_t index, const QString& mergeKey) {
    const QString what = m_series.frames ? tr("Frame %1").arg(index + 1)
                                         : tr("Layer %1").arg(QString::fromStdString(m_series.title(index)));
    m_session.changeView(what, [&](ViewState& view) { showStep(view, m_series, index); }, mergeKey);
}

void SeriesBar::step(int by) {
    stop();
    showAt(m_series.at + by, QStringLiteral("layer"));
}

void SeriesBar::togglePlay() {
    if (playing() || !hasSeries())
        return stop();
    ++m_gesture;
    m_started = false;
    m_timer.start();
    drawIcons();
    emit seriesChanged();
    advance();
}

void SeriesBar::stop() {
    if (!playing())
        return;
    m_timer.stop();
    drawIcons();
    emit seriesChanged();
}

void SeriesBar::advance() {
    // A frame that is still being read is waited for, or the picture would never catch up.
    if (m_series.frames && m_series.frames->frame != m_series.at)
        return;
    std::int64_t next = m_series.at + 1;
    if (next >= m_series.count()) {
        // Pressing play at the end means from the beginning.
        if (!m_loop->isChecked() && m_started)
            return stop();
        next = 0;
    }
    m_started = true;
    showAt(next, QString("layer%1").arg(m_gesture));
}

void SeriesBar::shareRange() {
    const Overlay* top = m_session.view().topVisibleOverlay();
    if (!top || !hasSeries())
        return;
    using Range = std::pair<double, double>;
    m_tasks.start<Range>(
        tr("Range of all layers"), TaskManager::Weight::Light,
        [series = m_series, overlay = *top](Progress&) { return commonRange(series, overlay); },
        [this, series = m_series, generation = m_session.generation()](const Range& range) {
            if (generation != m_session.generation() || !series.sameAs(m_series))
                return; // another one is shown by now
            m_session.changeView(tr("Same range for all layers"), [&](ViewState& view) {
                for (auto at = view.overlays.rbegin(); at != view.overlays.rend(); ++at)
                    if (at->visible) {
                        at->low = range.first;
                        at->high = range.second;
                        return;
                    }
            });
        },
        QStringLiteral("seriesRange"));
}

} // namespace fusiform
