#include "render/colour_bar.h"

#include "analysis/core/text.h"
#include "render/charts/round_ticks.h"
#include "render/colour_vision.h"
#include "render/cortex_colours.h"
#include "render/figures/cairo_canvas.h"
#include "render/overlay_palette.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr int mostTicks = 6;
constexpr double barWidth = 18;   ///< in font sizes
constexpr double thin = 0.9;      ///< a bar of one map
constexpr double thick = 2.8;     ///< one of a map and another that fades it
constexpr int fadeColumns = 512;  ///< of the picture of such a bar: finer than the table of a colour map
constexpr int fadeRows = 64;

/// `left` is what a map that fades the overlay leaves of it.
Rgb onCortex(const Overlay& overlay, const Rgb& colour, double left = 1) {
    const double opacity = overlay.opacity * left;
    Rgb result = cortexGrey;
    for (std::size_t c = 0; c < 3; ++c)
        result[c] =
            static_cast<std::uint8_t>(std::lround((1 - opacity) * cortexGrey[c] + opacity * colour[c]));
    return result;
}

Rgb drawnColour(
    const Overlay& overlay, const ColourMap& colours, bool categorical, double value, double left = 1) {
    const auto colour = overlayColour(overlay, colours, categorical, static_cast<float>(value));
    return colour ? onCortex(overlay, *colour, left) : cortexGrey;
}

/// Where the threshold cuts, within the range.
std::vector<double> thresholds(const Overlay& overlay) {
    std::vector<double> values;
    const auto addInside = [&](double value) {
        if (value > std::min(overlay.low, overlay.high) && value < std::max(overlay.low, overlay.high))
            values.push_back(value);
    };
    if (overlay.thresholdMode == ThresholdMode::Off)
        return values;
    addInside(overlay.threshold);
    if (overlay.thresholdMode == ThresholdMode::Magnitude)
        addInside(-overlay.threshold);
    if (hasTwoSides(overlay.thresholdMode))
        addInside(overlay.lowerThreshold);
    return values;
}

/// The measures of a bar: millimetres, in proportion to its font.
struct BarLayout {
    const ColourBarStyle& style;
    ColourBar bar;
    double em;     ///< mm
    double height; ///< of a line of text

    explicit BarLayout(const ColourBarStyle& wanted) : style(wanted), em(wanted.fontSize * millimetresPerPoint) {
        bar.look = {.size = style.fontSize, .colour = style.ink};
        bar.lineWidth = 0.07 * em;
        height = textExtent("0", bar.look).height();
    }
    [[nodiscard]] double onGrid(double length) const {
        return style.grid > 0 ? std::floor(length / style.grid + 1e-6) * style.grid : length;
    }
    [[nodiscard]] double widthOf(const std::string& text) const { return textExtent(text, bar.look).width; }
    void put(const std::string& text, double x, double y, const Anchor& anchor) {
        bar.texts.push_back({text, {x, y}, anchor});
    }
    [[nodiscard]] std::string title(const Map& map) const {
        return fittingText(style.title.empty() ? colourBarTitle(map) : style.title, style.maxWidth, bar.look);
    }
};

/// The colours from end to end, in the steps of the colour map's table, so that they are exactly those of vertices; cut at
/// the thresholds.
std::vector<GradientStop> stopsOf(const Overlay& overlay, const ColourMap& colours) {
    const double length = overlay.high - overlay.low;
    std::vector<double> edges{0, 1};
    for (std::size_t entry = 1; entry < colours.table.size(); ++entry)
        edges.push_back((double(entry) - 0.5) / double(colours.table.size() - 1));
    for (const double value : thresholds(overlay))
        edges.push_back((value - overlay.low) / length);
    std::ranges::sort(edges);
    std::vector<GradientStop> stops;
    for (std::size_t i = 1; i < edges.size(); ++i) {
        if (edges[i] <= edges[i - 1])
            continue;
        const double middle = (edges[i - 1] + edges[i]) / 2;
        const Rgb colour = drawnColour(overlay, colours, false, overlay.low + middle * length);
        if (!stops.empty() && stops.back().colour == colour)
            stops.back().offset = edges[i];
        else
            stops.insert(stops.end(), {{edges[i - 1], colour}, {edges[i], colour}});
    }
    return stops;
}

