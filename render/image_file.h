#pragma once

#include "render/image.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace fusiform {

/// A PNG file in memory, with its physical resolution (pHYs) and the statement that its colours are sRGB. Opaque images
/// have no alpha channel.
[[nodiscard]] std::vector<std::uint8_t> pngBytes(const Image& image, double dpi);

/// A TIFF file in memory: uncompressed, with resolution and the ICC profile of sRGB; alpha is not premultiplied.
[[nodiscard]] std::vector<std::uint8_t> tiffBytes(const Image& image, double dpi);

/// PNG or TIFF by the ending, written atomically. Throws Error.
void writeImage(const Image& image, double dpi, const std::filesystem::path& file);

} // namespace fusiform
