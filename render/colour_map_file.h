#pragma once

#include "render/colour_map.h"

#include <filesystem>

namespace fusiform {

/// A colour map of a person's own, named after the file or as the file says. What the file is follows from its content:
/// - JSON: an object {"name", "kind", "colours": ["rrggbb", …]} as ours, with "positions" if uneven; ParaView's export (a
///   list with "Name" and "RGBPoints": position, red, green, blue, …); or a bare list of colours, each hex or a triple;
/// - a FreeSurfer look-up table: lines "number name red green blue opacity", for categories by number;
/// - text as FSLeyes and pycortex use it (.cmap): lines of "red green blue" (an opacity after them is left out), in
///   [0, 1], or up to 255 when any number is greater than 1; "#" begins a comment, commas may separate.
/// Throws Error: what could not be understood and in which line.
[[nodiscard]] ColourMap readColourMapFile(const std::filesystem::path& file);

} // namespace fusiform
