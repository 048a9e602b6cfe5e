#include "render/colour_bar.h"

#include "analysis/core/text.h"
#include "render/cortex_colours.h"
#include "render/overlay_palette.h"
#include "render/painter.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

/// `left` is what a map that fades the overlay leaves of it.
Rgb drawnColour(
    const Overlay& overlay, const ColourMap& colours, bool categorical, double value, double left = 1) {
    const auto colour = overlayColour(overlay, colours, categorical, static_cast<float>(value));
    const double opacity = overlay.opacity * left;
    Rgb result = cortexGrey;
    for (std::size_t c = 0; colour && c < 3; ++c)
        result[c] =
            static_cast<std::uint8_t>(std::lround((1 - opacity) * cortexGrey[c] + opacity * (*colour)[c]));
    return result;
}

TextStyle textStyle(const ColourBarStyle& style) {
    return {.size = style.fontSize, .colour = style.ink};
}

int pixels(const ColourBarStyle& style, double ems) {
    return std::max(1, static_cast<int>(std::lround(style.fontSize * ems)));
}

/// Values written below the bar: both ends, zero when it is well inside, and the threshold where it cuts.
std::vector<double> tickValues(const Overlay& overlay) {
    std::vector<double> ticks{overlay.low, overlay.high};
    const double low = std::min(overlay.low, overlay.high);
    const double high = std::max(overlay.low, overlay.high);
    const auto addInside = [&](double value) {
        if (value > low && value < high)
            ticks.push_back(value);
    };
    if (overlay.thresholdMode == ThresholdMode::Magnitude) {
        addInside(overlay.threshold);
        addInside(-overlay.threshold);
    } else if (overlay.thresholdMode != ThresholdMode::Off) {
        addInside(overlay.threshold);
        if (hasTwoSides(overlay.thresholdMode))
            addInside(overlay.lowerThreshold);
    }
    addInside(0);
    return ticks;
}

void drawTicks(
    Image& image, const Overlay& overlay, const ColourBarStyle& style, int left, int top, int width) {
    const TextStyle text = textStyle(style);
    const int tick = pixels(style, 0.3);
    const int thickness = pixels(style, 0.08);
    const double length = overlay.high - overlay.low;
    std::vector<std::pair<double, double>> taken;
    for (const double value : tickValues(overlay)) {
        const double x = left + (length == 0 ? 0 : (value - overlay.low) / length) * (width - thickness);
        const std::string label = formatNumber(value, 3);
        const double half = measureText(label, text).width / 2.0 + pixels(style, 0.25);
        // Ticks come by importance: a later one whose text would touch another is left out, but for its mark.
        fillRectangle(image, static_cast<int>(std::lround(x)), top, thickness, tick, style.ink);
        if (std::ranges::any_of(taken, [&](auto& t) { return x + half > t.first && x - half < t.second; }))
            continue;
        taken.emplace_back(x - half, x + half);
        drawText(image, label, x, top + tick + thickness, {0.5, 0}, text);
    }
}

