#include "widgets/panels/labelled_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace fusiform {

QComboBox* addLabelledChoice(
    QHBoxLayout& row, QWidget* parent, const QString& name, const QString& label, const QString& tooltip) {
    auto* text = new QLabel(label, parent);
    auto* choice = new QComboBox(parent);
    choice->setObjectName(name);
    choice->setToolTip(tooltip);
    choice->setAccessibleName(QString(label).remove('&'));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice->setMinimumWidth(60);
    choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    text->setBuddy(choice);
    row.addWidget(text);
    row.addWidget(choice);
    return choice;
}

} // namespace fusiform
