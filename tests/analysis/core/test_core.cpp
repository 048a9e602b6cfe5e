#include "analysis/core/error.h"
#include "analysis/core/progress.h"
#include "analysis/core/text.h"

#include <QTest>

#include <clocale>
#include <cmath>

using namespace fusiform;

class TestCore : public QObject {
    Q_OBJECT

private slots:
    void numbersAreReadWholeAndWithoutTheLocale() {
        std::setlocale(LC_ALL, "de_DE.UTF-8"); // has no effect where absent; then this is the plain case
        QCOMPARE(parseNumber(" 1.5 ").value(), 1.5);
        QCOMPARE(parseNumber("+2e3").value(), 2000.0);
        QCOMPARE(parseNumber("-.5").value(), -0.5);
        QVERIFY(std::isnan(parseNumber("NaN").value()));
        QVERIFY(!parseNumber("1,5"));
        QVERIFY(!parseNumber("1.5x"));
        QVERIFY(!parseNumber(""));
        QVERIFY(!parseNumber("+"));
        QCOMPARE(formatNumber(0.25), "0.25");
        std::setlocale(LC_ALL, "C");
    }

    void linesEndAsAnySystemEndsThem() {
        const std::vector<std::string> expected{"a", "", "b"};
        QCOMPARE(splitLines("a\n\nb\n"), expected);
        QCOMPARE(splitLines("a\r\n\r\nb"), expected);
        QVERIFY(splitLines("").empty());
    }

    void wordsAreLowerCaseWithoutPunctuation() {
        QCOMPARE(words("A dog's bone, on a Table."),
                 (std::vector<std::string>{"a", "dog's", "bone", "on", "a", "table"}));
    }

    void anErrorSaysEverythingInOneLine() {
        const Error error(ErrorDetails{.doing = "reading a map",
                                       .file = "lh.r.mgh",
                                       .expected = "10242 values",
                                       .found = "163842\nvalues",
                                       .hint = "load fsaverage"});
        const std::string line = error.what();
        for (const char* part : {"reading a map", "lh.r.mgh", "10242", "163842", "load fsaverage"})
            QVERIFY(line.find(part) != std::string::npos);
        QVERIFY(line.find('\n') == std::string::npos);
    }

    void aPartOfAProgressFillsItsShare() {
        double last = -1;
        Progress whole([&last](double fraction, const std::string&) { last = fraction; });
        Progress half = whole.part(0.5, 1.0);
        half.report(0.5);
        QCOMPARE(last, 0.75);
        half.report(7); // never beyond the end
        QCOMPARE(last, 1.0);
    }

    void aStopRequestThrowsFromEveryPart() {
        std::stop_source source;
        Progress whole({}, source.get_token());
        Progress part = whole.part(0, 0.1);
        part.report(0.5);
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(part.report(0.6), Cancelled);
        QVERIFY_EXCEPTION_THROWN(whole.stopIfRequested(), Cancelled);
    }

    void aNameIsOnlyNearWhenFewLettersDiffer() {
        QCOMPARE(nearestName("respones", {"responses", "voxels"}), std::string("responses"));
        QCOMPARE(nearestName("elephant", {"responses", "voxels"}), std::string());
    }
};

QTEST_GUILESS_MAIN(TestCore)
#include "test_core.moc"
