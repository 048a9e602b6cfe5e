// Layers over time by the program itself: planted latencies come back, and arrays of other shapes are refused.

#include "analysis/random_matrix.h"
#include "app/program.h"

#include "analysis/io/arrays/npy.h"

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
using test::randomMatrix;

namespace {

constexpr int stimuli = 120;
constexpr int channels = 2;
constexpr int samples = 13;
constexpr int layers = 3;

/// The sample at which a layer drives all channels most.
int latencyOf(int layer) {
    return 3 * (layer + 1);
}

} // namespace

class TestTemporalScoreCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        std::vector<float> responses(std::size_t(stimuli) * channels * samples);
        const MatrixF noise = randomMatrix(stimuli, channels * samples, 1);
        for (int layer = 0; layer < layers; ++layer) {
            const MatrixF features = randomMatrix(stimuli, 4, 10 + unsigned(layer));
            writeNpy(features, path(QString("layer%1.npy").arg(layer + 1)).toStdString());
            for (int stimulus = 0; stimulus < stimuli; ++stimulus)
                for (int column = 0; column < channels * samples; ++column) {
                    const double late = (column % samples - latencyOf(layer)) / 1.5;
                    responses[std::size_t(stimulus * channels * samples + column)] +=
                        float(std::exp(-0.5 * late * late)) * features(stimulus, column / samples) +
                        1.5F * noise(stimulus, column) / layers;
                }
        }
        writeNpy(responses, {stimuli, channels, samples}, path("meg.npy").toStdString());
        VectorF times(samples);
        for (int at = 0; at < samples; ++at)
            times[at] = float(10 * at - 20);
        writeNpy(times, path("times.npy").toStdString());
    }

    void deeperLayersPeakLater() {
        const Outcome outcome = call(scored() << "--times" << "times.npy" << "--json", m_folder.path());
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonObject said = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
        QVERIFY(said["pearson"].toDouble() > 0.99);
        QVERIFY(said["spearman"].toDouble() > 0.99);
        const QJsonArray each = said["layers"].toArray();
        QCOMPARE(each.size(), layers);
        for (int layer = 0; layer < layers; ++layer)
            QVERIFY2(
                std::abs(each[layer].toObject()["meanPeakTime"].toDouble() - (10 * latencyOf(layer) - 20)) < 5,
                qPrintable(outcome.out)); // ms; within half a sample
        const NumpyArray scores = readNpy(path("out/scores.npy").toStdString());
        QCOMPARE(scores.shape, (std::vector<std::int64_t>{layers, channels, samples}));
        const auto at = [&](int layer, int sample) {
            return scores.number((layer * channels + 0) * samples + sample);
        };
        QVERIFY(at(1, latencyOf(1)) > 0.9);
        QVERIFY(at(1, latencyOf(0)) < at(0, latencyOf(0)));
        QCOMPARE(readNpy(path("out/peak_times.npy").toStdString()).shape, (std::vector<std::int64_t>{layers, channels}));
        QVERIFY(QFile::exists(path("out/summary.json")));
    }

    void depthsAreAsGiven() {
        const Outcome outcome = call(scored() << "--depths" << "9,5,1", m_folder.path());
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY2(outcome.out.contains("Spearman -1"), qPrintable(outcome.out));
    }

    void whatIsNoTimeCourseIsRefused() {
        QStringList wrong = scored();
        wrong[2] = "layer1.npy";
        const Outcome flat = call(wrong, m_folder.path());
        QCOMPARE(flat.code, 1);
        QVERIFY2(flat.err.contains("stimuli x channels x times"), qPrintable(flat.err));
        const Outcome times = call(scored() << "--times" << "layer1.npy", m_folder.path());
        QCOMPARE(times.code, 1);
        QVERIFY2(times.err.contains("13 times"), qPrintable(times.err));
        QCOMPARE(call(scored() << "--depths" << "1,2", m_folder.path()).code, 2);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.path() + "/" + name; }
    static QStringList scored() {
        return {"temporal-score", "--responses", "meg.npy",     "--embedding", "layer1.npy", "--embedding",
                "layer2.npy",     "--embedding", "layer3.npy", "--out",       "out"};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTemporalScoreCommand)
#include "test_temporal_score_command.moc"
