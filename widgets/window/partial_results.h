#pragma once

#include "widgets/session/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace fusiform {

class TaskManager;

/// What a run has found so far, on its way from the run's thread to the session. The run's thread puts maps in, placed
/// and with their colours worked out; only the latest of each name waits. It is rate-limited: handing over takes at most
/// a twentieth of the run's time.
class PartialMailbox {
public:
    explicit PartialMailbox(std::shared_ptr<const Dataset> base) : m_base(std::move(base)) {}

    /// On the run's thread. Names are made free in `base`, as they will be in the end.
    void put(const Findings& findings, Progress& progress);
    /// On the GUI thread. Empty when nothing new has come.
    [[nodiscard]] std::vector<Session::PartialMap> take();

private:
    std::shared_ptr<const Dataset> m_base;
    QElapsedTimer m_sinceLast; ///< of the run's thread
    qint64 m_pause = 0;        ///< ms until the next ones are wanted
    std::mutex m_mutex;
    std::vector<Session::PartialMap> m_waiting; ///< guarded by the mutex
};

/// Shows what runs have found so far, and takes it away when they come to nothing. GUI thread only.
class PartialResults : public QObject {
    Q_OBJECT
public:
    PartialResults(Session& session, TaskManager& tasks, QObject* parent = nullptr);

    void follow(int task, std::shared_ptr<PartialMailbox> mailbox);
    /// Whether what is loaded is `base` with nothing but the partial maps of this run.
    [[nodiscard]] bool onlyAddedTo(const std::shared_ptr<const Dataset>& base, int task) const;
    /// What is loaded without the maps of this run.
    [[nodiscard]] std::shared_ptr<const Dataset> without(int task) const;
    /// Another task goes on with what the run has found.
    void handOver(int task, int successor);
    /// The run is done: its maps are final from now on.
    void finish(int task, const std::optional<Overlay>& main);

private:
    struct Run {
        int task = 0;
        int generation = 0;
        std::shared_ptr<PartialMailbox> mailbox;
        std::shared_ptr<const Dataset> last; ///< what was loaded after its latest maps were added
        std::vector<Overlay> overlays;       ///< the stack as this run knows it
        std::vector<std::string> names;      ///< of its maps, as they are shown
        std::map<std::string, std::string> shownAs; ///< those names by the names that the run gives them
    };
    void poll();
    /// Whether the run is still of use.
    [[nodiscard]] bool alive(const Run& run) const;
    void show(Run& run);
    /// A run that waited for another may find maps of the same names, and files may have brought some: those stay.
    void giveFreeNames(Run& run, std::vector<Session::PartialMap>& maps) const;

    Session& m_session;
    TaskManager& m_tasks;
    std::vector<Run> m_runs;
    QTimer m_timer;
};

} // namespace fusiform
