#include "widgets/dialogs/subject_dialog.h"

#include "analysis/core/error.h"
#include "analysis/layouts/subject_dataset.h"
#include "widgets/dialogs/save_file.h"
#include "widgets/window/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace fusiform {
namespace {

const QString datasetEnding = QStringLiteral(".fusiform.json");
constexpr int itemRole = Qt::UserRole;
enum TreeColumn { NameColumn, WhatColumn, SpaceColumn, WhyColumn };

/// The things of a subject under the headings of the tree, in its order.
struct Heading {
    QString title;
    std::vector<ItemRole> roles;
};

std::vector<Heading> treeHeadings() {
    return {
        {SubjectDialog::tr("Surfaces"), {ItemRole::Surface, ItemRole::Curvature, ItemRole::Sulc}},
        {SubjectDialog::tr("Anatomy"), {ItemRole::Anatomy}},
        {SubjectDialog::tr("Parcellations"), {ItemRole::Parcellation}},
        {SubjectDialog::tr("Maps"), {ItemRole::Map}},
        {SubjectDialog::tr("Series of frames"), {ItemRole::Series}},
        {SubjectDialog::tr("Connectomes"), {ItemRole::Connectivity}},
        {SubjectDialog::tr("Responses"), {ItemRole::Voxels, ItemRole::NoiseCeiling, ItemRole::Responses}},
        {SubjectDialog::tr("Other files"), {ItemRole::Other}},
    };
}

QString nameOf(const FoundItem& item) {
    const QString name = QString::fromStdString(item.name);
    switch (item.role) {
    case ItemRole::Curvature: return SubjectDialog::tr("%1 (curvature)").arg(name);
    case ItemRole::Sulc: return SubjectDialog::tr("%1 (sulcal depth)").arg(name);
    case ItemRole::Voxels: return SubjectDialog::tr("%1 (voxel set)").arg(name);
    case ItemRole::NoiseCeiling: return SubjectDialog::tr("%1 (noise ceiling)").arg(name);
    case ItemRole::Responses: return SubjectDialog::tr("%1 (responses)").arg(name);
    default: return name;
    }
}

QString filesOf(const FoundItem& item) {
    constexpr qsizetype most = 12; // of a tool tip that fits on the screen
    QStringList files;
    const auto add = [&](const std::string& file) {
        if (!file.empty())
            files << QString::fromStdString(file);
    };
    if (item.parts.empty() && item.halfParts.left.empty() && item.halfParts.right.empty())
        for (const std::string& file : {item.file, item.halves.left, item.halves.right, item.labels})
            add(file);
    for (const auto* parts : {&item.parts, &item.halfParts.left, &item.halfParts.right})
        for (const std::string& file : *parts)
            add(file);
    if (const auto more = files.size() - most; more > 0) {
        files.resize(most);
        files << SubjectDialog::tr("and %n more", nullptr, int(more));
    }
    return files.join('\n');
}

/// A file name for a subject: what file systems dislike becomes a dash.
QString fileNameFor(const SubjectFolder& subject) {
    QString name = QString::fromStdString(subject.id).simplified();
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != '-' && c != '_' && c != ' ' && c != '.')
            c = '-';
    return (name.isEmpty() ? QStringLiteral("subject") : name) + datasetEnding;
}

} // namespace

SubjectDialog::SubjectDialog(std::vector<SubjectFolder> subjects, const QString& saveFolder, QWidget* parent)
    : QDialog(parent), m_subjects(std::move(subjects)), m_saveFolder(saveFolder) {
    setObjectName("subjectDialog");
    setWindowTitle(tr("Open subject"));
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    m_subject = new QComboBox(this);
    m_subject->setObjectName("subjectChoice");
    m_subject->setAccessibleName(tr("Subject"));
    for (const SubjectFolder& subject : m_subjects)
        m_subject->addItem(QString::fromStdString(subject.id));
    auto* subjectLabel = new QLabel(tr("S&ubject"), this);
    subjectLabel->setBuddy(m_subject);
    form->addRow(subjectLabel, m_subject);
    m_found = new QLabel(this);
    m_found->setObjectName("subjectFound");
    m_found->setTextFormat(Qt::PlainText);
    m_found->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_found->setWordWrap(true);
    form->addRow(tr("Found"), m_found);
    layout->addLayout(form);
    layout->addWidget(buildTree(), 1);
    layout->addWidget(buildNotes());
    layout->addWidget(buildFile());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Ok);
    m_save->setObjectName("saveAndOpen");
    m_save->setText(tr("&Save and open"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SubjectDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SubjectDialog::reject);
    layout->addWidget(buttons);
    connect(m_subject, &QComboBox::currentIndexChanged, this, &SubjectDialog::showSubject);
    subjectLabel->setVisible(m_subjects.size() > 1);
    m_subject->setVisible(m_subjects.size() > 1);
    showSubject(0);
    resize(860, 640);
    m_tree->setFocus();
}

