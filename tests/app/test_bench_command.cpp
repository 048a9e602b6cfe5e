// "bench": the program measures frame times without a display, and says what it measured.

#include "app/program.h"

#include <QJsonArray>
#include <QTest>

using namespace fusiform::test;

class TestBenchCommand : public QObject {
    Q_OBJECT

private slots:
    void frameTimesOfACortexOfFsaveragesSize() {
        const Outcome outcome = call({"bench", "render", "--frames", "3", "--json"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonObject render = jsonOf(outcome.out)["render"].toObject();
        QCOMPARE(render["vertices"].toInt(), 2 * 163'842);
        QVERIFY(render["platform"].toString().startsWith("EGL"));
        for (const char* kind : {"plainMs", "stillMs", "movingMs", "settlingMs", "recolouringMs"}) {
            const QJsonObject times = render[kind].toObject();
            QVERIFY2(times["median"].toDouble() > 0, kind);
            QVERIFY2(times["largest"].toDouble() >= times["median"].toDouble(), kind);
        }
        QCOMPARE(
            render["movingTimesPlain"].toDouble(),
            render["plainMs"].toObject()["median"].toDouble() / render["movingMs"].toObject()["median"].toDouble());
        QVERIFY(!jsonOf(outcome.out).contains("analysis"));
    }

    void unknownKindIsWrongUsage() {
        const Outcome outcome = call({"bench", "nothing"});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("render"), qPrintable(outcome.err));
    }
};

QTEST_GUILESS_MAIN(TestBenchCommand)
#include "test_bench_command.moc"
