#pragma once

#include "analysis/core/give_way.h"
#include "analysis/core/progress.h"
#include "widgets/tasks/failure.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrent>

#include <functional>
#include <optional>
#include <utility>
#include <variant>

namespace fusiform {

/// Work for what a person looks at just now, off the GUI thread and without a row in Tasks. Only the latest
/// is wanted: what is started asks what runs to stop and drops its result, and waits for its thread, so that
/// at most one runs. GUI thread only; `work` runs on another one and may outlive this object, so it owns what
/// it uses.
template <class Result>
class LatestWork {
public:
    using Outcome = std::variant<Result, ErrorDetails>;
    using Work = std::function<Result(Progress&)>;
    using Done = std::function<void(const Outcome&)>;

    /// Its threads are those of `pool`, which outlives this object; null: of the application.
    explicit LatestWork(QThreadPool* pool = nullptr) : m_pool(pool ? pool : QThreadPool::globalInstance()) {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] { finish(); });
    }
    LatestWork(const LatestWork&) = delete;
    LatestWork& operator=(const LatestWork&) = delete;
    ~LatestWork() { cancel(); }

    void start(Work work, Done done) {
        cancel();
        m_next = Next{std::move(work), std::move(done)};
        launch();
    }
    void cancel() {
        m_stop.request_stop();
        m_done = nullptr;
        m_next.reset();
    }
    [[nodiscard]] bool busy() const { return m_done || m_next; }

private:
    struct Next {
        Work work;
        Done done;
    };

    void launch() {
        if (m_watcher.isRunning() || !m_next)
            return;
        m_done = std::move(m_next->done);
        m_stop = std::stop_source();
        auto run = [work = std::move(m_next->work), stop = m_stop.get_token()]() -> std::optional<Outcome> {
            giveWay(Behind::Window);
            try {
                Progress progress({}, stop);
                return work(progress);
            } catch (const Cancelled&) {
                return {};
            } catch (...) {
                return failureDetails(std::current_exception(), {});
            }
        };
        m_next.reset();
        m_watcher.setFuture(QtConcurrent::run(m_pool, std::move(run)));
    }
    void finish() {
        const Done done = std::exchange(m_done, nullptr);
        const std::optional<Outcome> outcome = m_watcher.result();
        if (done && outcome)
            done(*outcome);
        launch();
    }

    QThreadPool* m_pool;
    QFutureWatcher<std::optional<Outcome>> m_watcher;
    std::stop_source m_stop;
    Done m_done; ///< of what runs; null once it is not wanted any more
    std::optional<Next> m_next;
};

} // namespace fusiform
