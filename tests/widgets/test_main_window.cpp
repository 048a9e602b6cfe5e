#include "test_data.h"

#include "analysis/io/freesurfer/freesurfer.h"
#include "widgets/views/cortex_view.h"
#include "widgets/views/slice_panel.h"
#include "widgets/views/slice_view.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/recent_files.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include <atomic>
#include <set>
#include <thread>

using namespace fusiform;

namespace {

Surface smallSurface() {
    Surface surface;
    surface.vertices.resize(4, 3);
    surface.vertices << 0, 0, 0, 10, 0, 0, 0, 10, 0, 0, 0, 10;
    surface.triangles.resize(4, 3);
    surface.triangles << 0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2;
    return surface;
}

std::shared_ptr<const Dataset> smallDataset() {
    auto dataset = std::make_shared<Dataset>();
    dataset->name = "four vertices";
    dataset->cortex.left.surfaces[SurfaceKind::Pial] = std::make_shared<const Surface>(smallSurface());
    return dataset;
}

std::shared_ptr<const Map> mapNamed(const std::string& name) {
    Map map;
    map.name = name;
    map.vertices.left = std::make_shared<const VectorF>(VectorF::LinSpaced(4, 0, 1));
    return std::make_shared<const Map>(std::move(map));
}

/// An analysis that waits until it may go on, and then finds one map.
Analysis waiting(const std::shared_ptr<std::atomic<bool>>& mayGoOn) {
    Analysis analysis;
    analysis.id = "waiting";
    analysis.title = "Waiting…";
    analysis.run = [mayGoOn](const Dataset&, const Json&, Progress& progress, const PartialFindings&) {
        while (!*mayGoOn) {
            progress.stopIfRequested();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        Findings findings;
        findings.maps = {mapNamed("found")};
        findings.summary = "one map";
        return findings;
    };
    return analysis;
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void startsWithAHint();
    void theViewsAreReadyBehindTheHint();
    void widgetsArePaintedWithoutOpenGl();
    void aMissingFileIsToldAndWhatIsLoadedStays();
    void theFilesAfterABadOneAreStillOpened();
    void valuesWaitForTheirSurface();
    void aDroppedFileIsOpened();
    void theTitleNamesTheDataset();
    void noKeyMeansTwoThings();
    void shortcutsOfHemispheresAreUndoable();
    void slicesAreChosenByTheirShortcuts();
    void findingsAreMergedIntoWhatWasLoadedMeanwhile();
    void findingsForAClosedDatasetAreDropped();
    void aSavedSessionOpensAgain();
    void theOverlayOfShortcutsClosesOnAnyKey();

private:
    QTemporaryDir m_folder;
};

void TestMainWindow::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QStandardPaths::setTestModeEnabled(true);
}

void TestMainWindow::startsWithAHint() {
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(window.findChild<QPushButton*>("openButton")->isVisible());
    QVERIFY(window.findChild<QPushButton*>("demonstrationButton")->isVisible());
    QVERIFY(!window.findChild<QAction*>("exportFigure")->isEnabled());
}

void TestMainWindow::theViewsAreReadyBehindTheHint() {
    MainWindow window;
    const auto* hint = window.findChild<QWidget*>("emptyState");
    const QSignalSpy painted(window.slicePanel().findChild<QWidget*>("canvas"), SIGNAL(drawn(double)));
    window.show();
    QTRY_VERIFY(!painted.isEmpty()); // OpenGL is prepared
    QTRY_VERIFY(!window.slicePanel().isVisible());
    QVERIFY(hint->isVisible());
    // Data that come at once are shown all the same.
    MainWindow second;
    second.show();
    second.session().openDataset(smallDataset());
    QTRY_VERIFY(second.cortexView().isVisible());
    QTest::qWait(700);
    QTRY_VERIFY(!second.findChild<QWidget*>("emptyState")->isVisible());
    QVERIFY(second.cortexView().isVisible());
}

/// A window that Qt puts together by OpenGL takes 50 ms for a blinking text cursor where there is no graphics card.
void TestMainWindow::widgetsArePaintedWithoutOpenGl() {
    MainWindow window;
    const QSignalSpy drawn(window.cortexView().findChild<QWidget*>("canvas"), SIGNAL(drawn(double)));
    window.show();
    window.session().openDataset(smallDataset());
    QTRY_VERIFY(window.cortexView().isVisible() && !drawn.isEmpty());
    QCOMPARE(window.windowHandle()->surfaceType(), QSurface::RasterSurface);
    // What is on the screen is the cortex all the same.
    const QImage picture = window.cortexView().grab().toImage();
    std::set<QRgb> colours;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            colours.insert(picture.pixel(x, y));
    QVERIFY2(colours.size() > 20, "a shaded surface has many colours");
}

void TestMainWindow::aMissingFileIsToldAndWhatIsLoadedStays() {
    MainWindow window;
    window.show();
    window.session().openDataset(smallDataset());
    const auto loaded = window.session().dataset();
    window.openFiles({m_folder.filePath("lh.absent.gii")});
    QTRY_VERIFY(window.messageBar().isVisible());
    QVERIFY(window.messageBar().text().contains("lh.absent.gii"));
    QVERIFY(window.messageBar().detailsText().contains("What to do"));
    QCOMPARE(window.session().dataset(), loaded);
}

void TestMainWindow::theFilesAfterABadOneAreStillOpened() {
    if (!test::haveData())
        QSKIP(test::noData);
    MainWindow window;
    window.show();
    QSignalSpy finished(&window.fileOpening(), &FileOpening::finished);
    QSignalSpy failures(&window.fileOpening(), &FileOpening::failed);
    const auto surface = test::dataFile("fs_LR_32k/conte69/fsa5.pial.lh.gii");
    window.openFiles(
        {m_folder.filePath("absent.gii"), m_folder.filePath("gone.nii"), QString::fromStdString(surface.string())});
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(failures.count(), 2);
    QCOMPARE(window.session().dataset()->cortex.left.vertexCount(), std::int64_t(10242)); // fsaverage5
}

/// Files come in the order of their names, in which "curv" is before "inflated".
void TestMainWindow::valuesWaitForTheirSurface() {
    MainWindow window;
    window.show();
    QSignalSpy finished(&window.fileOpening(), &FileOpening::finished);
    QSignalSpy failures(&window.fileOpening(), &FileOpening::failed);
    const auto written = [this](const char* name, const auto& write) {
        const QString file = m_folder.filePath(name);
        write(std::filesystem::path(file.toStdString()));
        return file;
    };
    const Surface surface = smallSurface();
    const auto values = [&](const auto& file) { writeCurv(VectorF::Ones(surface.vertexCount()), surface.triangles.rows(), file); };
    const QString curv = written("lh.curv", values);
    const QString pial = written("lh.pial", [&](const auto& file) { writeFreeSurferSurface(surface, file); });
    const QString other = written("rh.curv", values);
    window.openFiles({curv, other, pial});
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY2(window.session().dataset()->cortex.left.curvature, qPrintable(window.messageBar().text()));
    QCOMPARE(failures.count(), 1); // once, though it was tried twice
    QVERIFY(window.messageBar().text().contains("rh.curv"));
    QVERIFY(window.messageBar().text().contains("no surface of the right hemisphere"));
}

void TestMainWindow::aDroppedFileIsOpened() {
    MainWindow window;
    window.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder.filePath("dropped.gii"))});
    // Qt gives a drop to whatever took the drag that entered before it.
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window.cortexView(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window.cortexView(), &drop);
    QVERIFY(drop.isAccepted());
    QTRY_VERIFY(window.messageBar().text().contains("dropped.gii"));
}

