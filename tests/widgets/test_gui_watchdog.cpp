// The watchdog of the GUI thread, with a clock of the test: nothing here depends on the speed of the machine.

#include "widgets/window/gui_watchdog.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <functional>

using namespace fusiform;

namespace {

/// Handles an event by letting time go by.
class Slow : public QObject {
public:
    explicit Slow(std::function<void()> pass) : m_pass(std::move(pass)) {}
    bool event(QEvent* event) override {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        m_pass();
        return true;
    }

private:
    std::function<void()> m_pass;
};

/// Until the watchdog has looked some times.
void letItTick(const GuiWatchdog& watchdog) {
    const int before = watchdog.ticks();
    QTRY_VERIFY(watchdog.ticks() > before + 2);
}

} // namespace

class TestGuiWatchdog : public QObject {
    Q_OBJECT
private slots:
    void aStallIsReportedWithWhatWasRunning();
    void aQuietLoopIsNotReported();
    void manyShortEventsAreNoStall();
    void theClockOfTheMachineIsUsedWithoutAnother();
    void clearingBeginsAnew();
};

void TestGuiWatchdog::aStallIsReportedWithWhatWasRunning() {
    double now = 0;
    GuiWatchdog watchdog(nullptr, [&now] { return now; });
    QSignalSpy told(&watchdog, &GuiWatchdog::stalled);
    letItTick(watchdog);
    Slow slow([&now] { now += 80; });
    QCoreApplication::postEvent(&slow, new QEvent(QEvent::User));
    QTRY_COMPARE(watchdog.stalls().size(), std::size_t(1));
    QCOMPARE(told.count(), 1);
    // The 10 ms between two ticks do not count.
    QCOMPARE(watchdog.stalls()[0].milliseconds, 70.0);
    QCOMPARE(watchdog.longest(), 70.0);
    QVERIFY2(watchdog.stalls()[0].running.startsWith("User to "), qPrintable(watchdog.stalls()[0].running));
    QVERIFY(textOf(watchdog.stalls()[0]).startsWith("the window stood still for 70 ms: User to "));
}

void TestGuiWatchdog::aQuietLoopIsNotReported() {
    double now = 0;
    GuiWatchdog watchdog(nullptr, [&now] { return now; });
    letItTick(watchdog);
    QVERIFY(watchdog.stalls().empty());
    QVERIFY(watchdog.longest() <= 0);
}

void TestGuiWatchdog::manyShortEventsAreNoStall() {
    double now = 0;
    GuiWatchdog watchdog(nullptr, [&now] { return now; });
    Slow slow([&now] { now += 20; });
    for (int round = 0; round < 5; ++round) {
        QCoreApplication::postEvent(&slow, new QEvent(QEvent::User));
        letItTick(watchdog);
    }
    QVERIFY(watchdog.stalls().empty());
    QCOMPARE(watchdog.longest(), 10.0);
}

void TestGuiWatchdog::theClockOfTheMachineIsUsedWithoutAnother() {
    GuiWatchdog watchdog;
    letItTick(watchdog);
    Slow slow([] { QThread::msleep(80); });
    QCoreApplication::postEvent(&slow, new QEvent(QEvent::User));
    QTRY_VERIFY(watchdog.longest() > 50); // a sleep may be longer, never shorter
}

void TestGuiWatchdog::clearingBeginsAnew() {
    double now = 0;
    GuiWatchdog watchdog(nullptr, [&now] { return now; });
    letItTick(watchdog);
    now += 500;
    QTRY_VERIFY(!watchdog.stalls().empty());
    now += 500;
    watchdog.clear();
    letItTick(watchdog);
    QVERIFY(watchdog.stalls().empty());
    QVERIFY(watchdog.longest() <= 0);
}

QTEST_MAIN(TestGuiWatchdog)
#include "test_gui_watchdog.moc"
