// Layouts of the centre, two maps compared, and several datasets open at once, in the real window.

#include "drawn_views.h"
#include "panel_data.h"

#include "analysis/demo/demo_dataset.h"
#include "widgets/dialogs/analysis_dialog.h"
#include "widgets/panels/data_panel.h"
#include "widgets/panels/query_bar.h"
#include "widgets/views/cortex_view.h"
#include "widgets/views/slice_view.h"
#include "widgets/window/background_work.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cmath>

using namespace fusiform;

namespace {

void drag(QWidget& widget, const QPoint& from, const QPoint& to) {
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step) {
        const QPoint at = from + (to - from) * step / 4;
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

Point directionOf(const CameraPose& pose) {
    return (pose.focalPoint - pose.position).normalized();
}

std::shared_ptr<const Dataset> called(const std::string& name, const std::string& space = {}) {
    auto dataset = std::make_shared<Dataset>(*test::smallDataset());
    dataset->name = name;
    dataset->space = space;
    return dataset;
}

/// An analysis that finds one map at once.
Analysis quick() {
    Analysis analysis;
    analysis.id = "quick";
    analysis.title = "Quick…";
    analysis.run = [](const Dataset&, const Json&, Progress&, const PartialFindings&) {
        auto map = std::make_shared<Map>();
        map->name = "found";
        map->vertices.left = test::numbers({1, 2, 3, 4, 5, 6});
        Findings findings;
        findings.maps = {map};
        return findings;
    };
    return analysis;
}

} // namespace

class TestOpenDatasets : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
    }

    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1300, 850);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get()); // there is no window manager to do it
    }

    void cleanup() { m_window.reset(); }

    // Layouts

    void keysDivideTheCentreAndUndoTakesItBack() {
        m_window->session().openDataset(called("one"));
        QTRY_VERIFY(m_window->cortexView().isVisible());
        action("layoutFour")->trigger();
        QTRY_COMPARE(m_window->cortexView().panes().count(), std::size_t(4));
        QVERIFY(action("layoutFour")->isChecked());
        QCOMPARE(action("layoutFour")->shortcut(), QKeySequence("Alt+4"));
        const QRect first = m_window->cortexView().paneGeometry(0);
        const QRect last = m_window->cortexView().paneGeometry(3);
        QVERIFY(last.left() >= first.right() && last.top() >= first.bottom());
        action("undo")->trigger();
        QTRY_COMPARE(m_window->cortexView().panes().count(), std::size_t(1));
        QVERIFY(action("layoutOne")->isChecked());
    }

    void linkedCamerasTurnTogetherAndFreeOnesAlone() {
        m_window->session().openDataset(called("one"));
        CortexView& view = m_window->cortexView();
        action("layoutTwo")->trigger();
        QTRY_COMPARE(view.panes().count(), std::size_t(2));
        const auto directions = [&] {
            return std::pair(directionOf(view.cameras()[0]), directionOf(view.cameras()[1]));
        };
        auto before = directions();
        const QPoint middle = view.paneGeometry(1).center();
        drag(view, middle, middle + QPoint(60, 10));
        QCOMPARE(view.activePane(), std::size_t(1));
        auto after = directions();
        QVERIFY((after.first - before.first).norm() > 0.1 && (after.second - before.second).norm() > 0.1);
        QVERIFY(m_window->session().view().layout.panes[0].camera.has_value());
        action("linkedCameras")->trigger();
        QVERIFY(!m_window->session().view().layout.linked);
        before = directions();
        drag(view, middle, middle + QPoint(0, 50));
        after = directions();
        QVERIFY((after.first - before.first).norm() < 1e-9);
        QVERIFY((after.second - before.second).norm() > 0.1);
        // Undoing something else turns no brain.
        m_window->session().undoStack().undo();
        QVERIFY(m_window->session().view().layout.linked);
        QVERIFY(test::viewsAreDrawn());
        QVERIFY((directionOf(view.cameras()[1]) - after.second).norm() < 1e-6);
    }

    void aPaneIsPickedAndLookedAtByItself() {
        m_window->session().openDataset(called("one"));
        CortexView& view = m_window->cortexView();
        action("layoutTwo")->trigger(); // left, right
        QTRY_COMPARE(view.panes().count(), std::size_t(2));
        QVERIFY(test::viewsAreDrawn());
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.paneGeometry(1).center());
        QVERIFY(m_window->session().view().cursor);
        QVERIFY(*m_window->session().view().cursor->hemisphere == Hemisphere::Right);
        action("look-dorsal")->trigger();
        QTRY_VERIFY((directionOf(view.cameras()[1]) + Point::UnitZ()).norm() < 1e-6);
        QVERIFY((directionOf(view.cameras()[0]) - Point::UnitX()).norm() < 1e-6); // still lateral
    }

    void aLayoutIsSavedWithTheSession() {
        m_window->session().openDataset(called("one"));
        action("layoutSix")->trigger();
        const ViewLayout layout = m_window->session().view().layout;
        QCOMPARE(layout.panes.size(), std::size_t(6));
        const QString file = m_folder.filePath("six.fusiform-session.json");
        QVERIFY(m_window->saveSessionTo(file));
        m_window->closeEverything();
        m_window->openFiles({file});
        QTRY_COMPARE(m_window->session().view().layout.panes.size(), std::size_t(6));
        QVERIFY(m_window->session().view().layout == layout);
    }

    // Two maps

    void twoMapsStandBesideEachOtherAndAreSwiped() {
        m_window->session().openDataset(called("one"));
        const std::string top = m_window->session().view().topVisibleOverlay()->map;
        choose("compareBeside", "CLIP, early");
        const ViewLayout& layout = m_window->session().view().layout;
        QCOMPARE(layout.panes.size(), std::size_t(2));
        QCOMPARE(layout.panes[1].map, std::string("CLIP, early"));
        QCOMPARE(m_window->session().view().topVisibleOverlay()->map, top);
        CortexView& view = m_window->cortexView();
        auto* handle = view.findChild<QWidget*>("swipeHandle");
        QTRY_COMPARE(view.panes().count(), std::size_t(2));
        QVERIFY(!handle->isVisible());
        action("toggleSwipe")->trigger();
        QTRY_VERIFY(handle->isVisible());
        QTRY_VERIFY(std::abs(handle->geometry().center().x() - view.canvasGeometry().center().x()) <= 2);
        const QPoint grip = handle->rect().center();
        drag(*handle, grip, grip - QPoint(80, 0));
        QVERIFY(m_window->session().view().layout.swipeAt < 0.5);
        QTRY_VERIFY(handle->geometry().center().x() < view.canvasGeometry().center().x() - 60);
        QTest::keyClick(handle, Qt::Key_Right);
        QTRY_VERIFY(view.panes().box(0).width > 0);
        m_window->session().undoStack().undo(); // all of the dragging is one step
        QCOMPARE(m_window->session().view().layout.swipeAt, 0.5);
    }

    void aDifferenceIsAMapOfItsOwn() {
        m_window->session().openDataset(called("one"));
        choose("compareDifference", "CLIP, early");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session().dataset()->findMap("CLIP, late − CLIP, early"), 30000);
        const auto map = m_window->session().dataset()->findMap("CLIP, late − CLIP, early");
        QVERIFY(std::abs((*map->vertices.left)[2] - 0.21F) < 1e-6F); // 0.42 - 0.21
        QVERIFY(!map->provenance.empty());
        QCOMPARE(m_window->session().view().topVisibleOverlay()->map, map->name);
    }

    // Several datasets

    void aDatasetOpensBesideAndEachHasItsOwnHistory() {
        m_window->session().openDataset(called("first"));
        Workspace& first = m_window->active();
        Workspace& second = beside("second");
        QVERIFY(&second != &first);
        auto* tabs = m_window->findChild<QTabBar*>("openDatasets");
        QVERIFY(tabs->isVisible());
        QCOMPARE(tabs->count(), 2);
        QCOMPARE(tabs->tabText(1), QString("second"));
        QVERIFY(m_window->windowTitle().contains("second"));
        QVERIFY(second.page().isVisible() && !first.page().isVisible());
        QVERIFY(second.panels().data->isVisible() && !first.panels().data->isVisible());
        action("curvature")->trigger();
        QVERIFY(!second.session().view().curvature && first.session().view().curvature);
        tabs->setCurrentIndex(0);
        QCOMPARE(&m_window->active(), &first);
        QVERIFY(!action("undo")->isEnabled());
        QVERIFY(action("curvature")->isChecked());
        tabs->setCurrentIndex(1);
        action("undo")->trigger();
        QVERIFY(second.session().view().curvature);
    }

    void aFileDroppedWithCtrlKeepsWhatIsOpen() {
        m_window->session().openDataset(called("first"));
        const auto first = m_window->session().dataset();
        const QString file = m_folder.filePath("lh.dropped.txt");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::ControlModifier);
        QCoreApplication::sendEvent(&m_window->cortexView(), &enter);
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::ControlModifier);
        QCoreApplication::sendEvent(&m_window->cortexView(), &drop);
        QCOMPARE(m_window->workspaces().size(), std::size_t(2));
        QTRY_VERIFY(m_window->messageBar().text().contains("lh.dropped.txt")); // which is not there
        QCOMPARE(m_window->workspaces()[0]->session().dataset(), first);
        QTRY_COMPARE(m_window->workspaces().size(), std::size_t(1)); // no empty tab stays
        QCOMPARE(m_window->session().dataset(), first);
    }

    void afterAFailureTheDatasetOfBeforeIsActive() {
        m_window->session().openDataset(called("first"));
        Workspace& first = m_window->active();
        beside("second");
        m_window->activate(first);
        m_window->openBeside({m_folder.filePath("absent.fusiform.json")});
        QCOMPARE(m_window->workspaces().size(), std::size_t(3));
        QTRY_COMPARE(m_window->workspaces().size(), std::size_t(2));
        QCOMPARE(&m_window->active(), &first);
        QVERIFY(m_window->messageBar().text().contains("absent"));
    }

    void closingOneLosesNothingOfTheOthers() {
        m_window->session().openDataset(called("first"));
        Workspace& first = m_window->active();
        const auto kept = first.session().dataset();
        Workspace& second = beside("second");
        const std::weak_ptr<const Surface> gone =
            second.session().dataset()->cortex.left.find(SurfaceKind::Inflated);
        auto* tabs = m_window->findChild<QTabBar*>("openDatasets");
        emit tabs->tabCloseRequested(1);
        QCOMPARE(m_window->workspaces().size(), std::size_t(1));
        QCOMPARE(&m_window->active(), &first);
        QCOMPARE(first.session().dataset(), kept);
        QVERIFY(first.page().isVisible() && !tabs->isVisible());
        QTRY_VERIFY(gone.expired()); // nothing is kept of it
        QCOMPARE(&beside("third"), &second); // the place is used again
    }

    void whatIsOpenedRightAfterClosingIsTried() {
        m_window->openFiles({m_folder.filePath("first.txt")});
        m_window->closeEverything();
        m_window->openFiles({m_folder.filePath("second.txt")});
        QTRY_VERIFY(m_window->messageBar().text().contains("second.txt")); // which is not there
        QVERIFY(!m_window->fileOpening().expectsMore());
    }

    void resultsThatWereNotSavedAreAskedFor() {
        m_window->session().openDataset(called("first"));
        Workspace& second = beside("second");
        m_window->runAnalysis(quick(), Json::object());
        QTRY_COMPARE_WITH_TIMEOUT(second.work().unsaved(), QStringList("found"), 30000);
        m_window->closeDataset(second);
        auto* box = m_window->findChild<QMessageBox*>("unsavedResults");
        QVERIFY(box && box->informativeText().contains("found"));
        QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!m_window->findChild<QMessageBox*>("unsavedResults"));
        QCOMPARE(m_window->workspaces().size(), std::size_t(2));
        m_window->closeDataset(second);
        QTRY_VERIFY(m_window->findChild<QPushButton*>("discardResults"));
        QTest::mouseClick(m_window->findChild<QPushButton*>("discardResults"), Qt::LeftButton);
        QTRY_COMPARE(m_window->workspaces().size(), std::size_t(1));
    }

    void anAnalysisEndsInTheDatasetItWasStartedFor() {
        m_window->session().openDataset(called("first"));
        Workspace& first = m_window->active();
        m_window->runAnalysis(quick(), Json::object());
        Workspace& second = beside("second");
        QTRY_VERIFY_WITH_TIMEOUT(first.session().dataset()->findMap("found"), 30000);
        QVERIFY(!second.session().dataset()->findMap("found"));
    }

    void aQuestionStaysAboutTheDatasetItWasAskedFor() {
        m_window->session().openDataset(called("first"));
        Workspace& first = m_window->active();
        Workspace& second = beside("second");
        QTimer::singleShot(0, m_window.get(), [this, &first] {
            m_window->activate(first); // as when a file that opens there needs an answer
            auto* dialog = m_window->findChild<AnalysisDialog*>();
            QVERIFY(dialog);
            dialog->accept();
        });
        m_window->chooseOptions(quick());
        QCOMPARE(&m_window->active(), &second);
        QTRY_VERIFY_WITH_TIMEOUT(second.session().dataset()->findMap("found"), 30000);
        QVERIFY(!first.session().dataset()->findMap("found"));
    }

    void aQuestionAboutADatasetThatWasReplacedIsDropped() {
        m_window->session().openDataset(called("first"));
        QTimer::singleShot(0, m_window.get(), [this] {
            m_window->session().openDataset(called("another"));
            auto* dialog = m_window->findChild<AnalysisDialog*>();
            QVERIFY(dialog);
            dialog->accept();
        });
        m_window->chooseOptions(quick());
        QVERIFY(m_window->messageBar().text().contains("no longer open"));
        QVERIFY(std::ranges::none_of(
            m_window->tasks().tasks(), [](const TaskStatus& task) { return task.title == "Quick"; }));
    }

    void twoSubjectsStandSideBySideWithLinkedCameras() {
        m_window->session().openDataset(called("first", "scanner"));
        Workspace& first = m_window->active();
        QVERIFY(!action("showTwo")->isEnabled());
        Workspace& second = beside("second", "MNI");
        action("showTwo")->trigger();
        QTRY_VERIFY(first.page().isVisible() && second.page().isVisible());
        QVERIFY(m_window->messageBar().text().contains("MNI")); // the spaces differ
        CortexView& moved = second.cortex();
        QVERIFY(test::viewsAreDrawn());
        const QPoint middle = moved.canvasGeometry().center();
        drag(moved, middle, middle + QPoint(50, 20));
        QVERIFY((directionOf(first.cortex().cameras()[0]) - directionOf(moved.cameras()[0])).norm() < 1e-9);
        QCOMPARE(*first.session().view().camera, *second.session().view().camera);
        // Pressing into the other one makes it the active one.
        QTest::mouseClick(&first.cortex(), Qt::LeftButton, {}, first.cortex().canvasGeometry().center());
        QCOMPARE(&m_window->active(), &first);
        QVERIFY(first.panels().data->isVisible() && second.page().isVisible());
        action("linkedCameras")->trigger();
        const CameraPose before = second.cortex().cameras()[0];
        drag(first.cortex(), middle, middle + QPoint(0, 40));
        QCOMPARE(second.cortex().cameras()[0], before);
        action("showTwo")->trigger();
        QTRY_VERIFY(first.page().isVisible() && !second.page().isVisible());
    }

    // With words and weights

    void aQueryRunsOnEveryDataset() {
        openDemos();
        auto* line = m_window->active().query().findChild<QLineEdit*>("queryLine");
        QTRY_VERIFY(line->isEnabled());
        QTRY_VERIFY(m_window->workspaces()[0]->query().findChild<QLineEdit*>("queryLine")->isEnabled());
        QTest::keyClicks(line, "food");
        for (Workspace* workspace : m_window->workspaces()) {
            QTRY_VERIFY_WITH_TIMEOUT(workspace->session().dataset()->findMap("Query: food"), 60000);
            QCOMPARE(workspace->query().text(), QString("food"));
        }
        line->clear();
        for (Workspace* workspace : m_window->workspaces())
            QTRY_VERIFY(std::ranges::none_of(workspace->session().view().overlays, [](const Overlay& overlay) {
                return overlay.map == "Query: food";
            }));
    }

    void clustersAreSharedByAllDatasets() {
        openDemos();
        QTRY_VERIFY(action("clusterAll")->isEnabled());
        m_window->clusterTogether({{"k", 5}});
        std::vector<std::shared_ptr<const Map>> maps;
        for (Workspace* workspace : m_window->workspaces()) {
            const auto clusters = [workspace]() -> std::shared_ptr<const Map> {
                for (const auto& map : workspace->session().dataset()->maps)
                    if (map->metric == "cluster")
                        return map;
                return nullptr;
            };
            QTRY_VERIFY_WITH_TIMEOUT(clusters(), 120000);
            maps.push_back(clusters());
            QVERIFY(maps.back()->onSurface() && maps.back()->categorical);
        }
        QCOMPARE(maps[0]->categories, maps[1]->categories);
        const Overlay a = defaultOverlay(*maps[0]);
        const Overlay b = defaultOverlay(*maps[1]);
        QVERIFY(a.colourMap == b.colourMap && a.high == b.high);
    }

