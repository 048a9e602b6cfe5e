#pragma once

#include "analysis/data/dataset.h"

#include <QComboBox>

namespace fusiform {

/// Which encoding model predicts responses. What was chosen is remembered between sessions and datasets;
/// there is nothing to see where there is no choice.
class ModelChoice : public QComboBox {
    Q_OBJECT
public:
    explicit ModelChoice(QWidget* parent = nullptr);

    void follow(const Dataset& dataset);
    [[nodiscard]] QString model() const { return currentText(); } ///< empty when no model can predict

signals:
    void modelChanged(); ///< somebody chose another one
};

} // namespace fusiform
