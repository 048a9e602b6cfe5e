// "figure" through the real program: files, side files, batches, pictures of movies, exit codes.

#include "app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;
using test::call;
using test::Outcome;

namespace {

QByteArray contentOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& name, const QByteArray& content) {
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

quint32 bigEndian(const QByteArray& bytes, qsizetype at) {
    quint32 value = 0;
    for (qsizetype i = 0; i < 4; ++i)
        value = (value << 8) | quint8(bytes[at + i]);
    return value;
}

} // namespace

class TestFigureCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        const Outcome made = call({"demo", "--out", path("demo"), "--no-open"});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        m_demo = made.out.trimmed();
    }

    void checkSaysWhichOpenGlDraws() {
        const Outcome outcome = call({"figure", "--check"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY2(outcome.out.startsWith("OpenGL: EGL"), qPrintable(outcome.out));
    }

    void aSideFileDrawsTheSamePixelsAgain() {
        const Outcome first = call(
            {"figure", m_demo, "--out", path("first.png"), "--template", "one-column", "--dpi", "120", "--letters",
             "--labels", "regions", "--threshold", "0.1", "--charts", "histogram"});
        QVERIFY2(first.code == 0, qPrintable(first.err));
        const QByteArray pixels = contentOf(path("first.png"));
        QVERIFY(pixels.size() > 10'000);
        const QJsonObject side = QJsonDocument::fromJson(contentOf(path("first.figure.json"))).object();
        const QJsonObject figure = side["fusiformFigure"].toObject();
        QVERIFY(figure["command"].toString().startsWith("fusiform figure "));
        QVERIFY(figure["caption"].toString().startsWith("(a) "));
        QVERIFY(figure["inputs"].toArray().size() > 3);
        QVERIFY(!figure["inputs"].toArray()[0].toObject()["hash"].toString().isEmpty());
        QVERIFY(figure["openGl"].toString().startsWith("EGL"));

        const Outcome again = call({"figure", path("first.figure.json"), "--out", path("again.png")});
        QVERIFY2(again.code == 0 && again.err.isEmpty(), qPrintable(again.err));
        QVERIFY(contentOf(path("again.png")) == pixels);

        // Without --out, the files that it was written to; they may be of several kinds.
        QVERIFY(QFile::remove(path("first.png")));
        QCOMPARE(call({"figure", path("first.figure.json")}).code, 0);
        QVERIFY(contentOf(path("first.png")) == pixels);
    }

    void aSideFileIsASession() {
        QCOMPARE(call({"figure", m_demo, "--out", path("s.svg"), "--size", "60mm", "--dpi", "60"}).code, 0);
        QVERIFY(contentOf(path("s.figure.json")).contains("\"fusiformSession\""));
    }

    void changedInputsAreNamed() {
        const QString copy = path("copy");
        QVERIFY(QDir().mkpath(copy));
        const QDir demo(QFileInfo(m_demo).absolutePath());
        QVERIFY(QDir().mkpath(copy));
        // The surfaces of the demonstration, as single files.
        const QStringList surfaces = demo.entryList({"*lh*inflated*", "*left*inflated*"}, QDir::Files);
        if (surfaces.isEmpty())
            QSKIP("the demonstration keeps its surfaces elsewhere");
        const QString surface = copy + "/lh.inflated" + (surfaces[0].endsWith(".gii") ? ".surf.gii" : "");
        QVERIFY(QFile::copy(demo.filePath(surfaces[0]), surface));
        const Outcome made = call(
            {"figure", "--left-surface", surface, "--out", path("c.png"), "--size", "40mm", "--dpi", "60"});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QFile file(surface);
        QVERIFY(file.setPermissions(file.permissions() | QFile::WriteOwner) && file.open(QIODevice::Append));
        file.write("\n");
        file.close();
        const Outcome again = call({"figure", path("c.figure.json")});
        QVERIFY2(again.err.contains("has changed"), qPrintable(again.err));
    }

    void vectorsAreWrittenOfTheSameSize() {
        for (const char* ending : {"svg", "pdf"}) {
            const QString file = path("v.") + ending;
            const Outcome outcome = call(
                {"figure", m_demo, "--out", file, "--size", "90mm x 60mm", "--dpi", "100", "--no-side-file"});
            QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
            QVERIFY(!QFile::exists(path("v.figure.json")));
        }
        const QString svg = QString::fromUtf8(contentOf(path("v.svg")));
        QVERIFY(svg.contains("width=\"90mm\" height=\"60mm\"") && svg.contains("</text>"));
        const QString pdf = QString::fromLatin1(contentOf(path("v.pdf")));
        const auto box = QRegularExpression("/MediaBox\\s*\\[\\s*0 0 ([0-9.]+) ([0-9.]+)").match(pdf);
        QVERIFY(std::abs(box.captured(1).toDouble() - 90 / 25.4 * 72) < 0.01);
        QVERIFY(std::abs(box.captured(2).toDouble() - 60 / 25.4 * 72) < 0.01);
    }

    void aBatchWritesOneFigureAMap() {
        const Outcome outcome = call(
            {"figure", m_demo, "--out", path("map-{map}.png"), "--size", "40mm", "--dpi", "60", "--views", "lateral",
             "--no-side-file"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QStringList files = QDir(m_folder.path()).entryList({"map-*.png"});
        QVERIFY2(files.size() >= 2, qPrintable(files.join(' ')));
        QCOMPARE(outcome.out.count('\n'), files.size());
        const Outcome layers = call(
            {"figure", m_demo, "--out", path("{subject}-layer-{layer}.png"), "--size", "40mm", "--dpi", "60", "--views",
             "lateral", "--no-side-file"});
        const QStringList made = QDir(m_folder.path()).entryList({"*-layer-*.png"});
        if (layers.code == 0) {
            QVERIFY(made.size() >= 2);
        } else { // the map that is shown first belongs to no model
            QVERIFY2(layers.err.contains("--map"), qPrintable(layers.err));
            QVERIFY(made.isEmpty());
        }
    }

    void twoInputsNeedTwoNames() {
        const Outcome outcome = call(
            {"figure", m_demo, m_demo, "--out", path("same.png"), "--size", "40mm", "--dpi", "60"});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("{subject}"), qPrintable(outcome.err));
    }

    void aPageIsSavedEditedAndUsed() {
        const Outcome saved = call(
            {"figure", m_demo, "--out", path("p.png"), "--size", "80mm", "--dpi", "60", "--save-page", path("page.json")});
        QVERIFY2(saved.code == 0, qPrintable(saved.err));
        QJsonObject page = QJsonDocument::fromJson(contentOf(path("page.json"))).object();
        page["width"] = 100;
        write(path("page.json"), QJsonDocument(page).toJson());
        const Outcome used = call({"figure", m_demo, "--page", path("page.json"), "--out", path("q.png"), "--no-side-file"});
        QVERIFY2(used.code == 0, qPrintable(used.err));
        QCOMPARE(bigEndian(contentOf(path("q.png")), 16), quint32(std::lround(100 / 25.4 * 60)));
        page["width"] = "wide";
        write(path("page.json"), QJsonDocument(page).toJson());
        const Outcome broken = call({"figure", m_demo, "--page", path("page.json"), "--out", path("r.png")});
        QCOMPARE(broken.code, 1);
        QVERIFY2(broken.err.contains("/width") && broken.err.contains("page.json"), qPrintable(broken.err));
        QCOMPARE(broken.err.count('\n'), 1);
        QVERIFY(!QFile::exists(path("r.png")));
    }

    void chartsAreWrittenAsData() {
        const Outcome outcome = call(
            {"figure", m_demo, "--out", path("d.png"), "--size", "90mm", "--dpi", "60", "--charts", "histogram,rdm",
             "--letters", "--chart-data", "--no-side-file"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QStringList files = QDir(m_folder.path()).entryList({"d-*.csv"});
        QCOMPARE(files.size(), 2);
        QVERIFY(contentOf(path("d-b-histogram.csv")).startsWith("from,to,count\n"));
    }

    void aTurntableIsASequenceOfPictures() {
        const Outcome outcome = call(
            {"figure", m_demo, "--out", path("turn/{frame}.png"), "--turntable", "3", "--size", "40mm", "--dpi", "60",
             "--as-on-screen"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QStringList files = QDir(path("turn")).entryList({"*.png"});
        QCOMPARE(files, (QStringList{"00000.png", "00001.png", "00002.png"}));
        QVERIFY(contentOf(path("turn/00000.png")) != contentOf(path("turn/00001.png")));
        QCOMPARE(call({"figure", m_demo, "--out", path("one.png"), "--turntable", "3"}).code, 1);
    }

    void wrongUsageAndFailuresAreToldInOneLine() {
        QCOMPARE(call({"figure", m_demo}).code, 2); // no --out
        QCOMPARE(call({"figure", m_demo, "--out", path("x.png"), "--charts", "pie"}).code, 2);
        QCOMPARE(call({"figure", m_demo, "--out", path("x.png"), "--cursor", "somewhere"}).code, 2);
        for (const QStringList& wrong :
             {QStringList{"--out", path("x.docx")}, QStringList{"--out", path("x.png"), "--template", "scroll"},
              QStringList{"--out", path("x.png"), "--map", "no such map"},
              QStringList{"--out", "/proc/nowhere/x.png", "--size", "40mm", "--dpi", "60"}}) {
            const Outcome outcome = call(QStringList{"figure", m_demo} + wrong);
            QCOMPARE(outcome.code, 1);
            QVERIFY2(outcome.err.count('\n') == 1, qPrintable(outcome.err));
        }
        QVERIFY(!QFile::exists(path("x.png")));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    QString m_demo;
};

QTEST_GUILESS_MAIN(TestFigureCommand)
#include "test_figure_command.moc"
