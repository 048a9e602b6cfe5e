// What the buttons of the mouse do in each set, driven in the real views.

#include "drawn_views.h"
#include "panel_data.h"

#include "widgets/dialogs/shortcut_overlay.h"
#include "widgets/views/camera_motion.h"
#include "widgets/views/cortex_view.h"
#include "widgets/views/selection_tool.h"
#include "widgets/views/mouse_settings.h"
#include "widgets/views/slice_view.h"
#include "widgets/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace fusiform;

namespace {

void openLeft(Session& session) {
    ViewState view = defaultView(*test::smallDataset());
    view.shown.right = false;
    session.openDataset(test::smallDataset(), view);
}

std::shared_ptr<const Dataset> withAnatomy() {
    auto dataset = std::make_shared<Dataset>(*test::smallDataset());
    Volume volume;
    volume.name = "T1";
    volume.grid.shape = {32, 32, 32};
    volume.grid.voxelToWorld.topRightCorner<3, 1>() << -16, -16, -16;
    volume.values.assign(32 * 32 * 32, 1);
    dataset->anatomy = std::make_shared<const Volume>(std::move(volume));
    return dataset;
}

void drag(
    QWidget& widget, Qt::MouseButton button, const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {}) {
    QTest::mousePress(&widget, button, keys, from);
    for (int step = 1; step <= 4; ++step) {
        const QPoint at = from + (to - from) * step / 4;
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, button, keys);
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, button, keys, to);
}

void turnWheel(QWidget& widget, const QPoint& at, Qt::KeyboardModifiers keys = {}) {
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

void showAlone(QWidget& view) {
    view.resize(500, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(test::viewsAreDrawn());
}

/// What became of a camera.
QString changeOf(const CameraPose& before, const CameraPose& after) {
    if (std::abs(after.parallelScale - before.parallelScale) > 1e-6 * before.parallelScale)
        return QStringLiteral("zoom");
    const Point one = (before.position - before.focalPoint).normalized();
    if ((one - (after.position - after.focalPoint).normalized()).norm() > 1e-6)
        return QStringLiteral("turn");
    return (after.focalPoint - before.focalPoint).norm() > 1e-6 ? QStringLiteral("shift") : QStringLiteral("nothing");
}

} // namespace

Q_DECLARE_METATYPE(Qt::KeyboardModifiers)

class TestMouse : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void settingsAreRemembered();
    void unknownSettingsAreTheStandardOnes();
    void dragsOnTheCortex_data();
    void dragsOnTheCortex();
    void dragsOnSlices_data();
    void dragsOnSlices();
    void theWheelOnSlices_data();
    void theWheelOnSlices();
    void aRectangleFillsTheSlice();
    void upStaysUpOnTheTurntable();
    void theTurntableStopsAtThePoles();
    void theKeysTurnInTheSameWay();
    void controlTurnsWhileAToolIsChosen();
    void theMenuChoosesAndTheHelpSaysSo();

private:
    QTemporaryDir m_folder;
};

void TestMouse::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QStandardPaths::setTestModeEnabled(true);
    qRegisterMetaType<Qt::KeyboardModifiers>();
}

void TestMouse::init() {
    setMouseSettings({});
}

void TestMouse::settingsAreRemembered() {
    setMouseSettings({RotationStyle::Turntable, ButtonSet::Fsleyes});
    QCOMPARE(mouseSettings().rotation, RotationStyle::Turntable);
    QCOMPARE(mouseSettings().buttons, ButtonSet::Fsleyes);
}

void TestMouse::unknownSettingsAreTheStandardOnes() {
    QSettings("Fusiform", "Fusiform").setValue("mouse/buttons", "of another version");
    QVERIFY(mouseSettings() == MouseSettings());
}

