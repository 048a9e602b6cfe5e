#pragma once

#include <tbb/task_arena.h>

#include <functional>

namespace fusiform::test {

/// Does work that is spread over threads on a single one. In a header of its own, to come before Qt's, whose
/// macro `emit` is a function of TBB.
inline void onOneThread(const std::function<void()>& work) {
    tbb::task_arena(1).execute(work);
}

} // namespace fusiform::test
