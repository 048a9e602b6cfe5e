// Asking in words, as a person does: type, read the regions, undo, keep, ask again.

#include "panel_data.h"

#include "analysis/demo/demo_dataset.h"
#include "widgets/panels/query_bar.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/query_work.h"
#include "widgets/window/settings.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace fusiform;

class TestQueryBar : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
        Progress progress;
        m_demo = writeDemoDataset(m_folder.filePath("demo").toStdString(), progress);
    }

    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get()); // there is no window manager to do it
        m_line = m_window->findChild<QLineEdit*>("queryLine");
        QVERIFY(m_line);
    }

    void cleanup() { m_window.reset(); }

    void withoutWordsItSaysWhatIsMissing() {
        auto dataset = std::make_shared<Dataset>(*test::smallDataset());
        dataset->captions.clear();
        dataset->encodingModels.clear();
        m_window->session().openDataset(dataset);
        QTRY_VERIFY(!m_line->isEnabled());
        QVERIFY(m_line->placeholderText().contains("caption"));
    }

    void typingShowsWhereTheCortexRespondsToFood() {
        openDemo();
        m_window->findChild<QAction*>("query")->trigger();
        QTRY_VERIFY(m_line->hasFocus());
        QTest::keyClicks(m_line, "food");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), std::string("Query: food"), 30000);
        auto* how = m_window->findChild<QLabel*>("queryHow");
        QVERIFY(!how->toolTip().isEmpty()); // which way it was answered
        QVERIFY2(firstRegion().contains("food", Qt::CaseInsensitive), qPrintable(firstRegion()));
    }

    void everyPlantedPreferenceIsFound() {
        openDemo();
        // An area prefers what its name says (see demo_areas.h).
        for (const auto& [query, region] :
             {std::pair{"faces", "faces"}, {"places", "places"}, {"words", "words"}, {"bodies", "bodies"}}) {
            m_line->clear();
            QTest::keyClicks(m_line, query);
            QTRY_COMPARE_WITH_TIMEOUT(shown(), std::string("Query: ") + query, 30000);
            QVERIFY2(firstRegion().contains(region), qPrintable(QString(query) + ": " + firstRegion()));
        }
    }

    void aQueryTakesThePlaceOfTheOneBeforeAndIsOneStep() {
        openDemo();
        m_window->session().undoStack().clear();
        const auto before = m_window->session().view().overlays.size();
        QTest::keyClicks(m_line, "foo");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<QLabel*>("queryHow")->text().isEmpty(), 30000);
        QTest::keyClicks(m_line, "d");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), std::string("Query: food"), 30000);
        m_line->clear();
        QTRY_COMPARE(m_window->session().view().overlays.size(), before);
        QTest::keyClicks(m_line, "faces");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), std::string("Query: faces"), 30000);
        QCOMPARE(m_window->session().view().overlays.size(), before + 1);
        while (m_window->session().undoStack().canUndo())
            m_window->session().undoStack().undo();
        QCOMPARE(m_window->session().view().overlays.size(), before);
    }

    void cancellingThePreparationIsToldAndEnterAsksAgain() {
        openDemo();
        m_line->setText("food");
        QTest::keyClick(m_line, Qt::Key_Return); // asked at once, so nothing is prepared yet
        const auto tasks = m_window->tasks().tasks();
        const auto preparing = std::ranges::find_if(tasks, [](const TaskStatus& task) {
            return task.state == TaskStatus::State::Running && task.title == QueryWork::tr("Preparing queries");
        });
        QVERIFY(preparing != tasks.end());
        m_window->tasks().cancel(preparing->id);
        auto* how = m_window->findChild<QLabel*>("queryHow");
        QTRY_VERIFY(how->toolTip().startsWith("Cancelled"));
        QTest::keyClick(m_line, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), std::string("Query: food"), 30000);
    }

    void closingTheDatasetEndsThePreparation() {
        openDemo();
        m_line->setText("food");
        QTest::keyClick(m_line, Qt::Key_Return);
        const auto tasks = m_window->tasks().tasks();
        const auto preparing = std::ranges::find_if(tasks, [](const TaskStatus& task) {
            return task.title == QueryWork::tr("Preparing queries");
        });
        QVERIFY(preparing != tasks.end());
        m_window->closeEverything();
        const auto status = m_window->tasks().status(preparing->id);
        QVERIFY(status && status->state == TaskStatus::State::Cancelled);
    }

    void wordsThatNobodyKnowsAreToldAndShowNothing() {
        openDemo();
        const std::string top = shown();
        QTest::keyClicks(m_line, "qqxyzzy");
        auto* how = m_window->findChild<QLabel*>("queryHow");
        QTRY_VERIFY_WITH_TIMEOUT(!how->text().isEmpty() && !how->text().startsWith("Looking"), 30000);
        QCOMPARE(shown(), top);
    }

    void anAnswerForADatasetThatWasClosedIsDropped() {
        openDemo();
        QTest::keyClicks(m_line, "food");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), std::string("Query: food"), 30000);
        m_line->setText("bodies"); // which the captions of the other one do not have
        QTest::keyClick(m_line, Qt::Key_Return); // asked at once
        m_window->session().openDataset(captioned({2, "a plate of food", 0.4, 0, {}}));
        auto* how = m_window->findChild<QLabel*>("queryHow");
        QTRY_VERIFY_WITH_TIMEOUT(how->toolTip().contains("bodies"), 30000); // the other's own answer
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(std::ranges::none_of(m_window->session().dataset()->maps, [](const auto& map) {
            return map->name.starts_with("Query: ");
        }));
    }

    void whatCannotBePreparedIsTold() {
        m_window->session().openDataset(captioned({99, "a plate of food", 0.4, 0, {}})); // of six voxels
        QTRY_VERIFY(m_line->isEnabled());
        QTest::keyClicks(m_line, "food");
        auto* how = m_window->findChild<QLabel*>("queryHow");
        QTRY_VERIFY_WITH_TIMEOUT(how->toolTip().contains("99"), 30000);
        QVERIFY(!how->text().startsWith("Looking"));
    }

    void aRegionOfTheListIsSelectedOnTheCortex() {
        openDemo();
        QTest::keyClicks(m_line, "faces");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), std::string("Query: faces"), 30000);
        auto* button = m_window->findChild<QToolButton*>("queryRegions");
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        auto* list = m_window->findChild<QListWidget*>("queryRegionList");
        QTRY_VERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(m_window->session().view().selection.has_value());
        QVERIFY(list->item(0)->text().startsWith(
            QString::fromStdString(m_window->session().view().selection->name())));
    }

    void aMapThatIsKeptStays() {
        openDemo();
        QTest::keyClicks(m_line, "food");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), std::string("Query: food"), 30000);
        QTest::mouseClick(m_window->findChild<QToolButton*>("queryKeep"), Qt::LeftButton);
        QTRY_VERIFY(m_window->session().dataset()->findMap("food"));
        m_line->clear();
        QTest::keyClicks(m_line, "faces");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), std::string("Query: faces"), 30000);
        QVERIFY(m_window->session().dataset()->findMap("food"));
        QVERIFY(!m_window->session().dataset()->findMap("Query: food"));
    }

    void queriesThatWereEnteredAreRemembered() {
        openDemo();
        QTest::keyClicks(m_line, "food");
        QTest::keyClick(m_line, Qt::Key_Return);
        MainWindow other;
        QTest::keyClick(other.findChild<QLineEdit*>("queryLine"), Qt::Key_F);
        QCOMPARE(settings().value("queries").toStringList().value(0), QString("food"));
    }

