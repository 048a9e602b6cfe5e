#include "drawn_views.h"
#include "panel_data.h"

#include "render/drawn_surface.h"
#include "widgets/panels/selectivity_card.h"
#include "widgets/views/camera_motion.h"
#include "widgets/views/cortex_view.h"
#include "widgets/views/place_text.h"
#include "widgets/views/slice_panel.h"
#include "widgets/views/slice_view.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace fusiform;

namespace {

/// The small dataset with only the left hemisphere shown, so that the cortex lies in the middle.
void open(Session& session) {
    ViewState view = defaultView(*test::smallDataset());
    view.shown.right = false;
    session.openDataset(test::smallDataset(), view);
}

/// An anatomy of 1 mm voxels, 32 in each direction, whose world origin is its centre.
std::shared_ptr<const Dataset> withAnatomy() {
    auto dataset = std::make_shared<Dataset>(*test::smallDataset());
    Volume volume;
    volume.name = "T1";
    volume.grid.shape = {32, 32, 32};
    volume.grid.voxelToWorld.topRightCorner<3, 1>() << -16, -16, -16;
    volume.values.resize(32 * 32 * 32);
    for (std::size_t at = 0; at < volume.values.size(); ++at)
        volume.values[at] = float(at % 97);
    dataset->anatomy = std::make_shared<const Volume>(std::move(volume));
    return dataset;
}

void turnWheel(QWidget& widget, const QPoint& at, int steps, Qt::KeyboardModifiers modifiers = {}) {
    QWheelEvent event(
        at, widget.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

void drag(QWidget& widget, Qt::MouseButton button, const QPoint& from, const QPoint& to) {
    QTest::mousePress(&widget, button, {}, from);
    for (int step = 1; step <= 4; ++step) {
        const QPoint at = from + (to - from) * step / 4;
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, button, {});
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, button, {}, to);
}

void hover(QWidget& widget, const QPoint& at) {
    QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&widget, &move);
}

template <class View>
void showView(View& view) {
    view.resize(500, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(test::viewsAreDrawn());
}

} // namespace

class TestViews : public QObject {
    Q_OBJECT
private slots:
    void turningKeepsTheDistanceAndTheFocalPoint();
    void zoomingKeepsWhatIsUnderThePointer();
    void aPlaceIsToldWithLabelAndValue();
    void aMissingValueIsNoData();
    void clickingTheCortexSelectsAVertex();
    void clickingBesideTheCortexSelectsNothing();
    void aDragTurnsTheCameraAndPicksNothing();
    void middleAndShiftDragsShift();
    void theWheelZooms();
    void arrowsTurn();
    void aDoubleClickCentres();
    void hoveringTellsOfLabelAndValue();
    void undoTakesTheCursorBack();
    void theHemispheresOpenAndCloseAgain();
    void theCameraOfASessionIsRestored();
    void withoutSurfacesThereIsAHint();
    void clickingASliceSelectsAPlace();
    void theWheelStepsThroughSlices();
    void controlAndWheelZoomASliceOnly();
    void zoomingASliceKeepsWhatIsUnderThePointer();
    void arrowsMoveTheCursorOnTheirSlice();
    void theSlicesButtonsChangeTheAxis();
    void allThreeSlicesFollowOneCursor();
    void theConventionTurnsLeftAndRightAndIsSaid();
    void whatIsUnderTheMouseIsToldBelowTheSlice();
    void withoutVolumesTheSliceHasAHint();
};

void TestViews::theHemispheresOpenAndCloseAgain() {
    Session session;
    session.openDataset(test::smallDataset());
    CortexView view(session);
    showView(view);
    const auto drawn = [&] { return *view.scene().drawnPosition(Hemisphere::Left, 0); };
    const auto wanted = [&] {
        const auto& cortex = session.dataset()->cortex.left;
        const DrawnSurface surface = drawnSurface(shapeSource(cortex, Hemisphere::Left, session.view()));
        return Point(
            surface.placement * Point(surface.surface->vertices.row(0).transpose().cast<double>()));
    };
    const Point before = drawn();
    QVERIFY(before.isApprox(wanted(), 1e-9));
    session.changeView("open", [](ViewState& changed) { changed.spread = hemispheresOpened; });
    QVERIFY((wanted() - before).norm() > 5);
    QTRY_VERIFY(drawn().isApprox(wanted(), 1e-9));
    session.changeView("apart", [](ViewState& changed) { changed.spread = hemispheresApart; });
    QTRY_VERIFY(drawn().isApprox(wanted(), 1e-9));
    session.undoStack().undo();
    session.undoStack().undo();
    QTRY_VERIFY(drawn().isApprox(before, 1e-9));
}

void TestViews::turningKeepsTheDistanceAndTheFocalPoint() {
    CameraPose pose;
    pose.position = Point(0, -300, 0);
    const CameraPose right = turned(pose, 90, 0);
    QVERIFY((right.position - Point(300, 0, 0)).norm() < 1e-9); // seen from the front of -y, right is +x
    QVERIFY((right.viewUp - Point::UnitZ()).norm() < 1e-9);
    const CameraPose up = turned(pose, 0, 90);
    QVERIFY((up.position - Point(0, 0, 300)).norm() < 1e-9);
    QVERIFY((up.focalPoint - pose.focalPoint).norm() < 1e-12);
}

void TestViews::zoomingKeepsWhatIsUnderThePointer() {
    CameraPose pose;
    pose.position = Point(0, -300, 0);
    pose.parallelScale = 100;
    const CameraPose closer = zoomed(pose, 0.5, 20, 10);
    QCOMPARE(closer.parallelScale, 50.0);
    // What was 20 mm to the right is now 10 mm to the right, at half the scale: the same pixel.
    QVERIFY((closer.focalPoint - Point(10, 0, 5)).norm() < 1e-9);
}

void TestViews::aPlaceIsToldWithLabelAndValue() {
    const auto dataset = test::smallDataset();
    ViewState view;
    view.overlays = {defaultOverlay(*dataset->maps[0])};
    QCOMPARE(
        hoverText(*dataset, view, Hemisphere::Left, 2), QString("left, vertex 2 · hV4 · CLIP, late: 0.42 r"));
    QCOMPARE(hoverText(*dataset, {}, Hemisphere::Right, 5), QString("right, vertex 5"));
}

void TestViews::aMissingValueIsNoData() {
    Map map;
    map.name = "m";
    map.categorical = true;
    map.categories = {"early", "late"};
    QCOMPARE(valueText(map, missingValue), QString("no data"));
    QCOMPARE(valueText(map, {}), QString("no data"));
    QCOMPARE(valueText(map, 1.0F), QString("late"));
    QCOMPARE(valueText(map, 7.0F), QString("7"));
}

void TestViews::clickingTheCortexSelectsAVertex() {
    Session session;
    open(session);
    CortexView view(session);
    SelectivityCard card(session);
    showView(view);
    const QString before = card.text();
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.canvasGeometry().center());
    QVERIFY(session.view().cursor);
    QCOMPARE(*session.view().cursor->hemisphere, Hemisphere::Left);
    QVERIFY(session.view().cursor->vertex >= 0);
    QVERIFY(card.text() != before);
}

