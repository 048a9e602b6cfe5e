// The chat client against a server in this test: answers, refusals, silence, and where the key goes.

#include "chat_server.h"

#include "analysis/core/error.h"
#include "analysis/engines/chat_request.h"
#include "widgets/engines/chat_client.h"
#include "widgets/engines/engine_settings.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace fusiform;
using test::ChatServer;

namespace {

const std::string key = "sk-secret-0123456789";

struct Outcome {
    std::string caption, problem;
    bool cancelled = false;
};

/// Asks on another thread, as a run does, while the server answers on this one.
class Asking {
public:
    explicit Asking(const ChatEndpoint& endpoint) {
        m_outcome = std::async(std::launch::async, [endpoint, stop = m_stop.get_token()] {
            Outcome outcome;
            try {
                const CaptionComposer composer = chatComposer(endpoint);
                const std::string request = composer.request({0, {"a plate of food"}, {"food"}, "Food"});
                outcome.caption = composer.compose(request, Progress({}, stop));
            } catch (const Cancelled&) {
                outcome.cancelled = true;
            } catch (const Error& error) {
                outcome.problem = error.what();
            }
            return outcome;
        });
    }
    void stop() { m_stop.request_stop(); }
    [[nodiscard]] bool ready() const {
        return m_outcome.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }
    [[nodiscard]] Outcome get() { return m_outcome.get(); }

private:
    std::stop_source m_stop;
    std::future<Outcome> m_outcome;
};

ChatEndpoint endpointOf(const ChatServer& server) {
    ChatEndpoint endpoint;
    endpoint.url = server.address().toStdString();
    endpoint.model = "tiny";
    endpoint.key = key;
    endpoint.firstWait = std::chrono::milliseconds(1);
    endpoint.mostWait = std::chrono::milliseconds(5);
    return endpoint;
}

Outcome outcomeOf(const ChatEndpoint& endpoint) {
    Asking asking(endpoint);
    if (!QTest::qWaitFor([&] { return asking.ready(); }, 30000))
        asking.stop();
    return asking.get();
}

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string refusalOf(const ChatEndpoint& endpoint) {
    try {
        (void)chatComposer(endpoint);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestChatClient : public QObject {
    Q_OBJECT

private slots:
    void aCaptionIsAnswered() {
        ChatServer server;
        server.answerCaption("Plates of food");
        const Outcome outcome = outcomeOf(endpointOf(server));
        QVERIFY2(outcome.problem.empty(), outcome.problem.c_str());
        QCOMPARE(outcome.caption, std::string("Plates of food"));
        QCOMPARE(server.requests().size(), 1);
        const auto& request = server.requests().first();
        QVERIFY2(request.head.startsWith("POST /v1/chat/completions HTTP/1.1"), request.head.constData());
        QVERIFY2(request.head.contains("Authorization: Bearer " + QByteArray::fromStdString(key)), request.head.constData());
        // What is shown beforehand is what is sent, byte for byte, and the key is not in it.
        QCOMPARE(request.body.toStdString(), chatRequest("tiny", {0, {"a plate of food"}, {"food"}, "Food"}));
        QVERIFY(!request.body.contains(key.c_str()));
    }

    void withoutAKeyThereIsNoHeader() {
        ChatServer server;
        server.answerCaption("Food");
        ChatEndpoint endpoint = endpointOf(server);
        endpoint.key.clear();
        QCOMPARE(outcomeOf(endpoint).caption, std::string("Food"));
        QVERIFY(!server.requests().first().head.contains("Authorization"));
    }

    void aBusyServerIsAskedAgain_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("500") << 500 << QByteArray();
        QTest::newRow("503") << 503 << QByteArray();
        QTest::newRow("429") << 429 << QByteArray();
        QTest::newRow("429, later") << 429 << QByteArray("Retry-After: 3600\r\n"); // no longer than mostWait
    }
    void aBusyServerIsAskedAgain() {
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        ChatServer server;
        server.answer(status, "{\"error\":{\"message\":\"busy\"}}", headers);
        server.answer(status, "", headers);
        server.answerCaption("Food");
        const Outcome outcome = outcomeOf(endpointOf(server));
        QCOMPARE(outcome.caption, std::string("Food"));
        QCOMPARE(server.requests().size(), 3);
    }

    void whoStaysBusyIsGivenUp() {
        ChatServer server;
        server.answer(503, "{\"error\":{\"message\":\"too much to do\"}}");
        const Outcome outcome = outcomeOf(endpointOf(server));
        QVERIFY2(says(outcome.problem, "503") && says(outcome.problem, "too much to do"), outcome.problem.c_str());
        QCOMPARE(server.requests().size(), 4);
    }

    void aRefusalIsFinalAndKeepsTheKeyToItself() {
        ChatServer server;
        server.answer(401, QByteArray("{\"error\":{\"message\":\"Incorrect API key: ") + key.c_str() + "!\"}}");
        const Outcome outcome = outcomeOf(endpointOf(server));
        QVERIFY2(says(outcome.problem, "401") && says(outcome.problem, "Incorrect"), outcome.problem.c_str());
        QVERIFY2(!says(outcome.problem, key), outcome.problem.c_str());
        QCOMPARE(server.requests().size(), 1);
    }

    void malformedAnswersAreErrors_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("<html>hello</html>");
        QTest::newRow("cut off") << QByteArray("{\"choices\":[{\"mess");
        QTest::newRow("other JSON") << QByteArray("{\"hello\": 1}");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("with the key") << QByteArray("{\"hello\": \"") + key.c_str() + "\"}";
        QTest::newRow("deep") << QByteArray(10000, '[');
    }
    void malformedAnswersAreErrors() {
        QFETCH(QByteArray, body);
        ChatServer server;
        server.answer(200, body);
        const Outcome outcome = outcomeOf(endpointOf(server));
        QVERIFY(!outcome.problem.empty());
        QVERIFY2(!says(outcome.problem, key), outcome.problem.c_str());
    }

    void anEndlessAnswerIsCutOff() {
        ChatServer server;
        server.answer(200, QByteArray(8 << 20, ' '));
        ChatEndpoint endpoint = endpointOf(server);
        endpoint.attempts = 1;
        QVERIFY(says(outcomeOf(endpoint).problem, "too long"));
    }

    void silenceEndsAfterTheTimeout() {
        ChatServer server;
        ChatEndpoint endpoint = endpointOf(server);
        endpoint.timeout = std::chrono::milliseconds(150);
        endpoint.attempts = 2;
        QVERIFY(says(outcomeOf(endpoint).problem, "no answer"));
        QCOMPARE(server.requests().size(), 2);
    }

    void nobodyThereIsAnError() {
        ChatEndpoint endpoint;
        {
            const ChatServer server; // whose port is free again
            endpoint = endpointOf(server);
        }
        endpoint.attempts = 2;
        const Outcome outcome = outcomeOf(endpoint);
        QVERIFY(!outcome.problem.empty() && outcome.caption.empty());
    }

    void redirectionsAreNotFollowed() {
        ChatServer other;
        other.answerCaption("Food");
        ChatServer server;
        server.answer(307, "", "Location: " + other.address().toUtf8() + "/chat/completions\r\n");
        QVERIFY(says(outcomeOf(endpointOf(server)).problem, "307"));
        QVERIFY(other.requests().isEmpty());
    }

    void cancellingLeavesASilentServer() {
        ChatServer server;
        Asking asking(endpointOf(server)); // whose timeout is a minute
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 30000);
        asking.stop();
        QTRY_VERIFY_WITH_TIMEOUT(asking.ready(), 30000);
        QVERIFY(asking.get().cancelled);
    }