void putTicks(BarLayout& layout, const Overlay& overlay, const PageRect& rect) {
    const double tick = 0.3 * layout.em;
    const double length = overlay.high - overlay.low;
    const auto xOf = [&](double value) {
        return rect.x + (length == 0 ? 0 : (value - overlay.low) / length) * rect.width;
    };
    std::vector<std::pair<double, double>> taken;
    const auto put = [&](double value, double markTop) {
        const double x = xOf(value);
        layout.bar.lines.push_back({{{x, markTop}, {x, rect.bottom() + tick}}});
        const std::string label = formatNumber(value, 3);
        const double half = layout.widthOf(label) / 2 + 0.25 * layout.em;
        if (std::ranges::any_of(taken, [&](auto& t) { return x + half > t.first && x - half < t.second; }))
            return; // its mark is there; its text would touch another
        taken.emplace_back(x - half, x + half);
        layout.put(label, x, rect.bottom() + tick + layout.bar.lineWidth, {0.5, 0});
    };
    for (const double value : thresholds(overlay))
        put(value, rect.y); // across the bar
    std::vector<double> ticks = roundTicks(overlay.low, overlay.high, mostTicks);
    if (ticks.size() < 2)
        ticks = {overlay.low, overlay.high};
    for (const double value : ticks)
        put(value, rect.bottom());
}

/// The colours of a map to the right, what another one leaves of them upwards.
Image fadingColours(const Overlay& overlay, const ColourMap& colours) {
    Image image = Image::ofSize(fadeColumns, fadeRows);
    for (int x = 0; x < fadeColumns; ++x) {
        const double value = overlay.low + (x + 0.5) / fadeColumns * (overlay.high - overlay.low);
        for (int y = 0; y < fadeRows; ++y) {
            std::ranges::copy(
                drawnColour(overlay, colours, false, value, 1 - y / double(fadeRows - 1)), image.at(x, y));
            image.at(x, y)[3] = 255;
        }
    }
    return image;
}

/// `fade` is the map that fades the overlay, or null.
void layoutContinuous(BarLayout& layout, const Map& map, const Map* fade, const Overlay& overlay) {
    const double em = layout.em;
    const std::array fadeEnds{formatNumber(overlay.fade.low, 3), formatNumber(overlay.fade.high, 3)};
    const double beside = fade ? 0.3 * em + std::max(layout.widthOf(fadeEnds[0]), layout.widthOf(fadeEnds[1])) : 0;
    const double margin = std::max({layout.widthOf(formatNumber(overlay.low, 3)) / 2,
                                    layout.widthOf(formatNumber(overlay.high, 3)) / 2, beside}) +
                          0.2 * em;
    const double room = layout.style.maxWidth - 2 * margin;
    const double width = std::max(1e-3, layout.onGrid(std::min(barWidth * em, room)));
    const std::string title = layout.title(map);
    const std::string fadeTitle =
        fade ? fittingText(colourBarTitle(*fade), layout.style.maxWidth, layout.bar.look) : std::string();
    ColourBar& bar = layout.bar;
    bar.width = std::max({width + 2 * margin, layout.widthOf(title), fade ? layout.widthOf(fadeTitle) : 0});
    const double top = layout.onGrid(layout.height + 0.25 * em);
    const PageRect rect{
        layout.onGrid((bar.width - width) / 2), top, width, layout.onGrid((fade ? thick : thin) * em)};
    const double below = rect.bottom() + 0.5 * em + layout.height; // the ticks
    bar.height = below + (fade ? layout.height : 0);
    layout.put(title, bar.width / 2, 0, {0.5, 0});
    const ColourMap colours = paletteOf(overlay, map);
    if (fade) {
        bar.picture = {fadingColours(overlay, colours), rect, true};
        layout.put(fadeEnds[1], rect.right() + 0.3 * em, rect.y, {0, 0});
        layout.put(fadeEnds[0], rect.right() + 0.3 * em, rect.bottom(), {0, 1});
        layout.put(fadeTitle, bar.width / 2, below, {0.5, 0});
    } else {
        bar.gradients.push_back({rect, stopsOf(overlay, colours)});
    }
    bar.frames.push_back(rect);
    putTicks(layout, overlay, rect);
}

/// The categories that the threshold leaves, as numbers and names.
std::vector<std::pair<std::int64_t, std::string>> shownCategories(const Map& map, const Overlay& overlay) {
    const auto last = map.categories.empty() ? static_cast<std::int64_t>(std::clamp(overlay.high, 0.0, 255.0))
                                             : std::ssize(map.categories) - 1;
    std::vector<std::pair<std::int64_t, std::string>> shown;
    for (std::int64_t i = 0; i <= last; ++i)
        if (passes(overlay, static_cast<float>(i)))
            shown.emplace_back(i, map.categories.empty() ? std::to_string(i) : map.categories[std::size_t(i)]);
    return shown;
}

