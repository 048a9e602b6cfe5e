#include "render/overlay_palette.h"

#include "render/cortex_colours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fusiform {
namespace {

/// Told apart by people with colour blindness too, as far as six can be.
constexpr std::array<Rgb, 6> hues{
    {{0, 96, 173}, {214, 94, 0}, {0, 145, 100}, {160, 60, 150}, {190, 150, 0}, {90, 90, 90}}};
constexpr Rgb whiteEnd{255, 255, 255};
constexpr Rgb blackEnd{0, 0, 0};

constexpr Rgb bothLow{242, 242, 236};
constexpr Rgb firstHigh{0, 104, 190};
constexpr Rgb secondHigh{226, 100, 0};
constexpr Rgb bothHigh{58, 16, 62};

Rgb mixedColour(const Rgb& a, const Rgb& b, double t) {
    Rgb result;
    for (std::size_t c = 0; c < 3; ++c)
        result[c] = static_cast<std::uint8_t>(std::lround((1 - t) * a[c] + t * b[c]));
    return result;
}

/// Light, the hue itself, dark.
Rgb shadeOf(const Rgb& hue, double t) {
    return t < 0.5 ? mixedColour(mixedColour(hue, whiteEnd, 0.65), hue, 2 * t)
                   : mixedColour(hue, mixedColour(hue, blackEnd, 0.6), 2 * t - 1);
}

double fractionOf(double value, double low, double high) {
    return high == low ? 0.5 : std::clamp((value - low) / (high - low), 0.0, 1.0);
}

} // namespace

std::vector<std::string> modelsOfCategories(const Map& map) {
    std::vector<std::string> models;
    std::vector<std::string> distinct;
    if (!map.model.empty())
        return {};
    for (const std::string& category : map.categories) {
        const auto comma = category.find(", ");
        if (comma == std::string::npos)
            return {};
        models.push_back(category.substr(0, comma));
        if (std::ranges::count(distinct, models.back()) == 0)
            distinct.push_back(models.back());
    }
    return distinct.size() > 1 ? models : std::vector<std::string>();
}

ColourMap paletteOf(const Overlay& overlay, const Map& map) {
    ColourMap colours = overlay.ownColours.map ? *overlay.ownColours.map : colourMapNamed(overlay.colourMap);
    if (colours.kind != ColourMapKind::Ordinal || !map.categorical || map.categories.empty())
        return colours;
    std::vector<Rgb> table;
    const auto models = modelsOfCategories(map);
    std::vector<std::string> seen;
    for (std::size_t at = 0; at < map.categories.size(); ++at) {
        if (models.empty()) {
            const double last = std::max(1.0, double(map.categories.size()) - 1);
            table.push_back(colours.at(double(at) / last));
            continue;
        }
        const auto known = std::ranges::find(seen, models[at]);
        const auto hue = std::size_t(known - seen.begin()) % hues.size();
        if (known == seen.end())
            seen.push_back(models[at]);
        const auto before = std::count(models.begin(), models.begin() + std::ptrdiff_t(at), models[at]);
        const auto all = std::ranges::count(models, models[at]);
        table.push_back(shadeOf(hues[hue], all > 1 ? double(before) / double(all - 1) : 0.5));
    }
    colours.kind = ColourMapKind::Categorical;
    colours.table = std::move(table);
    return colours;
}

Rgb hueOfModel(std::size_t index) {
    return hues[index % hues.size()];
}

Rgb squareColour(double first, double second) {
    const double x = std::clamp(first, 0.0, 1.0);
    const double y = std::clamp(second, 0.0, 1.0);
    return mixedColour(mixedColour(bothLow, firstHigh, x), mixedColour(secondHigh, bothHigh, x), y);
}

std::optional<Rgb> pairColour(const Overlay& overlay, float first, float second) {
    if (!std::isfinite(first) || !std::isfinite(second) || (!passes(overlay, first) && !passes(overlay, second)))
        return std::nullopt;
    return squareColour(
        fractionOf(double(first), overlay.low, overlay.high),
        fractionOf(double(second), overlay.secondLow, overlay.secondHigh));
}

std::optional<Rgb> tripleColour(const Overlay& overlay, float first, float second, float third) {
    const std::array values{first, second, third};
    if (!std::ranges::all_of(values, [](float value) { return std::isfinite(value); }) ||
        std::ranges::none_of(values, [&](float value) { return passes(overlay, value); }))
        return std::nullopt;
    const auto channel = [](float value, double low, double high) {
        return static_cast<std::uint8_t>(std::lround(255 * fractionOf(double(value), low, high)));
    };
    return Rgb{
        channel(first, overlay.low, overlay.high), channel(second, overlay.secondLow, overlay.secondHigh),
        channel(third, overlay.thirdLow, overlay.thirdHigh)};
}

std::optional<Rgb>
colourOf(const Overlay& overlay, const ColourMap& colours, bool categorical, const OverlayValues& values) {
    if (!values.second)
        return overlayColour(overlay, colours, categorical, values.first);
    return values.third ? tripleColour(overlay, values.first, *values.second, *values.third)
                        : pairColour(overlay, values.first, *values.second);
}

} // namespace fusiform
