#include "widgets/tasks/remaining_time.h"
#include "widgets/tasks/task_indicator.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/tasks/tasks_dock.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
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

/// Counts its steps, one a millisecond.
int countForever(Progress& progress, std::atomic<int>& steps) {
    for (;; std::this_thread::sleep_for(1ms)) {
        ++steps;
        progress.report(std::min(0.9, steps / 10000.0), "counting");
    }
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
    void aPausedTaskStandsStillUntilItGoesOn();
    void aPausedTaskIsCancelledAtOnce();
    void aPausedTaskIsSupersededAtOnce();
    void pausedTasksDoNotKeepTheManagerFromGoing();
    void pausingAndGoingOnQuicklyLosesNothing();
    void aTaskThatEndsWhileItIsPausedIsDelivered();
    void onlyRunningTasksCanBePaused();
    void timeThatWasPausedDoesNotCount();
    void aPartOfAProgressIsPausedToo();
    void theDockPausesATask();
    void aTaskWaitingForAPausedOneSaysSo();
    void theStatusBarShowsWhatIsRunning();
    void remainingTimeFollowsTheRateOfLate();
    void remainingTimeCountsDownBetweenSteps();
    void remainingTimeIsSaidAsRoughlyAsItIsKnown();
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

void TestTaskManager::aPausedTaskStandsStillUntilItGoesOn() {
    TaskManager tasks;
    std::atomic<int> steps = 0;
    const int id = tasks.start<int>(
        "Counting", TaskManager::Weight::Heavy, [&](Progress& progress) { return countForever(progress, steps); },
        [](int) {});
    QTRY_VERIFY(steps > 5);
    tasks.setPaused(id, true);
    QCOMPARE(statusOf(tasks, id).state, TaskStatus::State::Paused);
    QTRY_VERIFY(statusOf(tasks, id).holds);
    const int stood = steps;
    QTest::qWait(80);
    QCOMPARE(steps.load(), stood);
    QVERIFY(tasks.busy());
    tasks.setPaused(id, false);
    QTRY_VERIFY(steps > stood + 5);
    QCOMPARE(statusOf(tasks, id).state, TaskStatus::State::Running);
}

void TestTaskManager::aPausedTaskIsCancelledAtOnce() {
    TaskManager tasks;
    std::atomic<bool> started = false, ended = false;
    bool delivered = false;
    const int id = tasks.start<int>(
        "Endless", TaskManager::Weight::Heavy,
        [&](Progress& progress) {
            struct AtEnd {
                std::atomic<bool>& flag;
                ~AtEnd() { flag = true; }
            } atEnd{ended};
            return workForever(progress, started);
        },
        [&](int) { delivered = true; });
    QTRY_VERIFY(started);
    tasks.setPaused(id, true);
    QTRY_VERIFY(statusOf(tasks, id).holds);
    QElapsedTimer timer;
    timer.start();
    tasks.cancel(id);
    while (!ended && timer.elapsed() < 5000)
        std::this_thread::sleep_for(1ms);
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(statusOf(tasks, id).state, TaskStatus::State::Cancelled);
    QTest::qWait(60);
    QVERIFY(!delivered);
    tasks.setPaused(id, false); // too late
    QCOMPARE(statusOf(tasks, id).state, TaskStatus::State::Cancelled);
}

void TestTaskManager::aPausedTaskIsSupersededAtOnce() {
    TaskManager tasks;
    std::atomic<bool> started = false;
    std::vector<int> delivered;
    const int first = tasks.start<int>(
        "First", TaskManager::Weight::Heavy, [&](Progress& progress) { return workForever(progress, started); },
        [&](int value) { delivered.push_back(value); }, "slot");
    QTRY_VERIFY(started);
    tasks.setPaused(first, true);
    tasks.start<int>(
        "Second", TaskManager::Weight::Heavy, [](Progress&) { return 2; },
        [&](int value) { delivered.push_back(value); }, "slot");
    QTRY_COMPARE(delivered, std::vector<int>{2});
    QCOMPARE(statusOf(tasks, first).state, TaskStatus::State::Cancelled);
}

void TestTaskManager::pausedTasksDoNotKeepTheManagerFromGoing() {
    QElapsedTimer timer;
    for (int round = 0; round < 20; ++round) {
        std::atomic<bool> started = false;
        {
            TaskManager tasks;
            const int id = tasks.start<int>(
                "Endless", TaskManager::Weight::Heavy,
                [&](Progress& progress) { return workForever(progress, started); }, [](int) {});
            while (!started)
                std::this_thread::sleep_for(1ms);
            tasks.setPaused(id, true);
            if (round % 2)
                std::this_thread::sleep_for(3ms); // it has come to the gate; else it may be on its way
            timer.start();
        }
        QVERIFY(timer.elapsed() < 1000);
    }
}

void TestTaskManager::pausingAndGoingOnQuicklyLosesNothing() {
    TaskManager tasks;
    std::atomic<int> steps = 0;
    int result = 0;
    const int id = tasks.start<int>(
        "Counting", TaskManager::Weight::Light,
        [&](Progress& progress) {
            for (; steps < 200; ++steps) {
                progress.report(steps / 200.0);
                std::this_thread::sleep_for(1ms);
            }
            return steps.load();
        },
        [&](int value) { result = value; });
    for (int round = 0; round < 100; ++round) {
        tasks.setPaused(id, round % 2 == 0);
        std::this_thread::sleep_for(std::chrono::microseconds(round * 17));
        if (round % 10 == 0)
            QCoreApplication::processEvents();
    }
    tasks.setPaused(id, false);
    QTRY_COMPARE(result, 200);
}

void TestTaskManager::aTaskThatEndsWhileItIsPausedIsDelivered() {
    TaskManager tasks;
    std::atomic<bool> started = false, mayReturn = false;
    int result = 0;
    const int id = tasks.start<int>(
        "Past its last report", TaskManager::Weight::Light,
        [&](Progress&) {
            for (started = true; !mayReturn;)
                std::this_thread::sleep_for(1ms);
            return 7;
        },
        [&](int value) { result = value; });
    QTRY_VERIFY(started);
    tasks.setPaused(id, true);
    QVERIFY(!statusOf(tasks, id).holds);
    mayReturn = true;
    QTRY_COMPARE(result, 7);
    QCOMPARE(statusOf(tasks, id).state, TaskStatus::State::Finished);
}

void TestTaskManager::onlyRunningTasksCanBePaused() {
    TaskManager tasks;
    std::atomic<bool> started = false;
    tasks.start<int>(
        "First", TaskManager::Weight::Heavy, [&](Progress& progress) { return workForever(progress, started); },
        [](int) {});
    const int waiting = tasks.start<int>(
        "Second", TaskManager::Weight::Heavy, [](Progress&) { return 0; }, [](int) {});
    tasks.setPaused(waiting, true);
    QCOMPARE(statusOf(tasks, waiting).state, TaskStatus::State::Waiting);
    tasks.setPaused(12345, true); // there is none
}

void TestTaskManager::timeThatWasPausedDoesNotCount() {
    TaskManager tasks;
    std::atomic<int> steps = 0;
    const int id = tasks.start<int>(
        "Counting", TaskManager::Weight::Light, [&](Progress& progress) { return countForever(progress, steps); },
        [](int) {});
    QTRY_VERIFY(statusOf(tasks, id).secondsRun > 0.05);
    tasks.setPaused(id, true);
    QTRY_VERIFY(statusOf(tasks, id).holds);
    const double before = statusOf(tasks, id).secondsRun;
    QTest::qWait(300);
    QVERIFY(std::abs(statusOf(tasks, id).secondsRun - before) < 0.05);
}

void TestTaskManager::aPartOfAProgressIsPausedToo() {
    const auto gate = std::make_shared<PauseGate>();
    std::stop_source stop;
    Progress progress({}, stop.get_token(), gate);
    gate->setPaused(true);
    std::atomic<bool> passed = false, cancelled = false;
    std::thread worker([&] {
        Progress half = progress.part(0, 0.5);
        Progress quarter = half.part(0, 0.5);
        try {
            quarter.report(0.5);
            passed = true;
            gate->setPaused(true);
            half.stopIfRequested();
        } catch (const Cancelled&) {
            cancelled = true;
        }
    });
    QTRY_VERIFY(gate->holds());
    QVERIFY(!passed);
    gate->setPaused(false);
    QTRY_VERIFY(passed);
    QTRY_VERIFY(gate->holds());
    stop.request_stop();
    worker.join();
    QVERIFY(cancelled);
}

void TestTaskManager::theDockPausesATask() {
    TaskManager tasks;
    TasksDock dock(tasks);
    dock.resize(900, 150);
    dock.show();
    std::atomic<int> steps = 0;
    const int id = tasks.start<int>(
        "Counting", TaskManager::Weight::Heavy, [&](Progress& progress) { return countForever(progress, steps); },
        [](int) {});
    QPushButton* pause = nullptr;
    QTRY_VERIFY((pause = dock.findChild<QPushButton*>(QString("pauseTask%1").arg(id))));
    QTRY_VERIFY(pause->isVisible());
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(statusOf(tasks, id).state, TaskStatus::State::Paused);
    QTRY_COMPARE(pause->text(), QString("Resume"));
    QVERIFY(dock.findChild<QPushButton*>(QString("cancelTask%1").arg(id))->isVisible());
    QTest::keyClick(pause, Qt::Key_Space);
    QCOMPARE(statusOf(tasks, id).state, TaskStatus::State::Running);
    QTRY_COMPARE(pause->text(), QString("Pause"));
}

void TestTaskManager::aTaskWaitingForAPausedOneSaysSo() {
    TaskManager tasks;
    std::atomic<bool> started = false;
    const int first = tasks.start<int>(
        "Fit", TaskManager::Weight::Heavy, [&](Progress& progress) { return workForever(progress, started); },
        [](int) {});
    const int second = tasks.start<int>(
        "Second", TaskManager::Weight::Heavy, [](Progress&) { return 0; }, [](int) {});
    QTRY_VERIFY(started);
    QCOMPARE(activityText(statusOf(tasks, second), tasks.tasks()), QString("Waiting for Fit"));
    tasks.setPaused(first, true);
    QCOMPARE(activityText(statusOf(tasks, second), tasks.tasks()), QString("Waiting for Fit, which is paused"));
}

void TestTaskManager::theStatusBarShowsWhatIsRunning() {
    TaskManager tasks;
    QWidget window;
    window.resize(700, 40);
    TaskIndicator indicator(tasks, &window);
    indicator.resize(600, 30);
    window.show();
    QVERIFY(indicator.isHidden());
    std::atomic<int> steps = 0;
    const int id = tasks.start<int>(
        "Fit", TaskManager::Weight::Heavy, [&](Progress& progress) { return countForever(progress, steps); },
        [](int) {});
    QTRY_VERIFY(!indicator.isHidden());
    QTRY_VERIFY(indicator.findChild<QLabel*>("taskIndicatorText")->text().startsWith("Fit: count"));
    QSignalSpy clicks(&indicator, &TaskIndicator::clicked);
    QTest::mouseClick(&indicator, Qt::LeftButton);
    QCOMPARE(clicks.count(), 1);
    tasks.setPaused(id, true);
    QTRY_COMPARE(indicator.findChild<QLabel*>("taskIndicatorTime")->text(), QString("paused"));
    tasks.cancel(id);
    QTRY_VERIFY(indicator.isHidden());
}

void TestTaskManager::remainingTimeFollowsTheRateOfLate() {
    RemainingTime time;
    QVERIFY(time.left(0) < 0);
    // Reading goes slowly: 2 % in 20 s. Then fitting goes at 2 % a second.
    for (int second = 1; second <= 20; ++second)
        time.add(second, 0.001 * second);
    QVERIFY(time.left(20) > 500);
    for (int second = 1; second <= 30; ++second)
        time.add(20 + second, 0.02 + 0.02 * second);
    // 0.62 done, at 0.02 a second: 19 s. A mean over the whole run would say 31 s.
    QVERIFY2(std::abs(time.left(50) - 19) < 5, qPrintable(QString::number(time.left(50))));
}

void TestTaskManager::remainingTimeCountsDownBetweenSteps() {
    RemainingTime time; // a fold of 10 s at a time
    time.add(10, 0.2);
    time.add(20, 0.4);
    QCOMPARE(std::round(time.left(20)), 30.0);
    QCOMPARE(std::round(time.left(25)), 25.0);
    QCOMPARE(std::round(time.left(29.9)), 20.0);
    time.add(30, 0.6);
    QCOMPARE(std::round(time.left(30)), 20.0);
    // A step that takes far longer than the others makes the estimate grow again.
    QVERIFY(time.left(90) > time.left(45));
}

void TestTaskManager::remainingTimeIsSaidAsRoughlyAsItIsKnown() {
    QCOMPARE(remainingTimeText(-1), QString());
    QCOMPARE(remainingTimeText(0.2), QString("1 s left"));
    QCOMPARE(remainingTimeText(7.2), QString("7 s left"));
    QCOMPARE(remainingTimeText(43), QString("45 s left"));
    QCOMPARE(remainingTimeText(130), QString("2 min left"));
    QCOMPARE(remainingTimeText(2 * 3600 + 25 * 60), QString("2 h 20 min left"));
}

QTEST_MAIN(TestTaskManager)
#include "test_task_manager.moc"
