// Selecting on the cortex with the mouse: lasso, polygon, brush, modifier keys, and what the menu offers.
#include "drawn_views.h"
#include "panel_data.h"
#include "render/scenes.h"

#include "analysis/surface/selected_vertices.h"
#include "widgets/views/cortex_view.h"
#include "widgets/views/selection_tool.h"
#include "widgets/views/view_marks.h"
#include "widgets/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace fusiform;

namespace {

/// Two balls; the parcellation "halves" divides the left one at x = -45; the map rises with z.
std::shared_ptr<const Dataset> balls() {
    Dataset dataset = test::twoBalls();
    const Vertices& vertices = dataset.cortex.left.find(SurfaceKind::Pial)->vertices;
    LabelMap labels;
    labels.labels[1] = {"outer", {200, 40, 40}, false};
    labels.labels[2] = {"inner", {40, 200, 40}, false};
    for (Eigen::Index vertex = 0; vertex < vertices.rows(); ++vertex)
        labels.keys.push_back(vertices(vertex, 0) < -45 ? 1 : 2);
    Parcellation halves;
    halves.name = "halves";
    halves.hemispheres.left = std::make_shared<const LabelMap>(std::move(labels));
    dataset.parcellations = {std::make_shared<const Parcellation>(std::move(halves))};
    Map map = *dataset.maps.front();
    map.vertices.left = std::make_shared<const VectorF>(vertices.col(2));
    dataset.maps = {std::make_shared<const Map>(std::move(map))};
    return std::make_shared<const Dataset>(std::move(dataset));
}

/// The left ball alone, in the middle of a view.
struct Stage {
    Stage() {
        ViewState shown = defaultView(*balls());
        shown.shown.right = false;
        session.openDataset(balls(), shown);
        view = new CortexView(session);
        view->resize(500, 500);
        view->show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(view);
        [[maybe_unused]] const bool drawn = test::viewsAreDrawn();
        // Where the middle of the ball is: the colour bar takes some of the canvas.
        const Eigen::Vector3d display = view->scene().drawn().toScreen * Point(-45, 0, 0).homogeneous();
        const QRect canvas = view->canvasGeometry();
        const double ratio = view->devicePixelRatioF();
        middle = (QPointF(display.x() / ratio, canvas.height() - 1 - display.y() / ratio) + canvas.topLeft())
                     .toPoint();
    }
    ~Stage() { delete view; }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    void move(const QPoint& at, Qt::MouseButtons buttons = Qt::LeftButton) const {
        QMouseEvent event(QEvent::MouseMove, at, view->mapToGlobal(at), Qt::NoButton, buttons, {});
        QApplication::sendEvent(view, &event);
    }
    /// A circle drawn round a point.
    void lasso(const QPoint& centre, int radius, Qt::KeyboardModifiers modifiers = {}) const {
        const auto at = [&](int step) {
            const double angle = 2 * std::numbers::pi * step / 40;
            return centre + QPointF(radius * std::cos(angle), radius * std::sin(angle)).toPoint();
        };
        QTest::mousePress(view, Qt::LeftButton, modifiers, at(0));
        for (int step = 1; step < 40; ++step)
            move(at(step));
        QTest::mouseRelease(view, Qt::LeftButton, modifiers, at(0));
    }
    [[nodiscard]] SelectionTool& tool() const { return view->selectionTool(); }
    [[nodiscard]] std::vector<std::int32_t> selected() const {
        const auto& selection = session.view().selection;
        return selection && selection->vertices() ? selection->vertices()->left : std::vector<std::int32_t>();
    }
    [[nodiscard]] Vertices places(const std::vector<std::int32_t>& vertices) const {
        return session.dataset()->cortex.left.find(SurfaceKind::Pial)->vertices(vertices, Eigen::all);
    }
    /// Of the picture.
    [[nodiscard]] double millimetres(double pixels) const {
        return pixels * 2 * view->scene().camera().parallelScale / view->canvasGeometry().height();
    }

    Session session;
    CortexView* view = nullptr;
    QPoint middle;
};

std::int64_t frontVertex(const Stage& stage) {
    const QPoint at = stage.middle;
    QTest::mouseClick(stage.view, Qt::LeftButton, {}, at);
    return stage.session.view().cursor ? stage.session.view().cursor->vertex : -1;
}

} // namespace

