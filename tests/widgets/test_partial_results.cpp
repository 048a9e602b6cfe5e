#include "panel_data.h"

#include "widgets/panels/overlay_list.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/partial_results.h"

#include <QAction>
#include <QElapsedTimer>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <atomic>
#include <thread>

using namespace fusiform;

namespace {

/// What the test tells the analysis to do, and what it saw.
struct Steering {
    std::atomic<int> give = 0; ///< how many times it may give what it has
    std::atomic<int> given = 0;
    std::atomic<bool> mayEnd = false;
    std::atomic<bool> fails = false;
    std::atomic<bool> penaltyIsMain = false; ///< in the end
    std::atomic<int> mapsInBase = 0;
};

std::shared_ptr<const Map> fitted(const std::string& name, const std::string& metric, float value) {
    Map map;
    map.name = name;
    map.metric = metric;
    map.perVoxel = test::numbers({value, value, value / 2, 0.01F, 0.02F, missingValue});
    return std::make_shared<const Map>(std::move(map));
}

/// Gives two maps again and again, the penalty before the score, and a third one only at the end.
Analysis fitting(const std::shared_ptr<Steering>& steering) {
    Analysis analysis;
    analysis.id = "fitting";
    analysis.title = "Fitting…";
    analysis.run = [steering](const Dataset& base, const Json&, Progress& progress, const PartialFindings& partial) {
        steering->mapsInBase = int(base.maps.size());
        Findings findings;
        while (!steering->mayEnd) {
            progress.report(0.5, "fold 3 of 5");
            if (steering->given < steering->give) {
                const auto value = float(0.1 * (steering->given + 1));
                findings.maps = {fitted("penalty", "alpha", 10), fitted("score", "r", value)};
                partial(findings);
                ++steering->given;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        if (steering->fails)
            throw Error({.doing = "fitting", .file = {}, .expected = "luck", .found = "none", .hint = {}});
        findings.maps = {fitted("penalty", "alpha", 10), fitted("score", "r", 0.9F), fitted("late", "r2", 0.5F)};
        if (steering->penaltyIsMain)
            findings.main = findings.maps.front();
        findings.summary = "fitted";
        return findings;
    };
    return analysis;
}

const Overlay* overlayOf(MainWindow& window, const std::string& map) {
    const auto& overlays = window.session().view().overlays;
    const auto found = std::ranges::find(overlays, map, &Overlay::map);
    return found == overlays.end() ? nullptr : &*found;
}

/// The latest run, or the first one.
int runOf(MainWindow& window, bool first = false) {
    int id = 0;
    for (const TaskStatus& status : window.tasks().tasks()) // newest first
        if (status.title == "Fitting" && (first || !id))
            id = status.id;
    return id;
}

QTreeWidgetItem* itemOf(MainWindow& window, const QString& name) {
    const auto items = window.findChild<QTreeWidget*>("dataTree")->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return items.isEmpty() ? nullptr : items.first();
}

} // namespace

class TestPartialResults : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void mapsAppearWhileTheRunGoesOn();
    void theFinalMapsTakeTheirPlaces();
    void theMainMapOfTheEndTakesThePlaceOfTheOneShown();
    void theMainMapOfTheEndLeavesChosenColours();
    void oneMapANameHoweverOftenItComes();
    void theyAreNoStepsOfTheHistory();
    void undoingAnEarlierStepLeavesThemShown();
    void undoingDoesNotBringBackTheOneShownBefore();
    void cancellingTakesThemAway();
    void aFailureTakesThemAway();
    void anotherDatasetDropsThem();
    void filesLoadedMeanwhileStay();
    void aViewThatWasChangedIsLeftAlone();
    void anotherRunDoesNotBuildOnThem();
    void thoseOfTheNextRunLeaveTheResultsOfTheOneBefore();
    void theyStayWhileTheRunIsPaused();
    void closingTheWindowWhileTheyComeIsSafe();
    void comingOftenTheyAreGivenOnSeldom();
    void colourRangesFollowUntilSomebodyChoosesOne();
    void theMenuOfMapsStaysAsItIsWhileItIsOpen();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<Steering> m_steering;
};

void TestPartialResults::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QStandardPaths::setTestModeEnabled(true);
}

