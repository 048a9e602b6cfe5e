#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string_view>

namespace fusiform {

/// JSON text, keys in its order. What nests deeper than 64 levels, or has more than 10,000 keys in one object, is
/// refused: whatever walks through it later would take a stack of the one or a time of the square of the other.
/// Throws Error.
[[nodiscard]] nlohmann::ordered_json
parsedJson(std::string_view text, const std::filesystem::path& file, std::string_view doing);

/// A JSON file (gzip too), keys in the file's order. `doing` is what an error says was being done; a syntax error
/// gives line and column. Throws Error as parsedJson does.
[[nodiscard]] nlohmann::ordered_json readJsonFile(const std::filesystem::path& file, std::string_view doing);

/// A JSON value in at most about 60 characters, for messages.
[[nodiscard]] std::string shortened(const nlohmann::ordered_json& value);

} // namespace fusiform
