#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

using Bytes = std::vector<std::byte>;

/// The bytes as characters, as long as they live.
[[nodiscard]] inline std::string_view textOf(const Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The largest file that is read as a whole, inflated: larger ones are damaged, or made to fill the memory.
inline constexpr std::uint64_t mostWholeFile = std::uint64_t(4) << 30;

/// The whole file, inflated when it is gzip (recognised by its first two bytes, not by its name). Throws Error when
/// the file is missing, is a folder or a pipe, cannot be read, is truncated or damaged gzip, is longer than `most`
/// bytes or the memory budget, or changes meanwhile. `doing` is what the message says was being done.
[[nodiscard]] Bytes
readWholeFile(const std::filesystem::path& file, std::string_view doing, std::uint64_t most = mostWholeFile);

/// At most `count` bytes from the start of a file, inflated when it is gzip; fewer when the file is shorter.
/// What recognising a format needs, whatever the size of the file.
[[nodiscard]] Bytes readStart(const std::filesystem::path& file, std::size_t count, std::string_view doing);

/// Gzip of `bytes`, at libdeflate's level 6.
[[nodiscard]] Bytes gzipped(const Bytes& bytes);

/// Writes to a temporary name beside `file` and renames, so that a reader sees the old file or the new one whole.
/// Creates missing folders. Throws Error.
void writeAtomically(const std::filesystem::path& file, const std::function<void(std::ostream&)>& write);
void writeAtomically(const std::filesystem::path& file, const Bytes& bytes);
void writeAtomically(const std::filesystem::path& file, std::string_view text);

} // namespace fusiform
