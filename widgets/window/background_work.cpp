#include "widgets/window/background_work.h"

#include "analysis/demo/demo_dataset.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/captions_file.h"
#include "analysis/io/save/map_file.h"
#include "analysis/io/save/model_files.h"
#include "analysis/io/save/selection_file.h"
#include "render/figures/figure_file.h"
#include "render/overlay_palette.h"
#include "render/value_summary.h"
#include "widgets/dialogs/figure_dialog.h"
#include "widgets/session/figure_record.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/partial_results.h"
#include "widgets/window/texts.h"

#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace fusiform {
namespace {

using Files = std::vector<std::filesystem::path>;

QString listed(const Files& files) {
    QStringList names;
    for (const auto& file : files)
        names << textOf(file);
    return names.join(BackgroundWork::tr(", "));
}

/// The colours a map is shown in, or would be.
ColourMap coloursOf(const Map& map, const ViewState& view) {
    for (const Overlay& overlay : view.overlays)
        if (overlay.map == map.name)
            return paletteOf(overlay, map);
    return paletteOf(defaultOverlay(map), map);
}

/// What a file of these maps holds of a dataset.
std::vector<ResultName> namesSavedWith(const MapList& maps, const Dataset& dataset) {
    Results saved{.maps = maps};
    const auto& ceiling = dataset.noiseCeiling;
    if (ceiling && std::ranges::any_of(maps, [&](const auto& map) { return hasNumbersOf(*map, *ceiling); }))
        saved.ceilings = {ceiling};
    return namesOf(saved);
}

} // namespace

QString plainTitle(const Analysis& analysis) {
    return analysisText(analysis.title).remove(QChar(0x2026)).remove('&').trimmed();
}

BackgroundWork::BackgroundWork(Session& session, TaskManager& tasks, QObject* parent)
    : QObject(parent), m_session(session), m_tasks(tasks),
      m_partial(new PartialResults(session, tasks, this)) {
    connect(&session, &Session::datasetChanged, this, [this] {
        if (std::exchange(m_generation, m_session.generation()) == m_session.generation())
            return;
        m_unsaved.clear();
    });
}

BackgroundWork::Outcome BackgroundWork::mergedInto(
    std::shared_ptr<const Dataset> base, Findings findings, Progress& progress) {
    Outcome outcome;
    outcome.merged = std::make_shared<const Dataset>(withFindings(*base, findings));
    summarizeMaps(*outcome.merged, progress);
    if (const auto main = mainMapOf(findings)) {
        const auto placedOf = [&](const std::shared_ptr<const Map>& map) -> const Map& {
            const auto at = std::ranges::find(findings.maps, map) - findings.maps.begin();
            return *outcome.merged->maps[base->maps.size() + std::size_t(at)];
        };
        outcome.main = defaultOverlay(placedOf(main));
        if (findings.withMain.size() == 2)
            addTogether(*outcome.main, placedOf(findings.withMain[0]), placedOf(findings.withMain[1]));
    }
    outcome.base = std::move(base);
    outcome.findings = std::move(findings);
    return outcome;
}

void BackgroundWork::runAnalysis(const Analysis& analysis, const Json& options) {
    const QString title = plainTitle(analysis);
    const auto base = m_session.finishedDataset();
    const int generation = m_session.generation();
    const auto mailbox = std::make_shared<PartialMailbox>(base);
    const auto task = std::make_shared<int>(0); // known to `done` once start has returned
    *task = m_tasks.start<Outcome>(
        title, TaskManager::Weight::Heavy,
        [analysis, options, base, mailbox](Progress& progress) {
            Progress computing = progress.part(0, 0.95);
            const auto partial = [&](const Findings& findings) { mailbox->put(findings, computing); };
            Findings findings = analysis.run(*base, completeOptions(analysis, options), computing, partial);
            progress.report(0.95, message("analysis", "placing the results"));
            return mergedInto(base, std::move(findings), progress);
        },
        [this, title, generation, task](const Outcome& outcome) { take(title, outcome, generation, *task); }, {},
        TaskProduct::Result);
    m_partial->follow(*task, mailbox);
    m_running.insert(*task);
}

