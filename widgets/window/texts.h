#pragma once

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

inline std::filesystem::path pathOf(const QString& file) {
    return QFileInfo(file).filesystemFilePath();
}
inline QString textOf(const std::filesystem::path& file) {
    return QFileInfo(file).filePath();
}

} // namespace fusiform
