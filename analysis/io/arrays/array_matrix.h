#pragma once

#include "analysis/data/stored_matrix.h"
#include "analysis/io/arrays/array_file.h"

namespace fusiform {

/// An array of numbers as a matrix; one of a single axis is a column. What lies in an .npy or safetensors file stays
/// there until parts are asked for; other formats are read now. `what` names it in the Error thrown when it is no
/// matrix. Throws Error, Cancelled.
[[nodiscard]] StoredMatrix
matrixOf(const ArrayFile& arrays, const ArrayEntry& entry, std::string_view what, Progress& progress);

/// The same of a reference: "weights.npy", "models.npz:weights", …
[[nodiscard]] StoredMatrix readMatrix(const std::string& reference, std::string_view what, Progress& progress);

} // namespace fusiform
