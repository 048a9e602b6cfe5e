#include "widgets/panels/overlay_editor.h"

#include "analysis/core/error.h"
#include "render/colour_map_file.h"
#include "render/overlay_palette.h"
#include "widgets/dialogs/number_field.h"
#include "widgets/panels/colour_map_box.h"
#include "widgets/panels/histogram_view.h"
#include "widgets/panels/overlay_fields.h"
#include "widgets/panels/overlay_masks.h"
#include "widgets/panels/sampling_editor.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr int sliderSteps = 1000;

/// Dragging gives no more digits than its steps have.
double rounded(double value, double range) {
    if (!(range > 0))
        return value;
    const double quantum = std::pow(10.0, 4 - std::floor(std::log10(range)));
    return std::round(value * quantum) / quantum;
}

} // namespace

OverlayEditor::OverlayEditor(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    m_histogramView = new HistogramView(this);
    m_histogramView->setObjectName("histogram");
    grid->addWidget(m_histogramView, 0, 0, 1, 3);
    connect(m_histogramView, &HistogramView::thresholdDragged, this, [this](double value) {
        setThreshold(rounded(value, m_histogram.maximum - m_histogram.minimum));
    });
    connect(m_histogramView, &HistogramView::lowerThresholdDragged, this, [this](double value) {
        setLowerThreshold(rounded(value, m_histogram.maximum - m_histogram.minimum));
    });
    buildColours(*grid);
    buildRange(*grid);
    buildThreshold(*grid);
    buildOpacity(*grid);
    buildFrames(*grid);
    buildOthers(*grid);
    buildSampling(*grid);
    buildMore(*grid);
    connect(&session, &Session::datasetChanged, this, &OverlayEditor::follow);
    connect(&session, &Session::viewChanged, this, &OverlayEditor::follow);
    follow();
}

void OverlayEditor::buildColours(QGridLayout& grid) {
    m_colours = new ColourMapBox(this);
    m_colours->setObjectName("colourMap");
    m_colours->setAccessibleName(tr("Colour map"));
    m_colours->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* importing = new QToolButton(this);
    importing->setObjectName("importColours");
    importing->setText(tr("…"));
    importing->setAccessibleName(tr("Import a colour map"));
    importing->setToolTip(tr("Import a colour map: .cmap, .json or a look-up table of FreeSurfer"));
    auto* label = new QLabel(tr("&Colours"), this);
    label->setBuddy(m_colours);
    auto* row = new QHBoxLayout;
    row->addWidget(m_colours, 1);
    row->addWidget(importing);
    grid.addWidget(label, 1, 0);
    grid.addLayout(row, 1, 1, 1, 2);
    connect(m_colours, &ColourMapBox::namedChosen, this, [this](const std::string& name) {
        change(tr("Colour map"), "colours", [&](Overlay& edited) {
            edited.colourMap = name;
            edited.ownColours = {};
        });
    });
    connect(m_colours, &ColourMapBox::ownChosen, this, [this](const OwnColours& own) {
        change(tr("Colour map"), "colours", [&](Overlay& edited) { edited.ownColours = own; });
    });
    connect(importing, &QToolButton::clicked, this, [this] {
        const std::string map = m_map; // another may be edited by the time a file is chosen
        const QString file = QFileDialog::getOpenFileName(
            this, tr("Import a colour map"), {},
            tr("Colour maps (*.cmap *.json *.txt *.lut *.csv);;All files (*)"));
        if (!file.isEmpty())
            importColours(file, map);
    });
}

void OverlayEditor::importColours(const QString& file, const std::string& map) {
    try {
        const OwnColours own{
            std::make_shared<const ColourMap>(readColourMapFile(file.toStdString()))};
        if (std::ranges::find(m_imported, own) == m_imported.end())
            m_imported.push_back(own);
        changeOverlay(m_session, map, tr("Import a colour map"), "", [&](Overlay& edited) { edited.ownColours = own; });
    } catch (const Error& error) {
        emit failed(error.details());
    }
}

std::vector<OwnColours> OverlayEditor::ownColours() const {
    std::vector<OwnColours> all = m_imported;
    for (const Overlay& shown : m_session.view().overlays)
        if (shown.ownColours.map && std::ranges::find(all, shown.ownColours) == all.end())
            all.push_back(shown.ownColours);
    return all;
}