void TestMouse::dragsOnTheCortex_data() {
    QTest::addColumn<int>("set");
    QTest::addColumn<int>("button");
    QTest::addColumn<Qt::KeyboardModifiers>("keys");
    QTest::addColumn<QString>("change");
    const auto row = [](ButtonSet set, const char* name, Qt::MouseButton button, Qt::KeyboardModifiers keys, const char* change) {
        QTest::addRow("%s %s", qPrintable(titleOf(set)), name) << int(set) << int(button) << keys << QString(change);
    };
    const Qt::KeyboardModifiers none;
    for (const ButtonSet set : buttonSets) {
        row(set, "left", Qt::LeftButton, none, "turn");
        row(set, "middle", Qt::MiddleButton, none, "shift");
        row(set, "right", Qt::RightButton, none, "zoom");
    }
    row(ButtonSet::Fusiform, "Shift left", Qt::LeftButton, Qt::ShiftModifier, "shift");
    row(ButtonSet::Freeview, "Shift left", Qt::LeftButton, Qt::ShiftModifier, "shift");
    row(ButtonSet::Fsleyes, "Alt left", Qt::LeftButton, Qt::AltModifier, "shift");
    row(ButtonSet::Fsleyes, "Ctrl left", Qt::LeftButton, Qt::ControlModifier, "zoom");
}

void TestMouse::dragsOnTheCortex() {
    QFETCH(int, set);
    QFETCH(int, button);
    QFETCH(Qt::KeyboardModifiers, keys);
    QFETCH(QString, change);
    setMouseSettings({RotationStyle::Trackball, ButtonSet(set)});
    Session session;
    openLeft(session);
    CortexView view(session);
    showAlone(view);
    const CameraPose before = view.scene().camera();
    const QPoint centre = view.canvasGeometry().center();
    drag(view, Qt::MouseButton(button), centre, centre + QPoint(60, 40), keys);
    QCOMPARE(changeOf(before, view.scene().camera()), change);
    QVERIFY(!session.view().cursor);
    QTest::mouseClick(&view, Qt::LeftButton, {}, centre); // a click selects in every set
    QVERIFY(session.view().cursor.has_value() || change == "shift");
}

void TestMouse::dragsOnSlices_data() {
    QTest::addColumn<int>("set");
    QTest::addColumn<int>("button");
    QTest::addColumn<Qt::KeyboardModifiers>("keys");
    QTest::addColumn<QString>("change");
    const auto row = [](ButtonSet set, const char* name, Qt::MouseButton button, Qt::KeyboardModifiers keys, const char* change) {
        QTest::addRow("%s %s", qPrintable(titleOf(set)), name) << int(set) << int(button) << keys << QString(change);
    };
    const Qt::KeyboardModifiers none;
    for (const ButtonSet set : buttonSets) {
        row(set, "left", Qt::LeftButton, none, "cursor");
        row(set, "middle", Qt::MiddleButton, none, "shift");
        row(set, "right", Qt::RightButton, none, "zoom");
    }
    row(ButtonSet::Fusiform, "Shift left", Qt::LeftButton, Qt::ShiftModifier, "shift");
    row(ButtonSet::Freeview, "Shift left", Qt::LeftButton, Qt::ShiftModifier, "cursor");
    row(ButtonSet::Freeview, "Ctrl left", Qt::LeftButton, Qt::ControlModifier, "zoom");
    row(ButtonSet::Freeview, "Ctrl right", Qt::RightButton, Qt::ControlModifier, "zoom");
    row(ButtonSet::Fsleyes, "Alt left", Qt::LeftButton, Qt::AltModifier, "shift");
    row(ButtonSet::Fsleyes, "Ctrl left", Qt::LeftButton, Qt::ControlModifier, "zoom");
}

void TestMouse::dragsOnSlices() {
    QFETCH(int, set);
    QFETCH(int, button);
    QFETCH(Qt::KeyboardModifiers, keys);
    QFETCH(QString, change);
    setMouseSettings({RotationStyle::Trackball, ButtonSet(set)});
    Session session;
    session.openDataset(withAnatomy());
    session.select(Point(0, 0, 0));
    SliceView view(session, SliceAxis::Axial);
    showAlone(view);
    const QSize size = view.canvasGeometry().size() * view.devicePixelRatioF();
    const auto at = [&](double x, double y) { return *view.scene().worldAt(x * size.width(), y * size.height()); };
    const Point left = at(0.25, 0.5);
    const Point right = at(0.75, 0.5);
    const QPoint centre = view.canvasGeometry().center();
    drag(view, Qt::MouseButton(button), centre, centre + QPoint(70, -50), keys);
    QVERIFY(test::viewsAreDrawn());
    const double width = (at(0.75, 0.5) - at(0.25, 0.5)).norm() / (right - left).norm();
    const bool shifted = (at(0.25, 0.5) - left).norm() > 1e-6;
    const bool selected = session.view().cursor->world.norm() > 0.5;
    QCOMPARE(selected, change == "cursor");
    QCOMPARE(std::abs(width - 1) > 0.01, change == "zoom");
    QCOMPARE(shifted, change != "cursor");
}

