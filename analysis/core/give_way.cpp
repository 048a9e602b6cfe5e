#include "analysis/core/give_way.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <chrono>
#include <thread>

#ifdef __linux__
#include <filesystem>
#include <string>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace fusiform {
namespace {

#ifdef __linux__
// A thread of nice 2 gets two thirds of what one of 0 gets, one of 6 a quarter.
void setBack(id_t thread, Behind behind) {
    const int nice = behind == Behind::Window ? 2 : 6;
    if (getpriority(PRIO_PROCESS, thread) < nice)
        setpriority(PRIO_PROCESS, thread, nice);
}
#endif

/// Libraries start threads of their own when they are loaded: OpenBLAS does.
void setBackOtherThreads() {
#ifdef __linux__
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task", none))
        if (const auto thread = static_cast<id_t>(std::stoul(entry.path().filename())); thread != static_cast<id_t>(getpid()))
            setBack(thread, Behind::All);
#endif
}

} // namespace

void giveWay([[maybe_unused]] Behind behind) {
#ifdef __linux__
    const auto self = static_cast<id_t>(syscall(SYS_gettid));
    if (self != static_cast<id_t>(getpid()))
        setBack(self, behind);
#endif
}

void startWorkersBehind() {
    setBackOtherThreads();
    // Its workers live as long as there is a thread that has asked TBB for something.
    const auto wanted = tbb::this_task_arena::max_concurrency();
    std::thread([wanted] {
        giveWay(Behind::All);
        // TBB starts a thread when there is work for it, so there is until all have come, or do not come.
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(50);
        std::atomic<int> come = 0;
        tbb::parallel_for(
            0, wanted,
            [&](int) {
                ++come;
                while (come < wanted && std::chrono::steady_clock::now() < end)
                    std::this_thread::yield();
            },
            tbb::simple_partitioner());
    }).join();
}

} // namespace fusiform
