#pragma once

namespace fusiform {

/// A rectangle of a page, in mm from its top left.
struct PageRect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] double centreX() const { return x + width / 2; }
    [[nodiscard]] double centreY() const { return y + height / 2; }
    [[nodiscard]] PageRect inset(double by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
    bool operator==(const PageRect&) const = default;
};

} // namespace fusiform
