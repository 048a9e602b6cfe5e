// The linked scatter: what it shows, and brushing both ways, driven by the mouse.
#include "panel_data.h"

#include "analysis/selectivity/preferred.h"
#include "render/cortex_colours.h"
#include "render/overlay_palette.h"
#include "widgets/panels/scatter_panel.h"
#include "widgets/panels/scatter_view.h"
#include "widgets/panels/stimulus_gallery.h"
#include "widgets/panels/stimulus_grid.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace fusiform;

namespace {

/// The small dataset with places of its voxels in a row, 0 to 5, and of its stimuli on a diagonal.
std::shared_ptr<const Dataset> withPositions() {
    Dataset dataset = *test::smallDataset();
    MatrixF row(6, 2), diagonal(12, 3);
    for (int at = 0; at < 6; ++at)
        row.row(at) << float(at), 0;
    for (int at = 0; at < 12; ++at)
        diagonal.row(at) << float(at), float(at), float(-at);
    dataset.positions = {
        std::make_shared<const Positions>(Positions{"row", Positions::Of::Voxels, row, "row.npy"}),
        std::make_shared<const Positions>(Positions{"diagonal", Positions::Of::Stimuli, diagonal, "diagonal.npy"})};
    return std::make_shared<const Dataset>(std::move(dataset));
}

struct Desk {
    explicit Desk(std::shared_ptr<const Dataset> dataset = withPositions()) : panel(session, tasks) {
        session.openDataset(std::move(dataset));
        panel.resize(700, 320);
        panel.show();
        [[maybe_unused]] const bool shown = QTest::qWaitForWindowExposed(&panel);
        view = panel.findChild<ScatterView*>();
    }
    [[nodiscard]] QComboBox& choice(const char* name) const { return *panel.findChild<QComboBox*>(name); }
    void choose(const char* name, const QString& text) const {
        const int at = choice(name).findText(text, Qt::MatchContains);
        QVERIFY2(at >= 0, qPrintable(text));
        choice(name).setCurrentIndex(at);
    }
    [[nodiscard]] QString status() const { return panel.findChild<QLabel*>("scatterStatus")->text(); }
    [[nodiscard]] QPoint at(std::int64_t point) const { return view->positionOf(point).toPoint(); }
    void move(const QPoint& to, Qt::MouseButtons buttons) const {
        QMouseEvent event(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, buttons, {});
        QApplication::sendEvent(view, &event);
    }
    void drag(
        const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {},
        Qt::MouseButton button = Qt::LeftButton) const {
        QTest::mousePress(view, button, modifiers, from);
        for (int step = 1; step <= 4; ++step)
            move(from + (to - from) * step / 4, button);
        QTest::mouseRelease(view, button, modifiers, to);
    }
    /// A rectangle over points first … last of a row.
    void brush(std::int64_t first, std::int64_t last, Qt::KeyboardModifiers modifiers = {}) const {
        drag(at(first) - QPoint(12, 20), at(last) + QPoint(12, 20), modifiers);
    }
    [[nodiscard]] RowSet selectedVoxels() const {
        const auto& selection = session.view().selection;
        return selection && selection->voxels() ? *selection->voxels() : RowSet();
    }
    [[nodiscard]] RowSet highlighted() const {
        RowSet rows;
        for (std::size_t row = 0; row < view->selected().size(); ++row)
            if (view->selected()[row])
                rows.push_back(std::int64_t(row));
        return rows;
    }

    Session session;
    TaskManager tasks;
    ScatterPanel panel;
    ScatterView* view = nullptr;
};

} // namespace

class TestScatter : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void withoutDataItSaysWhatIsMissing();
    void importedPositionsAreShownAsTheyAre();
    void componentsOfWeightsAreAxesWithTheirVariance();
    void aRectangleSelectsVoxels();
    void keysCombine();
    void aLassoSelectsVoxels();
    void aSelectionElsewhereHighlightsItsPoints();
    void aClickPicksThePlace();
    void thePlaceUnderTheMouseIsRingedBothWays();
    void theWheelZoomsAndADragShifts();
    void coloursAreThoseOfTheTopMap();
    void coloursOfRegionsAreThoseOfTheParcellation();
    void selectedStimuliAreSeenInTheGallery();
    void stimuliAreColouredByTheResponse();
    void selectedStimuliBecomeAMap();
    void whatIsHiddenWorksOutNothing();

private:
    QTemporaryDir m_folder;
};

void TestScatter::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QStandardPaths::setTestModeEnabled(true);
}

