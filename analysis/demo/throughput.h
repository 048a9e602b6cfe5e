#pragma once

#include "analysis/core/progress.h"

#include <vector>

namespace fusiform::demo {

/// How fast an analysis ran on made numbers.
struct Throughput {
    Message what;          ///< the analysis and its size
    double seconds = 0;    ///< the best of some repeats
    double gigaflops = 0;  ///< float32 operations a second that its definition counts, a float64 one as two; 0 where not counted
};

/// The main analyses at sizes that take some seconds in all, beside a product of matrices, which is the most that the
/// processor gives. Throws Cancelled.
[[nodiscard]] std::vector<Throughput> measureThroughput(Progress& progress);

} // namespace fusiform::demo
