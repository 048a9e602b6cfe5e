#pragma once

#include "analysis/io/bytes/bytes.h"

#include <filesystem>
#include <span>
#include <vector>

/// How the bytes of a fuzzer become files: as they are, or packed, because fuzzers seldom make a valid check sum.
namespace fusiform::test {

/// Writes an input as the file of that name, and whatever belongs beside it.
using WriteInput = void (*)(const std::filesystem::path& file, std::span<const std::byte> bytes);

void writePlain(const std::filesystem::path& file, std::span<const std::byte> bytes);
void writeGzipped(const std::filesystem::path& file, std::span<const std::byte> bytes);
/// A NIfTI header as the named .hdr file, what follows it as the .img file beside it.
void writePair(const std::filesystem::path& file, std::span<const std::byte> bytes);
/// One compressed variable in a MATLAB file of level 5.
void writeMatlabVariable(const std::filesystem::path& file, std::span<const std::byte> bytes);
/// Beside the file lie a mask, responses and a table that it may name.
void writeDataset(const std::filesystem::path& file, std::span<const std::byte> bytes);

/// The deflate stream within gzip.
[[nodiscard]] Bytes deflated(std::span<const std::byte> bytes);
/// A zlib stream.
[[nodiscard]] Bytes zlibPacked(std::span<const std::byte> bytes);

} // namespace fusiform::test
