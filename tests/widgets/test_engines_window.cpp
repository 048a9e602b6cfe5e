// Engines as a person sets them up: the dialog, the question before a program is run, what is sent and what is kept.

#include "chat_server.h"
#include "panel_data.h"
#include "torch_modules.h"

#include "analysis/core/error.h"
#include "analysis/engines/engines.h"
#include "analysis/io/bytes/bytes.h"
#include "widgets/dialogs/analysis_dialog.h"
#include "widgets/dialogs/engines_dialog.h"
#include "widgets/dialogs/evidence_dialog.h"
#include "widgets/window/engine_work.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/settings.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace fusiform;
using test::ChatServer;

namespace {

const QString key = QStringLiteral("sk-secret-0123456789");

/// The dataset by hand, with a bank that fits its weights.
std::shared_ptr<const Dataset> datasetWithBank() {
    auto dataset = std::make_shared<Dataset>(*test::smallDataset());
    auto bank = std::make_shared<CaptionBank>();
    bank->model = "CLIP";
    MatrixF embeddings(12, 3);
    for (int text = 0; text < 12; ++text) {
        const bool food = text % 2 == 0;
        bank->texts.push_back((food ? "a plate of food " : "a street with cars ") + std::to_string(text));
        embeddings.row(text) << (food ? 1.F : -1.F) + 0.01F * float(text), 0.1F * float(text % 3), 0.2F;
    }
    bank->embeddings = embeddings;
    dataset->bank = bank;
    return dataset;
}

} // namespace

class TestEnginesWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath("settings"));
        QStandardPaths::setTestModeEnabled(true);
        writeAtomically(m_folder.filePath("merges.txt").toStdString(), std::string_view(test::tinyMerges));
        if (test::hasTorch)
            QCOMPARE(test::makeTorchModules(m_folder.path()), QString());
    }
    void init() {
        settings().clear();
        open();
    }
    void cleanup() {
        m_window.reset();
        QVERIFY(!enginesInUse()->composer && !enginesInUse()->textEncoder);
    }

    // The chat endpoint

    void theDialogSetsTheEndpointUpAndForgetsTheKey() {
        setUpChat("http://127.0.0.1:9/v1");
        QVERIFY(enginesInUse()->composer.has_value());
        QCOMPARE(m_window->engines().settings().chatKey, key);
        QVERIFY(!holdsKey(m_folder.path()));
        // The next time the address is there and the key is not.
        open();
        QCOMPARE(m_window->engines().settings().chatUrl, QString("http://127.0.0.1:9/v1"));
        QVERIFY(m_window->engines().settings().chatKey.isEmpty());
    }

    void aKeyThatIsToBeRememberedIs() {
        setUpChat("http://127.0.0.1:9/v1", true);
        QVERIFY(holdsKey(m_folder.filePath("settings")));
        open();
        QCOMPARE(m_window->engines().settings().chatKey, key);
        EnginesDialog* dialog = openDialog();
        QCOMPARE(dialog->findChild<QLineEdit*>("chatKey")->echoMode(), QLineEdit::Password);
        dialog->findChild<QCheckBox*>("chatRemember")->click();
        dialog->accept();
        settings().sync();
        QVERIFY(!holdsKey(m_folder.path()));
    }

    void aBadAddressKeepsTheDialogOpen() {
        EnginesDialog* dialog = openDialog();
        QTest::keyClicks(dialog->findChild<QLineEdit*>("chatUrl"), "nonsense");
        QTest::mouseClick(okOf(*dialog), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        auto* problem = dialog->findChild<QLabel*>("enginesProblem");
        QVERIFY(problem->isVisible() && problem->text().contains("https://"));
        dialog->reject();
        QVERIFY(!enginesInUse()->composer);
    }

    void whatIsSentIsShownFirst() {
        ChatServer server;
        server.answerCaption("Lovely food");
        setUpChat(server.address());
        runChat(2);
        QTRY_VERIFY_WITH_TIMEOUT(evidence(), 30000);
        const QString shown = evidence()->findChild<QPlainTextEdit*>("evidenceText")->toPlainText();
        QVERIFY(server.requests().isEmpty());
        QTest::mouseClick(evidence()->findChild<QPushButton*>("sendEvidence"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session().dataset()->captions.size(), std::size_t(3), 30000);
        QCOMPARE(server.requests().size(), 2);
        for (const auto& request : server.requests())
            QVERIFY(shown.contains(QString::fromUtf8(request.body)));
        QVERIFY(!shown.contains(key));
        const CaptionSet& composed = *m_window->session().dataset()->captions.back();
        QCOMPARE(composed.captions.front().caption, std::string("Lovely food"));
        QVERIFY(QString::fromStdString(composed.method).contains("tiny at http://127.0.0.1"));
        QTRY_VERIFY(m_window->messageBar().text().contains("composed by tiny"));
        // Whatever is saved, the key is not in it.
        QVERIFY(m_window->saveSessionTo(m_folder.filePath("saved.fusiform-session.json")));
        QVERIFY(!holdsKey(m_folder.path()));
    }

    void withoutConsentTheBuiltInCaptionsStay() {
        ChatServer server;
        server.answerCaption("Lovely food");
        setUpChat(server.address());
        runChat(2);
        QTRY_VERIFY_WITH_TIMEOUT(evidence(), 30000);
        QTest::mouseClick(evidence()->findChild<QPushButton*>("keepEvidence"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session().dataset()->captions.size(), std::size_t(2), 30000);
        QTRY_VERIFY(m_window->messageBar().text().contains("built-in composition"));
        QVERIFY(server.requests().isEmpty());
    }

    void cancellingTakesTheQuestionBack() {
        ChatServer server;
        setUpChat(server.address());
        runChat(2);
        QTRY_VERIFY_WITH_TIMEOUT(evidence(), 30000);
        m_window->tasks().cancelAll();
        QTRY_VERIFY_WITH_TIMEOUT(!evidence(), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 30000);
        QVERIFY(server.requests().isEmpty());
        QCOMPARE(m_window->session().dataset()->captions.size(), std::size_t(1));
    }

    void provenanceHasWhatWasSentAndNoKey() {
        ChatServer server;
        server.answerCaption("Lovely food");
        Engines engines;
        engines.composer = chatComposer(
            {.url = server.address().toStdString(), .model = "tiny", .key = key.toStdString()});
        useEngines(std::make_shared<const Engines>(std::move(engines)));
        auto running = std::async(std::launch::async, [] {
            Progress progress;
            const Analysis& analysis = analysisNamed("caption");
            return analysis.run(
                *datasetWithBank(), completeOptions(analysis, {{"method", "chat"}, {"most", 1}, {"top", 4}}),
                progress, {});
        });
        QVERIFY(QTest::qWaitFor(
            [&] { return running.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 30000));
        const Findings findings = running.get();
        useEngines(nullptr);
        const QString record = QString::fromStdString(findings.provenance.dump());
        QVERIFY(record.contains("tiny at http://127.0.0.1") && record.contains("Lovely food"));
        QCOMPARE(
            findings.provenance["composed"][0]["sent"].get<std::string>(),
            server.requests().first().body.toStdString());
        QVERIFY(!record.contains(key));
    }

    void dialogsExplainWhatIsMissing() {
        AnalysisDialog dialog(analysisNamed("caption"), datasetWithBank());
        auto* method = dialog.findChild<QComboBox*>("method");
        method->setCurrentIndex(method->findData("chat"));
        auto* problem = dialog.findChild<QLabel*>("problem");
        QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains("Engines"), 30000);
        QVERIFY(!dialog.findChild<QPushButton*>("run")->isEnabled());
        setUpChat("http://127.0.0.1:9/v1");
        method->setCurrentIndex(method->findData("keywords"));
        method->setCurrentIndex(method->findData("chat"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QPushButton*>("run")->isEnabled(), 30000);
        QVERIFY(dialog.findChild<QLabel*>("planLines")->text().contains("tiny at http://127.0.0.1"));
    }

    // TorchScript

    void aFileIsRunOnlyOnceAPersonHasAgreed() {
        if (!test::hasTorch)
            QSKIP(test::withoutTorch);
        m_window->session().openDataset(datasetWithBank());
        setUpEncoder();
        QTRY_VERIFY_WITH_TIMEOUT(question(), 60000);
        QVERIFY(question()->text().contains("text_encoder_3.pt"));
        QVERIFY(!enginesInUse()->textEncoder);
        QTest::mouseClick(question()->findChild<QPushButton*>("trustScripts"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(enginesInUse()->textEncoder, 60000);
        // The query bar says who answers.
        auto* line = m_window->findChild<QLineEdit*>("queryLine");
        QTRY_VERIFY(line->isEnabled());
        QTest::keyClicks(line, "low");
        auto* how = m_window->findChild<QLabel*>("queryHow");
        QTRY_COMPARE_WITH_TIMEOUT(how->accessibleName(), QString("Answered by Tiny CLIP (TorchScript)"), 60000);
        const Overlay* top = m_window->session().view().topVisibleOverlay();
        QVERIFY(top && top->map == "Query: low");
        // The same file is not asked about again; another content is.
        open();
        QTRY_VERIFY_WITH_TIMEOUT(enginesInUse()->textEncoder, 60000);
        QVERIFY(!question());
        QFile::remove(m_folder.filePath("text_encoder_3.pt"));
        QVERIFY(QFile::copy(m_folder.filePath("text_encoder_8.pt"), m_folder.filePath("text_encoder_3.pt")));
        open();
        QTRY_VERIFY_WITH_TIMEOUT(question(), 60000);
        question()->reject();
        QTRY_VERIFY(m_window->messageBar().text().contains("not loaded"));
        QVERIFY(!enginesInUse()->textEncoder);
    }

    void aDialogWithoutVocabularyStaysOpen() {
        EnginesDialog dialog({});
        dialog.show();
        dialog.findChild<QLineEdit*>("textEncoderFile")->setText(m_folder.filePath("merges.txt"));
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<QLabel*>("enginesProblem")->text().contains("vocabulary"));
        dialog.findChild<QLineEdit*>("textEncoderFile")->setText("/no/such/file.pt");
        dialog.accept();
        QVERIFY(dialog.findChild<QLabel*>("enginesProblem")->text().contains("/no/such/file.pt"));
    }

    // Pictures, which are read without Qt

    void picturesAreReadAsQtReadsThem_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("tolerance");
        QTest::newRow("png") << "a.png" << int(QImage::Format_RGB888) << 0;
        QTest::newRow("png with alpha") << "b.png" << int(QImage::Format_ARGB32) << 0;
        QTest::newRow("grey png") << "c.png" << int(QImage::Format_Grayscale8) << 0;
        QTest::newRow("16-bit png") << "d.png" << int(QImage::Format_RGBX64) << 1;
        QTest::newRow("png with a palette") << "e.png" << int(QImage::Format_Indexed8) << 0;
        QTest::newRow("jpeg") << "f.jpg" << int(QImage::Format_RGB888) << 3; // two ways to inflate chroma
        QTest::newRow("grey jpeg") << "g.jpg" << int(QImage::Format_Grayscale8) << 3;
    }
    void picturesAreReadAsQtReadsThem() {
        QFETCH(QString, name);
        QFETCH(int, format);
        QFETCH(int, tolerance);
        QImage image(37, 21, QImage::Format_RGB888);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.setPixelColor(x, y, QColor(6 * x, 255 - 12 * y, 100));
        const QString file = m_folder.filePath(name);
        QVERIFY(image.convertToFormat(QImage::Format(format)).save(file));
        const QImage expected = QImage(file).convertToFormat(QImage::Format_RGB32);
        const Picture read = readPicture(file.toStdString());
        QCOMPARE(read.width, 37);
        QCOMPARE(read.height, 21);
        for (int y = 0; y < 21; ++y)
            for (int x = 0; x < 37; ++x) {
                const QColor colour = expected.pixelColor(x, y);
                const auto* pixel = read.pixel(x, y);
                QVERIFY(std::abs(int(pixel[0]) - colour.red()) <= tolerance);
                QVERIFY(std::abs(int(pixel[1]) - colour.green()) <= tolerance);
                QVERIFY(std::abs(int(pixel[2]) - colour.blue()) <= tolerance);
            }
    }
    void damagedPicturesAreErrors() {
        QImage image(300, 200, QImage::Format_RGB888);
        image.fill(Qt::darkGreen);
        for (const char* name : {"h.png", "h.jpg"}) {
            QVERIFY(image.save(m_folder.filePath(name)));
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray whole = file.readAll();
            for (const qsizetype length : {qsizetype(0), qsizetype(3), qsizetype(8), qsizetype(20)}) {
                const QString cut = m_folder.filePath("cut");
                QFile out(cut);
                QVERIFY(out.open(QIODevice::WriteOnly));
                out.write(whole.left(length));
                out.close();
                QVERIFY_EXCEPTION_THROWN((void)readPicture(cut.toStdString()), Error);
            }
        }
        QVERIFY_EXCEPTION_THROWN((void)readPicture(m_folder.filePath("missing.png").toStdString()), Error);
    }

private:
    void open() {
        m_window.reset();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    EnginesDialog* openDialog() {
        m_window->findChild<QAction*>("engines")->trigger();
        return m_window->findChild<EnginesDialog*>();
    }
    static QPushButton* okOf(const QDialog& dialog) {
        return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    void setUpChat(const QString& address, bool remember = false) {
        EnginesDialog* dialog = openDialog();
        dialog->findChild<QLineEdit*>("chatUrl")->setText(address);
        dialog->findChild<QLineEdit*>("chatModel")->setText("tiny");
        QTest::keyClicks(dialog->findChild<QLineEdit*>("chatKey"), key);
        dialog->findChild<QCheckBox*>("chatRemember")->setChecked(remember);
        QTest::mouseClick(okOf(*dialog), Qt::LeftButton);
        QTRY_VERIFY(!m_window->findChild<EnginesDialog*>());
        settings().sync();
    }
    void setUpEncoder() {
        EnginesDialog* dialog = openDialog();
        dialog->findChild<QLineEdit*>("engineName")->setText("Tiny CLIP");
        dialog->findChild<QLineEdit*>("textEncoderFile")->setText(m_folder.filePath("text_encoder_3.pt"));
        dialog->findChild<QLineEdit*>("vocabularyFile")->setText(m_folder.filePath("merges.txt"));
        QTest::mouseClick(okOf(*dialog), Qt::LeftButton);
    }
    void runChat(int most) {
        m_window->session().openDataset(datasetWithBank());
        m_window->runAnalysis(
            analysisNamed("caption"), {{"method", "chat"}, {"most", most}, {"top", 4}});
    }
    [[nodiscard]] EvidenceDialog* evidence() const { return m_window->findChild<EvidenceDialog*>(); }
    [[nodiscard]] QMessageBox* question() const { return m_window->findChild<QMessageBox*>("trustQuestion"); }
    static bool holdsKey(const QString& folder) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(key.toUtf8()))
                return true;
        }
        return false;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestEnginesWindow)
#include "test_engines_window.moc"
