#pragma once

#include "analysis/registry/analysis_registry.h"

#include <QDialog>

#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace fusiform {

class RunPlanBox;

/// Asks for the options of an analysis; made from its description alone. Each field's object name is the
/// option's name. Says what a run would do, and cannot be accepted while the options are not valid or the run could
/// not start.
class AnalysisDialog : public QDialog {
    Q_OBJECT
public:
    /// With a dataset, fields offer what is in it, and the analysis tells what it would do.
    explicit AnalysisDialog(
        Analysis analysis, std::shared_ptr<const Dataset> dataset = nullptr, QWidget* parent = nullptr);

    /// Complete and valid options. Throws Error.
    [[nodiscard]] Json options() const;
    void accept() override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    QFormLayout* addForm(QVBoxLayout& layout);
    void addAdvanced(QVBoxLayout& layout);
    void addField(QFormLayout& form, const Option& option);
    QWidget* addText(const Option& option, std::function<Json()>& value);
    /// What is in the fields, valid or not.
    [[nodiscard]] Json entered() const;
    void refillSuggestions();
    void optionChanged();
    void growToFit();

    Analysis m_analysis;
    std::shared_ptr<const Dataset> m_dataset;
    std::vector<std::pair<std::string, std::function<Json()>>> m_values;
    std::vector<std::pair<const Option*, QComboBox*>> m_suggested;
    RunPlanBox* m_plan = nullptr;
    QPushButton* m_run = nullptr;
};

} // namespace fusiform