void TestViews::clickingBesideTheCortexSelectsNothing() {
    Session session;
    open(session);
    CortexView view(session);
    showView(view);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.canvasGeometry().topLeft() + QPoint(2, 2));
    QVERIFY(!session.view().cursor);
}

void TestViews::aDragTurnsTheCameraAndPicksNothing() {
    Session session;
    open(session);
    CortexView view(session);
    showView(view);
    const CameraPose before = view.scene().camera();
    const QPoint centre = view.canvasGeometry().center();
    drag(view, Qt::LeftButton, centre, centre + QPoint(80, 30));
    const CameraPose after = view.scene().camera();
    QVERIFY((after.position - before.position).norm() > 1);
    QVERIFY((after.focalPoint - before.focalPoint).norm() < 1e-6);
    QVERIFY(!session.view().cursor);
    QCOMPARE(session.undoStack().count(), 0);
    QVERIFY(session.view().camera && *session.view().camera == after);
}

void TestViews::middleAndShiftDragsShift() {
    Session session;
    open(session);
    CortexView view(session);
    showView(view);
    const CameraPose before = view.scene().camera();
    const QPoint centre = view.canvasGeometry().center();
    drag(view, Qt::MiddleButton, centre, centre + QPoint(0, 50));
    const CameraPose after = view.scene().camera();
    const Point way = after.focalPoint - before.focalPoint;
    // 50 pixels of a canvas whose height is twice the parallel scale, against the drag.
    const double expected = 50.0 * 2 * before.parallelScale / view.canvasGeometry().height();
    QVERIFY(std::abs(way.norm() - expected) < 0.01 * expected);
    QVERIFY((after.position - before.position - way).norm() < 1e-6);
}

