#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fusiform {

struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba; ///< rows from the top, not premultiplied

    /// A transparent image.
    [[nodiscard]] static Image ofSize(int width, int height) {
        const auto bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
        return {width, height, std::vector<std::uint8_t>(bytes, 0)};
    }
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    /// The four bytes of a pixel; `y` counts from the top.
    [[nodiscard]] std::uint8_t* at(int x, int y) { return rgba.data() + offset(x, y); }
    [[nodiscard]] const std::uint8_t* at(int x, int y) const { return rgba.data() + offset(x, y); }

private:
    [[nodiscard]] std::size_t offset(int x, int y) const {
        return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) *
               4;
    }
};

} // namespace fusiform
