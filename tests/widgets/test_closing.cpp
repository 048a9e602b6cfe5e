// Closing a window, a dataset or what is replaced by another: results that were not saved are asked for.

#include "file_dialogs.h"
#include "found_results.h"

#include "analysis/core/error.h"
#include "analysis/demo/demo_dataset.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/captions_file.h"
#include "widgets/window/background_work.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/workspace.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace fusiform;

namespace {

Analysis findsOneMap() {
    return test::analysisFinding([](const Dataset&) {
        auto map = std::make_shared<Map>();
        map->name = "found";
        map->vertices.left = test::numbers({1, 2, 3, 4, 5, 6});
        Findings findings;
        findings.maps = {map};
        return findings;
    });
}

/// What tasks of a test wait for.
using Gate = std::shared_ptr<std::atomic<bool>>;

void passGate(const Gate& open, const Progress& progress) {
    while (!*open) {
        progress.stopIfRequested();
        QThread::msleep(5);
    }
}

Analysis findsOneMapAfter(const Gate& open) {
    Analysis analysis = findsOneMap();
    analysis.run = [open, find = analysis.run](
                       const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& partial) {
        passGate(open, progress);
        return find(dataset, options, progress, partial);
    };
    return analysis;
}

Analysis findsWhatIsNoMap() {
    return test::analysisFinding([](const Dataset&) {
        Findings findings;
        findings.captions = {test::foundCaptions()};
        findings.embeddings = {test::foundEmbedding()};
        findings.noiseCeiling = test::foundCeiling();
        return findings;
    });
}

/// As "noise-ceiling" does.
Analysis findsACeilingAsAMapToo() {
    return test::analysisFinding([](const Dataset&) {
        auto map = std::make_shared<Map>();
        map->name = "of single trials";
        map->perVoxel = std::make_shared<const VectorF>(*test::foundCeiling()->perVoxel);
        Findings findings;
        findings.maps = {map};
        findings.noiseCeiling = test::foundCeiling();
        return findings;
    });
}

} // namespace