void OverlayEditor::buildRange(QGridLayout& grid) {
    m_low = overlayField(this, "low", tr("Value at the lower end of the colours"));
    m_high = overlayField(this, "high", tr("Value at the upper end of the colours"));
    m_auto = new QPushButton(tr("Auto"), this);
    m_auto->setObjectName("autoRange");
    m_auto->setToolTip(tr("Range of the middle 96 % of the values"));
    m_symmetric = new QPushButton(tr("Symmetric"), this);
    m_symmetric->setObjectName("symmetricRange");
    m_symmetric->setToolTip(tr("As far below zero as above it"));
    auto* label = new QLabel(tr("&Range"), this);
    label->setBuddy(m_low);
    grid.addWidget(label, 2, 0);
    grid.addWidget(m_low, 2, 1);
    grid.addWidget(m_high, 2, 2);
    grid.addWidget(m_auto, 3, 1);
    grid.addWidget(m_symmetric, 3, 2);
    connect(m_low, &NumberField::valueChanged, this, [this](double value) {
        change(tr("Range"), "low", [=](Overlay& edited) { edited.low = value; });
    });
    connect(m_high, &NumberField::valueChanged, this, [this](double value) {
        change(tr("Range"), "high", [=](Overlay& edited) { edited.high = value; });
    });
    connect(m_auto, &QPushButton::clicked, this, [this] {
        const auto map = m_session.dataset()->findMap(m_map);
        if (!map)
            return;
        const Overlay standard = defaultOverlay(*map);
        change(tr("Automatic range"), "", [&](Overlay& edited) {
            edited.low = standard.low;
            edited.high = standard.high;
        });
    });
    connect(m_symmetric, &QPushButton::clicked, this, [this] {
        change(tr("Symmetric range"), "", [](Overlay& edited) {
            edited.high = std::max(std::abs(edited.low), std::abs(edited.high));
            edited.low = -edited.high;
        });
    });
}

void OverlayEditor::buildThreshold(QGridLayout& grid) {
    m_mode = new QComboBox(this);
    m_mode->setObjectName("thresholdMode");
    m_mode->setAccessibleName(tr("Which values are shown"));
    fillThresholdModes(*m_mode);
    m_mode->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_threshold = overlayField(this, "threshold", tr("Threshold"));
    m_thresholdSlider = new QSlider(Qt::Horizontal, this);
    m_thresholdSlider->setObjectName("thresholdSlider");
    m_thresholdSlider->setAccessibleName(tr("Threshold"));
    m_thresholdSlider->setRange(0, sliderSteps);
    m_thresholdSlider->setPageStep(sliderSteps / 10);
    auto* label = new QLabel(tr("&Threshold"), this);
    label->setBuddy(m_mode);
    grid.addWidget(label, 4, 0);
    grid.addWidget(m_mode, 4, 1);
    grid.addWidget(m_threshold, 4, 2);
    grid.addWidget(m_thresholdSlider, 5, 1, 1, 2);
    m_lowerThreshold = overlayField(this, "lowerThreshold", tr("Lower threshold"));
    grid.addWidget(m_lowerThreshold, 6, 2);
    connect(m_lowerThreshold, &NumberField::valueChanged, this, &OverlayEditor::setLowerThreshold);
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        setMode(ThresholdMode(m_mode->currentData().toInt()));
    });
    connect(m_threshold, &NumberField::valueChanged, this, &OverlayEditor::setThreshold);
    connect(m_thresholdSlider, &QSlider::valueChanged, this, [this](int step) {
        const Overlay* edited = overlay();
        if (!edited)
            return;
        const auto [low, high] = sliderRange(edited->thresholdMode);
        setThreshold(rounded(low + (high - low) * step / sliderSteps, high - low));
    });
}