private:
    [[nodiscard]] QAction* action(const char* name) const { return m_window->findChild<QAction*>(name); }

    /// Opens the submenu as a person would, and takes one of its maps.
    void choose(const char* menuName, const QString& map) const {
        auto* menu = m_window->findChild<QMenu*>(menuName);
        QVERIFY(menu);
        emit menu->aboutToShow();
        const auto actions = menu->actions();
        const auto found =
            std::ranges::find_if(actions, [&](const QAction* choice) { return choice->text() == map; });
        QVERIFY(found != actions.end());
        (*found)->trigger();
    }

    Workspace& beside(const std::string& name, const std::string& space = {}) const {
        m_window->openBeside({});
        m_window->session().openDataset(called(name, space));
        return m_window->active();
    }

    /// Two subjects of the demonstration.
    void openDemos() {
        Progress progress;
        QStringList files;
        for (const int subject : {1, 2})
            files << QString::fromStdString(
                writeDemoDataset(
                    m_folder.filePath(QString("demo-%1").arg(subject)).toStdString(), progress, subject)
                    .string());
        for (const QString& file : files) {
            m_window->openBeside({file});
            QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().dataset()->file.empty(), 60000);
            QTRY_VERIFY(!m_window->fileOpening().busy());
        }
        QCOMPARE(m_window->workspaces().size(), std::size_t(2));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const test::InputAtRest rest;
    TestOpenDatasets test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_open_datasets.moc"
