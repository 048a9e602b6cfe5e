#pragma once

#include <array>
#include <cstdint>
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
};

[[nodiscard]] const std::vector<ColourMap>& colourMaps();
/// Throws Error, listing the names there are.
[[nodiscard]] const ColourMap& colourMapNamed(const std::string& name);

} // namespace fusiform
