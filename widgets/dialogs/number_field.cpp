#include "widgets/dialogs/number_field.h"

#include "analysis/core/text.h"

#include <QRegularExpression>

namespace fusiform {

NumberField::NumberField(QWidget* parent) : QDoubleSpinBox(parent) {
    setLocale(QLocale::c());
    setDecimals(12); // what is kept, not what is shown
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
}

QString NumberField::withoutUnit(const QString& text) const {
    QString number = text;
    if (!suffix().isEmpty() && number.endsWith(suffix()))
        number.chop(suffix().size());
    return number.trimmed();
}

QString NumberField::textFromValue(double value) const {
    return QString::fromStdString(formatNumber(value, 10));
}

double NumberField::valueFromText(const QString& text) const {
    return parseNumber(withoutUnit(text).toStdString()).value_or(value());
}

QValidator::State NumberField::validate(QString& text, int& /*position*/) const {
    const QString number = withoutUnit(text);
    if (const auto parsed = parseNumber(number.toStdString()))
        return *parsed >= minimum() && *parsed <= maximum() ? QValidator::Acceptable
                                                            : QValidator::Intermediate;
    static const QRegularExpression begun(
        R"(^[+-]?\d*\.?\d*(e[+-]?\d*)?$)", QRegularExpression::CaseInsensitiveOption);
    return begun.match(number).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

} // namespace fusiform