void TestMainWindow::theTitleNamesTheDataset() {
    MainWindow window;
    window.session().openDataset(smallDataset());
    QVERIFY(window.windowTitle().contains("four vertices"));
}

void TestMainWindow::noKeyMeansTwoThings() {
    const MainWindow window;
    QMap<QKeySequence, QString> taken;
    for (const QAction* action : window.findChildren<QAction*>())
        for (const QKeySequence& keys : action->shortcuts()) {
            QVERIFY2(
                !taken.contains(keys) || taken[keys] == action->objectName(),
                qPrintable(keys.toString() + ": " + taken[keys] + " and " + action->objectName()));
            taken[keys] = action->objectName();
        }
    QVERIFY(taken.size() > 40);
}

void TestMainWindow::shortcutsOfHemispheresAreUndoable() {
    MainWindow window;
    window.show();
    window.session().openDataset(smallDataset());
    QVERIFY(window.session().view().shown.left);
    auto* left = window.findChild<QAction*>("leftHemisphere");
    QCOMPARE(left->shortcut(), QKeySequence("Shift+L"));
    left->trigger();
    QVERIFY(!window.session().view().shown.left);
    QVERIFY(!left->isChecked());
    window.findChild<QAction*>("undo")->trigger();
    QVERIFY(window.session().view().shown.left);
    QVERIFY(left->isChecked());
}

