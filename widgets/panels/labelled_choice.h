#pragma once

#include <QString>

class QComboBox;
class QHBoxLayout;
class QWidget;

namespace fusiform {

/// A box of choices with its label before it, at the end of a row of a panel; narrow panels may squeeze it.
QComboBox* addLabelledChoice(
    QHBoxLayout& row, QWidget* parent, const QString& name, const QString& label, const QString& tooltip);

} // namespace fusiform