void TestMouse::theWheelOnSlices_data() {
    QTest::addColumn<int>("set");
    QTest::addColumn<Qt::KeyboardModifiers>("keys");
    QTest::addColumn<bool>("steps");
    const Qt::KeyboardModifiers none;
    QTest::newRow("Fusiform") << int(ButtonSet::Fusiform) << none << true;
    QTest::newRow("Fusiform Ctrl") << int(ButtonSet::Fusiform) << Qt::KeyboardModifiers(Qt::ControlModifier) << false;
    QTest::newRow("freeview") << int(ButtonSet::Freeview) << none << false;
    QTest::newRow("FSLeyes") << int(ButtonSet::Fsleyes) << none << true;
    QTest::newRow("FSLeyes Shift") << int(ButtonSet::Fsleyes) << Qt::KeyboardModifiers(Qt::ShiftModifier) << true;
    QTest::newRow("FSLeyes Ctrl") << int(ButtonSet::Fsleyes) << Qt::KeyboardModifiers(Qt::ControlModifier) << false;
}

void TestMouse::theWheelOnSlices() {
    QFETCH(int, set);
    QFETCH(Qt::KeyboardModifiers, keys);
    QFETCH(bool, steps);
    setMouseSettings({RotationStyle::Trackball, ButtonSet(set)});
    Session session;
    session.openDataset(withAnatomy());
    session.select(Point(0, 0, 0));
    SliceView view(session, SliceAxis::Axial);
    showAlone(view);
    const Point before = *view.scene().worldAt(20, 20);
    turnWheel(view, view.canvasGeometry().center(), keys);
    QVERIFY(test::viewsAreDrawn());
    const Point after = *view.scene().worldAt(20, 20);
    QCOMPARE(std::abs(session.view().cursor->world.z()) > 0.5, steps);
    QCOMPARE(std::abs(after.x() - before.x()) > 0.1, !steps);
}

void TestMouse::aRectangleFillsTheSlice() {
    setMouseSettings({RotationStyle::Trackball, ButtonSet::Fsleyes});
    Session session;
    session.openDataset(withAnatomy());
    SliceView view(session, SliceAxis::Axial);
    showAlone(view);
    const QRect canvas = view.canvasGeometry();
    const double ratio = view.devicePixelRatioF();
    const auto worldAt = [&](const QPoint& at) {
        return *view.scene().worldAt((at.x() - canvas.left()) * ratio, (canvas.bottom() - at.y()) * ratio);
    };
    const QPoint corner = canvas.center() + QPoint(20, 30);
    const QPoint other = corner + QPoint(120, 120);
    const Point middle = worldAt((corner + other) / 2);
    const double side = (worldAt(corner) - worldAt({other.x(), corner.y()})).norm();
    drag(view, Qt::RightButton, corner, other);
    QVERIFY(test::viewsAreDrawn());
    QVERIFY((worldAt(canvas.center()) - middle).norm() < 0.03 * side);
    const double shown = (worldAt(canvas.topLeft()) - worldAt(canvas.topRight())).norm();
    QVERIFY2(std::abs(shown / side - 1) < 0.05, qPrintable(QString::number(shown / side)));
}

void TestMouse::upStaysUpOnTheTurntable() {
    setMouseSettings({RotationStyle::Turntable, ButtonSet::Fusiform});
    Session session;
    openLeft(session);
    CortexView view(session);
    showAlone(view);
    const QPoint centre = view.canvasGeometry().center();
    const auto leaning = [&] { // how far the horizon is from level
        const CameraPose pose = view.scene().camera();
        return std::abs((pose.focalPoint - pose.position).cross(pose.viewUp).normalized().z());
    };
    for (const QPoint& way : {QPoint(90, 50), QPoint(-40, 70), QPoint(120, -30)}) {
        drag(view, Qt::LeftButton, centre, centre + way);
        QVERIFY2(leaning() < 1e-9, qPrintable(QString::number(leaning())));
    }
    setMouseSettings({RotationStyle::Trackball, ButtonSet::Fusiform});
    for (const QPoint& way : {QPoint(90, 50), QPoint(-40, 70), QPoint(120, -30)})
        drag(view, Qt::LeftButton, centre, centre + way);
    QVERIFY(leaning() > 0.01);
}

