#include "widgets/window/subject_opening.h"

#include "analysis/io/bytes/bytes.h"
#include "analysis/layouts/subject_dataset.h"
#include "widgets/dialogs/subject_dialog.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/texts.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace fusiform {

QString saveFolderFor(const QString& folder) {
    const QFileInfo own(folder);
    if (own.isDir() && own.isWritable())
        return own.absoluteFilePath();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isWritable() ? documents : QDir::homePath();
}

SubjectOpening::SubjectOpening(QWidget& window, TaskManager& tasks)
    : QObject(&window), m_window(window), m_tasks(tasks) {}

void SubjectOpening::open(const QString& folder) {
    const auto place = pathOf(folder);
    using Subjects = std::vector<SubjectFolder>;
    m_tasks.start<Subjects>(
        tr("Look through %1").arg(QFileInfo(folder).fileName()), TaskManager::Weight::Light,
        [place](Progress& progress) { return subjectsIn(place, progress); },
        [this, folder](const Subjects& subjects) { ask(folder, subjects); }, QStringLiteral("subject"));
}

void SubjectOpening::ask(const QString& folder, const std::vector<SubjectFolder>& subjects) {
    if (subjects.empty()) {
        emit noticed(tr("Nothing in %1 can be opened: neither a subject of FreeSurfer, BIDS, pycortex or NSD, nor "
                        "files of a known format.")
                         .arg(folder));
        return;
    }
    auto* dialog = new SubjectDialog(subjects, saveFolderFor(folder), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { save(dialog->subject(), dialog->file()); });
    dialog->open();
}

void SubjectOpening::save(const SubjectFolder& subject, const QString& file) {
    const auto place = pathOf(file);
    using Notes = std::vector<Message>;
    m_tasks.start<Notes>(
        tr("Write %1").arg(QFileInfo(file).fileName()), TaskManager::Weight::Light,
        [subject, place](Progress&) {
            SubjectDataset dataset = datasetFileOf(subject, place);
            writeAtomically(place, dataset.json);
            return dataset.notes;
        },
        [this, file](const Notes& notes) {
            QStringList texts;
            for (const Message& note : notes)
                texts << analysisText(note);
            if (!texts.isEmpty())
                emit noticed(texts.join(QStringLiteral("; ")));
            emit datasetReady(file);
        });
}

} // namespace fusiform
