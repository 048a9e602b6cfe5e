#include "widgets/panels/overlay_masks.h"

#include "widgets/dialogs/number_field.h"
#include "render/charts/map_histogram.h"
#include "widgets/panels/line_look.h"
#include "widgets/panels/overlay_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fusiform {
namespace {

constexpr int maskSteps = 1000;

/// The lowest and highest value of the map that a slider is about; null: about none, and none is kept.
void followRange(
    const std::shared_ptr<const Map>& map, std::shared_ptr<const Map>& before, std::pair<double, double>& range) {
    if (std::exchange(before, map) == map || !map)
        return;
    const MapHistogram histogram = histogramOf(*map);
    range = {histogram.minimum, histogram.maximum};
}

} // namespace

OverlayMasks::OverlayMasks(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    buildClip(*grid);
    buildFade(*grid);
    m_perVertex = new QCheckBox(tr("One colour a &vertex"), this);
    m_perVertex->setObjectName("perVertex");
    m_perVertex->setToolTip(
        tr("Each vertex in the colour of its own value, instead of colours that run between vertices"));
    grid->addWidget(m_perVertex, 5, 1, 1, 2);
    connect(m_perVertex, &QCheckBox::toggled, this, [this](bool on) {
        changeOverlay(
            m_session, m_map, tr("One colour a vertex"), "", [=](Overlay& edited) { edited.perVertex = on; });
    });
    buildLines(*grid);
    connect(&session, &Session::datasetChanged, this, &OverlayMasks::follow);
    connect(&session, &Session::viewChanged, this, &OverlayMasks::follow);
    follow();
}

void OverlayMasks::buildClip(QGridLayout& grid) {
    m_clip = new QComboBox(this);
    m_clip->setObjectName("clipMap");
    m_clip->setAccessibleName(tr("Map that clips this one"));
    m_clip->setToolTip(tr("Shows this map only where another one passes a threshold, such as a significance"));
    m_clipMode = new QComboBox(this);
    m_clipMode->setObjectName("clipMode");
    m_clipMode->setAccessibleName(tr("Which values of the other map let this one be seen"));
    fillThresholdModes(*m_clipMode);
    for (QComboBox* box : {m_clip, m_clipMode})
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_clipThreshold = overlayField(this, "clipThreshold", tr("Threshold of the map that clips"));
    m_clipLower = overlayField(this, "clipLower", tr("Lower threshold of the map that clips"));
    m_clipSlider = new QSlider(Qt::Horizontal, this);
    m_clipSlider->setObjectName("clipSlider");
    m_clipSlider->setAccessibleName(tr("Threshold of the map that clips"));
    m_clipSlider->setRange(0, maskSteps);
    auto* label = new QLabel(tr("O&nly where"), this);
    label->setBuddy(m_clip);
    grid.addWidget(label, 0, 0);
    grid.addWidget(m_clip, 0, 1, 1, 2);
    grid.addWidget(m_clipMode, 1, 1);
    grid.addWidget(m_clipThreshold, 1, 2);
    grid.addWidget(m_clipLower, 2, 1);
    grid.addWidget(m_clipSlider, 2, 2);
    connect(m_clip, &QComboBox::activated, this, [this] {
        const std::string name = m_clip->currentData().toString().toStdString();
        const auto map = m_session.dataset()->findMap(name);
        const Overlay standard = map ? defaultOverlay(*map) : Overlay();
        changeOverlay(m_session, m_map, tr("Clip by another map"), "", [&](Overlay& edited) {
            edited.clip = {};
            if (!map)
                return;
            edited.clip.map = name;
            edited.clip.threshold = (standard.low + standard.high) / 2;
            edited.clip.lowerThreshold = standard.low;
        });
    });
    connect(m_clipMode, &QComboBox::activated, this, [this] {
        const auto mode = ThresholdMode(m_clipMode->currentData().toInt());
        changeOverlay(
            m_session, m_map, tr("Clip by another map"), "", [=](Overlay& edited) { edited.clip.mode = mode; });
    });
    const auto setThreshold = [this](double value) {
        changeOverlay(m_session, m_map, tr("Threshold of the map that clips"), "clip", [=](Overlay& edited) {
            edited.clip.threshold = value;
        });
    };
    connect(m_clipThreshold, &NumberField::valueChanged, this, setThreshold);
    connect(m_clipLower, &NumberField::valueChanged, this, [this](double value) {
        changeOverlay(m_session, m_map, tr("Threshold of the map that clips"), "clipLower", [=](Overlay& edited) {
            edited.clip.lowerThreshold = value;
        });
    });
    connect(m_clipSlider, &QSlider::valueChanged, this, [this, setThreshold](int step) {
        const Overlay* edited = overlayOf(m_session, m_map);
        if (!edited)
            return;
        const auto [low, high] = clipRange(edited->clip);
        setThreshold(low + (high - low) * step / maskSteps);
    });
}

