// Fits and noise ceilings by the program itself: real data against scikit-learn, and several ways to name the same inputs.

#include "test_data.h"

#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace fusiform;

namespace {

struct Outcome {
    int code = -1;
    QString out, err;
};

Outcome call(const QStringList& arguments, const QString& folder) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove("DISPLAY");
    environment.remove("WAYLAND_DISPLAY");
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(FUSIFORM_PROGRAM, arguments);
    if (!process.waitForFinished(240000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

double at(const NumpyArray& array, std::int64_t row, std::int64_t column) {
    return array.number(row * array.shape[1] + column);
}

} // namespace

class TestFitCommand : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void agreesWithScikitLearnOnRealResponses_data() {
        QTest::addColumn<QString>("embedding");
        QTest::newRow("alexnet") << "alexnet";
        QTest::newRow("word2vec") << "word2vec";
    }

    void agreesWithScikitLearnOnRealResponses() {
        if (!test::haveData())
            QSKIP(test::noData);
        QFETCH(QString, embedding);
        const QString archive = QString::fromStdString(test::dataFile("encoding/bonner81_objects.npz").string());
        const Outcome outcome = run(
            {"fit", "--responses", archive + ":betas", "--embedding", archive + ":" + embedding, "--folds", "9", "--alphas",
             "0.1:1e5:13", "--zscore-all", "--out", "out"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const Npz reference = readNpz(test::referenceFile("encoding/bonner81_" + embedding.toStdString() + "_9fold.npz"));
        const NumpyArray& best = reference.arrays.at("best");
        const VectorF r = vector("out/cv_r.npy");
        const VectorF r2 = vector("out/cv_r2.npy");
        const VectorF alpha = vector("out/alpha.npy");
        QCOMPARE(r.size(), best.size());
        for (Eigen::Index voxel = 0; voxel < r.size(); ++voxel) {
            const auto chosen = std::int64_t(best.number(voxel));
            QVERIFY(std::abs(double(r[voxel]) - at(reference.arrays.at("cv_r"), chosen, voxel)) < 1e-4);
            QVERIFY(std::abs(double(r2[voxel]) - at(reference.arrays.at("cv_r2"), chosen, voxel)) < 1e-4);
            QVERIFY(std::abs(double(alpha[voxel]) / reference.arrays.at("alphas").number(chosen) - 1) < 1e-4);
        }
        compareWeights(archive.toStdString(), embedding.toStdString(), reference);
        const QJsonObject summary = json("out/summary.json");
        QCOMPARE(summary["models"].toArray().at(0).toObject()["layer"].toString(), embedding);
        QCOMPARE(summary["inputFiles"].toArray().size(), 1); // both arrays are of one file
    }

    void runsAndIdsInSeveralFilesAreOneSetOfResponses() {
        write("r.npy", MatrixF::Random(60, 5));
        write("e.npy", MatrixF::Random(60, 3));
        const MatrixF responses = matrix("r.npy");
        write("a.npy", responses.topRows(25));
        write("b.npy", responses.bottomRows(35));
        writeIds("ids.txt", 0, 60);
        writeIds("a.txt", 0, 25);
        writeIds("b.txt", 25, 60);
        const Outcome whole = run({"fit", "--responses", "r.npy", "--ids", "ids.txt", "--embedding", "e.npy", "--out", "1"});
        QVERIFY2(whole.code == 0, qPrintable(whole.err));
        const Outcome parts = run(
            {"fit", "--responses", "a.npy", "--responses", "b.npy", "--ids", "a.txt", "--ids", "b.txt", "--embedding",
             "e.npy", "--out", "2"});
        QVERIFY2(parts.code == 0, qPrintable(parts.err));
        for (const char* name : {"weights.npy", "intercept.npy", "cv_r.npy", "alpha.npy"})
            QCOMPARE(content(QString("2/") + name), content(QString("1/") + name));
        QCOMPARE(json("2/summary.json")["inputFiles"].toArray().size(), 5);
        const Outcome swapped = run(
            {"fit", "--responses", "a.npy", "--responses", "b.npy", "--ids", "b.txt", "--ids", "a.txt", "--embedding",
             "e.npy", "--out", "3"});
        QCOMPARE(swapped.code, 1);
        QVERIFY2(swapped.err.contains("b.txt") && swapped.err.contains("25 ids") && swapped.err.contains("35"), qPrintable(swapped.err));
    }

    void embeddingsOfAllStimuliAreJoinedAndRepeatsAveraged() {
        // 20 stimuli of 30 that have an embedding, in another order; each is shown three times.
        write("known.npy", MatrixF::Random(30, 4));
        const MatrixF known = matrix("known.npy");
        MatrixF trials = MatrixF::Random(60, 2);
        MatrixF features(60, 4);
        MatrixF means(20, 2);
        MatrixF unique(20, 4);
        QByteArray ids;
        QByteArray knownIds;
        for (int stimulus = 0; stimulus < 30; ++stimulus)
            knownIds += "s" + QByteArray::number(29 - stimulus) + "\n";
        for (int trial = 0; trial < 60; ++trial) {
            ids += "s" + QByteArray::number(trial % 20) + "\n";
            features.row(trial) = known.row(29 - trial % 20);
        }
        for (int stimulus = 0; stimulus < 20; ++stimulus) {
            means.row(stimulus) = (trials.row(stimulus) + trials.row(stimulus + 20) + trials.row(stimulus + 40)) / 3;
            unique.row(stimulus) = known.row(29 - stimulus);
        }
        write("trials.npy", trials);
        write("features.npy", features);
        write("means.npy", means);
        write("unique.npy", unique);
        writeText("ids.txt", ids);
        writeText("known.txt", knownIds);
        const QStringList joined{"--responses", "trials.npy", "--ids", "ids.txt", "--embedding", "known.npy",
                                 "--embedding-ids", "known.txt"};
        QCOMPARE(run(QStringList{"fit"} + joined + QStringList{"--out", "1"}).code, 0);
        QCOMPARE(
            run({"fit", "--responses", "trials.npy", "--ids", "ids.txt", "--embedding", "features.npy", "--out", "2"}).code, 0);
        QCOMPARE(content("1/weights.npy"), content("2/weights.npy"));
        QCOMPARE(content("1/cv_r.npy"), content("2/cv_r.npy"));
        QCOMPARE(run(QStringList{"fit"} + joined + QStringList{"--average-repeats", "--out", "3"}).code, 0);
        QCOMPARE(run({"fit", "--responses", "means.npy", "--embedding", "unique.npy", "--out", "4"}).code, 0);
        // Means are rounded to floats in another order.
        QVERIFY((vector("3/cv_r.npy") - vector("4/cv_r.npy")).cwiseAbs().maxCoeff() < 1e-5F);
        writeText("known.txt", knownIds.replace("s7\n", "s77\n"));
        const Outcome missing = run(QStringList{"fit"} + joined + QStringList{"--out", "5"});
        QCOMPARE(missing.code, 1);
        QVERIFY2(missing.err.contains("known.txt") && missing.err.contains("'s7'"), qPrintable(missing.err));
    }

    void severalEmbeddingsAreFittedAndDescribed() {
        write("r.npy", MatrixF::Random(40, 3));
        write("conv1.npy", MatrixF::Random(40, 2));
        write("conv2.npy", MatrixF::Random(40, 4));
        const Outcome fitted = run(
            {"fit", "--responses", "r.npy", "--embedding", "conv1.npy", "--embedding", "conv2.npy", "--out", "out"});
        QVERIFY2(fitted.code == 0, qPrintable(fitted.err));
        const QJsonArray models = json("out/summary.json")["models"].toArray();
        QCOMPARE(models.size(), 2);
        for (const auto& model : models)
            QVERIFY(!content("out/" + model.toObject()["folder"].toString() + "/weights.npy").isEmpty());
        const Outcome info = run({"info", "--json", "out/summary.json"});
        QCOMPARE(info.code, 0);
        const QJsonObject said = QJsonDocument::fromJson(info.out.toUtf8()).object();
        QCOMPARE(said["kind"].toString(), "encoding models");
        QCOMPARE(said["arrays"].toArray().at(1).toObject()["shape"].toArray(), (QJsonArray{3, 4}));
        QVERIFY(run({"info", "out/summary.json"}).out.contains("conv2"));
    }

    void noiseCeilingsComeFromRepeatsOrFromTheirSnr() {
        write("r.npy", MatrixF::Random(30, 6));
        QByteArray ids;
        for (int trial = 0; trial < 30; ++trial)
            ids += QByteArray::number(trial % 15) + "\n";
        writeText("ids.txt", ids);
        const Outcome repeats = run({"noise-ceiling", "--responses", "r.npy", "--ids", "ids.txt", "--out", "1"});
        QVERIFY2(repeats.code == 0, qPrintable(repeats.err));
        const VectorF ncsnr = vector("1/ncsnr.npy");
        const VectorF ceiling = vector("1/noise_ceiling.npy");
        for (Eigen::Index voxel = 0; voxel < 6; ++voxel) {
            const float signal = ncsnr[voxel] * ncsnr[voxel];
            QVERIFY(std::abs(ceiling[voxel] - signal / (signal + 0.5F)) < 1e-6F); // float arithmetic
        }
        QCOMPARE(vector("1/split_half.npy").size(), 6);
        write("e.npy", MatrixF::Random(30, 3)); // and fits are divided by it
        const Outcome fitted = run(
            {"fit", "--responses", "r.npy", "--ids", "ids.txt", "--embedding", "e.npy", "--noise-ceiling",
             "1/noise_ceiling_trials.npy", "--out", "fit"});
        QVERIFY2(fitted.code == 0, qPrintable(fitted.err));
        const VectorF divided = vector("fit/cv_rNormalised.npy");
        const VectorF r = vector("fit/cv_r.npy");
        const VectorF trials = vector("1/noise_ceiling_trials.npy");
        for (Eigen::Index voxel = 0; voxel < 6; ++voxel)
            QVERIFY(trials[voxel] < 0.05F ? std::isnan(divided[voxel]) : std::abs(divided[voxel] - r[voxel] / std::sqrt(trials[voxel])) < 1e-6F);
        QCOMPARE(json("1/summary.json")["inputs"].toObject()["stimuliByRepeats"].toArray(), (QJsonArray{0, 15}));
        QCOMPARE(run({"noise-ceiling", "--ncsnr", "1/ncsnr.npy", "--repeats", "2", "--out", "2"}).code, 0);
        QVERIFY((vector("2/noise_ceiling.npy") - ceiling).cwiseAbs().maxCoeff() < 1e-6F);
        QCOMPARE(run({"noise-ceiling", "--ncsnr", "1/ncsnr.npy", "--shown", "0,9", "--out", "3"}).code, 0);
        QCOMPARE(content("3/noise_ceiling.npy"), content("2/noise_ceiling.npy"));
        QCOMPARE(run({"noise-ceiling", "--ncsnr", "1/ncsnr.npy", "--out", "4"}).code, 2);
        writeIds("ids.txt", 0, 30);
        const Outcome once = run({"noise-ceiling", "--responses", "r.npy", "--ids", "ids.txt", "--out", "5"});
        QCOMPARE(once.code, 1);
        QVERIFY2(once.err.contains("ids.txt"), qPrintable(once.err));
    }

    /// The noise-ceiling SNR that the Natural Scenes Dataset publishes of 15,326 voxels, three repeats.
    void publishedSnrGivesThePublishedFormula() {
        if (!test::haveData())
            QSKIP(test::noData);
        const QString table = QString::fromStdString(test::dataFile("alignment/nsd_voxels/voxel_metadata.csv").string());
        const Outcome outcome = run({"noise-ceiling", "--ncsnr", table + ":ncsnr", "--repeats", "3", "--out", "out"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const NumpyArray ncsnr = readArray(table.toStdString() + ":ncsnr");
        const VectorF ceiling = vector("out/noise_ceiling.npy");
        QCOMPARE(ceiling.size(), ncsnr.size());
        for (Eigen::Index voxel = 0; voxel < ceiling.size(); ++voxel) {
            const double squared = ncsnr.number(voxel) * ncsnr.number(voxel);
            QVERIFY(std::abs(double(ceiling[voxel]) - squared / (squared + 1.0 / 3)) < 1e-6);
        }
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->path() + "/" + name; }
    [[nodiscard]] Outcome run(const QStringList& arguments) const { return call(arguments, m_folder->path()); }
    void write(const char* name, const MatrixF& values) const { writeNpy(values, path(name).toStdString()); }
    void writeText(const char* name, const QByteArray& text) const {
        writeAtomically(path(name).toStdString(), std::string_view(text.constData(), std::size_t(text.size())));
    }
    void writeIds(const char* name, int first, int end) const {
        QByteArray ids;
        for (int id = first; id < end; ++id)
            ids += "image" + QByteArray::number(id) + "\n";
        writeText(name, ids);
    }
    [[nodiscard]] QByteArray content(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QJsonObject json(const QString& name) const { return QJsonDocument::fromJson(content(name)).object(); }
    [[nodiscard]] MatrixF matrix(const char* name) const {
        return toMatrix(readNpy(path(name).toStdString()), "a matrix", name);
    }
    [[nodiscard]] VectorF vector(const char* name) const {
        return toVector(readNpy(path(name).toStdString()), "a vector", name);
    }

    /// The reference's weights are for z-scored features, ours for features as given.
    void compareWeights(const std::string& archive, const std::string& name, const Npz& reference) const {
        const MatrixD features = toMatrix(readNpz(archive, name), "features", name).cast<double>();
        const Eigen::RowVectorXd mean = features.colwise().mean();
        const Eigen::RowVectorXd deviation =
            ((features.rowwise() - mean).colwise().squaredNorm() / double(features.rows())).cwiseSqrt();
        const MatrixF weights = matrix("out/weights.npy");
        const VectorF intercept = vector("out/intercept.npy");
        for (Eigen::Index voxel = 0; voxel < weights.rows(); ++voxel) {
            double response = double(intercept[voxel]);
            for (Eigen::Index feature = 0; feature < weights.cols(); ++feature) {
                const double own = double(weights(voxel, feature));
                response += mean[feature] * own;
                QVERIFY(std::abs(own * deviation[feature] - at(reference.arrays.at("weights"), voxel, feature)) < 1e-4);
            }
            QVERIFY(std::abs(response - reference.arrays.at("intercept").number(voxel)) < 1e-4);
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFitCommand)
#include "test_fit_command.moc"
