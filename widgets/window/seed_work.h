#pragma once

#include "widgets/session/session.h"

#include <QObject>

namespace fusiform {

class TaskManager;

/// Shows the connections of the selected place: whenever the cursor moves and a connectome is loaded, its row is
/// read on a worker thread and becomes the map "<connectome>, seed L 12345", in the place of the one before. A place
/// without a row (medial wall) leaves the last map.
class SeedWork : public QObject {
    Q_OBJECT
public:
    SeedWork(Session& session, TaskManager& tasks, QObject* parent = nullptr);

private:
    void start();

    Session& m_session;
    TaskManager& m_tasks;
};

} // namespace fusiform