void OverlayEditor::buildOpacity(QGridLayout& grid) {
    m_opacity = new QSlider(Qt::Horizontal, this);
    m_opacity->setObjectName("opacity");
    m_opacity->setAccessibleName(tr("Opacity"));
    m_opacity->setRange(0, 100);
    m_percent = new QLabel(this);
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(tr("%1 %").arg(100)));
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* label = new QLabel(tr("&Opacity"), this);
    label->setBuddy(m_opacity);
    auto* row = new QHBoxLayout;
    row->addWidget(m_opacity, 1);
    row->addWidget(m_percent);
    grid.addWidget(label, 7, 0);
    grid.addLayout(row, 7, 1, 1, 2);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        change(tr("Opacity"), "opacity", [=](Overlay& edited) { edited.opacity = percent / 100.0; });
    });
}

void OverlayEditor::buildFrames(QGridLayout& grid) {
    m_frameSlider = new QSlider(Qt::Horizontal, this);
    m_frameSlider->setObjectName("frameSlider");
    m_frameSlider->setAccessibleName(tr("Volume shown"));
    m_frame = new QSpinBox(this);
    m_frame->setObjectName("frame");
    m_frame->setAccessibleName(tr("Volume shown"));
    m_frame->setKeyboardTracking(false);
    m_frameLabel = new QLabel(tr("&Volume"), this);
    m_frameLabel->setBuddy(m_frame);
    grid.addWidget(m_frameLabel, 8, 0);
    grid.addWidget(m_frameSlider, 8, 1);
    grid.addWidget(m_frame, 8, 2);
    const auto set = [this](int number) {
        change(tr("Volume shown"), "frame", [=](Overlay& edited) { edited.frame = number - 1; });
    };
    connect(m_frameSlider, &QSlider::valueChanged, this, set);
    connect(m_frame, &QSpinBox::valueChanged, this, set);
}

void OverlayEditor::buildOthers(QGridLayout& grid) {
    m_second = {
        .name = &Overlay::secondMap, .low = &Overlay::secondLow, .high = &Overlay::secondHigh,
        .lowName = "secondLow", .highName = "secondHigh",
        .change = tr("Second map"), .rangeChange = tr("Range of the second map")};
    m_third = {
        .name = &Overlay::thirdMap, .low = &Overlay::thirdLow, .high = &Overlay::thirdHigh,
        .lowName = "thirdLow", .highName = "thirdHigh",
        .change = tr("Third map"), .rangeChange = tr("Range of the third map")};
    buildOther(
        grid, 9, m_second, "secondMap", tr("T&ogether with"),
        tr("Another map that chooses the colour together with this one: blue where this one is high, orange where the "
           "other is, dark where both are"));
    buildOther(
        grid, 11, m_third, "thirdMap", tr("a&nd with"),
        tr("A third map: then this one is the red of the colour, the second the green, and this third one the blue"));
}

void OverlayEditor::buildOther(
    QGridLayout& grid, int row, OtherMap& other, const char* name, const QString& title, const QString& tip) {
    other.map = new QComboBox(this);
    other.map->setObjectName(name);
    other.map->setAccessibleName(other.change);
    other.map->setToolTip(tip);
    other.map->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    other.lowField = overlayField(this, other.lowName, tr("Value of the other map at the lower end of the colours"));
    other.highField = overlayField(this, other.highName, tr("Value of the other map at the upper end of the colours"));
    other.title = new QLabel(title, this);
    other.title->setBuddy(other.map);
    other.range = new QLabel(tr("Its range"), this);
    other.range->setBuddy(other.lowField);
    grid.addWidget(other.title, row, 0);
    grid.addWidget(other.map, row, 1, 1, 2);
    grid.addWidget(other.range, row + 1, 0);
    grid.addWidget(other.lowField, row + 1, 1);
    grid.addWidget(other.highField, row + 1, 2);
    connect(other.map, &QComboBox::activated, this, [this, &other] {
        const std::string chosen = other.map->currentData().toString().toStdString();
        const auto map = m_session.dataset()->findMap(chosen);
        const Overlay standard = map ? defaultOverlay(*map) : Overlay();
        change(other.change, "", [&](Overlay& edited) {
            edited.*other.name = map ? chosen : std::string();
            edited.*other.low = standard.low;
            edited.*other.high = standard.high;
        });
    });
    connect(other.lowField, &NumberField::valueChanged, this, [this, &other](double value) {
        change(other.rangeChange, other.lowName, [&](Overlay& edited) { edited.*other.low = value; });
    });
    connect(other.highField, &NumberField::valueChanged, this, [this, &other](double value) {
        change(other.rangeChange, other.highName, [&](Overlay& edited) { edited.*other.high = value; });
    });
}