void TestMouse::theTurntableStopsAtThePoles() {
    CameraPose pose;
    pose.position = Point(0, -300, 0);
    const CameraPose sideways = turnedUpright(pose, 90, 0);
    QVERIFY((sideways.position - Point(300, 0, 0)).norm() < 1e-9);
    QVERIFY((sideways.viewUp - Point::UnitZ()).norm() < 1e-9);
    const CameraPose pole = turnedUpright(pose, 0, 120);
    QVERIFY((pole.position - Point(0, 0, 300)).norm() < 1e-9);
    QVERIFY((pole.viewUp - Point::UnitY()).norm() < 1e-9);
    // From there it turns about the line of sight, and comes down on the side that was below.
    const CameraPose quarter = turnedUpright(pole, 90, 0);
    QVERIFY((quarter.viewUp + Point::UnitX()).norm() < 1e-9);
    QVERIFY((turnedUpright(quarter, 0, -90).position - Point(300, 0, 0)).norm() < 1e-6);
    QVERIFY((turnedUpright(turnedUpright(pose, 30, 20), -30, -20).position - pose.position).norm() < 1e-9);
}

void TestMouse::theKeysTurnInTheSameWay() {
    setMouseSettings({RotationStyle::Turntable, ButtonSet::Fusiform});
    Session session;
    openLeft(session);
    CortexView view(session);
    showAlone(view);
    for (int step = 0; step < 30; ++step)
        QTest::keyClick(&view, Qt::Key_Up);
    const CameraPose pose = view.scene().camera();
    const Point back = (pose.position - pose.focalPoint).normalized();
    QVERIFY(std::abs(std::abs(back.z()) - 1) < 1e-9); // a trackball would have gone over the pole
}

void TestMouse::controlTurnsWhileAToolIsChosen() {
    setMouseSettings({RotationStyle::Trackball, ButtonSet::Fsleyes}); // where Ctrl zooms otherwise
    Session session;
    openLeft(session);
    CortexView view(session);
    showAlone(view);
    view.selectionTool().setKind(SelectionTool::Kind::Lasso);
    const CameraPose before = view.scene().camera();
    const QPoint centre = view.canvasGeometry().center();
    drag(view, Qt::LeftButton, centre, centre + QPoint(60, 40), Qt::ControlModifier);
    QCOMPARE(changeOf(before, view.scene().camera()), QString("turn"));
}

void TestMouse::theMenuChoosesAndTheHelpSaysSo() {
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(window.findChild<QAction*>("mouseFusiform")->isChecked());
    window.findChild<QAction*>("mouseFSLeyes")->trigger();
    window.findChild<QAction*>("mouseTurntable")->trigger();
    QVERIFY(mouseSettings() == (MouseSettings{RotationStyle::Turntable, ButtonSet::Fsleyes}));
    QVERIFY(!window.findChild<QAction*>("mouseFusiform")->isChecked());
    QCOMPARE(window.session().undoStack().count(), 0);
    window.findChild<QAction*>("shortcuts")->trigger();
    auto* overlay = window.findChild<ShortcutOverlay*>();
    QVERIFY(overlay);
    QStringList texts;
    for (const QLabel* label : overlay->findChildren<QLabel*>())
        texts << label->text();
    for (const MouseHelp& help : mouseHelp()) {
        QCOMPARE(help.gestures.size(), std::size(buttonSets));
        QVERIFY2(texts.contains(help.what), qPrintable(help.what));
        for (const QString& gesture : help.gestures)
            QVERIFY2(texts.contains(gesture), qPrintable(gesture));
    }
    QVERIFY(texts.contains("FSLeyes (in use)"));
    QTest::keyClick(overlay, Qt::Key_Space);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const test::InputAtRest rest;
    TestMouse test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_mouse.moc"