void TestMainWindow::slicesAreChosenByTheirShortcuts() {
    MainWindow window;
    window.show();
    window.session().openDataset(smallDataset());
    QTRY_VERIFY(window.slicePanel().isVisible());
    const auto shown = [&] {
        QList<SliceAxis> axes;
        for (const SliceAxis axis : sliceAxes)
            if (window.slicePanel().slice(axis) && window.slicePanel().slice(axis)->isVisible())
                axes << axis;
        return axes;
    };
    QCOMPARE(shown(), QList<SliceAxis>{SliceAxis::Axial});
    const auto press = [&](const char* name, const char* keys) {
        auto* action = window.findChild<QAction*>(name);
        QCOMPARE(action->shortcut(), QKeySequence(keys));
        action->trigger();
    };
    press("allSlices", "Alt+3");
    QTRY_COMPARE(shown().size(), 3);
    press("coronalSlice", "Alt+Y");
    QTRY_COMPARE(shown(), QList<SliceAxis>{SliceAxis::Coronal});
    window.session().undoStack().undo();
    QCOMPARE(shown().size(), 3);
}

void TestMainWindow::findingsAreMergedIntoWhatWasLoadedMeanwhile() {
    MainWindow window;
    window.show();
    window.session().openDataset(smallDataset());
    const auto mayGoOn = std::make_shared<std::atomic<bool>>(false);
    window.runAnalysis(waiting(mayGoOn), Json::object());
    Dataset more = *window.session().dataset();
    more.maps.push_back(mapNamed("loaded meanwhile"));
    window.session().updateDataset(std::make_shared<const Dataset>(std::move(more)));
    *mayGoOn = true;
    QTRY_VERIFY(window.session().dataset()->findMap("found"));
    QVERIFY(window.session().dataset()->findMap("loaded meanwhile"));
    QVERIFY(window.messageBar().text().contains("one map"));
}

void TestMainWindow::findingsForAClosedDatasetAreDropped() {
    MainWindow window;
    window.show();
    window.session().openDataset(smallDataset());
    const auto mayGoOn = std::make_shared<std::atomic<bool>>(false);
    window.runAnalysis(waiting(mayGoOn), Json::object());
    window.session().openDataset(smallDataset());
    *mayGoOn = true;
    QTRY_VERIFY(window.messageBar().text().contains("dropped"));
    QVERIFY(!window.session().dataset()->findMap("found"));
}

void TestMainWindow::aSavedSessionOpensAgain() {
    MainWindow window;
    window.show();
    window.session().openDataset(smallDataset());
    window.session().changeView("Curvature", [](ViewState& view) { view.curvature = false; });
    const QString file = m_folder.filePath("s.fusiform-session.json");
    QVERIFY(window.saveSessionTo(file));
    QCOMPARE(window.recentFiles().files().value(0), file);
    window.session().undoStack().undo();
    QVERIFY(window.session().view().curvature);
    window.openFiles({file});
    QTRY_VERIFY(!window.session().view().curvature);
}

void TestMainWindow::theOverlayOfShortcutsClosesOnAnyKey() {
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.findChild<QAction*>("shortcuts")->trigger();
    auto* overlay = window.findChild<QWidget*>("shortcutOverlay");
    QVERIFY(overlay && overlay->isVisible());
    QTest::keyClick(overlay, Qt::Key_Space);
    QTRY_VERIFY(!window.findChild<QWidget*>("shortcutOverlay"));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_main_window.moc"
