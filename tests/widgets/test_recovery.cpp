// Sessions that are autosaved, and what becomes of them when the program is killed.

#include "found_results.h"

#include "analysis/core/error.h"
#include "analysis/demo/demo_dataset.h"
#include "analysis/io/bytes/bytes.h"
#include "widgets/session/kept_results.h"
#include "widgets/session/recovery_file.h"
#include "widgets/window/background_work.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/recovery.h"
#include "widgets/window/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace fusiform;

namespace {

constexpr int longWait = 60'000; // ms, of loading on a busy machine

RecoveryFile oneSession(const std::filesystem::path& dataset) {
    RecoveryFile recovery;
    recovery.saved = QDateTime::currentDateTimeUtc();
    recovery.sessions.resize(1);
    recovery.sessions[0].title = "A subject";
    recovery.sessions[0].session.dataset = dataset;
    recovery.sessions[0].session.view.curvature = false;
    recovery.sessions[0].kept = nlohmann::ordered_json::object();
    return recovery;
}

/// Finds at once a map with a value a voxel, captions, an embedding and a noise ceiling.
Analysis quickAnalysis() {
    return test::analysisFinding([](const Dataset& dataset) {
        auto map = std::make_shared<Map>();
        map->name = "found";
        map->metric = "r";
        map->unit = "r";
        map->perVoxel = std::make_shared<const VectorF>(VectorF::LinSpaced(dataset.voxels->size(), 0, 1));
        Findings findings;
        findings.maps = {map};
        findings.captions = {test::foundCaptions()};
        findings.embeddings = {test::foundEmbedding(std::ssize(*dataset.stimuli))};
        findings.noiseCeiling = test::foundCeiling(dataset.voxels->size());
        return findings;
    });
}

const QStringList quickResults{"found", "CLIP late: keywords", "resnet, pooled", "Noise ceiling"};

} // namespace

