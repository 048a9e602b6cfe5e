// The program as a person calls it: exit codes, what lands on stdout and stderr, files written.

#include "app/program.h"
#include "analysis/layouts/layout_folders.h"
#include "test_data.h"

#include "analysis/io/arrays/npy.h"

#include <Eigen/Core>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace fusiform;
using test::call;
using test::Outcome;

namespace {

QString real(const char* name) { return QString::fromStdString(test::dataFile(name).string()); }

QByteArray contentOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double correlationOf(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    const Eigen::VectorXd x = a.array() - a.mean();
    const Eigen::VectorXd y = b.array() - b.mean();
    return x.dot(y) / (x.norm() * y.norm());
}

quint32 bigEndian(const QByteArray& bytes, qsizetype at) {
    quint32 value = 0;
    for (qsizetype i = 0; i < 4; ++i)
        value = (value << 8) | quint8(bytes[at + i]);
    return value;
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        const Outcome made = call({"demo", "--out", path("demo"), "--no-open"});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        m_demo = made.out.trimmed();
        QVERIFY(QFile::exists(m_demo));
    }

    void wrongUsageExitsWithTwo() {
        QCOMPARE(call({"info"}).code, 2);
        QCOMPARE(call({"project", "--volume", "x.nii"}).code, 2);
        QCOMPARE(call({"figure", m_demo, "--out", path("x.png"), "--views", "sideways"}).code, 2);
    }

    void helpAndVersionExitWithZero() {
        QCOMPARE(call({"--help"}).code, 0);
        QVERIFY(call({"--version"}).out.startsWith("fusiform "));
        QVERIFY(call({"fit", "--help"}).out.contains("--folds"));
    }

