// "query", "preferred" and captions of keywords through the real program.

#include "test_data.h"

#include "analysis/io/arrays/npy.h"
#include "app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace fusiform;
using test::call;
using test::jsonOf;
using test::Outcome;

namespace {

QString real(const char* name) {
    return QString::fromStdString(test::dataFile(name).string());
}

} // namespace

class TestWordCommands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const Outcome made = call({"demo", "--out", path("demo"), "--no-open"});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        m_demo = made.out.trimmed();
    }

    void aQueryIsAMapWithRankedRegions() {
        const Outcome outcome =
            call({"query", "food on a table", "--dataset", m_demo, "--out", path("food.nii.gz"), "--json"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonObject result = jsonOf(outcome.out);
        QCOMPARE(result["regions"].toArray()[0].toObject()["region"].toString(), "Food area");
        QCOMPARE(result["method"].toString(), "words");
        QVERIFY(result["phrases"].toArray()[0].toObject()["matches"].toInt() > 0);
        QVERIFY(QFile::exists(path("food.nii.gz")));
        const Outcome text = call(
            {"query", "pizza - house", "--dataset", m_demo, "--out", path("difference.npy"), "--method",
             "words"});
        QVERIFY2(text.code == 0, qPrintable(text.err));
        QVERIFY2(
            text.out.contains("minus 'house'") && text.out.contains("1. Food area"), qPrintable(text.out));
        QVERIFY(readNpy(path("difference.npy").toStdString()).size() > 1000);
        const Outcome captions = call(
            {"query", "pizza", "--dataset", m_demo, "--out", path("k.npy"), "--method", "captions",
             "--json"});
        QVERIFY2(captions.code == 0, qPrintable(captions.err));
        QCOMPARE(jsonOf(captions.out)["method"].toString(), "captions");
    }

    void aQueryThatFindsNothingSaysSo() {
        const Outcome outcome = call({"query", "xylophone", "--dataset", m_demo, "--out", path("none.npy")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(
            outcome.err.contains("'xylophone'") && outcome.err.count('\n') == 1, qPrintable(outcome.err));
        QVERIFY(!QFile::exists(path("none.npy")));
        QCOMPARE(call({"query", "--dataset", m_demo, "--out", path("x.npy")}).code, 2);
        QCOMPARE(call({"query", "food", "--dataset", m_demo}).code, 2);
    }

    void captionsOfKeywordsHaveTheirEvidence() {
        const Outcome outcome =
            call({"caption", "--dataset", m_demo, "--method", "keywords", "--out", path("keywords")});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QFile file(path("keywords/captions.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject captions = jsonOf(QString::fromUtf8(file.readAll()));
        QVERIFY(captions["method"].toString().startsWith("Keywords"));
        const QJsonObject first = captions["captions"].toArray()[0].toObject();
        QVERIFY(!first["keywords"].toArray().isEmpty());
        QCOMPARE(first["keywordZ"].toArray().size(), first["keywords"].toArray().size());
        QCOMPARE(first["keywordCount"].toArray().size(), first["keywords"].toArray().size());
        // They are data for what follows.
        const Outcome words = call(
            {"words-by-region", "--dataset", m_demo, "--file", path("keywords/captions.json"), "--out",
             path("words"), "--resamples", "50", "--json"});
        QVERIFY2(words.code == 0, qPrintable(words.err));
        bool seen = false;
        for (const auto& entry : jsonOf(words.out)["regions"].toArray())
            if (entry.toObject()["region"].toString() == "Food area") {
                seen = true;
                const QJsonObject word = entry.toObject()["words"].toArray()[0].toObject();
                QVERIFY(word["low"].toDouble() <= word["logOdds"].toDouble());
                QVERIFY(word["logOdds"].toDouble() <= word["high"].toDouble());
            }
        QVERIFY(seen);
        const Outcome evaluated = call(
            {"caption-evaluation", "--dataset", m_demo, "--file", path("keywords/captions.json"), "--out",
             path("evaluation"), "--json"});
        QVERIFY2(evaluated.code == 0, qPrintable(evaluated.err));
        QVERIFY(jsonOf(evaluated.out)["means"].toObject()["captionPercentile"].toDouble() > 0.7);
    }

    void theDatasetsRegionsPreferTheirStimuli() {
        const Outcome outcome =
            call({"preferred", "--dataset", m_demo, "--region", "food area", "--top", "5", "--json"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonObject result = jsonOf(outcome.out);
        for (const char* by : {"predicted", "measured"}) {
            const QJsonArray most = result[by].toObject()["most"].toArray();
            QCOMPARE(most.size(), 5);
            for (const auto& entry : most)
                QVERIFY2(
                    entry.toObject()["id"].toString().startsWith("food"),
                    qPrintable(entry.toObject()["id"].toString()));
            QVERIFY(
                !result[by].toObject()["least"].toArray()[0].toObject()["id"].toString().startsWith("food"));
        }
        QCOMPARE(call({"preferred", "--dataset", m_demo, "--region", "nowhere"}).code, 1);
        QCOMPARE(call({"preferred", "--dataset", m_demo, "--top", "0"}).code, 2);
        QCOMPARE(call({"preferred"}).code, 2);
    }

    void realVoxelsOfThePlaceAreaPreferRoomsAndBuildings() {
        if (!test::haveData())
            QSKIP(test::noData);
        const QString archive = real("encoding/bold5000_subj1_voxel_weights_resnet18_512.npz");
        const auto roi = readNpz(archive.toStdString(), "roi").texts;
        QFile rows(path("ppa.txt"));
        QVERIFY(rows.open(QIODevice::WriteOnly));
        for (std::size_t voxel = 0; voxel < roi.size(); ++voxel)
            if (roi[voxel].find("PPA") != std::string::npos)
                rows.write(QByteArray::number(qulonglong(voxel)) + "\n");
        rows.close();
        const QString images = real("encoding/net2brain78_resnet18.npz");
        const Outcome outcome = call(
            {"preferred", "--weights", archive + ":weights", "--intercept", archive + ":intercept",
             "--embedding", images + ":layer4_avgpool", "--ids", images + ":names", "--voxels",
             path("ppa.txt"), "--top", "6", "--json"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonObject predicted = jsonOf(outcome.out)["predicted"].toObject();
        QStringList first;
        for (const auto& entry : predicted["most"].toArray())
            first << entry.toObject()["id"].toString().section('_', -1).left(2);
        QCOMPARE(first, (QStringList{"45", "38", "36", "42", "43", "34"}));
        QStringList last;
        for (const auto& entry : predicted["least"].toArray())
            last << entry.toObject()["id"].toString().section('_', -1).left(2);
        for (const char* image : {"08", "66", "03", "73"})
            QVERIFY2(last.contains(image), image);
    }

    void numbersOfVoxelsAreChecked() {
        QFile rows(path("wrong.txt"));
        QVERIFY(rows.open(QIODevice::WriteOnly));
        rows.write("0\n-3\n");
        rows.close();
        const Outcome outcome = call({"preferred", "--dataset", m_demo, "--voxels", path("wrong.txt")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("'-3'"), qPrintable(outcome.err));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_demo;
};

QTEST_GUILESS_MAIN(TestWordCommands)
#include "test_word_commands.moc"
