#include "widgets/tasks/task_manager.h"
#include "widgets/tasks/tasks_dock.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <new>
#include <thread>

using namespace fusiform;
using namespace std::chrono_literals;

namespace {

/// Works until it is told to stop.
int workForever(Progress& progress, std::atomic<bool>& started) {
    for (started = true;; std::this_thread::sleep_for(1ms))
        progress.stopIfRequested();
}

TaskStatus statusOf(const TaskManager& tasks, int id) {
    for (const TaskStatus& status : tasks.tasks())
        if (status.id == id)
            return status;
    return {};
}

} // namespace

class TestTaskManager : public QObject {
    Q_OBJECT
private slots:
    void deliversTheResultOnTheGuiThread();
    void neverCallsDoneOfACancelledTask();
    void dropsTheResultOfATaskThatIgnoredTheRequestToStop();
    void dropsASupersededResult();
    void showsProgressWhileRunning();
    void runsHeavyTasksOneAfterAnother();
    void aWaitingTaskThatIsCancelledNeverRuns();
    void lightTasksDoNotWaitForHeavyOnes();
    void tellsOfAnError();
    void tellsOfMissingMemory();
    void stopsItsTasksWhenItGoes();
    void theDockCancelsATask();
};

void TestTaskManager::deliversTheResultOnTheGuiThread() {
    TaskManager tasks;
    int result = 0;
    std::thread::id worker, delivery;
    tasks.start<int>(
        "Answer", TaskManager::Weight::Light,
        [&](Progress&) {
            worker = std::this_thread::get_id();
            return 42;
        },
        [&](int value) {
            delivery = std::this_thread::get_id();
            result = value;
        });
    QTRY_COMPARE(result, 42);
    QVERIFY(delivery == std::this_thread::get_id());
    QVERIFY(worker != delivery);
    QVERIFY(!tasks.busy());
}

void TestTaskManager::neverCallsDoneOfACancelledTask() {
    TaskManager tasks;
    QSignalSpy failures(&tasks, &TaskManager::failed);
    std::atomic<bool> started = false;
    bool delivered = false;
    const int id = tasks.start<int>(
        "Endless", TaskManager::Weight::Light,
        [&](Progress& progress) { return workForever(progress, started); }, [&](int) { delivered = true; });
    QTRY_VERIFY(started);
    tasks.cancel(id);
    QCOMPARE(statusOf(tasks, id).state, TaskStatus::State::Cancelled);
    QTest::qWait(100);
    QVERIFY(!delivered);
    QCOMPARE(failures.count(), 0);
}

void TestTaskManager::dropsTheResultOfATaskThatIgnoredTheRequestToStop() {
    TaskManager tasks;
    std::atomic<bool> started = false, mayReturn = false, returned = false;
    bool delivered = false;
    const int id = tasks.start<int>(
        "Deaf", TaskManager::Weight::Light,
        [&](Progress&) {
            for (started = true; !mayReturn;)
                std::this_thread::sleep_for(1ms);
            returned = true;
            return 1;
        },
        [&](int) { delivered = true; });
    QTRY_VERIFY(started);
    tasks.cancel(id);
    mayReturn = true;
    QTRY_VERIFY(returned);
    QTest::qWait(50);
    QVERIFY(!delivered);
}

void TestTaskManager::dropsASupersededResult() {
    TaskManager tasks;
    std::atomic<bool> started = false;
    std::vector<int> delivered;
    const auto take = [&](int value) { delivered.push_back(value); };
    tasks.start<int>(
        "First", TaskManager::Weight::Light,
        [&](Progress&) {
            started = true;
            std::this_thread::sleep_for(80ms);
            return 1;
        },
        take, "query");
    QTRY_VERIFY(started);
    tasks.start<int>(
        "Second", TaskManager::Weight::Light, [](Progress&) { return 2; }, take, "query");
    QTRY_VERIFY(!delivered.empty());
    QTest::qWait(150); // longer than the first one takes
    QCOMPARE(delivered, std::vector<int>{2});
}

void TestTaskManager::showsProgressWhileRunning() {
    TaskManager tasks;
    QSignalSpy changes(&tasks, &TaskManager::changed);
    std::atomic<bool> mayReturn = false;
    const int id = tasks.start<int>(
        "Half", TaskManager::Weight::Light,
        [&](Progress& progress) {
            progress.report(0.5, "half way");
            while (!mayReturn)
                std::this_thread::sleep_for(1ms);
            return 0;
        },
        [](int) {});
    QTRY_COMPARE(statusOf(tasks, id).fraction, 0.5);
    QCOMPARE(statusOf(tasks, id).message, QString("half way"));
    QVERIFY(changes.count() > 0);
    mayReturn = true;
    QTRY_COMPARE(statusOf(tasks, id).state, TaskStatus::State::Finished);
}

