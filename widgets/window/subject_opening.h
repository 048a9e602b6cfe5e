#pragma once

#include "analysis/layouts/subject_folder.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

class QWidget;

namespace fusiform {

class SubjectDialog;
class TaskManager;

/// Opens a subject's folder for one of the open datasets' places: looks through it in the background, asks what of it is
/// wanted, writes the dataset file in the background, and says that it may be opened. GUI thread only.
class SubjectOpening : public QObject {
    Q_OBJECT
public:
    /// The dialog belongs to `window`.
    SubjectOpening(QWidget& window, TaskManager& tasks);

    /// A second folder supersedes one that is still looked through.
    void open(const QString& folder);
    /// What it would be opened for is closed.
    void cancel();
    /// A file may still come of it.
    [[nodiscard]] bool busy() const { return m_task != 0 || !m_dialog.isNull(); }

signals:
    void noticed(const QString& text);
    void datasetReady(const QString& file);
    void ended(); ///< without a file: nothing was found, a person cancelled, or it could not be written

private:
    void ask(const QString& folder, const std::vector<SubjectFolder>& subjects);
    void save(const SubjectFolder& subject, const QString& file);
    void noticeCancelling();

    QWidget& m_window;
    TaskManager& m_tasks;
    int m_task = 0; ///< id of the running task, or 0
    QPointer<SubjectDialog> m_dialog;
};

/// Where a dataset file for `folder` is offered: the folder itself when it may be written to, else the user's
/// documents or home.
[[nodiscard]] QString saveFolderFor(const QString& folder);

} // namespace fusiform
