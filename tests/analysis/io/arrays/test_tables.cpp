// Tables of numbers and texts.

#include "array_file_data.h"
#include "test_data.h"

#include "analysis/io/arrays/delimited_text.h"
#include "analysis/io/file_format.h"

#include <cmath>

using namespace fusiform;
using namespace fusiform::test;

class TestTables : public QObject {
    Q_OBJECT

private slots:
    void columnsAreNamedByTheHeader() {
        write(path("t.csv"), "roi,r,used\n\"V1, dorsal\",0.5,True\nhV4,NA,False\n");
        QCOMPARE(recogniseFormat(path("t.csv")).id, std::string("table"));
        QCOMPARE(readOne(path("t.csv"), "roi").texts, (std::vector<std::string>{"V1, dorsal", "hV4"}));
        const NumpyArray r = readOne(path("t.csv"), "r");
        QCOMPARE(r.number(0), 0.5);
        QVERIFY(std::isnan(r.number(1)));
        QCOMPARE(readOne(path("t.csv"), "used").dtype, std::string("bool"));
        QVERIFY(contains(refusal([&] { (void)readOne(path("t.csv"), "all columns"); }).found, "roi"));
    }

    void aTableOfNumbersIsAlsoAMatrix() {
        write(path("n.tsv"), "\ta\tb\n0\t1\t2\n1\t3\t4.5");
        const NumpyArray matrix = readOne(path("n.tsv"), "all columns");
        QCOMPARE(matrix.shape, (std::vector<std::int64_t>{2, 2})); // the unnamed first column is an index
        QCOMPARE(matrix.numbers64, (std::vector<double>{1, 2, 3, 4.5}));
        QCOMPARE(readOne(path("n.tsv"), "index").numbers64, (std::vector<double>{0, 1}));
        write(path("plain.csv"), "1;2\n3;4\n");
        QCOMPARE(readOne(path("plain.csv"), "all columns").numbers64, (std::vector<double>{1, 2, 3, 4}));
    }

    void aColumnThatTurnsOutToBeTextKeepsWhatIsWritten() {
        write(path("late.csv"), "id\n007\n1.50\nx\n");
        QCOMPARE(readOne(path("late.csv"), "id").texts, (std::vector<std::string>{"007", "1.50", "x"}));
    }

    void quotedFieldsMayHoldLineBreaks() {
        std::vector<std::vector<std::string>> rows;
        forEachRow("a,b\r\n\"x\ny\",\"say \"\"z\"\"\"\n\n1,2", ',', [&](std::size_t line, const auto& fields) {
            rows.push_back(fields);
            rows.back().push_back(std::to_string(line));
        });
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[1], (std::vector<std::string>{"x\ny", "say \"z\"", "2"}));
        QCOMPARE(rows[2], (std::vector<std::string>{"1", "2", "5"}));
    }

    void anUnclosedQuoteDoesNotSwallowTheFile() {
        std::size_t rows = 0;
        forEachRow("a,b\n\"x,1\ny,2\n", ',', [&](std::size_t, const auto&) { ++rows; });
        QCOMPARE(rows, std::size_t(3));
    }

    void aLineOfAnotherLengthIsNamed() {
        write(path("ragged.csv"), "a,b\n1,2\n3\n");
        QVERIFY(contains(refusal([&] { (void)readOne(path("ragged.csv"), "a"); }).found, "line 3"));
    }

    /// Values of numpy and Python's csv.
    void realTablesAgreeWithNumpy() {
        if (!haveData())
            QSKIP(noData);
        const NumpyArray snr = readArray(dataFile("alignment/nsd_voxels/voxel_metadata.csv").string() + ":ncsnr");
        QCOMPARE(snr.size(), 15326);
        double sum = 0;
        for (std::int64_t at = 0; at < snr.size(); ++at)
            sum += snr.number(at);
        QVERIFY(std::abs(sum / 15326 - 0.44105167724593813) < 1e-9);
        QCOMPARE(snr.number(0), 0.24873657524585724);
        const NumpyArray thickness = readArray(dataFile("fs_LR_32k/tables/conte69_32k_thickness.csv").string());
        QCOMPARE(thickness.size(), 64984);
        std::int64_t missing = 0;
        sum = 0;
        for (std::int64_t at = 0; at < thickness.size(); ++at) {
            const double value = thickness.number(at);
            missing += std::isnan(value) ? 1 : 0;
            sum += std::isnan(value) ? 0 : value;
        }
        QCOMPARE(missing, 6426);
        QVERIFY(std::abs(sum / (64984 - 6426) - 2.6348122528091804) < 1e-9);
        // A column of numbers stays a map per vertex where no array is asked for.
        QCOMPARE(recogniseFormat(dataFile("fs_LR_32k/tables/conte69_32k_thickness.csv")).id, std::string("text"));
        QCOMPARE(readArray(dataFile("embeddings/clip_text/Objects365_names_fix.csv").string() + ":column 2").texts[1], std::string("Sneakers"));
        QCOMPARE(readArray(dataFile("embeddings/things_vice/item_names.tsv").string() + ":uniqueID").size(), 1854);
        const NumpyArray results = readArray(dataFile("alignment/algonauts2023/val_results.csv").string() + ":all columns");
        QCOMPARE(results.shape[1], 3);
        QCOMPARE(results.number(0), 37.21786736915542);
    }

    void anyTruncationOrFlippedByteIsReadOrRefused() {
        const std::string whole = ",a,\"b c\"\n0,1,\"x \"\"y\"\"\"\n1,2,z\n";
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            write(path("cut.csv"), whole.substr(0, length));
            (void)readsAll(path("cut.csv"));
        }
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (int value = 0; value < 256; ++value) {
                std::string flipped = whole;
                flipped[at] = char(value);
                write(path("flip.csv"), flipped);
                (void)readsAll(path("flip.csv"));
            }
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTables)
#include "test_tables.moc"