void TestPartialResults::init() {
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->session().openDataset(test::smallDataset());
    m_steering = std::make_shared<Steering>();
    m_window->runAnalysis(fitting(m_steering), Json::object());
}

void TestPartialResults::cleanup() {
    m_steering->mayEnd = true;
    m_window.reset();
}

void TestPartialResults::mapsAppearWhileTheRunGoesOn() {
    const std::string before = m_window->session().view().topVisibleOverlay()->map;
    m_steering->give = 1;
    QTRY_VERIFY(m_window->session().dataset()->findMap("score"));
    const auto map = m_window->session().dataset()->findMap("score");
    QVERIFY(map->onSurface()); // placed, in the worker
    QVERIFY(m_window->session().dataset()->findMap("penalty"));
    // The score is what one wants to see, although the penalty came first.
    QCOMPARE(m_window->session().view().topVisibleOverlay()->map, std::string("score"));
    QVERIFY(before != "score");
    QVERIFY(!overlayOf(*m_window, "penalty"));
    QCOMPARE(m_window->session().partialNote("score"), QString("so far"));
    QVERIFY(itemOf(*m_window, "score")->text(1).contains("so far"));
    QVERIFY(m_window->findChild<QListWidget*>("overlayList")->item(0)->text().contains("so far"));
}

void TestPartialResults::theFinalMapsTakeTheirPlaces() {
    m_steering->give = 1;
    QTRY_VERIFY(m_window->session().dataset()->findMap("score"));
    m_steering->mayEnd = true;
    QTRY_VERIFY(m_window->session().dataset()->findMap("late"));
    QCOMPARE((*m_window->session().dataset()->findMap("score")->perVoxel)[0], 0.9F);
    QCOMPARE(m_window->session().view().topVisibleOverlay()->map, std::string("score"));
    QVERIFY(m_window->session().partialNote("score").isEmpty());
    QVERIFY(!itemOf(*m_window, "score")->text(1).contains("so far"));
    QVERIFY(!m_window->session().dataset()->findMap("score (2)"));
    QVERIFY(m_window->messageBar().text().contains("fitted"));
    QCOMPARE(overlayOf(*m_window, "score")->high, defaultOverlay(*m_window->session().dataset()->findMap("score")).high);
}

void TestPartialResults::theMainMapOfTheEndTakesThePlaceOfTheOneShown() {
    m_steering->penaltyIsMain = true;
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    const auto overlays = m_window->session().view().overlays.size();
    m_steering->mayEnd = true;
    QTRY_VERIFY(m_window->session().dataset()->findMap("late"));
    QCOMPARE(m_window->session().view().topVisibleOverlay()->map, std::string("penalty"));
    QVERIFY(!overlayOf(*m_window, "score"));
    QCOMPARE(m_window->session().view().overlays.size(), overlays);
    QCOMPARE(m_window->session().undoStack().count(), 0);
}

void TestPartialResults::theMainMapOfTheEndLeavesChosenColours() {
    m_steering->penaltyIsMain = true;
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    m_window->session().changeView("Range", [](ViewState& view) { view.overlays.back().high = 0.77; });
    m_steering->mayEnd = true;
    QTRY_VERIFY(m_window->session().dataset()->findMap("late"));
    QCOMPARE(overlayOf(*m_window, "score")->high, 0.77);
    QVERIFY(!overlayOf(*m_window, "penalty"));
}

void TestPartialResults::oneMapANameHoweverOftenItComes() {
    const auto before = m_window->session().dataset()->maps.size();
    for (int times = 1; times <= 3; ++times) {
        m_steering->give = times;
        QTRY_COMPARE(m_steering->given.load(), times);
        QTest::qWait(600); // beyond the least pause
        QCOMPARE(m_window->session().dataset()->maps.size(), before + 2);
    }
    QVERIFY((*m_window->session().dataset()->findMap("score")->perVoxel)[0] > 0.15F);
}

void TestPartialResults::theyAreNoStepsOfTheHistory() {
    QCOMPARE(m_window->session().undoStack().count(), 0);
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    QCOMPARE(m_window->session().undoStack().count(), 0);
    m_steering->mayEnd = true;
    QTRY_VERIFY(m_window->session().dataset()->findMap("late"));
    QCOMPARE(m_window->session().undoStack().count(), 0);
}

