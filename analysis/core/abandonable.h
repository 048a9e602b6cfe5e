#pragma once

#include "analysis/core/progress.h"

#include <chrono>
#include <future>
#include <memory>
#include <thread>
#include <utility>

namespace fusiform {

/// Work that cannot be interrupted (a call of a library, a long read), on a thread of its own. Whoever waits for it need
/// not: the thread then ends by itself and its result is dropped. So the work must own all it uses.
template <class Result>
class Abandonable {
public:
    Abandonable() = default;
    template <class Work>
    explicit Abandonable(Work work) {
        const auto task = std::make_shared<std::packaged_task<Result()>>(std::move(work));
        m_result = task->get_future();
        std::thread([task] { (*task)(); }).detach();
    }

    /// Whether there is a result to wait for.
    [[nodiscard]] bool begun() const { return m_result.valid(); }

    /// What the work returns or throws; Cancelled at once when a stop is requested.
    [[nodiscard]] Result get(const Progress& progress) {
        constexpr auto look = std::chrono::milliseconds(20);
        while (m_result.wait_for(look) != std::future_status::ready)
            progress.stopIfRequested();
        return m_result.get();
    }

private:
    std::future<Result> m_result;
};

} // namespace fusiform
