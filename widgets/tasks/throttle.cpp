#include "widgets/tasks/throttle.h"

#include <utility>

namespace fusiform {

Throttle::Throttle(int interval, std::function<void()> work) : m_interval(interval), m_work(std::move(work)) {
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout([this] { this->work(); });
}

void Throttle::ask() {
    if (m_timer.isActive())
        return;
    const qint64 wait = m_sinceLast.isValid() ? m_interval - m_sinceLast.elapsed() : 0;
    if (wait > 0)
        m_timer.start(int(wait));
    else
        work();
}

void Throttle::work() {
    m_sinceLast.start();
    m_work();
}

} // namespace fusiform
