#pragma once

#include "analysis/engines/engine_files.h"
#include "widgets/engines/chat_client.h"

#include <QSettings>
#include <QString>
#include <QStringList>

namespace fusiform {

/// What a person has said of the engines. Everything is off until something is named.
struct EngineSettings {
    EngineFiles files;
    QStringList trusted; ///< SHA-256 of the TorchScript files that may be run
    QString chatUrl;
    QString chatModel;
    QString chatKey;
    bool rememberKey = false; ///< only then is the key written anywhere

    [[nodiscard]] bool wantsChat() const { return !chatUrl.isEmpty(); }
    [[nodiscard]] ChatEndpoint endpoint() const;
    /// The TorchScript files that are named.
    [[nodiscard]] QStringList scripts() const;
};

/// From and to the user's settings, group "engines". A key that is not to be remembered is taken away from there.
[[nodiscard]] EngineSettings readEngineSettings(const QSettings& stored);
void writeEngineSettings(const EngineSettings& engines, QSettings& stored);

} // namespace fusiform