void TestViews::theWheelZooms() {
    Session session;
    open(session);
    CortexView view(session);
    showView(view);
    const double before = view.scene().camera().parallelScale;
    turnWheel(view, view.canvasGeometry().center(), 2);
    QVERIFY(view.scene().camera().parallelScale < before);
    turnWheel(view, view.canvasGeometry().center(), -2);
    QVERIFY(std::abs(view.scene().camera().parallelScale - before) < 1e-6 * before);
}

void TestViews::arrowsTurn() {
    Session session;
    open(session);
    CortexView view(session);
    showView(view);
    const CameraPose before = view.scene().camera();
    QTest::keyClick(&view, Qt::Key_Left);
    const CameraPose after = view.scene().camera();
    const Point a = (before.position - before.focalPoint).normalized();
    const Point b = (after.position - after.focalPoint).normalized();
    QVERIFY(std::abs(std::acos(a.dot(b)) - 5 * 3.14159265358979 / 180) < 1e-6);
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY((view.scene().camera().position - before.position).norm() < 1e-6);
}

void TestViews::aDoubleClickCentres() {
    Session session;
    open(session);
    CortexView view(session);
    showView(view);
    const QPoint at = view.canvasGeometry().center() + QPoint(25, 15);
    QTest::mouseClick(&view, Qt::LeftButton, {}, at);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, at);
    QVERIFY(session.view().cursor);
    const auto place = view.scene().drawnPosition(Hemisphere::Left, session.view().cursor->vertex);
    QVERIFY(place && (view.scene().camera().focalPoint - *place).norm() < 1e-6);
}

void TestViews::hoveringTellsOfLabelAndValue() {
    Session session;
    open(session);
    CortexView view(session);
    showView(view);
    QSignalSpy texts(&view, &CortexView::hoverTextChanged);
    hover(view, view.canvasGeometry().center());
    QTRY_COMPARE(texts.count(), 1);
    const QString text = texts[0][0].toString();
    QVERIFY2(text.startsWith("left, vertex "), qPrintable(text));
    QVERIFY2(text.contains("V1") || text.contains("hV4"), qPrintable(text));
    QVERIFY2(text.contains("CLIP, ") && text.endsWith(" r"), qPrintable(text));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&view, &leave);
    QCOMPARE(texts.last()[0].toString(), QString());
}

void TestViews::undoTakesTheCursorBack() {
    Session session;
    open(session);
    CortexView view(session);
    showView(view);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.canvasGeometry().center());
    QVERIFY(session.view().cursor);
    session.undoStack().undo();
    QVERIFY(!session.view().cursor);
}

void TestViews::theCameraOfASessionIsRestored() {
    Session session;
    ViewState wanted = defaultView(*test::smallDataset());
    wanted.camera = CameraPose{Point(10, 20, 300), Point(10, 20, 0), Point(0, 1, 0), 70};
    CortexView view(session);
    showView(view);
    session.openDataset(test::smallDataset(), wanted);
    QTRY_COMPARE(view.scene().camera().parallelScale, 70.0);
    QVERIFY((view.scene().camera().position - wanted.camera->position).norm() < 1e-9);
    view.resetView();
    QVERIFY(test::viewsAreDrawn());
    QVERIFY(view.scene().camera().parallelScale != 70.0);
    QVERIFY(*session.view().camera == view.scene().camera());
}

void TestViews::withoutSurfacesThereIsAHint() {
    Session session;
    CortexView view(session);
    showView(view);
    auto* hint = view.findChild<QLabel*>("viewHint");
    QTRY_VERIFY(hint->isVisible());
    open(session);
    QTRY_VERIFY(!hint->isVisible());
}

