#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Small text helpers that do not depend on the locale.
namespace fusiform {

/// The number that `text` (spaces trimmed) is, whole; nothing when it is not exactly one number.
/// "nan", "inf" and a leading "+" are accepted. The decimal sign is always a point.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

/// The shortest decimal text that gives `value` back, in at most `digits` significant digits.
[[nodiscard]] std::string formatNumber(double value, int digits = 6);

/// A size for people, in powers of 1000: "352 bytes", "3.2 GB".
[[nodiscard]] std::string byteCount(std::uint64_t bytes);

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);
[[nodiscard]] std::string lowerCase(std::string_view text); // ASCII only
[[nodiscard]] bool endsWithIgnoringCase(std::string_view text, std::string_view ending);

/// The texts of a list, or what `textOf` says of its parts, with `separator` between them: "V1, V2, hV4".
template <class Parts, class TextOf = std::identity>
[[nodiscard]] std::string joinedText(const Parts& parts, std::string_view separator, const TextOf& textOf = {}) {
    std::string text;
    for (const auto& part : parts)
        text.append(text.empty() ? "" : separator).append(std::invoke(textOf, part));
    return text;
}

/// Splits into lines, accepting \n, \r\n and a missing newline at the end.
[[nodiscard]] std::vector<std::string> splitLines(std::string_view text);

/// Appends a character by its Unicode number; numbers that are none are left out.
void appendUtf8(std::string& text, std::uint32_t code);
/// UTF-8 of UTF-16, up to its first zero.
[[nodiscard]] std::string utf8Of(const std::vector<std::uint16_t>& units);

/// The candidate that differs from `name` by the fewest letters; empty when all differ by more than two and a third.
[[nodiscard]] std::string nearestName(const std::string& name, const std::vector<std::string>& candidates);

} // namespace fusiform
