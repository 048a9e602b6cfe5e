// "compare" and the analyses of its maps through the real program, on the synthetic demonstration whose truth
// is known.

#include "app/program.h"
#include "test_data.h"

#include "analysis/io/arrays/npy.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>

using namespace fusiform;
using test::call;
using test::jsonOf;
using test::Outcome;

namespace {

QByteArray contentOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Mean r of every layer of a model in a region, both hemispheres together.
std::map<double, double>
scoresByDepth(const QJsonObject& summary, const QString& model, const QString& region) {
    std::map<double, double> scores;
    for (const auto& entry : summary["layers"].toArray()) {
        const QJsonObject layer = entry.toObject();
        if (layer["model"].toString() != model)
            continue;
        double sum = 0;
        double voxels = 0;
        for (const auto& row : layer["regions"].toArray())
            if (row.toObject()["region"].toString() == region) {
                sum += row.toObject()["mean"].toDouble() * row.toObject()["voxels"].toDouble();
                voxels += row.toObject()["voxels"].toDouble();
            }
        scores[layer["depth"].toDouble()] = voxels > 0 ? sum / voxels : std::nan("");
    }
    return scores;
}

double bestDepth(const std::map<double, double>& scores) {
    double best = -1;
    double highest = -2;
    for (const auto& [depth, score] : scores)
        if (score > highest) {
            highest = score;
            best = depth;
        }
    return best;
}

const QString clip = "Demo-CLIP (synthetic)";

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        const Outcome made = call({"demo", "--out", path("demo"), "--no-open"});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        m_demo = made.out.trimmed();
        const Outcome compared = call(
            {"compare", "--dataset", m_demo, "--out", path("all"), "--alphas", "10,1000,100000", "--folds",
             "4", "--resamples", "200", "--permutations", "400", "--json"});
        QVERIFY2(compared.code == 0, qPrintable(compared.err));
        m_summary = jsonOf(compared.out);
    }

    void allFilesAreWritten() {
        const NumpyArray scores = readNpy(path("all/scores.npy").toStdString());
        QCOMPARE(scores.shape.size(), std::size_t(2));
        QCOMPARE(scores.shape[0], std::int64_t(8));
        for (const char* file : {"best_layer.npy", "margin.npy", "depth.npy"})
            QCOMPARE(readNpy((path("all/") + file).toStdString()).size(), scores.shape[1]);
        for (const auto& file : m_summary["files"].toArray())
            QVERIFY2(QFile::exists(file.toString()), qPrintable(file.toString()));
        QVERIFY(!m_summary["files"].toArray().isEmpty());
        QVERIFY(contentOf(path("all/regions.csv"))
                    .startsWith("region,hemisphere,model,layer,depth,mean,low,high,voxels,median,warning,"
                                "parcellation\n"));
        QVERIFY(QDir(path("all/maps")).entryList({"*.nii.gz"}).size() > 10);
        const QJsonObject stored = QJsonDocument::fromJson(contentOf(path("all/summary.json"))).object();
        QCOMPARE(stored["options"].toObject()["resamples"].toInt(), 200);
        QVERIFY(stored["options"].toObject().contains("seed"));
        QVERIFY(stored["inputs"].toObject()["groupedByStimulus"].toBool());
    }

    void earlyLayersFitEarlyAreas() {
        const double v1 = bestDepth(scoresByDepth(m_summary, clip, "V1"));
        const double v2 = bestDepth(scoresByDepth(m_summary, clip, "V2"));
        for (const char* late : {"FFA faces", "PPA places", "Food area"}) {
            const auto scores = scoresByDepth(m_summary, clip, late);
            QVERIFY2(bestDepth(scores) > v1 && bestDepth(scores) > v2, late);
            QVERIFY(scores.at(4) > scores.at(1) + 0.05);
        }
        const auto early = scoresByDepth(m_summary, clip, "V1");
        QVERIFY(early.at(1) > early.at(4) + 0.05);
    }

    void intervalsHoldTheirMeans() {
        int regions = 0;
        for (const auto& layer : m_summary["layers"].toArray())
            for (const auto& entry : layer.toObject()["regions"].toArray()) {
                const QJsonObject region = entry.toObject();
                if (region["voxels"].toInt() < 3)
                    continue;
                QVERIFY(region["low"].toDouble() <= region["mean"].toDouble());
                QVERIFY(region["mean"].toDouble() <= region["high"].toDouble());
                QCOMPARE(region["few"].toBool(), region["voxels"].toInt() < 30);
                ++regions;
            }
        QVERIFY(regions > 8 * 12);
    }

    void modelsAreTested() {
        const QJsonObject difference = m_summary["differences"].toArray().at(0).toObject();
        QCOMPARE(difference["first"].toString(), clip);
        QVERIFY(difference["voxelsWhereFirstIsBetter"].toInt() > 0);
        const QStringList folders =
            QDir(path("all/differences")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), 1);
        const auto read = [&](const char* name) {
            return readNpy((path("all/differences/") + folders[0] + "/" + name + ".npy").toStdString());
        };
        const NumpyArray q = read("q");
        const NumpyArray p = read("p");
        const NumpyArray low = read("low");
        const NumpyArray r = read("r_difference");
        for (std::int64_t voxel = 0; voxel < q.size(); ++voxel)
            if (std::isfinite(q.number(voxel)))
                QVERIFY(
                    q.number(voxel) >= p.number(voxel) - 1e-6 && low.number(voxel) <= r.number(voxel) + 0.1);
    }

    void theSpatialScoreFollowsTheHierarchy() {
        const QStringList depth = QDir(path("all/maps")).entryList({"Layer_depth*CLIP*.nii.gz"});
        QCOMPARE(depth.size(), 1);
        const QString name = QString(depth[0]).chopped(7);
        for (const QStringList& how :
             {QStringList{"--distance", "straight"}, QStringList{"--distance", "path"},
              QStringList{"--ranks", "V1=1,V2=2,V3=3,hV4=4,FFA faces=5,PPA places=5"}}) {
            const Outcome outcome = call(
                QStringList{
                    "spatial-score", "--dataset", m_demo, "--file", path("all/maps/") + depth[0], "--map",
                    name, "--out", path("spatial"), "--json"} +
                how);
            QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
            const QJsonObject score = jsonOf(outcome.out)["spatialScore"].toObject();
            qInfo(
                "%s: Spearman %.2f over %d voxels", qPrintable(how.join(' ')), score["spearman"].toDouble(),
                score["voxels"].toInt());
            QVERIFY(score["spearman"].toDouble() > 0.3);
            QVERIFY(score["voxels"].toInt() > 300);
        }
    }

    void mapsAreComparedWithCurvature() {
        const QStringList depth = QDir(path("all/maps")).entryList({"Layer_depth*CLIP*.nii.gz"});
        const Outcome outcome = call(
            {"property-correlation", "--dataset", m_demo, "--file", path("all/maps/") + depth[0], "--map",
             QString(depth[0]).chopped(7), "--properties", "curvature", "--permutations", "50", "--out",
             path("property"), "--json"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonObject found = jsonOf(outcome.out)["correlations"].toArray().at(0).toObject();
        QCOMPARE(found["property"].toString(), "curvature");
        QVERIFY(found["places"].toInt() > 500);
        QVERIFY(found["p"].toDouble() >= 1.0 / 51 && found["p"].toDouble() <= 1);
    }

    void matricesDoWithoutADataset() {
        const QString demo = path("demo/");
        const Outcome outcome = call(
            {"compare", "--responses", demo + "responses.npy", "--embedding", demo + "clip_layer1.npy",
             "--embedding", demo + "clip_layer4.npy", "--out", path("matrices"), "--alphas", "1000",
             "--folds", "3", "--resamples", "50", "--permutations", "50"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY2(
            outcome.out.contains("all voxels") && outcome.out.contains("clip_layer"),
            qPrintable(outcome.out));
        QCOMPARE(readNpy(path("matrices/scores.npy").toStdString()).shape[0], std::int64_t(2));
        QVERIFY(QFile::exists(path("matrices/differences/clip_layer1_minus_clip_layer4/q.npy")));
        QVERIFY(QFile::exists(path("matrices/depth.npy")));
    }

    void whatIsWrongIsSaid() {
        QCOMPARE(call({"compare", "--out", path("x")}).code, 2);
        QCOMPARE(call({"compare", "--dataset", m_demo}).code, 2);
        const Outcome rows = call(
            {"compare", "--responses", path("demo/responses.npy"), "--embedding", path("demo/bank.npy"),
             "--out", path("x")});
        QCOMPARE(rows.code, 1);
        QVERIFY2(rows.err.contains("bank.npy") && rows.err.count('\n') == 1, qPrintable(rows.err));
        const Outcome model = call({"compare", "--dataset", m_demo, "--model", "none", "--out", path("x")});
        QCOMPARE(model.code, 1);
        QVERIFY2(model.err.contains("'none'") && model.err.contains("Demo-CLIP"), qPrintable(model.err));
        const Outcome halfTime =
            call({"half-time", "--dataset", m_demo, "--map", "none", "--out", path("x")});
        QCOMPARE(halfTime.code, 1);
        QVERIFY2(halfTime.err.contains("several frames"), qPrintable(halfTime.err));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_demo;
    QJsonObject m_summary;
};

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
