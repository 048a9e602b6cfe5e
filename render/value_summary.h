#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

namespace fusiform {

/// What the values of a map are like, as far as its first colours depend on it. Of the finite values on vertices, else
/// in voxels; of the volume, a sample of a big one, where those are all the same.
struct ValueSummary {
    std::int64_t count = 0; ///< 0: all are missing, and the rest says nothing
    double mean = 0;
    double low = 0;  ///< 2nd percentile
    double high = 0; ///< 98th
    double maximum = 0;
    /// Of the volume of a categorical map: it has zeros, and neither missing nor negative values.
    bool zerosAndAbove = false;
};

/// Some 10 ms for the vertices of fsaverage, and remembered for as long as the values are in memory: maps that share them
/// share it. Any thread.
[[nodiscard]] ValueSummary summaryOf(const Map& map);

/// Works out what defaultOverlay and defaultView will ask for, on the thread that loads or makes the maps. Throws
/// Cancelled.
void summarizeMaps(const Dataset& dataset, Progress& progress);

} // namespace fusiform
