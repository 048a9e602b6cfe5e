#include "analysis/core/progress.h"

#include "analysis/core/error.h"

#include <algorithm>
#include <utility>

namespace fusiform {

void PauseGate::setPaused(bool paused) {
    {
        const std::lock_guard lock(m_mutex);
        m_paused = paused;
    }
    m_changed.notify_all();
}

void PauseGate::pass(const std::stop_token& stop) {
    if (!m_paused)
        return;
    std::unique_lock lock(m_mutex);
    ++m_waiting;
    m_changed.wait(lock, stop, [this] { return !m_paused; });
    --m_waiting;
}

Progress::Progress(Listener listener, std::stop_token stop, std::shared_ptr<PauseGate> gate)
    : m_listener(std::move(listener)), m_stop(std::move(stop)), m_gate(std::move(gate)) {}

void Progress::report(double fraction, const Message& message) {
    stopIfRequested();
    if (m_listener)
        m_listener(std::clamp(fraction, 0.0, 1.0), message);
}

void Progress::stopIfRequested() const {
    if (m_gate)
        m_gate->pass(m_stop);
    if (m_stop.stop_requested())
        throw Cancelled();
}

Progress Progress::part(double from, double to) {
    return Progress(
        [this, from, to](double fraction, const Message& message) {
            report(from + fraction * (to - from), message);
        },
        m_stop, m_gate);
}

} // namespace fusiform
