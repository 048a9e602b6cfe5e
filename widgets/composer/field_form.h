#pragma once

#include <QFormLayout>
#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;

namespace fusiform {

/// Of a field for a number.
struct NumberRange {
    double low = 0;
    double high = 1;
    double step = 1;
    int decimals = 1;
    QString unit = {};    ///< after the number, with the space before it
    QString special = {}; ///< shown in the place of the lowest number
};

/// A form of labelled fields with names for tests, screen readers and tooltips. What they hold is up to who makes them.
class FieldForm : public QWidget {
    Q_OBJECT
public:
    explicit FieldForm(QWidget* parent = nullptr);

protected:
    using Choices = std::vector<std::pair<QString, QVariant>>; ///< text and data

    QDoubleSpinBox*
    addNumber(const QString& name, const QString& title, const QString& tip, const NumberRange& range);
    QComboBox* addChoice(const QString& name, const QString& title, const QString& tip, const Choices& choices = {});
    QCheckBox* addCheck(const QString& name, const QString& title, const QString& tip);
    QLineEdit* addLine(const QString& name, const QString& title, const QString& tip);
    QPlainTextEdit* addText(const QString& name, const QString& title, const QString& tip);
    void setRowShown(QWidget* editor, bool shown);

    // Without signals, and without moving a text cursor where nothing is different.
    static void put(QDoubleSpinBox& box, double value);
    static void put(QComboBox& box, const QVariant& data);
    static void put(QCheckBox& box, bool on);
    static void put(QLineEdit& line, const QString& text);
    static void put(QPlainTextEdit& edit, const QString& text);
    static void fill(QComboBox& box, const Choices& choices);

    [[nodiscard]] QFormLayout& form() { return *m_form; }

private:
    void addRow(QWidget* editor, const QString& name, const QString& title, const QString& tip);

    QFormLayout* m_form = nullptr;
};

} // namespace fusiform
