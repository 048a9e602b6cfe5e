#pragma once

#include <string>
#include <vector>

namespace fusiform {

/// The text as CLIP sees it before byte-pair encoding: HTML entities resolved, blanks trimmed and joined, lower
/// case; then cut into words, contractions ('s, 't, 're, 've, 'm, 'll, 'd), single digits, and runs of signs that
/// are neither. The texts of the start and end pieces stay whole.
[[nodiscard]] std::vector<std::string> clipWords(const std::string& text);

} // namespace fusiform
