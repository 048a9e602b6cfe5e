#include "widgets/composer/panel_fields.h"

#include "analysis/data/dataset.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace fusiform {

PanelFields::PanelFields(PageDocument& document, QWidget* parent) : FieldForm(parent), m_document(document) {
    setObjectName("panelFields");
    buildPlace();
    buildHead();
    buildCortex();
    buildData();
    buildText();
    connect(&m_document, &PageDocument::pageChanged, this, &PanelFields::showPanel);
    connect(&m_document, &PageDocument::selectionChanged, this, &PanelFields::showPanel);
    showPanel();
}

void PanelFields::setDataset(const Dataset& dataset) {
    Choices maps{{tr("As in the window"), QString()}};
    Choices second{{tr("None"), QString()}};
    for (const auto& map : dataset.maps) {
        const QString name = QString::fromStdString(map->name);
        maps.emplace_back(name, name);
        second.emplace_back(name, name);
    }
    fill(*m_map, maps);
    fill(*m_secondMap, second);
    Choices parcellations{{tr("The first"), QString()}};
    for (const auto& parcellation : dataset.parcellations) {
        const QString name = QString::fromStdString(parcellation->name);
        parcellations.emplace_back(name, name);
    }
    fill(*m_parcellation, parcellations);
    showPanel();
}

void PanelFields::focusText() {
    const Panel* panel = m_document.current();
    if (!panel)
        return;
    QWidget* field = m_heading;
    if (panel->kind == PanelKind::Text)
        field = m_text;
    field->setFocus(Qt::OtherFocusReason);
}

void PanelFields::change(
    const QString& what, const QString& key, const std::function<void(Panel&)>& change) {
    m_document.changeCurrent(what, change, key);
}

QDoubleSpinBox* PanelFields::number(
    const QString& name, const QString& title, const QString& tip, const NumberRange& range,
    const Concerns& concerns, const Get<double>& get, const Set<double>& set) {
    auto* box = addNumber(name, title, tip, range);
    const QString what = box->accessibleName();
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, what, name, set](double value) {
        change(what, name, [&](Panel& panel) { set(panel, value); });
    });
    m_fields.push_back({box, concerns, [box, get](const Panel& panel) { put(*box, get(panel)); }});
    return box;
}

QComboBox* PanelFields::choice(
    const QString& name, const QString& title, const QString& tip, const Choices& choices,
    const Concerns& concerns, const Get<QVariant>& get, const Set<QVariant>& set) {
    auto* box = addChoice(name, title, tip, choices);
    const QString what = box->accessibleName();
    connect(box, &QComboBox::activated, this, [this, what, box, set] {
        change(what, {}, [&](Panel& panel) { set(panel, box->currentData()); });
    });
    m_fields.push_back({box, concerns, [box, get](const Panel& panel) { put(*box, get(panel)); }});
    return box;
}

void PanelFields::check(
    const QString& name, const QString& title, const QString& tip, const Concerns& concerns,
    const Get<bool>& get, const Set<bool>& set) {
    auto* box = addCheck(name, title, tip);
    const QString what = QString(title).remove('&');
    connect(box, &QCheckBox::toggled, this, [this, what, set](bool on) {
        change(what, {}, [&](Panel& panel) { set(panel, on); });
    });
    m_fields.push_back({box, concerns, [box, get](const Panel& panel) { put(*box, get(panel)); }});
}

QLineEdit* PanelFields::line(
    const QString& name, const QString& title, const QString& tip, const Concerns& concerns,
    std::string Panel::*member) {
    auto* edit = addLine(name, title, tip);
    const QString what = edit->accessibleName();
    connect(edit, &QLineEdit::textEdited, this, [this, what, name, member](const QString& text) {
        change(what, name, [&](Panel& panel) { panel.*member = text.toStdString(); });
    });
    m_fields.push_back({edit, concerns, [edit, member](const Panel& panel) {
                            put(*edit, QString::fromStdString(panel.*member));
                        }});
    return edit;
}

void PanelFields::showPanel() {
    const Panel* panel = m_document.current();
    for (const Field& field : m_fields) {
        setRowShown(field.editor, panel && field.concerns(*panel));
        if (panel)
            field.show(*panel);
    }
}

} // namespace fusiform