void TestPartialResults::undoingAnEarlierStepLeavesThemShown() {
    m_window->findChild<QAction*>("curvature")->trigger();
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    m_window->findChild<QAction*>("undo")->trigger();
    QVERIFY(m_window->session().view().curvature);
    QVERIFY(overlayOf(*m_window, "score"));
    m_window->findChild<QAction*>("redo")->trigger();
    QVERIFY(overlayOf(*m_window, "score"));
    // Taking it off is a step like any other.
    m_window->session().changeView("Remove", [](ViewState& view) {
        std::erase_if(view.overlays, [](const Overlay& overlay) { return overlay.map == "score"; });
    });
    QVERIFY(!overlayOf(*m_window, "score"));
    m_window->findChild<QAction*>("undo")->trigger();
    QVERIFY(overlayOf(*m_window, "score"));
}

void TestPartialResults::undoingDoesNotBringBackTheOneShownBefore() {
    m_steering->penaltyIsMain = true;
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    m_window->findChild<QAction*>("curvature")->trigger();
    m_steering->mayEnd = true;
    QTRY_VERIFY(overlayOf(*m_window, "penalty"));
    QVERIFY(!overlayOf(*m_window, "score"));
    for (const char* step : {"undo", "redo"}) {
        m_window->findChild<QAction*>(step)->trigger();
        QVERIFY(!overlayOf(*m_window, "score"));
        QVERIFY(overlayOf(*m_window, "penalty"));
    }
}

void TestPartialResults::cancellingTakesThemAway() {
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    m_window->session().changeView("Opacity", [](ViewState& view) { view.overlays.back().opacity = 0.5; });
    m_window->tasks().cancelAll();
    QTRY_VERIFY(!m_window->session().dataset()->findMap("score"));
    QVERIFY(!overlayOf(*m_window, "score"));
    QVERIFY(!itemOf(*m_window, "score"));
    // Nor does the history bring it back.
    m_window->findChild<QAction*>("undo")->trigger();
    QVERIFY(!overlayOf(*m_window, "score"));
    m_window->findChild<QAction*>("redo")->trigger();
    QVERIFY(!overlayOf(*m_window, "score"));
}

void TestPartialResults::aFailureTakesThemAway() {
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    m_steering->fails = true;
    m_steering->mayEnd = true;
    QTRY_VERIFY(!m_window->session().dataset()->findMap("score"));
    QVERIFY(m_window->messageBar().tellsProblem());
}

void TestPartialResults::anotherDatasetDropsThem() {
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    m_window->session().openDataset(test::smallDataset());
    m_steering->give = 2;
    QTest::qWait(700);
    QVERIFY(!m_window->session().dataset()->findMap("score"));
    QVERIFY(m_window->session().partialNote("score").isEmpty());
    m_steering->mayEnd = true;
    QTRY_VERIFY(m_window->messageBar().text().contains("dropped"));
    QVERIFY(!m_window->session().dataset()->findMap("score"));
}

void TestPartialResults::filesLoadedMeanwhileStay() {
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    Dataset more = *m_window->session().dataset();
    more.maps.push_back(test::scoreMap("loaded", 20, {1, 1, 1, 1, 1, 1}));
    m_window->session().updateDataset(std::make_shared<const Dataset>(std::move(more)));
    m_steering->mayEnd = true;
    QTRY_VERIFY(m_window->session().dataset()->findMap("late"));
    QVERIFY(m_window->session().dataset()->findMap("CLIP, loaded"));
    QCOMPARE((*m_window->session().dataset()->findMap("score")->perVoxel)[0], 0.9F);
    QVERIFY(!m_window->session().dataset()->findMap("score (2)"));
    QVERIFY(m_window->session().partialNote("score").isEmpty());
}

void TestPartialResults::aViewThatWasChangedIsLeftAlone() {
    m_window->session().changeView("Opacity", [](ViewState& view) { view.overlays.back().opacity = 0.5; });
    const auto overlays = m_window->session().view().overlays;
    m_steering->give = 1;
    QTRY_VERIFY(m_window->session().dataset()->findMap("score"));
    QVERIFY(m_window->session().view().overlays == overlays);
}

