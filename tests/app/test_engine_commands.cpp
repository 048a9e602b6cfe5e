// Engines through the real program: only with --trust-model, and with the key in the environment alone.

#include "app/program.h"
#include "chat_server.h"
#include "torch_modules.h"

#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;
using test::call;
using test::ChatServer;
using test::Outcome;

namespace {

const QString key = QStringLiteral("sk-secret-0123456789");

QByteArray contentOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestEngineCommands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const Outcome made = call({"demo", "--out", path("demo"), "--no-open"});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        m_demo = made.out.trimmed();
        writeAtomically(path("merges.txt").toStdString(), std::string_view(test::tinyMerges));
        if (test::hasTorch)
            QCOMPARE(test::makeTorchModules(m_folder.path()), QString());
    }

    void aModelIsNotRunWithoutTheFlag() {
        const Outcome outcome = call(
            {"embed-stimuli", "--dataset", m_demo, "--image-encoder", path("image_encoder.pt"), "--out",
             path("e.npy")});
        QCOMPARE(outcome.code, 2);
        QVERIFY2((outcome.err + outcome.out).contains("--trust-model"), qPrintable(outcome.err));
        QVERIFY(!QFile::exists(path("e.npy")));
    }

    void picturesAreEmbedded() {
        if (!test::hasTorch)
            QSKIP(test::withoutTorch);
        const Outcome outcome = call(
            {"embed-stimuli", "--dataset", m_demo, "--image-encoder", path("image_encoder.pt"), "--trust-model",
             "--engine-name", "Tiny", "--out", path("e.npy"), "--json"});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonObject summary = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
        QCOMPARE(summary["engine"].toObject()["name"].toString(), QString("Tiny (TorchScript)"));
        QVERIFY(!summary["engine"].toObject()["xxh3-64"].toString().isEmpty());
        const std::string file = path("e.npy").toStdString();
        const MatrixF rows = toMatrix(readArray(file), "embedding", file);
        QCOMPARE(rows.rows(), Eigen::Index(summary["pictures"].toInt()));
        QCOMPARE(rows.cols(), Eigen::Index(4));
        QVERIFY((rows.col(3).array() == 224).all());
    }

    void anEncoderThatDoesNotFitIsTold() {
        if (!test::hasTorch)
            QSKIP(test::withoutTorch);
        const QStringList encoder{"--text-encoder", path("text_encoder_8.pt"), "--vocabulary", path("merges.txt"),
                                  "--trust-model", "--engine-name", "Tiny"};
        const Outcome refused = call(
            QStringList{"query", "low", "--dataset", m_demo, "--out", path("q.npy"), "--method", "encoder"} +
            encoder);
        QCOMPARE(refused.code, 1);
        QVERIFY2(
            refused.err.contains("of 64 features") && refused.err.contains("found 8"), qPrintable(refused.err));
        const Outcome without = call({"query", "food", "--dataset", m_demo, "--out", path("q.npy"), "--method", "encoder"});
        QCOMPARE(without.code, 1);
        QVERIFY2(without.err.contains("none that is set up"), qPrintable(without.err));
    }

    void aDecoderCaptionsVoxels() {
        if (!test::hasTorch)
            QSKIP(test::withoutTorch);
        // The number of features, 64, is the token "a".
        const Outcome outcome = call(
            {"caption", "--dataset", m_demo, "--method", "decoder", "--voxels", "0-4", "--caption-decoder",
             path("counting_decoder.pt"), "--vocabulary", path("merges.txt"), "--trust-model", "--engine-name",
             "Tiny", "--out", path("decoded")});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonObject captions = QJsonDocument::fromJson(contentOf(path("decoded/captions.json"))).object();
        QVERIFY(captions["method"].toString().contains("Tiny (TorchScript)"));
        QCOMPARE(captions["captions"].toArray().size(), 5);
        QCOMPARE(captions["captions"].toArray()[0].toObject()["caption"].toString(), QString("a"));
    }

    void aChatEndpointComposesAndTheKeyIsNowhere() {
        ChatServer server;
        server.answerCaption("Lovely food");
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove("DISPLAY");
        environment.remove("WAYLAND_DISPLAY");
        environment.insert("FUSIFORM_CHAT_KEY", key);
        process.setProcessEnvironment(environment);
        process.start(
            FUSIFORM_PROGRAM, {"caption", "--dataset", m_demo, "--method", "chat", "--most", "2", "--chat-url",
                               server.address(), "--chat-model", "tiny", "--out", path("chat")});
        QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 120000);
        const QByteArray err = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, err.constData());
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests().first().head.contains("Bearer " + key.toUtf8()));
        QVERIFY(err.contains(server.requests().first().body)); // shown before it is sent
        const QJsonObject composed = QJsonDocument::fromJson(contentOf(path("chat/composed.json"))).object();
        QCOMPARE(composed["captions"].toArray().size(), 2);
        const QJsonObject summary = QJsonDocument::fromJson(contentOf(path("chat/summary.json"))).object();
        QVERIFY(summary["composed"].toArray()[0].toObject()["engine"].toString().startsWith("tiny at http://127.0.0.1"));
        QVERIFY(!err.contains(key.toUtf8()) && !process.readAllStandardOutput().contains(key.toUtf8()));
        QDirIterator files(path("chat"), QDir::Files);
        while (files.hasNext())
            QVERIFY(!contentOf(files.next()).contains(key.toUtf8()));
    }

    void withoutAnyEndpointTheBuiltInCaptionsAreWritten() {
        QString address;
        {
            const ChatServer server; // whose port is free again
            address = server.address();
        }
        const Outcome outcome = call(
            {"caption", "--dataset", m_demo, "--method", "chat", "--most", "1", "--chat-url", address, "--chat-model",
             "tiny", "--out", path("offline")});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY2(outcome.out.contains("built-in composition"), qPrintable(outcome.out));
        QVERIFY(QFile::exists(path("offline/captions.json")));
        QVERIFY(!QFile::exists(path("offline/composed.json")));
        QCOMPARE(call({"caption", "--dataset", m_demo, "--chat-url", address, "--out", path("x")}).code, 2); // no model
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_demo;
};

QTEST_GUILESS_MAIN(TestEngineCommands)
#include "test_engine_commands.moc"
