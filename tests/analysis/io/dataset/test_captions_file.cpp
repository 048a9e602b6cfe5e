// Captions with what speaks for their keywords, in all three formats.

#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/captions_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace fusiform;

class TestCaptionsFile : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAgain() {
        CaptionSet set;
        set.method = "by hand";
        set.captions.push_back({1, "Dog and \"ball\"", 1.5, 0, {"dog", "red ball"}, {{2.5, 7, 1.25}, {}}});
        set.captions.push_back({2, "caf\xff", std::nan(""), 3, {"word"}});
        writeCaptions(set, file("captions.json"));
        const CaptionSet read = readCaptions(file("captions.json"), voxels());
        QCOMPARE(read.method, "by hand");
        QCOMPARE(read.captions.size(), std::size_t(2));
        const VoxelCaption& first = read.captions[0];
        QCOMPARE(first.caption, "Dog and \"ball\"");
        QCOMPARE(first.keywords, (std::vector<std::string>{"dog", "red ball"}));
        QCOMPARE(first.evidence.size(), std::size_t(2));
        QCOMPARE(first.evidence[0].z, 2.5);
        QCOMPARE(first.evidence[0].count, std::int64_t(7));
        QCOMPARE(first.evidence[0].response, 1.25);
        QVERIFY(std::isnan(first.evidence[1].z) && first.evidence[1].count == -1);
        QVERIFY(read.captions[1].evidence.empty());
        QCOMPARE(read.captions[1].repeat, 3);
    }

    void linesAndTablesHaveEvidenceToo() {
        write(
            "lines.jsonl",
            R"({"index":0,"caption":"a","keywords":["x","y"],"keywordZ":[1.5,null],"keywordCount":[3,4]})"
            "\n");
        const auto lines = readCaptions(file("lines.jsonl"), voxels()).captions;
        QCOMPARE(lines[0].evidence[0].z, 1.5);
        QVERIFY(std::isnan(lines[0].evidence[1].z));
        QCOMPARE(lines[0].evidence[1].count, std::int64_t(4));
        write(
            "table.tsv",
            "index\tcaption\tkeywords\tkeywordZ\tkeywordCount\n0\ta\tx, y\t1.5, -2\t3,\n1\tb\t\t\t\n");
        const auto table = readCaptions(file("table.tsv"), voxels()).captions;
        QCOMPARE(table[0].evidence[1].z, -2.0);
        QCOMPARE(table[0].evidence[0].count, std::int64_t(3));
        QCOMPARE(table[0].evidence[1].count, std::int64_t(-1));
        QVERIFY(table[1].evidence.empty());
    }

    void evidenceOfAnotherLengthIsRefusedWithBoth() {
        for (const char* wrong :
             {"[1]", "[1,2,3]", "\"1, 2, 3\"", "\"one, two\"", "[\"1\",2]", "{}", "true"}) {
            write(
                "wrong.json",
                std::string(R"([{"index":0,"caption":"a","keywords":["x","y"],"keywordZ":)") + wrong + "}]");
            try {
                (void)readCaptions(file("wrong.json"), voxels());
                QFAIL(wrong);
            } catch (const Error& error) {
                const std::string message = error.what();
                QVERIFY2(
                    message.find("keywordZ") != std::string::npos && message.find('2') != std::string::npos,
                    error.what());
            }
        }
        write("none.json", R"([{"index":0,"caption":"a","keywordZ":[1]}])");
        QVERIFY_EXCEPTION_THROWN((void)readCaptions(file("none.json"), voxels()), Error);
    }

private:
    [[nodiscard]] std::filesystem::path file(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    void write(const char* name, const std::string& text) const {
        writeAtomically(file(name), std::string_view(text));
    }
    static VoxelSet voxels() {
        VoxelSet set;
        set.unplaced = 5;
        return set;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCaptionsFile)
#include "test_captions_file.moc"
