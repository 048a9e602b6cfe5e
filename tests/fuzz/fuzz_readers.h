#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What hostile bytes are given to: by the fuzzers, and by the test of what they have found.
namespace fusiform::test {

/// "nifti", "gifti", … : a group of readers that take much the same files.
[[nodiscard]] std::vector<std::string> fuzzTargets();

/// Writes `bytes` into `folder` under every name of the target and reads it by every way in. An Error is what is meant
/// to happen, anything else escapes.
void readAsTarget(std::string_view target, std::span<const std::byte> bytes, const std::filesystem::path& folder);

} // namespace fusiform::test
