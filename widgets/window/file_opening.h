#pragma once

#include "analysis/core/error.h"
#include "analysis/io/array_role.h"
#include "widgets/session/session.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <vector>

namespace fusiform {

struct FileArgument;
class TaskManager;

/// Opens files one after another on a worker thread, so that a map finds the surface named before it. A file
/// that cannot be opened is reported; what is loaded stays, and the files after it are still tried.
class FileOpening : public QObject {
    Q_OBJECT
public:
    FileOpening(Session& session, TaskManager& tasks, QObject* parent = nullptr);

    /// Each may carry settings, see FileArgument.
    void open(const QStringList& files);
    /// Adds one array of a file to what is loaded, as a task like every opening.
    void addArray(const ArrayFile& arrays, const ArrayUse& use);
    /// Drops what waits to be opened and forgets what was.
    void closeAll();
    /// Single files opened since the last dataset, in order: what a session file lists.
    [[nodiscard]] const std::vector<std::filesystem::path>& singleFiles() const { return m_singleFiles; }
    [[nodiscard]] bool busy() const { return m_task != 0; }

signals:
    void opened(const QString& file);
    void failed(const fusiform::ErrorDetails& details);
    /// Notes of what was left out although the file was opened, such as maps a session names and no file
    /// holds.
    void noticed(const QString& text);
    /// Nothing in the file says what its arrays are: someone must be asked, then addArray.
    void choiceNeeded(const fusiform::ArrayFile& arrays);
    void finished(); ///< all files were tried, or the rest was cancelled

private:
    struct Opened;
    void openNext();
    void take(const FileArgument& argument, const Opened& opened);
    void applySettings(const FileArgument& argument, const Dataset& before);
    void noticeCancelling();

    Session& m_session;
    TaskManager& m_tasks;
    QStringList m_queue;
    int m_task = 0; ///< id of the running task, or 0
    std::vector<std::filesystem::path> m_singleFiles;
};

} // namespace fusiform
