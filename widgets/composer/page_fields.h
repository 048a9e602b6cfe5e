#pragma once

#include "widgets/composer/field_form.h"
#include "widgets/composer/page_document.h"

class QLabel;

namespace fusiform {

/// Edits the page: its template, size, margins, resolution, ground, font and letters.
class PageFields : public FieldForm {
    Q_OBJECT
public:
    explicit PageFields(PageDocument& document, QWidget* parent = nullptr);

private:
    QDoubleSpinBox* number(
        const QString& name, const QString& title, const QString& tip, const NumberRange& range,
        double Page::*member);
    void showPage();

    PageDocument& m_document;
    QComboBox* m_format = nullptr; ///< data: the name of the format; empty for another size
    std::vector<std::pair<QDoubleSpinBox*, double Page::*>> m_numbers;
    QDoubleSpinBox* m_samples = nullptr;
    QLabel* m_pixels = nullptr;
    QCheckBox* m_transparent = nullptr;
    QCheckBox* m_letters = nullptr;
};

} // namespace fusiform