void OverlayMasks::buildFade(QGridLayout& grid) {
    m_fade = new QComboBox(this);
    m_fade->setObjectName("fadeMap");
    m_fade->setAccessibleName(tr("Map that fades this one"));
    m_fade->setToolTip(
        tr("This map is as opaque as another one is high: not seen where that is at the lower end of its range"));
    m_fade->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_fadeLow = overlayField(this, "fadeLow", tr("Value of the map that fades at which nothing is seen"));
    m_fadeHigh = overlayField(this, "fadeHigh", tr("Value of the map that fades at which all is seen"));
    auto* label = new QLabel(tr("Fa&ded by"), this);
    label->setBuddy(m_fade);
    m_fadeLabel = new QLabel(tr("Its range"), this);
    m_fadeLabel->setBuddy(m_fadeLow);
    grid.addWidget(label, 3, 0);
    grid.addWidget(m_fade, 3, 1, 1, 2);
    grid.addWidget(m_fadeLabel, 4, 0);
    grid.addWidget(m_fadeLow, 4, 1);
    grid.addWidget(m_fadeHigh, 4, 2);
    connect(m_fade, &QComboBox::activated, this, [this] {
        const std::string name = m_fade->currentData().toString().toStdString();
        const auto map = m_session.dataset()->findMap(name);
        const Overlay standard = map ? defaultOverlay(*map) : Overlay();
        changeOverlay(m_session, m_map, tr("Fade by another map"), "", [&](Overlay& edited) {
            edited.fade = map ? OverlayFade{name, standard.low, standard.high} : OverlayFade();
        });
    });
    connect(m_fadeLow, &NumberField::valueChanged, this, [this](double value) {
        changeOverlay(m_session, m_map, tr("Range of the map that fades"), "fadeLow", [=](Overlay& edited) {
            edited.fade.low = value;
        });
    });
    connect(m_fadeHigh, &NumberField::valueChanged, this, [this](double value) {
        changeOverlay(m_session, m_map, tr("Range of the map that fades"), "fadeHigh", [=](Overlay& edited) {
            edited.fade.high = value;
        });
    });
}

void OverlayMasks::buildLines(QGridLayout& grid) {
    m_lines = new QCheckBox(tr("&Line at"), this);
    m_lines->setObjectName("lines");
    m_lines->setToolTip(tr("A line where the map crosses a value; of categories, their borders"));
    m_level = overlayField(this, "level", tr("Value at which the line is drawn"));
    m_levelSlider = new QSlider(Qt::Horizontal, this);
    m_levelSlider->setObjectName("levelSlider");
    m_levelSlider->setAccessibleName(tr("Value at which the line is drawn"));
    m_levelSlider->setRange(0, maskSteps);
    grid.addWidget(m_lines, 6, 0);
    grid.addWidget(m_level, 6, 1);
    grid.addWidget(m_levelSlider, 6, 2);
    connect(m_lines, &QCheckBox::toggled, this, [this](bool on) {
        const auto map = m_session.dataset()->findMap(m_map);
        changeOverlay(m_session, m_map, tr("Line at a value"), "", [&](Overlay& edited) {
            // A first line in the middle of what is coloured.
            if (on && edited.lines == OverlayLines() && map && !map->categorical)
                edited.lines.level = (edited.low + edited.high) / 2;
            edited.lines.shown = on;
        });
    });
    const auto setLevel = [this](double value) {
        changeOverlay(m_session, m_map, tr("Line at a value"), "level", [=](Overlay& edited) {
            edited.lines.level = value;
        });
    };
    connect(m_level, &NumberField::valueChanged, this, setLevel);
    connect(m_levelSlider, &QSlider::valueChanged, this, [this, setLevel](int step) {
        setLevel(m_levels.first + (m_levels.second - m_levels.first) * step / maskSteps);
    });
    m_lineLook = new LineLook(tr("the lines"), this);
    m_lineLook->setObjectName("lineLook");
    grid.addWidget(m_lineLook, 7, 1, 1, 2);
    connect(m_lineLook, &LineLook::widthChosen, this, [this](double width) {
        changeOverlay(m_session, m_map, tr("Width of lines"), "lineWidth", [=](Overlay& edited) {
            edited.lines.width = width;
        });
    });
    connect(m_lineLook, &LineLook::colourAsked, this, [this] { m_colourOf = m_map; });
    connect(m_lineLook, &LineLook::colourChosen, this, [this](const Rgb& colour) {
        changeOverlay(
            m_session, m_colourOf, tr("Colour of lines"), "", [&](Overlay& edited) { edited.lines.colour = colour; });
    });
}

