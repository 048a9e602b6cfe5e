#include "widgets/tasks/task_indicator.h"

#include "widgets/tasks/tasks_dock.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QProgressBar>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double shortest = 0.7; ///< s a task has run before it is shown

bool worthShowing(const TaskStatus& status) {
    return status.state == TaskStatus::State::Paused ||
           (status.state == TaskStatus::State::Running && status.secondsRun > shortest);
}

/// The heavy one, else the one that has run longest.
std::optional<TaskStatus> shownOf(const std::vector<TaskStatus>& all) {
    std::optional<TaskStatus> shown;
    for (const TaskStatus& status : all)
        if (worthShowing(status) &&
            (!shown || std::pair(status.heavy, status.secondsRun) > std::pair(shown->heavy, shown->secondsRun)))
            shown = status;
    return shown;
}

} // namespace

TaskIndicator::TaskIndicator(TaskManager& tasks, QWidget* parent) : QWidget(parent), m_tasks(tasks) {
    setObjectName("taskIndicator");
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Running task"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(6);
    m_text = new QLabel(this);
    m_text->setObjectName("taskIndicatorText");
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName("taskIndicatorBar");
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(90, fontMetrics().height() * 3 / 4);
    m_time = new QLabel(this);
    m_time->setObjectName("taskIndicatorTime");
    m_time->setMinimumWidth(fontMetrics().horizontalAdvance(remainingTimeText(88)));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_time);
    // Room for a sentence where there is room, or the texts at a place under the mouse could not be read beside it.
    setMinimumWidth(220);
    setMaximumWidth(560);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&m_tasks, &TaskManager::changed, this, &TaskIndicator::showTask);
    showTask();
}

void TaskIndicator::showTask() {
    const auto all = m_tasks.tasks();
    const auto shown = shownOf(all);
    setVisible(shown.has_value());
    if (!shown)
        return;
    const QString doing = activityText(*shown, all);
    m_fullText = doing.isEmpty() ? shown->title : tr("%1: %2").arg(shown->title, doing);
    m_bar->setValue(int(std::lround(shown->fraction * 1000)));
    m_bar->setEnabled(shown->state == TaskStatus::State::Running);
    m_time->setText(
        shown->state == TaskStatus::State::Paused ? tr("paused") : remainingTimeText(shown->secondsLeft));
    setToolTip(tr("%1\nClick to see all tasks").arg(m_fullText));
    setAccessibleDescription(m_fullText);
    elide();
}

void TaskIndicator::elide() {
    m_text->setText(m_text->fontMetrics().elidedText(m_fullText, Qt::ElideRight, m_text->width()));
}

void TaskIndicator::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    elide();
}

void TaskIndicator::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit clicked();
}

} // namespace fusiform
