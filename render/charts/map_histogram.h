#pragma once

#include "analysis/data/dataset.h"

#include <vector>

namespace fusiform {

/// How often each value occurs in a map: its vertices, else its voxels, else its volume. Big volumes are
/// sampled.
struct MapHistogram {
    double minimum = 0; ///< of the finite values
    double maximum = 1;
    std::vector<std::int64_t>
        counts; ///< equal bins from minimum to maximum; empty when all values are missing

    [[nodiscard]] double binCentre(std::size_t bin) const {
        return minimum + (maximum - minimum) * (double(bin) + 0.5) / double(counts.size());
    }
};

[[nodiscard]] MapHistogram histogramOf(const Map& map, int bins = 80);

} // namespace fusiform
