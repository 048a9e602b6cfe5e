// The output intent of PDF figures: where its objects are, and what other programs make of the file.

#include "app/program.h"

#include "analysis/core/error.h"
#include "render/colour_profile.h"
#include "render/figures/cairo_canvas.h"
#include "render/figures/pdf_output_intent.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace fusiform;
using test::Outcome;
using test::run;

namespace {

/// A page with what figures have: text, a half-transparent colour, a gradient, a bitmap.
QByteArray page() {
    static const QByteArray bytes = [] {
        PdfCanvas canvas(89, 40, "Zürich: a <title>");
        canvas.fill(Outline::rectangle({5, 5, 40, 20}), {{200, 30, 30}, 0.5});
        canvas.fillGradient({50, 5, 30, 10}, {{0, {0, 0, 0}}, {1, {30, 160, 220}}}, false);
        Image tile = Image::ofSize(8, 8);
        for (std::size_t i = 0; i < tile.rgba.size(); ++i)
            tile.rgba[i] = i % 4 == 3 ? 255 : std::uint8_t(i);
        canvas.image(tile, {50, 18, 10, 10}, true);
        canvas.text("Fusiform gyrus", {8, 34}, {}, {.size = 8});
        return QByteArray::fromStdString(canvas.result());
    }();
    return bytes;
}

/// What cairo wrote of it.
QByteArray withoutIntent() { return page().left(page().indexOf("%%EOF\n") + 6); }

/// The number behind the last `key`, or -1.
qsizetype lastNumber(const QByteArray& text, const QByteArray& key) {
    const qsizetype at = text.lastIndexOf(key);
    return at < 0 ? -1 : text.mid(at + key.size()).trimmed().split('\n')[0].split(' ')[0].toLongLong();
}

/// Where the table that begins at `from` says that objects are, by their numbers; free ones are left out.
std::map<int, qsizetype> placesIn(const QByteArray& pdf, qsizetype from) {
    std::map<int, qsizetype> places;
    const QList<QByteArray> lines = pdf.mid(from, pdf.indexOf("trailer", from) - from).split('\n');
    if (lines[0] != "xref")
        return places;
    for (qsizetype i = 1; i < lines.size() && !lines[i].isEmpty();) {
        const int first = lines[i].split(' ')[0].toInt();
        const int count = lines[i].split(' ')[1].toInt();
        for (int k = 0; k < count; ++k)
            if (const QByteArray entry = lines[i + 1 + k]; entry.size() == 19 && entry.endsWith(" n "))
                places[first + k] = entry.left(10).toLongLong();
        i += 1 + count;
    }
    return places;
}

/// The whole of an object.
QByteArray objectAt(const QByteArray& pdf, qsizetype place) {
    return pdf.mid(place, pdf.indexOf("endobj", place) - place);
}

void save(const QString& file, const QByteArray& content) {
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::WriteOnly));
    opened.write(content);
}

QByteArray contentOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

class TestPdfOutputIntent : public QObject {
    Q_OBJECT

private slots:
    void whatCairoWroteIsKeptAndTheRestFollowsFromIt() {
        QVERIFY(page().size() > withoutIntent().size());
        QCOMPARE(withOutputIntent(withoutIntent().toStdString()), page().toStdString());
    }

    void theTablesSayWhereTheObjectsAre() {
        const QByteArray pdf = page();
        const auto first = placesIn(pdf, lastNumber(withoutIntent(), "startxref"));
        const auto second = placesIn(pdf, lastNumber(pdf, "startxref"));
        QVERIFY(first.size() > 3);
        QCOMPARE(second.size(), std::size_t(3)); // catalog, profile, intent
        for (const auto& places : {first, second})
            for (const auto& [number, place] : places)
                QVERIFY(pdf.mid(place).startsWith(QByteArray::number(number) + " 0 obj\n"));
        QCOMPARE(lastNumber(pdf, "/Prev"), lastNumber(withoutIntent(), "startxref"));
        QCOMPARE(lastNumber(pdf, "/Size"), qsizetype(second.rbegin()->first) + 1);
        QCOMPARE(lastNumber(pdf, "/Info"), lastNumber(withoutIntent(), "/Info"));
    }

    void theCatalogLeadsToTheProfile() {
        const QByteArray pdf = page();
        const auto places = placesIn(pdf, lastNumber(pdf, "startxref"));
        const QByteArray catalog = objectAt(pdf, places.at(int(lastNumber(pdf, "/Root"))));
        QVERIFY(catalog.contains("/Type /Catalog") && catalog.contains("/Version /1.7"));
        QCOMPARE(lastNumber(catalog, "/Pages"), lastNumber(withoutIntent(), "/Pages"));
        const QByteArray intent = objectAt(pdf, places.at(int(lastNumber(catalog, "/OutputIntents ["))));
        QVERIFY(intent.contains("/Type /OutputIntent") && intent.contains("/S /GTS_PDFA1"));
        QVERIFY(intent.contains("/OutputConditionIdentifier (sRGB IEC61966-2.1)"));
        const QByteArray profile = objectAt(pdf, places.at(int(lastNumber(intent, "/DestOutputProfile"))));
        QVERIFY(profile.contains("/N 3"));
        const qsizetype begin = profile.indexOf("stream\n") + 7;
        const qsizetype length = lastNumber(profile.left(begin), "/Length");
        QCOMPARE(profile.mid(begin + length), QByteArray("\nendstream\n"));
        const std::vector<std::uint8_t>& expected = srgbProfile();
        QCOMPARE(
            profile.mid(begin, length),
            QByteArray(reinterpret_cast<const char*>(expected.data()), qsizetype(expected.size())));
        QCOMPARE(profile.mid(begin + 16, 4), QByteArray("RGB "));
        QCOMPARE(profile.mid(begin + 36, 4), QByteArray("acsp"));
    }