/// `fade` is the map that fades the overlay, or null: then the bar is as high as its range, from what is not seen at all
/// at the bottom to what is seen in full at the top, with that map's values beside it and its name below.
Image paintContinuous(
    const Map& map, const Map* fade, const Overlay& overlay, const ColourBarStyle& style) {
    const ColourMap colours = paletteOf(overlay, map);
    const TextStyle text = textStyle(style);
    const std::array ends{
        measureText(formatNumber(overlay.low, 3), text).width / 2,
        measureText(formatNumber(overlay.high, 3), text).width / 2};
    const std::array fadeEnds{formatNumber(overlay.fade.low, 3), formatNumber(overlay.fade.high, 3)};
    const int besides = fade ? pixels(style, 0.3) + std::max(measureText(fadeEnds[0], text).width,
                                                             measureText(fadeEnds[1], text).width)
                             : 0;
    const int margin = std::max({ends[0], ends[1], besides}) + pixels(style, 0.2);
    const int width = std::clamp(pixels(style, 18), 1, std::max(1, style.maxWidth - 2 * margin));
    const std::string title = elided(colourBarTitle(map), style.maxWidth, text);
    const TextSize titleSize = measureText(title.empty() ? "0" : title, text);
    const std::string fadeTitle = fade ? elided(colourBarTitle(*fade), style.maxWidth, text) : std::string();
    const int total =
        std::max({width + 2 * margin, titleSize.width, fade ? measureText(fadeTitle, text).width : 0});
    const int left = (total - width) / 2;
    const int barTop = titleSize.height + pixels(style, 0.25);
    const int barHeight = pixels(style, fade ? 2.8 : 0.9);
    const int line = pixels(style, 0.07);
    const int ticks = barTop + barHeight + pixels(style, 0.5) + titleSize.height;
    Image image = Image::ofSize(total, ticks + (fade ? titleSize.height : 0));
    drawText(image, title, total / 2.0, 0, {0.5, 0}, text);
    for (int x = 0; x < width; ++x) {
        const double fraction = width > 1 ? x / double(width - 1) : 0.5;
        const double value = overlay.low + fraction * (overlay.high - overlay.low);
        for (int y = 0; fade && y < barHeight; ++y)
            fillRectangle(
                image, left + x, barTop + y, 1, 1,
                drawnColour(overlay, colours, map.categorical, value, 1 - y / double(barHeight - 1)));
        if (!fade)
            fillRectangle(
                image, left + x, barTop, 1, barHeight, drawnColour(overlay, colours, map.categorical, value));
    }
    if (fade) {
        const double beside = left + width + pixels(style, 0.3);
        drawText(image, fadeEnds[1], beside, barTop, {0, 0}, text);
        drawText(image, fadeEnds[0], beside, barTop + barHeight, {0, 1}, text);
        drawText(image, fadeTitle, total / 2.0, ticks, {0.5, 0}, text);
    }
    strokeRectangle(
        image, left - line, barTop - line, width + 2 * line, barHeight + 2 * line, line, style.ink);
    drawTicks(image, overlay, style, left, barTop + barHeight + line, width);
    return image;
}

std::vector<std::string> categoryNames(const Map& map, const Overlay& overlay) {
    std::vector<std::string> names = map.categories;
    const auto last = static_cast<std::int64_t>(std::clamp(overlay.high, 0.0, 255.0));
    for (auto i = static_cast<std::int64_t>(names.size()); map.categories.empty() && i <= last; ++i)
        names.push_back(std::to_string(i));
    return names;
}

Image paintCategories(const Map& map, const Overlay& overlay, const ColourBarStyle& style) {
    const ColourMap colours = paletteOf(overlay, map);
    const TextStyle text = textStyle(style);
    const std::string title = elided(colourBarTitle(map), style.maxWidth, text);
    const TextSize titleSize = measureText(title.empty() ? "0" : title, text);
    const int side = pixels(style, 0.9);
    const int gap = pixels(style, 0.35);
    const int space = pixels(style, 0.9);
    const int dots = measureText("…", text).width;
    struct Swatch {
        int x, row;
        std::string name;
        double value;
    };
    std::vector<Swatch> swatches;
    constexpr int rows = 3;
    int x = 0;
    int row = 0;
    int widest = titleSize.width;
    bool all = true;
    const auto names = categoryNames(map, overlay);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const int width = side + gap + measureText(names[i], text).width;
        const bool lastRow = row == rows - 1;
        if (x + width + (lastRow && i + 1 < names.size() ? space + dots : 0) > style.maxWidth && x > 0) {
            if (lastRow) {
                all = false;
                break;
            }
            ++row;
            x = 0;
        }
        swatches.push_back({x, row, names[i], static_cast<double>(i)});
        widest = std::max(widest, x + width);
        x += width + space;
    }
    const int lineHeight = titleSize.height + pixels(style, 0.3);
    Image image =
        Image::ofSize(std::min(style.maxWidth, widest + (all ? 0 : space + dots)), (row + 2) * lineHeight);
    drawText(image, title, image.width / 2.0, 0, {0.5, 0}, text);
    for (const Swatch& swatch : swatches) {
        const int top = (swatch.row + 1) * lineHeight + (titleSize.height - side) / 2;
        fillRectangle(
            image, swatch.x, top, side, side, drawnColour(overlay, colours, map.categorical, swatch.value));
        drawText(image, swatch.name, swatch.x + side + gap, (swatch.row + 1) * lineHeight, {0, 0}, text);
    }
    if (!all)
        drawText(image, "…", x, (row + 1) * lineHeight, {0, 0}, text);
    return image;
}

