#pragma once

#include "analysis/core/message.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace fusiform {

/// Where a computation waits while a person has paused it. Any thread may call any member.
class PauseGate {
public:
    void setPaused(bool paused);
    [[nodiscard]] bool paused() const noexcept { return m_paused; }
    /// Whether a thread has come to the gate and waits there.
    [[nodiscard]] bool holds() const noexcept { return m_waiting > 0; }
    /// Returns at once unless paused; else when that ends, or when a stop is requested.
    void pass(const std::stop_token& stop);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::atomic<bool> m_paused = false; ///< written under the mutex
    std::atomic<int> m_waiting = 0;
};

/// How a long computation reports how far it is and learns that it should stop.
///
/// A computation calls `report` or `stopIfRequested` at least every 100 ms of work; either throws Cancelled once
/// a stop was requested, and waits while the work is paused, so neither is called with a lock held that others
/// need. All members may be called from any thread; the listener is called on the thread that reports, so it must be
/// quick and thread-safe.
class Progress {
public:
    using Listener = std::function<void(double fraction, const Message& message)>;

    Progress() = default;
    explicit Progress(Listener listener, std::stop_token stop = {}, std::shared_ptr<PauseGate> gate = {});

    /// `fraction` in [0, 1] of the part this Progress stands for. Throws Cancelled.
    void report(double fraction, const Message& message = {});

    /// Throws Cancelled when a stop was requested.
    void stopIfRequested() const;

    [[nodiscard]] bool stopRequested() const noexcept { return m_stop.stop_requested(); }

    /// A Progress for a step of this one: its 0…1 is this one's `from`…`to`. Must not outlive this one.
    [[nodiscard]] Progress part(double from, double to);

private:
    Listener m_listener;
    std::stop_token m_stop;
    std::shared_ptr<PauseGate> m_gate;
};

} // namespace fusiform
