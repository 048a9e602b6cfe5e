#include "widgets/window/background_work.h"

#include "analysis/demo/demo_dataset.h"
#include "analysis/io/save/map_file.h"
#include "analysis/io/save/model_files.h"
#include "render/colour_map.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/texts.h"

#include <QStandardPaths>

namespace fusiform {
namespace {

struct Outcome {
    Findings findings;
    std::shared_ptr<const Dataset> merged;
};

using Files = std::vector<std::filesystem::path>;

QString listed(const Files& files) {
    QStringList names;
    for (const auto& file : files)
        names << textOf(file);
    return names.join(BackgroundWork::tr(", "));
}

/// The colour map a map is shown in, or would be.
std::string colourMapOf(const Map& map, const ViewState& view) {
    for (const Overlay& overlay : view.overlays)
        if (overlay.map == map.name)
            return overlay.colourMap;
    return defaultOverlay(map).colourMap;
}

} // namespace

QString plainTitle(const Analysis& analysis) {
    return analysisText(analysis.title).remove(QChar(0x2026)).remove('&').trimmed();
}

BackgroundWork::BackgroundWork(Session& session, TaskManager& tasks, QObject* parent)
    : QObject(parent), m_session(session), m_tasks(tasks) {}

void BackgroundWork::runAnalysis(const Analysis& analysis, const Json& options) {
    const QString title = plainTitle(analysis);
    const auto base = m_session.dataset();
    const int generation = m_session.generation();
    m_tasks.start<Outcome>(
        title, TaskManager::Weight::Heavy,
        [analysis, options, base](Progress& progress) {
            Progress computing = progress.part(0, 0.95);
            Outcome outcome;
            outcome.findings = analysis.run(*base, completeOptions(analysis, options), computing, {});
            progress.stopIfRequested();
            outcome.merged = std::make_shared<const Dataset>(withFindings(*base, outcome.findings));
            return outcome;
        },
        [this, title, base, generation](const Outcome& outcome) {
            take(title, outcome.findings, base, outcome.merged, generation);
        });
}

void BackgroundWork::take(
    const QString& title, const Findings& findings, const std::shared_ptr<const Dataset>& base,
    const std::shared_ptr<const Dataset>& merged, int generation) {
    if (m_session.generation() != generation) {
        emit noticed(
            tr("%1 was finished for a dataset that is no longer open; its result was dropped.").arg(title));
        return;
    }
    if (m_session.dataset() != base) {
        mergeAgain(title, findings, generation);
        return;
    }
    m_session.updateDataset(merged);
    const QString summary = analysisText(findings.summary);
    emit noticed(summary.isEmpty() ? tr("%1 is done.").arg(title) : tr("%1: %2").arg(title, summary));
}

void BackgroundWork::mergeAgain(const QString& title, const Findings& findings, int generation) {
    const auto base = m_session.dataset();
    using Merged = std::shared_ptr<const Dataset>;
    m_tasks.start<Merged>(
        title, TaskManager::Weight::Light,
        [base, findings](Progress&) -> Merged {
            return std::make_shared<const Dataset>(withFindings(*base, findings));
        },
        [this, title, findings, base, generation](const Merged& merged) {
            take(title, findings, base, merged, generation);
        });
}

void BackgroundWork::exportFigure(const FigureOptions& options, const std::filesystem::path& file) {
    const auto dataset = m_session.dataset();
    const ViewState view = m_session.view();
    m_tasks.start<bool>(
        tr("Export %1").arg(QFileInfo(textOf(file)).fileName()), TaskManager::Weight::Light,
        [dataset, view, options, file](Progress& progress) {
            const Image image = renderFigure(dataset, view, options, progress);
            progress.stopIfRequested();
            writeImage(image, options.dpi, file);
            return true;
        },
        [this, file](bool) { emit noticed(tr("The figure was written to %1.").arg(textOf(file))); });
}

void BackgroundWork::saveMaps(
    const MapList& maps, const std::filesystem::path& file, const SaveOptions& given) {
    const auto dataset = m_session.dataset();
    SaveOptions options = given;
    if (maps.front()->categorical)
        options.categoryColour = [colours = colourMapNamed(colourMapOf(*maps.front(), m_session.view()))](
                                     std::int64_t category) { return colours.ofCategory(category); };
    m_tasks.start<Files>(
        tr("Save %1").arg(QFileInfo(textOf(file)).fileName()), TaskManager::Weight::Light,
        [dataset, maps, file, options](Progress& progress) {
            return writeMaps(*dataset, maps, file, options, progress);
        },
        [this](const Files& files) { emit noticed(tr("Saved: %1").arg(listed(files))); });
}

void BackgroundWork::saveModels(
    const std::vector<std::shared_ptr<const EncodingModel>>& models, const std::filesystem::path& folder) {
    const auto dataset = m_session.dataset();
    m_tasks.start<Files>(
        tr("Save results to %1").arg(QFileInfo(textOf(folder)).fileName()), TaskManager::Weight::Light,
        [dataset, models, folder](Progress& progress) {
            return writeEncodingModels(*dataset, models, dataset->maps, summaryOf(models), folder, progress);
        },
        [this, folder](const Files& files) {
            emit noticed(tr("%n files were written to %1.", nullptr, int(files.size())).arg(textOf(folder)));
        });
}

void BackgroundWork::makeDemonstration() {
    const auto folder =
        pathOf(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/demonstration");
    m_tasks.start<std::filesystem::path>(
        tr("Make the demonstration"), TaskManager::Weight::Heavy,
        [folder](Progress& progress) { return writeDemoDataset(folder, progress); },
        [this](const std::filesystem::path& file) { emit demonstrationReady(textOf(file)); },
        QStringLiteral("demonstration"));
}

} // namespace fusiform