void TestScatter::withoutDataItSaysWhatIsMissing() {
    Desk desk(std::make_shared<const Dataset>());
    QCOMPARE(desk.choice("scatterSource").count(), 0);
    QCOMPARE(desk.view->points().rows(), Eigen::Index(0));
    desk.drag({50, 50}, {200, 200}); // nothing to select, nothing to fall over
    QVERIFY(!desk.session.view().selection);
}

void TestScatter::importedPositionsAreShownAsTheyAre() {
    Desk desk;
    QCOMPARE(desk.choice("scatterSource").currentText(), QString("Voxels: row"));
    QCOMPARE(desk.view->points().rows(), Eigen::Index(6));
    QCOMPARE(desk.view->points()(4, 0), 4.0F);
    QCOMPARE(desk.view->rightTitle(), QString("row, axis 1"));
    QVERIFY(desk.at(5).x() > desk.at(0).x() + 300); // all of the room
    desk.choose("scatterSource", "diagonal");
    QCOMPARE(desk.view->points().rows(), Eigen::Index(12));
    QVERIFY(desk.choice("scatterUp").isEnabled()); // there is a third axis
    desk.choice("scatterUp").setCurrentIndex(2);
    QCOMPARE(desk.view->points()(4, 1), -4.0F);
    QCOMPARE(desk.view->upTitle(), QString("diagonal, axis 3"));
}

void TestScatter::componentsOfWeightsAreAxesWithTheirVariance() {
    Desk desk;
    desk.choose("scatterSource", "weights of");
    QTRY_COMPARE(desk.view->points().rows(), Eigen::Index(6));
    QVERIFY2(desk.view->rightTitle().startsWith("PC 1 ("), qPrintable(desk.view->rightTitle()));
    QVERIFY(desk.view->rightTitle().endsWith(" % of variance)"));
    // Voxels 0 and 5 have opposite weights.
    const Eigen::RowVector2f sum = desk.view->points().row(0) + desk.view->points().row(5);
    const Eigen::RowVector2f between = desk.view->points().row(0) - desk.view->points().row(5);
    QVERIFY(between.norm() > 0.5F && sum.norm() < 2 * between.norm());
    desk.choose("scatterSource", "Stimuli: CLIP");
    QTRY_COMPARE(desk.view->points().rows(), Eigen::Index(12));
}

void TestScatter::aRectangleSelectsVoxels() {
    Desk desk;
    desk.brush(1, 3);
    QCOMPARE(desk.selectedVoxels(), (RowSet{1, 2, 3}));
    QCOMPARE(desk.session.undoStack().count(), 1);
    QCOMPARE(desk.session.undoStack().undoText(), QString("Select voxels in the scatter"));
    QTRY_COMPARE(desk.highlighted(), (RowSet{1, 2, 3}));
    QTRY_VERIFY2(desk.status().contains("3 of 6 selected"), qPrintable(desk.status()));
    // Over nothing: nothing is selected any more.
    desk.drag(desk.at(2) - QPoint(0, 90), desk.at(2) - QPoint(40, 60));
    QVERIFY(!desk.session.view().selection);
    desk.session.undoStack().undo();
    QTRY_COMPARE(desk.highlighted(), (RowSet{1, 2, 3}));
}

void TestScatter::keysCombine() {
    Desk desk;
    desk.brush(0, 2);
    QTRY_COMPARE(desk.highlighted(), (RowSet{0, 1, 2}));
    desk.brush(4, 5, Qt::ShiftModifier);
    QCOMPARE(desk.selectedVoxels(), (RowSet{0, 1, 2, 4, 5}));
    QTRY_COMPARE(desk.highlighted().size(), std::size_t(5));
    desk.brush(1, 4, Qt::AltModifier);
    QCOMPARE(desk.selectedVoxels(), (RowSet{0, 5}));
    QTRY_COMPARE(desk.highlighted().size(), std::size_t(2));
    desk.brush(3, 5, Qt::ShiftModifier | Qt::AltModifier);
    QCOMPARE(desk.selectedVoxels(), (RowSet{5}));
}

void TestScatter::aLassoSelectsVoxels() {
    Desk desk;
    desk.panel.findChild<QToolButton*>("scatterLasso")->click();
    // Round voxel 2, and back below it round voxel 4.
    QTest::mousePress(desk.view, Qt::LeftButton, {}, desk.at(2) + QPoint(-15, 0));
    for (const QPoint& to :
         {desk.at(2) + QPoint(0, -25), desk.at(2) + QPoint(15, 0), desk.at(3) + QPoint(0, 30),
          desk.at(4) + QPoint(-15, 0), desk.at(4) + QPoint(0, -25), desk.at(4) + QPoint(15, 0),
          desk.at(3) + QPoint(0, 50)})
        desk.move(to, Qt::LeftButton);
    QTest::mouseRelease(desk.view, Qt::LeftButton, {}, desk.at(3) + QPoint(0, 50));
    QCOMPARE(desk.selectedVoxels(), (RowSet{2, 4}));
}

