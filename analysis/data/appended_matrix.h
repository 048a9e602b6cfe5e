#pragma once

#include "analysis/data/stored_matrix.h"

#include <vector>

namespace fusiform {

/// The rows of several matrices one below the other, such as the runs or sessions of an experiment. Nothing is copied:
/// a part is put together when it is asked for. All must have as many columns; files may stay files.
[[nodiscard]] StoredMatrix appendedRows(std::vector<StoredMatrix> parts);

} // namespace fusiform
