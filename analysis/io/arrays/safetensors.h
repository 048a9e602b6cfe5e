#pragma once

#include "analysis/io/arrays/array_file.h"
#include "analysis/io/bytes/bytes.h"

#include <filesystem>

namespace fusiform {

/// The catalogue of a safetensors file: eight bytes of header length (little-endian), a JSON object of tensors with
/// dtype, shape and data_offsets, then their bytes in C order. Offsets are checked against shape and file; arrays are
/// read by offset, nothing else is loaded. 8-bit floats are refused. Throws Error.
[[nodiscard]] ArrayFile openSafetensors(const std::filesystem::path& file);

[[nodiscard]] bool looksLikeSafetensors(const std::filesystem::path& file, const Bytes& start);

} // namespace fusiform
