#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string_view>

namespace fusiform {

/// A JSON file (gzip too), keys in the file's order. `doing` is what an error says was being done; a syntax error
/// gives line and column. Throws Error.
[[nodiscard]] nlohmann::ordered_json readJsonFile(const std::filesystem::path& file, std::string_view doing);

/// A JSON value in at most about 60 characters, for messages.
[[nodiscard]] std::string shortened(const nlohmann::ordered_json& value);

} // namespace fusiform