class TestSelecting : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void keysSayHowAStrokeJoins();
    void aLassoTakesTheFrontOnly();
    void shiftAddsAltSubtractsBothIntersect();
    void aStrokeIsOneStepOfTheHistory();
    void aClickWithTheLassoPicks();
    void controlTurnsAndTheRightButtonZooms();
    void aPolygonIsClosedByADoubleClick();
    void escapeGivesUpAStroke();
    void aBrushPaintsAlongTheCortex();
    void growingGoesUpToTheThreshold();
    void theParcelAtTheCursorIsSelected();
    void invertingTakesTheRest();
    void invertingTakesNothingThatIsHidden();
    void aRingMarksWhatAnotherViewPointsAt();
    void theMenuFollowsTheTool();

private:
    QTemporaryDir m_folder;
};

void TestSelecting::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QStandardPaths::setTestModeEnabled(true);
}

void TestSelecting::keysSayHowAStrokeJoins() {
    QCOMPARE(operationOf({}, SetOperation::Replace), SetOperation::Replace);
    QCOMPARE(operationOf({}, SetOperation::Subtract), SetOperation::Subtract);
    QCOMPARE(operationOf(Qt::ShiftModifier, SetOperation::Replace), SetOperation::Add);
    QCOMPARE(operationOf(Qt::AltModifier, SetOperation::Add), SetOperation::Subtract);
    QCOMPARE(operationOf(Qt::ShiftModifier | Qt::AltModifier, SetOperation::Replace), SetOperation::Intersect);
}

void TestSelecting::aLassoTakesTheFrontOnly() {
    Stage stage;
    stage.tool().setKind(SelectionTool::Kind::Lasso);
    stage.lasso(stage.middle, 60);
    QTRY_VERIFY(!stage.selected().empty());
    const CameraPose camera = stage.view->scene().camera();
    const Point forward = (camera.focalPoint - camera.position).normalized();
    const double reach = stage.millimetres(60);
    const Vertices places = stage.places(stage.selected());
    for (Eigen::Index at = 0; at < places.rows(); ++at) {
        const Point fromMiddle = places.row(at).transpose().cast<double>() - Point(-45, 0, 0);
        QVERIFY(fromMiddle.dot(forward) < 0); // on the side of the viewer
        QVERIFY((fromMiddle - fromMiddle.dot(forward) * forward).norm() < reach * 1.1 + 1);
    }
    // All of that cap, whose area is known: 2 pi r h of 4 pi r².
    const double height = 40 - std::sqrt(1600 - reach * reach);
    const double expected = 2562 * height / 80;
    QVERIFY(std::abs(double(places.rows()) - expected) < 0.15 * expected + 10);
    QCOMPARE(stage.session.view().selection->name(), std::string("lasso"));
    QVERIFY(!stage.session.view().cursor); // nothing was picked, nothing turned
    QVERIFY(stage.tool().stroke().isEmpty());
}

void TestSelecting::shiftAddsAltSubtractsBothIntersect() {
    Stage stage;
    stage.tool().setKind(SelectionTool::Kind::Lasso);
    stage.lasso(stage.middle - QPoint(30, 0), 40);
    QTRY_VERIFY(!stage.selected().empty());
    const auto first = stage.selected();
    stage.lasso(stage.middle + QPoint(30, 0), 40, Qt::ShiftModifier);
    QTRY_VERIFY(stage.selected().size() > first.size());
    const auto both = stage.selected();
    QVERIFY(std::ranges::includes(both, first));
    stage.lasso(stage.middle + QPoint(30, 0), 40, Qt::AltModifier);
    QTRY_VERIFY(stage.selected().size() < both.size());
    const auto without = stage.selected();
    QVERIFY(std::ranges::includes(first, without) && without.size() < first.size());
    stage.lasso(stage.middle - QPoint(30, 0), 15, Qt::ShiftModifier | Qt::AltModifier);
    QTRY_VERIFY(stage.selected().size() < without.size());
    QVERIFY(std::ranges::includes(without, stage.selected()));
    // As a mode of the menu, without keys.
    const auto now = stage.selected();
    stage.tool().setOperation(SetOperation::Add);
    stage.lasso(stage.middle + QPoint(30, 0), 40);
    QTRY_VERIFY(stage.selected().size() > now.size());
    QVERIFY(std::ranges::includes(stage.selected(), now));
}

