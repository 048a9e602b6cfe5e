#include "render/colour_map_file.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/json_file.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace fusiform {
namespace {

constexpr const char* readingColourMap = translatable("analysis", "reading a colour map");
constexpr std::uint64_t largestFile = 4'000'000; ///< bytes: FreeSurfer's table has some 100,000
constexpr std::int64_t largestCategory = 100'000; ///< number in a look-up table
constexpr Rgb unnamed{128, 128, 128};

/// Positions and colours in the file's own units.
struct ColourPoints {
    std::vector<double> positions; ///< empty: even
    std::vector<std::array<double, 3>> colours;
};

class ColourMapFile {
public:
    explicit ColourMapFile(const std::filesystem::path& file) : m_file(file) {}

    [[nodiscard]] ColourMap read() const {
        const Bytes bytes = readWholeFile(m_file, readingColourMap, largestFile);
        const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        const std::string_view start = trimmed(text);
        if (start.empty())
            throw wrong(message("analysis", "colours"), message("analysis", "an empty file"));
        if (start.front() == '{' || start.front() == '[')
            return fromJson(text);
        return fromLines(text);
    }

private:
    [[nodiscard]] Error wrong(const Message& expected, const Message& found) const {
        return Error(
            {.doing = readingColourMap, .file = m_file.string(), .expected = expected, .found = found, .hint = {}});
    }
    [[nodiscard]] Error wrongLine(const Message& expected, std::size_t line, std::string_view text) const {
        return wrong(
            expected, message("analysis", "line %1: %2").with(line + 1, std::string(text.substr(0, 60))));
    }
    [[nodiscard]] std::string name() const { return m_file.stem().string(); }

    [[nodiscard]] ColourMap continuous(ColourPoints points, const std::string& title, ColourMapKind kind) const {
        if (points.colours.size() < 2)
            throw wrong(message("analysis", "at least two colours"), points.colours.size());
        double largest = 0;
        for (const auto& colour : points.colours)
            for (const double part : colour) {
                if (!std::isfinite(part) || part < 0 || part > 255)
                    throw wrong(message("analysis", "colours in [0, 1] or up to 255"), formatNumber(part));
                largest = std::max(largest, part);
            }
        const double scale = largest > 1 ? 1 : 255;
        std::vector<Rgb> table;
        for (const auto& colour : points.colours) {
            Rgb& rgb = table.emplace_back();
            for (std::size_t c = 0; c < 3; ++c)
                rgb[c] = static_cast<std::uint8_t>(std::lround(colour[c] * scale));
        }
        if (kind == ColourMapKind::Categorical)
            return {title, kind, table};
        if (points.positions.empty())
            for (std::size_t i = 0; i < table.size(); ++i)
                points.positions.push_back(double(i));
        const double first = points.positions.front();
        const double length = points.positions.back() - first;
        for (std::size_t i = 0; i + 1 < points.positions.size(); ++i)
            if (!(points.positions[i] < points.positions[i + 1]) || !std::isfinite(length))
                throw wrong(
                    message("analysis", "positions that rise"), formatNumber(points.positions[i + 1]));
        for (double& position : points.positions)
            position = (position - first) / length;
        return {title, kind, interpolatedColours(table, points.positions)};
    }

    // JSON ------------------------------------------------------------------------------------------------------
    [[nodiscard]] std::array<double, 3> colourOf(const Json& json) const {
        if (json.is_string())
            if (const auto rgb = colourNamed(json.get<std::string>()))
                return {double((*rgb)[0]) / 255, double((*rgb)[1]) / 255, double((*rgb)[2]) / 255};
        const bool triple = json.is_array() && (json.size() == 3 || json.size() == 4) &&
                            std::ranges::all_of(json, [](const Json& part) { return part.is_number(); });
        if (!triple)
            throw wrong(
                message("analysis", "a colour, as \"ff8000\" or three numbers"),
                json.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 60));
        return {json[0].get<double>(), json[1].get<double>(), json[2].get<double>()};
    }

