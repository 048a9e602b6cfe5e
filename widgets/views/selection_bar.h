#pragma once

#include "widgets/views/selection_tool.h"

#include <QFrame>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace fusiform {

/// The line over the cortex while a tool to select is chosen: what to do with the mouse, how the result joins what was
/// selected, and how large the brush is.
class SelectionBar : public QFrame {
    Q_OBJECT
public:
    explicit SelectionBar(SelectionTool& tool, QWidget* parent = nullptr);

private:
    void follow();

    SelectionTool& m_tool;
    QLabel* m_how = nullptr;
    QComboBox* m_operation = nullptr;
    QLabel* m_radiusLabel = nullptr;
    QDoubleSpinBox* m_radius = nullptr;
};

/// "New selection", "Add", …; for menus.
[[nodiscard]] QString titleOf(SetOperation operation);

} // namespace fusiform
