#include "widgets/window/query_work.h"

#include "analysis/registry/voxel_maps.h"
#include "analysis/registry/word_inputs.h"
#include "analysis/surface/map_placement.h"
#include "widgets/dialogs/run_plan_box.h"
#include "widgets/tasks/failure.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/texts.h"

#include <algorithm>
#include <utility>

namespace fusiform {
namespace {

const std::string series = "Query: "; // names of maps are data and stay English
const QString mergeKey = QStringLiteral("query");

/// Whether two datasets answer queries alike.
bool sameSources(const Dataset& a, const Dataset& b) {
    return a.encodingModels == b.encodingModels && a.bank == b.bank && a.captions == b.captions &&
           a.voxels == b.voxels && a.stimuli == b.stimuli && a.embeddings == b.embeddings &&
           a.parcellations == b.parcellations;
}

std::shared_ptr<const Map>
mapOf(const TextQueryResult& result, const std::string& text, const Dataset& dataset) {
    const auto map =
        voxelMap(series + text, "query", result.unit, result.method.english(), result.perVoxel);
    Progress unheard;
    return std::make_shared<const Map>(placed(*map, dataset, unheard));
}

} // namespace

QueryWork::QueryWork(Session& session, TaskManager& tasks, QObject* parent)
    : QObject(parent), m_session(session), m_tasks(tasks) {
    connect(&session, &Session::datasetChanged, this, &QueryWork::follow);
    connect(&tasks, &TaskManager::changed, this, &QueryWork::noticeCancelling);
    follow();
}

QString QueryWork::obstacle() const {
    return m_obstacle;
}

void QueryWork::follow() {
    const auto dataset = m_session.dataset();
    const auto engines = enginesInUse();
    if (m_preparedOf && m_preparedWith == engines && sameSources(*m_preparedOf, *dataset))
        return;
    m_work.cancel(); // an answer of other data is not to be shown
    m_search = nullptr;
    if (m_preparing) // for nothing, and it keeps the data
        m_tasks.cancel(std::exchange(m_preparing, 0));
    m_preparedOf = dataset;
    m_preparedWith = engines;
    const bool words = hasTextsForModel(*dataset, engines->textFeatures()) || !dataset->captions.empty();
    m_obstacle =
        words ? QString() : tr("Open captions, or an encoding model with a caption bank, to ask in words.");
    if (!dataset->findMap(series + m_text.toStdString()))
        m_answered.reset();
    emit availabilityChanged();
    if (words && !m_text.isEmpty())
        prepare();
}

void QueryWork::prepare() {
    emit working(true);
    if (m_preparing)
        return; // what is typed meanwhile does not start it anew
    m_preparing = m_tasks.start<Prepared>(
        tr("Preparing queries"), TaskManager::Weight::Light,
        [dataset = m_preparedOf, engines = m_preparedWith](Progress& progress) -> Prepared {
            try {
                const auto features = engines->textFeatures();
                const auto model =
                    hasTextsForModel(*dataset, features) ? modelForTexts(*dataset, {}, features) : nullptr;
                const auto captions = dataset->captions.empty() ? nullptr : captionsNamed(*dataset, {});
                TextQuerySources sources = querySourcesOf(*dataset, model, captions, progress);
                if (model)
                    sources.encoder = engines->textEncoder;
                return std::make_shared<const TextSearch>(std::move(sources), progress);
            } catch (const Cancelled&) {
                throw;
            } catch (...) {
                return failureDetails(std::current_exception(), {});
            }
        },
        [this, of = m_preparedOf, with = m_preparedWith](const Prepared& prepared) {
            if (of == m_preparedOf && with == m_preparedWith) // else something else is in use by now
                takePrepared(prepared);
        },
        slotOf(QStringLiteral("prepareQueries"), this));
}

void QueryWork::noticeCancelling() {
    if (!m_preparing)
        return;
    const auto status = m_tasks.status(m_preparing);
    if (status && status->state != TaskStatus::State::Cancelled && status->state != TaskStatus::State::Failed)
        return;
    m_preparing = 0;
    emit working(false);
    if (!m_text.isEmpty())
        emit cancelled();
}

void QueryWork::takePrepared(const Prepared& prepared) {
    m_preparing = 0;
    if (const auto* problem = std::get_if<ErrorDetails>(&prepared)) {
        if (!m_text.isEmpty())
            tell(problemText(*problem));
        return;
    }
    m_search = std::get<std::shared_ptr<const TextSearch>>(prepared);
    start();
}

void QueryWork::ask(const QString& text) {
    const QString wanted = text.simplified();
    if (wanted == m_text && (hasAnswer() || m_work.busy()))
        return;
    m_text = wanted;
    m_work.cancel();
    if (m_text.isEmpty()) {
        emit working(false);
        removeMap();
        return;
    }
    if (!m_obstacle.isEmpty())
        return;
    if (m_search)
        start();
    else
        prepare();
}

void QueryWork::start() {
    if (!m_search || m_text.isEmpty())
        return;
    emit working(true);
    m_work.start(
        [search = m_search, dataset = m_session.dataset(), text = m_text.toStdString()](Progress& progress) {
            Answer answer{search->find(text, {}, progress), nullptr, {}};
            progress.stopIfRequested();
            answer.map = mapOf(answer.result, text, *dataset);
            answer.overlay = defaultOverlay(*answer.map);
            return answer;
        },
        [this](const LatestWork<Answer>::Outcome& outcome) { take(outcome); });
}

void QueryWork::take(const LatestWork<Answer>::Outcome& outcome) {
    if (const auto* problem = std::get_if<ErrorDetails>(&outcome))
        return tell(analysisText(problem->found.empty() ? problem->expected : problem->found));
    emit working(false);
    show(std::get<Answer>(outcome));
}

void QueryWork::tell(const QString& problem) {
    emit working(false);
    removeMap();
    emit failed(problem);
}

void QueryWork::show(const Answer& answer) {
    const QString what = tr("Query: %1").arg(m_text);
    const auto before = std::ranges::find_if(
        m_session.view().overlays, [](const Overlay& overlay) { return overlay.map.starts_with(series); });
    // Colours that a person has chosen stay; those that came with a map go with it.
    const bool ownColours = before != m_session.view().overlays.end() && m_answered &&
                            before->colourMap == m_answered->colourMap && before->low == m_answered->low &&
                            before->high == m_answered->high;
    m_session.replaceMap(answer.map, series, what, mergeKey);
    if (ownColours)
        m_session.changeView(
            what,
            [&](ViewState& view) {
                for (Overlay& overlay : view.overlays)
                    if (overlay.map == answer.map->name) {
                        overlay.colourMap = answer.overlay.colourMap;
                        overlay.low = answer.overlay.low;
                        overlay.high = answer.overlay.high;
                    }
            },
            mergeKey);
    m_answered = answer.overlay;
    emit answered(answer.result);
}

void QueryWork::removeMap() {
    m_answered.reset();
    const auto mine = [](const auto& map) { return map->name.starts_with(series); };
    if (std::ranges::none_of(m_session.dataset()->maps, mine))
        return;
    m_session.changeView(
        tr("Remove the query"),
        [](ViewState& view) {
            std::erase_if(
                view.overlays, [](const Overlay& overlay) { return overlay.map.starts_with(series); });
        },
        mergeKey);
}

void QueryWork::keep() {
    const std::string name = series + m_text.toStdString();
    const auto map = m_session.dataset()->findMap(name);
    if (!map || !m_answered)
        return;
    auto kept = std::make_shared<Map>(*map);
    kept->name = m_session.dataset()->freeMapName(m_text.toStdString());
    auto dataset = std::make_shared<Dataset>(*m_session.dataset());
    dataset->maps.push_back(kept);
    m_session.updateDataset(dataset, defaultOverlay(*kept));
    emit this->kept(QString::fromStdString(kept->name));
}

} // namespace fusiform
