#include "panel_data.h"

#include "analysis/data/voxel_set.h"
#include "render/charts/round_ticks.h"
#include "widgets/panels/layer_profile.h"
#include "widgets/panels/region_bars.h"
#include "widgets/panels/region_panel.h"
#include "widgets/session/session_file.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/main_window.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace fusiform;

namespace {

std::shared_ptr<const Dataset> twoModels() {
    auto dataset = std::make_shared<Dataset>(*test::smallDataset());
    for (const auto& [layer, depth, value] : {std::tuple("conv1", 1.0, 0.2F), {"conv5", 5.0, 0.3F}}) {
        Map map = *test::scoreMap(layer, depth, {value, value, value, value, value, value});
        map.model = "ResNet";
        map.name = "ResNet, " + map.layer;
        dataset->maps.push_back(std::make_shared<const Map>(std::move(map)));
    }
    return dataset;
}

/// Regions of a volume, and a voxel set in it.
std::shared_ptr<const Dataset> regionsOfAVolume() {
    auto dataset = std::make_shared<Dataset>();
    Parcellation parcellation;
    parcellation.name = "rois";
    VoxelSet voxels;
    voxels.grid.shape = {4, 1, 1};
    voxels.ijk = {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {3, 0, 0}};
    VectorF keys(4);
    keys << 1, 1, 2, 0;
    parcellation.volume = std::make_shared<const Volume>(scatterToVolume(voxels, keys, "rois"));
    parcellation.volumeLabels[1] = {"FFA", {1, 2, 3}, false};
    parcellation.volumeLabels[2] = {"PPA", {1, 2, 3}, false};
    dataset->parcellations = {std::make_shared<const Parcellation>(std::move(parcellation))};
    dataset->voxels = std::make_shared<const VoxelSet>(std::move(voxels));
    Map map;
    map.name = "score";
    map.metric = "r";
    map.perVoxel = test::numbers({0.1F, 0.3F, 0.5F, 0.9F});
    dataset->maps = {std::make_shared<const Map>(std::move(map))};
    return dataset;
}

QPoint middleOfGroup(const RegionBars& bars, const std::string& region) {
    return bars.groupOf(region).center();
}

} // namespace

class TestLayerCharts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theProfileHasALineForEachModel();
    void theProfileFollowsTheSelectedVoxelAndTheMouse();
    void theNoiseCeilingIsNotWrittenOverTheLegend_data();
    void theNoiseCeilingIsNotWrittenOverTheLegend();
    void ticksAreRoundNumbers_data();
    void ticksAreRoundNumbers();
    void aLayerWithoutDataHasNoPoint();
    void aClickOnAPointShowsThatLayer();
    void hoveringIsQuick();
    void meansOfRegionsAreThoseOfTheirVertices();
    void aDrawnSelectionIsOneRegionMore();
    void meansOfRegionsOfAVolumeAreThoseOfTheirVoxels();
    void barsAreThereOncePanelIsShown();
    void regionsCanBeSorted();
    void aClickSelectsTheRegionOnTheCortex();
    void aDoubleClickCentresIt();
    void regionsCanBeSelectedByKeyboard();
    void barsOfTheLayerShownFollowIt();
    void aSelectedRegionIsKeptInASession();

private:
    QTemporaryDir m_folder;
};

void TestLayerCharts::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QStandardPaths::setTestModeEnabled(true);
}

void TestLayerCharts::theProfileHasALineForEachModel() {
    Session session;
    session.openDataset(twoModels());
    session.select(Hemisphere::Left, 2);
    const auto content =
        layerProfileAt(*session.dataset(), session.view(), *session.view().cursor, session.selectedVoxel());
    QCOMPARE(content.metric, std::string("r"));
    QCOMPARE(content.lines.size(), std::size_t(2));
    QCOMPARE(content.lines[0].model, QString("CLIP"));
    QCOMPARE(content.lines[0].points[0].layer, QString("early")); // by depth
    QCOMPARE(content.lines[0].points[0].depth, 2.0);
    QVERIFY(std::abs(content.lines[0].points[1].score - 0.42) < 1e-6);
    QCOMPARE(content.lines[0].best()->layer, QString("late"));
    QCOMPARE(content.lines[1].best()->layer, QString("conv5"));
    QVERIFY(std::abs(*content.ceiling - 0.8) < 1e-6); // the root of 0.64
}

