#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"
#include "analysis/data/stored_matrix.h"

#include <vector>

namespace fusiform {

/// The bank rows that a voxel is predicted to respond to most, and how it responds to the bank at large.
struct TopRows {
    std::vector<Eigen::Index> rows; ///< best first, ties by number; empty without weights
    std::vector<float> responses;   ///< of these
    double mean = 0;                ///< over all usable rows of the bank
    double deviation = 0;           ///< standard deviation, likewise

    /// A response in standard deviations over the bank.
    [[nodiscard]] double standardised(double response) const { return (response - mean) / deviation; }
};

/// Of every voxel, by w·e in the bank's own units. Rows that are zero or have missing numbers are left out.
/// The bank is read in tiles. Throws Cancelled.
[[nodiscard]] std::vector<TopRows>
topRows(const MatrixF& weights, const StoredMatrix& bank, int count, Progress& progress);

} // namespace fusiform