void TestViews::clickingASliceSelectsAPlace() {
    Session session;
    session.openDataset(withAnatomy());
    SliceView view(session, SliceAxis::Axial);
    showView(view);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.canvasGeometry().center());
    QVERIFY(session.view().cursor);
    // The middle of the picture is the middle of the volume, give or take the margins of the picture.
    QVERIFY(session.view().cursor->world.norm() < 4);
    const Point before = session.view().cursor->world;
    drag(
        view, Qt::LeftButton, view.canvasGeometry().center(), view.canvasGeometry().center() + QPoint(60, 0));
    QVERIFY(std::abs(session.view().cursor->world.x() - before.x()) > 1);
    QVERIFY(std::abs(session.view().cursor->world.z() - before.z()) < 0.01);
}

void TestViews::theWheelStepsThroughSlices() {
    Session session;
    session.openDataset(withAnatomy());
    session.select(Point(0, 0, 0));
    SliceView view(session, SliceAxis::Axial);
    showView(view);
    turnWheel(view, view.canvasGeometry().center(), 1);
    const double up = session.view().cursor->world.z();
    QVERIFY(std::abs(std::abs(up) - 1) < 1e-6); // one voxel
    QVERIFY(test::viewsAreDrawn());
    turnWheel(view, view.canvasGeometry().center(), -1);
    QVERIFY(std::abs(session.view().cursor->world.z()) < 1e-6);
}

void TestViews::controlAndWheelZoomASliceOnly() {
    Session session;
    session.openDataset(withAnatomy());
    session.select(Point(0, 0, 0));
    SliceView view(session, SliceAxis::Axial);
    showView(view);
    const QPoint aside = view.canvasGeometry().center() + QPoint(60, 0);
    const auto span = [&] {
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.canvasGeometry().center());
        const double middle = session.view().cursor->world.x();
        QTest::mouseClick(&view, Qt::LeftButton, {}, aside);
        return std::abs(session.view().cursor->world.x() - middle);
    };
    const double before = span();
    turnWheel(view, aside, 3, Qt::ControlModifier);
    QVERIFY(span() < 0.9 * before);
    QVERIFY(std::abs(session.view().cursor->world.z()) < 1e-6);
}

void TestViews::zoomingASliceKeepsWhatIsUnderThePointer() {
    Session session;
    session.openDataset(withAnatomy());
    SliceView view(session, SliceAxis::Axial);
    showView(view);
    const QPoint aside = view.canvasGeometry().center() + QPoint(70, -40);
    QTest::mouseClick(&view, Qt::LeftButton, {}, aside);
    const Point before = session.view().cursor->world;
    turnWheel(view, aside, 4, Qt::ControlModifier);
    QVERIFY(test::viewsAreDrawn());
    QTest::mouseClick(&view, Qt::LeftButton, {}, aside);
    QVERIFY((session.view().cursor->world - before).norm() < 0.1);
}

void TestViews::arrowsMoveTheCursorOnTheirSlice() {
    Session session;
    session.openDataset(withAnatomy());
    session.select(Point(0, 0, 0));
    SliceView view(session, SliceAxis::Coronal);
    showView(view);
    QTest::keyClick(&view, Qt::Key_Up);
    QVERIFY((session.view().cursor->world - Point(0, 0, 1)).norm() < 1e-6);
    QVERIFY(test::viewsAreDrawn());
    QTest::keyClick(&view, Qt::Key_PageUp);
    QVERIFY((session.view().cursor->world - Point(0, 1, 1)).norm() < 1e-6);
}

void TestViews::theSlicesButtonsChangeTheAxis() {
    Session session;
    session.openDataset(withAnatomy());
    SlicePanel panel(session);
    showView(panel);
    QVERIFY(panel.slice(SliceAxis::Axial)->isVisible());
    QVERIFY(!panel.slice(SliceAxis::Coronal));
    panel.findChild<QToolButton*>("coronal")->click();
    QCOMPARE(session.view().sliceAxis, SliceAxis::Coronal);
    QVERIFY(panel.slice(SliceAxis::Coronal)->isVisible());
    QVERIFY(!panel.slice(SliceAxis::Axial)->isVisible());
    session.undoStack().undo();
    QVERIFY(panel.findChild<QToolButton*>("axial")->isChecked());
    QVERIFY(!panel.findChild<QToolButton*>("coronal")->isChecked());
}

