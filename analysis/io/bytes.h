#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

using Bytes = std::vector<std::byte>;

/// The whole file. A gzip file (recognised by its first two bytes, not by its name) is inflated in one pass with
/// libdeflate, several members one after another included. Throws Error when the file is missing, is a folder,
/// cannot be read, or is truncated or damaged gzip. `doing` is what the message says was being done.
[[nodiscard]] Bytes readWholeFile(const std::filesystem::path& file, std::string_view doing);

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
