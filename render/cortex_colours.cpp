#include "render/cortex_colours.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr Rgb gyrusGrey{190, 190, 190};
constexpr Rgb sulcusGrey{150, 150, 150};

bool passes(const Overlay& overlay, float value) {
    switch (overlay.thresholdMode) {
    case ThresholdMode::Off:
        return true;
    case ThresholdMode::Magnitude:
        return std::abs(value) >= overlay.threshold;
    case ThresholdMode::Above:
        return value >= overlay.threshold;
    case ThresholdMode::Below:
        return value <= overlay.threshold;
    }
    return true;
}

void underlay(const HemisphereSurfaces& surfaces, std::vector<Rgb>& colours) {
    const VectorF* folds = surfaces.curvature ? surfaces.curvature.get() : surfaces.sulc.get();
    if (!folds || folds->size() != static_cast<Eigen::Index>(colours.size()))
        return;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        const float fold = (*folds)[static_cast<Eigen::Index>(i)];
        if (std::isfinite(fold))
            colours[i] = fold > 0 ? sulcusGrey : gyrusGrey;
    }
}

void blend(Rgb& below, const Rgb& above, double opacity) {
    if (opacity >= 1) {
        below = above;
        return;
    }
    for (std::size_t c = 0; c < 3; ++c)
        below[c] = static_cast<std::uint8_t>(std::lround((1 - opacity) * below[c] + opacity * above[c]));
}

} // namespace

std::optional<Rgb> overlayColour(const Overlay& overlay, const ColourMap& colours, bool categorical, float value) {
    if (!std::isfinite(value) || !passes(overlay, value))
        return std::nullopt;
    // A continuous colour map may be chosen for categories: then they are spread over its range.
    if (categorical && colours.kind == ColourMapKind::Categorical)
        return value < 0 ? std::nullopt : std::optional(colours.ofCategory(std::llround(value)));
    const double length = overlay.high - overlay.low;
    return colours.at(length == 0 ? 0.5 : (static_cast<double>(value) - overlay.low) / length);
}

std::vector<Rgb> cortexColours(const Dataset& dataset, const ViewState& view, Hemisphere hemisphere) {
    const HemisphereSurfaces& surfaces = dataset.cortex[hemisphere];
    std::vector<Rgb> result(static_cast<std::size_t>(surfaces.vertexCount()), cortexGrey);
    if (view.curvature)
        underlay(surfaces, result);
    for (const Overlay& overlay : view.overlays) {
        const auto map = overlay.visible ? dataset.findMap(overlay.map) : nullptr;
        if (!map || !map->vertices[hemisphere] ||
            map->vertices[hemisphere]->size() != static_cast<Eigen::Index>(result.size()))
            continue;
        const ColourMap& colours = colourMapNamed(overlay.colourMap);
        const VectorF& values = *map->vertices[hemisphere];
        for (std::size_t i = 0; i < result.size(); ++i) {
            if (const auto colour =
                    overlayColour(overlay, colours, map->categorical, values[static_cast<Eigen::Index>(i)]))
                blend(result[i], *colour, overlay.opacity);
        }
    }
    return result;
}

} // namespace fusiform