    void otherFilesAreRefused_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        const QByteArray cairo = withoutIntent();
        const auto changed = [&](const QByteArray& from, const QByteArray& to) {
            QByteArray file = cairo;
            return file.replace(file.lastIndexOf(from), from.size(), to);
        };
        const QByteArray root = QByteArray::number(lastNumber(cairo, "/Root"));
        QByteArray moved = cairo; // the catalog is the last of the table
        moved.replace(moved.lastIndexOf("trailer") - 20, 10, "0000000017");
        QByteArray coloured = cairo; // in as many bytes
        coloured.replace(coloured.lastIndexOf("   /Pages"), 14, "/OutputIntents");
        const QByteArray start = QByteArray::number(lastNumber(cairo, "startxref"));
        QTest::newRow("nothing") << QByteArray() << "%%EOF";
        QTest::newRow("no file at all") << QByteArray("%%EOF\n") << "startxref";
        QTest::newRow("updated already") << page() << "/Prev";
        QTest::newRow("a table elsewhere") << changed("startxref\n" + start, "startxref\n17") << "xref";
        QTest::newRow("a table outside") << changed("startxref\n" + start, "startxref\n999999999") << "trailer";
        QTest::newRow("a table at no number") << changed("startxref\n" + start, "startxref\nx") << "startxref";
        QTest::newRow("a cross-reference stream") << changed("xref\n0 ", "9 0 obj <<") << "xref";
        QTest::newRow("another number of objects") << changed("/Size ", "/Size 1") << "/Root";
        QTest::newRow("a catalog that is none") << changed("/Type /Catalog", "/Type /Cabinet") << "/Catalog";
        QTest::newRow("a root of no entry") << changed("/Root ", "/Root 9") << "/Root";
        QTest::newRow("an object at another place") << moved << QString(root + " 0 obj");
        QTest::newRow("an output intent") << coloured << "/OutputIntents";
    }
    void otherFilesAreRefused() {
        QFETCH(QByteArray, file);
        QFETCH(QString, reason);
        try {
            static_cast<void>(withOutputIntent(file.toStdString()));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains("'" + reason + "'"), error.what());
        }
    }

    void noPartOfAFileIsTakenForTheWhole() {
        const std::string whole = withoutIntent().toStdString();
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(withOutputIntent(whole.substr(0, length))));
    }

    void otherProgramsDrawTheSamePixelsWithoutAWord_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("poppler") << "pdftoppm" << QStringList{"-r", "150", "-png", "-singlefile", "{pdf}", "{name}"};
        QTest::newRow("ghostscript") << "gs"
                                     << QStringList{"-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-sDEVICE=png16m",
                                                    "-r150", "-sOutputFile={name}.png", "{pdf}"};
        QTest::newRow("mupdf") << "mutool" << QStringList{"draw", "-q", "-r", "150", "-o", "{name}.png", "{pdf}"};
    }
    void otherProgramsDrawTheSamePixelsWithoutAWord() {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + " is not installed"));
        const QTemporaryDir folder;
        const auto drawn = [&](const QString& name, const QByteArray& pdf) {
            const QString file = folder.filePath(name);
            save(file + ".pdf", pdf);
            QStringList filled = arguments;
            filled.replaceInStrings("{pdf}", file + ".pdf").replaceInStrings("{name}", file);
            const Outcome outcome = run(program, filled);
            return outcome.code == 0 && outcome.err.isEmpty() ? contentOf(file + ".png") : QByteArray();
        };
        const QByteArray with = drawn("with", page());
        QVERIFY(!with.isEmpty());
        QVERIFY(with == drawn("without", withoutIntent()));
    }

    void titleSizeAndFontsAreStillFound() {
        if (QStandardPaths::findExecutable("pdfinfo").isEmpty())
            QSKIP("pdfinfo (poppler-utils) is not installed");
        const QTemporaryDir folder;
        const QString file = folder.filePath("page.pdf");
        save(file, page());
        const Outcome info = run("pdfinfo", {file});
        QVERIFY2(info.code == 0 && info.err.isEmpty(), qPrintable(info.err));
        QVERIFY2(info.out.contains("Zürich: a <title>") && info.out.contains("colours: sRGB"), qPrintable(info.out));
        const auto size = QRegularExpression("Page size: +([0-9.]+) x ([0-9.]+) pts").match(info.out);
        // pdfinfo prints six digits.
        QVERIFY(std::abs(size.captured(1).toDouble() - 89 / 25.4 * 72) < 1e-3);
        QVERIFY(std::abs(size.captured(2).toDouble() - 40 / 25.4 * 72) < 1e-3);
        const Outcome fonts = run("pdffonts", {file});
        QVERIFY2(fonts.out.count('\n') > 2 && fonts.out.contains(" yes yes yes "), qPrintable(fonts.out)); // embedded
        QVERIFY(run("pdftotext", {file, "-"}).out.contains("Fusiform gyrus"));
    }

    void qpdfFindsNoFault() {
        if (QStandardPaths::findExecutable("qpdf").isEmpty())
            QSKIP("qpdf is not installed");
        const QTemporaryDir folder;
        const QString file = folder.filePath("page.pdf");
        save(file, page());
        const Outcome checked = run("qpdf", {"--check", file});
        QVERIFY2(checked.code == 0 && checked.err.isEmpty(), qPrintable(checked.err));
    }
};

QTEST_GUILESS_MAIN(TestPdfOutputIntent)
#include "test_pdf_output_intent.moc"
