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

namespace {

constexpr int barWidth = 200;

/// Every second is told only near the end; before, the estimate is not that good.
int roundedSeconds(double seconds) {
    const int step = seconds < 10 ? 1 : seconds < 60 ? 5 : 10;
    return std::max(1, int(std::lround(seconds / step)) * step);
}

} // namespace

QString remainingTimeText(double seconds) {
    if (seconds < 0)
        return {};
    if (seconds < 90)
        return TasksDock::tr("%n s left", nullptr, roundedSeconds(seconds));
    const int minutes = int(std::lround(seconds / 60));
    if (minutes < 90)
        return TasksDock::tr("%n min left", nullptr, minutes);
    return TasksDock::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60 / 10 * 10);
}

QString activityText(const TaskStatus& status, const std::vector<TaskStatus>& all) {
    using State = TaskStatus::State;
    switch (status.state) {
    case State::Waiting: {
        const auto before = std::ranges::find_if(all, [&](const TaskStatus& other) {
            return other.heavy && (other.state == State::Running || other.state == State::Paused);
        });
        if (before == all.end())
            return TasksDock::tr("Waiting");
        return before->state == State::Paused ? TasksDock::tr("Waiting for %1, which is paused").arg(before->title)
                                              : TasksDock::tr("Waiting for %1").arg(before->title);
    }
    case State::Running:
        return status.message;
    case State::Paused:
        if (!status.holds)
            return TasksDock::tr("Pausing…");
        return status.message.isEmpty() ? TasksDock::tr("Paused")
                                        : TasksDock::tr("Paused: %1").arg(status.message);
    case State::Finished:
        return TasksDock::tr("Done");
    case State::Cancelled:
        return TasksDock::tr("Cancelled");
    case State::Failed:
        return TasksDock::tr("Failed");
    }
    return {};
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
    row.bar->setFixedWidth(barWidth);
    row.bar->setAccessibleName(tr("Progress of %1").arg(status.title));
    row.time = new QLabel(row.widget);
    row.time->setMinimumWidth(row.time->fontMetrics().horizontalAdvance(remainingTimeText(88)));
    row.pause = new QPushButton(row.widget);
    row.pause->setObjectName(QString("pauseTask%1").arg(status.id));
    connect(row.pause, &QPushButton::clicked, this, [this, id = status.id] {
        const auto now = m_tasks.status(id);
        m_tasks.setPaused(id, now && now->state == TaskStatus::State::Running);
    });
    row.cancel = new QPushButton(tr("Cancel"), row.widget);
    row.cancel->setObjectName(QString("cancelTask%1").arg(status.id));
    row.cancel->setAccessibleName(tr("Cancel %1").arg(status.title));
    row.cancel->setToolTip(tr("Stop this and drop what it has found so far"));
    connect(row.cancel, &QPushButton::clicked, this, [this, id = status.id] { m_tasks.cancel(id); });
    layout->addWidget(title);
    layout->addWidget(row.message, 1);
    layout->addWidget(row.bar);
    layout->addWidget(row.time);
    layout->addWidget(row.pause);
    layout->addWidget(row.cancel);
    m_rowsLayout->insertWidget(0, row.widget);
    return row;
}

void TasksDock::showPause(Row& row, const TaskStatus& status) {
    const bool paused = status.state == TaskStatus::State::Paused;
    row.pause->setVisible(paused || status.state == TaskStatus::State::Running);
    row.pause->setText(paused ? tr("Resume") : tr("Pause"));
    row.pause->setAccessibleName((paused ? tr("Resume %1") : tr("Pause %1")).arg(status.title));
    row.pause->setToolTip(
        paused ? tr("Go on where it stopped")
               : tr("Leave the processor to others for a while; what was done so far is kept"));
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
        const bool paused = status.state == TaskStatus::State::Paused;
        const QString message = activityText(status, list);
        row.message->setText(message);
        row.message->setToolTip(message);
        row.bar->setVisible(running || paused);
        row.bar->setEnabled(running);
        row.bar->setValue(int(std::lround(status.fraction * 1000)));
        row.time->setText(running || (paused && status.secondsLeft >= 0) ? remainingTimeText(status.secondsLeft) : QString());
        row.time->setEnabled(running);
        showPause(row, status);
        row.cancel->setVisible(running || paused || status.state == TaskStatus::State::Waiting);
    }
    m_nothing->setVisible(list.empty());
}

} // namespace fusiform
