#pragma once

#include "render/colour_map.h"
#include "render/image.h"

#include <optional>
#include <span>
#include <string_view>

namespace fusiform {

/// As whom a picture is seen: a check whether its colours can be told apart, never part of a figure.
enum class ColourVision { Typical, Protanopia, Deuteranopia, Tritanopia };
/// "typical", "protanopia", "deuteranopia", "tritanopia".
[[nodiscard]] std::string_view nameOf(ColourVision vision);
[[nodiscard]] std::optional<ColourVision> colourVisionNamed(std::string_view name);

/// What a person of this vision sees, as a colour that looks the same to everybody. The matrices for a missing kind of
/// cone (severity 1) are applied to linear RGB of sRGB colours.
/// Source: Machado, Oliveira & Fernandes 2009, "A physiologically-based model for simulation of color vision deficiency",
/// IEEE Transactions on Visualization and Computer Graphics 15(6), 1291-1298, and the table on its web page.
[[nodiscard]] Rgb seenWith(ColourVision vision, const Rgb& colour);
void seeWith(ColourVision vision, std::span<Rgb> colours);
void seeWith(ColourVision vision, Image& image); ///< opacity stays

} // namespace fusiform
