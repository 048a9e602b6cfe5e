#pragma once

#include <cstdint>
#include <string_view>

namespace fusiform {

inline constexpr std::uint32_t replacementCharacter = 0xFFFD;

/// Takes the first character off a text that is not empty; a byte that is not part of well-formed UTF-8 counts as
/// the replacement character.
[[nodiscard]] std::uint32_t takeUtf8(std::string_view& text);

} // namespace fusiform
