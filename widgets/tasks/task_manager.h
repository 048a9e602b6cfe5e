#pragma once

#include "analysis/core/error.h"
#include "analysis/core/progress.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <any>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace fusiform {

/// What a task makes. What is only looked at may be cut off when the window closes; results and files are asked for.
enum class TaskProduct { View, Result, File };

/// State of one task as the Tasks dock shows it. GUI thread only.
struct TaskStatus {
    enum class State { Waiting, Running, Paused, Finished, Cancelled, Failed };
    int id = 0; ///< its generation number: later tasks have larger ones
    QString title;
    QString message; ///< in the user's language
    double fraction = 0;
    State state = State::Waiting;
    QDateTime started;
    double secondsLeft = -1; ///< at the rate of late, without pauses; negative while unknown
    double secondsRun = 0;   ///< without pauses
    bool heavy = false;
    TaskProduct product = TaskProduct::View;
    bool holds = false;      ///< of a paused one: it has come to rest (until then it works on to its next report)
};

[[nodiscard]] bool unfinished(const TaskStatus& status);

/// Runs work on worker threads and delivers results on the GUI thread.
///
/// Heavy tasks run one after another (each may use all cores); light ones (loading a file, a query) at once.
/// A cancelled or superseded task's result is dropped, whatever it returns: its `done` is never called. A paused task
/// waits inside Progress; heavy ones behind it wait with it.
class TaskManager : public QObject {
    Q_OBJECT
public:
    enum class Weight { Light, Heavy };

    explicit TaskManager(QObject* parent = nullptr);
    ~TaskManager() override; ///< asks all tasks to stop and waits for them

    /// `work` runs on a worker thread; `done` gets its result on the GUI thread; an Error goes to `failed`.
    /// A task started with the same non-empty `slot` as an unfinished one supersedes that one.
    template <class Result>
    int start(
        const QString& title, Weight weight, std::function<Result(Progress&)> work,
        std::function<void(Result)> done, const QString& slot = {}, TaskProduct product = TaskProduct::View) {
        return startAny(
            title, weight, product, [work](Progress& progress) { return std::any(work(progress)); },
            [done](std::any result) { done(std::any_cast<Result>(std::move(result))); }, slot);
    }

    void cancel(int id);
    void cancelAll();
    /// A running task, or one that is paused; others are left alone.
    void setPaused(int id, bool paused);
    [[nodiscard]] std::vector<TaskStatus>
    tasks() const; ///< newest first; finished ones stay listed for a while
    [[nodiscard]] std::optional<TaskStatus> status(int id) const; ///< nothing once it is no longer listed
    [[nodiscard]] bool busy() const;

signals:
    void changed(); ///< at most 20 times a second
    void failed(const QString& title, const ErrorDetails& details);

private:
    struct Task;
    int startAny(
        const QString& title, Weight weight, TaskProduct product, std::function<std::any(Progress&)> work,
        std::function<void(std::any)> done, const QString& slot);
    void launchWaiting();
    void launch(const std::shared_ptr<Task>& task);
    void finish(
        const std::shared_ptr<Task>& task, std::any result, const std::optional<ErrorDetails>& problem,
        bool stopped);
    void stop(Task& task);
    void refresh();
    void touch();

    std::vector<std::shared_ptr<Task>> m_tasks; ///< oldest first
    int m_lastId = 0;
    bool m_dirty = false;
    QTimer m_timer;
    QThreadPool m_pool;
};

/// A slot of one of several owners, whose tasks do not supersede those of the others.
[[nodiscard]] inline QString slotOf(const QString& work, const void* owner) {
    return work + QString::number(reinterpret_cast<quintptr>(owner), 16);
}

} // namespace fusiform