void TestSelecting::aStrokeIsOneStepOfTheHistory() {
    Stage stage;
    stage.tool().setKind(SelectionTool::Kind::Lasso);
    stage.lasso(stage.middle, 60);
    QTRY_VERIFY(stage.session.view().selection.has_value());
    QCOMPARE(stage.session.undoStack().count(), 1);
    QCOMPARE(stage.session.undoStack().undoText(), QString("Select by lasso"));
    stage.session.undoStack().undo();
    QVERIFY(!stage.session.view().selection);
}

void TestSelecting::aClickWithTheLassoPicks() {
    Stage stage;
    stage.tool().setKind(SelectionTool::Kind::Lasso);
    QVERIFY(frontVertex(stage) >= 0);
    QVERIFY(!stage.session.view().selection);
}

void TestSelecting::controlTurnsAndTheRightButtonZooms() {
    Stage stage;
    stage.tool().setKind(SelectionTool::Kind::Lasso);
    const CameraPose before = stage.view->scene().camera();
    QTest::mousePress(stage.view, Qt::LeftButton, Qt::ControlModifier, stage.middle);
    stage.move(stage.middle + QPoint(40, 0));
    stage.move(stage.middle + QPoint(60, 0));
    QTest::mouseRelease(stage.view, Qt::LeftButton, Qt::ControlModifier, stage.middle + QPoint(60, 0));
    const CameraPose turned = stage.view->scene().camera();
    QVERIFY((turned.position - before.position).norm() > 1);
    QTest::mousePress(stage.view, Qt::RightButton, {}, stage.middle);
    stage.move(stage.middle + QPoint(0, 60), Qt::RightButton);
    stage.move(stage.middle + QPoint(0, 80), Qt::RightButton);
    QTest::mouseRelease(stage.view, Qt::RightButton, {}, stage.middle + QPoint(0, 80));
    QVERIFY(stage.view->scene().camera().parallelScale != turned.parallelScale);
    QVERIFY(!stage.session.view().selection);
}

void TestSelecting::aPolygonIsClosedByADoubleClick() {
    Stage stage;
    stage.tool().setKind(SelectionTool::Kind::Polygon);
    const QPoint last = stage.middle + QPoint(-50, 40);
    QTest::mouseClick(stage.view, Qt::LeftButton, {}, stage.middle + QPoint(0, -60));
    QTest::mouseClick(stage.view, Qt::LeftButton, {}, stage.middle + QPoint(200, 200)); // a slip
    QTest::keyClick(stage.view, Qt::Key_Backspace);
    QTest::mouseClick(stage.view, Qt::LeftButton, {}, stage.middle + QPoint(50, 40));
    QCOMPARE(stage.tool().stroke().size(), 2);
    QTest::mouseClick(stage.view, Qt::LeftButton, {}, last);
    QTest::mouseDClick(stage.view, Qt::LeftButton, {}, last);
    QTRY_VERIFY(!stage.selected().empty());
    QVERIFY(stage.tool().stroke().isEmpty());
    QCOMPARE(stage.session.view().selection->name(), std::string("polygon"));
    // The outer side of the left ball is seen; the slip of the mouse lay far beside it.
    const double reach = stage.millimetres(66);
    const Vertices taken = stage.places(stage.selected());
    for (const auto& place : taken.rowwise())
        QVERIFY(place.x() < -45 && std::hypot(place.y(), place.z()) < reach);
    // Enter does the same.
    const auto before = stage.selected();
    for (const QPoint& corner : {QPoint(0, -20), QPoint(20, 20), QPoint(-20, 20)})
        QTest::mouseClick(stage.view, Qt::LeftButton, {}, stage.middle + corner);
    QTest::keyClick(stage.view, Qt::Key_Return);
    QTRY_VERIFY(!stage.selected().empty() && stage.selected().size() < before.size());
}