    void cancellingEndsTheWaitBetweenAttempts() {
        ChatServer server;
        server.answer(503, "");
        ChatEndpoint endpoint = endpointOf(server);
        endpoint.firstWait = endpoint.mostWait = std::chrono::hours(1);
        Asking asking(endpoint);
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 30000);
        asking.stop();
        QTRY_VERIFY_WITH_TIMEOUT(asking.ready(), 30000);
        QVERIFY(asking.get().cancelled);
    }

    void addressesAreChecked() {
        const auto refused = [](const char* url, const char* secret = "") {
            return refusalOf({.url = url, .model = "tiny", .key = secret});
        };
        for (const char* url : {"https://api.openai.com/v1", "http://localhost:11434/v1", "http://10.0.0.1/v1/chat/completions"})
            QCOMPARE(refused(url), std::string());
        for (const char* url : {"", "hello", "ftp://x/v1", "file:///etc/passwd", "https://", "https://me:pw@x/v1", "https://x/v1?key=1"})
            QVERIFY2(!refused(url).empty(), url);
        QVERIFY(says(refused("http://10.0.0.1/v1", key.c_str()), "https"));
        QCOMPARE(refused("http://127.0.0.1:8080/v1", key.c_str()), std::string());
        QVERIFY(!refused("https://x/v1", "two lines\r\nX: y").empty());
        QVERIFY(!says(refused("http://10.0.0.1/v1", key.c_str()), key));
        QVERIFY(!refusalOf({.url = "https://x/v1", .model = {}, .key = {}}).empty());
        QVERIFY(!says(refused("https://me:pw@x/v1"), "pw"));
    }

    void theNameSaysModelAndServerButNoKey() {
        const CaptionComposer composer =
            chatComposer({.url = "https://api.openai.com/v1", .model = "tiny", .key = key});
        QCOMPARE(composer.name, std::string("tiny at https://api.openai.com"));
    }

    void theKeyIsStoredOnlyWhereItIsToBeRemembered() {
        const QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        EngineSettings engines;
        engines.chatUrl = "https://api.openai.com/v1";
        engines.chatModel = "tiny";
        engines.chatKey = QString::fromStdString(key);
        engines.files.textEncoder = "/models/clip \u00e9.pt";
        engines.trusted = {"abc"};
        const auto stored = [&] {
            QSettings settings(file, QSettings::IniFormat);
            writeEngineSettings(engines, settings);
            settings.sync();
            QFile written(file);
            return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray("unreadable");
        };
        QByteArray text = stored();
        QVERIFY(text.contains("api.openai.com") && !text.contains("sk-secret"));
        engines.rememberKey = true;
        text = stored();
        QVERIFY(text.contains("sk-secret"));
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QSettings again(file, QSettings::IniFormat);
        const EngineSettings read = readEngineSettings(again);
        QVERIFY(read.files == engines.files);
        QCOMPARE(read.chatKey, engines.chatKey);
        QVERIFY(read.rememberKey && read.trusted == engines.trusted && read.chatModel == "tiny");
        engines.rememberKey = false;
        QVERIFY(!stored().contains("sk-secret"));
    }
};

QTEST_GUILESS_MAIN(TestChatClient)
#include "test_chat_client.moc"
