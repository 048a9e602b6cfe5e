#include "sampled_dataset.h"

#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"
#include "render/charts/layer_series.h"
#include "widgets/session/sampling_follower.h"
#include "widgets/session/session.h"
#include "widgets/session/session_file.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace fusiform;

namespace {

std::shared_ptr<const Map> mapOf(const std::string& name, double depth = 0) {
    Map map;
    map.name = name;
    map.model = "CLIP";
    map.metric = "r";
    map.depth = depth;
    VectorF values(3);
    values << 0.1F, 0.2F, 0.3F;
    map.vertices.left = std::make_shared<const VectorF>(values);
    return std::make_shared<const Map>(std::move(map));
}

/// One hemisphere of three vertices, 10 mm apart.
Dataset triangle() {
    Surface surface;
    surface.vertices.resize(3, 3);
    surface.vertices << 0, 0, 0, 10, 0, 0, 0, 10, 0;
    surface.triangles.resize(1, 3);
    surface.triangles << 0, 1, 2;
    Dataset dataset;
    dataset.name = "triangle";
    dataset.cortex.left.surfaces[SurfaceKind::Midthickness] =
        std::make_shared<const Surface>(std::move(surface));
    dataset.maps = {mapOf("deep", 9), mapOf("early", 1), mapOf("middle", 5)};
    return dataset;
}

std::shared_ptr<const Dataset> withFirstFrameOf(const Dataset& dataset) {
    auto more = std::make_shared<Dataset>(dataset);
    more->maps.push_back(mapOf("first frame"));
    return more;
}

void open(Session& session) {
    session.openDataset(std::make_shared<const Dataset>(triangle()));
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT
private slots:
    void aChangeOfTheViewCanBeUndoneAndRedone();
    void aChangeThatChangesNothingLeavesNoStep();
    void aDraggedSliderIsOneStep();
    void otherChangesAreNotMerged();
    void undoingLeavesTheCameraAlone();
    void undoingLeavesASurfaceThatCameByItself();
    void newMapsGoOnTop();
    void whatIsTakenBackLeavesNoStep();
    void noStepBringsBackWhatWasTakenBack();
    void openingClearsTheHistory();
    void selectingAVertexGivesItsPlace();
    void selectingAPlaceGivesTheNearestVertex();
    void aPlaceIsLookedForInWhatIsOpenNow();
    void selectingAVertexThatIsNotThereDoesNothing();
    void selectingAPlaceThatIsNowhereDoesNothing();
    void selectingTellsOfTheCursorOnly();
    void stepsThroughLayersByDepth();
    void aVolumeFollowsTheDepthThatIsAskedFor();
    void aSupersededSamplingIsNeverShown();
    void aSamplingThatFailsIsToldOnce();
    void aSessionFileIsReadAsItWasWritten();
    void aSessionFolderCanBeMoved();
    void aSessionWithoutArraysIsReadByOlderProgramsToo();
    void refusesARoleThatItDoesNotKnow();
    void refusesASessionOfAnotherVersion();
    void refusesATruncatedSession();
    void aSelectionIsAStepWithItsName();
    void aDrawnSelectionIsKeptInASession();
};

void TestSession::aChangeOfTheViewCanBeUndoneAndRedone() {
    Session session;
    open(session);
    QSignalSpy changes(&session, &Session::viewChanged);
    const bool before = session.view().curvature;
    session.changeView("Curvature", [](ViewState& view) { view.curvature = !view.curvature; });
    QCOMPARE(session.view().curvature, !before);
    session.undoStack().undo();
    QCOMPARE(session.view().curvature, before);
    session.undoStack().redo();
    QCOMPARE(session.view().curvature, !before);
    QCOMPARE(changes.count(), 3);
}

void TestSession::aChangeThatChangesNothingLeavesNoStep() {
    Session session;
    open(session);
    session.changeView("Nothing", [](ViewState&) {});
    QCOMPARE(session.undoStack().count(), 0);
}

void TestSession::aDraggedSliderIsOneStep() {
    Session session;
    open(session);
    const ViewState before = session.view();
    QVERIFY(!before.overlays.empty());
    for (const double opacity : {0.9, 0.5, 0.2})
        session.changeView(
            "Opacity", [opacity](ViewState& view) { view.overlays[0].opacity = opacity; }, "opacity");
    QCOMPARE(session.undoStack().count(), 1);
    QCOMPARE(session.view().overlays[0].opacity, 0.2);
    session.undoStack().undo();
    QVERIFY(session.view() == before);
}

void TestSession::otherChangesAreNotMerged() {
    Session session;
    open(session);
    session.changeView(
        "Opacity", [](ViewState& view) { view.overlays[0].opacity = 0.5; }, "opacity");
    session.changeView(
        "Low", [](ViewState& view) { view.overlays[0].low = -3; }, "low");
    session.changeView("Curvature", [](ViewState& view) { view.curvature = !view.curvature; });
    session.changeView("Curvature", [](ViewState& view) { view.curvature = !view.curvature; });
    QCOMPARE(session.undoStack().count(), 4);
}

void TestSession::undoingLeavesTheCameraAlone() {
    Session session;
    open(session);
    session.changeView("Left", [](ViewState& view) { view.shown.left = false; });
    CameraPose pose;
    pose.position = Point(1, 2, 3);
    session.setCamera(pose);
    session.undoStack().undo();
    QVERIFY(session.view().shown.left);
    QVERIFY(session.view().camera == pose);
}

void TestSession::undoingLeavesASurfaceThatCameByItself() {
    Session session;
    open(session);
    session.changeView("Curvature", [](ViewState& view) { view.curvature = !view.curvature; });
    Dataset more = *session.dataset();
    more.cortex.left.surfaces[SurfaceKind::Inflated] = more.cortex.left.find(SurfaceKind::Midthickness);
    session.updateDataset(std::make_shared<const Dataset>(std::move(more)));
    QVERIFY(session.view().surface == SurfaceKind::Inflated);
    session.undoStack().undo();
    QVERIFY(session.view().surface == SurfaceKind::Inflated);
    // One that somebody chose is a step.
    session.changeView("White", [](ViewState& view) { showSurface(view, SurfaceKind::White); });
    session.undoStack().undo();
    QVERIFY(session.view().surface == SurfaceKind::Inflated);
    session.undoStack().redo();
    QVERIFY(session.view().surface == SurfaceKind::White);
}

void TestSession::newMapsGoOnTop() {
    Session session;
    open(session);
    const auto before = session.view().overlays;
    Dataset more = *session.dataset();
    more.maps.push_back(mapOf("new"));
    session.updateDataset(std::make_shared<const Dataset>(std::move(more)));
    QCOMPARE(session.view().overlays.size(), before.size() + 1);
    QCOMPARE(session.view().topVisibleOverlay()->map, std::string("new"));
    session.undoStack().undo();
    QVERIFY(session.view().overlays == before);
}

void TestSession::whatIsTakenBackLeavesNoStep() {
    Session session;
    open(session);
    session.changeView("Curvature", [](ViewState& view) { view.curvature = !view.curvature; });
    const auto before = session.dataset();
    const ViewState view = session.view();
    session.updateDataset(withFirstFrameOf(*before));
    QCOMPARE(session.undoStack().count(), 2);
    session.takeBack(before);
    QVERIFY(session.dataset() == before);
    QVERIFY(session.view() == view);
    QCOMPARE(session.undoStack().count(), 1);
    QVERIFY(!session.undoStack().canRedo());
}

void TestSession::noStepBringsBackWhatWasTakenBack() {
    Session session;
    open(session);
    const auto before = session.dataset();
    const auto overlays = session.view().overlays;
    session.updateDataset(withFirstFrameOf(*before));
    session.changeView("Curvature", [](ViewState& view) { view.curvature = !view.curvature; });
    const bool curvature = session.view().curvature;
    session.takeBack(before);
    QVERIFY(session.view().overlays == overlays);
    QCOMPARE(session.view().curvature, curvature); // the step after it stays
    for (auto step : {&QUndoStack::undo, &QUndoStack::undo, &QUndoStack::redo, &QUndoStack::redo}) {
        (session.undoStack().*step)();
        QVERIFY(session.view().overlays == overlays);
    }
}

void TestSession::openingClearsTheHistory() {
    Session session;
    open(session);
    session.changeView("Curvature", [](ViewState& view) { view.curvature = !view.curvature; });
    const int generation = session.generation();
    open(session);
    QCOMPARE(session.undoStack().count(), 0);
    QCOMPARE(session.generation(), generation + 1);
}

void TestSession::selectingAVertexGivesItsPlace() {
    Session session;
    open(session);
    session.select(Hemisphere::Left, 1);
    QVERIFY(session.view().cursor.has_value());
    QVERIFY(session.view().cursor->world.isApprox(Point(10, 0, 0)));
}

void TestSession::selectingAPlaceGivesTheNearestVertex() {
    Session session;
    open(session);
    session.select(Point(1, 9, 0));
    QCOMPARE(session.view().cursor->vertex, std::int64_t(2));
    session.select(Point(100, 0, 0));
    QCOMPARE(session.view().cursor->vertex, std::int64_t(-1));
    QVERIFY(!session.view().cursor->hemisphere.has_value());
}

void TestSession::aPlaceIsLookedForInWhatIsOpenNow() {
    Session session;
    open(session);
    auto moved = std::make_shared<Surface>(*triangle().cortex.left.find(SurfaceKind::Midthickness));
    moved->vertices.array() += 50;
    Dataset other;
    other.cortex.right.surfaces[SurfaceKind::Midthickness] = moved;
    VoxelSet voxels;
    voxels.vertices.right = {2, 0};
    other.voxels = std::make_shared<const VoxelSet>(voxels);
    session.openDataset(std::make_shared<const Dataset>(other)); // the first may still be worked on
    session.select(Point(51, 59, 50));
    QCOMPARE(session.view().cursor->hemisphere, std::optional(Hemisphere::Right));
    QCOMPARE(session.view().cursor->vertex, std::int64_t(2));
    QCOMPARE(session.selectedVoxel(), std::optional<std::int64_t>(0));
    QVERIFY(!session.placeOf(Point(1, 9, 0)).hemisphere);

    session.openDataset(std::make_shared<const Dataset>());
    QVERIFY(!session.placeOf(Point(51, 59, 50)).hemisphere);
    QVERIFY(!session.voxelAt({.hemisphere = Hemisphere::Right, .vertex = 2}));
}

void TestSession::selectingAVertexThatIsNotThereDoesNothing() {
    Session session;
    open(session);
    session.select(Hemisphere::Left, 3);
    session.select(Hemisphere::Right, 0);
    QVERIFY(!session.view().cursor.has_value());
}

void TestSession::selectingAPlaceThatIsNowhereDoesNothing() {
    Session session;
    open(session);
    session.select(Point::Constant(std::numeric_limits<double>::quiet_NaN()));
    QVERIFY(!session.view().cursor);
    QCOMPARE(session.undoStack().count(), 0);
}

void TestSession::selectingTellsOfTheCursorOnly() {
    Session session;
    open(session);
    QSignalSpy views(&session, &Session::viewChanged);
    QSignalSpy cursors(&session, &Session::cursorChanged);
    session.select(Hemisphere::Left, 1);
    QCOMPARE(cursors.count(), 1);
    QCOMPARE(views.count(), 0);
}

void TestSession::stepsThroughLayersByDepth() {
    const Dataset dataset = triangle();
    ViewState view;
    view.overlays = {defaultOverlay(*dataset.findMap("early"))};
    view.overlays[0].high = 7;
    QCOMPARE(stepLayer(dataset, view, 1)->name, std::string("middle"));
    QCOMPARE(view.overlays[0].map, std::string("middle"));
    QCOMPARE(view.overlays[0].high, 7.0); // the range stays, so that layers can be compared
    QCOMPARE(stepLayer(dataset, view, 1)->name, std::string("deep"));
    QVERIFY(!stepLayer(dataset, view, 1));
    QCOMPARE(view.overlays[0].map, std::string("deep"));
    QCOMPARE(stepLayer(dataset, view, -1)->name, std::string("middle"));
}

void TestSession::aSessionFileIsReadAsItWasWritten() {
    QTemporaryDir folder;
    const std::filesystem::path base = folder.path().toStdString();
    SessionFile written;
    written.dataset = base / "data" / "a.fusiform.json";
    written.files = {
        {base / "lh.pial", {}},
        {base / "a.npz", ArrayUse{"w", ArrayRole::Weights, "CLIP", "layer 3"}},
        {base / "b.npz", ArrayUse{"r", ArrayRole::PerVoxel, "", ""}}};
    written.view.surface = SurfaceKind::Flat;
    Overlay overlay;
    overlay.map = "early";
    overlay.low = -0.25;
    overlay.opacity = 0.5;
    written.view.overlays = {overlay};
    const auto file = base / "s.fusiform-session.json";
    writeSessionFile(written, file);
    QVERIFY(looksLikeSession(file));
    const SessionFile read = readSessionFile(file);
    QCOMPARE(read.dataset.string(), written.dataset.string());
    QVERIFY(read.files == written.files);
    QVERIFY(read.view == written.view);
}

void TestSession::aSessionFolderCanBeMoved() {
    QTemporaryDir from, to;
    const std::filesystem::path before = from.path().toStdString(), after = to.path().toStdString();
    writeSessionFile({before / "a.fusiform.json", {}, {}}, before / "s.fusiform-session.json");
    std::filesystem::copy(before / "s.fusiform-session.json", after / "s.fusiform-session.json");
    QCOMPARE(
        readSessionFile(after / "s.fusiform-session.json").dataset.string(),
        (after / "a.fusiform.json").string());
}

void TestSession::aSessionWithoutArraysIsReadByOlderProgramsToo() {
    QTemporaryDir folder;
    const std::filesystem::path base = folder.path().toStdString();
    const auto file = base / "s.fusiform-session.json";
    writeSessionFile({{}, {{base / "lh.pial", {}}}, {}}, file);
    QFile written(QString::fromStdString(file.string()));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY2(text.contains("\"fusiformSession\": 1"), text.constData());
    QVERIFY2(text.contains("\"lh.pial\""), text.constData());
}

void TestSession::refusesARoleThatItDoesNotKnow() {
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("s.fusiform-session.json").toStdString();
    for (const char* entry :
         {R"({"file": "a.npz", "role": "sausage"})", R"({"file": 3})", R"({"role": "weights"})", "7",
          R"({"file": "a.npz", "role": "weights", "array": 5})"}) {
        writeAtomically(file, std::string(R"({"fusiformSession": 2, "files": [)") + entry + "]}");
        QVERIFY_THROWS_EXCEPTION(Error, (void)readSessionFile(file));
    }
}

void TestSession::refusesASessionOfAnotherVersion() {
    QTemporaryDir folder;
    QFile file(folder.filePath("s.fusiform-session.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"fusiformSession": 99})");
    file.close();
    try {
        (void)readSessionFile(file.fileName().toStdString());
        QFAIL("no error");
    } catch (const Error& error) {
        QVERIFY(error.details().found.english().find("99") != std::string::npos);
    }
}

void TestSession::refusesATruncatedSession() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("s.fusiform-session.json").toStdString();
    writeSessionFile({{}, {}, ViewState{}}, path);
    const auto size = std::filesystem::file_size(path);
    for (std::uintmax_t left = 0; left + 2 < size; left += 7) { // the last two bytes are "}" and a line end
        std::filesystem::resize_file(path, size - 2 - left);
        QVERIFY_THROWS_EXCEPTION(Error, (void)readSessionFile(path));
    }
}

void TestSession::aSelectionIsAStepWithItsName() {
    Session session;
    open(session);
    QSignalSpy changes(&session, &Session::viewChanged);
    session.changeView("Lasso", [](ViewState& view) {
        view.selection = Selection::ofVertices("lasso", {{2, 0}, {}});
    });
    session.changeView("Lasso", [](ViewState& view) { // the same in another order is no step
        view.selection = Selection::ofVertices("lasso", {{0, 2}, {}});
    });
    QCOMPARE(session.undoStack().count(), 1);
    QCOMPARE(session.undoStack().undoText(), QString("Lasso"));
    QCOMPARE(changes.count(), 1);
    session.undoStack().undo();
    QVERIFY(!session.view().selection);
    session.undoStack().redo();
    QCOMPARE(session.view().selection->vertices()->left, (std::vector<std::int32_t>{0, 2}));
}

void TestSession::aDrawnSelectionIsKeptInASession() {
    QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.filePath("s.fusiform-session.json").toStdString());
    ViewState view;
    view.selection = Selection::ofVertices("lasso", {{1, 2}, {5}});
    writeSessionFile({{}, {}, view}, file);
    QVERIFY(readSessionFile(file).view == view);
}

