#include "widgets/window/seed_work.h"

#include "analysis/connectivity/seed_map.h"
#include "analysis/surface/map_placement.h"
#include "widgets/tasks/task_manager.h"

namespace fusiform {
namespace {

/// A map and what the names of all maps of its connectome start with.
struct Seed {
    std::string series;
    std::shared_ptr<const Map> map;
};
using Seeds = std::vector<Seed>;

/// One map of every connectome that has a row for the vertex, else for the voxel, of the place.
Seeds mapsOfSeed(const Dataset& dataset, const Cursor& cursor, Progress& progress) {
    Seeds seeds;
    for (const auto& connectivity : dataset.connectivity) {
        progress.stopIfRequested();
        Map map;
        if (cursor.hemisphere && hasSeed(*connectivity, *cursor.hemisphere, cursor.vertex))
            map = seedMap(*connectivity, dataset.cortex, *cursor.hemisphere, cursor.vertex);
        else if (hasSeed(*connectivity, cursor.world))
            map = seedMap(*connectivity, dataset.cortex, cursor.world);
        else
            continue;
        seeds.push_back(
            {connectivity->name + ", seed ", std::make_shared<const Map>(placed(map, dataset, progress))});
    }
    return seeds;
}

} // namespace

SeedWork::SeedWork(Session& session, TaskManager& tasks, QObject* parent)
    : QObject(parent), m_session(session), m_tasks(tasks) {
    connect(&m_session, &Session::cursorChanged, this, &SeedWork::start);
}

void SeedWork::start() {
    const auto dataset = m_session.dataset();
    const auto cursor = m_session.view().cursor;
    if (dataset->connectivity.empty() || !cursor)
        return;
    m_tasks.start<Seeds>(
        tr("Connections of the selected place"), TaskManager::Weight::Light,
        [dataset, cursor](Progress& progress) { return mapsOfSeed(*dataset, *cursor, progress); },
        [this, generation = m_session.generation()](const Seeds& seeds) {
            if (generation == m_session.generation())
                for (const Seed& seed : seeds)
                    m_session.replaceMap(
                        seed.map, seed.series, tr("Show connections"), QStringLiteral("cursor"));
        },
        slotOf(QStringLiteral("seed"), this));
}

} // namespace fusiform
