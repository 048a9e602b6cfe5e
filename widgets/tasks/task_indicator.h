#pragma once

#include "widgets/tasks/task_manager.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace fusiform {

/// The task a person waits for, in the status bar: what it is doing, progress and remaining time, also while the Tasks
/// dock is hidden. Short tasks are not shown: they would only flicker.
class TaskIndicator : public QWidget {
    Q_OBJECT
public:
    explicit TaskIndicator(TaskManager& tasks, QWidget* parent = nullptr);

signals:
    void clicked(); ///< asks for the Tasks dock

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTask();
    void elide();

    TaskManager& m_tasks;
    QString m_fullText;
    QLabel* m_text = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_time = nullptr;
};

} // namespace fusiform
