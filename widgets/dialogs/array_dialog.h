#pragma once

#include "analysis/io/arrays/array_role.h"

#include <QDialog>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace fusiform {

/// Asks what one of the arrays of a file shall be, when names and lengths do not tell. Only what fits the dataset can
/// be chosen; the others say why they do not.
class ArrayDialog : public QDialog {
    Q_OBJECT
public:
    ArrayDialog(ArrayFile arrays, std::shared_ptr<const Dataset> dataset, QWidget* parent = nullptr);

    [[nodiscard]] const ArrayFile& arrays() const { return m_arrays; }
    [[nodiscard]] ArrayUse use() const; ///< what was chosen

private:
    void fillList();
    void filter(const QString& text);
    void showRoles(); ///< which roles the current array can have
    void showNames(); ///< model and layer only where they mean something
    [[nodiscard]] const ArrayEntry* current() const;

    ArrayFile m_arrays;
    std::shared_ptr<const Dataset> m_dataset;
    QTreeWidget* m_list = nullptr;
    std::vector<QRadioButton*> m_roles; ///< in the order of arrayRoles
    std::vector<QLabel*> m_reasons;
    QLineEdit* m_model = nullptr;
    QLineEdit* m_layer = nullptr;
    QPushButton* m_add = nullptr;
};

} // namespace fusiform