void OverlayEditor::buildSampling(QGridLayout& grid) {
    m_sampling = new SamplingEditor(this);
    grid.addWidget(m_sampling, 13, 0, 1, 3);
    connect(m_sampling, &SamplingEditor::methodChosen, this, [this](SamplingMethod method) {
        change(tr("Sampling of the volume"), "", [=](Overlay& edited) { edited.sampling.method = method; });
    });
    connect(m_sampling, &SamplingEditor::depthChosen, this, [this](double depth) {
        change(tr("Depth in the cortex"), "depth", [=](Overlay& edited) { edited.sampling.depth = depth; });
    });
    connect(m_sampling, &SamplingEditor::averagedChosen, this, [this](bool averaged) {
        change(tr("Mean over depths"), "", [=](Overlay& edited) { edited.sampling.averaged = averaged; });
    });
}

void OverlayEditor::buildMore(QGridLayout& grid) {
    m_more = new QToolButton(this);
    m_more->setObjectName("moreOfOverlay");
    m_more->setText(tr("&More"));
    m_more->setToolTip(tr("Clip or fade by another map"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_masks = new OverlayMasks(m_session, this);
    m_masks->hide();
    grid.addWidget(m_more, 14, 0, 1, 3);
    grid.addWidget(m_masks, 15, 0, 1, 3);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_masks->setVisible(open);
    });
}

void OverlayEditor::showOthers(const Overlay& overlay) {
    const bool continuous = m_histogramOf && !m_histogramOf->categorical;
    showOther(m_second, overlay, continuous);
    showOther(m_third, overlay, continuous && !overlay.secondMap.empty());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_third.title, m_third.map})
        widget->setVisible(!overlay.secondMap.empty());
    m_colours->setEnabled(overlay.secondMap.empty());
}

void OverlayEditor::showOther(OtherMap& other, const Overlay& overlay, bool possible) {
    showMaps(*other.map, *m_session.dataset(), tr("no other map"), m_map, overlay.*other.name);
    const QSignalBlocker quiet[]{QSignalBlocker(other.lowField), QSignalBlocker(other.highField)};
    other.map->setEnabled(possible && other.map->count() > 1);
    const bool ranged = possible && !(overlay.*other.name).empty();
    for (QWidget* widget : std::initializer_list<QWidget*>{other.range, other.lowField, other.highField})
        widget->setVisible(ranged);
    other.lowField->setValue(overlay.*other.low);
    other.highField->setValue(overlay.*other.high);
}

void OverlayEditor::showFrames(const Overlay& overlay) {
    const auto map = m_session.dataset()->findMap(m_map);
    const int frames = map ? int(std::min<std::int64_t>(map->frameCount(), 1'000'000)) : 1;
    const QSignalBlocker quietSlider(m_frameSlider);
    const QSignalBlocker quietNumber(m_frame);
    for (QWidget* widget : {static_cast<QWidget*>(m_frameLabel), static_cast<QWidget*>(m_frameSlider), static_cast<QWidget*>(m_frame)})
        widget->setVisible(frames > 1);
    m_frameSlider->setRange(1, frames);
    m_frame->setRange(1, frames);
    m_frame->setSuffix(tr(" of %1").arg(frames));
    m_frameSlider->setValue(int(overlay.frame) + 1);
    m_frame->setValue(int(overlay.frame) + 1);
    const QString name = map ? QString::fromStdString(map->frameName(overlay.frame)) : QString();
    m_frame->setToolTip(name);
    m_frameSlider->setToolTip(name);
}

const Overlay* OverlayEditor::overlay() const {
    return overlayOf(m_session, m_map);
}

void OverlayEditor::edit(const std::string& map) {
    m_map = map;
    m_masks->edit(map);
    // What is in use is not hidden.
    if (m_masks->inUse())
        m_more->setChecked(true);
    follow();
}