    void aMissingFileIsNamed() {
        const Outcome outcome = call({"info", path("nowhere.nii.gz")});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.err.contains("nowhere.nii.gz"));
        QCOMPARE(outcome.err.count('\n'), 1);
    }

    void aFileOfNoKnownFormatIsRefused() {
        QFile file(path("letter.doc"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x01\x02\x03 dear brain");
        file.close();
        const Outcome outcome = call({"info", file.fileName()});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.err.contains("letter.doc"));
    }

    void theDemonstrationIsValid() {
        const Outcome outcome = call({"validate", m_demo});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
    }

    void validateTellsWhereEverythingLies() {
        const Outcome text = call({"validate", m_demo});
        QVERIFY2(text.out.contains("alignment: surface") && text.out.contains("encloses"), qPrintable(text.out));
        const Outcome json = call({"validate", m_demo, "--json"});
        QCOMPARE(json.code, 0);
        const QJsonObject alignment =
            QJsonDocument::fromJson(json.out.toUtf8()).object()["alignment"].toObject();
        QVERIFY(!alignment["rows"].toArray().isEmpty());
        QVERIFY(alignment["warnings"].toArray().isEmpty());
    }

    void validateNamesAWrongKeyAndItsPath() {
        QByteArray json = contentOf(m_demo);
        QVERIFY(json.contains("\"order\""));
        json.replace("\"order\"", "\"odrer\"");
        QFile file(QFileInfo(m_demo).absolutePath() + "/wrong.fusiform.json");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        const Outcome outcome = call({"validate", file.fileName()});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.contains("odrer") && outcome.out.contains("/voxels"), qPrintable(outcome.out));
    }

    void aFigureHasExactlyTheAskedPixelsAndResolution() {
        const QString file = path("figure.png");
        const Outcome outcome = call({"figure", m_demo, "--out", file, "--size", "90mm x 60mm", "--dpi", "254",
                                      "--transparent", "--views", "lateral"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QByteArray png = contentOf(file);
        QVERIFY(png.startsWith("\x89PNG"));
        QCOMPARE(bigEndian(png, 16), 900u);
        QCOMPARE(bigEndian(png, 20), 600u);
        const qsizetype physical = png.indexOf("pHYs");
        QVERIFY(physical > 0);
        QCOMPARE(bigEndian(png, physical + 4), 10000u); // 254 dpi is 10 pixels a millimetre
        QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err));
    }

    void aFigureIsLabelledOnRequest() {
        const auto figure = [&](const char* name, const QStringList& options) {
            const QStringList always{"figure", m_demo, "--out", path(name), "--size", "90mm", "--dpi", "100"};
            return call(always + options);
        };
        const Outcome plain = figure("plain.png", {});
        const Outcome labelled = figure("labelled.png", {"--labels", "regions", "--label-size", "0.8"});
        QVERIFY2(plain.code == 0 && labelled.code == 0, qPrintable(plain.err + labelled.err));
        QVERIFY(contentOf(path("plain.png")) != contentOf(path("labelled.png")));
        const Outcome again = figure("again.png", {"--labels", "regions", "--label-size", "0.8"});
        QCOMPARE(again.code, 0);
        QCOMPARE(contentOf(path("again.png")), contentOf(path("labelled.png")));
        const Outcome clusters = figure("clusters.png", {"--labels", "clusters"});
        QCOMPARE(clusters.code, 1); // the demonstration has no map of categories
        QVERIFY2(clusters.err.contains("categories"), qPrintable(clusters.err));
        const Outcome pinned = figure("pinned.png", {"--labels", "pinned"});
        QCOMPARE(pinned.code, 1);
        QVERIFY2(pinned.err.contains("pin voxels"), qPrintable(pinned.err));
        QCOMPARE(figure("x.png", {"--labels", "everything"}).code, 2);
        QCOMPARE(figure("x.png", {"--labels", "regions", "--labels-from", "nothing"}).code, 1);
    }

    void subjectListsAFolderAndWritesItsDatasetFile() {
        const std::filesystem::path folder = path("subjects").toStdString();
        test::makeFreeSurfer(folder / "bert");
        test::makeFreeSurfer(folder / "ernie");
        QCOMPARE(call({"subject", path("subjects")}).code, 2); // neither --out nor --list
        const QString out = path("bert.fusiform.json");
        const Outcome several = call({"subject", path("subjects"), "--out", out});
        QCOMPARE(several.code, 1);
        QVERIFY2(several.err.contains("bert, ernie") && several.err.contains("--id"), qPrintable(several.err));
        const Outcome listed = call({"subject", path("subjects"), "--id", "bert", "--json"});
        QCOMPARE(listed.code, 0);
        const QJsonObject subject = QJsonDocument::fromJson(listed.out.toUtf8()).array().at(0).toObject();
        QCOMPARE(subject["id"].toString(), "bert");
        QCOMPARE(subject["layout"].toString(), "freesurfer");
        QVERIFY(subject["items"].toArray().size() > 10);
        QVERIFY(call({"subject", path("subjects"), "--list"}).out.contains("* surface  white"));
        const Outcome written = call({"subject", path("subjects"), "--id", "bert", "--out", out});
        QVERIFY2(written.code == 0, qPrintable(written.err));
        const Outcome valid = call({"validate", out});
        QVERIFY2(valid.code == 0, qPrintable(QString::number(valid.code) + valid.out + valid.err));
        QVERIFY(contentOf(out).contains("\"subjects/bert/surf/lh.white\""));
    }

    void infoPrintsJsonWithShapeAndAffine() {
        if (!test::haveData())
            QSKIP(test::noData);
        const Outcome outcome = call({"info", "--json", real("volumes/image_10426.nii.gz")});
        QCOMPARE(outcome.code, 0);
        const QJsonObject info = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
        QCOMPARE(info["shape"].toArray(), (QJsonArray{53, 63, 46}));
        QCOMPARE(info["affineSource"].toString(), "sform");
        QCOMPARE(info["affine"].toArray().size(), 4);
    }

    void saveWritesTheFilesItNames() {
        const Outcome none = call({"save", m_demo, "--out", path("s.nii.gz")});
        QCOMPARE(none.code, 1);
        QVERIFY(none.err.contains("the name of one of the maps"));
        const auto maps = QJsonDocument::fromJson(contentOf(m_demo)).object()["maps"].toArray();
        const QString name = maps.at(0).toObject()["name"].toString();
        const Outcome wrong = call({"save", m_demo, "--map", name + "x", "--out", path("s.nii.gz")});
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.err.contains("did you mean '" + name + "'?"));
        const Outcome gifti = call({"save", m_demo, "--map", name, "--out", path("s.func.gii"), "--json"});
        QVERIFY2(gifti.code == 0, qPrintable(gifti.err));
        const auto said = QJsonDocument::fromJson(gifti.out.toUtf8()).object();
        QCOMPARE(said["files"].toArray(), (QJsonArray{path("lh.s.func.gii"), path("rh.s.func.gii")}));
        QCOMPARE(said["format"].toString(), QString("gifti"));
        for (const auto& file : said["files"].toArray())
            QVERIFY(QFile::exists(file.toString()));
        const Outcome left =
            call({"save", m_demo, "--map", name, "--out", path("one.func.gii"), "--hemi", "left"});
        QCOMPARE(left.out.trimmed(), "wrote " + path("one.func.gii"));
        // A file of its own is converted, and has the same numbers.
        QCOMPARE(call({"save", m_demo, "--map", name, "--out", path("s.nii.gz")}).code, 0);
        const Outcome turned = call({"save", path("s.nii.gz"), "--out", path("s.mgz")});
        QVERIFY2(turned.code == 0, qPrintable(turned.err));
        const auto before = QJsonDocument::fromJson(call({"info", "--json", path("s.nii.gz")}).out.toUtf8()).object();
        const auto after = QJsonDocument::fromJson(call({"info", "--json", path("s.mgz")}).out.toUtf8()).object();
        for (const char* key : {"shape", "min", "max", "mean", "nan"})
            QCOMPARE(after[key], before[key]);
    }

    void projectAgreesWithWorkbench() {
        if (!test::haveData())
            QSKIP(test::noData);
        for (const auto& [method, reference] :
             {std::pair("trilinear", "trilinear"), std::pair("nearest", "enclosing"), std::pair("cubic", "cubic"),
              std::pair("ribbon", "ribbon")}) {
            const QString out = path("projected.npy");
            QStringList arguments{"project", "--volume", real("volumes/image_10426.nii.gz"), "--pial",
                                  real("fsaverage5/pial_left.gii.gz"), "--method", method, "--out", out};
            if (QString(method) == "ribbon")
                arguments << "--white" << real("fsaverage5/white_left.gii.gz");
            const Outcome outcome = call(arguments);
            QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
            const NumpyArray ours = readNpy(out.toStdString());
            const NumpyArray theirs = readNpy(test::referenceFile(
                std::string("volume_to_surface/image_10426_pial_left_") + reference + ".npy"));
            QCOMPARE(ours.size(), theirs.size());
            // Voxels and trilinear weights are the same numbers; the cubic kernels differ, and points of the ribbon that
            // lie on the very border.
            const bool same = QString(method) == "trilinear" || QString(method) == "nearest";
            Eigen::VectorXd ourValues(ours.size());
            Eigen::VectorXd theirValues(ours.size());
            Eigen::Index shared = 0;
            for (std::int64_t vertex = 0; vertex < ours.size(); ++vertex) {
                if (!std::isfinite(ours.number(vertex))) { // Workbench writes 0 outside the volume, we write NaN
                    QCOMPARE(theirs.number(vertex), 0.0);
                    continue;
                }
                if (same)
                    QVERIFY(std::abs(ours.number(vertex) - theirs.number(vertex)) < 1e-4);
                if (QString(method) == "ribbon" && theirs.number(vertex) == 0)
                    continue; // no point of its lattice in a thin ribbon: we take a finer one
                ourValues[shared] = ours.number(vertex);
                theirValues[shared++] = theirs.number(vertex);
            }
            QVERIFY(shared > ours.size() / 2);
            QVERIFY(correlationOf(ourValues.head(shared), theirValues.head(shared)) > 0.999);
        }
    }

    void ribbonNeedsBothSurfacesAndNoDepth() {
        const Outcome one = call({"project", "--volume", "v.nii", "--pial", "p.gii", "--method", "ribbon", "--out", "o.npy"});
        QCOMPARE(one.code, 2);
        QVERIFY2(one.err.contains("--white"), qPrintable(one.err));
        const Outcome depth = call({"project", "--volume", "v.nii", "--pial", "p.gii", "--white", "w.gii", "--method", "ribbon",
                                    "--depth", "0.5", "--out", "o.npy"});
        QCOMPARE(depth.code, 2);
        QVERIFY2(depth.err.contains("--depth"), qPrintable(depth.err));
    }

    void fitAgreesWithTheReferenceOnRealResponses() {
        if (!test::haveData())
            QSKIP(test::noData);
        const QString archive = real("encoding/bonner81_objects.npz");
        for (const char* layer : {"alexnet", "word2vec"}) {
            const QString out = path(layer);
            const Outcome outcome =
                call({"fit", "--responses", archive + ":betas", "--embedding", archive + ":" + layer, "--folds",
                      "9", "--alphas", "0.1:1e5:13", "--select", "r", "--zscore-all", "--out", out});
            QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
            const Npz reference =
                readNpz(test::referenceFile(std::string("encoding/bonner81_") + layer + "_9fold.npz"));
            const NumpyArray& best = reference.arrays.at("best");
            const NumpyArray& alphas = reference.arrays.at("alphas");
            const NumpyArray& scores = reference.arrays.at("cv_r");
            const NumpyArray alpha = readNpy((out + "/alpha.npy").toStdString());
            const NumpyArray r = readNpy((out + "/cv_r.npy").toStdString());
            const std::int64_t voxels = best.size();
            QCOMPARE(r.size(), voxels);
            std::int64_t sameAlpha = 0;
            for (std::int64_t voxel = 0; voxel < voxels; ++voxel) {
                const auto at = std::int64_t(best.number(voxel));
                sameAlpha += std::abs(alpha.number(voxel) / alphas.number(at) - 1) < 1e-4;
                // float32 input: two alphas may tie within rounding, the score may not differ.
                QVERIFY(std::abs(r.number(voxel) - scores.number(at * voxels + voxel)) < 1e-4);
            }
            QVERIFY2(sameAlpha >= voxels - 2, qPrintable(QString::number(sameAlpha)));
        }
    }

    void captionProjectsOntoTheBankAsTheReferenceDoes() {
        if (!test::haveData())
            QSKIP(test::noData);
        QFile texts(path("texts.txt"));
        QVERIFY(texts.open(QIODevice::WriteOnly));
        for (int image = 1; image <= 78; ++image)
            texts.write(QByteArray("image ") + QByteArray::number(image) + "\n");
        texts.close();
        const QString out = path("captions");
        const Outcome outcome =
            call({"caption", "--weights", real("encoding/bold5000_subj1_voxel_weights_resnet18_512.npz") + ":weights",
                  "--bank-embeddings", real("encoding/net2brain78_resnet18.npz") + ":layer4_avgpool",
                  "--bank-texts", texts.fileName(), "--out", out});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const NumpyArray ours = readNpy((out + "/projected.npy").toStdString());
        const NumpyArray theirs =
            readNpz(test::referenceFile("captions/bold5000_on_net2brain78.npz"), "projected");
        QCOMPARE(ours.shape, theirs.shape);
        double largest = 0;
        for (std::int64_t i = 0; i < ours.size(); ++i)
            largest = std::max(largest, std::abs(ours.number(i) - theirs.number(i)));
        QVERIFY2(largest < 2e-5, qPrintable(QString::number(largest))); // float32 storage of numbers near 1
        const QJsonDocument captions = QJsonDocument::fromJson(contentOf(out + "/captions.json"));
        QVERIFY(captions.toVariant().isValid());
    }

    /// The bank grows by a number all the while that it is used.
    void captionSaysThatAFileHasChangedMeanwhile() {
        const QString bank = path("growing.npy");
        writeNpy(MatrixF(MatrixF::Random(2000, 64)), bank.toStdString());
        writeNpy(MatrixF(MatrixF::Random(2000, 64)), path("weights.npy").toStdString());
        QFile texts(path("growing.txt"));
        QVERIFY(texts.open(QIODevice::WriteOnly));
        for (int text = 0; text < 2000; ++text)
            texts.write("text\n");
        texts.close();
        QProcess process;
        process.start(FUSIFORM_PROGRAM, {"caption", "--weights", path("weights.npy"), "--bank-embeddings", bank, "--bank-texts",
                                         texts.fileName(), "--repeats", "30", "--out", path("of_growing")});
        QFile growing(bank);
        QVERIFY(growing.open(QIODevice::Append));
        while (!process.waitForFinished(5) && process.state() != QProcess::NotRunning) {
            growing.write("more", 4);
            growing.flush();
        }
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY2(said.contains("since it was opened") && said.contains("growing.npy"), qPrintable(said));
        QVERIFY(!QFile::exists(path("of_growing") + "/captions.json"));
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_demo;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
