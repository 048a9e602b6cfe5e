#include "widgets/panels/sampling_editor.h"

#include "analysis/surface/map_placement.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QStandardItemModel>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr int steps = 100; ///< of the depth slider

/// White and pial of a hemisphere, between which there is a depth.
bool hasBoth(const Cortex& cortex) {
    return std::ranges::any_of(hemispheres, [&](Hemisphere hemisphere) {
        return cortex[hemisphere].find(SurfaceKind::White) && cortex[hemisphere].find(SurfaceKind::Pial);
    });
}

QString titleOf(SamplingMethod method) {
    switch (method) {
    case SamplingMethod::Nearest:
        return SamplingEditor::tr("nearest voxel");
    case SamplingMethod::Trilinear:
        return SamplingEditor::tr("trilinear");
    case SamplingMethod::Cubic:
        return SamplingEditor::tr("cubic");
    case SamplingMethod::Ribbon:
        return SamplingEditor::tr("all of the ribbon");
    }
    return {};
}

} // namespace

SamplingEditor::SamplingEditor(QWidget* parent) : QWidget(parent) {
    setObjectName("samplingEditor");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_method = new QComboBox(this);
    m_method->setObjectName("samplingMethod");
    m_method->setAccessibleName(tr("How the volume is brought onto the cortex"));
    m_method->setToolTip(
        tr("How the volume is brought onto the cortex: from one voxel, between voxels, or as the mean over the tissue between "
           "white and pial round each vertex"));
    m_method->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (const SamplingMethod method : samplingMethods)
        m_method->addItem(titleOf(method), int(method));
    auto* label = new QLabel(tr("Fro&m voxels"), this);
    label->setBuddy(m_method);
    m_depth = new QSlider(Qt::Horizontal, this);
    m_depth->setObjectName("samplingDepth");
    m_depth->setAccessibleName(tr("Depth in the cortex"));
    m_depth->setToolTip(tr("Depth in the cortex: white surface on the left (0), pial on the right (1)"));
    m_depth->setRange(0, steps);
    m_depth->setPageStep(steps / 10);
    m_depthLabel = new QLabel(tr("&Depth"), this);
    m_depthLabel->setBuddy(m_depth);
    m_number = new QLabel(this);
    m_number->setObjectName("samplingDepthNumber");
    m_number->setMinimumWidth(m_number->fontMetrics().horizontalAdvance(QStringLiteral("0.00")));
    m_averaged = new QCheckBox(tr("Mean over de&pths"), this);
    m_averaged->setObjectName("samplingAveraged");
    m_averaged->setToolTip(tr("Averages five depths between white and pial instead of taking one"));
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_method, 0, 1, 1, 2);
    grid->addWidget(m_depthLabel, 1, 0);
    grid->addWidget(m_depth, 1, 1);
    grid->addWidget(m_number, 1, 2);
    grid->addWidget(m_averaged, 2, 1, 1, 2);
    connect(m_method, &QComboBox::activated, this, [this] {
        emit methodChosen(SamplingMethod(m_method->currentData().toInt()));
    });
    connect(m_depth, &QSlider::valueChanged, this, [this](int step) { emit depthChosen(step / double(steps)); });
    connect(m_averaged, &QCheckBox::toggled, this, &SamplingEditor::averagedChosen);
}

void SamplingEditor::setContent(const VolumeSampling& sampling, const Map* map, const Cortex& cortex) {
    setVisible(map && isSampled(*map, cortex));
    if (!map)
        return;
    const QSignalBlocker quiet[]{QSignalBlocker(m_depth), QSignalBlocker(m_averaged)};
    const bool between = hasBoth(cortex);
    const SamplingMethod method = map->categorical ? SamplingMethod::Nearest : sampling.method;
    m_method->setCurrentIndex(m_method->findData(int(method)));
    m_method->setEnabled(!map->categorical); // numbers of categories have no mean
    const int ribbon = m_method->findData(int(SamplingMethod::Ribbon));
    static_cast<QStandardItemModel*>(m_method->model())->item(ribbon)->setEnabled(between);
    const bool deep = between && method != SamplingMethod::Ribbon;
    m_averaged->setChecked(sampling.averaged);
    m_averaged->setEnabled(deep && !map->categorical);
    const bool atOne = deep && (!sampling.averaged || map->categorical);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_depthLabel, m_depth, m_number})
        widget->setEnabled(atOne);
    m_depth->setValue(int(std::lround(sampling.depth * steps)));
    m_number->setText(QString::number(sampling.depth, 'f', 2));
}

} // namespace fusiform