QWidget* SubjectDialog::buildTree() {
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    m_tree = new QTreeWidget(part);
    m_tree->setObjectName("subjectItems");
    m_tree->setAccessibleName(tr("What was found"));
    m_tree->setHeaderLabels({tr("Name"), tr("Size"), tr("Space"), tr("Why")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(true);
    connect(m_tree, &QTreeWidget::itemChanged, this, &SubjectDialog::take);
    layout->addWidget(m_tree, 1);
    // The column is often too narrow for the whole sentence; here the one of the current row can be read.
    m_why = new QLabel(part);
    m_why->setObjectName("subjectWhy");
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setMinimumHeight(2 * m_why->fontMetrics().lineSpacing());
    m_why->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_why);
    m_changed = new QLabel(part);
    m_changed->setObjectName("subjectChanged");
    m_changed->setTextFormat(Qt::PlainText);
    m_changed->setWordWrap(true);
    m_changed->setAccessibleName(tr("What the choice changed"));
    QFont bold = m_changed->font();
    bold.setBold(true);
    m_changed->setFont(bold);
    m_changed->hide();
    layout->addWidget(m_changed);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* row) {
        m_why->setText(row ? row->toolTip(WhyColumn) : QString());
    });
    return part;
}

QWidget* SubjectDialog::buildNotes() {
    auto* area = new QScrollArea(this);
    area->setObjectName("subjectNotesArea");
    area->setAccessibleName(tr("Notes"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMaximumHeight(6 * fontMetrics().lineSpacing());
    area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_notes = new QLabel(area);
    m_notes->setObjectName("subjectNotes");
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    area->setWidget(m_notes);
    return area;
}

QWidget* SubjectDialog::buildFile() {
    auto* part = new QWidget(this);
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    m_file = new QLineEdit(part);
    m_file->setObjectName("subjectFile");
    m_file->setAccessibleName(tr("Dataset file"));
    auto* browse = new QPushButton(tr("&Browse…"), part);
    connect(browse, &QPushButton::clicked, this, &SubjectDialog::chooseFile);
    auto* row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    auto* label = new QLabel(tr("&Dataset file"), part);
    label->setBuddy(m_file);
    form->addRow(label, row);
    m_problem = new QLabel(part);
    m_problem->setObjectName("problem");
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    form->addRow(m_problem);
    return part;
}

void SubjectDialog::showSubject(int index) {
    m_current = std::size_t(std::max(index, 0));
    const SubjectFolder& subject = m_subjects[m_current];
    m_changed->hide();
    m_found->setText(tr("%1 – %2").arg(analysisText(subject.title), textOf(subject.folder)));
    QStringList notes;
    for (const Message& note : subject.notes)
        notes << QStringLiteral("• ") + analysisText(note);
    m_notes->setText(notes.join('\n'));
    auto* area = findChild<QScrollArea*>("subjectNotesArea");
    area->setVisible(!notes.isEmpty());
    if (m_file->text() == m_suggested) {
        m_suggested = m_saveFolder + '/' + fileNameFor(subject);
        m_file->setText(m_suggested);
    }
    fillTree();
}

void SubjectDialog::fillTree() {
    const SubjectFolder& subject = m_subjects[m_current];
    m_following = true;
    m_tree->clear();
    bool spaces = false;
    for (const Heading& heading : treeHeadings()) {
        std::vector<std::size_t> items;
        for (std::size_t at = 0; at < subject.items.size(); ++at)
            if (std::ranges::find(heading.roles, subject.items[at].role) != heading.roles.end()) {
                items.push_back(at);
                spaces |= !subject.items[at].group.empty();
            }
        if (!items.empty())
            addGroup(heading.title, items);
    }
    m_following = false;
    m_tree->setColumnHidden(SpaceColumn, !spaces);
    followChoices();
    for (const int column : {int(NameColumn), int(WhatColumn), int(SpaceColumn)})
        m_tree->resizeColumnToContents(column);
    m_tree->setColumnWidth(NameColumn, std::min(m_tree->columnWidth(NameColumn), 400));
    m_tree->setColumnWidth(WhatColumn, std::min(m_tree->columnWidth(WhatColumn), 220));
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
}

void SubjectDialog::addGroup(const QString& title, const std::vector<std::size_t>& items) {
    auto* group = new QTreeWidgetItem(m_tree, {title});
    group->setData(0, itemRole, -1);
    QFont bold = group->font(NameColumn);
    bold.setBold(true);
    group->setFont(NameColumn, bold);
    bool anyUsable = false;
    for (const std::size_t at : items) {
        const FoundItem& item = m_subjects[m_current].items[at];
        const QString why = analysisText(item.why);
        auto* row = new QTreeWidgetItem(
            group, {nameOf(item), analysisText(item.what), QString::fromStdString(item.group), why});
        row->setData(0, itemRole, int(at));
        row->setToolTip(NameColumn, filesOf(item));
        row->setToolTip(WhyColumn, why);
        if (item.usable)
            row->setCheckState(NameColumn, Qt::Unchecked);
        else
            row->setFlags(row->flags() & ~Qt::ItemIsUserCheckable);
        for (int column = 0; !item.usable && column <= WhyColumn; ++column)
            row->setForeground(column, palette().brush(QPalette::Disabled, QPalette::Text));
        anyUsable |= item.usable;
    }
    group->setExpanded(anyUsable);
    // All of a group can be chosen at once where a dataset may have any number of them.
    const bool several = std::ranges::any_of(items, [this](const std::size_t at) {
        const FoundItem& item = m_subjects[m_current].items[at];
        return item.usable && slotOf(item).empty();
    });
    if (several && anyUsable)
        group->setCheckState(NameColumn, Qt::Unchecked);
}

void SubjectDialog::take(QTreeWidgetItem* row, int column) {
    const int at = row->data(0, itemRole).toInt();
    if (m_following || column != NameColumn)
        return;
    const bool chosen = row->checkState(NameColumn) == Qt::Checked;
    QStringList told;
    const auto choosing = [&](std::size_t item) {
        for (const Message& text : choose(m_subjects[m_current], item, chosen))
            told << analysisText(text);
    };
    if (at >= 0)
        choosing(std::size_t(at));
    for (int child = 0; child < row->childCount(); ++child)
        choosing(std::size_t(row->child(child)->data(0, itemRole).toInt()));
    followChoices();
    m_changed->setText(told.join('\n'));
    m_changed->setVisible(!told.isEmpty());
}

/// Shows what is chosen: choosing one anatomy drops the other.
void SubjectDialog::followChoices() {
    const SubjectFolder& subject = m_subjects[m_current];
    m_following = true;
    int all = 0;
    for (int group = 0; group < m_tree->topLevelItemCount(); ++group) {
        QTreeWidgetItem* heading = m_tree->topLevelItem(group);
        int chosen = 0;
        int usable = 0;
        for (int at = 0; at < heading->childCount(); ++at) {
            QTreeWidgetItem* row = heading->child(at);
            const FoundItem& item = subject.items[std::size_t(row->data(0, itemRole).toInt())];
            if (item.usable)
                row->setCheckState(NameColumn, item.chosen ? Qt::Checked : Qt::Unchecked);
            chosen += item.chosen;
            usable += item.usable;
        }
        heading->setText(
            WhatColumn, usable > 0 ? tr("%1 of %2 chosen").arg(chosen).arg(usable) : tr("%1 only listed").arg(heading->childCount()));
        if (heading->data(NameColumn, Qt::CheckStateRole).isValid())
            heading->setCheckState(
                NameColumn, chosen == 0 ? Qt::Unchecked : chosen == usable ? Qt::Checked : Qt::PartiallyChecked);
        all += chosen;
    }
    m_following = false;
    m_save->setEnabled(all > 0);
    m_save->setToolTip(all > 0 ? QString() : tr("Choose at least one thing"));
    m_problem->hide();
}

QString SubjectDialog::file() const {
    const QString name = m_file->text().trimmed();
    return name.isEmpty() || name.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive) ? name : name + datasetEnding;
}

void SubjectDialog::accept() {
    const auto tell = [this](const QString& text) {
        m_problem->setText(text);
        m_problem->show();
    };
    if (file().isEmpty()) {
        tell(tr("Say where the dataset file shall be."));
        m_file->setFocus();
        return;
    }
    const QFileInfo place(file());
    if (place.isDir()) {
        tell(tr("%1 is a folder.").arg(file()));
        m_file->setFocus();
        return;
    }
    try {
        (void)datasetFileOf(subject(), pathOf(file()));
    } catch (const Error& problem) {
        const ErrorDetails& details = problem.details();
        tell(tr("Expected %1, found %2: %3")
                 .arg(analysisText(details.expected), analysisText(details.found),
                      details.hint.empty() ? QString::fromStdString(details.file) : analysisText(details.hint)));
        return;
    }
    if (mayReplace({pathOf(file())}, this))
        QDialog::accept();
}

void SubjectDialog::chooseFile() {
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Dataset file"), file(), tr("Datasets (*%1)").arg(datasetEnding), nullptr,
        QFileDialog::DontConfirmOverwrite); // asked on saving, whichever way the name was given
    if (!chosen.isEmpty())
        m_file->setText(chosen);
}

} // namespace fusiform
