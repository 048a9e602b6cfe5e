#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace fusiform {

/// Little-endian float64, C order, for numbers such as p values that float32 would round to 0.
void writeNpy(
    const std::vector<double>& values, const std::vector<std::int64_t>& shape,
    const std::filesystem::path& file);

} // namespace fusiform
