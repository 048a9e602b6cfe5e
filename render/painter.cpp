#include "render/painter.h"

#include "render/text_layout.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

/// Coverage of a text, 0 to 255 a pixel.
struct Coverage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> alpha; ///< rows from the top

    [[nodiscard]] int at(int x, int y) const {
        if (x < 0 || y < 0 || x >= width || y >= height)
            return 0;
        return alpha
            [static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
};

Coverage rasterised(const std::string& text, const TextStyle& style) {
    if (text.empty())
        return {};
    const double size = std::max(4.0, std::round(style.size));
    const LineMetrics metrics = lineMetrics(text, size, style.bold);
    Coverage result{
        std::max(1, static_cast<int>(std::ceil(metrics.width))),
        static_cast<int>(std::ceil(metrics.ascent) + std::ceil(metrics.descent)),
        {}};
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, result.width, result.height);
    cairo_t* cairo = cairo_create(surface);
    drawLine(cairo, text, 0, std::ceil(metrics.ascent), size, style.bold);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    const unsigned char* rows = cairo_image_surface_get_data(surface);
    for (int y = 0; rows && y < result.height; ++y) {
        const unsigned char* row = rows + std::ptrdiff_t(y) * cairo_image_surface_get_stride(surface);
        result.alpha.insert(result.alpha.end(), row, row + result.width);
    }
    cairo_surface_destroy(surface);
    return result;
}

/// Blends a colour over a pixel that may itself be transparent.
void blendOver(std::uint8_t* pixel, const std::uint8_t* colour, int alpha) {
    if (alpha <= 0)
        return;
    const int below = pixel[3] * (255 - alpha) / 255;
    const int sum = alpha + below;
    for (int c = 0; c < 3; ++c)
        pixel[c] = static_cast<std::uint8_t>((colour[c] * alpha + pixel[c] * below + sum / 2) / sum);
    pixel[3] = static_cast<std::uint8_t>(sum);
}

/// The text widened by `radius` pixels in all directions.
Coverage widened(const Coverage& text, int radius) {
    Coverage result{text.width + 2 * radius, text.height + 2 * radius, {}};
    result.alpha.reserve(static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height));
    for (int y = 0; y < result.height; ++y)
        for (int x = 0; x < result.width; ++x) {
            int most = 0;
            for (int dy = -radius; dy <= radius; ++dy)
                for (int dx = -radius; dx <= radius; ++dx)
                    if (dx * dx + dy * dy <= radius * radius + 1)
                        most = std::max(most, text.at(x - radius + dx, y - radius + dy));
            result.alpha.push_back(static_cast<std::uint8_t>(most));
        }
    return result;
}

void stamp(Image& image, const Coverage& text, int left, int top, const Rgb& colour) {
    for (int y = std::max(0, -top); y < text.height && top + y < image.height; ++y)
        for (int x = std::max(0, -left); x < text.width && left + x < image.width; ++x)
            blendOver(image.at(left + x, top + y), colour.data(), text.at(x, y));
}

} // namespace

void fillRectangle(Image& image, int x, int y, int width, int height, const Rgb& colour) {
    for (int row = std::max(0, y); row < std::min(image.height, y + height); ++row)
        for (int column = std::max(0, x); column < std::min(image.width, x + width); ++column) {
            std::uint8_t* pixel = image.at(column, row);
            std::copy(colour.begin(), colour.end(), pixel);
            pixel[3] = 255;
        }
}

void strokeRectangle(Image& image, int x, int y, int width, int height, int thickness, const Rgb& colour) {
    fillRectangle(image, x, y, width, thickness, colour);
    fillRectangle(image, x, y + height - thickness, width, thickness, colour);
    fillRectangle(image, x, y, thickness, height, colour);
    fillRectangle(image, x + width - thickness, y, thickness, height, colour);
}

void paste(Image& image, const Image& source, int x, int y) {
    for (int row = std::max(0, -y); row < source.height && y + row < image.height; ++row)
        for (int column = std::max(0, -x); column < source.width && x + column < image.width; ++column) {
            const std::uint8_t* pixel = source.at(column, row);
            blendOver(image.at(x + column, y + row), pixel, pixel[3]);
        }
}

TextSize measureText(const std::string& text, const TextStyle& style) {
    if (text.empty())
        return {};
    const LineMetrics metrics = lineMetrics(text, std::max(4.0, std::round(style.size)), style.bold);
    return {
        std::max(1, static_cast<int>(std::ceil(metrics.width))),
        static_cast<int>(std::ceil(metrics.ascent) + std::ceil(metrics.descent))};
}

void drawText(
    Image& image, const std::string& text, double x, double y, const Anchor& anchor, const TextStyle& style) {
    const Coverage coverage = rasterised(text, style);
    const int left = static_cast<int>(std::lround(x - anchor.x * coverage.width));
    const int top = static_cast<int>(std::lround(y - anchor.y * coverage.height));
    if (style.halo && coverage.width > 0) {
        const int radius = std::max(1, static_cast<int>(std::lround(style.size / 10)));
        stamp(image, widened(coverage, radius), left - radius, top - radius, *style.halo);
    }
    stamp(image, coverage, left, top, style.colour);
}

std::string elided(const std::string& text, int width, const TextStyle& style) {
    return shortened(text, [&](const std::string& part) { return measureText(part, style).width <= width; });
}

} // namespace fusiform
