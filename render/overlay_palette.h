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

/// The colour of three values together, red, green and blue, each from black at the lower end of its range to full at the
/// upper one. Nothing when one is missing, or when none passes the threshold.
[[nodiscard]] std::optional<Rgb> tripleColour(const Overlay& overlay, float first, float second, float third);

/// What an overlay shows at a place: the value of its map, and of the others that choose the colour with it.
struct OverlayValues {
    float first;
    std::optional<float> second = std::nullopt;
    std::optional<float> third = std::nullopt;
};
/// The colour of one, two or three values, or nothing when it is not drawn. `colours` are those of the overlay's map.
[[nodiscard]] std::optional<Rgb>
colourOf(const Overlay& overlay, const ColourMap& colours, bool categorical, const OverlayValues& values);

} // namespace fusiform
