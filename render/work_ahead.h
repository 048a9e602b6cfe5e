#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

namespace fusiform {

/// Makes what will be asked for on a thread of its own, one thing after the other. Who asks earlier makes it himself, or
/// waits for it when it has been begun. One thread asks. To let go of this object waits for what has been begun, and drops
/// the rest.
class WorkAhead {
public:
    template <class Result>
    using ToCome = std::shared_future<std::shared_ptr<const Result>>;

    WorkAhead() = default;
    ~WorkAhead() = default;
    WorkAhead(const WorkAhead&) = delete;
    WorkAhead& operator=(const WorkAhead&) = delete;

    /// `make` returns std::shared_ptr<const Result> and is called once at most, on this thread or another.
    template <class Result, class Make>
    [[nodiscard]] ToCome<Result> start(Make make) {
        // Deferred: the first that waits for it makes it.
        ToCome<Result> toCome = std::async(std::launch::deferred, std::move(make)).share();
        enqueue([toCome] { toCome.wait(); });
        return toCome;
    }

private:
    void enqueue(std::function<void()> step);
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::function<void()>> m_steps;
    std::jthread m_thread; ///< from the first step on; last, so that it ends before what it uses
};

} // namespace fusiform