    [[nodiscard]] ColourMap fromJson(const std::string& text) const {
        const Json json = parsedJson(text, m_file, readingColourMap);
        const Json& map = json.is_array() && !json.empty() && json[0].is_object() ? json[0] : json;
        ColourPoints points;
        std::string title = name();
        ColourMapKind kind = ColourMapKind::Sequential;
        if (map.is_array()) {
            for (const Json& colour : map)
                points.colours.push_back(colourOf(colour));
            return continuous(std::move(points), title, kind);
        }
        for (const char* key : {"name", "Name"})
            if (map.contains(key) && map[key].is_string() && !map[key].get<std::string>().empty())
                title = map[key].get<std::string>();
        if (map.contains("kind") && map["kind"].is_string())
            kind = colourMapKindNamed(map["kind"].get<std::string>());
        if (map.contains("RGBPoints") && map["RGBPoints"].is_array()) {
            const Json& list = map["RGBPoints"];
            const bool numbers = std::ranges::all_of(list, [](const Json& part) { return part.is_number(); });
            if (!numbers || list.size() % 4 != 0)
                throw wrong(
                    message("analysis", "four numbers a point: position, red, green, blue"),
                    message("analysis", "%1 entries").with(list.size()));
            for (std::size_t i = 0; i < list.size(); i += 4) {
                points.positions.push_back(list[i].get<double>());
                points.colours.push_back(
                    {list[i + 1].get<double>(), list[i + 2].get<double>(), list[i + 3].get<double>()});
            }
            return continuous(std::move(points), title, kind);
        }
        const char* key = map.contains("colours") ? "colours" : "colors";
        if (!map.contains(key) || !map[key].is_array())
            throw wrong(
                message("analysis", "a list at %1 or %2").with("\"colours\"", "\"RGBPoints\""),
                message("analysis", "neither"));
        for (const Json& colour : map[key])
            points.colours.push_back(colourOf(colour));
        if (map.contains("positions") && map["positions"].is_array() &&
            map["positions"].size() == points.colours.size())
            for (const Json& position : map["positions"])
                points.positions.push_back(position.is_number() ? position.get<double>() : std::nan(""));
        return continuous(std::move(points), title, kind);
    }

    // Text ------------------------------------------------------------------------------------------------------
    [[nodiscard]] static std::vector<std::string> partsOf(std::string_view line) {
        std::string spaced(line.substr(0, line.find('#')));
        std::ranges::replace(spaced, ',', ' ');
        std::ranges::replace(spaced, '\t', ' ');
        std::vector<std::string> parts = split(spaced, ' ');
        std::erase_if(parts, [](const std::string& part) { return trimmed(part).empty(); });
        for (std::string& part : parts)
            part = std::string(trimmed(part));
        return parts;
    }

    [[nodiscard]] ColourMap fromLines(const std::string& text) const {
        const auto lines = splitLines(text);
        for (const std::string& line : lines)
            if (const auto parts = partsOf(line); !parts.empty())
                return parts.size() >= 5 && !parseNumber(parts[1]) ? fromTable(lines) : fromTriples(lines);
        throw wrong(message("analysis", "colours"), message("analysis", "comments alone"));
    }

    [[nodiscard]] ColourMap fromTriples(const std::vector<std::string>& lines) const {
        ColourPoints points;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            const auto parts = partsOf(lines[line]);
            if (parts.empty())
                continue;
            std::array<double, 3> colour{};
            for (std::size_t c = 0; c < 3; ++c) {
                const auto number = c < parts.size() && parts.size() <= 4 ? parseNumber(parts[c]) : std::nullopt;
                if (!number)
                    throw wrongLine(message("analysis", "three numbers: red, green, blue"), line, lines[line]);
                colour[c] = *number;
            }
            points.colours.push_back(colour);
        }
        return continuous(std::move(points), name(), ColourMapKind::Sequential);
    }

    [[nodiscard]] ColourMap fromTable(const std::vector<std::string>& lines) const {
        ColourMap map{name(), ColourMapKind::Categorical, {}};
        for (std::size_t line = 0; line < lines.size(); ++line) {
            const auto parts = partsOf(lines[line]);
            if (parts.empty())
                continue;
            const auto number = parseNumber(parts[0]);
            std::array<std::optional<double>, 3> colour;
            for (std::size_t c = 0; c < 3 && parts.size() >= 5; ++c)
                colour[c] = parseNumber(parts[c + 2]);
            const bool known = number && *number >= 0 && *number <= double(largestCategory) &&
                               std::ranges::all_of(colour, [](const std::optional<double>& part) {
                                   return part && *part >= 0 && *part <= 255;
                               });
            if (!known)
                throw wrongLine(message("analysis", "number, name, red, green, blue"), line, lines[line]);
            const auto at = static_cast<std::size_t>(*number);
            if (map.table.size() <= at)
                map.table.resize(at + 1, unnamed);
            for (std::size_t c = 0; c < 3; ++c)
                map.table[at][c] = static_cast<std::uint8_t>(std::lround(*colour[c]));
        }
        return map;
    }

    std::filesystem::path m_file;
};

} // namespace

ColourMap readColourMapFile(const std::filesystem::path& file) {
    return ColourMapFile(file).read();
}

} // namespace fusiform