void TestLayerCharts::theProfileFollowsTheSelectedVoxelAndTheMouse() {
    Session session;
    LayerProfile profile(session);
    profile.resize(500, 180);
    profile.show();
    session.openDataset(twoModels());
    QVERIFY(profile.selected().empty());
    session.select(Hemisphere::Left, 2);
    QTRY_VERIFY(!profile.selected().empty());
    QVERIFY(profile.selected().place.contains("vertex 2"));
    QVERIFY(profile.accessibleDescription().contains("late 0.42"));
    session.setHover(session.placeOf(Hemisphere::Left, 5));
    QTRY_VERIFY(profile.hovered().place.contains("vertex 5"));
    QVERIFY(std::abs(profile.hovered().lines[0].points[1].score - 0.6) < 1e-6);
    QVERIFY(profile.selected().place.contains("vertex 2"));
    session.setHover({});
    QTRY_VERIFY(profile.hovered().empty());
    // The right hemisphere has no maps.
    session.select(Hemisphere::Right, 1);
    QTRY_VERIFY(profile.selected().empty());
    QVERIFY(!profile.grab().isNull());
}

void TestLayerCharts::theNoiseCeilingIsNotWrittenOverTheLegend_data() {
    QTest::addColumn<float>("ceiling");
    QTest::newRow("low") << 0.16F;
    QTest::newRow("middle") << 0.49F;
    QTest::newRow("at the end of the axis") << 1.0F;
}

void TestLayerCharts::theNoiseCeilingIsNotWrittenOverTheLegend() {
    QFETCH(float, ceiling);
    auto dataset = std::make_shared<Dataset>(*twoModels());
    dataset->noiseCeiling = std::make_shared<const NoiseCeiling>(
        NoiseCeiling{test::numbers({ceiling, ceiling, ceiling, ceiling, ceiling, ceiling}), "nc.npy"});
    Session session;
    session.openDataset(dataset);
    LayerProfile profile(session);
    profile.resize(500, 180);
    profile.show();
    QVERIFY(!profile.ceilingText());
    session.select(Hemisphere::Left, 2);
    QTRY_VERIFY(profile.ceilingText());
    QVERIFY(profile.ceilingText()->top() >= profile.legendBottom());
    QVERIFY(profile.ceilingText()->bottom() <= profile.height());
}

void TestLayerCharts::ticksAreRoundNumbers_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("most");
    QTest::addColumn<std::vector<double>>("ticks");
    QTest::newRow("tenths") << 0.0 << 0.47 << 6 << std::vector<double>{0, 0.1, 0.2, 0.3, 0.4, 0.5};
    QTest::newRow("few") << 0.0 << 0.47 << 2 << std::vector<double>{0, 0.5};
    QTest::newRow("below zero") << -0.03 << 0.31 << 4 << std::vector<double>{-0.2, 0, 0.2, 0.4};
    QTest::newRow("large") << 0.0 << 1700.0 << 5 << std::vector<double>{0, 500, 1000, 1500, 2000};
    QTest::newRow("ends are ticks") << 0.0 << 0.3 << 4 << std::vector<double>{0, 0.1, 0.2, 0.3};
}

void TestLayerCharts::ticksAreRoundNumbers() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(int, most);
    QFETCH(std::vector<double>, ticks);
    const std::vector<double> found = roundTicksAround(low, high, most);
    QCOMPARE(found.size(), ticks.size());
    for (std::size_t at = 0; at < ticks.size(); ++at)
        QVERIFY(std::abs(found[at] - ticks[at]) < 1e-9 * std::max(1.0, std::abs(ticks[at]))); // sums of steps
}

void TestLayerCharts::aLayerWithoutDataHasNoPoint() {
    auto dataset = std::make_shared<Dataset>(*twoModels());
    dataset->maps[0] = test::scoreMap("late", 9, {missingValue, missingValue, missingValue, 0, 0, 0});
    Session session;
    session.openDataset(dataset);
    LayerProfile profile(session);
    profile.resize(500, 180);
    profile.show();
    session.select(Hemisphere::Left, 2);
    QTRY_VERIFY(!profile.selected().empty());
    QVERIFY(!profile.positionOf("CLIP, late"));
    QVERIFY(profile.positionOf("CLIP, early"));
    QVERIFY(!profile.grab().isNull());
}

void TestLayerCharts::aClickOnAPointShowsThatLayer() {
    Session session;
    session.openDataset(twoModels());
    LayerProfile profile(session);
    profile.resize(500, 180);
    profile.show();
    session.select(Hemisphere::Left, 2);
    QTRY_VERIFY(profile.positionOf("CLIP, early"));
    const std::size_t overlays = session.view().overlays.size();
    QTest::mouseClick(&profile, Qt::LeftButton, {}, profile.positionOf("CLIP, early")->toPoint());
    QCOMPARE(session.view().topVisibleOverlay()->map, std::string("CLIP, early"));
    QCOMPARE(session.view().overlays.size(), overlays); // in the place of the other layer
    QTest::mouseClick(&profile, Qt::LeftButton, {}, profile.positionOf("ResNet, conv5")->toPoint());
    QCOMPARE(session.view().topVisibleOverlay()->map, std::string("ResNet, conv5"));
    session.undoStack().undo();
    QCOMPARE(session.view().topVisibleOverlay()->map, std::string("CLIP, early"));
}

