#pragma once

#include "analysis/core/error.h"
#include "analysis/io/arrays/array_role.h"
#include "widgets/session/recovery_file.h"
#include "widgets/session/results.h"
#include "widgets/session/session.h"

#include <QMessageBox>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <vector>

namespace fusiform {

struct FileArgument;
class TaskManager;

/// Opens files one after another on a worker thread. One about vertices for which there is no surface yet waits for those
/// that were named after it. A file that cannot be opened is reported; what is loaded stays, and the files after it are still tried. When nobody
/// knows whether a file is of the mesh of the loaded surfaces, a person is asked, and the files after it wait.
class FileOpening : public QObject {
    Q_OBJECT
public:
    FileOpening(Session& session, TaskManager& tasks, QObject* parent = nullptr);

    /// Each may carry settings, see FileArgument.
    void open(const QStringList& files);
    /// Adds one array of a file to what is loaded, as a task like every opening.
    void addArray(const ArrayFile& arrays, const ArrayUse& use);
    /// Adds captions whose indices are counted as a person has said.
    void addCaptions(const std::filesystem::path& file, CaptionOrder order);
    /// Everything of an autosaved session in the place of what is loaded; `results` is the folder of what was in memory
    /// only. `restored` tells when it is there.
    void restore(const RecoveredSession& recovered, const std::filesystem::path& results);
    /// Drops what waits to be opened and forgets what was.
    void closeAll();
    /// Single files and arrays opened since the last dataset, in order: what a session file lists.
    [[nodiscard]] const std::vector<OpenedFile>& singleFiles() const { return m_singleFiles; }
    [[nodiscard]] bool busy() const { return m_task != 0 || m_question; }
    /// Files may still come: of those that wait, or of an answer to choiceNeeded or captionOrderNeeded.
    [[nodiscard]] bool expectsMore() const { return busy() || m_asked > 0; }
    /// One of these questions was answered, whatever the answer.
    void settle() { --m_asked; }

signals:
    void opened(const QString& file);
    void failed(const fusiform::ErrorDetails& details);
    /// Notes of what was left out although the file was opened, such as maps a session names and no file
    /// holds.
    void noticed(const QString& text);
    /// Nothing in the file says what its arrays are: someone must be asked, then addArray.
    void choiceNeeded(const fusiform::ArrayFile& arrays);
    /// Nothing in the file says what the indices of its captions count: likewise, then addCaptions.
    void captionOrderNeeded(
        const std::filesystem::path& file, const std::vector<fusiform::CaptionReading>& readings);
    /// Results that are in no file but the autosaved ones.
    void restored(const std::vector<fusiform::ResultName>& results);
    void finished(); ///< all files were tried, or the rest was cancelled
    void closed();   ///< by closeAll: nobody wants an answer any more to what was asked

private:
    struct Opened;
    void openNext();
    void take(const FileArgument& argument, const Opened& opened);
    void ask(const FileArgument& argument, const Message& question, bool contradicts);
    void applySettings(const FileArgument& argument, const Dataset& before);
    void noticeCancelling();
    using Adding = std::function<Dataset(const Dataset& base, Progress& progress)>;
    /// Adds to what is loaded, as a task; not to another dataset that has been opened when the task ends.
    void add(const QString& title, const OpenedFile& file, const Adding& adding);
    /// Shows the first frame of a file that is still being read.
    void showFirst(int opening, const std::shared_ptr<const Dataset>& base, const std::shared_ptr<const Dataset>& first);
    /// Takes back what showFirst showed.
    void hideFirst();

    Session& m_session;
    TaskManager& m_tasks;
    QStringList m_queue;
    QStringList m_later;    ///< those that wait for a surface
    bool m_lastTry = false; ///< of those that waited
    int m_task = 0; ///< id of the running task, or 0
    int m_asked = 0;    ///< questions of the window that wait for an answer
    int m_openings = 0; ///< counts the files tried
    std::shared_ptr<const Dataset> m_beforeFirst; ///< null unless a first frame is shown
    std::shared_ptr<const Dataset> m_first;
    QPointer<QMessageBox> m_question; ///< what waits for an answer
    bool m_trustUnsaid = false; ///< a person said that files that do not say their mesh are of the loaded one
    std::vector<OpenedFile> m_singleFiles;
};

} // namespace fusiform
