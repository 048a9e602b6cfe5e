#include "widgets/dialogs/analysis_dialog.h"

#include "analysis/core/error.h"
#include "widgets/dialogs/number_field.h"
#include "widgets/window/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace fusiform {
namespace {

constexpr double numberLimit = 1e12;

int asInteger(double value) {
    return int(
        std::clamp(value, double(std::numeric_limits<int>::min()), double(std::numeric_limits<int>::max())));
}

/// "(1 to 100)", or whichever end there is.
QString rangeText(const Option& option) {
    const auto text = [](double value) { return QString::number(value, 'g', 10); };
    if (option.minimum && option.maximum)
        return AnalysisDialog::tr("From %1 to %2.").arg(text(*option.minimum), text(*option.maximum));
    if (option.minimum)
        return AnalysisDialog::tr("At least %1.").arg(text(*option.minimum));
    if (option.maximum)
        return AnalysisDialog::tr("At most %1.").arg(text(*option.maximum));
    return {};
}

} // namespace

AnalysisDialog::AnalysisDialog(Analysis analysis, QWidget* parent)
    : QDialog(parent), m_analysis(std::move(analysis)) {
    setObjectName("analysisDialog");
    QString title = analysisText(m_analysis.title);
    title.remove(QChar(0x2026));
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    auto* summary = new QLabel(analysisText(m_analysis.summary), this);
    summary->setWordWrap(true);
    summary->setTextFormat(Qt::PlainText);
    layout->addWidget(summary);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 8, 0, 8);
    layout->addLayout(form);
    for (const Option& option : m_analysis.options)
        addField(*form, option);
    m_problem = new QLabel(this);
    m_problem->setObjectName("problem");
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Run"));
    connect(buttons, &QDialogButtonBox::accepted, this, &AnalysisDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AnalysisDialog::reject);
    layout->addWidget(buttons);
}

void AnalysisDialog::addField(QFormLayout& form, const Option& option) {
    QWidget* field = nullptr;
    std::function<Json()> value;
    const QString unit = analysisText(option.unit);
    const double standard = option.defaultValue.is_number() ? option.defaultValue.get<double>() : 0;
    switch (option.type) {
    case OptionType::Number: {
        auto* spin = new NumberField(this);
        spin->setRange(option.minimum.value_or(-numberLimit), option.maximum.value_or(numberLimit));
        spin->setValue(standard);
        if (!unit.isEmpty())
            spin->setSuffix(" " + unit);
        value = [spin] { return Json(spin->value()); };
        field = spin;
        break;
    }
    case OptionType::Integer: {
        auto* spin = new QSpinBox(this);
        spin->setRange(
            asInteger(option.minimum.value_or(-numberLimit)),
            asInteger(option.maximum.value_or(numberLimit)));
        spin->setValue(asInteger(standard));
        if (!unit.isEmpty())
            spin->setSuffix(" " + unit);
        value = [spin] { return Json(spin->value()); };
        field = spin;
        break;
    }
    case OptionType::Flag: {
        auto* check = new QCheckBox(this);
        check->setChecked(option.defaultValue.is_boolean() && option.defaultValue.get<bool>());
        value = [check] { return Json(check->isChecked()); };
        field = check;
        break;
    }
    case OptionType::Choice: {
        auto* combo = new QComboBox(this);
        for (const std::string& choice : option.choices)
            combo->addItem(analysisText(choice), QString::fromStdString(choice));
        if (option.defaultValue.is_string())
            combo->setCurrentIndex(
                std::max(0, combo->findData(QString::fromStdString(option.defaultValue.get<std::string>()))));
        value = [combo] { return Json(combo->currentData().toString().toStdString()); };
        field = combo;
        break;
    }
    case OptionType::Text: {
        auto* edit = new QLineEdit(this);
        if (option.defaultValue.is_string())
            edit->setText(QString::fromStdString(option.defaultValue.get<std::string>()));
        value = [edit] { return Json(edit->text().toStdString()); };
        field = edit;
        break;
    }
    }
    const QString title = analysisText(option.title);
    field->setObjectName(QString::fromStdString(option.name));
    field->setAccessibleName(title);
    field->setAccessibleDescription(analysisText(option.help));
    field->setToolTip(QStringList{analysisText(option.help), rangeText(option)}.join(' ').trimmed());
    auto* label = new QLabel(title, this);
    label->setBuddy(field);
    label->setToolTip(field->toolTip());
    form.addRow(label, field);
    m_values.emplace_back(option.name, std::move(value));
}

Json AnalysisDialog::options() const {
    Json given = Json::object();
    for (const auto& [name, value] : m_values) {
        const auto option = std::ranges::find(m_analysis.options, name, &Option::name);
        Json entered = value();
        // An empty text for an option without a text default means "not given".
        if (entered == Json("") && !option->defaultValue.is_string())
            continue;
        given[name] = std::move(entered);
    }
    return completeOptions(m_analysis, given);
}

void AnalysisDialog::accept() {
    try {
        (void)options();
    } catch (const Error& error) {
        const ErrorDetails& details = error.details();
        m_problem->setText(
            details.expected.empty() ? analysisText(details.doing)
                                     : tr("Expected %1, found %2.")
                                           .arg(analysisText(details.expected), analysisText(details.found)));
        m_problem->show();
        return;
    }
    QDialog::accept();
}

} // namespace fusiform