void TestScatter::aSelectionElsewhereHighlightsItsPoints() {
    Desk desk;
    QVERIFY(desk.view->selected().empty());
    desk.session.changeView(
        "region", [](ViewState& view) { view.selection = RegionSelection{"areas", "hV4"}; });
    QTRY_COMPARE(desk.highlighted(), (RowSet{2, 3, 4}));
    desk.session.changeView("lasso", [](ViewState& view) {
        view.selection = Selection::ofVertices("lasso", {{0, 5}, {1}});
    });
    QTRY_COMPARE(desk.highlighted(), (RowSet{0, 5}));
    // What is drawn here joins it.
    desk.brush(2, 2, Qt::ShiftModifier);
    QCOMPARE(desk.selectedVoxels(), (RowSet{0, 2, 5}));
    desk.session.changeView("clear", [](ViewState& view) { view.selection.reset(); });
    QTRY_VERIFY(desk.view->selected().empty());
}

void TestScatter::aClickPicksThePlace() {
    Desk desk;
    QTest::mouseClick(desk.view, Qt::LeftButton, {}, desk.at(3) + QPoint(2, 1));
    QVERIFY(desk.session.view().cursor);
    QCOMPARE(desk.session.view().cursor->vertex, std::int64_t(3));
    QCOMPARE(*desk.session.selectedVoxel(), std::int64_t(3));
    QVERIFY(!desk.session.view().selection);
}

void TestScatter::thePlaceUnderTheMouseIsRingedBothWays() {
    Desk desk;
    desk.session.setHover(desk.session.placeOf(Hemisphere::Left, 4));
    QCOMPARE(desk.view->ringed(), std::optional<std::int64_t>(4));
    desk.session.setHover({});
    QVERIFY(!desk.view->ringed());
    desk.move(desk.at(2), Qt::NoButton);
    QVERIFY(desk.session.hover());
    QCOMPARE(desk.session.hover()->vertex, std::int64_t(2));
    QVERIFY(!desk.view->ringed()); // it is under the mouse already
    QVERIFY2(desk.status().startsWith("voxel 2 · left, vertex 2 · hV4"), qPrintable(desk.status()));
    desk.move(desk.at(2) - QPoint(0, 60), Qt::NoButton);
    QVERIFY(!desk.session.hover());
}

