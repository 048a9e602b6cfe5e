// "Copy as command line": the real program draws what the window shows, from the text on the clipboard.

#include "app/program.h"

#include "analysis/core/shell_words.h"
#include "analysis/demo/demo_dataset.h"
#include "render/figures/figure_file.h"
#include "widgets/session/figure_command.h"
#include "widgets/session/figure_record.h"
#include "widgets/views/slice_panel.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cmath>
#include <future>

using namespace fusiform;

namespace {

/// Mean difference of the colours of two pictures, 0 to 255; of other sizes the most there can be.
double difference(const QImage& a, const QImage& b) {
    if (a.isNull() || a.size() != b.size())
        return 255;
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            sum += std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
                   std::abs(one.blue() - other.blue());
        }
    return sum / (3.0 * a.width() * a.height());
}

} // namespace

class TestCommandCopy : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
        Progress progress;
        // A name that a shell would take apart.
        const QString folder = m_folder.filePath("it's $HOME & more");
        m_demo = QString::fromStdString(writeDemoDataset(folder.toStdString(), progress).string());
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanupTestCase() { m_window.reset(); }

    void init() {
        m_window->closeEverything();
        m_window->openFiles({m_demo});
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().dataset()->file.empty(), 60000);
        QTRY_VERIFY(!m_window->fileOpening().busy());
        m_window->slicePanel().hide();
        QApplication::clipboard()->clear();
    }

    void wordsAreQuotedForAShell() {
        QCOMPARE(shellWord("plain-1.png"), std::string("plain-1.png"));
        QCOMPARE(shellWord(""), std::string("''"));
        for (const std::string word : {"two words", "it's", "$HOME", "a\"b\\c", "*.png", "line\nbreak", "ünï"}) {
            const auto outcome =
                test::run("/bin/sh", {"-c", QString::fromStdString("printf %s " + shellWord(word))});
            QCOMPARE(outcome.out.toStdString(), word);
        }
    }

    void aViewThatOptionsCanSayNeedsNoSession() {
        m_window->session().changeView("view", [](ViewState& view) {
            view.shown.right = false;
            view.camera.reset();
            Overlay& top = view.overlays.back();
            top.low = -0.125;
            top.high = 0.75;
            top.colourMap = "blue-white-red";
            top.thresholdMode = ThresholdMode::Magnitude;
            top.threshold = 0.1;
        });
        const QString command = copied();
        QVERIFY2(command.startsWith("fusiform figure '"), qPrintable(command));
        QVERIFY2(!command.contains("session.json"), qPrintable(command));
        QVERIFY2(command.contains("--range=-0.125,0.75") && command.contains("--hemi left"), qPrintable(command));
        requireThatItDrawsTheView(command);
    }

    void aTurnedCameraNeedsASession() {
        m_window->findChild<QAction*>("look-ventral")->trigger();
        QTRY_VERIFY(m_window->session().view().camera);
        const QString session = m_folder.filePath("a view.fusiform-session.json");
        QTimer::singleShot(1000, m_window.get(), [session] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText(session);
            QTest::mouseClick(
                dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        const QString command = copied();
        QVERIFY2(command.contains("'" + session + "'"), qPrintable(command));
        requireThatItDrawsTheView(command);
    }

    void cancellingTheSessionCopiesNothing() {
        m_window->findChild<QAction*>("look-ventral")->trigger();
        QTRY_VERIFY(m_window->session().view().camera);
        QTimer::singleShot(1000, m_window.get(), [] {
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget()))
                dialog->reject();
        });
        QVERIFY(copied().isEmpty());
    }

    void aMapThatIsInNoFileIsTold() {
        auto dataset = std::make_shared<Dataset>(*m_window->session().dataset());
        auto map = std::make_shared<Map>(*dataset->maps.front());
        map->name = "computed just now";
        map->provenance = "Ridge regression";
        dataset->maps.push_back(map);
        m_window->session().updateDataset(dataset);
        m_window->session().changeView("view", [](ViewState& view) {
            view.camera.reset();
            for (Overlay& overlay : view.overlays)
                overlay.visible = overlay.map == "computed just now";
        });
        static_cast<void>(copied());
        QVERIFY2(
            m_window->messageBar().text().contains("computed just now"), qPrintable(m_window->messageBar().text()));
    }

private:
    [[nodiscard]] QString copied() const {
        m_window->findChild<QAction*>("copyCommand")->trigger();
        return QApplication::clipboard()->text();
    }

    void requireThatItDrawsTheView(QString command) const {
        const QDir folder(m_folder.path());
        const QString program = QString::fromStdString(shellWord(QString(FUSIFORM_PROGRAM).toStdString()));
        const auto drawn = test::run("/bin/sh", {"-c", command.replace(0, 8, program) + " --dpi 60"}, folder.path());
        QVERIFY2(drawn.code == 0, qPrintable(drawn.err));
        const QString file = drawn.out.section(": ", 0, 0);
        const QImage picture(folder.filePath(file));
        QVERIFY2(!picture.isNull(), qPrintable(drawn.out));

        // The same page with the window's own view.
        const FigureRecord record =
            readFigureRecord(recordFileOf(folder.filePath(file).toStdString()));
        QVERIFY(record.page.panels.front().asOnScreen);
        Progress progress;
        const auto own = folder.filePath("own.png");
        // On a thread of its own, as the window does: this one has the window's OpenGL.
        const auto draw = [&](const ViewState& view) {
            std::async(std::launch::async, [&] {
                writeFigure(Figure{m_window->session().dataset(), view, record.page}, own.toStdString(), progress);
            }).get();
        };
        draw(m_window->session().view());
        const double apart = difference(picture, QImage(own));
        QVERIFY2(apart < 1, qPrintable(QString("mean difference %1 of 255").arg(apart)));
        // And it is a picture of something: not as the window's view of everything else.
        ViewState other = m_window->session().view();
        other.overlays.clear();
        draw(other);
        QVERIFY(difference(picture, QImage(own)) > 1);
    }

    QTemporaryDir m_folder;
    QString m_demo;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char** argv) {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    TestCommandCopy test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_command_copy.moc"