void TestSelecting::escapeGivesUpAStroke() {
    Stage stage;
    stage.tool().setKind(SelectionTool::Kind::Polygon);
    for (const QPoint& corner : {QPoint(0, -20), QPoint(20, 20), QPoint(-20, 20)})
        QTest::mouseClick(stage.view, Qt::LeftButton, {}, stage.middle + corner);
    QTest::keyClick(stage.view, Qt::Key_Escape);
    QVERIFY(stage.tool().stroke().isEmpty());
    QTest::keyClick(stage.view, Qt::Key_Return);
    QTest::qWait(50);
    QVERIFY(!stage.session.view().selection);
    QCOMPARE(stage.tool().kind(), SelectionTool::Kind::Polygon);
}

void TestSelecting::aBrushPaintsAlongTheCortex() {
    Stage stage;
    const std::int64_t seed = frontVertex(stage);
    QVERIFY(seed >= 0);
    stage.tool().setKind(SelectionTool::Kind::Brush);
    stage.tool().setRadius(8);
    QTest::mouseClick(stage.view, Qt::LeftButton, {}, stage.middle);
    QTRY_VERIFY(!stage.selected().empty());
    const auto dab = stage.selected();
    QVERIFY2(
        std::ranges::binary_search(dab, std::int32_t(seed)),
        qPrintable(QString("%1 vertices, the first %2, without %3").arg(dab.size()).arg(dab.front()).arg(seed)));
    const Eigen::RowVector3f middle = stage.places({std::int32_t(seed)}).row(0);
    const Vertices touched = stage.places(dab);
    for (const auto& place : touched.rowwise())
        QVERIFY((place - middle).norm() <= 8.001F); // no path is shorter than the straight line
    // A way across gives more, all of it near the way.
    QTest::mousePress(stage.view, Qt::LeftButton, {}, stage.middle);
    stage.move(stage.middle + QPoint(60, 0));
    QTest::mouseRelease(stage.view, Qt::LeftButton, {}, stage.middle + QPoint(60, 0));
    QTRY_VERIFY(stage.selected().size() > dab.size());
    QVERIFY(std::ranges::includes(stage.selected(), dab));
    // Keys and the field change the radius.
    const double before = stage.tool().radius();
    QTest::keyClick(stage.view, Qt::Key_BracketRight);
    QVERIFY(stage.tool().radius() > before);
    auto* field = stage.view->findChild<QDoubleSpinBox*>("brushRadius");
    QVERIFY(field->isVisible());
    QCOMPARE(field->value(), stage.tool().radius());
    field->setValue(3);
    QCOMPARE(stage.tool().radius(), 3.0);
}

void TestSelecting::growingGoesUpToTheThreshold() {
    Stage stage;
    QSignalSpy notices(&stage.tool(), &SelectionTool::noticed);
    stage.tool().growFromCursor();
    QCOMPARE(notices.count(), 1); // no place yet
    const std::int64_t seed = frontVertex(stage);
    stage.tool().growFromCursor();
    QCOMPARE(notices.count(), 2); // no threshold
    const auto& values = *stage.session.dataset()->maps.front()->vertices.left;
    const auto setThreshold = [&](double at) {
        stage.session.changeView("threshold", [at](ViewState& view) {
            view.overlays.back().thresholdMode = ThresholdMode::Above;
            view.overlays.back().threshold = at;
        });
    };
    setThreshold(double(values[seed]) + 5);
    stage.tool().growFromCursor();
    QCOMPARE(notices.count(), 3); // it does not pass there
    const double level = double(values[seed]) - 5;
    setThreshold(level);
    stage.tool().growFromCursor();
    QTRY_VERIFY(!stage.selected().empty());
    std::vector<std::int32_t> expected; // a ball above a plane is one piece
    for (std::int32_t vertex = 0; vertex < values.size(); ++vertex)
        if (double(values[vertex]) >= level)
            expected.push_back(vertex);
    QCOMPARE(stage.selected(), expected);
    QCOMPARE(stage.session.undoStack().undoText(), QString("Grow to the threshold"));
}