void BackgroundWork::cancelAnalyses() {
    for (const int task : std::exchange(m_running, {}))
        m_tasks.cancel(task);
}

void BackgroundWork::addFindings(const QString& title, const Findings& findings, int generation) {
    constexpr int noTask = 0;
    if (m_session.generation() == generation)
        mergeAgain(title, findings, generation, noTask);
}

void BackgroundWork::rememberUnsaved(const std::vector<ResultName>& results) {
    m_unsaved.insert(results.begin(), results.end());
}

/// What was added is last in the lists of the dataset.
void BackgroundWork::rememberFound(const Outcome& outcome) {
    const auto lastOf = [](const auto& list, const auto& found) {
        auto last = list;
        last.erase(last.begin(), last.end() - std::ptrdiff_t(std::min(found.size(), last.size())));
        return last;
    };
    const Findings& findings = outcome.findings;
    const Dataset& merged = *outcome.merged;
    Results found{
        lastOf(merged.maps, findings.maps),
        lastOf(merged.encodingModels, findings.encodingModels),
        lastOf(merged.captions, findings.captions),
        lastOf(merged.embeddings, findings.embeddings),
        {}};
    if (findings.noiseCeiling)
        found.ceilings = {findings.noiseCeiling};
    rememberUnsaved(namesOf(found));
}

Results BackgroundWork::unsavedResults() const {
    return resultsIn(*m_session.dataset(), m_unsaved);
}

QStringList BackgroundWork::unsaved() const {
    QStringList names;
    for (const ResultName& result : namesOf(unsavedResults()))
        names << QString::fromStdString(result.name);
    return names;
}

void BackgroundWork::forgetSaved(const std::vector<ResultName>& saved, int generation) {
    if (m_session.generation() != generation)
        return; // another dataset may have results of the same names
    for (const ResultName& result : saved)
        m_unsaved.erase(result);
    emit unsavedChanged();
}

void BackgroundWork::take(const QString& title, const Outcome& outcome, int generation, int task) {
    m_running.erase(task);
    if (m_session.generation() != generation) {
        emit noticed(
            tr("%1 was finished for a dataset that is no longer open; its result was dropped.").arg(title));
        return;
    }
    if (!m_partial->onlyAddedTo(outcome.base, task)) {
        mergeAgain(title, outcome.findings, generation, task);
        return;
    }
    m_partial->finish(task, outcome.main);
    m_session.updateDataset(outcome.merged, outcome.main);
    rememberFound(outcome);
    const QString summary = analysisText(outcome.findings.summary);
    emit noticed(summary.isEmpty() ? tr("%1 is done.").arg(title) : tr("%1: %2").arg(title, summary));
}

void BackgroundWork::mergeAgain(const QString& title, const Findings& findings, int generation, int task) {
    const auto seen = m_session.dataset();
    const auto base = m_partial->without(task);
    const auto successor = std::make_shared<int>(0);
    *successor = m_tasks.start<Outcome>(
        title, TaskManager::Weight::Light,
        [base, seen, findings](Progress& progress) {
            Outcome outcome = mergedInto(base, findings, progress);
            outcome.base = seen; // what has to be loaded still, for it to be of use
            return outcome;
        },
        [this, title, generation, successor](const Outcome& outcome) {
            take(title, outcome, generation, *successor);
        },
        {}, TaskProduct::Result);
    m_partial->handOver(task, *successor);
}

void BackgroundWork::exportFigure(
    const FigureRequest& request, const SessionFile& session, const std::filesystem::path& file) {
    writePage(
        [request](const Dataset& dataset, const ViewState& view) {
            Page page = arrangedPage(dataset, view, request.format, request.contents);
            page.transparent = request.transparent;
            return page;
        },
        session, file);
}

int BackgroundWork::exportPage(const Page& page, const SessionFile& session, const std::filesystem::path& file) {
    return writePage([page](const Dataset&, const ViewState&) { return page; }, session, file);
}

