#pragma once

#include "analysis/core/message.h"

#include <functional>
#include <stop_token>

namespace fusiform {

/// How a long computation reports how far it is and learns that it should stop.
///
/// A computation calls `report` or `stopIfRequested` at least every 100 ms of work; either throws Cancelled once
/// a stop was requested. All members may be called from any thread; the listener is called on the thread that
/// reports, so it must be quick and thread-safe.
class Progress {
public:
    using Listener = std::function<void(double fraction, const Message& message)>;

    Progress() = default;
    explicit Progress(Listener listener, std::stop_token stop = {});

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
};

} // namespace fusiform
