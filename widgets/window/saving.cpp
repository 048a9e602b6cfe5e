// The parts of MainWindow that ask where to save results.
#include "analysis/core/error.h"
#include "analysis/io/save/model_files.h"
#include "widgets/dialogs/save_file.h"
#include "widgets/dialogs/save_map_dialog.h"
#include "widgets/panels/overlay_list.h"
#include "widgets/panels/overlay_panel.h"
#include "widgets/window/background_work.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/texts.h"
#include "widgets/window/workspace.h"

#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>

namespace fusiform {

void MainWindow::chooseFileFor(const ResultName& result) {
    static_cast<void>(askAndSave(*m_active, resultsIn(*session().dataset(), {result})));
}

void MainWindow::chooseMapFile(const std::string& name) {
    const auto dataset = session().dataset();
    std::shared_ptr<const Map> map = dataset->findMap(name);
    if (name.empty()) {
        const auto* list = m_active->panels().overlays->findChild<OverlayList*>();
        map = dataset->findMap(list ? list->selected() : std::string());
        if (!map && !session().view().overlays.empty())
            map = dataset->findMap(session().view().overlays.back().map);
        if (!map && !dataset->maps.empty())
            map = dataset->maps.front();
    }
    if (map)
        static_cast<void>(askAndSaveTogether(*m_active, {map}));
}

void MainWindow::chooseFileOfAllMaps() {
    const auto maps = session().finishedDataset()->maps;
    if (!maps.empty())
        static_cast<void>(askAndSaveTogether(*m_active, maps));
}

void MainWindow::chooseResultsFolder() {
    const auto models = session().dataset()->encodingModels;
    if (!models.empty())
        static_cast<void>(askAndSave(*m_active, {.models = models}));
}

MainWindow::SavingTasks MainWindow::askAndSave(Workspace& workspace, Results results) {
    if (!namesOf(results).empty())
        activate(workspace); // so that one sees what it is about
    const Asked about = askedOf(workspace);
    std::vector<int> tasks;
    if (!results.models.empty()) {
        const QString folder = askResultsFolder();
        if (folder.isEmpty() || !returnTo(about))
            return {};
        tasks.push_back(workspace.work().saveModels(results.models, pathOf(folder)));
        for (const auto& model : results.models)
            for (const auto& saved : mapsSavedWith(*model, workspace.session().finishedDataset()->maps))
                std::erase(results.maps, saved);
    }
    for (const auto& ceiling : results.ceilings)
        if (std::ranges::none_of(results.maps, [&](const auto& map) { return hasNumbersOf(*map, *ceiling); }))
            results.maps.push_back(mapOf(*ceiling));
    if (!results.maps.empty()) {
        const auto saving = askAndSaveMaps(workspace, results.maps);
        if (!saving)
            return {};
        tasks.insert(tasks.end(), saving->begin(), saving->end());
    }
    const auto askForEach = [&](const auto& list, const FileToSave& kind, const auto& save) {
        for (const auto& result : list) {
            FileToSave saved = kind;
            saved.title = kind.title.arg(QString::fromStdString(nameOf(*result)));
            saved.suggested =
                startFolder(*this) + '/' + QString::fromStdString(fileNameFrom(nameOf(*result))) + kind.endings.first();
            const QString file = askForFile(saved, this);
            if (file.isEmpty() || !returnTo(about))
                return false;
            tasks.push_back((workspace.work().*save)(result, pathOf(file)));
        }
        return true;
    };
    const FileToSave captions{tr("Save captions “%1”"), {}, {tr("Captions (*.json)")}, {".json"}, 0, {}};
    const FileToSave embedding{
        tr("Save embedding “%1”"), {}, {tr("NumPy array, stimuli × features (*.npy)")}, {".npy"}, 0, {}};
    if (!askForEach(results.captions, captions, &BackgroundWork::saveCaptions) ||
        !askForEach(results.embeddings, embedding, &BackgroundWork::saveEmbedding))
        return {};
    return tasks;
}

MainWindow::SavingTasks MainWindow::askAndSaveMaps(Workspace& workspace, const MapList& maps) {
    const auto dataset = workspace.session().dataset();
    if (maps.size() == 1 || std::ranges::any_of(mapFormats(), [&](const MapFormat& format) {
            return !obstacleToSaving(*dataset, maps, format);
        }))
        return askAndSaveTogether(workspace, maps);
    std::vector<int> tasks; // no format holds all of them, so one after another
    for (const auto& map : maps) {
        const auto one = askAndSaveTogether(workspace, {map});
        if (!one)
            return {};
        tasks.insert(tasks.end(), one->begin(), one->end());
    }
    return tasks;
}

MainWindow::SavingTasks MainWindow::askAndSaveTogether(Workspace& workspace, const MapList& maps) {
    try {
        const Asked about = askedOf(workspace);
        const auto dataset = workspace.session().dataset();
        const auto choice = askWhereToSave(*dataset, maps, startFolder(*this), this);
        if (!choice || !returnTo(about))
            return {};
        return std::vector{workspace.work().saveMaps(maps, pathOf(choice->file), {.format = choice->format})};
    } catch (const Error& error) {
        m_messages->showError(error.details());
        return {};
    }
}

QString MainWindow::askResultsFolder() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the results"), startFolder(*this));
    if (folder.isEmpty())
        return {};
    const bool there =
        QFileInfo::exists(folder + "/summary.json") || QFileInfo::exists(folder + "/weights.npy");
    if (there && QMessageBox::question(
                     this, tr("Replace results"),
                     tr("There are results in %1 already. Replace them?").arg(folder)) != QMessageBox::Yes)
        return {};
    return folder;
}

} // namespace fusiform
