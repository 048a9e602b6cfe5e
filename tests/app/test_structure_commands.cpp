// "cluster" and "stats" through the real program.

#include "test_data.h"

#include "analysis/io/arrays/npy.h"
#include "analysis/io/typed_files.h"
#include "analysis/selectivity/planted_clusters.h"
#include "analysis/statistics/adjusted_rand.h"
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

std::vector<std::int32_t> labelsIn(const QString& file) {
    const NumpyArray array = readNpy(file.toStdString());
    std::vector<std::int32_t> labels;
    for (std::int64_t at = 0; at < array.size(); ++at)
        labels.push_back(std::int32_t(array.number(at)));
    return labels;
}

/// Largest difference beside the size of the numbers.
double difference(const NumpyArray& found, const NumpyArray& expected) {
    double largest = found.shape == expected.shape ? 0 : 1e9;
    for (std::int64_t at = 0; at < std::min(found.size(), expected.size()); ++at)
        largest = std::max(
            largest,
            std::abs(found.number(at) - expected.number(at)) / std::max(1e-6, std::abs(expected.number(at))));
    return largest;
}

} // namespace

class TestStructureCommands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void clustersOfAMatrix() {
        auto planted = test::plantedClusters({80, 50, 30}, 16, 0.6F);
        planted.rows.row(3).setZero();
        writeNpy(planted.rows, path("w.npy").toStdString());
        const Outcome done = call(
            {"cluster", "--weights", path("w.npy"), "--k", "3", "--seed", "0", "--out", path("c"), "--json"});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        const NumpyArray array = readNpy(path("c/labels.npy").toStdString());
        QCOMPARE(array.dtype, std::string("int32"));
        auto labels = labelsIn(path("c/labels.npy"));
        QCOMPARE(labels[3], -1);
        QCOMPARE(adjustedRandIndex(labels, planted.labels), 1.0);
        const NumpyArray centres = readNpy(path("c/centres.npy").toStdString());
        QCOMPARE(centres.shape, (std::vector<std::int64_t>{3, 16}));
        QCOMPARE(readNpy(path("c/silhouette.npy").toStdString()).shape, (std::vector<std::int64_t>{160}));
        const QJsonObject summary = jsonOf(done.out);
        QCOMPARE(summary["k"].toInt(), 3);
        QVERIFY(summary["silhouette"].toDouble() > 0.4 && summary["stability"].toDouble() > 0.95);
        QCOMPARE(summary["clusters"].toArray().size(), qsizetype(3));
        QCOMPARE(summary["files"].toArray().size(), qsizetype(4));
        for (const auto& file : summary["files"].toArray())
            QVERIFY2(QFile::exists(file.toString()), qPrintable(file.toString()));
        const Outcome again = call({"cluster", "--weights", path("w.npy"), "--k", "3", "--out", path("c2")});
        QVERIFY(again.code == 0 && again.out.contains("cluster 1 (") && again.out.contains("silhouette"));
        QCOMPARE(labelsIn(path("c2/labels.npy")), labels);
    }

    void severalMatricesShareClusters() {
        const auto planted = test::plantedClusters({40, 30}, 8, 0.4F);
        writeNpy(planted.rows, path("one.npy").toStdString());
        writeNpy(MatrixF(planted.rows.topRows(25)), path("two.npy").toStdString());
        const Outcome done = call(
            {"cluster", "--weights", path("one.npy"), "--weights", path("two.npy"), "--k", "0", "--range",
             "2:4", "--out", path("shared")});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        QVERIFY2(
            done.out.contains("suggested") && done.out.contains("shared by 2 subjects"),
            qPrintable(done.out));
        auto one = labelsIn(path("shared/labels_1.npy"));
        one.resize(25);
        QCOMPARE(labelsIn(path("shared/labels_2.npy")), one);
    }

    void severalDatasetsShareClusters() {
        QStringList arguments{"cluster", "--k", "6", "--out", path("subjects"), "--json"};
        for (const char* subject : {"1", "2"}) {
            const Outcome made =
                call({"demo", "--out", path("subject-") + subject, "--subject", subject, "--no-open"});
            QVERIFY2(made.code == 0, qPrintable(made.err));
            arguments << "--dataset" << made.out.trimmed();
        }
        const Outcome done = call(arguments);
        QVERIFY2(done.code == 0, qPrintable(done.err));
        const QJsonObject summary = jsonOf(done.out);
        QVERIFY(summary["summary"].toString().contains("shared by 2 subjects"));
        const double agreement = summary["sizeAgreement"].toDouble();
        QVERIFY2(agreement > 0.5 && agreement < 1, qPrintable(QString::number(agreement))); // not the same brain
        for (const auto& cluster : summary["clusters"].toArray())
            QCOMPARE(cluster.toObject()["voxelsByModel"].toArray().size(), qsizetype(2));
        QVERIFY(QFile::exists(path("subjects/labels_1.npy")) && QFile::exists(path("subjects/labels_2.npy")));
        for (const char* subject : {"1", "2"}) {
            QFile file(path("subjects/subject_") + subject + "/summary.json");
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject record = jsonOf(QString::fromUtf8(file.readAll()));
            QCOMPARE(record["subject"].toInt(), QString(subject).toInt() - 1);
            QVERIFY(!record["clusters"].toArray().isEmpty());
        }
        QStringList maps;
        for (const auto& file : summary["files"].toArray())
            if (file.toString().endsWith(".nii.gz"))
                maps << file.toString().section('/', -2, -2);
        QCOMPARE(maps, (QStringList{"subject_1", "subject_1", "subject_2", "subject_2"}));
    }

    void clustersOfADataset() {
        const Outcome made = call({"demo", "--out", path("demo"), "--no-open"});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const Outcome done = call(
            {"cluster", "--dataset", made.out.trimmed(), "--k", "6", "--out", path("demo-clusters"),
             "--json"});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        const QJsonObject summary = jsonOf(done.out);
        QVERIFY(summary["stabilityOf"].toString().contains("stimuli"));
        QVERIFY(!summary["clusters"].toArray()[0].toObject()["caption"].toString().isEmpty());
        QCOMPARE(summary["files"].toArray().size(), qsizetype(6)); // two maps in the volume beside the arrays
        for (const char* what : {"similar-voxels", "weight-pca", "contrast"}) {
            QStringList arguments{what, "--dataset", made.out.trimmed(), "--out", path(what), "--json"};
            if (QString(what) == "similar-voxels")
                arguments << "--voxel"
                          << "100";
            if (QString(what) == "contrast")
                arguments << "--a"
                          << "faces"
                          << "--b"
                          << "places; food";
            const Outcome ran = call(arguments);
            QVERIFY2(ran.code == 0, qPrintable(ran.err));
            QVERIFY(!jsonOf(ran.out)["files"].toArray().isEmpty());
        }
    }

    void wrongInputsAreSaid() {
        QCOMPARE(call({"cluster", "--out", path("x")}).code, 2);
        QCOMPARE(call({"stats"}).code, 2);
        QCOMPARE(call({"stats", "fdr", "--p", path("none.npy")}).code, 2);
        const Outcome missing = call({"stats", "fdr", "--p", path("none.npy"), "--out", path("q.npy")});
        QVERIFY(missing.code == 1 && missing.err.contains("none.npy"));
        writeNpy(MatrixF(test::randomMatrix(5, 3, 1)), path("few.npy").toStdString());
        const Outcome few = call({"cluster", "--weights", path("few.npy"), "--k", "6", "--out", path("x")});
        QVERIFY2(few.code == 1 && few.err.contains("6") && few.err.contains("5"), qPrintable(few.err));
        QVERIFY(!QFile::exists(path("x")));
    }

    void qValuesAreThoseOfTheReference() {
        if (!test::haveData())
            QSKIP(test::noData);
        const QString file =
            QString::fromStdString(test::referenceFile("statistics/fdr_and_contrasts.npz").string());
        const Outcome done = call({"stats", "fdr", "--p", file + ":p", "--out", path("q.npy"), "--json"});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        const NumpyArray q = readNpy(path("q.npy").toStdString());
        QCOMPARE(q.dtype, std::string("float64"));
        QVERIFY(difference(q, readArray(file.toStdString() + ":q_benjamini_hochberg")) < 1e-12);
        QCOMPARE(jsonOf(done.out)["tests"].toInt(), 2000);
        const Outcome larger =
            call({"stats", "fdr", "--p", file + ":p", "--out", path("y.npy"), "--method", "by"});
        QVERIFY(larger.code == 0 && readNpy(path("y.npy").toStdString()).number(0) >= q.number(0));
    }

    void contrastsAreThoseOfTheReference() {
        if (!test::haveData())
            QSKIP(test::noData);
        const QString file =
            QString::fromStdString(test::referenceFile("statistics/fdr_and_contrasts.npz").string());
        const QString responses =
            QString::fromStdString(test::dataFile("encoding/bonner81_objects.npz").string()) + ":betas";
        writeRows(path("a.txt"), 0, 40);
        writeRows(path("b.txt"), 40, 81);
        const Outcome done = call(
            {"stats", "contrast", "--responses", responses, "--a", path("a.txt"), "--b", path("b.txt"),
             "--out", path("contrast"), "--json"});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        for (const auto& [name, reference] :
             {std::pair("t", "welch_t"), std::pair("p", "welch_p"), std::pair("d_prime", "d_prime")})
            QVERIFY2(
                difference(
                    readNpy(path("contrast/").toStdString() + name + ".npy"),
                    readArray(file.toStdString() + ":" + reference)) < 1e-9,
                name);
        QCOMPARE(jsonOf(done.out)["tested"].toInt(), 696);
        writeRows(path("c.txt"), 39, 50);
        const Outcome both = call(
            {"stats", "contrast", "--responses", responses, "--a", path("a.txt"), "--b", path("c.txt"),
             "--out", path("y")});
        QVERIFY2(both.code == 1 && both.err.contains("row 39 twice"), qPrintable(both.err));
    }

    void aSpinTestOfTwoMaps() {
        if (!test::haveData())
            QSKIP(test::noData);
        const auto left = test::dataFile("fsaverage5/sphere_left.gii.gz").string();
        const auto right = test::dataFile("fsaverage5/sphere_right.gii.gz").string();
        Progress progress;
        const Surface sphere = readSurfaceFile(left, progress);
        const auto vertices = sphere.vertices.rows();
        VectorF x(2 * vertices), y(2 * vertices);
        const MatrixF noise = test::randomMatrix(2 * vertices, 2, 1);
        for (Eigen::Index at = 0; at < 2 * vertices; ++at) {
            x[at] = sphere.vertices(at % vertices, 1) + 10 * noise(at, 0);
            y[at] = sphere.vertices(at % vertices, 1) + 10 * noise(at, 1);
        }
        x[7] = missingValue;
        writeNpy(x, path("x.npy").toStdString());
        writeNpy(y, path("y.npy").toStdString());
        const QStringList arguments{
            "stats",
            "spin",
            "--x",
            path("x.npy"),
            "--y",
            path("y.npy"),
            "--sphere-left",
            QString::fromStdString(left),
            "--sphere-right",
            QString::fromStdString(right),
            "--permutations",
            "100",
            "--seed",
            "0",
            "--json"};
        const Outcome done = call(arguments);
        QVERIFY2(done.code == 0, qPrintable(done.err));
        const QJsonObject found = jsonOf(done.out);
        QVERIFY(found["correlation"].toDouble() > 0.9);
        QVERIFY(found["p"].toDouble() >= 1.0 / 101 && found["p"].toDouble() <= 1);
        QCOMPARE(found["places"].toInt(), int(2 * vertices - 1));
        QCOMPARE(found["permutations"].toInt(), 100);
        QCOMPARE(call(arguments).out, done.out);
        QStringList one = arguments;
        one.remove(8, 2); // without the right sphere
        QVERIFY(call(one).err.contains("left and then of the right"));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    static void writeRows(const QString& name, int first, int end) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int row = first; row < end; ++row)
            file.write(QByteArray::number(row) + "\n");
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestStructureCommands)
#include "test_structure_commands.moc"
