#pragma once

#include "analysis/io/arrays/array_file.h"
#include "analysis/io/bytes/bytes.h"

#include <filesystem>

namespace fusiform {

/// The catalogue of a MATLAB file of level 5 (also compressed, either byte order); one of version 7.3 is HDF5 and read
/// as such, see openHdf5. Numeric arrays have MATLAB's shape and are given in C order, as scipy.io.loadmat does. Structs and cells are
/// flattened: "Models(3).RDM" (counting down columns, as MATLAB's linear index), "names{2}"; a char array is a text a
/// row, a cell array of texts an array of texts. Complex and sparse arrays, functions and objects are refused.
///
/// Compressed variables are inflated as far as their headers need, structs wholly; a variable is inflated when one of
/// its arrays is read, and the last one is kept. Throws Error.
[[nodiscard]] ArrayFile openMatlab(const std::filesystem::path& file, Progress& progress);

/// Whether a file starts as one of level 5, of version 7.3, or plausibly as one of level 4, which has no magic.
[[nodiscard]] bool looksLikeMatlab(const Bytes& start);
[[nodiscard]] bool looksLikeMatlab73(const Bytes& start);
[[nodiscard]] bool looksLikeMatlab4(const Bytes& start);

/// The catalogue of a level 4 file.
[[nodiscard]] ArrayFile openMatlab4(const std::filesystem::path& file);

} // namespace fusiform
