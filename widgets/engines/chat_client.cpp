#include "widgets/engines/chat_client.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/engines/chat_request.h"

#include <QByteArray>
#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <memory>
#include <thread>

namespace fusiform {
namespace {

constexpr const char* asking = translatable("analysis", "asking the chat endpoint for a caption");
constexpr qint64 mostBytes = 1 << 20; ///< of an answer
constexpr auto look = std::chrono::milliseconds(50);

[[noreturn]] void refuse(Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = asking,
         .file = {},
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

QUrl requestUrl(const std::string& address) {
    QUrl url(QString::fromStdString(address).trimmed(), QUrl::StrictMode);
    const QString path = url.path();
    if (!path.endsWith(QLatin1String("/chat/completions")))
        url.setPath(path + QLatin1String(path.endsWith('/') ? "chat/completions" : "/chat/completions"));
    return url;
}

bool isThisMachine(const QUrl& url) {
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

void requireGood(const ChatEndpoint& endpoint) {
    const QUrl url(QString::fromStdString(endpoint.url).trimmed(), QUrl::StrictMode);
    const bool scheme = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    // What is in the address is written with every result, so nothing secret may be.
    if (!url.isValid() || !scheme || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() ||
        url.hasFragment())
        refuse(
            message("analysis", "the address of a chat endpoint, such as https://api.openai.com/v1"),
            endpoint.url.empty() ? message("analysis", "none") : message("analysis", "something else"),
            message("analysis", "write it without user, password, question mark or number sign"));
    if (endpoint.model.empty())
        refuse(message("analysis", "the name of the endpoint's model"), message("analysis", "none"));
    if (!endpoint.key.empty() && url.scheme() == QLatin1String("http") && !isThisMachine(url))
        refuse(
            message("analysis", "an address with https, so that the key is encrypted"),
            message("analysis", "an address with http"),
            message("analysis", "use https, or an endpoint that needs no key"));
    // A line break would end the header that the key is in.
    if (!std::ranges::all_of(endpoint.key, [](char c) { return c > ' ' && c < 127; }))
        refuse(
            message("analysis", "a key of letters, digits and signs"),
            message("analysis", "one with blanks or other characters"));
}

/// How one attempt ended.
struct Answer {
    int status = 0; ///< of HTTP; 0 when there was none
    std::string body;
    Message problem; ///< of the network; empty when there was an answer
    std::chrono::milliseconds wanted{0}; ///< to be waited, as the server says
    [[nodiscard]] bool good() const { return problem.empty() && status >= 200 && status < 300; }
    [[nodiscard]] bool mayComeRight() const { return !problem.empty() || status == 429 || status >= 500; }
};

class ChatClient {
public:
    explicit ChatClient(ChatEndpoint endpoint) : m_endpoint(std::move(endpoint)) {}

    /// The caption in the answer to `request`.
    [[nodiscard]] std::string ask(const std::string& request, const Progress& progress) const {
        auto wait = m_endpoint.firstWait;
        for (int attempt = 1;; ++attempt) {
            const Answer answer = asked(request, progress);
            if (answer.good())
                return read(answer);
            if (!answer.mayComeRight() || attempt >= m_endpoint.attempts)
                refuseAnswer(answer);
            rest(std::min(std::max(wait, answer.wanted), m_endpoint.mostWait), progress);
            wait *= 2;
        }
    }

private:
    [[nodiscard]] Answer asked(const std::string& request, const Progress& progress) const;

    /// Servers may repeat the key in what they say.
    [[nodiscard]] std::string withoutKey(std::string text) const {
        if (m_endpoint.key.empty())
            return text;
        for (auto at = text.find(m_endpoint.key); at != std::string::npos; at = text.find(m_endpoint.key))
            text.replace(at, m_endpoint.key.size(), "…");
        return text;
    }

    [[nodiscard]] std::string read(const Answer& answer) const {
        try {
            return withoutKey(captionInAnswer(answer.body));
        } catch (const Error& error) {
            ErrorDetails details = error.details();
            details.found = withoutKey(details.found.english());
            throw Error(details);
        }
    }

    [[noreturn]] void refuseAnswer(const Answer& answer) const {
        if (!answer.problem.empty())
            refuse(message("analysis", "an answer of the chat endpoint"), answer.problem);
        const std::string why = withoutKey(refusalInAnswer(answer.body));
        const Message status = message("analysis", "the status %1").with(answer.status);
        refuse(
            message("analysis", "an answer of the chat endpoint"),
            why.empty() ? status : message("analysis", "%1: %2").with(status, why),
            answer.status == 401 || answer.status == 403 ? message("analysis", "check the key in Engines…")
            : answer.status == 404 ? message("analysis", "check the address and the model in Engines…")
                                   : Message());
    }

    static void rest(std::chrono::milliseconds time, const Progress& progress) {
        const auto end = std::chrono::steady_clock::now() + time;
        while (std::chrono::steady_clock::now() < end) {
            progress.stopIfRequested();
            std::this_thread::sleep_for(
                std::min<std::chrono::nanoseconds>(look, end - std::chrono::steady_clock::now()));
        }
    }

    ChatEndpoint m_endpoint;
};

Answer ChatClient::asked(const std::string& request, const Progress& progress) const {
    progress.stopIfRequested();
    QNetworkAccessManager manager; // of this thread
    QNetworkRequest post(requestUrl(m_endpoint.url));
    post.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    post.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    post.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!m_endpoint.key.empty())
        post.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(m_endpoint.key));
    const std::unique_ptr<QNetworkReply> reply(manager.post(post, QByteArray::fromStdString(request)));
    bool late = false;
    bool tooLong = false;
    QEventLoop loop;
    QTimer watch;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (progress.stopRequested())
            loop.quit();
    });
    QObject::connect(&limit, &QTimer::timeout, &loop, [&] {
        late = true;
        loop.quit();
    });
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, &loop, [&](qint64 received, qint64 /*all*/) {
        if (received > mostBytes) {
            tooLong = true;
            loop.quit();
        }
    });
    watch.start(look);
    limit.start(m_endpoint.timeout);
    if (!reply->isFinished())
        loop.exec();
    const bool finished = reply->isFinished();
    if (!finished) {
        reply->disconnect(&loop);
        reply->abort();
    }
    progress.stopIfRequested();
    Answer answer;
    if (late || tooLong || !finished) {
        answer.problem = tooLong ? message("analysis", "an answer that is far too long")
                               : message("analysis", "no answer for %1 s").with(double(m_endpoint.timeout.count()) / 1000);
        return answer;
    }
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll().toStdString();
    if (answer.status == 0)
        answer.problem = withoutKey(reply->errorString().toStdString());
    bool number = false;
    if (const int seconds = reply->rawHeader("Retry-After").toInt(&number); number && seconds > 0)
        answer.wanted = std::chrono::seconds(std::min(seconds, 3600));
    return answer;
}

} // namespace

CaptionComposer chatComposer(const ChatEndpoint& endpoint) {
    requireGood(endpoint);
    const auto client = std::make_shared<const ChatClient>(endpoint);
    CaptionComposer composer;
    composer.name = endpoint.model + " at " +
                    QUrl(QString::fromStdString(endpoint.url).trimmed()).toString(QUrl::RemovePath).toStdString();
    composer.request = [model = endpoint.model](const CaptionEvidence& evidence) {
        return chatRequest(model, evidence);
    };
    composer.compose = [client](const std::string& request, const Progress& progress) {
        return client->ask(request, progress);
    };
    return composer;
}

} // namespace fusiform
