#pragma once

#include "widgets/tasks/task_manager.h"

#include <QDockWidget>

#include <map>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace fusiform {

/// One row a task: title, what it is doing, progress, remaining time, Cancel.
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
        QPushButton* cancel = nullptr;
    };
    void showTasks();
    Row& rowOf(const TaskStatus& status);

    TaskManager& m_tasks;
    QVBoxLayout* m_rowsLayout = nullptr;
    QLabel* m_nothing = nullptr;
    std::map<int, Row> m_rows;
};

/// "3 s left", "2 min left"; empty while unknown.
[[nodiscard]] QString remainingTimeText(double seconds);

} // namespace fusiform
