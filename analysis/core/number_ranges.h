#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Long lists of whole numbers as people and files write them: "0-39, 44".
namespace fusiform {

/// The first and last number of one entry, "12" or "40-49", spaces trimmed; nothing when it is neither, negative, or
/// runs backwards.
[[nodiscard]] std::optional<std::pair<std::int64_t, std::int64_t>> parsedRange(std::string_view entry);

/// `numbers` are ascending, each once. Empty for none.
[[nodiscard]] std::string rangesText(std::span<const std::int64_t> numbers);
[[nodiscard]] std::string rangesText(std::span<const std::int32_t> numbers);

/// The numbers of such a text, ascending, each once; an empty text has none. Nothing when an entry is no range, a number
/// is not below `limit`, or there are more than `most`.
[[nodiscard]] std::optional<std::vector<std::int64_t>>
numbersOfRanges(std::string_view text, std::int64_t limit, std::size_t most);

} // namespace fusiform
