#include "widgets/panels/morph_bar.h"

#include "widgets/window/actions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace fusiform {
namespace {

constexpr int stepsPerKind = 100;
constexpr int catches = 4; ///< steps on both sides of a kind that mean the kind itself

} // namespace

MorphBar::MorphBar(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 6, 2);
    auto* title = new QLabel(tr("S&hape"), this);
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName("morphSlider");
    m_slider->setAccessibleName(tr("Shape of the surface"));
    m_slider->setToolTip(tr("From the folded surface to the inflated and the flat one"));
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setTickInterval(stepsPerKind);
    m_slider->setSingleStep(10);
    m_slider->setPageStep(stepsPerKind);
    title->setBuddy(m_slider);
    m_label = new QLabel(this);
    m_label->setObjectName("morphText");
    m_label->setMinimumWidth(m_label->fontMetrics().horizontalAdvance(QString(28, 'n')));
    row->addWidget(title);
    row->addWidget(m_slider, 1);
    row->addWidget(m_label);
    connect(m_slider, &QSlider::valueChanged, this, &MorphBar::take);
    connect(&session, &Session::datasetChanged, this, &MorphBar::follow);
    connect(&session, &Session::viewChanged, this, &MorphBar::follow);
    follow();
}

void MorphBar::take(int step) {
    const int kind = int(std::lround(double(step) / stepsPerKind));
    const bool near = m_slider->isSliderDown() && std::abs(step - kind * stepsPerKind) <= catches;
    const double position = near ? kind : double(step) / stepsPerKind;
    m_session.changeView(
        tr("Shape of the surface"), [&](ViewState& view) { setMorphPosition(m_path, position, view); },
        QStringLiteral("morph"));
}

QString MorphBar::textOf(const ViewState& view) const {
    if (!view.morph)
        return titleOf(view.surface);
    return tr("%1 → %2, %3 %")
        .arg(titleOf(view.surface), titleOf(view.morph->towards))
        .arg(std::lround(100 * view.morph->share));
}

void MorphBar::follow() {
    m_path = morphPath(m_session.dataset()->cortex);
    setVisible(m_path.size() > 1);
    if (m_path.size() < 2)
        return;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, int(m_path.size() - 1) * stepsPerKind);
    m_label->setText(textOf(m_session.view()));
    // Where a dragged handle is caught by a kind it stays under the mouse.
    if (!m_slider->isSliderDown())
        m_slider->setValue(int(std::lround(morphPosition(m_path, m_session.view()) * stepsPerKind)));
}

} // namespace fusiform