class TestRecovery : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
        Progress progress;
        m_demo = writeDemoDataset(m_folder.filePath("demo").toStdString(), progress);
    }

    void init() {
        m_autosaved = m_folder.filePath(QString("autosaved %1").arg(++m_tests)).toStdString();
        std::filesystem::create_directories(m_autosaved);
    }

    // Files

    void aFileIsReadAsItWasWritten() {
        RecoveryFile recovery = oneSession(m_demo);
        recovery.two = true;
        recovery.sessions.push_back(recovery.sessions[0]);
        recovery.sessions[1].title = "Another";
        recovery.sessions[1].session.files = {{m_autosaved / "lh.thick", {}}};
        recovery.active = 1;
        const auto file = m_autosaved / "1-2-3.recovery.json";
        writeRecoveryFile(recovery, file);
        const RecoveryFile back = readRecoveryFile(file);
        QCOMPARE(back.sessions.size(), std::size_t(2));
        QCOMPARE(back.active, std::size_t(1));
        QVERIFY(back.two);
        QCOMPARE(back.saved, recovery.saved);
        QCOMPARE(back.sessions[1].title, std::string("Another"));
        QVERIFY(back.sessions[0].session.dataset == m_demo);
        QVERIFY(back.sessions[1].session.files == recovery.sessions[1].session.files);
        QVERIFY(back.sessions[0].session.view == recovery.sessions[0].session.view);
    }

    void damagedFilesAreRefused() {
        const auto file = m_autosaved / "1-2-3.recovery.json";
        writeRecoveryFile(oneSession(m_demo), file);
        const Bytes whole = readWholeFile(file, "reading");
        for (const std::size_t length : {std::size_t(0), std::size_t(1), whole.size() / 2, whole.size() - 3}) {
            writeAtomically(file, Bytes(whole.begin(), whole.begin() + std::ptrdiff_t(length)));
            QVERIFY_EXCEPTION_THROWN(static_cast<void>(readRecoveryFile(file)), Error);
        }
        for (const char* text :
             {"[]", "{}", R"({"fusiformRecovery": 9, "sessions": []})", R"({"fusiformRecovery": 1, "sessions": []})",
              R"({"fusiformRecovery": 1, "sessions": [{"title": 3}]})",
              R"({"fusiformRecovery": 1, "sessions": [{"session": {"fusiformSession": 1}, "kept": {"maps": [4]}}]})"}) {
            writeAtomically(file, std::string_view(text));
            QVERIFY_EXCEPTION_THROWN(static_cast<void>(readRecoveryFile(file)), Error);
        }
    }

    void whatBelongsToALivingProcessIsNotOffered() {
        const auto entry = RecoveryEntry::make(m_autosaved);
        QVERIFY(entry);
        writeRecoveryFile(oneSession(m_demo), entry->file());
        QVERIFY(leftRecoveryFiles(m_autosaved).empty());
        QVERIFY(!RecoveryEntry::claim(entry->file()));
        const auto dead = m_autosaved / "1-1-1.recovery.json"; // without a lock
        writeRecoveryFile(oneSession(m_demo), dead);
        QCOMPARE(leftRecoveryFiles(m_autosaved), std::vector{dead});
        const auto claimed = RecoveryEntry::claim(dead);
        QVERIFY(claimed);
        QVERIFY(leftRecoveryFiles(m_autosaved).empty()); // nobody else gets it
        claimed->remove();
        QVERIFY(!std::filesystem::exists(dead));
    }

    void resultsGoWithTheLastUser() {
        auto entry = RecoveryEntry::make(m_autosaved);
        const auto file = entry->file();
        const auto results = entry->results();
        writeRecoveryFile(oneSession(m_demo), file);
        std::filesystem::create_directories(results);
        entry->remove();
        QVERIFY(!std::filesystem::exists(file));
        QVERIFY(std::filesystem::exists(results)); // to be removed on another thread
        entry = nullptr;
        QVERIFY(!std::filesystem::exists(results));
    }

    // The window

    void aChangeIsSavedAfterAMomentAndGoneAfterACleanClose() {
        MainWindow window;
        window.show();
        static_cast<void>(started(window));
        openDemo(window);
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, longWait);
        window.session().changeView("Curvature", [](ViewState& view) { view.curvature = false; });
        const auto saved = [this] { return readRecoveryFile(m_autosaved / files().first().toStdString()).sessions.at(0).session; };
        QVERIFY(saved().dataset == m_demo);
        QTRY_VERIFY_WITH_TIMEOUT(saved().view == window.session().view(), longWait);
        QVERIFY(window.close());
        QVERIFY(files().isEmpty());
        QTRY_VERIFY(QDir(path()).entryList({"*.results"}, QDir::Dirs).isEmpty());
    }

    void whatWasOpenComesBackWithItsUnsavedResults() {
        ViewState shown;
        VectorF numbers;
        {
            MainWindow window;
            Recovery& recovery = started(window);
            openDemo(window);
            window.runAnalysis(quickAnalysis(), Json::object());
            QTRY_VERIFY_WITH_TIMEOUT(window.session().dataset()->findMap("found"), longWait);
            window.session().changeView("Curvature", [](ViewState& view) { view.curvature = false; });
            QTest::qWait(100);
            QSignalSpy saved(&recovery, &Recovery::saved);
            window.session().changeView("Outlines", [](ViewState& view) { view.shown.left = false; });
            QTRY_VERIFY_WITH_TIMEOUT(!saved.isEmpty(), longWait);
            shown = window.session().view();
            numbers = *window.session().dataset()->findMap("found")->perVoxel;
            QCOMPARE(window.active().work().unsaved(), quickResults);
            leaveBehind(files().first(), "1-1-1");
        }
        QCOMPARE(files(), QStringList{"1-1-1.recovery.json"});
        MainWindow window;
        window.show();
        Recovery& recovery = started(window);
        auto* bar = window.findChild<RecoveryBar*>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->findChild<QLabel*>("recoveryText")->text().contains("before it was closed"));
        for (const QString& name : quickResults)
            QVERIFY(bar->findChild<QLabel*>("recoveryDetails")->text().contains(name));
        QVERIFY(!bar->findChild<QLabel*>("recoveryDetails")->text().contains("to be computed again"));
        QVERIFY(!bar->findChild<QComboBox*>("recoveryWhich")->isVisible());
        QTest::mouseClick(bar->findChild<QPushButton*>("recoveryRestore"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().dataset()->findMap("found"), longWait);
        QVERIFY(!bar->isVisible());
        QVERIFY(window.session().dataset()->file == m_demo);
        const auto dataset = window.session().dataset();
        QVERIFY(*dataset->findMap("found")->perVoxel == numbers);
        QVERIFY(test::sameTexts(*dataset->captions.back(), *test::foundCaptions()));
        QCOMPARE(dataset->embeddings.back()->layer, std::string("pooled"));
        QVERIFY(test::sameNumbers(
            dataset->embeddings.back()->stimuliByFeatures.whole(),
            test::foundEmbedding(std::ssize(*dataset->stimuli))->stimuliByFeatures.whole()));
        QCOMPARE(dataset->noiseCeiling->file, test::foundCeiling(1)->file);
        QVERIFY(window.session().view().overlays == shown.overlays);
        QVERIFY(!window.session().view().curvature && !window.session().view().shown.left);
        QCOMPARE(window.active().work().unsaved(), quickResults); // still in no file
        // What was left goes once it is autosaved anew.
        QSignalSpy saved(&recovery, &Recovery::saved);
        QTRY_VERIFY_WITH_TIMEOUT(!files().contains("1-1-1.recovery.json"), longWait);
        QTRY_COMPARE(files().size(), 1);
        const RecoveryFile own = readRecoveryFile(m_autosaved / files().first().toStdString());
        QCOMPARE(std::ssize(namesOfKept(own.sessions.at(0).kept).kept), quickResults.size());
    }

    void ofSeveralTheNewestIsOfferedAndOthersCanBeChosen() {
        RecoveryFile recovery = oneSession(m_demo);
        recovery.sessions[0].title = "Older";
        writeRecoveryFile(recovery, m_autosaved / "1-1-1.recovery.json");
        std::filesystem::last_write_time(
            m_autosaved / "1-1-1.recovery.json",
            std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
        std::filesystem::create_directories(m_autosaved / "1-1-1.results");
        recovery.sessions[0].title = "Newer";
        recovery.sessions[0].kept["lost"] = {"a large model"};
        writeRecoveryFile(recovery, m_autosaved / "2-2-2.recovery.json");
        MainWindow window;
        window.show();
        started(window);
        auto* bar = window.findChild<RecoveryBar*>();
        QTRY_VERIFY(bar->isVisible());
        auto* text = bar->findChild<QLabel*>("recoveryText");
        QVERIFY(text->text().contains("Newer"));
        QVERIFY(bar->findChild<QLabel*>("recoveryDetails")->text().contains("a large model"));
        auto* which = bar->findChild<QComboBox*>("recoveryWhich");
        QVERIFY(which->isVisible());
        QCOMPARE(which->count(), 2);
        which->setCurrentIndex(1);
        QVERIFY(text->text().contains("Older"));
        QTest::mouseClick(bar->findChild<QPushButton*>("recoveryDiscard"), Qt::LeftButton);
        QCOMPARE(files(), QStringList{"2-2-2.recovery.json"});
        QTRY_VERIFY(!std::filesystem::exists(m_autosaved / "1-1-1.results"));
        QVERIFY(bar->isVisible() && text->text().contains("Newer"));
        QTest::mouseClick(bar->findChild<QWidget*>("recoveryLater"), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
        QCOMPARE(files().size(), 1); // offered again at the next start
    }

    void aDamagedFileIsToldAndKept() {
        writeAtomically(m_autosaved / "1-1-1.recovery.json", std::string_view("{\"fusiformRecovery\": 1, \"sess"));
        MainWindow window;
        window.show();
        QSignalSpy checked(&started(window), &Recovery::checked);
        QTRY_COMPARE(checked.count(), 1);
        QVERIFY(window.messageBar().isVisible() && window.messageBar().tellsProblem());
        QVERIFY2(window.messageBar().detailsText().contains("1-1-1.damaged.json"),
                 qPrintable(window.messageBar().detailsText()));
        QVERIFY(std::filesystem::exists(m_autosaved / "1-1-1.damaged.json"));
        QVERIFY(!window.findChild<RecoveryBar*>()->isVisible());
    }

    void aSessionWhoseFilesAreGoneIsKeptForAnotherTry() {
        writeRecoveryFile(oneSession(m_autosaved / "absent.fusiform.json"), m_autosaved / "1-1-1.recovery.json");
        {
            MainWindow window;
            window.show();
            started(window);
            auto* bar = window.findChild<RecoveryBar*>();
            QTRY_VERIFY(bar->isVisible());
            QTest::mouseClick(bar->findChild<QPushButton*>("recoveryRestore"), Qt::LeftButton);
            QTRY_VERIFY(window.messageBar().text().contains("absent"));
            QTest::qWait(300); // longer than autosaving takes
        }
        QCOMPARE(files(), QStringList{"1-1-1.recovery.json"});
    }

    // The program

    void aKilledProgramLeavesItsSession() {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_DATA_HOME", path());
        environment.insert("XDG_CONFIG_HOME", m_folder.filePath("settings of the program"));
        program.setProcessEnvironment(environment);
        program.start(FUSIFORM_PROGRAM, {QString::fromStdString(m_demo.string())});
        QVERIFY(program.waitForStarted());
        m_autosaved = m_autosaved / "Fusiform" / "Fusiform" / "recovery";
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, longWait);
        // Whoever looks meanwhile is not offered what belongs to a living one.
        QVERIFY(leftRecoveryFiles(m_autosaved).empty());
        program.kill(); // SIGKILL: nothing is tidied up
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        QCOMPARE(leftRecoveryFiles(m_autosaved).size(), std::size_t(1));

        MainWindow window;
        window.show();
        started(window);
        auto* bar = window.findChild<RecoveryBar*>();
        QTRY_VERIFY(bar->isVisible());
        QTest::mouseClick(bar->findChild<QPushButton*>("recoveryRestore"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().dataset()->file == m_demo, longWait);
    }

private:
    Recovery& started(MainWindow& window) const {
        Recovery& recovery = window.startRecovery(m_autosaved);
        recovery.setPauses(50, 500);
        return recovery;
    }

    void openDemo(MainWindow& window) const {
        window.openFiles({QString::fromStdString(m_demo.string())});
        QTRY_VERIFY_WITH_TIMEOUT(!window.session().dataset()->file.empty(), longWait);
        QTRY_VERIFY(!window.fileOpening().busy());
    }

    [[nodiscard]] QString path() const { return QString::fromStdString(m_autosaved.string()); }
    [[nodiscard]] QStringList files() const { return QDir(path()).entryList({"*.recovery.json"}, QDir::Files); }

    /// As if the process had been killed: its file and its results, without a lock, under another name.
    void leaveBehind(const QString& file, const std::string& name) const {
        const std::string stem = file.toStdString().substr(0, file.toStdString().find('.'));
        std::filesystem::copy(m_autosaved / (stem + ".recovery.json"), m_autosaved / (name + ".recovery.json"));
        std::filesystem::copy(m_autosaved / (stem + ".results"), m_autosaved / (name + ".results"));
    }

    QTemporaryDir m_folder;
    std::filesystem::path m_demo;
    std::filesystem::path m_autosaved;
    int m_tests = 0;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_recovery.moc"
