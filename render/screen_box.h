#pragma once

namespace fusiform {

/// A rectangle of a view, in pixels from its bottom left, y upwards.
struct ScreenBox {
    double left = 0;
    double bottom = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return left + width; }
    [[nodiscard]] double top() const { return bottom + height; }
    /// Whether they have more than a border in common.
    [[nodiscard]] bool overlaps(const ScreenBox& other) const {
        return left < other.right() && other.left < right() && bottom < other.top() && other.bottom < top();
    }
    [[nodiscard]] bool contains(double x, double y) const {
        return x >= left && x <= right() && y >= bottom && y <= top();
    }
    [[nodiscard]] ScreenBox widened(double by) const {
        return {left - by, bottom - by, width + 2 * by, height + 2 * by};
    }
};

} // namespace fusiform
