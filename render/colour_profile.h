#pragma once

#include <cstdint>
#include <vector>

namespace fusiform {

/// The ICC profile of sRGB, version 4.2, without the date of its making, so that equal pictures are equal files.
/// Throws std::bad_alloc.
[[nodiscard]] const std::vector<std::uint8_t>& srgbProfile();

} // namespace fusiform