class TestClosing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
    }

    void init() {
        m_gate = std::make_shared<std::atomic<bool>>(false);
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->session().openDataset(test::smallDataset());
    }
    void cleanup() { m_window.reset(); }

    void withoutResultsNothingIsAsked() {
        QVERIFY(m_window->close());
        QVERIFY(!box());
    }

    void cancellingKeepsTheWindow() {
        find();
        QVERIFY(!m_window->close());
        QTRY_VERIFY(box());
        QVERIFY(box()->informativeText().contains("found"));
        QVERIFY(!m_window->close()); // no second question
        QCOMPARE(m_window->findChildren<QMessageBox*>("unsavedResults").size(), 1);
        QTest::mouseClick(box()->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!box());
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->session().dataset()->findMap("found"));
    }

    void discardingCloses() {
        find();
        QVERIFY(!m_window->close());
        press("discardResults");
        QTRY_VERIFY(!m_window->isVisible());
    }

    void resultsThatComeWhileItIsAskedAreAskedForToo() {
        find();
        QVERIFY(!m_window->close());
        QTRY_VERIFY(box());
        Findings more;
        more.captions = {test::foundCaptions()};
        m_window->active().work().addFindings("More", more, m_window->session().generation());
        QTRY_COMPARE_WITH_TIMEOUT(unsaved().size(), 2, 30000);
        QVERIFY(!box()->informativeText().contains("keywords"));
        press("discardResults");
        QTRY_VERIFY(box() && box()->informativeText().contains("keywords"));
        QVERIFY(m_window->isVisible());
        press("discardResults");
        QTRY_VERIFY(!m_window->isVisible());
    }

    void whatWasSavedWhileItIsAskedIsNotWaitedFor() {
        find();
        QVERIFY(!m_window->close());
        QTRY_VERIFY(box());
        m_window->active().work().saveMaps(
            {m_window->session().dataset()->findMap("found")}, path("lh.meanwhile.func.gii"), {.format = "gifti"});
        QTRY_VERIFY_WITH_TIMEOUT(unsaved().isEmpty(), 30000);
        QTest::qWait(200); // the list of tasks has told of it by then
        press("saveUnsaved");
        QTRY_VERIFY(!m_window->isVisible());
    }

    void runningAnalysesAreWaitedForAndTheirResultsAskedFor() {
        m_window->runAnalysis(findsOneMapAfter(m_gate), Json::object());
        m_window->tasks().setPaused(m_window->tasks().tasks().front().id, true); // goes on to be waited for
        QVERIFY(!m_window->close());
        QTRY_VERIFY(tasksBox());
        QVERIFY(tasksBox()->informativeText().contains("Quick"));
        QVERIFY(!m_window->close()); // no second question
        QCOMPARE(m_window->findChildren<QMessageBox*>().size(), 1);
        press("waitForTasks");
        QVERIFY(m_window->isVisible());
        *m_gate = true;
        QTRY_VERIFY_WITH_TIMEOUT(box(), 30000);
        QVERIFY(box()->informativeText().contains("found"));
        press("discardResults");
        QTRY_VERIFY(!m_window->isVisible());
    }

    void analysesAreStoppedButFilesFinished() {
        const Gate never = std::make_shared<std::atomic<bool>>(false);
        m_window->runAnalysis(findsOneMapAfter(never), Json::object());
        const auto written = writeAFile();
        QVERIFY(!m_window->close());
        QTRY_VERIFY(tasksBox());
        QVERIFY(tasksBox()->informativeText().contains("finished in any case"));
        press("stopTasks");
        QTRY_VERIFY(!tasksBox());
        QTest::qWait(200);
        QVERIFY(m_window->isVisible());
        *m_gate = true;
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 30000);
        QVERIFY(*written);
    }

    void closingAgainAsksAnew() {
        const auto written = writeAFile();
        QVERIFY(!m_window->close());
        QTRY_VERIFY(tasksBox());
        QVERIFY(!m_window->findChild<QPushButton*>("stopTasks")); // it is only a file
        press("waitForTasks");
        QTRY_VERIFY(!tasksBox());
        QVERIFY(!m_window->close());
        QTRY_VERIFY(tasksBox());
        QTest::mouseClick(tasksBox()->button(QMessageBox::Cancel), Qt::LeftButton);
        *m_gate = true;
        QTRY_VERIFY(*written && !m_window->tasks().busy());
        QTest::qWait(200);
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->close());
    }

    void aFileThatCannotBeWrittenKeepsTheWindow() {
        m_window->tasks().start<bool>(
            "Save", TaskManager::Weight::Light,
            [open = m_gate](Progress& progress) -> bool {
                passGate(open, progress);
                throw Error({.doing = "saving", .file = "a file", .expected = "room", .found = "none", .hint = ""});
            },
            [](bool) {}, {}, TaskProduct::File);
        QVERIFY(!m_window->close());
        press("waitForTasks");
        *m_gate = true;
        QTRY_VERIFY(m_window->messageBar().tellsProblem());
        QTest::qWait(200);
        QVERIFY(m_window->isVisible());
    }

    void savingClosesOnceTheFilesAreWritten() {
        find();
        QVERIFY(!m_window->close());
        saveTo({"lh.saved.func.gii"});
        press("saveUnsaved");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 30000);
        QVERIFY(QFile::exists(m_folder.filePath("lh.saved.func.gii")));
        QVERIFY(unsaved().isEmpty());
    }

    void captionsEmbeddingsAndCeilingsAreAskedForAndSaved() {
        const QStringList names{"CLIP late: keywords", "resnet, pooled", "Noise ceiling"};
        m_window->runAnalysis(findsWhatIsNoMap(), Json::object());
        QTRY_COMPARE_WITH_TIMEOUT(unsaved(), names, 30000);
        QVERIFY(!m_window->close());
        QTRY_VERIFY(box());
        for (const QString& name : names)
            QVERIFY(box()->informativeText().contains(name));
        saveTo({"ceiling.npy", "captions", "pooled.npy"});
        press("saveUnsaved");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 30000);
        QVERIFY(unsaved().isEmpty());
        const auto& voxels = *m_window->session().dataset()->voxels;
        QVERIFY(test::sameTexts(readCaptions(path("captions.json"), voxels), *test::foundCaptions()));
        const std::string ceiling = path("ceiling.npy").string();
        QVERIFY(test::sameNumbers(toVector(readNpy(ceiling), "", ceiling), *test::foundCeiling()->perVoxel));
        const std::string pooled = path("pooled.npy").string();
        const MatrixF features = test::foundEmbedding()->stimuliByFeatures.whole();
        QVERIFY(test::sameNumbers(toMatrix(readNpy(pooled), "", pooled), features));
    }

    void cancellingOneOfSeveralFilesKeepsTheWindow() {
        m_window->runAnalysis(findsWhatIsNoMap(), Json::object());
        QTRY_COMPARE_WITH_TIMEOUT(unsaved().size(), 3, 30000);
        QVERIFY(!m_window->close());
        saveTo({"kept.npy", QString()}); // the second dialog, of captions, is cancelled
        press("saveUnsaved");
        QTRY_COMPARE_WITH_TIMEOUT(unsaved(), (QStringList{"CLIP late: keywords", "resnet, pooled"}), 30000);
        QVERIFY(QFile::exists(m_folder.filePath("kept.npy")));
        QVERIFY(m_window->isVisible());
    }

    void aCeilingIsSavedWithTheMapOfItsNumbers() {
        m_window->runAnalysis(findsACeilingAsAMapToo(), Json::object());
        QTRY_COMPARE_WITH_TIMEOUT(unsaved(), (QStringList{"of single trials", "Noise ceiling"}), 30000);
        QVERIFY(!m_window->close());
        saveTo({"single.npy"}); // the only dialog
        press("saveUnsaved");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 30000);
        QVERIFY(unsaved().isEmpty());
    }

    void whatCannotBeSavedKeepsTheWindow() {
        find();
        QVERIFY(!m_window->close());
        saveTo({"/proc/lh.saved.func.gii"});
        press("saveUnsaved");
        QTest::qWait(1000);
        QVERIFY(m_window->isVisible());
        QCOMPARE(unsaved(), QStringList("found"));
    }

    void aMapOfAnotherFrameOrSamplingIsStillUnsaved() {
        find();
        auto dataset = std::make_shared<Dataset>(*m_window->session().dataset());
        dataset->maps.back() = std::make_shared<const Map>(*dataset->maps.back()); // another object
        m_window->session().updateDataset(dataset);
        QCOMPARE(unsaved(), QStringList("found"));
    }

    void aDatasetThatWouldTakeTheirPlaceIsAskedForToo() {
        Progress progress;
        const auto demo = writeDemoDataset(m_folder.filePath("demo").toStdString(), progress);
        find();
        m_window->openFiles({QString::fromStdString(demo.string())});
        QTRY_VERIFY(box());
        QTest::mouseClick(box()->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!box());
        QVERIFY(m_window->session().dataset()->file.empty());
        m_window->openFiles({QString::fromStdString(demo.string())});
        press("discardResults");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session().dataset()->file == demo, 60000);
        QVERIFY(m_window->close()); // they are gone, and so is the question
    }

    void closingADatasetAsksAboutItsAnalyses() {
        m_window->runAnalysis(findsOneMapAfter(m_gate), Json::object());
        m_window->closeDataset(m_window->active());
        QTRY_VERIFY(tasksBox());
        QVERIFY(tasksBox()->informativeText().contains("Quick"));
        QTest::mouseClick(tasksBox()->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!tasksBox());
        QVERIFY(holdsAnything(*m_window->session().dataset()));
        QVERIFY(m_window->tasks().busy());
        m_window->closeDataset(m_window->active());
        press("waitForTasks");
        *m_gate = true;
        QTRY_VERIFY_WITH_TIMEOUT(box(), 30000); // its result is asked for
        press("discardResults");
        QTRY_VERIFY(!holdsAnything(*m_window->session().dataset()));
    }

    void aDatasetThatWouldTakeThePlaceOfARunningAnalysisIsAskedForToo() {
        Progress progress;
        const auto demo = writeDemoDataset(m_folder.filePath("demo").toStdString(), progress);
        const Gate never = std::make_shared<std::atomic<bool>>(false);
        m_window->runAnalysis(findsOneMapAfter(never), Json::object());
        m_window->openFiles({QString::fromStdString(demo.string())});
        press("stopTasks");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session().dataset()->file == demo, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000);
    }

