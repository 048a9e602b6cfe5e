#include "widgets/dialogs/analysis_dialog.h"

#include "analysis/core/error.h"
#include "widgets/dialogs/number_field.h"
#include "widgets/dialogs/run_plan_box.h"
#include "widgets/window/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace fusiform {
namespace {

constexpr double numberLimit = 1e12;
constexpr std::size_t fewOptions = 6; ///< as many are shown without folding any away
constexpr int textWidth = 460;        ///< pixels; of sentences that wrap

/// As tall as what it holds, where there is room.
class FormArea : public QScrollArea {
public:
    using QScrollArea::QScrollArea;
    [[nodiscard]] QSize sizeHint() const override {
        const QSize content = widget() ? widget()->sizeHint() : QSize();
        return {content.width() + verticalScrollBar()->sizeHint().width(), content.height() + 2};
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {sizeHint().width(), std::min(sizeHint().height(), 5 * fontMetrics().height())};
    }
};

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

AnalysisDialog::AnalysisDialog(Analysis analysis, std::shared_ptr<const Dataset> dataset, QWidget* parent)
    : QDialog(parent), m_analysis(std::move(analysis)), m_dataset(std::move(dataset)) {
    setObjectName("analysisDialog");
    QString title = analysisText(m_analysis.title);
    title.remove(QChar(0x2026));
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    auto* summary = new QLabel(analysisText(m_analysis.summary), this);
    summary->setWordWrap(true);
    summary->setTextFormat(Qt::PlainText);
    layout->addWidget(summary);
    auto* area = new FormArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 8, 0, 8);
    const bool folds = m_analysis.options.size() > fewOptions;
    QFormLayout* form = addForm(*column);
    for (const Option& option : m_analysis.options)
        if (!folds || !option.advanced)
            addField(*form, option);
    if (folds)
        addAdvanced(*column);
    column->addStretch();
    area->setWidget(fields);
    layout->addWidget(area, 1);
    m_plan = new RunPlanBox(m_analysis, m_dataset, this);
    layout->addWidget(m_plan);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_run = buttons->button(QDialogButtonBox::Ok);
    m_run->setObjectName("run");
    m_run->setText(tr("Run"));
    connect(buttons, &QDialogButtonBox::accepted, this, &AnalysisDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AnalysisDialog::reject);
    connect(m_plan, &RunPlanBox::settled, this, [this](bool canRun) {
        m_run->setEnabled(canRun);
        growToFit();
    });
    layout->addWidget(buttons);
    refillSuggestions();
    optionChanged();
}

QSize AnalysisDialog::sizeHint() const {
    const QSize hint = QDialog::sizeHint();
    const int width = std::max(hint.width(), textWidth);
    return {width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : hint.height()};
}

void AnalysisDialog::growToFit() {
    layout()->activate();
    const int wanted = std::min(sizeHint().height(), screen()->availableSize().height() * 9 / 10);
    if (isVisible() && wanted > height())
        resize(width(), wanted);
}

QFormLayout* AnalysisDialog::addForm(QVBoxLayout& layout) {
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout.addLayout(form);
    return form;
}

void AnalysisDialog::addAdvanced(QVBoxLayout& layout) {
    const auto isAdvanced = [](const Option& option) { return option.advanced; };
    if (std::ranges::none_of(m_analysis.options, isAdvanced))
        return;
    auto* toggle = new QToolButton(this);
    toggle->setObjectName("advanced");
    toggle->setText(tr("Advanced"));
    toggle->setToolTip(tr("Options that are good as they are for most data"));
    toggle->setCheckable(true);
    toggle->setAutoRaise(true);
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setArrowType(Qt::RightArrow);
    layout.addWidget(toggle);
    auto* folded = new QWidget(this);
    folded->setObjectName("advancedOptions");
    auto* column = new QVBoxLayout(folded);
    column->setContentsMargins(12, 0, 0, 0);
    QFormLayout* form = addForm(*column);
    for (const Option& option : m_analysis.options)
        if (option.advanced)
            addField(*form, option);
    folded->hide();
    layout.addWidget(folded);
    connect(toggle, &QToolButton::toggled, this, [this, toggle, folded](bool open) {
        toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        folded->setVisible(open);
        growToFit();
    });
}

QWidget* AnalysisDialog::addText(const Option& option, std::function<Json()>& value) {
    const QString standard = option.defaultValue.is_string()
                                 ? QString::fromStdString(option.defaultValue.get<std::string>())
                                 : QString();
    if (!option.suggestions || !m_dataset) {
        auto* edit = new QLineEdit(standard, this);
        value = [edit] { return Json(edit->text().toStdString()); };
        connect(edit, &QLineEdit::textChanged, this, &AnalysisDialog::optionChanged);
        return edit;
    }
    auto* combo = new QComboBox(this);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(22);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo->completer()->setFilterMode(Qt::MatchContains);
    combo->lineEdit()->setPlaceholderText(tr("any"));
    combo->lineEdit()->setClearButtonEnabled(true);
    combo->setEditText(standard);
    value = [combo] { return Json(combo->currentText().trimmed().toStdString()); };
    m_suggested.emplace_back(&option, combo);
    connect(combo, &QComboBox::editTextChanged, this, &AnalysisDialog::optionChanged);
    return combo;
}

void AnalysisDialog::refillSuggestions() {
    const Json now = entered();
    for (const auto& [option, combo] : m_suggested) {
        QStringList offered{QString()}; // "any" is one of the choices
        for (const std::string& value : option->suggestions(*m_dataset, now))
            offered << QString::fromStdString(value);
        QStringList listed;
        for (int at = 0; at < combo->count(); ++at)
            listed << combo->itemText(at);
        if (offered == listed)
            continue;
        const QSignalBlocker quiet(combo);
        const QString text = combo->currentText();
        combo->clear();
        combo->addItems(offered);
        combo->setEditText(text);
    }
}

void AnalysisDialog::optionChanged() {
    if (!m_plan)
        return; // fields are still being made
    refillSuggestions();
    try {
        m_plan->ask(options());
    } catch (const Error& error) {
        m_plan->showProblem(error.details());
    }
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
        connect(spin, &NumberField::valueChanged, this, &AnalysisDialog::optionChanged);
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
        connect(spin, &QSpinBox::valueChanged, this, &AnalysisDialog::optionChanged);
        field = spin;
        break;
    }
    case OptionType::Flag: {
        auto* check = new QCheckBox(this);
        check->setChecked(option.defaultValue.is_boolean() && option.defaultValue.get<bool>());
        value = [check] { return Json(check->isChecked()); };
        connect(check, &QCheckBox::toggled, this, &AnalysisDialog::optionChanged);
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
        connect(combo, &QComboBox::currentIndexChanged, this, &AnalysisDialog::optionChanged);
        field = combo;
        break;
    }
    case OptionType::Text:
        field = addText(option, value);
        break;
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

Json AnalysisDialog::entered() const {
    Json given = Json::object();
    for (const auto& [name, value] : m_values) {
        const auto option = std::ranges::find(m_analysis.options, name, &Option::name);
        Json now = value();
        // An empty text for an option without a text default means "not given".
        if (now == Json("") && !option->defaultValue.is_string())
            continue;
        given[name] = std::move(now);
    }
    return given;
}

Json AnalysisDialog::options() const {
    return completeOptions(m_analysis, entered());
}

void AnalysisDialog::accept() {
    try {
        (void)options();
    } catch (const Error& error) {
        m_plan->showProblem(error.details());
        return;
    }
    if (m_run->isEnabled())
        QDialog::accept();
}

} // namespace fusiform
