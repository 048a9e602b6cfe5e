#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

/// The program as a person calls it in a terminal.
namespace fusiform::test {

struct Outcome {
    int code = -1; ///< -2: it crashed
    QString out, err;
};

/// Another program, which has no display either. `folder` is where it is called, or empty.
inline Outcome run(const QString& program, const QStringList& arguments, const QString& folder = {}) {
    constexpr int longest = 280'000; // ms
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove("DISPLAY");
    environment.remove("WAYLAND_DISPLAY");
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(longest))
        return {};
    return {
        process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
        QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

/// Every command must work without a display.
inline Outcome call(const QStringList& arguments, const QString& folder = {}) {
    return run(FUSIFORM_PROGRAM, arguments, folder);
}

/// Empty where the text is no JSON object.
inline QJsonObject jsonOf(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace fusiform::test
