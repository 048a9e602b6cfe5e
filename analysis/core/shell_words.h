#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

/// A word as one types it in a POSIX shell: in single quotes when it has anything special in it.
[[nodiscard]] std::string shellWord(std::string_view word);

/// Words with spaces between them.
[[nodiscard]] std::string shellCommand(const std::vector<std::string>& words);

} // namespace fusiform
