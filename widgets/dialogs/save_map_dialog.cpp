#include "widgets/dialogs/save_map_dialog.h"

#include "analysis/core/error.h"
#include "widgets/dialogs/save_file.h"
#include "widgets/window/texts.h"

#include <QCoreApplication>
#include <QFileDialog>

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
        dialog,
        folder + '/' +
            (name.isEmpty() ? QStringLiteral("maps") : QString::fromStdString(fileNameFrom(name.toStdString()))),
        filters);
    while (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        const auto at = std::max<qsizetype>(0, filters.indexOf(dialog.selectedNameFilter()));
        const SaveChoice choice =
            saveChoiceFrom(dialog.selectedFiles().first(), *offered[std::size_t(at)], offered);
        std::vector<std::filesystem::path> files;
        for (const MapFile& one : filesToWrite(dataset, maps, pathOf(choice.file), {.format = choice.format}))
            files.push_back(one.file);
        if (mayReplace(files, parent))
            return choice;
    }
    return {};
}

} // namespace fusiform
