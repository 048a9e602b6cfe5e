#include "widgets/engines/engine_settings.h"

#include "widgets/window/texts.h"

#include <QFile>

#include <array>
#include <filesystem>
#include <utility>

namespace fusiform {
namespace {

const QString trustedKey = QStringLiteral("engines/trusted");
const QString urlKey = QStringLiteral("engines/chatUrl");
const QString modelKey = QStringLiteral("engines/chatModel");
const QString secretKey = QStringLiteral("engines/chatKey");
const QString nameKey = QStringLiteral("engines/name");

/// The files by the names of their settings.
template <class Files>
auto namedFiles(Files& files) {
    return std::array{
        std::pair{QStringLiteral("engines/textEncoder"), &files.textEncoder},
        std::pair{QStringLiteral("engines/imageEncoder"), &files.imageEncoder},
        std::pair{QStringLiteral("engines/captionDecoder"), &files.captionDecoder},
        std::pair{QStringLiteral("engines/vocabulary"), &files.vocabulary},
        std::pair{QStringLiteral("engines/merges"), &files.merges},
        std::pair{QStringLiteral("engines/decoderVocabulary"), &files.decoderVocabulary}};
}

} // namespace

ChatEndpoint EngineSettings::endpoint() const {
    ChatEndpoint endpoint;
    endpoint.url = chatUrl.trimmed().toStdString();
    endpoint.model = chatModel.trimmed().toStdString();
    endpoint.key = chatKey.trimmed().toStdString();
    return endpoint;
}

QStringList EngineSettings::scripts() const {
    QStringList list;
    for (const auto& file : {files.textEncoder, files.imageEncoder, files.captionDecoder})
        if (!file.empty())
            list << textOf(file);
    return list;
}

EngineSettings readEngineSettings(const QSettings& stored) {
    EngineSettings engines;
    for (auto& [name, file] : namedFiles(engines.files))
        if (const QString text = stored.value(name).toString(); !text.isEmpty())
            *file = pathOf(text);
    engines.files.name = stored.value(nameKey).toString().toStdString();
    engines.trusted = stored.value(trustedKey).toStringList();
    engines.chatUrl = stored.value(urlKey).toString();
    engines.chatModel = stored.value(modelKey).toString();
    engines.chatKey = stored.value(secretKey).toString();
    engines.rememberKey = !engines.chatKey.isEmpty();
    return engines;
}

void writeEngineSettings(const EngineSettings& engines, QSettings& stored) {
    for (const auto& [name, file] : namedFiles(engines.files))
        stored.setValue(name, textOf(*file));
    stored.setValue(nameKey, QString::fromStdString(engines.files.name));
    stored.setValue(trustedKey, engines.trusted);
    stored.setValue(urlKey, engines.chatUrl);
    stored.setValue(modelKey, engines.chatModel);
    if (!engines.rememberKey || engines.chatKey.isEmpty()) {
        stored.remove(secretKey);
        return;
    }
    // Nobody else may read it, from the first byte on.
    stored.sync();
    QFile::setPermissions(stored.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    stored.setValue(secretKey, engines.chatKey);
    stored.sync();
    QFile::setPermissions(stored.fileName(), QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace fusiform
