#include "widgets/dialogs/save_map_dialog.h"

#include "analysis/core/error.h"
#include "widgets/window/texts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>

namespace fusiform {
namespace {

struct SaveMapDialog {
    Q_DECLARE_TR_FUNCTIONS(SaveMapDialog)
};

QString filterOf(const MapFormat& format, const Dataset& dataset, const MapList& maps) {
    QString title = analysisText(format.title);
    if (format.place == MapPlace::OnVertices && !format.bothHemispheres &&
        filesToWrite(dataset, maps, "map" + format.usualEnding(), {.format = format.id}).size() > 1)
        title = SaveMapDialog::tr("%1, one file a hemisphere").arg(title);
    return QString("%1 (%2)").arg(title, QString::fromStdString(format.endings));
}

/// Whether the files may be written: none is there yet, or the user says so.
bool mayWrite(const std::vector<std::filesystem::path>& files, QWidget* parent) {
    QStringList there;
    for (const auto& file : files)
        if (std::error_code failure; std::filesystem::exists(file, failure))
            there << QFileInfo(textOf(file)).fileName();
    if (there.isEmpty())
        return true;
    return QMessageBox::question(
               parent, SaveMapDialog::tr("Replace files"),
               SaveMapDialog::tr("These files are there already:\n%1\n\nReplace them?").arg(there.join('\n'))) ==
           QMessageBox::Yes;
}

void prepareForSaving(QFileDialog& dialog, const QString& folder, const QStringList& filters, const QString& name) {
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDirectory(folder);
    dialog.setNameFilters(filters);
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // asked of the files that will really be written
    dialog.selectFile(name);
}

} // namespace

SaveChoice
saveChoiceFrom(const QString& file, const MapFormat& selected, const std::vector<const MapFormat*>& offered) {
    const auto path = pathOf(file);
    if (selected.fitsName(path))
        return {file, selected.id};
    const auto fitting = std::ranges::find_if(offered, [&](const MapFormat* format) { return format->fitsName(path); });
    if (fitting != offered.end())
        return {file, (*fitting)->id};
    if (selected.id == "curv") // "lh.thing" is a name as FreeSurfer makes them
        return {file, selected.id};
    return {file + QString::fromStdString(selected.usualEnding()), selected.id};
}

std::optional<SaveChoice>
askWhereToSave(const Dataset& dataset, const MapList& maps, const QString& folder, QWidget* parent) {
    std::vector<const MapFormat*> offered;
    QStringList filters;
    for (const MapFormat& format : mapFormats())
        if (!obstacleToSaving(dataset, maps, format)) {
            offered.push_back(&format);
            filters << filterOf(format, dataset, maps);
        }
    if (offered.empty())
        throw Error(
            {.doing = message("analysis", "saving a map"),
             .file = {},
             .expected = message("analysis", "maps that one format can hold together"),
             .found = obstacleToSaving(dataset, maps, mapFormats().front()).value_or(Message()),
             .hint = message("analysis", "save the maps one by one")});
    const QString name = maps.size() == 1 ? QString::fromStdString(maps.front()->name) : QString();
    QFileDialog dialog(
        parent, name.isEmpty() ? SaveMapDialog::tr("Save %n maps", nullptr, int(maps.size()))
                               : SaveMapDialog::tr("Save map “%1”").arg(name));
    dialog.setObjectName("saveMapDialog");
    prepareForSaving(
        dialog, folder, filters,
        name.isEmpty() ? QStringLiteral("maps") : QString::fromStdString(fileNameFrom(name.toStdString())));
    while (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        const auto at = std::max<qsizetype>(0, filters.indexOf(dialog.selectedNameFilter()));
        const SaveChoice choice =
            saveChoiceFrom(dialog.selectedFiles().first(), *offered[std::size_t(at)], offered);
        std::vector<std::filesystem::path> files;
        for (const MapFile& one : filesToWrite(dataset, maps, pathOf(choice.file), {.format = choice.format}))
            files.push_back(one.file);
        if (mayWrite(files, parent))
            return choice;
    }
    return {};
}

QString askForFile(const FileKind& kind, const std::string& name, const QString& folder, QWidget* parent) {
    QFileDialog dialog(parent, kind.title.arg(QString::fromStdString(name)));
    dialog.setObjectName("saveFileDialog");
    prepareForSaving(dialog, folder, {kind.filter}, QString::fromStdString(fileNameFrom(name)) + kind.ending);
    while (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        QString file = dialog.selectedFiles().first();
        if (!file.endsWith(kind.ending, Qt::CaseInsensitive))
            file += kind.ending;
        if (mayWrite({pathOf(file)}, parent))
            return file;
    }
    return {};
}

} // namespace fusiform
