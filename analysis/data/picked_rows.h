#pragma once

#include "analysis/data/stored_matrix.h"

#include <vector>

namespace fusiform {

/// Row `rows[i]` of a matrix as row i, in any order and as often as wanted, such as the embedding of every trial's
/// stimulus. Nothing is copied until it is asked for; a file is then read once from front to back.
[[nodiscard]] StoredMatrix pickedRows(StoredMatrix matrix, std::vector<Eigen::Index> rows);

} // namespace fusiform
