// Whether the page of the composer is kept: when it is closed, when the window is, and when the program is killed.
#include "opened_composer.h"

#include "analysis/io/bytes/bytes.h"
#include "widgets/session/recovery_file.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/recovery.h"
#include "widgets/window/texts.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <filesystem>
#include <fstream>

using namespace fusiform;
using test::Opened;
using test::threeTexts;

namespace {

QMessageBox* questionOf(MainWindow& window) { return window.findChild<QMessageBox*>("unsavedPage"); }

void press(MainWindow& window, const char* button) {
    QTRY_VERIFY(window.findChild<QPushButton*>(button));
    QTest::mouseClick(window.findChild<QPushButton*>(button), Qt::LeftButton);
}

/// A dataset that is not there, so that its session is quickly done with.
RecoveryFile oneSession() {
    RecoveryFile recovery;
    recovery.saved = QDateTime::currentDateTimeUtc();
    recovery.sessions.resize(1);
    recovery.sessions[0].title = "A subject";
    recovery.sessions[0].session.dataset = "/absent.fusiform.json";
    recovery.sessions[0].kept = nlohmann::ordered_json::object();
    return recovery;
}

} // namespace

class TestComposerKeeping : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
    }

    void init() {
        m_autosaved = m_folder.filePath(QString("autosaved %1").arg(++m_tests)).toStdString();
        std::filesystem::create_directories(m_autosaved);
    }

    // Closing

    void aClosedComposerKeepsItsPageAndHistory() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.trigger("selectAllPanels");
        opened.trigger("alignLeft");
        const Page aligned = opened.page();
        opened.trigger("closeComposer");
        QVERIFY(!opened.composer->isVisible());
        QVERIFY(!questionOf(opened.window)); // nothing is lost by it
        QVERIFY(opened.compose());
        QVERIFY(opened.page() == aligned);
        opened.trigger("composerUndo");
        QVERIFY(opened.page() == threeTexts());
    }

    void aPageThatNobodyTouchedIsNotAskedFor() {
        Opened opened;
        QVERIFY(opened.compose());
        QVERIFY(!opened.composer->unsaved());
        opened.trigger("startAnew");
        QVERIFY(opened.rests());
        QVERIFY(!opened.composer->unsaved());
        QVERIFY(opened.window.close());
    }

    void filesPresetsAndFiguresKeepAPage() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        QVERIFY(opened.composer->unsaved());
        QVERIFY(opened.composer->savePage(m_folder.filePath("kept.page.json")));
        QVERIFY(!opened.composer->unsaved());
        change(opened);
        QVERIFY(opened.composer->unsaved());
        opened.trigger("composerUndo"); // back to what is in the file
        QVERIFY(!opened.composer->unsaved());
        change(opened);
        QVERIFY(opened.composer->savePreset("kept"));
        QVERIFY(!opened.composer->unsaved());
        change(opened);
        opened.composer->exportTo(m_folder.filePath("kept.png"));
        QTRY_VERIFY_WITH_TIMEOUT(!opened.composer->unsaved(), 20'000);
        change(opened);
        QVERIFY(opened.composer->openPreset("kept"));
        QVERIFY(!opened.composer->unsaved());
    }

    void anExportThatFailsKeepsNothing() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.composer->exportTo("/proc/no/figure.png");
        QTRY_VERIFY_WITH_TIMEOUT(!opened.window.tasks().busy(), 20'000);
        auto* told = opened.composer->findChild<MessageBar*>();
        QTRY_VERIFY(told->isVisible() && told->tellsProblem());
        QVERIFY(opened.composer->unsaved());
    }

    void closingTheWindowAsksOnceForAPageThatIsNowhere() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.composer->close(); // asked for although it is not seen
        QVERIFY(!opened.window.close());
        QVERIFY(!opened.window.close());
        QCOMPARE(opened.window.findChildren<QMessageBox*>("unsavedPage").size(), 1);
        QTest::mouseClick(questionOf(opened.window)->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!questionOf(opened.window));
        QVERIFY(opened.window.isVisible());
        QVERIFY(opened.composer->unsaved());
        QVERIFY(!opened.window.close());
        press(opened.window, "discardPage");
        QTRY_VERIFY(!opened.window.isVisible());
    }

    void aPageSavedOnClosingIsInItsFile() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        QVERIFY(!opened.window.close());
        const QString file = m_folder.filePath("asked.page.json");
        QTimer::singleShot(1000, &opened.window, [file] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText(file);
            QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        press(opened.window, "savePageFirst");
        QTRY_VERIFY_WITH_TIMEOUT(!opened.window.isVisible(), 20'000);
        Opened again;
        QVERIFY(again.compose());
        QVERIFY(again.composer->openPage(file));
        QVERIFY(again.page() == threeTexts());
    }

    // Autosaving

    void aPageIsReadAsItWasAutosaved() {
        RecoveryFile recovery = oneSession();
        const auto file = m_autosaved / "1-1-1.recovery.json";
        writeRecoveryFile(recovery, file);
        QVERIFY(!readRecoveryFile(file).composed);
        recovery.composed = ComposedPage{threeTexts(), true, true};
        writeRecoveryFile(recovery, file);
        const RecoveryFile back = readRecoveryFile(file);
        QVERIFY(back.composed && back.composed->page == threeTexts());
        QVERIFY(back.composed->shown && back.composed->unsaved);
        QVERIFY(!back.damagedPage);
    }

    void aDamagedPageLosesNoSession() {
        const auto file = m_autosaved / "1-1-1.recovery.json";
        RecoveryFile recovery = oneSession();
        recovery.composed = ComposedPage{threeTexts(), true, true};
        writeRecoveryFile(recovery, file);
        const auto whole = nlohmann::ordered_json::parse(std::ifstream(file));
        const auto damaged = [&](const char* pointer, const char* value) {
            auto json = whole;
            json[nlohmann::ordered_json::json_pointer(pointer)] = nlohmann::ordered_json::parse(value);
            return json;
        };
        for (const auto& json :
             {damaged("/composer", "7"), damaged("/composer/page", "null"), damaged("/composer/page/fusiformPage", "99"),
              damaged("/composer/page/panels/0/kind", "\"hologram\""), damaged("/composer/shown", "\"perhaps\"")}) {
            writeAtomically(file, json.dump());
            const RecoveryFile back = readRecoveryFile(file);
            QCOMPARE(back.sessions.size(), std::size_t(1));
            QVERIFY(!back.composed);
            QVERIFY(back.damagedPage && back.damagedPage->file == file.string());
        }
        MainWindow window;
        window.show();
        RecoveryBar* bar = offered(window);
        QVERIFY(details(bar).contains("damaged"));
        QTest::mouseClick(bar->findChild<QPushButton*>("recoveryRestore"), Qt::LeftButton);
        QVERIFY(!window.composer());
        QTRY_VERIFY(window.messageBar().text().contains("absent")); // the session was tried
    }

    void aPageAloneIsAutosavedAndComesBack() {
        const QString left = "1-1-1.recovery.json";
        {
            Opened opened;
            Recovery& recovery = opened.window.startRecovery(m_autosaved);
            recovery.setPauses(50, 500);
            const QSignalSpy saved(&recovery, &Recovery::saved);
            QVERIFY(opened.compose());
            QTRY_VERIFY_WITH_TIMEOUT(!saved.isEmpty(), 20'000);
            QVERIFY(files().isEmpty()); // the dataset has no file, and nobody changed the page
            opened.document().open(threeTexts());
            QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, 20'000);
            QVERIFY(QFile::copy(path(files().first()), path(left))); // as of a program that was killed
        }
        QTRY_COMPARE(files(), QStringList(left)); // the other goes with the thread that may still write it
        MainWindow window;
        window.show();
        RecoveryBar* bar = offered(window);
        QVERIFY(bar->findChild<QLabel*>("recoveryText")->text().contains("figure composer"));
        QTest::mouseClick(bar->findChild<QPushButton*>("recoveryRestore"), Qt::LeftButton);
        QVERIFY(window.composer() && window.composer()->isVisible()); // as it was
        QVERIFY(window.composer()->document().page() == threeTexts());
        QVERIFY(window.composer()->unsaved());
        QTRY_VERIFY_WITH_TIMEOUT(!files().contains(left), 20'000); // once it is autosaved anew
        QCOMPARE(files().size(), 1);
        QVERIFY(readRecoveryFile(path(files().first()).toStdString()).composed->page == threeTexts());
    }

    void aComposerThatWasClosedStaysClosedAndHasThePage() {
        RecoveryFile recovery = oneSession();
        recovery.composed = ComposedPage{threeTexts(), false, false};
        writeRecoveryFile(recovery, m_autosaved / "1-1-1.recovery.json");
        Opened opened; // whose composer has a page already
        QVERIFY(opened.compose());
        opened.composer->close();
        const Page before = opened.page();
        RecoveryBar* bar = offered(opened.window);
        QVERIFY(details(bar).contains("figure composer"));
        QTest::mouseClick(bar->findChild<QPushButton*>("recoveryRestore"), Qt::LeftButton);
        QVERIFY(!opened.composer->isVisible());
        QVERIFY(opened.page() == threeTexts());
        QVERIFY(!opened.composer->unsaved());
        opened.trigger("composerUndo"); // the page that was there is not lost
        QVERIFY(opened.page() == before);
    }

private:
    static void change(const Opened& opened) {
        opened.document().select({0});
        opened.document().nudgeSelected(1, 0);
        opened.document().select({});
    }

    [[nodiscard]] RecoveryBar* offered(MainWindow& window) const {
        Recovery& recovery = window.startRecovery(m_autosaved);
        recovery.setPauses(50, 500);
        auto* bar = window.findChild<RecoveryBar*>();
        static_cast<void>(QTest::qWaitFor([bar] { return bar->isVisible(); }, 20'000));
        return bar;
    }
    static QString details(const RecoveryBar* bar) { return bar->findChild<QLabel*>("recoveryDetails")->text(); }
    [[nodiscard]] QString path(const QString& file) const { return textOf(m_autosaved / file.toStdString()); }
    [[nodiscard]] QStringList files() const {
        return QDir(textOf(m_autosaved)).entryList({"*.recovery.json"}, QDir::Files);
    }

    QTemporaryDir m_folder;
    std::filesystem::path m_autosaved;
    int m_tests = 0;
};

int main(int argc, char** argv) {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    TestComposerKeeping test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_composer_keeping.moc"
