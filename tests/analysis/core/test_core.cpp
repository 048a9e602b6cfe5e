#include "analysis/core/error.h"
#include "analysis/core/number_ranges.h"
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

    void aMessageIsFilledInWithItsArguments() {
        const Message shape = message("analysis", "%1 rows of %2 in %3").with(12, "betas.npy", 0.25);
        QCOMPARE(shape.english(), std::string("12 rows of betas.npy in 0.25"));
        QCOMPARE(shape.format(), std::string("%1 rows of %2 in %3"));
        QCOMPARE(shape.arguments().size(), std::size_t(3));
        QCOMPARE(
            message("analysis", "%2 before %1, %2 again").with("b", std::string("a")).english(),
            std::string("a before b, a again"));
        QCOMPARE(message("analysis", "none").english(), std::string("none"));
        QVERIFY(Message().empty());
    }

    void aPercentSignThatNamesNoArgumentStays() {
        QCOMPARE(
            message("analysis", "best in %1 (%2 %)").with(3, 75).english(), std::string("best in 3 (75 %)"));
        QCOMPARE(
            message("analysis", "%1 of %2, %0 and %x").with("a").english(),
            std::string("a of %2, %0 and %x"));
        QCOMPARE(Message("100%1.nii").english(), std::string("100%1.nii"));
        QCOMPARE(
            message("analysis", "%1: %2").with("%2.nii", "damaged").english(),
            std::string("%2.nii: damaged"));
    }

    void messagesHoldMessages() {
        const Message inner = message("analysis", "the %1 hemisphere").with(message("analysis", "left"));
        const Message outer = message("analysis", "%1: taken as %2").with("lh.mgh", inner);
        QCOMPARE(outer.english(), std::string("lh.mgh: taken as the left hemisphere"));
        QVERIFY(outer.arguments()[1] == inner); // kept apart, so that each can be translated
    }

    void aPartOfAProgressFillsItsShare() {
        double last = -1;
        Progress whole([&last](double fraction, const Message&) { last = fraction; });
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

    void longListsOfNumbersAreWrittenAsRanges() {
        const std::vector<std::int64_t> numbers{0, 1, 2, 5, 7, 8};
        QCOMPARE(rangesText(numbers), std::string("0-2, 5, 7-8"));
        QCOMPARE(*numbersOfRanges(rangesText(numbers), 9, 100), numbers);
        QCOMPARE(*numbersOfRanges(" 7-8,0, 2-2 ,7", 9, 100), (std::vector<std::int64_t>{0, 2, 7, 8}));
        QVERIFY(numbersOfRanges("", 9, 100)->empty());
        QVERIFY(!numbersOfRanges("9", 9, 100));
        QVERIFY(!numbersOfRanges("0-5", 9, 5));
        QVERIFY(numbersOfRanges("0-4", 9, 5));
        for (const char* damaged : {"3-", "-3", "1,,2", "a", "2-1", "0.5", "inf", "1e300"})
            QVERIFY2(!numbersOfRanges(damaged, 9, 100), damaged);
    }

    void aNameIsOnlyNearWhenFewLettersDiffer() {
        QCOMPARE(nearestName("respones", {"responses", "voxels"}), std::string("responses"));
        QCOMPARE(nearestName("elephant", {"responses", "voxels"}), std::string());
    }
};

QTEST_GUILESS_MAIN(TestCore)
#include "test_core.moc"