void TestScatter::theWheelZoomsAndADragShifts() {
    Desk desk;
    const QPoint third = desk.at(3);
    const double apart = desk.at(4).x() - third.x();
    QWheelEvent turn(
        third, desk.view->mapToGlobal(third), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(desk.view, &turn);
    QVERIFY((desk.at(3) - third).manhattanLength() <= 2);
    QVERIFY(desk.at(4).x() - desk.at(3).x() > 1.3 * apart);
    desk.drag(third, third + QPoint(40, 20), {}, Qt::RightButton);
    QVERIFY((desk.at(3) - third - QPoint(40, 20)).manhattanLength() <= 8); // some pixels decide that it is a drag
    QVERIFY(!desk.session.view().selection);
    QTest::mouseDClick(desk.view, Qt::LeftButton, {}, third);
    QVERIFY((desk.at(3) - third).manhattanLength() <= 1);
}

void TestScatter::coloursAreThoseOfTheTopMap() {
    Desk desk;
    const auto dataset = desk.session.dataset();
    const auto map = dataset->findMap("CLIP, late");
    Overlay overlay = defaultOverlay(*map);
    overlay.thresholdMode = ThresholdMode::Above;
    overlay.threshold = 0.3;
    desk.session.changeView("map", [&](ViewState& view) { view.overlays = {overlay}; });
    const auto expected = [&](std::int64_t row) {
        return overlayColour(overlay, paletteOf(overlay, *map), false, (*map->perVoxel)[row]).value_or(cortexGrey);
    };
    QTRY_VERIFY(desk.view->colours()[0] == cortexGrey); // below the threshold
    for (std::int64_t row = 0; row < 6; ++row)
        QCOMPARE(desk.view->colours()[std::size_t(row)], expected(row));
    QVERIFY(desk.view->colours()[5] != cortexGrey);
}

void TestScatter::coloursOfRegionsAreThoseOfTheParcellation() {
    Desk desk;
    desk.choose("scatterColour", "region");
    QTRY_VERIFY(desk.view->colours()[0] == (Rgb{200, 40, 40}));
    QCOMPARE(desk.view->colours()[2], (Rgb{40, 200, 40}));
}

void TestScatter::selectedStimuliAreSeenInTheGallery() {
    Desk desk;
    StimulusGallery gallery(desk.session, desk.tasks);
    gallery.resize(800, 300);
    gallery.show();
    desk.choose("scatterSource", "diagonal");
    desk.session.select(Hemisphere::Left, 1);
    desk.drag(desk.at(2) + QPoint(-6, 6), desk.at(5) + QPoint(6, -6));
    QVERIFY(desk.session.view().stimuli);
    QCOMPARE(**desk.session.view().stimuli, (RowSet{2, 3, 4, 5}));
    QCOMPARE(desk.highlighted(), (RowSet{2, 3, 4, 5}));
    auto* grid = gallery.findChild<StimulusGrid*>("chosenStimuli");
    QTRY_COMPARE(grid->stimuli().size(), std::size_t(4));
    QVERIFY(grid->isVisible() && !gallery.findChild<StimulusGrid*>("measuredMost")->isVisible());
    // By what the selected voxel responds, strongest first.
    for (std::size_t at = 0; at < 4; ++at) {
        const RankedStimulus& stimulus = grid->stimuli()[at];
        QVERIFY(stimulus.stimulus >= 2 && stimulus.stimulus <= 5);
        QCOMPARE(stimulus.response, double((stimulus.stimulus * 5 + 3) % 12));
        QVERIFY(at == 0 || stimulus.response <= grid->stimuli()[at - 1].response);
        QVERIFY(stimulus.measured->of == 12);
    }
    desk.session.undoStack().undo();
    QVERIFY(!desk.session.view().stimuli);
    QTRY_VERIFY(gallery.findChild<StimulusGrid*>("measuredMost")->isVisible());
}

void TestScatter::stimuliAreColouredByTheResponse() {
    Desk desk;
    desk.choose("scatterSource", "diagonal");
    QCOMPARE(desk.choice("scatterColour").currentText(), QString("response of the selected voxels"));
    desk.session.changeView(
        "voxels", [](ViewState& view) { view.selection = Selection::ofVoxels("two", {1, 2}); });
    Progress progress;
    const VectorF response = meanMeasuredResponse(*desk.session.dataset()->responses, {1, 2}, progress);
    Eigen::Index strongest = 0;
    Eigen::Index weakest = 0;
    response.maxCoeff(&strongest);
    response.minCoeff(&weakest);
    const ColourMap& viridis = colourMapNamed("viridis");
    QTRY_VERIFY(desk.view->colours()[std::size_t(strongest)] == viridis.at(1));
    QVERIFY(desk.view->colours()[std::size_t(weakest)] == viridis.at(0));
    QVERIFY2(desk.status().contains("mean response of 2 voxels"), qPrintable(desk.status()));
    desk.choose("scatterColour", "category");
    QTRY_VERIFY(desk.view->colours()[0] == desk.view->colours()[2]);
    QVERIFY(desk.view->colours()[0] != desk.view->colours()[1]);
}

void TestScatter::selectedStimuliBecomeAMap() {
    MainWindow window;
    window.resize(1200, 900);
    window.show();
    window.session().openDataset(withPositions());
    auto* dock = window.findChild<QDockWidget*>("scatterDock");
    dock->show();
    dock->raise();
    auto* panel = window.findChild<ScatterPanel*>();
    auto* button = panel->findChild<QToolButton*>("scatterContrast");
    auto* source = panel->findChild<QComboBox*>("scatterSource");
    QTRY_VERIFY(panel->isVisible());
    source->setCurrentIndex(source->findText("diagonal", Qt::MatchContains));
    QTRY_VERIFY(button->isVisible());
    QVERIFY(!button->isEnabled());
    window.session().changeView("stimuli", [](ViewState& view) {
        view.stimuli = Shared<RowSet>({0, 1, 2, 7});
    });
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(window.session().dataset()->findMap("4 selected stimuli > all others: t"));
    const auto map = window.session().dataset()->findMap("4 selected stimuli > all others: t");
    QCOMPARE(map->perVoxel->size(), Eigen::Index(6));
    QVERIFY(map->vertices.left); // placed on the cortex
}

void TestScatter::whatIsHiddenWorksOutNothing() {
    Session session;
    TaskManager tasks;
    ScatterPanel panel(session, tasks);
    session.openDataset(test::smallDataset());
    QVERIFY(tasks.tasks().empty());
    QCOMPARE(panel.findChild<ScatterView*>()->points().rows(), Eigen::Index(0));
    panel.show();
    QTRY_COMPARE(panel.findChild<ScatterView*>()->points().rows(), Eigen::Index(6));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestScatter test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_scatter.moc"
