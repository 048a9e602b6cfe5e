#include "widgets/tasks/tasks_dock.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace fusiform {

QString remainingTimeText(double seconds) {
    if (seconds < 0)
        return {};
    if (seconds < 90)
        return TasksDock::tr("%n s left", nullptr, std::max(1, int(std::lround(seconds))));
    return TasksDock::tr("%n min left", nullptr, int(std::lround(seconds / 60)));
}

TasksDock::TasksDock(TaskManager& tasks, QWidget* parent) : QDockWidget(tr("Tasks"), parent), m_tasks(tasks) {
    setObjectName("tasksDock");
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Tasks"));
    auto* rows = new QWidget(scroll);
    m_rowsLayout = new QVBoxLayout(rows);
    m_rowsLayout->setSpacing(2);
    m_nothing = new QLabel(tr("Nothing is running."), rows);
    m_nothing->setEnabled(false);
    m_rowsLayout->addWidget(m_nothing);
    m_rowsLayout->addStretch();
    scroll->setWidget(rows);
    setWidget(scroll);
    connect(&m_tasks, &TaskManager::changed, this, &TasksDock::showTasks);
    showTasks();
}

TasksDock::Row& TasksDock::rowOf(const TaskStatus& status) {
    const auto [found, isNew] = m_rows.try_emplace(status.id);
    Row& row = found->second;
    if (!isNew)
        return row;
    row.widget = new QWidget(this);
    auto* layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(status.title, row.widget);
    title->setTextFormat(Qt::PlainText);
    row.message = new QLabel(row.widget);
    row.message->setTextFormat(Qt::PlainText);
    row.message->setEnabled(false);
    row.message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row.bar = new QProgressBar(row.widget);
    row.bar->setRange(0, 1000);
    row.bar->setMaximumWidth(220);
    row.bar->setAccessibleName(tr("Progress of %1").arg(status.title));
    row.time = new QLabel(row.widget);
    row.time->setMinimumWidth(row.time->fontMetrics().horizontalAdvance(remainingTimeText(88)));
    row.cancel = new QPushButton(tr("Cancel"), row.widget);
    row.cancel->setObjectName(QString("cancelTask%1").arg(status.id));
    row.cancel->setAccessibleName(tr("Cancel %1").arg(status.title));
    connect(row.cancel, &QPushButton::clicked, this, [this, id = status.id] { m_tasks.cancel(id); });
    layout->addWidget(title);
    layout->addWidget(row.message, 1);
    layout->addWidget(row.bar);
    layout->addWidget(row.time);
    layout->addWidget(row.cancel);
    m_rowsLayout->insertWidget(0, row.widget);
    return row;
}

void TasksDock::showTasks() {
    const auto list = m_tasks.tasks();
    for (auto at = m_rows.begin(); at != m_rows.end();) {
        const bool listed =
            std::ranges::any_of(list, [&](const auto& status) { return status.id == at->first; });
        if (listed) {
            ++at;
            continue;
        }
        at->second.widget->deleteLater();
        at = m_rows.erase(at);
    }
    for (const TaskStatus& status : std::vector(list.rbegin(), list.rend())) {
        Row& row = rowOf(status);
        const bool running = status.state == TaskStatus::State::Running;
        QString message;
        switch (status.state) {
        case TaskStatus::State::Waiting:
            message = tr("Waiting");
            break;
        case TaskStatus::State::Running:
            message = status.message;
            break;
        case TaskStatus::State::Finished:
            message = tr("Done");
            break;
        case TaskStatus::State::Cancelled:
            message = tr("Cancelled");
            break;
        case TaskStatus::State::Failed:
            message = tr("Failed");
            break;
        }
        row.message->setText(message);
        row.message->setToolTip(message);
        row.bar->setVisible(running);
        row.bar->setValue(int(std::lround(status.fraction * 1000)));
        row.time->setText(running ? remainingTimeText(status.secondsLeft) : QString());
        row.cancel->setVisible(running || status.state == TaskStatus::State::Waiting);
    }
    m_nothing->setVisible(list.empty());
}

} // namespace fusiform
