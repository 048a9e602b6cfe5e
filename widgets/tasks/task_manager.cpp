#include "widgets/tasks/task_manager.h"

#include "analysis/core/give_way.h"
#include "widgets/tasks/failure.h"
#include "widgets/tasks/remaining_time.h"
#include "widgets/window/texts.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <ranges>

namespace fusiform {
namespace {

constexpr int refreshInterval = 50;      ///< ms between two changed(): 20 a second
constexpr int secondsListed = 20;        ///< how long a finished task stays in the list

} // namespace

bool unfinished(const TaskStatus& status) {
    return status.state == TaskStatus::State::Waiting || status.state == TaskStatus::State::Running ||
           status.state == TaskStatus::State::Paused;
}

struct TaskManager::Task {
    TaskStatus status;
    Weight weight = Weight::Light;
    QString slot;
    std::function<std::any(Progress&)> work;
    std::function<void(std::any)> done;
    std::stop_source stop;
    std::shared_ptr<PauseGate> gate = std::make_shared<PauseGate>();
    QElapsedTimer running; ///< since it was started or last went on
    double ranBefore = 0;  ///< s, before that
    RemainingTime remaining;
    bool onWorker = false; ///< also true of a cancelled task that has not returned yet
    QDateTime ended;

    std::mutex reportMutex; ///< guards the two below, written by the worker
    double reportedFraction = 0;
    Message reportedMessage;

