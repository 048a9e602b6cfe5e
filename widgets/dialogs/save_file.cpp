#include "widgets/dialogs/save_file.h"

#include "widgets/window/texts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>

namespace fusiform {
namespace {

struct SaveFile {
    Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

} // namespace

bool mayReplace(const std::vector<std::filesystem::path>& files, QWidget* parent) {
    QStringList there;
    for (const auto& file : files)
        if (std::error_code failure; std::filesystem::exists(file, failure))
            there << QFileInfo(textOf(file)).fileName();
    if (there.isEmpty())
        return true;
    return QMessageBox::question(
               parent, SaveFile::tr("Replace files"),
               SaveFile::tr("These files are there already:\n%1\n\nReplace them?", nullptr, int(there.size()))
                   .arg(there.join('\n'))) ==
           QMessageBox::Yes;
}

void prepareForSaving(QFileDialog& dialog, const QString& suggested, const QStringList& filters) {
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDirectory(QFileInfo(suggested).path());
    dialog.setNameFilters(filters);
    dialog.setOption(QFileDialog::DontConfirmOverwrite);
    dialog.selectFile(QFileInfo(suggested).fileName());
}

bool endsAsJson(const QString& name) {
    return name.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
}

QString askForFile(const FileToSave& file, QWidget* parent) {
    QFileDialog dialog(parent, file.title);
    dialog.setObjectName("saveFileDialog");
    prepareForSaving(dialog, file.suggested, file.filters);
    dialog.selectNameFilter(file.filters[file.format]);
    while (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        QString name = dialog.selectedFiles().first();
        const QString ending =
            file.endings[std::max<qsizetype>(0, file.filters.indexOf(dialog.selectedNameFilter()))];
        const bool whole = file.isWhole ? file.isWhole(name) : name.endsWith(ending, Qt::CaseInsensitive);
        if (!whole)
            name += ending;
        if (mayReplace({pathOf(name)}, parent))
            return name;
    }
    return {};
}

} // namespace fusiform
