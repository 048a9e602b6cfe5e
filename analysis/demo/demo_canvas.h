#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace fusiform::demo {

using Colour = std::array<float, 3>; ///< red, green, blue in [0, 1]

/// A small picture with anti-aliased shapes. Coordinates are pixels, origin at the top left, y down.
class Canvas {
public:
    static constexpr int size = 256;

    explicit Canvas(const Colour& background);

    void ellipse(double x, double y, double rx, double ry, const Colour& colour);
    void rectangle(double x0, double y0, double x1, double y1, const Colour& colour);
    /// A line with round ends.
    void line(double x0, double y0, double x1, double y1, double width, const Colour& colour);
    void triangle(double x0, double y0, double x1, double y1, double x2, double y2, const Colour& colour);
    /// Part of an ellipse's outline, angles in radians, clockwise from the right.
    void
    arc(double x, double y, double rx, double ry, double from, double to, double width, const Colour& colour);
    /// Capital letters of five by seven squares, centred at (x, y).
    void text(std::string_view word, double x, double y, double square, const Colour& colour);
    /// Colour of every pixel from a function of (x, y).
    void paint(const std::function<Colour(double x, double y)>& colourAt);

    /// Brightness in [0, 1], row by row from the top.
    [[nodiscard]] std::vector<float> brightness() const;
    [[nodiscard]] const Colour& at(int x, int y) const { return m_pixels[std::size_t(y * size + x)]; }
    /// Throws Error.
    void writePng(const std::filesystem::path& file) const;

private:
    /// Blends `colour` where `distance` (pixels, negative inside) is below half a pixel, in a box.
    template <class Distance>
    void fill(double x0, double y0, double x1, double y1, const Colour& colour, Distance distance);

    std::vector<Colour> m_pixels;
};

} // namespace fusiform::demo
