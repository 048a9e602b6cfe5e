#pragma once

#include "widgets/composer/field_form.h"
#include "widgets/composer/page_document.h"

#include <functional>

class QPushButton;

namespace fusiform {

/// Edits the panel that is selected alone: only what concerns its kind is shown.
class PanelFields : public FieldForm {
    Q_OBJECT
public:
    explicit PanelFields(PageDocument& document, QWidget* parent = nullptr);

    /// What maps and parcellations there are to choose from.
    void setDataset(const Dataset& dataset);
    /// The text, or else the heading, for typing.
    void focusText();

signals:
    void cameraRequested(); ///< of the window, for this panel

private:
    using Concerns = std::function<bool(const Panel&)>;
    template <class Value>
    using Get = std::function<Value(const Panel&)>;
    template <class Value>
    using Set = std::function<void(Panel&, Value)>;
    struct Field {
        QWidget* editor;
        Concerns concerns;
        std::function<void(const Panel&)> show;
    };

    void buildPlace();
    void buildHead();
    void buildCortex();
    void buildData();
    void buildText();

    QDoubleSpinBox* number(
        const QString& name, const QString& title, const QString& tip, const NumberRange& range,
        const Concerns& concerns, const Get<double>& get, const Set<double>& set);
    QComboBox* choice(
        const QString& name, const QString& title, const QString& tip, const Choices& choices,
        const Concerns& concerns, const Get<QVariant>& get, const Set<QVariant>& set);
    void check(
        const QString& name, const QString& title, const QString& tip, const Concerns& concerns,
        const Get<bool>& get, const Set<bool>& set);
    QLineEdit* line(
        const QString& name, const QString& title, const QString& tip, const Concerns& concerns,
        std::string Panel::*member);
    void change(const QString& what, const QString& key, const std::function<void(Panel&)>& change);
    void showPanel();

    PageDocument& m_document;
    std::vector<Field> m_fields;
    QComboBox* m_map = nullptr;
    QComboBox* m_secondMap = nullptr;
    QComboBox* m_parcellation = nullptr;
    QLineEdit* m_heading = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPushButton* m_takeCamera = nullptr;
};

} // namespace fusiform
