#include "widgets/tasks/throttle.h"

#include <QTest>

using namespace fusiform;

class TestThrottle : public QObject {
    Q_OBJECT

private slots:
    void theFirstTimeIsAtOnceAndManyBecomeOne() {
        int done = 0;
        Throttle throttle(60'000, [&] { ++done; });
        throttle.ask();
        QCOMPARE(done, 1);
        throttle.ask();
        throttle.ask();
        QCoreApplication::processEvents();
        QCOMPARE(done, 1); // the next one is a minute away
    }

    void theLastChangeIsNotMissed() {
        int value = 0;
        int seen = -1;
        Throttle throttle(20, [&] { seen = value; });
        for (value = 1; value <= 5; ++value)
            throttle.ask();
        QCOMPARE(seen, 1);
        QTRY_COMPARE(seen, 6);
        QTest::qWait(40);
        throttle.ask();
        QCOMPARE(seen, 6);
        value = 7;
        throttle.ask();
        QTRY_COMPARE(seen, 7);
    }

    void whatIsCancelledIsNotDone() {
        int done = 0;
        Throttle throttle(20, [&] { ++done; });
        throttle.ask();
        throttle.ask();
        throttle.cancel();
        QTest::qWait(60);
        QCOMPARE(done, 1);
        throttle.ask();
        QCOMPARE(done, 2);
    }
};

QTEST_GUILESS_MAIN(TestThrottle)
#include "test_throttle.moc"