void layoutCategories(BarLayout& layout, const Map& map, const Overlay& overlay) {
    const ColourMap colours = paletteOf(overlay, map);
    const std::string title = layout.title(map);
    const double side = 0.9 * layout.em;
    const double gap = 0.35 * layout.em;
    const double space = 0.9 * layout.em;
    const double dots = layout.widthOf("…");
    const double line = layout.height + 0.3 * layout.em;
    constexpr int rows = 3;
    double x = 0;
    int row = 0;
    double widest = layout.widthOf(title);
    const auto categories = shownCategories(map, overlay);
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const auto& [number, name] = categories[i];
        const double width = side + gap + layout.widthOf(name);
        const bool lastRow = row == rows - 1;
        const double after = lastRow && i + 1 < categories.size() ? space + dots : 0;
        if (x > 0 && x + width + after > layout.style.maxWidth) {
            if (lastRow) {
                layout.put("…", x, line * (row + 1), {0, 0});
                widest = std::max(widest, x + dots);
                break;
            }
            ++row;
            x = 0;
        }
        const double top = line * (row + 1);
        layout.bar.swatches.push_back(
            {{x, top + (layout.height - side) / 2, side, side},
             drawnColour(overlay, colours, map.categorical, double(number))});
        layout.put(name, x + side + gap, top, {0, 0});
        widest = std::max(widest, x + width);
        x += width + space;
    }
    layout.bar.width = std::min(layout.style.maxWidth, widest);
    layout.bar.height = line * (row + 2);
    layout.put(title, layout.bar.width / 2, 0, {0.5, 0});
}

/// A square of colours: the first map to the right, the second one upwards.
void layoutSquare(BarLayout& layout, const Map& first, const Map& second, const Overlay& overlay) {
    constexpr int cells = 48;
    const std::string along = fittingText(colourBarTitle(first), layout.style.maxWidth, layout.bar.look);
    const std::string up = fittingText(colourBarTitle(second), layout.style.maxWidth, layout.bar.look);
    const double line = layout.height + 0.2 * layout.em;
    const double side = 6 * layout.em;
    const double gap = 0.3 * layout.em;
    const std::array ends{formatNumber(overlay.secondLow, 3), formatNumber(overlay.secondHigh, 3)};
    const double labels = std::max(layout.widthOf(ends[0]), layout.widthOf(ends[1])) + gap;
    const double foot = std::max(layout.widthOf(formatNumber(overlay.high, 3)) / 2, labels);
    ColourBar& bar = layout.bar;
    bar.width = std::min(
        layout.style.maxWidth, std::max({side + 2 * foot, layout.widthOf(along), layout.widthOf(up)}));
    bar.height = side + 3 * line + gap;
    const PageRect rect{(bar.width - side) / 2, line, side, side};
    Image colours = Image::ofSize(cells, cells);
    for (int y = 0; y < cells; ++y)
        for (int x = 0; x < cells; ++x) {
            const Rgb colour =
                onCortex(overlay, squareColour(x / double(cells - 1), 1 - y / double(cells - 1)));
            std::ranges::copy(colour, colours.at(x, y));
            colours.at(x, y)[3] = 255;
        }
    bar.picture = {std::move(colours), rect, false};
    bar.frames.push_back(rect);
    layout.put(up, bar.width / 2, 0, {0.5, 0});
    layout.put(ends[1], rect.x - gap, rect.y, {1, 0});
    layout.put(ends[0], rect.x - gap, rect.bottom(), {1, 1});
    const double below = rect.bottom() + gap / 2;
    layout.put(formatNumber(overlay.low, 3), rect.x, below, {0, 0});
    layout.put(formatNumber(overlay.high, 3), rect.right(), below, {1, 0});
    layout.put(along, bar.width / 2, below + line, {0.5, 0});
}