void TestTaskManager::runsHeavyTasksOneAfterAnother() {
    TaskManager tasks;
    std::atomic<int> running = 0, most = 0;
    int delivered = 0;
    for (int count = 0; count < 4; ++count)
        tasks.start<int>(
            "Heavy", TaskManager::Weight::Heavy,
            [&](Progress&) {
                const int now = ++running;
                most = std::max(most.load(), now);
                std::this_thread::sleep_for(10ms);
                --running;
                return 0;
            },
            [&](int) { ++delivered; });
    QTRY_COMPARE(delivered, 4);
    QCOMPARE(most.load(), 1);
}

void TestTaskManager::aWaitingTaskThatIsCancelledNeverRuns() {
    TaskManager tasks;
    std::atomic<bool> started = false, secondRan = false;
    const int first = tasks.start<int>(
        "First", TaskManager::Weight::Heavy,
        [&](Progress& progress) { return workForever(progress, started); }, [](int) {});
    const int second = tasks.start<int>(
        "Second", TaskManager::Weight::Heavy,
        [&](Progress&) {
            secondRan = true;
            return 0;
        },
        [](int) {});
    QTRY_VERIFY(started);
    QCOMPARE(statusOf(tasks, second).state, TaskStatus::State::Waiting);
    tasks.cancel(second);
    tasks.cancel(first);
    QTest::qWait(100);
    QVERIFY(!secondRan);
    QVERIFY(!tasks.busy());
}

void TestTaskManager::lightTasksDoNotWaitForHeavyOnes() {
    TaskManager tasks;
    std::atomic<bool> started = false;
    bool delivered = false;
    tasks.start<int>(
        "Heavy", TaskManager::Weight::Heavy,
        [&](Progress& progress) { return workForever(progress, started); }, [](int) {});
    QTRY_VERIFY(started);
    tasks.start<int>(
        "Light", TaskManager::Weight::Light, [](Progress&) { return 0; }, [&](int) { delivered = true; });
    QTRY_VERIFY(delivered);
}

void TestTaskManager::tellsOfAnError() {
    TaskManager tasks;
    ErrorDetails told;
    connect(&tasks, &TaskManager::failed, this, [&](const QString&, const ErrorDetails& details) {
        told = details;
    });
    bool delivered = false;
    tasks.start<int>(
        "Read", TaskManager::Weight::Light,
        [](Progress&) -> int {
            throw Error({"reading a surface", "lh.white", "3 numbers", "2 numbers", "ask"});
        },
        [&](int) { delivered = true; });
    QTRY_COMPARE(told.file, std::string("lh.white"));
    QCOMPARE(told.found, std::string("2 numbers"));
    QVERIFY(!delivered);
}

void TestTaskManager::tellsOfMissingMemory() {
    TaskManager tasks;
    ErrorDetails told;
    connect(&tasks, &TaskManager::failed, this, [&](const QString&, const ErrorDetails& details) {
        told = details;
    });
    tasks.start<int>(
        "Big", TaskManager::Weight::Light, [](Progress&) -> int { throw std::bad_alloc(); }, [](int) {});
    QTRY_COMPARE(told.doing.english(), std::string("Big"));
    QVERIFY(QString::fromStdString(told.found.english()).contains("memory"));
}

void TestTaskManager::stopsItsTasksWhenItGoes() {
    std::atomic<bool> started = false;
    bool delivered = false;
    {
        TaskManager tasks;
        tasks.start<int>(
            "Endless", TaskManager::Weight::Heavy,
            [&](Progress& progress) { return workForever(progress, started); },
            [&](int) { delivered = true; });
        QTRY_VERIFY(started);
    } // hangs here when the task is not asked to stop
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

void TestTaskManager::theDockCancelsATask() {
    TaskManager tasks;
    TasksDock dock(tasks);
    std::atomic<bool> started = false;
    const int id = tasks.start<int>(
        "Endless", TaskManager::Weight::Light,
        [&](Progress& progress) { return workForever(progress, started); }, [](int) {});
    QPushButton* cancel = nullptr;
    QTRY_VERIFY((cancel = dock.findChild<QPushButton*>(QString("cancelTask%1").arg(id))));
    cancel->click();
    QCOMPARE(statusOf(tasks, id).state, TaskStatus::State::Cancelled);
    QTRY_VERIFY(cancel->isHidden());
}

QTEST_MAIN(TestTaskManager)
#include "test_task_manager.moc"
