#include "render/colour_map.h"

#include "resources/colourMapsJson.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <system_error>

namespace fusiform {
namespace {

constexpr int entryCount = 256;

constexpr std::array<std::string_view, 5> colourMapKindNames{
    "sequential", "diverging", "cyclic", "categorical", "ordinal"};

std::vector<ColourMap> parsed() {
    std::vector<ColourMap> maps;
    const auto json = nlohmann::json::parse(resources::colourMapsJson);
    for (const auto& entry : json.at("colourMaps")) {
        ColourMap map{entry.at("name"), colourMapKindNamed(entry.at("kind")), {}};
        std::vector<Rgb> points;
        for (const auto& hex : entry.at("colours"))
            points.push_back(colourNamed(hex).value());
        if (map.kind == ColourMapKind::Categorical) {
            map.table = std::move(points);
        } else {
            std::vector<double> positions;
            for (std::size_t i = 0; i < points.size(); ++i)
                positions.push_back(entry.contains("positions") ? entry["positions"].at(i).get<double>()
                                                                : double(i) / double(points.size() - 1));
            map.table = interpolatedColours(points, positions);
        }
        maps.push_back(std::move(map));
    }
    return maps;
}

} // namespace

ColourMapKind colourMapKindNamed(const std::string& name) {
    const auto found = std::ranges::find(colourMapKindNames, name);
    return found == colourMapKindNames.end() ? ColourMapKind::Sequential
                                    : static_cast<ColourMapKind>(found - colourMapKindNames.begin());
}

std::string nameOf(ColourMapKind kind) {
    return std::string(colourMapKindNames[static_cast<std::size_t>(kind)]);
}

std::optional<Rgb> colourNamed(const std::string& hex) {
    const std::string_view digits = std::string_view(hex).substr(hex.starts_with('#') ? 1 : 0);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 6 || error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return Rgb{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
               static_cast<std::uint8_t>(value)};
}

std::string hexOf(const Rgb& colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const std::uint8_t part : colour)
        hex += {digits[part >> 4], digits[part & 15]};
    return hex;
}

std::vector<Rgb> interpolatedColours(const std::vector<Rgb>& points, const std::vector<double>& positions) {
    std::vector<Rgb> table(entryCount);
    std::size_t next = 1;
    for (int i = 0; i < entryCount; ++i) {
        const double at = i / double(entryCount - 1);
        while (next + 1 < points.size() && positions[next] < at)
            ++next;
        const double step = positions[next] - positions[next - 1];
        const double t = std::clamp((at - positions[next - 1]) / step, 0.0, 1.0);
        for (std::size_t c = 0; c < 3; ++c) {
            const double value = (1 - t) * points[next - 1][c] + t * points[next][c];
            table[static_cast<std::size_t>(i)][c] = static_cast<std::uint8_t>(std::lround(value));
        }
    }
    return table;
}

Rgb ColourMap::at(double fraction) const {
    const double last = static_cast<double>(table.size() - 1);
    return table[static_cast<std::size_t>(std::lround(std::clamp(fraction, 0.0, 1.0) * last))];
}

Rgb ColourMap::ofCategory(std::int64_t category) const {
    const auto count = static_cast<std::int64_t>(table.size());
    return table[static_cast<std::size_t>(((category % count) + count) % count)];
}

const std::vector<ColourMap>& colourMaps() {
    static const std::vector<ColourMap> maps = parsed();
    return maps;
}

const ColourMap& colourMapNamed(const std::string& name) {
    std::string names;
    for (const ColourMap& map : colourMaps()) {
        if (map.name == name)
            return map;
        names += (names.empty() ? "" : ", ") + map.name;
    }
    throw Error(
        {.doing = translatable("analysis", "choosing a colour map"),
         .file = {},
         .expected = message("analysis", "one of %1").with(names),
         .found = name,
         .hint = {}});
}

} // namespace fusiform
