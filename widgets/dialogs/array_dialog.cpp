#include "widgets/dialogs/array_dialog.h"

#include "widgets/window/texts.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int entryRole = Qt::UserRole;

} // namespace

ArrayDialog::ArrayDialog(ArrayFile arrays, std::shared_ptr<const Dataset> dataset, QWidget* parent)
    : QDialog(parent), m_arrays(std::move(arrays)), m_dataset(std::move(dataset)) {
    setObjectName("arrayDialog");
    setWindowTitle(tr("Arrays of %1").arg(QString::fromStdString(m_arrays.file.filename().string())));
    auto* layout = new QVBoxLayout(this);
    auto* explanation = new QLabel(tr("Neither names nor lengths say what these arrays are. Choose one, and what it shall be."), this);
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    auto* field = new QLineEdit(this);
    field->setObjectName("arrayFilter");
    field->setPlaceholderText(tr("Filter by name"));
    field->setAccessibleName(field->placeholderText());
    field->setClearButtonEnabled(true);
    connect(field, &QLineEdit::textChanged, this, &ArrayDialog::filter);
    layout->addWidget(field);
    m_list = new QTreeWidget(this);
    m_list->setObjectName("arrayList");
    m_list->setAccessibleName(tr("Arrays"));
    m_list->setHeaderLabels({tr("Name"), tr("Shape"), tr("Type")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    layout->addWidget(m_list, 1);
    auto* roles = new QFormLayout;
    for (const ArrayRole role : arrayRoles) {
        auto* button = new QRadioButton(analysisText(Message(titleOf(role))), this);
        button->setObjectName(QString("role-%1").arg(int(role)));
        auto* reason = new QLabel(this);
        reason->setObjectName(QString("reason-%1").arg(int(role)));
        reason->setTextFormat(Qt::PlainText);
        reason->setWordWrap(true);
        roles->addRow(button, reason);
        connect(button, &QRadioButton::toggled, this, &ArrayDialog::showNames);
        m_roles.push_back(button);
        m_reasons.push_back(reason);
    }
    m_model = new QLineEdit(QString::fromStdString(m_arrays.file.stem().string()), this);
    m_model->setObjectName("arrayModel");
    m_layer = new QLineEdit(this);
    m_layer->setObjectName("arrayLayer");
    roles->addRow(tr("Model"), m_model);
    roles->addRow(tr("Layer"), m_layer);
    layout->addLayout(roles);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_add = buttons->button(QDialogButtonBox::Ok);
    m_add->setText(tr("Add"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    fillList();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ArrayDialog::showRoles);
    m_list->header()->resizeSections(QHeaderView::ResizeToContents);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showRoles();
    resize(720, 640);
}

void ArrayDialog::fillList() {
    QList<QTreeWidgetItem*> items;
    for (std::size_t at = 0; at < m_arrays.entries.size(); ++at) {
        const ArrayEntry& entry = m_arrays.entries[at];
        auto* item = new QTreeWidgetItem(
            {QString::fromStdString(entry.name), QString::fromStdString(shapeText(entry.shape)),
             QString::fromStdString(entry.dtype)});
        item->setData(0, entryRole, qulonglong(at));
        item->setDisabled(!entry.readable());
        if (!entry.readable())
            item->setToolTip(0, analysisText(entry.refused));
        items << item;
    }
    m_list->addTopLevelItems(items);
}

void ArrayDialog::filter(const QString& text) {
    QTreeWidgetItem* first = nullptr;
    for (int at = 0; at < m_list->topLevelItemCount(); ++at) {
        QTreeWidgetItem* item = m_list->topLevelItem(at);
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive));
        if (!first && !item->isHidden())
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
}

const ArrayEntry* ArrayDialog::current() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? &m_arrays.entries[item->data(0, entryRole).toULongLong()] : nullptr;
}

void ArrayDialog::showRoles() {
    const ArrayEntry* entry = current();
    QRadioButton* first = nullptr;
    bool chosen = false;
    for (std::size_t at = 0; at < m_roles.size(); ++at) {
        const Message reason = entry ? whyNot(*m_dataset, *entry, arrayRoles[at]) : message("analysis", "no array is chosen");
        m_roles[at]->setEnabled(reason.empty());
        m_roles[at]->setAccessibleDescription(analysisText(reason));
        m_reasons[at]->setText(analysisText(reason));
        if (!reason.empty())
            continue;
        first = first ? first : m_roles[at];
        chosen |= m_roles[at]->isChecked();
    }
    if (!chosen) {
        for (QRadioButton* role : m_roles) {
            role->setAutoExclusive(false);
            role->setChecked(role == first);
            role->setAutoExclusive(true);
        }
    }
    m_add->setEnabled(first != nullptr);
    const QString name = entry ? QString::fromStdString(entry->name) : QString();
    m_layer->setText(name.section('/', -1));
    showNames();
}

void ArrayDialog::showNames() {
    const bool named = m_roles[std::size_t(ArrayRole::Embedding)]->isChecked() ||
                       m_roles[std::size_t(ArrayRole::Weights)]->isChecked();
    m_model->setEnabled(named);
    m_layer->setEnabled(named);
}

ArrayUse ArrayDialog::use() const {
    ArrayUse chosen;
    if (const ArrayEntry* entry = current())
        chosen.array = entry->name;
    const auto role = std::ranges::find_if(m_roles, &QRadioButton::isChecked);
    if (role != m_roles.end())
        chosen.role = arrayRoles[std::size_t(role - m_roles.begin())];
    chosen.model = m_model->text().trimmed().toStdString();
    chosen.layer = m_layer->text().trimmed().toStdString();
    return chosen;
}

} // namespace fusiform