void OverlayMasks::showLines(const OverlayLines& lines) {
    const auto map = m_session.dataset()->findMap(m_map);
    const bool level = lines.shown && map && !map->categorical;
    followRange(level ? map : nullptr, m_levelsOf, m_levels);
    const QSignalBlocker quiet[]{
        QSignalBlocker(m_lines), QSignalBlocker(m_level), QSignalBlocker(m_levelSlider)};
    m_lines->setText(map && map->categorical ? tr("Borde&rs") : tr("&Line at"));
    m_lines->setChecked(lines.shown);
    m_level->setVisible(level);
    m_levelSlider->setVisible(level);
    m_lineLook->setVisible(lines.shown);
    m_lineLook->showLook(lines.width, lines.colour);
    m_level->setValue(lines.level);
    const auto [low, high] = m_levels;
    const double fraction = high > low ? (lines.level - low) / (high - low) : 0;
    m_levelSlider->setValue(int(std::lround(std::clamp(fraction, 0.0, 1.0) * maskSteps)));
}

std::pair<double, double> OverlayMasks::clipRange(const OverlayClip& clip) const {
    if (clip.mode != ThresholdMode::Magnitude)
        return m_clipValues;
    return {0, std::max(std::abs(m_clipValues.first), std::abs(m_clipValues.second))};
}

bool OverlayMasks::inUse() const {
    const Overlay* edited = overlayOf(m_session, m_map);
    return edited && (!edited->clip.map.empty() || !edited->fade.map.empty() || edited->perVertex ||
                      edited->lines.shown);
}

void OverlayMasks::edit(const std::string& map) {
    m_map = map;
    follow();
}

void OverlayMasks::follow() {
    const Overlay* edited = overlayOf(m_session, m_map);
    const Overlay shown = edited ? *edited : Overlay();
    const Dataset& dataset = *m_session.dataset();
    setEnabled(edited != nullptr);
    showMaps(*m_clip, dataset, tr("everywhere"), m_map, shown.clip.map);
    showMaps(*m_fade, dataset, tr("no other map"), m_map, shown.fade.map);
    showClip(shown.clip);
    showFade(shown.fade);
    showLines(shown.lines);
    const QSignalBlocker quiet(m_perVertex);
    m_perVertex->setChecked(shown.perVertex);
}

void OverlayMasks::showClip(const OverlayClip& clip) {
    const auto map = clip.map.empty() ? nullptr : m_session.dataset()->findMap(clip.map);
    followRange(map, m_clipRangeOf, m_clipValues);
    const bool on = !clip.map.empty();
    const bool sided = on && clip.mode != ThresholdMode::Off;
    m_clipMode->setVisible(on);
    m_clipThreshold->setVisible(on);
    m_clipSlider->setVisible(sided);
    m_clipLower->setVisible(on && hasTwoSides(clip.mode));
    m_clipThreshold->setEnabled(sided);
    const QSignalBlocker quiet[]{
        QSignalBlocker(m_clipThreshold), QSignalBlocker(m_clipLower), QSignalBlocker(m_clipSlider)};
    m_clipMode->setCurrentIndex(m_clipMode->findData(int(clip.mode)));
    m_clipThreshold->setValue(clip.threshold);
    m_clipLower->setValue(clip.lowerThreshold);
    const auto [low, high] = clipRange(clip);
    const double fraction = high > low ? (clip.threshold - low) / (high - low) : 0;
    m_clipSlider->setValue(int(std::lround(std::clamp(fraction, 0.0, 1.0) * maskSteps)));
}

void OverlayMasks::showFade(const OverlayFade& fade) {
    const QSignalBlocker quiet[]{QSignalBlocker(m_fadeLow), QSignalBlocker(m_fadeHigh)};
    for (QWidget* widget : std::initializer_list<QWidget*>{m_fadeLabel, m_fadeLow, m_fadeHigh})
        widget->setVisible(!fade.map.empty());
    m_fadeLow->setValue(fade.low);
    m_fadeHigh->setValue(fade.high);
}

} // namespace fusiform
