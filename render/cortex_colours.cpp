#include "render/cortex_colours.h"

#include "analysis/surface/selected_vertices.h"
#include "render/overlay_palette.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr Rgb gyrusGrey{190, 190, 190};
constexpr Rgb sulcusGrey{150, 150, 150};
constexpr Rgb pale{214, 214, 214};
constexpr double paleShareOutside = 0.72; ///< of what lies outside of the selection

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

bool passes(ThresholdMode mode, double lower, double threshold, float value) {
    switch (mode) {
    case ThresholdMode::Off:
        return true;
    case ThresholdMode::Magnitude:
        return std::abs(value) >= threshold;
    case ThresholdMode::Above:
        return value >= threshold;
    case ThresholdMode::Below:
        return value <= threshold;
    case ThresholdMode::Outside:
        return value <= lower || value >= threshold;
    case ThresholdMode::Inside:
        return value >= lower && value <= threshold;
    }
    return true;
}

bool passes(const Overlay& overlay, float value) {
    return passes(overlay.thresholdMode, overlay.lowerThreshold, overlay.threshold, value);
}

double shareLeft(const OverlayClip& clip, float value) {
    return std::isfinite(value) && passes(clip.mode, clip.lowerThreshold, clip.threshold, value) ? 1 : 0;
}

double shareLeft(const OverlayFade& fade, float value) {
    if (!std::isfinite(value))
        return 0;
    const double length = fade.high - fade.low;
    return length == 0 ? (value >= fade.high ? 1 : 0) : std::clamp((value - fade.low) / length, 0.0, 1.0);
}

std::optional<Rgb> overlayColour(const Overlay& overlay, const ColourMap& colours, bool categorical, float value) {
    if (!std::isfinite(value) || !passes(overlay, value))
        return std::nullopt;
    // A continuous colour map may be chosen for categories: then they are spread over its range.
    if (categorical && colours.kind == ColourMapKind::Categorical)
        return value < 0 ? std::nullopt : std::optional(colours.ofCategory(std::llround(value)));
    const double length = overlay.high - overlay.low;
    return colours.at(length == 0 ? 0.5 : (static_cast<double>(value) - overlay.low) / length);
}

namespace {

/// Nothing where the map has no values on this mesh.
const VectorF* valuesOn(const Map* map, Hemisphere hemisphere, std::size_t count) {
    const VectorF* values = map ? map->vertices[hemisphere].get() : nullptr;
    return values && values->size() == static_cast<Eigen::Index>(count) ? values : nullptr;
}

/// A map that clips or fades an overlay, on one hemisphere.
template <class How>
class Left {
public:
    Left(const Dataset& dataset, const How& how, Hemisphere hemisphere, std::size_t count)
        : m_how(how), m_map(how.map.empty() ? nullptr : dataset.findMap(how.map)),
          m_values(valuesOn(m_map.get(), hemisphere, count)) {}
    [[nodiscard]] double at(Eigen::Index vertex) const {
        if (!m_map)
            return 1;
        return m_values ? shareLeft(m_how, (*m_values)[vertex]) : 0;
    }

private:
    const How& m_how;
    std::shared_ptr<const Map> m_map;
    const VectorF* m_values;
};

void blendOverlay(
    const Dataset& dataset, const Overlay& overlay, Hemisphere hemisphere, std::vector<Rgb>& result) {
    const auto map = overlay.visible ? dataset.findMap(overlay.map) : nullptr;
    const VectorF* values = valuesOn(map.get(), hemisphere, result.size());
    if (!values)
        return;
    const auto secondMap = overlay.secondMap.empty() ? nullptr : dataset.findMap(overlay.secondMap);
    const VectorF* second = valuesOn(secondMap.get(), hemisphere, result.size());
    const auto thirdMap = !second || overlay.thirdMap.empty() ? nullptr : dataset.findMap(overlay.thirdMap);
    const VectorF* third = valuesOn(thirdMap.get(), hemisphere, result.size());
    const auto at = [](const VectorF* other, Eigen::Index vertex) {
        return other ? std::optional((*other)[vertex]) : std::nullopt;
    };
    const Left clip(dataset, overlay.clip, hemisphere, result.size());
    const Left fade(dataset, overlay.fade, hemisphere, result.size());
    const ColourMap colours = paletteOf(overlay, *map);
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto vertex = static_cast<Eigen::Index>(i);
        const auto colour = colourOf(
            overlay, colours, map->categorical, {(*values)[vertex], at(second, vertex), at(third, vertex)});
        if (colour)
            blend(result[i], *colour, overlay.opacity * clip.at(vertex) * fade.at(vertex));
    }
}

} // namespace

std::vector<Rgb> cortexColours(
    const Dataset& dataset, const ViewState& view, Hemisphere hemisphere, const std::vector<bool>& selected) {
    const HemisphereSurfaces& surfaces = dataset.cortex[hemisphere];
    std::vector<Rgb> result(static_cast<std::size_t>(surfaces.vertexCount()), cortexGrey);
    if (view.curvature)
        underlay(surfaces, result);
    for (const Overlay& overlay : view.overlays)
        blendOverlay(dataset, overlay, hemisphere, result);
    for (std::size_t i = 0; i < selected.size() && i < result.size(); ++i)
        if (!selected[i])
            blend(result[i], pale, paleShareOutside);
    return result;
}

std::vector<Rgb> cortexColours(const Dataset& dataset, const ViewState& view, Hemisphere hemisphere) {
    return cortexColours(
        dataset, view, hemisphere,
        view.selection ? vertexMask(dataset, *view.selection, hemisphere) : std::vector<bool>());
}

} // namespace fusiform
