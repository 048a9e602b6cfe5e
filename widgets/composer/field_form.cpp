#include "widgets/composer/field_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <cmath>

namespace fusiform {

FieldForm::FieldForm(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this)) {
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

void FieldForm::addRow(QWidget* editor, const QString& name, const QString& title, const QString& tip) {
    editor->setObjectName(name);
    editor->setAccessibleName(QString(title).remove('&'));
    editor->setToolTip(tip);
    auto* label = new QLabel(title, this);
    label->setBuddy(editor);
    label->setToolTip(tip);
    m_form->addRow(label, editor);
}

QDoubleSpinBox* FieldForm::addNumber(
    const QString& name, const QString& title, const QString& tip, const NumberRange& range) {
    auto* box = new QDoubleSpinBox(this);
    box->setLocale(QLocale::c());
    box->setDecimals(range.decimals);
    box->setRange(range.low, range.high);
    box->setSingleStep(range.step);
    box->setSuffix(range.unit);
    box->setSpecialValueText(range.special);
    box->setKeyboardTracking(false); // half a number is no size
    addRow(box, name, title, tip);
    return box;
}

QComboBox*
FieldForm::addChoice(const QString& name, const QString& title, const QString& tip, const Choices& choices) {
    auto* box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    fill(*box, choices);
    addRow(box, name, title, tip);
    return box;
}

QCheckBox* FieldForm::addCheck(const QString& name, const QString& title, const QString& tip) {
    auto* box = new QCheckBox(title, this);
    box->setObjectName(name);
    box->setToolTip(tip);
    m_form->addRow(QString(), box);
    return box;
}

QLineEdit* FieldForm::addLine(const QString& name, const QString& title, const QString& tip) {
    auto* line = new QLineEdit(this);
    addRow(line, name, title, tip);
    return line;
}

QPlainTextEdit* FieldForm::addText(const QString& name, const QString& title, const QString& tip) {
    auto* edit = new QPlainTextEdit(this);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(5 * edit->fontMetrics().lineSpacing());
    addRow(edit, name, title, tip);
    return edit;
}

void FieldForm::setRowShown(QWidget* editor, bool shown) { m_form->setRowVisible(editor, shown); }

void FieldForm::put(QDoubleSpinBox& box, double value) {
    const QSignalBlocker blocker(box);
    // What is not shown of a number must not be lost by showing it.
    if (std::abs(box.value() - value) > 0.5 * std::pow(10, -box.decimals()))
        box.setValue(value);
}

void FieldForm::put(QComboBox& box, const QVariant& data) {
    const QSignalBlocker blocker(box);
    int at = box.findData(data);
    if (at < 0 && data.typeId() == QMetaType::QString) { // a name of another dataset
        box.addItem(data.toString(), data);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

void FieldForm::put(QCheckBox& box, bool on) {
    const QSignalBlocker blocker(box);
    box.setChecked(on);
}

void FieldForm::put(QLineEdit& line, const QString& text) {
    const QSignalBlocker blocker(line);
    if (line.text() != text)
        line.setText(text);
}

void FieldForm::put(QPlainTextEdit& edit, const QString& text) {
    const QSignalBlocker blocker(edit);
    if (edit.toPlainText() != text)
        edit.setPlainText(text);
}

void FieldForm::fill(QComboBox& box, const Choices& choices) {
    const QSignalBlocker blocker(box);
    box.clear();
    for (const auto& [text, data] : choices)
        box.addItem(text, data);
}

} // namespace fusiform
