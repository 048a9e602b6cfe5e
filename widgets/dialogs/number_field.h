#pragma once

#include <QDoubleSpinBox>

namespace fusiform {

/// A spin box for any real number: shows the shortest text that gives the number back, accepts 1e-5, and its
/// steps grow with the number. The decimal sign is always a point, as on the command line.
class NumberField : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);

    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;

private:
    [[nodiscard]] QString withoutUnit(const QString& text) const;
};

} // namespace fusiform