void TestLayerCharts::hoveringIsQuick() {
    auto dataset = std::make_shared<Dataset>(*twoModels());
    for (int layer = 0; layer < 40; ++layer)
        dataset->maps.push_back(test::scoreMap("more" + std::to_string(layer), layer, {1, 1, 1, 1, 1, 1}));
    Session session;
    session.openDataset(dataset);
    LayerProfile profile(session);
    profile.resize(800, 200);
    profile.show();
    QVERIFY(QTest::qWaitForWindowExposed(&profile));
    QElapsedTimer timer;
    timer.start();
    session.setHover(session.placeOf(Hemisphere::Left, 3));
    QTRY_VERIFY_WITH_TIMEOUT(!profile.hovered().empty(), 1000);
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed()))); // 50 ms on an idle machine
}

void TestLayerCharts::meansOfRegionsAreThoseOfTheirVertices() {
    const auto dataset = twoModels();
    Progress progress;
    const auto scores = regionScoresOf(
        *dataset, *dataset->parcellations.front(), {dataset->findMap("CLIP, early"), dataset->findMap("CLIP, late")},
        {}, progress);
    QCOMPARE(scores.regions, (std::vector<std::string>{"V1", "hV4"}));
    // V1 is vertices 0, 1 and 5.
    QVERIFY(std::abs(scores.at(0, 1).mean - (0.1 + 0.2 + 0.6) / 3) < 1e-6);
    QVERIFY(std::abs(scores.at(1, 1).mean - (0.42 + 0.4 + 0.5) / 3) < 1e-6);
    QCOMPARE(scores.at(0, 0).voxels, std::int64_t(3));
    QVERIFY(scores.at(0, 1).low <= scores.at(0, 1).mean && scores.at(0, 1).mean <= scores.at(0, 1).high);
    QCOMPARE(*scores.bestLayer(1), std::size_t(1));
    QVERIFY(!scores.ofVoxels);
}

void TestLayerCharts::aDrawnSelectionIsOneRegionMore() {
    const auto dataset = twoModels();
    Progress progress;
    const auto scores = regionScoresOf(
        *dataset, *dataset->parcellations.front(), {dataset->findMap("CLIP, late")},
        Selection::ofVertices("lasso", {{4, 0}, {}}), progress);
    QVERIFY(scores.selectionFirst);
    QCOMPARE(scores.regions, (std::vector<std::string>{"lasso", "V1", "hV4"}));
    QVERIFY(std::abs(scores.at(0, 0).mean - (0.1 + 0.5) / 2) < 1e-6);
    QVERIFY(std::abs(scores.at(1, 0).mean - (0.1 + 0.2 + 0.6) / 3) < 1e-6);
    // A parcel is there anyway.
    const auto parcels = regionScoresOf(
        *dataset, *dataset->parcellations.front(), {dataset->findMap("CLIP, late")},
        RegionSelection{"areas", "V1"}, progress);
    QVERIFY(!parcels.selectionFirst);
    QCOMPARE(parcels.regions, (std::vector<std::string>{"V1", "hV4"}));
}

void TestLayerCharts::meansOfRegionsOfAVolumeAreThoseOfTheirVoxels() {
    const auto dataset = regionsOfAVolume();
    Progress progress;
    const auto scores =
        regionScoresOf(*dataset, *dataset->parcellations.front(), {dataset->maps.front()}, {}, progress);
    QCOMPARE(scores.regions, (std::vector<std::string>{"FFA", "PPA"}));
    QVERIFY(scores.ofVoxels);
    QVERIFY(std::abs(scores.at(0, 0).mean - 0.2) < 1e-6);
    QVERIFY(std::abs(scores.at(1, 0).mean - 0.5) < 1e-6);
}

void TestLayerCharts::barsAreThereOncePanelIsShown() {
    Session session;
    TaskManager tasks;
    RegionPanel panel(session, tasks);
    panel.resize(600, 180);
    session.openDataset(twoModels());
    QVERIFY(tasks.tasks().empty()); // nobody looks
    panel.show();
    auto* bars = panel.findChild<RegionBars*>();
    QTRY_COMPARE(bars->order().size(), std::size_t(2));
    QCOMPARE(bars->scores().layers.size(), std::size_t(2));
    QVERIFY(!bars->grab().isNull());
    QVERIFY(bars->accessibleDescription().contains("hV4"));
    // Without regions it says so.
    auto none = std::make_shared<Dataset>(*twoModels());
    none->parcellations.clear();
    session.openDataset(none);
    QTRY_VERIFY(bars->order().empty());
    QVERIFY(!bars->grab().isNull());
}