void OverlayEditor::change(const QString& what, const char* key, const std::function<void(Overlay&)>& edit) {
    changeOverlay(m_session, m_map, what, key, edit);
}

void OverlayEditor::setThreshold(double threshold) {
    change(tr("Threshold"), "threshold", [=](Overlay& edited) { edited.threshold = threshold; });
}

void OverlayEditor::setLowerThreshold(double threshold) {
    change(tr("Threshold"), "lowerThreshold", [=](Overlay& edited) { edited.lowerThreshold = threshold; });
}

void OverlayEditor::setMode(ThresholdMode mode) {
    const auto [low, high] = sliderRange(mode);
    change(tr("Threshold"), "", [&, bottom = low, top = high](Overlay& edited) {
        // A threshold that hides everything, left from another direction, would look like a fault.
        if (mode != ThresholdMode::Off)
            edited.threshold = std::clamp(edited.threshold, bottom, top);
        if (hasTwoSides(mode) && edited.lowerThreshold >= edited.threshold)
            edited.lowerThreshold = std::min(-edited.threshold, edited.threshold);
        edited.thresholdMode = mode;
    });
}

std::pair<double, double> OverlayEditor::sliderRange(ThresholdMode mode) const {
    if (mode != ThresholdMode::Off && mode != ThresholdMode::Magnitude)
        return {m_histogram.minimum, m_histogram.maximum};
    return {0, std::max(std::abs(m_histogram.minimum), std::abs(m_histogram.maximum))};
}

void OverlayEditor::follow() {
    const Overlay* edited = overlay();
    const auto map = edited ? m_session.dataset()->findMap(edited->map) : nullptr;
    if (map != m_histogramOf) {
        m_histogram = map ? histogramOf(*map) : MapHistogram();
        m_histogramOf = map;
    }
    setEnabled(map != nullptr);
    const Overlay shown = edited ? *edited : Overlay{};
    m_histogramView->setContent(
        m_histogram, shown, map ? paletteOf(shown, *map) : colourMapNamed(shown.colourMap),
        map && map->categorical);
    showOverlay(shown);
}

void OverlayEditor::showOverlay(const Overlay& overlay) {
    const QSignalBlocker quiet[]{QSignalBlocker(m_low), QSignalBlocker(m_high), QSignalBlocker(m_opacity)};
    m_colours->showColours(overlay, ownColours());
    m_low->setValue(overlay.low);
    m_high->setValue(overlay.high);
    m_opacity->setValue(int(std::lround(overlay.opacity * 100)));
    m_percent->setText(tr("%1 %").arg(m_opacity->value()));
    const bool categories = m_histogramOf && m_histogramOf->categorical &&
                            paletteOf(overlay, *m_histogramOf).kind == ColourMapKind::Categorical;
    for (QWidget* field : std::initializer_list<QWidget*>{m_low, m_high, m_auto, m_symmetric})
        field->setEnabled(!categories);
    showThreshold(overlay);
    showFrames(overlay);
    showOthers(overlay);
    m_sampling->setContent(overlay.sampling, m_histogramOf.get(), m_session.dataset()->cortex);
}

void OverlayEditor::showThreshold(const Overlay& overlay) {
    const QSignalBlocker quiet[]{
        QSignalBlocker(m_mode), QSignalBlocker(m_threshold), QSignalBlocker(m_thresholdSlider),
        QSignalBlocker(m_lowerThreshold)};
    m_mode->setCurrentIndex(m_mode->findData(int(overlay.thresholdMode)));
    m_threshold->setValue(overlay.threshold);
    m_lowerThreshold->setValue(overlay.lowerThreshold);
    m_lowerThreshold->setVisible(hasTwoSides(overlay.thresholdMode));
    const auto [low, high] = sliderRange(overlay.thresholdMode);
    const double fraction = high > low ? (overlay.threshold - low) / (high - low) : 0;
    const int step = int(std::lround(std::clamp(fraction, 0.0, 1.0) * sliderSteps));
    m_thresholdSlider->setValue(step);
    const bool on = overlay.thresholdMode != ThresholdMode::Off;
    m_threshold->setEnabled(on);
    m_thresholdSlider->setEnabled(on);
}

} // namespace fusiform
