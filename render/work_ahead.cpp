#include "render/work_ahead.h"

#include "analysis/core/give_way.h"

#include <utility>

namespace fusiform {

void WorkAhead::enqueue(std::function<void()> step) {
    {
        const std::lock_guard lock(m_mutex);
        m_steps.push_back(std::move(step));
    }
    m_changed.notify_one();
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) {
            giveWay(Behind::All);
            run(stop);
        });
}

void WorkAhead::run(const std::stop_token& stop) {
    for (;;) {
        std::function<void()> step;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return !m_steps.empty(); }) || stop.stop_requested())
                return;
            step = std::move(m_steps.front());
            m_steps.pop_front();
        }
        step();
    }
}

} // namespace fusiform
