#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace fusiform {

/// The numbers of a PNG file as they are stored: rows from the top, channels of a pixel together.
struct PngPixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::size_t channels = 0; ///< 1 to 4; palettes and fewer than eight bits are expanded
    bool sixteen = false;     ///< two bytes a number, in the order of this machine
    std::vector<unsigned char> bytes;
};

/// Reads a PNG file of at most `most` pixels. Throws std::runtime_error with what libpng says of a damaged one.
///
/// By libpng and not by ITK, which lets libpng end the program when the start of a file is damaged.
[[nodiscard]] PngPixels readPng(const std::filesystem::path& file, std::uint64_t most);

} // namespace fusiform
