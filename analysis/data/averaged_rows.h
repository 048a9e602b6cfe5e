#pragma once

#include "analysis/data/stored_matrix.h"

#include <vector>

namespace fusiform {

/// The mean of the rows `groups[i]` of a matrix as row i, such as the trials of a stimulus. A missing value is left out of
/// its mean. Means are made when they are asked for, a file being read from front to back; memory beside the result is
/// bounded.
[[nodiscard]] StoredMatrix averagedRows(StoredMatrix matrix, std::vector<std::vector<Eigen::Index>> groups);

} // namespace fusiform
