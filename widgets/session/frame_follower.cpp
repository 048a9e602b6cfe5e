#include "widgets/session/frame_follower.h"

#include "analysis/surface/map_placement.h"
#include "widgets/tasks/task_manager.h"

#include <algorithm>

namespace fusiform {

FrameFollower::FrameFollower(Session& session, TaskManager& tasks, QObject* parent)
    : QObject(parent), m_session(session), m_tasks(tasks) {
    connect(&session, &Session::datasetChanged, this, &FrameFollower::follow);
    connect(&session, &Session::viewChanged, this, &FrameFollower::follow);
    connect(&tasks, &TaskManager::changed, this, &FrameFollower::follow);
}

bool FrameFollower::busy() {
    if (!m_task)
        return false;
    const auto tasks = m_tasks.tasks();
    const auto found = std::ranges::find(tasks, m_task, &TaskStatus::id);
    if (found != tasks.end() && found->state != TaskStatus::State::Cancelled &&
        found->state != TaskStatus::State::Failed)
        return true;
    m_failed.insert(m_wanted);
    m_task = 0;
    return false;
}

void FrameFollower::follow() {
    if (busy())
        return;
    for (const Overlay& overlay : m_session.view().overlays) {
        const auto map = m_session.dataset()->findMap(overlay.map);
        if (!map || overlay.frame == map->frame || overlay.frame >= map->frameCount() ||
            m_failed.contains({m_session.generation(), overlay.map, overlay.frame}))
            continue;
        show(overlay.map, overlay.frame);
        return; // the next one when this one is there
    }
}

void FrameFollower::show(const std::string& map, std::int64_t frame) {
    m_wanted = {m_session.generation(), map, frame};
    const auto base = m_session.dataset();
    using Shown = std::shared_ptr<const Dataset>;
    m_task = m_tasks.start<Shown>(
        tr("Show volume %1 of %2").arg(frame + 1).arg(QString::fromStdString(map)), TaskManager::Weight::Light,
        [base, map, frame](Progress& progress) -> Shown {
            return std::make_shared<const Dataset>(withFrame(*base, map, frame, progress));
        },
        [this, base](const Shown& shown) {
            m_task = 0;
            if (m_session.dataset() == base)
                m_session.updateDataset(shown); // which looks for the next one
            else
                follow();
        });
}

} // namespace fusiform
