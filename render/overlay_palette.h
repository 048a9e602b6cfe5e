#pragma once

#include "render/colour_map.h"
#include "render/view_state.h"

#include <optional>

namespace fusiform {

/// The colours an overlay draws a map in: its colour map, but for an ordinal one on categories a colour a category. Of
/// one model they go through the colour map from the first layer to the last; of several models each has a hue of its
/// own, light for its first layer and dark for its last.
[[nodiscard]] ColourMap paletteOf(const Overlay& overlay, const Map& map);

/// The models of a map of layers of several models, one a category, from names like "model, layer"; empty when the
/// categories are of one model.
[[nodiscard]] std::vector<std::string> modelsOfCategories(const Map& map);

/// A colour for the n-th of several models; they repeat after six.
[[nodiscard]] Rgb hueOfModel(std::size_t index);

/// The colour of two values together: at (0, 0) of both ranges nearly white, blue along the first, orange along the
/// second, dark where both are high. Nothing when either is missing, or when neither passes the threshold.
[[nodiscard]] std::optional<Rgb> pairColour(const Overlay& overlay, float first, float second);

/// The same for fractions in [0, 1] (clamped).
[[nodiscard]] Rgb squareColour(double first, double second);

} // namespace fusiform
