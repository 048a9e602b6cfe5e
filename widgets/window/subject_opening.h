#pragma once

#include "analysis/layouts/subject_folder.h"

#include <QObject>
#include <QString>

#include <vector>

class QWidget;

namespace fusiform {

class TaskManager;

/// Opens a subject's folder: looks through it in the background, asks what of it is wanted, writes the dataset file
/// in the background, and says that it may be opened.
class SubjectOpening : public QObject {
    Q_OBJECT
public:
    /// The dialog belongs to `window`.
    SubjectOpening(QWidget& window, TaskManager& tasks);

    /// A second folder supersedes one that is still looked through.
    void open(const QString& folder);

signals:
    void noticed(const QString& text);
    void datasetReady(const QString& file);

private:
    void ask(const QString& folder, const std::vector<SubjectFolder>& subjects);
    void save(const SubjectFolder& subject, const QString& file);

    QWidget& m_window;
    TaskManager& m_tasks;
};

/// Where a dataset file for `folder` is offered: the folder itself when it may be written to, else the user's
/// documents or home.
[[nodiscard]] QString saveFolderFor(const QString& folder);

} // namespace fusiform
