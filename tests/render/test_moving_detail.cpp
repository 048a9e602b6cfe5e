// How finely the moving cortex is drawn follows from how long pictures took.

#include "render/moving_detail.h"

#include <QTest>

using namespace fusiform;

namespace {

constexpr std::int64_t hemisphere = 163'842;
constexpr std::int64_t both = 2 * hemisphere;

std::int64_t chosenAfter(double milliseconds) {
    MovingDetail detail;
    detail.drewWhole(both, milliseconds);
    return detail.vertices(both, 2);
}

} // namespace

class TestMovingDetail : public QObject {
    Q_OBJECT

private slots:
    void nothingTimedIsDrawnCoarsely() { QCOMPARE(MovingDetail().vertices(both, 2), MovingDetail::least); }

    void fastGraphicsDrawTheWhole() {
        QCOMPARE(chosenAfter(4), MovingDetail::whole);
        QCOMPARE(chosenAfter(32), MovingDetail::whole);
    }

    void slowerGraphicsDrawFewer() {
        QCOMPARE(chosenAfter(60), 56'000);  // 33 ms hold 180,000 vertices
        QCOMPARE(chosenAfter(180), 28'000); // 60,000
        QCOMPARE(chosenAfter(200), 14'000); // 54,000
        QCOMPARE(chosenAfter(5000), MovingDetail::least);
    }

    void oneHemisphereHasTheRoomOfTwo() {
        MovingDetail detail;
        detail.drewWhole(both, 180);
        QCOMPARE(detail.vertices(hemisphere, 1), 56'000);
    }

    void aSlowFirstPictureIsForgotten() {
        MovingDetail detail;
        detail.drewWhole(both, 400);
        QCOMPARE(detail.vertices(both, 2), MovingDetail::least);
        detail.drewWhole(both, 20);
        QCOMPARE(detail.vertices(both, 2), MovingDetail::whole);
        detail.drewWhole(both, 40); // once
        QCOMPARE(detail.vertices(both, 2), MovingDetail::whole);
    }

    void haltingMovementTakesAStepBack() {
        MovingDetail detail;
        detail.drewWhole(both, 60);
        detail.drewMoving(20);
        QCOMPARE(detail.vertices(both, 2), 56'000);
        detail.drewMoving(80);
        QCOMPARE(detail.vertices(both, 2), 28'000);
        for (int picture = 0; picture < 9; ++picture)
            detail.drewMoving(80);
        QCOMPARE(detail.vertices(both, 2), MovingDetail::least);
        detail.drewWhole(both, 60);
        QCOMPARE(detail.vertices(both, 2), 56'000);
    }

    void nothingDrawnTellsNothing() {
        MovingDetail detail;
        detail.drewWhole(0, 10);
        QCOMPARE(detail.vertices(both, 2), MovingDetail::least);
        detail.drewWhole(both, 10);
        QCOMPARE(detail.vertices(0, 0), MovingDetail::least);
    }
};

QTEST_GUILESS_MAIN(TestMovingDetail)
#include "test_moving_detail.moc"