void TestPartialResults::anotherRunDoesNotBuildOnThem() {
    const int before = int(m_window->session().dataset()->maps.size());
    m_steering->give = 1;
    QTRY_VERIFY(m_window->session().dataset()->findMap("score"));
    const auto second = std::make_shared<Steering>();
    second->mayEnd = true;
    m_window->runAnalysis(fitting(second), Json::object()); // waits for the first
    m_window->tasks().cancel(runOf(*m_window, true));
    QTRY_VERIFY(m_window->session().dataset()->findMap("late"));
    QCOMPARE(second->mapsInBase.load(), before);
}

void TestPartialResults::thoseOfTheNextRunLeaveTheResultsOfTheOneBefore() {
    const auto second = std::make_shared<Steering>();
    const auto third = std::make_shared<Steering>();
    for (const auto& steering : {second, third})
        m_window->runAnalysis(fitting(steering), Json::object()); // wait for the first
    const int last = runOf(*m_window);
    m_steering->mayEnd = true;
    const auto map = [this](const char* name) { return m_window->session().dataset()->findMap(name); };
    QTRY_VERIFY(map("late"));
    const auto first = map("score");
    second->give = 1;
    QTRY_VERIFY(map("score (2)"));
    QVERIFY(map("score") == first);
    QCOMPARE(m_window->session().partialNote("score (2)"), QString("so far"));
    second->mayEnd = true;
    QTRY_VERIFY(map("late (2)"));
    QVERIFY(map("score") == first);
    third->give = 1;
    QTRY_VERIFY(map("score (3)"));
    m_window->tasks().cancel(last);
    QTRY_VERIFY(!map("score (3)"));
    QVERIFY(map("score") == first);
    QVERIFY(map("score (2)"));
}

void TestPartialResults::theyStayWhileTheRunIsPaused() {
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    const int id = runOf(*m_window);
    m_window->tasks().setPaused(id, true);
    QTest::qWait(300);
    QVERIFY(overlayOf(*m_window, "score"));
    m_window->tasks().cancel(id);
    QTRY_VERIFY(!m_window->session().dataset()->findMap("score"));
}

void TestPartialResults::closingTheWindowWhileTheyComeIsSafe() {
    m_steering->give = 1'000'000;
    QTRY_VERIFY(m_steering->given > 3);
    m_window->tasks().setPaused(runOf(*m_window), true);
    m_window->close();
    m_window.reset();
    QCoreApplication::processEvents();
}

void TestPartialResults::comingOftenTheyAreGivenOnSeldom() {
    int changes = 0;
    connect(&m_window->session(), &Session::datasetChanged, m_window.get(), [&] { ++changes; });
    m_steering->give = 1'000'000; // a thousand times a second
    QTest::qWait(1300);
    QVERIFY2(changes >= 1 && changes <= 4, qPrintable(QString::number(changes)));
}

void TestPartialResults::colourRangesFollowUntilSomebodyChoosesOne() {
    m_steering->give = 1;
    QTRY_VERIFY(overlayOf(*m_window, "score"));
    const double first = overlayOf(*m_window, "score")->high;
    QTest::qWait(550);
    m_steering->give = 3;
    QTRY_VERIFY(overlayOf(*m_window, "score")->high > first);
    m_window->session().changeView("Range", [](ViewState& view) { view.overlays.back().high = 7; });
    m_steering->mayEnd = true;
    QTRY_VERIFY(m_window->session().dataset()->findMap("late"));
    QCOMPARE(overlayOf(*m_window, "score")->high, 7.0);
}

void TestPartialResults::theMenuOfMapsStaysAsItIsWhileItIsOpen() {
    QMenu* menu = m_window->findChild<QToolButton*>("overlayAdd")->menu();
    menu->popup(QPoint(0, 0));
    QVERIFY(menu->isVisible());
    const auto before = menu->actions();
    m_steering->give = 1;
    QTRY_VERIFY(m_window->session().dataset()->findMap("penalty"));
    QCOMPARE(menu->actions(), before);
    menu->close();
    QTRY_VERIFY(menu->actions().size() > before.size());
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestPartialResults test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_partial_results.moc"
