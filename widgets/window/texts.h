#pragma once

#include "analysis/core/message.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QString>

#include <filesystem>
#include <string>

namespace fusiform {

/// A text of analysis/ or render/ in the user's language.
inline QString analysisText(const std::string& english) {
    return english.empty() ? QString() : QCoreApplication::translate("analysis", english.c_str());
}

/// A message in the user's language, and with it what was filled in.
inline QString analysisText(const Message& message) {
    QString text = analysisText(message.format());
    if (message.arguments().empty())
        return text;
    QString filled;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int digit = text[at] == '%' && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
        if (digit >= 1 && digit <= int(message.arguments().size())) {
            filled += analysisText(message.arguments()[std::size_t(digit - 1)]);
            ++at;
        } else {
            filled += text[at];
        }
    }
    return filled;
}

inline std::filesystem::path pathOf(const QString& file) {
    return QFileInfo(file).filesystemFilePath();
}
inline QString textOf(const std::filesystem::path& file) {
    return QFileInfo(file).filePath();
}

} // namespace fusiform