    [[nodiscard]] double secondsRun() const {
        const bool counting = status.state == TaskStatus::State::Running && running.isValid();
        return ranBefore + (counting ? double(running.elapsed()) / 1000 : 0);
    }
};

TaskManager::TaskManager(QObject* parent) : QObject(parent) {
    // Light tasks wait for files more than for processors, and never for a heavy one.
    m_pool.setMaxThreadCount(std::max(8, QThread::idealThreadCount() + 1));
    m_timer.setInterval(refreshInterval);
    connect(&m_timer, &QTimer::timeout, this, &TaskManager::refresh);
}

TaskManager::~TaskManager() {
    for (const auto& task : m_tasks)
        task->stop.request_stop();
    m_pool.waitForDone();
}

int TaskManager::startAny(
    const QString& title, Weight weight, TaskProduct product, std::function<std::any(Progress&)> work,
    std::function<void(std::any)> done, const QString& slot) {
    if (!slot.isEmpty())
        for (const auto& other : m_tasks)
            if (other->slot == slot && unfinished(other->status))
                stop(*other);
    auto task = std::make_shared<Task>();
    task->status.id = ++m_lastId;
    task->status.title = title;
    task->status.heavy = weight == Weight::Heavy;
    task->status.product = product;
    task->weight = weight;
    task->slot = slot;
    task->work = std::move(work);
    task->done = std::move(done);
    m_tasks.push_back(task);
    launchWaiting();
    touch();
    return task->status.id;
}

void TaskManager::launchWaiting() {
    bool heavyRuns = std::ranges::any_of(
        m_tasks, [](const auto& task) { return task->onWorker && task->weight == Weight::Heavy; });
    for (const auto& task : m_tasks) {
        if (task->status.state != TaskStatus::State::Waiting)
            continue;
        if (task->weight == Weight::Heavy && std::exchange(heavyRuns, true))
            continue;
        launch(task);
    }
}

void TaskManager::launch(const std::shared_ptr<Task>& task) {
    task->status.state = TaskStatus::State::Running;
    task->status.started = QDateTime::currentDateTime();
    task->running.start();
    task->onWorker = true;
    m_pool.start([this, task] {
        giveWay(Behind::All);
        Progress progress(
            [&task](double fraction, const Message& message) {
                const std::lock_guard lock(task->reportMutex);
                task->reportedFraction = fraction;
                if (!message.empty())
                    task->reportedMessage = message;
            },
            task->stop.get_token(), task->gate);
        std::any result;
        std::optional<ErrorDetails> problem;
        bool stopped = false;
        try {
            result = task->work(progress);
        } catch (const Cancelled&) {
            stopped = true;
        } catch (...) {
            problem = failureDetails(std::current_exception(), task->status.title.toStdString());
        }
        QMetaObject::invokeMethod(
            this, [this, task, result, problem, stopped] { finish(task, result, problem, stopped); },
            Qt::QueuedConnection);
    });
}

void TaskManager::finish(
    const std::shared_ptr<Task>& task, std::any result, const std::optional<ErrorDetails>& problem,
    bool stopped) {
    task->onWorker = false;
    task->ended = QDateTime::currentDateTime();
    task->work = {};
    const auto done = std::exchange(task->done, {});
    std::optional<ErrorDetails> toTell;
    if (stopped || task->stop.stop_requested()) {
        task->status.state = TaskStatus::State::Cancelled;
    } else if (problem) {
        task->status.state = TaskStatus::State::Failed;
        toTell = problem;
    } else {
        task->status.state = TaskStatus::State::Finished;
        task->status.fraction = 1;
    }
    launchWaiting();
    touch();
    if (task->status.state == TaskStatus::State::Finished && done) {
        try {
            done(std::move(result));
        } catch (...) {
            task->status.state = TaskStatus::State::Failed;
            toTell = failureDetails(std::current_exception(), task->status.title.toStdString());
        }
    }
    if (toTell)
        emit failed(task->status.title, *toTell);
}

void TaskManager::stop(Task& task) {
    task.stop.request_stop(); // which also wakes a paused one
    task.status.state = TaskStatus::State::Cancelled;
    task.ended = QDateTime::currentDateTime();
    task.done = {};
}

void TaskManager::cancel(int id) {
    for (const auto& task : m_tasks)
        if (task->status.id == id && unfinished(task->status))
            stop(*task);
    touch();
}

void TaskManager::cancelAll() {
    for (const auto& task : m_tasks)
        if (unfinished(task->status))
            stop(*task);
    touch();
}

void TaskManager::setPaused(int id, bool paused) {
    using State = TaskStatus::State;
    for (const auto& task : m_tasks) {
        if (task->status.id != id || task->status.state != (paused ? State::Running : State::Paused))
            continue;
        if (paused)
            task->ranBefore = task->secondsRun();
        task->running.start();
        task->status.state = paused ? State::Paused : State::Running;
        task->status.holds = false;
        task->gate->setPaused(paused);
    }
    touch();
}

std::optional<TaskStatus> TaskManager::status(int id) const {
    for (const auto& task : m_tasks)
        if (task->status.id == id)
            return task->status;
    return {};
}

std::vector<TaskStatus> TaskManager::tasks() const {
    std::vector<TaskStatus> list;
    for (const auto& task : m_tasks | std::views::reverse)
        list.push_back(task->status);
    return list;
}

bool TaskManager::busy() const {
    return std::ranges::any_of(m_tasks, [](const auto& task) { return unfinished(task->status); });
}

void TaskManager::touch() {
    m_dirty = true;
    if (!m_timer.isActive())
        m_timer.start();
}

void TaskManager::refresh() {
    const QDateTime now = QDateTime::currentDateTime();
    for (const auto& task : m_tasks) {
        TaskStatus& status = task->status;
        if (status.state != TaskStatus::State::Running && status.state != TaskStatus::State::Paused)
            continue;
        {
            const std::lock_guard lock(task->reportMutex);
            const QString message = analysisText(task->reportedMessage);
            m_dirty |= status.fraction != task->reportedFraction || status.message != message;
            status.fraction = task->reportedFraction;
            status.message = message;
        }
        const bool holds = status.state == TaskStatus::State::Paused && task->gate->holds();
        m_dirty |= std::exchange(status.holds, holds) != holds;
        status.secondsRun = task->secondsRun();
        task->remaining.add(status.secondsRun, status.fraction);
        const double left = task->remaining.left(status.secondsRun);
        // The time counts down between two reports too.
        m_dirty |= std::lround(left) != std::lround(std::exchange(status.secondsLeft, left));
    }
    m_dirty |=
        std::erase_if(m_tasks, [&](const auto& task) {
            return !task->onWorker && !unfinished(task->status) && task->ended.secsTo(now) > secondsListed;
        }) > 0;
    if (std::exchange(m_dirty, false))
        emit changed();
    if (m_tasks.empty())
        m_timer.stop();
}

} // namespace fusiform
