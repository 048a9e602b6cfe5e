#include "render/colour_map.h"

#include "resources/colourMapsJson.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace fusiform {
namespace {

constexpr int entryCount = 256;

Rgb rgbOf(const std::string& hex) {
    std::uint32_t value = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value)};
}

ColourMapKind kindNamed(const std::string& name) {
    if (name == "diverging")
        return ColourMapKind::Diverging;
    if (name == "cyclic")
        return ColourMapKind::Cyclic;
    if (name == "ordinal")
        return ColourMapKind::Ordinal;
    return name == "categorical" ? ColourMapKind::Categorical : ColourMapKind::Sequential;
}

std::vector<Rgb> interpolated(const std::vector<Rgb>& points, const std::vector<double>& positions) {
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

std::vector<ColourMap> parsed() {
    std::vector<ColourMap> maps;
    const auto json = nlohmann::json::parse(resources::colourMapsJson);
    for (const auto& entry : json.at("colourMaps")) {
        ColourMap map{entry.at("name"), kindNamed(entry.at("kind")), {}};
        std::vector<Rgb> points;
        for (const auto& hex : entry.at("colours"))
            points.push_back(rgbOf(hex));
        if (map.kind == ColourMapKind::Categorical) {
            map.table = std::move(points);
        } else {
            std::vector<double> positions;
            for (std::size_t i = 0; i < points.size(); ++i)
                positions.push_back(entry.contains("positions") ? entry["positions"].at(i).get<double>()
                                                                : double(i) / double(points.size() - 1));
            map.table = interpolated(points, positions);
        }
        maps.push_back(std::move(map));
    }
    return maps;
}

} // namespace

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
