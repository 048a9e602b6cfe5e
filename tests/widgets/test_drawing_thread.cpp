// While a picture is being drawn the window goes on: what a person does to the scene waits for the picture.

#include "drawn_views.h"
#include "panel_data.h"
#include "render/scenes.h"

#include "widgets/views/camera_motion.h"
#include "widgets/views/cortex_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <vtkCallbackCommand.h>
#include <vtkNew.h>
#include <vtkRenderer.h>

#include <atomic>
#include <chrono>
#include <thread>

using namespace fusiform;

namespace {

constexpr auto slow = std::chrono::milliseconds(400);

/// A view in which every picture takes a while, as those of large meshes do.
struct SlowView {
    Session session;
    CortexView view{session};
    vtkNew<vtkCallbackCommand> wait;
    std::atomic<bool> waits = true;
    std::atomic<std::thread::id> drawnBy;

    SlowView() {
        ViewState state = defaultView(*test::smallDataset());
        state.shown.right = false;
        session.openDataset(test::smallDataset(), state);
        view.resize(500, 500);
        view.show();
        wait->SetClientData(this);
        wait->SetCallback([](vtkObject*, unsigned long, void* self, void*) {
            auto& slowView = *static_cast<SlowView*>(self);
            slowView.drawnBy = std::this_thread::get_id();
            if (slowView.waits)
                std::this_thread::sleep_for(slow);
        });
    }
    /// Begins a picture, and returns while it is being drawn.
    [[nodiscard]] bool beginsPicture() {
        if (!QTest::qWaitForWindowExposed(&view) || !test::viewsAreDrawn())
            return false;
        view.scene().renderer()->AddObserver(vtkCommand::StartEvent, wait);
        change("begin", [](ViewState& state) { state.outlineLook.width += 1; });
        return QTest::qWaitFor([] { return VtkCanvas::anyDraws(); }, 5000);
    }
    void change(const QString& text, const std::function<void(ViewState&)>& how) { session.changeView(text, how); }
    [[nodiscard]] QPoint middle() const { return view.canvasGeometry().center(); }
};

void turnWheel(QWidget& widget, const QPoint& at) {
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

void drag(QWidget& widget, const QPoint& from, const QPoint& to) {
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&widget, &move);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

/// A turn and then a zoom at a corner, whose order matters to where the camera ends.
void turnAndZoom(CortexView& view, const QPoint& middle) {
    drag(view, middle, middle + QPoint(60, 30));
    turnWheel(view, middle + QPoint(90, -70));
    QTest::keyClick(&view, Qt::Key_Up);
}

} // namespace

class TestDrawingThread : public QObject {
    Q_OBJECT
private slots:
    void theWindowGoesOnWhileAPictureIsDrawn();
    void aClickWaitsForThePicture();
    void whatIsDoneMeanwhileIsDoneInItsOrder();
    void theLastChangeIsDrawn();
    void camerasAskedForMeanwhileAreKept();
    void lookingIntoTheSceneWaits();
    void aViewThatGoesMeanwhile();
    void aViewThatIsHiddenMeanwhile();
    void anotherButtonDoesNotEndADrag();
    void onANewSurfaceAClickWaitsForWhatFindsIt();
};

void TestDrawingThread::theWindowGoesOnWhileAPictureIsDrawn() {
    SlowView slowly;
    QVERIFY(slowly.beginsPicture());
    int ticks = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] { ticks += VtkCanvas::anyDraws(); });
    timer.start(5);
    QVERIFY(test::viewsAreDrawn());
    QVERIFY2(ticks > 3, qPrintable(QString::number(ticks)));
    QVERIFY(slowly.drawnBy.load() != std::this_thread::get_id());
}

void TestDrawingThread::aClickWaitsForThePicture() {
    SlowView slowly;
    QVERIFY(slowly.beginsPicture());
    QTest::mouseClick(&slowly.view, Qt::LeftButton, {}, slowly.middle());
    QVERIFY(VtkCanvas::anyDraws());
    QVERIFY(!slowly.session.view().cursor);
    QTRY_VERIFY(slowly.session.view().cursor);
}

void TestDrawingThread::whatIsDoneMeanwhileIsDoneInItsOrder() {
    SlowView at;
    QVERIFY(at.beginsPicture());
    at.waits = false;
    QVERIFY(test::viewsAreDrawn());
    turnAndZoom(at.view, at.middle());
    const CameraPose wanted = at.view.cameras().front();

    SlowView slowly;
    const CameraPose before = slowly.view.cameras().front();
    QVERIFY(slowly.beginsPicture());
    turnAndZoom(slowly.view, slowly.middle());
    QVERIFY(VtkCanvas::anyDraws());
    QVERIFY(test::viewsAreDrawn());
    const CameraPose after = slowly.view.cameras().front();
    QVERIFY((after.position - before.position).norm() > 1);
    QVERIFY((after.position - wanted.position).norm() < 1e-6);
    QVERIFY((after.focalPoint - wanted.focalPoint).norm() < 1e-6);
    QVERIFY(std::abs(after.parallelScale - wanted.parallelScale) < 1e-6);
}