void TestSelecting::theParcelAtTheCursorIsSelected() {
    Stage stage;
    stage.session.select(Hemisphere::Left, 0);
    const std::string name =
        stage.session.dataset()->parcellations.front()->regionAt(Hemisphere::Left, 0);
    stage.tool().selectParcelAtCursor();
    QVERIFY(stage.session.view().selection == (RegionSelection{"halves", name}));
    QCOMPARE(
        stage.session.undoStack().undoText(), QString("Select region %1").arg(QString::fromStdString(name)));
    // Taken away from itself nothing is left; what is left is no selection.
    stage.tool().setOperation(SetOperation::Subtract);
    stage.tool().selectParcelAtCursor();
    QTRY_VERIFY(!stage.session.view().selection);
}

void TestSelecting::invertingTakesTheRest() {
    Stage stage;
    stage.session.changeView(
        "outer", [](ViewState& view) { view.selection = RegionSelection{"halves", "outer"}; });
    stage.tool().invert();
    QTRY_VERIFY(!stage.selected().empty());
    QVERIFY(stage.selected() == verticesOf(*stage.session.dataset(), RegionSelection{"halves", "inner"}).left);
    stage.tool().clear();
    QVERIFY(!stage.session.view().selection);
}

void TestSelecting::invertingTakesNothingThatIsHidden() {
    Stage stage;
    stage.tool().invert(); // of nothing: all that is shown
    QTRY_VERIFY(stage.session.view().selection);
    QCOMPARE(std::ssize(stage.selected()), std::ptrdiff_t(2562));
    QVERIFY(stage.session.view().selection->vertices()->right.empty());
    stage.session.changeView("both", [](ViewState& view) { view.shown.right = true; });
    stage.tool().invert();
    QTRY_VERIFY(stage.selected().empty());
    QCOMPARE(std::ssize(stage.session.view().selection->vertices()->right), std::ptrdiff_t(2562));
}

void TestSelecting::aRingMarksWhatAnotherViewPointsAt() {
    Stage stage;
    auto* marks = stage.view->findChild<ViewMarks*>();
    const std::int64_t front = frontVertex(stage);
    stage.session.setHover(stage.session.placeOf(Hemisphere::Left, front));
    QVERIFY(marks->ring() && marks->ring()->seen);
    QVERIFY((marks->ring()->at - QPointF(stage.middle)).manhattanLength() < 30);
    // The vertex on the far side is drawn as hidden.
    const Vertices& vertices = stage.session.dataset()->cortex.left.find(SurfaceKind::Pial)->vertices;
    const Eigen::RowVector3f far = Eigen::RowVector3f(-90, 0, 0) - vertices.row(front);
    Eigen::Index opposite = 0;
    (vertices.rowwise() - far).rowwise().squaredNorm().minCoeff(&opposite);
    stage.session.setHover(stage.session.placeOf(Hemisphere::Left, opposite));
    QVERIFY(marks->ring() && !marks->ring()->seen);
    stage.session.setHover({});
    QVERIFY(!marks->ring());
}

void TestSelecting::theMenuFollowsTheTool() {
    MainWindow window;
    window.show();
    window.session().openDataset(balls());
    auto* lasso = window.findChild<QAction*>("selectLasso");
    auto* clear = window.findChild<QAction*>("clearRegion");
    auto* save = window.findChild<QAction*>("saveSelection");
    QVERIFY(lasso->isEnabled() && !clear->isEnabled() && !save->isEnabled());
    lasso->trigger();
    QVERIFY(lasso->isChecked() && clear->isEnabled());
    SelectionTool& tool = window.cortexView().selectionTool();
    QCOMPARE(tool.kind(), SelectionTool::Kind::Lasso);
    window.findChild<QAction*>("selectOperation-1")->trigger();
    QCOMPARE(tool.operation(), SetOperation::Add);
    QCOMPARE(window.cortexView().findChild<QComboBox*>("selectionOperation")->currentIndex(), 1);
    window.session().changeView(
        "outer", [](ViewState& view) { view.selection = RegionSelection{"halves", "outer"}; });
    QVERIFY(save->isEnabled());
    clear->trigger(); // first what is selected,
    QVERIFY(!window.session().view().selection);
    QCOMPARE(tool.kind(), SelectionTool::Kind::Lasso);
    clear->trigger(); // then the tool
    QCOMPARE(tool.kind(), SelectionTool::Kind::None);
    QVERIFY(!lasso->isChecked());
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const test::InputAtRest rest;
    TestSelecting test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_selecting.moc"
