#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What hostile bytes are given to: by the fuzzer, and by the test of what it has found.
namespace fusiform::test {

/// "nifti", "gifti", "ply" … : a reader, or a few that take much the same files.
[[nodiscard]] std::vector<std::string> fuzzTargets();

/// Writes `bytes` into `folder` under the names of the target and reads it by every way in. An Error is what is meant
/// to happen, anything else escapes. Returns how many ways in took it without one.
int readAsTarget(std::string_view target, std::span<const std::byte> bytes, const std::filesystem::path& folder);

} // namespace fusiform::test