namespace {

float valueOnCortex(const Session& session) {
    return (*session.dataset()->findMap("distance")->vertices.left)[3];
}

void askForDepth(Session& session, double depth) {
    session.changeView(
        "Depth", [=](ViewState& view) { view.overlays[0].sampling.depth = depth; }, "depth");
}

} // namespace

void TestSession::aVolumeFollowsTheDepthThatIsAskedFor() {
    Session session;
    const SamplingFollower follower(session);
    session.openDataset(test::sampledDataset());
    QCOMPARE(valueOnCortex(session), 45.F);
    askForDepth(session, 1);
    QTRY_COMPARE(valueOnCortex(session), 50.F);
    askForDepth(session, 0);
    QTRY_COMPARE(valueOnCortex(session), 40.F);
    session.changeView("Mean", [](ViewState& view) { view.overlays[0].sampling.averaged = true; });
    QTRY_COMPARE(valueOnCortex(session), 45.F);
    QCOMPARE(session.dataset()->findMap("distance")->sampling, session.view().overlays[0].sampling);
    session.undoStack().undo();
    QTRY_COMPARE(valueOnCortex(session), 40.F);
    session.undoStack().undo(); // both depths were one drag
    QTRY_COMPARE(valueOnCortex(session), 45.F);
    QCOMPARE(session.undoStack().index(), 0);
}

