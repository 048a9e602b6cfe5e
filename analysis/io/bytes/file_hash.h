#pragma once

#include "analysis/core/progress.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace fusiform {

/// What tells whether a file is still the one that a result was made of.
struct FileIdentity {
    std::uint64_t size = 0;
    std::string modified; ///< UTC, "2026-11-25T14:00:00.123456789Z"
    std::string method;   ///< of the hash
    std::string hash;     ///< hexadecimal, as xxhsum prints it

    bool operator==(const FileIdentity&) const = default;
};

/// Files larger than this are known by their ends and size alone.
inline constexpr std::uint64_t mostHashed = std::uint64_t(1) << 30;

/// Size, time of change and hash of a file's bytes as they lie on disk: "xxh3-64", or of a file of more than `mostWhole`
/// bytes "xxh3-64 of the first and last 16 MiB and the size" (eight bytes, little-endian). Reads some megabytes at a
/// time. Throws Error, also when the file changes meanwhile, and Cancelled.
[[nodiscard]] FileIdentity
identityOf(const std::filesystem::path& file, Progress& progress, std::uint64_t mostWhole = mostHashed);

/// Whether the file still is that: of the same size, and either not touched since or of the same hash. Throws as
/// identityOf does.
[[nodiscard]] bool isStill(const std::filesystem::path& file, const FileIdentity& identity, Progress& progress);

} // namespace fusiform
