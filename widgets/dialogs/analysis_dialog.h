#pragma once

#include "analysis/registry/analysis_registry.h"

#include <QDialog>

#include <functional>
#include <vector>

class QFormLayout;
class QLabel;

namespace fusiform {

/// Asks for the options of an analysis; made from its description alone. Each field's object name is the
/// option's name. Stays open, and says why, while the options are not valid.
class AnalysisDialog : public QDialog {
    Q_OBJECT
public:
    explicit AnalysisDialog(Analysis analysis, QWidget* parent = nullptr);

    /// Complete and valid options. Throws Error.
    [[nodiscard]] Json options() const;
    void accept() override;

private:
    void addField(QFormLayout& form, const Option& option);

    Analysis m_analysis;
    std::vector<std::pair<std::string, std::function<Json()>>> m_values;
    QLabel* m_problem = nullptr;
};

} // namespace fusiform
