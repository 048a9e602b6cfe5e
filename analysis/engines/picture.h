#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace fusiform {

/// A picture of 8-bit red, green and blue, rows from the top.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb; ///< 3 bytes a pixel

    [[nodiscard]] const std::uint8_t* pixel(int x, int y) const {
        return rgb.data() + 3 * (std::size_t(y) * std::size_t(width) + std::size_t(x));
    }
};

/// PNG or JPEG. Grey becomes three equal channels, 16 bits become 8, transparency is left out. The rotation that
/// cameras note in JPEG is not applied, as models' own loaders do not either. Throws Error, also where a picture
/// would have more than 2^28 pixels.
[[nodiscard]] Picture readPicture(const std::filesystem::path& file);

/// The shorter side brought to `side` by bicubic interpolation and the middle square cut out, as torchvision's Resize and
/// CenterCrop do with Pillow: when a picture is made smaller the kernel (a = -1/2) is widened by as much, and values
/// are rounded to 8 bits after rows and after columns.
[[nodiscard]] Picture centredSquare(const Picture& picture, int side);

} // namespace fusiform
