#include "analysis/core/progress.h"

#include "analysis/core/error.h"

#include <algorithm>
#include <utility>

namespace fusiform {

Progress::Progress(Listener listener, std::stop_token stop)
    : m_listener(std::move(listener)), m_stop(std::move(stop)) {}

void Progress::report(double fraction, const Message& message) {
    stopIfRequested();
    if (m_listener)
        m_listener(std::clamp(fraction, 0.0, 1.0), message);
}

void Progress::stopIfRequested() const {
    if (m_stop.stop_requested())
        throw Cancelled();
}

Progress Progress::part(double from, double to) {
    return Progress(
        [this, from, to](double fraction, const Message& message) {
            report(from + fraction * (to - from), message);
        },
        m_stop);
}

} // namespace fusiform