void TestDrawingThread::theLastChangeIsDrawn() {
    SlowView slowly;
    QVERIFY(slowly.beginsPicture());
    slowly.waits = false;
    const auto places = [&] { return *slowly.view.scene().drawnPosition(Hemisphere::Left, 0); };
    slowly.change("apart", [](ViewState& state) { state.surface = SurfaceKind::Pial; });
    slowly.change("shown", [](ViewState& state) { state.shown.right = true; });
    QVERIFY(test::viewsAreDrawn());
    QVERIFY(slowly.view.scene().drawnPosition(Hemisphere::Right, 0));
    const Point before = places();
    slowly.change("open", [](ViewState& state) { state.spread = hemispheresOpened; });
    QTRY_VERIFY((places() - before).norm() > 5);
}

void TestDrawingThread::camerasAskedForMeanwhileAreKept() {
    SlowView slowly;
    QVERIFY(slowly.beginsPicture());
    CameraPose wanted = slowly.session.view().camera.value_or(CameraPose());
    wanted.position = Point(12, -280, 34);
    wanted.focalPoint = Point(1, 2, 3);
    wanted.parallelScale = 77;
    slowly.view.showCameras({wanted});
    slowly.waits = false;
    QVERIFY(test::viewsAreDrawn());
    QVERIFY((slowly.view.cameras().front().position - wanted.position).norm() < 1e-9);
    QVERIFY(slowly.session.view().camera);
    QCOMPARE(slowly.session.view().camera->parallelScale, 77.0);
}

void TestDrawingThread::lookingIntoTheSceneWaits() {
    SlowView slowly;
    QVERIFY(slowly.beginsPicture());
    QVERIFY(slowly.view.scene().drawnPosition(Hemisphere::Left, 0));
    QVERIFY(!VtkCanvas::anyDraws());
}

void TestDrawingThread::aViewThatGoesMeanwhile() {
    {
        SlowView slowly;
        QVERIFY(slowly.beginsPicture());
        QTest::mouseClick(&slowly.view, Qt::LeftButton, {}, slowly.middle());
        turnAndZoom(slowly.view, slowly.middle());
    }
    QVERIFY(!VtkCanvas::anyDraws());
    QTest::qWait(20);
}

void TestDrawingThread::aViewThatIsHiddenMeanwhile() {
    SlowView slowly;
    QVERIFY(slowly.beginsPicture());
    slowly.view.hide();
    slowly.change("back", [](ViewState& state) { state.outlineLook.width = 1; });
    QTRY_VERIFY(!VtkCanvas::anyDraws());
    slowly.waits = false;
    slowly.view.show();
    QVERIFY(test::viewsAreDrawn());
    QTest::mouseClick(&slowly.view, Qt::LeftButton, {}, slowly.middle());
    QTRY_VERIFY(slowly.session.view().cursor);
}

void TestDrawingThread::anotherButtonDoesNotEndADrag() {
    SlowView slowly;
    slowly.waits = false;
    QVERIFY(slowly.beginsPicture());
    QVERIFY(test::viewsAreDrawn());
    const QPoint from = slowly.middle();
    QTest::mousePress(&slowly.view, Qt::LeftButton, {}, from);
    QTest::mouseClick(&slowly.view, Qt::RightButton, {}, from);
    const CameraPose before = slowly.view.cameras().front();
    QMouseEvent move(
        QEvent::MouseMove, from + QPoint(50, 0), slowly.view.mapToGlobal(from + QPoint(50, 0)), Qt::NoButton,
        Qt::LeftButton, {});
    QApplication::sendEvent(&slowly.view, &move);
    QTRY_VERIFY((slowly.view.cameras().front().position - before.position).norm() > 1);
    QTest::mouseRelease(&slowly.view, Qt::LeftButton, {}, from + QPoint(50, 0));
}

/// Of as many vertices as fsaverage, whose locator takes longer to make than the picture.
void TestDrawingThread::onANewSurfaceAClickWaitsForWhatFindsIt() {
    const auto balls = std::make_shared<const Dataset>(test::twoBalls(7));
    ViewState state = defaultView(*balls);
    state.shown.right = false;
    Session session;
    session.openDataset(balls, state);
    CortexView view(session);
    view.resize(500, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(test::viewsAreDrawn());
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.canvasGeometry().center());
    QTRY_VERIFY_WITH_TIMEOUT(session.view().cursor, 20'000);
    QVERIFY(*session.view().cursor->hemisphere == Hemisphere::Left);
    const QPoint at = view.canvasGeometry().center();
    QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&view, &move);
    QTRY_VERIFY(session.hover());
}

QTEST_MAIN(TestDrawingThread)
#include "test_drawing_thread.moc"
