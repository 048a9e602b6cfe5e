#include "widgets/views/draw_turn.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTest>

#include <memory>
#include <string>

using namespace fusiform;

class TestDrawTurn : public QObject {
    Q_OBJECT

private slots:
    void viewsTakeTurns() {
        std::string drawn;
        DrawTurn a([&] { drawn += 'a'; });
        DrawTurn b([&] { drawn += 'b'; });
        a.ask();
        b.ask();
        a.ask(); // once, however often
        QVERIFY(drawn.empty()); // not at once
        QTRY_COMPARE(drawn, std::string("ab"));
        QTest::qWait(20);
        QCOMPARE(drawn, std::string("ab"));
    }

    void whoAlwaysAsksKeepsNobodyWaiting() {
        std::string drawn;
        std::unique_ptr<DrawTurn> a;
        a = std::make_unique<DrawTurn>([&] {
            drawn += 'a';
            a->ask();
        });
        DrawTurn b([&] { drawn += 'b'; });
        a->ask();
        QTRY_VERIFY(drawn.size() >= 3);
        drawn.clear();
        b.ask();
        QTRY_VERIFY(drawn.find('b') != std::string::npos);
        QVERIFY2(drawn.find('b') <= 1, drawn.c_str());
    }

    void eventsAreHandledBetweenTwoPictures() {
        std::string seen;
        DrawTurn a([&] {
            seen += 'a';
            QMetaObject::invokeMethod(this, [&] { seen += 'e'; }, Qt::QueuedConnection);
        });
        DrawTurn b([&] { seen += 'b'; });
        a.ask();
        b.ask();
        QTRY_COMPARE(seen, std::string("aeb"));
    }

    void whoIsGoneIsNotDrawn() {
        std::string drawn;
        auto a = std::make_unique<DrawTurn>([&] { drawn += 'a'; });
        DrawTurn b([&] { drawn += 'b'; });
        DrawTurn c([&] { drawn += 'c'; });
        a->ask();
        b.ask();
        c.ask();
        a.reset();
        b.cancel();
        QTRY_COMPARE(drawn, std::string("c"));
    }
};

QTEST_GUILESS_MAIN(TestDrawTurn)
#include "test_draw_turn.moc"
