// Closing a window, a dataset or what is replaced by another: results that were not saved are asked for.

#include "file_dialogs.h"
#include "found_results.h"

#include "analysis/demo/demo_dataset.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/captions_file.h"
#include "widgets/window/background_work.h"
#include "widgets/window/main_window.h"
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

private:
    void find() const {
        m_window->runAnalysis(findsOneMap(), Json::object());
        QTRY_COMPARE_WITH_TIMEOUT(unsaved(), QStringList("found"), 30000);
    }
    [[nodiscard]] QMessageBox* box() const { return m_window->findChild<QMessageBox*>("unsavedResults"); }
    void press(const char* button) const {
        QTRY_VERIFY(m_window->findChild<QPushButton*>(button));
        QTest::mouseClick(m_window->findChild<QPushButton*>(button), Qt::LeftButton);
    }
    [[nodiscard]] QStringList unsaved() const { return m_window->active().work().unsaved(); }
    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    /// What a person does with the dialogs that come, one after another; an empty name is cancelling.
    void saveTo(const QStringList& names) const { test::answerFileDialogs(*m_window, m_folder.path(), names); }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char** argv) {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    TestClosing test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_closing.moc"
