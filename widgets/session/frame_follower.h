#pragma once

#include "widgets/session/session.h"

#include <QObject>

#include <set>
#include <string>
#include <tuple>

namespace fusiform {

class TaskManager;

/// Keeps the maps of the dataset at the frames that the view asks for: an overlay names a frame, a worker takes it from
/// the volume and projects it, and the dataset is updated. Moving a slider quickly leaves out frames in between.
class FrameFollower : public QObject {
    Q_OBJECT
public:
    FrameFollower(Session& session, TaskManager& tasks, QObject* parent = nullptr);

private:
    void follow();
    void show(const std::string& map, std::int64_t frame);
    /// Whether a frame is being taken; one that was cancelled or failed is not tried again.
    [[nodiscard]] bool busy();

    /// Of the session's generation: maps of another dataset may have the same names.
    using Wanted = std::tuple<int, std::string, std::int64_t>;
    Session& m_session;
    TaskManager& m_tasks;
    int m_task = 0; ///< id of the running task, or 0
    Wanted m_wanted;
    std::set<Wanted> m_failed;
};

} // namespace fusiform
