#pragma once

#include <QStringList>

#include <filesystem>
#include <functional>
#include <vector>

class QFileDialog;
class QWidget;

namespace fusiform {

/// What a person is asked who saves something in a file of their choice.
struct FileToSave {
    QString title;
    QString suggested;    ///< with its folder
    QStringList filters;  ///< one for each format: "FreeSurfer label (*.label)"
    QStringList endings;  ///< of the formats: ".label"
    qsizetype format = 0; ///< offered first
    /// Whether a name says by its ending what it is; others get the ending of the chosen format. Null: only with that one.
    std::function<bool(const QString& name)> isWhole;
};

/// Asks for the file, and before one is replaced that is there already, under the name with its ending. Empty when the user
/// cancels.
[[nodiscard]] QString askForFile(const FileToSave& file, QWidget* parent);

[[nodiscard]] bool endsAsJson(const QString& name); ///< for FileToSave::isWhole

/// Whether the files may be written: none is there yet, or the user says so.
[[nodiscard]] bool mayReplace(const std::vector<std::filesystem::path>& files, QWidget* parent);

/// A dialog that does not itself ask about files that are there: their names are not known before they have an ending.
void prepareForSaving(QFileDialog& dialog, const QString& suggested, const QStringList& filters);

} // namespace fusiform
