#include "widgets/window/subject_opening.h"

#include "analysis/io/bytes/bytes.h"
#include "analysis/layouts/subject_dataset.h"
#include "widgets/dialogs/subject_dialog.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/texts.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

namespace fusiform {

QString saveFolderFor(const QString& folder) {
    const QFileInfo own(folder);
    if (own.isDir() && own.isWritable())
        return own.absoluteFilePath();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isWritable() ? documents : QDir::homePath();
}

SubjectOpening::SubjectOpening(QWidget& window, TaskManager& tasks)
    : QObject(&window), m_window(window), m_tasks(tasks) {
    connect(&m_tasks, &TaskManager::changed, this, &SubjectOpening::noticeCancelling);
}

void SubjectOpening::open(const QString& folder) {
    const auto place = pathOf(folder);
    using Subjects = std::vector<SubjectFolder>;
    m_task = m_tasks.start<Subjects>(
        tr("Look through %1").arg(QFileInfo(folder).fileName()), TaskManager::Weight::Light,
        [place](Progress& progress) { return subjectsIn(place, progress); },
        [this, folder](const Subjects& subjects) { ask(folder, subjects); },
        slotOf(QStringLiteral("subject"), this));
    if (m_dialog)
        m_dialog->reject();
}

void SubjectOpening::cancel() {
    if (m_task)
        m_tasks.cancel(std::exchange(m_task, 0));
    if (m_dialog)
        m_dialog->reject();
}

void SubjectOpening::ask(const QString& folder, const std::vector<SubjectFolder>& subjects) {
    m_task = 0;
    if (subjects.empty()) {
        emit noticed(tr("Nothing in %1 can be opened: neither a subject of FreeSurfer, BIDS, pycortex or NSD, nor "
                        "files of a known format.")
                         .arg(folder));
        emit ended();
        return;
    }
    auto* dialog = new SubjectDialog(subjects, saveFolderFor(folder), &m_window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        m_dialog = nullptr;
        if (result == QDialog::Accepted)
            save(dialog->subject(), dialog->file());
        else if (!busy()) // else another folder is looked through by now
            emit ended();
    });
    dialog->open();
}

void SubjectOpening::save(const SubjectFolder& subject, const QString& file) {
    const auto place = pathOf(file);
    using Notes = std::vector<Message>;
    m_task = m_tasks.start<Notes>(
        tr("Write %1").arg(QFileInfo(file).fileName()), TaskManager::Weight::Light,
        [subject, place](Progress&) {
            SubjectDataset dataset = datasetFileOf(subject, place);
            writeAtomically(place, dataset.json);
            return dataset.notes;
        },
        [this, file](const Notes& notes) {
            m_task = 0;
            QStringList texts;
            for (const Message& note : notes)
                texts << analysisText(note);
            if (!texts.isEmpty())
                emit noticed(texts.join(QStringLiteral("; ")));
            emit datasetReady(file);
        });
}

void SubjectOpening::noticeCancelling() {
    if (!m_task)
        return;
    const auto status = m_tasks.status(m_task);
    if (status && status->state != TaskStatus::State::Cancelled && status->state != TaskStatus::State::Failed)
        return;
    m_task = 0;
    emit ended();
}

} // namespace fusiform