private:
    void find() const {
        m_window->runAnalysis(findsOneMap(), Json::object());
        QTRY_COMPARE_WITH_TIMEOUT(unsaved(), QStringList("found"), 30000);
    }
    [[nodiscard]] QMessageBox* box() const { return m_window->findChild<QMessageBox*>("unsavedResults"); }
    [[nodiscard]] QMessageBox* tasksBox() const { return m_window->findChild<QMessageBox*>("runningTasks"); }
    [[nodiscard]] QPushButton* shownButton(const char* name) const {
        for (auto* button : m_window->findChildren<QPushButton*>(name))
            if (button->isVisible())
                return button;
        return nullptr;
    }
    void press(const char* button) const {
        QTRY_VERIFY(shownButton(button));
        QTest::mouseClick(shownButton(button), Qt::LeftButton);
    }
    /// Once the gate is open, unless it is cut off. What is returned says whether it is done.
    [[nodiscard]] Gate writeAFile() const {
        auto written = std::make_shared<std::atomic<bool>>(false);
        m_window->tasks().start<bool>(
            "Save a file", TaskManager::Weight::Light,
            [open = m_gate, written](Progress& progress) {
                passGate(open, progress);
                return bool(*written = true);
            },
            [](bool) {}, {}, TaskProduct::File);
        return written;
    }
    [[nodiscard]] QStringList unsaved() const { return m_window->active().work().unsaved(); }
    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    /// What a person does with the dialogs that come, one after another; an empty name is cancelling.
    void saveTo(const QStringList& names) const { test::answerFileDialogs(*m_window, m_folder.path(), names); }

    QTemporaryDir m_folder;
    Gate m_gate;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char** argv) {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    TestClosing test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_closing.moc"
