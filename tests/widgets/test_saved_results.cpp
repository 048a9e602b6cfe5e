// Captions, embeddings and noise ceilings saved from the Data panel, and opened again.

#include "file_dialogs.h"
#include "found_results.h"

#include "analysis/core/json.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/dataset_file.h"
#include "widgets/views/cortex_view.h"
#include "widgets/window/background_work.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/workspace.h"

#include <QFile>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace fusiform;

class TestSavedResults : public QObject {
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
        m_window->runAnalysis(findsAll(), Json::object());
        QTRY_COMPARE_WITH_TIMEOUT(unsaved().size(), 3, 30000);
    }
    void cleanup() { m_window.reset(); }

    void captionsAreSavedAndOpenedAgain() {
        saveFromMenu("CLIP late: keywords", "Save captions as…", "words.json");
        QTRY_COMPARE(unsaved(), (QStringList{"resnet, pooled", "Noise ceiling"}));
        const std::size_t before = dataset()->captions.size();
        m_window->openFiles({m_folder.filePath("words.json")});
        QTRY_COMPARE(dataset()->captions.size(), before + 1);
        QCOMPARE(dataset()->captions.back()->name, std::string("words"));
        QVERIFY(test::sameTexts(*dataset()->captions.back(), *test::foundCaptions()));
        QCOMPARE(unsaved().size(), 2);
    }

    void anEmbeddingIsSavedAndOpenedAgain() {
        saveFromMenu("resnet, pooled", "Save embedding as…", "resnet"); // gets the ending
        QTRY_COMPARE(unsaved(), (QStringList{"CLIP late: keywords", "Noise ceiling"}));
        const std::size_t before = dataset()->embeddings.size();
        m_window->openFiles({m_folder.filePath("resnet.npy")});
        QTRY_COMPARE(dataset()->embeddings.size(), before + 1);
        QVERIFY(test::sameNumbers(
            dataset()->embeddings.back()->stimuliByFeatures.whole(), test::foundEmbedding()->stimuliByFeatures.whole()));
        QCOMPARE(dataset()->embeddings.back()->model, std::string("resnet"));
    }

    void aNoiseCeilingIsSavedAndOpenedAgainAsAMap() {
        saveFromMenu("Noise ceiling", "Save noise ceiling as…", "ceiling.npy");
        QTRY_COMPARE(unsaved(), (QStringList{"CLIP late: keywords", "resnet, pooled"}));
        m_window->openFiles({m_folder.filePath("ceiling.npy")});
        QTRY_VERIFY(dataset()->findMap("ceiling"));
        QVERIFY(test::sameNumbers(*dataset()->findMap("ceiling")->perVoxel, *test::foundCeiling()->perVoxel));
    }

    void aPlaceThatCannotBeWrittenIsToldAndForgetsNothing() {
        saveFromMenu("CLIP late: keywords", "Save captions as…", "/proc/words.json");
        QTRY_VERIFY(m_window->messageBar().detailsText().contains("words.json"));
        QCOMPARE(unsaved().size(), 3);
    }

    void resultsOfTheSameNameInAnotherDatasetStayUnsaved() {
        BackgroundWork& work = m_window->active().work();
        work.saveCaptions(test::foundCaptions(), path("before.json"));
        m_window->session().openDataset(std::make_shared<const Dataset>(*dataset()));
        work.rememberUnsaved({{ResultKind::Captions, "CLIP late: keywords"}});
        QTRY_VERIFY(QFile::exists(m_folder.filePath("before.json")) && !m_window->tasks().busy());
        QCOMPARE(unsaved(), QStringList("CLIP late: keywords"));
    }

    void aDatasetFileNamesThem() {
        saveFromMenu("CLIP late: keywords", "Save captions as…", "captions.json");
        saveFromMenu("resnet, pooled", "Save embedding as…", "pooled.npy");
        saveFromMenu("Noise ceiling", "Save noise ceiling as…", "nc.npy");
        QTRY_VERIFY(unsaved().isEmpty());
        writeNpy(dataset()->responses->stimuliByVoxels.whole(), path("betas.npy"));
        const Json json{
            {"fusiform", 1},
            {"responses", {{"file", "betas.npy"}}},
            {"noiseCeiling", {{"file", "nc.npy"}, {"kind", "fraction"}}},
            {"embeddings", Json::array({{{"model", "resnet"}, {"layer", "pooled"}, {"file", "pooled.npy"}}})},
            {"captions", Json::array({{{"name", "keywords"}, {"file", "captions.json"}}})}};
        writeAtomically(path("saved.fusiform.json"), json.dump());
        Progress progress;
        const Dataset read = readDataset(path("saved.fusiform.json"), progress);
        QVERIFY(test::sameTexts(*read.captions.at(0), *test::foundCaptions()));
        QVERIFY(test::sameNumbers(
            read.embeddings.at(0)->stimuliByFeatures.whole(), test::foundEmbedding()->stimuliByFeatures.whole()));
        QVERIFY(test::sameNumbers(*read.noiseCeiling->perVoxel, *test::foundCeiling()->perVoxel));
    }

private:
    static Analysis findsAll() {
        return test::analysisFinding([](const Dataset&) {
            Findings findings;
            findings.captions = {test::foundCaptions()};
            findings.embeddings = {test::foundEmbedding()};
            findings.noiseCeiling = test::foundCeiling();
            return findings;
        });
    }

    [[nodiscard]] std::shared_ptr<const Dataset> dataset() const { return m_window->session().dataset(); }
    [[nodiscard]] QStringList unsaved() const { return m_window->active().work().unsaved(); }
    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    /// Opens the menu of a row of the Data panel, chooses what is called `action`, and saves to `file`.
    void saveFromMenu(const QString& row, const QString& action, const QString& file) {
        auto* tree = m_window->findChild<QTreeWidget*>("dataTree");
        const auto items = tree->findItems(row, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(items.size(), 1);
        tree->scrollToItem(items.first());
        test::answerFileDialogs(*m_window, m_folder.path(), {file});
        QTimer::singleShot(300, tree, [action] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QStringList offered;
            for (QAction* one : menu->actions()) {
                offered << one->text();
                if (one->text() == action)
                    menu->setActiveAction(one);
            }
            QTest::keyClick(menu, offered.contains(action) ? Qt::Key_Return : Qt::Key_Escape);
            QVERIFY2(offered.contains(action), qPrintable(offered.join(", ")));
        });
        emit tree->customContextMenuRequested(tree->visualItemRect(items.first()).center());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char** argv) {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    TestSavedResults test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_saved_results.moc"
