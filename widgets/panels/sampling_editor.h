#pragma once

#include "render/view_state.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;

namespace fusiform {

/// Edits how the volume of a map is brought onto the cortex: method, depth between white and pial, or the mean over
/// depths. Knows no session: it tells what was asked for.
class SamplingEditor : public QWidget {
    Q_OBJECT
public:
    explicit SamplingEditor(QWidget* parent = nullptr);

    /// Hidden for a map whose values on the cortex are not made of a volume.
    void setContent(const VolumeSampling& sampling, const Map* map, const Cortex& cortex);

signals:
    void methodChosen(fusiform::SamplingMethod method);
    void depthChosen(double depth);
    void averagedChosen(bool averaged);

private:
    QComboBox* m_method = nullptr;
    QLabel* m_depthLabel = nullptr;
    QSlider* m_depth = nullptr;
    QLabel* m_number = nullptr;
    QCheckBox* m_averaged = nullptr;
};

} // namespace fusiform
