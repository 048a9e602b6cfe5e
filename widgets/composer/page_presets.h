#pragma once

#include "render/figures/page.h"

#include <QStringList>

#include <filesystem>

/// Pages as files: those a person saves anywhere, and named ones beside the settings of the program.
namespace fusiform {

/// Throws Error.
void writePage(const Page& page, const std::filesystem::path& file);
[[nodiscard]] Page readPage(const std::filesystem::path& file);

/// In the order of the alphabet.
[[nodiscard]] QStringList pagePresets();
/// Throws Error, of names that no file can have too.
void savePagePreset(const Page& page, const QString& name);
[[nodiscard]] Page pagePreset(const QString& name);
void removePagePreset(const QString& name);

} // namespace fusiform