void TestViews::allThreeSlicesFollowOneCursor() {
    Session session;
    session.openDataset(withAnatomy());
    SlicePanel panel(session);
    showView(panel);
    panel.findChild<QToolButton*>("allSlices")->click();
    for (const SliceAxis axis : sliceAxes)
        QTRY_VERIFY(panel.slice(axis) && panel.slice(axis)->isVisible());
    QVERIFY(test::viewsAreDrawn());
    SliceView& coronal = *panel.slice(SliceAxis::Coronal);
    const QPoint high = coronal.canvasGeometry().center() - QPoint(0, coronal.canvasGeometry().height() / 6);
    QTest::mouseClick(&coronal, Qt::LeftButton, {}, high);
    QVERIFY(session.view().cursor->world.z() > 2);
    QVERIFY(test::viewsAreDrawn());
    // The axial slice went along: a place picked on it has that height.
    const double height = session.view().cursor->world.z();
    SliceView& axial = *panel.slice(SliceAxis::Axial);
    QTest::mouseClick(&axial, Qt::LeftButton, {}, axial.canvasGeometry().center() + QPoint(20, 0));
    QVERIFY(std::abs(session.view().cursor->world.z() - height) < 1e-6);
}

void TestViews::theConventionTurnsLeftAndRightAndIsSaid() {
    Session session;
    session.openDataset(withAnatomy());
    SlicePanel panel(session);
    showView(panel);
    auto* convention = panel.findChild<QToolButton*>("convention");
    QCOMPARE(convention->text(), QString("Neurological"));
    SliceView& axial = *panel.slice(SliceAxis::Axial);
    const QPoint right = axial.canvasGeometry().center() + QPoint(60, 0);
    QTest::mouseClick(&axial, Qt::LeftButton, {}, right);
    QVERIFY(session.view().cursor->world.x() > 1);
    convention->click();
    QCOMPARE(convention->text(), QString("Radiological"));
    QVERIFY(test::viewsAreDrawn());
    QTest::mouseClick(&axial, Qt::LeftButton, {}, right);
    QVERIFY(session.view().cursor->world.x() < -1);
    session.undoStack().undo();
    session.undoStack().undo();
    QCOMPARE(convention->text(), QString("Neurological"));
}

void TestViews::whatIsUnderTheMouseIsToldBelowTheSlice() {
    Session session;
    session.openDataset(withAnatomy());
    session.select(Point(0, 0, 0));
    SlicePanel panel(session);
    showView(panel);
    const auto* place = panel.findChild<QLabel*>("slicePlace");
    QVERIFY2(place->text().startsWith("x 0.0, y 0.0, z 0.0 mm · voxel 16, 16, 16"), qPrintable(place->text()));
    // (16, 16, 16) is the voxel 16 + 32 * (16 + 32 * 16).
    QVERIFY2(place->text().contains(QString("anatomy: %1").arg((16 + 32 * (16 + 32 * 16)) % 97)), qPrintable(place->text()));
    SliceView& axial = *panel.slice(SliceAxis::Axial);
    hover(axial, axial.canvasGeometry().center() + QPoint(80, 0));
    QTRY_VERIFY(session.hover());
    QVERIFY(session.hover()->world.x() > 1);
    QVERIFY(place->text().startsWith(placeText(session.hover()->world)));
    session.setHover({});
    QVERIFY(place->text().startsWith("x 0.0, y 0.0, z 0.0 mm"));
}

void TestViews::withoutVolumesTheSliceHasAHint() {
    Session session;
    open(session);
    SliceView view(session, SliceAxis::Axial);
    showView(view);
    QVERIFY(!view.findChild<QLabel*>("viewHint")->isVisible()); // there are outlines to be seen
    session.changeView("none", [](ViewState& changed) { changed.slices.white = changed.slices.pial = false; });
    QTRY_VERIFY(view.findChild<QLabel*>("viewHint")->isVisible());
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const test::InputAtRest rest;
    TestViews test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_views.moc"