private:
    /// Nothing to ask but one caption.
    static std::shared_ptr<const Dataset> captioned(const VoxelCaption& caption) {
        auto dataset = std::make_shared<Dataset>(*test::smallDataset());
        dataset->encodingModels.clear();
        CaptionSet set = *dataset->captions.front();
        set.captions = {caption};
        dataset->captions = {std::make_shared<const CaptionSet>(std::move(set))};
        return dataset;
    }
    void openDemo() {
        QSignalSpy finished(&m_window->fileOpening(), &FileOpening::finished);
        m_window->openFiles({QString::fromStdString(m_demo.string())});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        QTRY_VERIFY(m_line->isEnabled());
    }
    [[nodiscard]] std::string shown() const {
        const Overlay* top = m_window->session().view().topVisibleOverlay();
        return top ? top->map : std::string();
    }
    /// The region whose mean of the map shown is highest.
    [[nodiscard]] QString firstRegion() const {
        QTest::mouseClick(m_window->findChild<QToolButton*>("queryRegions"), Qt::LeftButton);
        auto* list = m_window->findChild<QListWidget*>("queryRegionList");
        const QString text = list->count() > 0 ? list->item(0)->text() : QString();
        list->window()->hide();
        return text.section("   ", 0, 0);
    }

    QTemporaryDir m_folder;
    std::filesystem::path m_demo;
    std::unique_ptr<MainWindow> m_window;
    QLineEdit* m_line = nullptr;
};

QTEST_MAIN(TestQueryBar)
#include "test_query_bar.moc"
