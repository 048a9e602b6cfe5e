#include "widgets/window/partial_results.h"

#include "analysis/surface/map_placement.h"
#include "widgets/tasks/task_manager.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr qint64 leastPause = 500; ///< ms between two pictures of a run
constexpr qint64 costShare = 20;   ///< the pause is this many times what handing over took
constexpr int pollInterval = 100;  ///< ms

} // namespace

void PartialMailbox::put(const Findings& findings, Progress& progress) {
    if (m_sinceLast.isValid() && m_sinceLast.elapsed() < m_pause)
        return;
    QElapsedTimer cost;
    cost.start();
    std::vector<Session::PartialMap> maps;
    const auto main = mainMapOf(findings);
    Progress unheard; // placing is no part of what the run reports
    for (const auto& map : findings.maps) {
        progress.stopIfRequested();
        auto shown = std::make_shared<Map>(placed(*map, *m_base, unheard));
        shown->name = m_base->freeMapName(map->name);
        const Overlay overlay = defaultOverlay(*shown);
        // The one to look at comes first.
        maps.insert(map == main ? maps.begin() : maps.end(), {std::move(shown), overlay});
    }
    {
        const std::lock_guard lock(m_mutex);
        for (auto& old : m_waiting) // a layer that is done need not come again with the next one
            if (std::ranges::none_of(maps, [&](const auto& map) { return map.map->name == old.map->name; }))
                maps.push_back(std::move(old));
        m_waiting = std::move(maps);
    }
    m_pause = std::max(leastPause, costShare * cost.elapsed());
    m_sinceLast.start();
}

std::vector<Session::PartialMap> PartialMailbox::take() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_waiting, {});
}

PartialResults::PartialResults(Session& session, TaskManager& tasks, QObject* parent)
    : QObject(parent), m_session(session), m_tasks(tasks) {
    m_timer.setInterval(pollInterval);
    connect(&m_timer, &QTimer::timeout, this, &PartialResults::poll);
    connect(&m_tasks, &TaskManager::changed, this, &PartialResults::poll); // a cancelled run's maps go at once
}

void PartialResults::follow(int task, std::shared_ptr<PartialMailbox> mailbox) {
    m_runs.push_back(
        {task, m_session.generation(), std::move(mailbox), m_session.dataset(), m_session.view().overlays, {}, {}});
    m_timer.start();
}

bool PartialResults::alive(const Run& run) const {
    const auto status = m_tasks.status(run.task); // none: it ended a while ago, and what it found is on its way
    const bool stopped = status && (status->state == TaskStatus::State::Cancelled ||
                                    status->state == TaskStatus::State::Failed);
    return run.generation == m_session.generation() && !stopped;
}

void PartialResults::poll() {
    for (std::size_t at = 0; at < m_runs.size();) {
        if (alive(m_runs[at])) {
            show(m_runs[at++]);
            continue;
        }
        const Run gone = std::move(m_runs[at]);
        m_runs.erase(m_runs.begin() + std::ptrdiff_t(at));
        if (gone.generation == m_session.generation())
            m_session.dropPartial(gone.names);
    }
    if (m_runs.empty())
        m_timer.stop();
}

void PartialResults::giveFreeNames(Run& run, std::vector<Session::PartialMap>& maps) const {
    for (auto& [map, overlay] : maps) {
        std::string& name = run.shownAs[map->name];
        if (name.empty())
            name = m_session.dataset()->freeMapName(map->name);
        if (name == map->name)
            continue;
        auto renamed = std::make_shared<Map>(*map);
        renamed->name = name;
        map = std::move(renamed);
        overlay.map = name;
    }
}

void PartialResults::show(Run& run) {
    auto maps = run.mailbox->take();
    if (maps.empty())
        return;
    giveFreeNames(run, maps);
    const bool first = run.names.empty();
    for (const auto& partial : maps)
        if (std::ranges::count(run.names, partial.map->name) == 0)
            run.names.push_back(partial.map->name);
    // Who has put together another view meanwhile is not to be disturbed.
    const bool untouched = m_session.view().overlays == run.overlays || !m_session.view().topVisibleOverlay();
    const bool alone = m_session.dataset() == run.last;
    m_session.showPartial(maps, tr("so far"), first && untouched);
    if (alone)
        run.last = m_session.dataset();
}

bool PartialResults::onlyAddedTo(const std::shared_ptr<const Dataset>& base, int task) const {
    const auto run = std::ranges::find(m_runs, task, &Run::task);
    return m_session.dataset() == base || (run != m_runs.end() && m_session.dataset() == run->last);
}

std::shared_ptr<const Dataset> PartialResults::without(int task) const {
    const auto run = std::ranges::find(m_runs, task, &Run::task);
    if (run == m_runs.end() || run->names.empty())
        return m_session.dataset();
    auto dataset = std::make_shared<Dataset>(*m_session.dataset());
    std::erase_if(dataset->maps, [&](const auto& map) { return std::ranges::count(run->names, map->name) > 0; });
    return dataset;
}

void PartialResults::handOver(int task, int successor) {
    for (Run& run : m_runs)
        if (run.task == task)
            run.task = successor;
}

void PartialResults::finish(int task, const std::optional<Overlay>& main) {
    const auto run = std::ranges::find(m_runs, task, &Run::task);
    if (run == m_runs.end())
        return;
    const auto names = std::move(run->names);
    m_runs.erase(run);
    m_session.finishPartial(names, main);
}

} // namespace fusiform
