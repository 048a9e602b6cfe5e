#pragma once

#include "widgets/tasks/task_manager.h"

#include <QDockWidget>

#include <map>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace fusiform {

/// One row a task: title, what it is doing, progress, remaining time, Pause, Cancel.
class TasksDock : public QDockWidget {
    Q_OBJECT
public:
    explicit TasksDock(TaskManager& tasks, QWidget* parent = nullptr);

private:
    struct Row {
        QWidget* widget = nullptr;
        QLabel* message = nullptr;
        QProgressBar* bar = nullptr;
        QLabel* time = nullptr;
        QPushButton* pause = nullptr;
        QPushButton* cancel = nullptr;
    };
    void showTasks();
    void showPause(Row& row, const TaskStatus& status);
    Row& rowOf(const TaskStatus& status);

    TaskManager& m_tasks;
    QVBoxLayout* m_rowsLayout = nullptr;
    QLabel* m_nothing = nullptr;
    std::map<int, Row> m_rows;
};

/// "3 s left", "2 min left", "1 h 20 min left", no more precise than an estimate is; empty while unknown.
[[nodiscard]] QString remainingTimeText(double seconds);
/// What an unfinished task is doing: its message, "Paused: …", or what it waits for. `all` are the tasks listed.
[[nodiscard]] QString activityText(const TaskStatus& status, const std::vector<TaskStatus>& all);

} // namespace fusiform
