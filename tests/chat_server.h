#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace fusiform::test {

/// A chat endpoint on this machine that answers as it was told, one answer after another, the last one again and again.
class ChatServer : public QTcpServer {
public:
    struct Request {
        QByteArray head, body;
    };

    ChatServer() {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
    }

    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1/v1").arg(serverPort()); }
    [[nodiscard]] const QList<Request>& requests() const { return m_requests; }

    /// An empty answer stands for silence.
    void answer(const QByteArray& response) { m_answers << response; }
    void answer(int status, const QByteArray& body, const QByteArray& headers = {}) {
        answer(
            "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Type: application/json\r\nConnection: close\r\n" +
            headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    void answerCaption(const QByteArray& caption) {
        answer(200, R"({"choices":[{"index":0,"message":{"role":"assistant","content":")" + caption + R"("}}]})");
    }

private:
    void read(QTcpSocket& socket) {
        QByteArray data = socket.property("data").toByteArray() + socket.readAll();
        socket.setProperty("data", data);
        const qsizetype end = data.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = data.left(end);
        const qsizetype at = head.toLower().indexOf("content-length:");
        const qsizetype length = at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at + 15) - at - 15).trimmed().toLongLong();
        if (data.size() < end + 4 + length)
            return;
        m_requests << Request{head, data.mid(end + 4, length)};
        const QByteArray response =
            m_answers.isEmpty() ? QByteArray() : m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.first();
        if (response.isEmpty())
            return;
        socket.write(response);
        socket.disconnectFromHost();
    }

    QList<QByteArray> m_answers;
    QList<Request> m_requests;
};

} // namespace fusiform::test