void TestLayerCharts::regionsCanBeSorted() {
    Session session;
    TaskManager tasks;
    RegionPanel panel(session, tasks);
    panel.resize(600, 180);
    session.openDataset(twoModels());
    panel.show();
    auto* bars = panel.findChild<RegionBars*>();
    QTRY_COMPARE(bars->order(), (std::vector<std::size_t>{0, 1}));
    panel.findChild<QComboBox*>("regionOrder")->setCurrentIndex(1);
    QCOMPARE(bars->order(), (std::vector<std::size_t>{1, 0})); // 0.44 before 0.3
}

void TestLayerCharts::aClickSelectsTheRegionOnTheCortex() {
    MainWindow window;
    window.show();
    window.session().openDataset(twoModels());
    auto* dock = window.findChild<QDockWidget*>("regionsDock");
    dock->show();
    dock->raise();
    auto* bars = window.findChild<RegionBars*>();
    QTRY_VERIFY(!middleOfGroup(*bars, "hV4").isNull());
    QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, middleOfGroup(*bars, "hV4"));
    QVERIFY(window.session().view().selection == (RegionSelection{"areas", "hV4"}));
    auto* clear = window.findChild<QAction*>("clearRegion");
    QVERIFY(clear->isEnabled());
    window.findChild<QAction*>("undo")->trigger();
    QVERIFY(!window.session().view().selection);
    window.findChild<QAction*>("redo")->trigger();
    QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, middleOfGroup(*bars, "hV4")); // again: no more
    QVERIFY(!window.session().view().selection);
    QTest::qWait(QApplication::doubleClickInterval() + 50);
    QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, middleOfGroup(*bars, "V1"));
    QVERIFY(window.session().view().selection);
    clear->trigger();
    QVERIFY(!window.session().view().selection);
}

void TestLayerCharts::aDoubleClickCentresIt() {
    Session session;
    TaskManager tasks;
    RegionPanel panel(session, tasks);
    panel.resize(600, 180);
    session.openDataset(twoModels());
    panel.show();
    auto* bars = panel.findChild<RegionBars*>();
    QTRY_VERIFY(!middleOfGroup(*bars, "V1").isNull());
    std::optional<Cursor> centre;
    connect(&session, &Session::centreRequested, this, [&](const Cursor& place) { centre = place; });
    QTest::mouseDClick(bars->viewport(), Qt::LeftButton, {}, middleOfGroup(*bars, "V1"));
    QVERIFY(centre && centre->hemisphere == Hemisphere::Left);
    QVERIFY(centre->vertex == 0 || centre->vertex == 1 || centre->vertex == 5);
    QVERIFY(session.view().selection == (RegionSelection{"areas", "V1"}));
}

void TestLayerCharts::regionsCanBeSelectedByKeyboard() {
    Session session;
    TaskManager tasks;
    RegionPanel panel(session, tasks);
    panel.resize(600, 180);
    session.openDataset(twoModels());
    panel.show();
    auto* bars = panel.findChild<RegionBars*>();
    QTRY_COMPARE(bars->order().size(), std::size_t(2));
    QTest::keyClick(bars, Qt::Key_Home);
    QTest::keyClick(bars, Qt::Key_Right);
    QTest::keyClick(bars, Qt::Key_Return);
    QVERIFY(session.view().selection == (RegionSelection{"areas", "hV4"}));
}

void TestLayerCharts::barsOfTheLayerShownFollowIt() {
    Session session;
    TaskManager tasks;
    RegionPanel panel(session, tasks);
    panel.resize(600, 180);
    session.openDataset(twoModels());
    panel.show();
    auto* bars = panel.findChild<RegionBars*>();
    QTRY_COMPARE(bars->order().size(), std::size_t(2));
    const auto computed = tasks.tasks().size();
    panel.findChild<QComboBox*>("regionLayers")->setCurrentIndex(1);
    session.changeView("Layer", [](ViewState& view) { view.overlays.back().map = "CLIP, early"; });
    QTest::qWait(50);
    QCOMPARE(tasks.tasks().size(), computed); // all layers are known already
    QCOMPARE(bars->scores().layers.size(), std::size_t(2));
}

void TestLayerCharts::aSelectedRegionIsKeptInASession() {
    ViewState view;
    view.selection = RegionSelection{"areas", "hV4"};
    Overlay overlay;
    overlay.map = "A";
    overlay.secondMap = "B";
    overlay.secondHigh = 0.4;
    view.overlays = {overlay};
    const auto file = std::filesystem::path(m_folder.filePath("r.fusiform-session.json").toStdString());
    writeSessionFile({{}, {}, view}, file);
    QVERIFY(readSessionFile(file).view == view);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestLayerCharts test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_layer_charts.moc"