int BackgroundWork::writePage(
    const PageMaker& page, const SessionFile& session, const std::filesystem::path& file) {
    const auto dataset = m_session.dataset();
    return m_tasks.start<bool>(
        tr("Export %1").arg(QFileInfo(textOf(file)).fileName()), TaskManager::Weight::Light,
        [dataset, session, page, file](Progress& progress) {
            requireFigureEnding(file);
            const Figure figure{dataset, session.view, page(*dataset, session.view)};
            writeFigureWithRecord(figure, session, {file}, {}, {}, progress);
            return true;
        },
        [this, file](bool) { emit noticed(tr("The figure was written to %1.").arg(textOf(file))); }, {},
        TaskProduct::File);
}

int BackgroundWork::saveMaps(
    const MapList& maps, const std::filesystem::path& file, const SaveOptions& given) {
    const auto dataset = m_session.dataset();
    SaveOptions options = given;
    if (maps.front()->categorical)
        options.categoryColour = [colours = coloursOf(*maps.front(), m_session.view())](
                                     std::int64_t category) { return colours.ofCategory(category); };
    return startSaving(
        file,
        [dataset, maps, file, options](Progress& progress) {
            return writeMaps(*dataset, maps, file, options, progress);
        },
        namesSavedWith(maps, *dataset));
}

int BackgroundWork::saveCaptions(
    const std::shared_ptr<const CaptionSet>& captions, const std::filesystem::path& file) {
    return startSaving(
        file,
        [captions, file](Progress&) {
            writeCaptions(*captions, file);
            return Files{file};
        },
        namesOf({.captions = {captions}}));
}

int BackgroundWork::saveEmbedding(
    const std::shared_ptr<const Embedding>& embedding, const std::filesystem::path& file) {
    return startSaving(
        file,
        [embedding, file](Progress&) {
            writeNpy(embedding->stimuliByFeatures.whole(), file);
            embedding->stimuliByFeatures.requireUnchanged(); // of the file that it came from
            return Files{file};
        },
        namesOf({.embeddings = {embedding}}));
}

void BackgroundWork::saveSelection(const Selection& selection, const std::filesystem::path& file) {
    const auto dataset = m_session.dataset();
    startSaving(
        file,
        [dataset, selection, file](Progress& progress) {
            return writeSelection(*dataset, selection, file, progress);
        },
        {});
}

/// Once the files are there, `saved` is no longer unsaved.
int BackgroundWork::startSaving(
    const std::filesystem::path& file, const FileWriter& write, const std::vector<ResultName>& saved) {
    return m_tasks.start<Files>(
        tr("Save %1").arg(QFileInfo(textOf(file)).fileName()), TaskManager::Weight::Light, write,
        [this, saved, generation = m_session.generation()](const Files& files) {
            emit noticed(tr("Saved: %1").arg(listed(files)));
            forgetSaved(saved, generation);
        },
        {}, TaskProduct::File);
}

int BackgroundWork::saveModels(
    const std::vector<std::shared_ptr<const EncodingModel>>& models, const std::filesystem::path& folder) {
    const auto dataset = m_session.finishedDataset(); // unfinished maps are of a fit to come
    return m_tasks.start<Files>(
        tr("Save results to %1").arg(QFileInfo(textOf(folder)).fileName()), TaskManager::Weight::Light,
        [dataset, models, folder](Progress& progress) {
            return writeEncodingModels(*dataset, models, dataset->maps, summaryOf(models), folder, progress);
        },
        [this, dataset, models, folder, generation = m_session.generation()](const Files& files) {
            Results saved{.models = models};
            for (const auto& model : models)
                for (const auto& map : mapsSavedWith(*model, dataset->maps))
                    saved.maps.push_back(map);
            emit noticed(tr("%n files were written to %1.", nullptr, int(files.size())).arg(textOf(folder)));
            forgetSaved(namesOf(saved), generation);
        },
        {}, TaskProduct::File);
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