/// A bar for each channel of the colour: its ends, and the name of its map.
void layoutChannels(BarLayout& layout, const std::array<const Map*, 3>& maps, const Overlay& overlay) {
    const std::array ranges{
        std::pair{overlay.low, overlay.high}, std::pair{overlay.secondLow, overlay.secondHigh},
        std::pair{overlay.thirdLow, overlay.thirdHigh}};
    constexpr std::array full{Rgb{255, 0, 0}, Rgb{0, 255, 0}, Rgb{0, 0, 255}};
    ColourBar& bar = layout.bar;
    const double gap = 0.3 * layout.em;
    const double length = 5 * layout.em;
    double lows = 0;
    double highs = 0;
    for (const auto& [low, high] : ranges) {
        lows = std::max(lows, layout.widthOf(formatNumber(low, 3)));
        highs = std::max(highs, layout.widthOf(formatNumber(high, 3)));
    }
    const double left = lows + gap;
    const double names = left + length + gap + highs + 2 * gap;
    const double line = layout.height + 0.2 * layout.em;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const double top = double(channel) * line;
        const PageRect rect{left, top + 0.15 * layout.height, length, 0.7 * layout.height};
        bar.gradients.push_back(
            {rect, {{0, onCortex(overlay, Rgb{0, 0, 0})}, {1, onCortex(overlay, full[channel])}}});
        bar.frames.push_back(rect);
        layout.put(formatNumber(ranges[channel].first, 3), lows, top, {1, 0});
        layout.put(formatNumber(ranges[channel].second, 3), left + length + gap, top, {0, 0});
        const std::string name = fittingText(
            colourBarTitle(*maps[channel]), std::max(0.0, layout.style.maxWidth - names), layout.bar.look);
        layout.put(name, names, top, {0, 0});
        bar.width = std::max(bar.width, names + layout.widthOf(name));
    }
    bar.height = 3 * line;
}

PageRect moved(const PageRect& rect, const PagePoint& by) {
    return {rect.x + by.x, rect.y + by.y, rect.width, rect.height};
}

} // namespace

void ColourBar::draw(Canvas& canvas, const PagePoint& topLeft) const {
    for (const auto& [rect, stops] : gradients)
        canvas.fillGradient(moved(rect, topLeft), stops, false);
    for (const auto& [rect, colour] : swatches)
        canvas.fill(Outline::rectangle(moved(rect, topLeft)), {colour, 1});
    if (picture)
        canvas.image(picture->image, moved(picture->rect, topLeft), picture->sharp);
    const Stroke stroke{lineWidth, {look.colour, 1}};
    for (const PageRect& frame : frames)
        canvas.stroke(Outline::rectangle(moved(frame, topLeft).inset(-lineWidth / 2)), stroke);
    for (const auto& [from, to] : lines)
        canvas.stroke(
            Outline::line({from.x + topLeft.x, from.y + topLeft.y}, {to.x + topLeft.x, to.y + topLeft.y}), stroke);
    for (const auto& [text, at, anchor] : texts)
        canvas.text(text, {at.x + topLeft.x, at.y + topLeft.y}, anchor, look);
}

std::string colourBarTitle(const Map& map) {
    return map.unit.empty() ? map.name : map.name + " [" + map.unit + "]";
}

ColourBar layoutColourBar(const Dataset& dataset, const Overlay& overlay, const ColourBarStyle& style) {
    const auto map = dataset.findMap(overlay.map);
    if (!map || style.maxWidth <= 0 || !std::isfinite(overlay.low) || !std::isfinite(overlay.high))
        return {};
    BarLayout layout(style);
    if (style.maxWidth < 2 * layout.em)
        return {};
    const auto named = [&dataset](const std::string& name) {
        return name.empty() ? nullptr : dataset.findMap(name);
    };
    const auto second = named(overlay.secondMap);
    const auto third = second ? named(overlay.thirdMap) : nullptr;
    if (third)
        layoutChannels(layout, {map.get(), second.get(), third.get()}, overlay);
    else if (second)
        layoutSquare(layout, *map, *second, overlay);
    else if (map->categorical)
        layoutCategories(layout, *map, overlay);
    else
        layoutContinuous(layout, *map, named(overlay.fade.map).get(), overlay);
    return std::move(layout.bar);
}

Image paintColourBar(const Dataset& dataset, const ViewState& view, const ColourBarStyle& style) {
    const Overlay* overlay = view.topVisibleOverlay();
    if (!overlay)
        return {};
    // At 72 dpi a point is a pixel.
    ColourBarStyle inMillimetres = style;
    inMillimetres.maxWidth *= millimetresPerPoint;
    inMillimetres.grid = millimetresPerPoint;
    const ColourBar bar = layoutColourBar(dataset, *overlay, inMillimetres);
    if (bar.empty())
        return {};
    const auto wholePixels = [](double millimetres) {
        return std::ceil(millimetres / millimetresPerPoint - 1e-6) * millimetresPerPoint;
    };
    PixelCanvas canvas(wholePixels(bar.width), wholePixels(bar.height), 72);
    bar.draw(canvas, {});
    Image image = canvas.result();
    seeWith(view.colourVision, image);
    return image;
}

} // namespace fusiform