void TestSession::aSupersededSamplingIsNeverShown() {
    Session session;
    const SamplingFollower follower(session);
    session.openDataset(test::sampledDataset());
    std::vector<float> shown;
    connect(&session, &Session::datasetChanged, this, [&] { shown.push_back(valueOnCortex(session)); });
    for (int step = 1; step <= 10; ++step)
        askForDepth(session, step / 10.0);
    QTRY_VERIFY(!follower.busy());
    QCOMPARE(shown, std::vector<float>{50.F});
    // One that is not wanted any more when it ends is not shown either.
    askForDepth(session, 0);
    askForDepth(session, 1);
    QTest::qWait(100);
    QCOMPARE(shown, std::vector<float>{50.F});
    QVERIFY(!follower.busy());
}

void TestSession::aSamplingThatFailsIsToldOnce() {
    auto dataset = std::make_shared<Dataset>(*test::sampledDataset());
    dataset->cortex.left.surfaces.erase(SurfaceKind::Pial);
    Session session;
    const SamplingFollower follower(session);
    const QSignalSpy failures(&follower, &SamplingFollower::failed);
    session.openDataset(dataset);
    session.changeView(
        "Ribbon", [](ViewState& view) { view.overlays[0].sampling.method = SamplingMethod::Ribbon; });
    QTRY_COMPARE(failures.count(), 1);
    QVERIFY(QString::fromStdString(failures[0][0].value<ErrorDetails>().expected.english()).contains("pial"));
    session.changeView("Curvature", [](ViewState& view) { view.curvature = !view.curvature; });
    QTest::qWait(50);
    QCOMPARE(failures.count(), 1);
    QCOMPARE(valueOnCortex(session), 45.F);
    // Nothing is kept of it once it is closed.
    const std::weak_ptr<const Map> map = dataset->findMap("distance");
    dataset.reset();
    QVERIFY(!map.expired());
    session.openDataset(std::make_shared<const Dataset>());
    QTRY_VERIFY(map.expired());
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