/// A square of colours: the first map to the right, the second one upwards.
Image paintSquare(const Map& first, const Map& second, const Overlay& overlay, const ColourBarStyle& style) {
    const TextStyle text = textStyle(style);
    const std::string along = elided(colourBarTitle(first), style.maxWidth, text);
    const std::string up = elided(colourBarTitle(second), style.maxWidth, text);
    const int lineHeight = measureText("0", text).height + pixels(style, 0.2);
    const int side = pixels(style, 6);
    const int line = pixels(style, 0.07);
    const int gap = pixels(style, 0.3);
    const std::array ends{formatNumber(overlay.secondLow, 3), formatNumber(overlay.secondHigh, 3)};
    const int labels = std::max(measureText(ends[0], text).width, measureText(ends[1], text).width) + gap;
    const int foot = std::max(measureText(formatNumber(overlay.high, 3), text).width / 2, labels);
    const int width = std::min(
        style.maxWidth,
        std::max({side + 2 * foot, measureText(along, text).width, measureText(up, text).width}));
    Image image = Image::ofSize(width, side + 3 * lineHeight + gap);
    const int left = (width - side) / 2;
    const int top = lineHeight;
    drawText(image, up, width / 2.0, 0, {0.5, 0}, text);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const Rgb colour = squareColour(x / double(side - 1), 1 - y / double(side - 1));
            Rgb drawn = cortexGrey;
            for (std::size_t c = 0; c < 3; ++c)
                drawn[c] = static_cast<std::uint8_t>(
                    std::lround((1 - overlay.opacity) * cortexGrey[c] + overlay.opacity * colour[c]));
            fillRectangle(image, left + x, top + y, 1, 1, drawn);
        }
    strokeRectangle(image, left - line, top - line, side + 2 * line, side + 2 * line, line, style.ink);
    drawText(image, ends[1], left - gap, top, {1, 0}, text);
    drawText(image, ends[0], left - gap, top + side, {1, 1}, text);
    const int below = top + side + gap / 2;
    drawText(image, formatNumber(overlay.low, 3), left, below, {0, 0}, text);
    drawText(image, formatNumber(overlay.high, 3), left + side, below, {1, 0}, text);
    drawText(image, along, width / 2.0, below + lineHeight, {0.5, 0}, text);
    return image;
}

} // namespace

std::string colourBarTitle(const Map& map) {
    return map.unit.empty() ? map.name : map.name + " [" + map.unit + "]";
}

Image paintColourBar(const Dataset& dataset, const ViewState& view, const ColourBarStyle& style) {
    const Overlay* overlay = view.topVisibleOverlay();
    const auto map = overlay ? dataset.findMap(overlay->map) : nullptr;
    if (!map || style.maxWidth < 20 || !std::isfinite(overlay->low) || !std::isfinite(overlay->high))
        return {};
    if (const auto second = overlay->secondMap.empty() ? nullptr : dataset.findMap(overlay->secondMap))
        return paintSquare(*map, *second, *overlay, style);
    if (map->categorical)
        return paintCategories(*map, *overlay, style);
    const auto fade = overlay->fade.map.empty() ? nullptr : dataset.findMap(overlay->fade.map);
    return paintContinuous(*map, fade.get(), *overlay, style);
}

} // namespace fusiform
