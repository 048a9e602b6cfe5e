#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fusiform {

using Rgb = std::array<std::uint8_t, 3>;

/// Ordinal: categories in an order, such as layers by depth; see paletteOf().
enum class ColourMapKind { Sequential, Diverging, Cyclic, Categorical, Ordinal };

/// A named table of colours, from resources/colour_maps.json.
struct ColourMap {
    std::string name;
    ColourMapKind kind = ColourMapKind::Sequential;
    std::vector<Rgb> table; ///< 256 entries, or one a category

    /// Colour at `fraction` in [0, 1] of the range (clamped). Not for NaN.
    [[nodiscard]] Rgb at(double fraction) const;
    /// Colour of a category number; numbers beyond the table wrap round.
    [[nodiscard]] Rgb ofCategory(std::int64_t category) const;
    bool operator==(const ColourMap&) const = default;
};

/// A colour map that a person has imported, or none. Compared by its colours.
struct OwnColours {
    std::shared_ptr<const ColourMap> map;
    bool operator==(const OwnColours& other) const {
        return map == other.map || (map && other.map && *map == *other.map);
    }
};

/// "sequential", "diverging", "cyclic", "categorical", "ordinal"; others are taken for sequential.
[[nodiscard]] ColourMapKind colourMapKindNamed(const std::string& name);
[[nodiscard]] std::string nameOf(ColourMapKind kind);

/// A colour of six hexadecimal digits, with "#" before them or not; nothing for other texts.
[[nodiscard]] std::optional<Rgb> colourNamed(const std::string& hex);
[[nodiscard]] std::string hexOf(const Rgb& colour); ///< "rrggbb"

/// 256 colours between at least two given ones at rising positions from 0 to 1.
[[nodiscard]] std::vector<Rgb>
interpolatedColours(const std::vector<Rgb>& points, const std::vector<double>& positions);

/// Those that come with the program.
[[nodiscard]] const std::vector<ColourMap>& colourMaps();
/// Throws Error, listing the names there are.
[[nodiscard]] const ColourMap& colourMapNamed(const std::string& name);

} // namespace fusiform
