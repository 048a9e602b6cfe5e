// Closing a window, a dataset or what is replaced by another: results that were not saved are asked for.

#include "panel_data.h"

#include "analysis/demo/demo_dataset.h"
#include "widgets/window/background_work.h"
#include "widgets/window/main_window.h"
#include "widgets/window/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace fusiform;

namespace {

Analysis findsOneMap() {
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
        saveTo(m_folder.filePath("lh.saved.func.gii"));
        press("saveUnsaved");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 30000);
        QVERIFY(QFile::exists(m_folder.filePath("lh.saved.func.gii")));
        QVERIFY(m_window->active().work().unsaved().isEmpty());
    }

    void whatCannotBeSavedKeepsTheWindow() {
        find();
        QVERIFY(!m_window->close());
        saveTo("/proc/lh.saved.func.gii");
        press("saveUnsaved");
        QTest::qWait(1000);
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_window->active().work().unsaved(), QStringList("found"));
    }

    void aMapOfAnotherFrameOrSamplingIsStillUnsaved() {
        find();
        auto dataset = std::make_shared<Dataset>(*m_window->session().dataset());
        dataset->maps.back() = std::make_shared<const Map>(*dataset->maps.back()); // another object
        m_window->session().updateDataset(dataset);
        QCOMPARE(m_window->active().work().unsaved(), QStringList("found"));
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
        QTRY_COMPARE_WITH_TIMEOUT(m_window->active().work().unsaved(), QStringList("found"), 30000);
    }
    [[nodiscard]] QMessageBox* box() const { return m_window->findChild<QMessageBox*>("unsavedResults"); }
    void press(const char* button) const {
        QTRY_VERIFY(m_window->findChild<QPushButton*>(button));
        QTest::mouseClick(m_window->findChild<QPushButton*>(button), Qt::LeftButton);
    }
    /// What a person does with the dialog that comes.
    void saveTo(const QString& file) const {
        QTimer::singleShot(1000, m_window.get(), [file] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText(file);
            QTest::mouseClick(
                dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
    }

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
