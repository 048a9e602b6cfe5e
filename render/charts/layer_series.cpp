#include "render/charts/layer_series.h"

#include "render/colour_map.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

using SeriesMaps = std::vector<std::shared_ptr<const Map>>;

constexpr std::int64_t sampledFrames = 25; ///< of a long series, for its range

/// The name without the layer in it: the same for all layers of one computation.
std::string familyOf(const Map& map) {
    const auto at = map.layer.empty() ? std::string::npos : map.name.rfind(map.layer);
    return at == std::string::npos ? map.name
                                   : map.name.substr(0, at) + '\n' + map.name.substr(at + map.layer.size());
}

auto topVisible(std::vector<Overlay>& overlays) {
    return std::find_if(
        overlays.rbegin(), overlays.rend(), [](const Overlay& overlay) { return overlay.visible; });
}

} // namespace

std::int64_t LayerSeries::count() const {
    return frames ? frames->frameCount() : std::ssize(layers);
}

std::string LayerSeries::title(std::int64_t index) const {
    if (index < 0 || index >= count())
        return {};
    if (frames)
        return frames->frameName(index);
    const Map& map = *layers[std::size_t(index)];
    return map.layer.empty() ? map.name : map.layer;
}

bool LayerSeries::sameAs(const LayerSeries& other) const {
    const auto sameName = [](const auto& a, const auto& b) { return a->name == b->name; };
    if (frames || other.frames)
        return frames && other.frames && frames->name == other.frames->name && count() == other.count();
    return std::ranges::equal(layers, other.layers, sameName);
}

SeriesMaps layersOf(const Dataset& dataset, const Map& map) {
    SeriesMaps all, family;
    if (map.model.empty() || map.categorical)
        return {};
    for (const auto& other : dataset.maps) {
        if (other->model != map.model || other->metric != map.metric || other->categorical)
            continue;
        if (familyOf(*other) == familyOf(map))
            family.push_back(other);
        // Of a layer that was scored twice the map itself counts, else the latest.
        const auto same = std::ranges::find_if(
            all, [&](const auto& known) { return !other->layer.empty() && known->layer == other->layer; });
        if (same == all.end())
            all.push_back(other);
        else if ((*same)->name != map.name)
            *same = other;
    }
    SeriesMaps& series = family.size() > 1 ? family : all;
    std::ranges::stable_sort(series, {}, [](const auto& layer) { return layer->depth; });
    return series;
}

LayerSeries seriesOf(const Dataset& dataset, const ViewState& view) {
    LayerSeries series;
    const Overlay* top = view.topVisibleOverlay();
    const auto map = top ? dataset.findMap(top->map) : nullptr;
    if (!map)
        return series;
    series.layers = layersOf(dataset, *map);
    if (series.layers.size() > 1) {
        series.at =
            std::ranges::find(series.layers, map->name, [](const auto& layer) { return layer->name; }) -
            series.layers.begin();
        return series;
    }
    series.layers.clear();
    if (map->frameCount() > 1) {
        series.frames = map;
        series.at = top->frame;
    }
    return series;
}

void showStep(ViewState& view, const LayerSeries& series, std::int64_t index) {
    const auto top = topVisible(view.overlays);
    if (top == view.overlays.rend() || index < 0 || index >= series.count())
        return;
    if (series.frames) {
        top->frame = index;
        return;
    }
    const std::string& name = series.layers[std::size_t(index)]->name;
    top->map = name;
    // The layer may already be in the stack, hidden: two entries of one map would only confuse.
    const auto keep = std::distance(view.overlays.begin(), top.base()) - 1;
    std::vector<Overlay> overlays;
    for (std::ptrdiff_t at = 0; at < std::ssize(view.overlays); ++at)
        if (at == keep || view.overlays[std::size_t(at)].map != name)
            overlays.push_back(view.overlays[std::size_t(at)]);
    view.overlays = std::move(overlays);
}

std::shared_ptr<const Map> neighbourLayer(const Dataset& dataset, const Map& map, int step) {
    const SeriesMaps series = layersOf(dataset, map);
    const auto here = std::ranges::find(series, map.name, [](const auto& other) { return other->name; });
    const auto there = std::distance(series.begin(), here) + step;
    return here == series.end() || there < 0 || there >= std::ssize(series) ? nullptr
                                                                            : series[std::size_t(there)];
}

std::shared_ptr<const Map> stepLayer(const Dataset& dataset, ViewState& view, int step) {
    const LayerSeries series = seriesOf(dataset, view);
    const std::int64_t there = series.at + step;
    if (there < 0 || there >= series.count())
        return nullptr;
    showStep(view, series, there);
    return series.frames ? series.frames : series.layers[std::size_t(there)];
}

std::pair<double, double> commonRange(const LayerSeries& series, const Overlay& overlay) {
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    const auto add = [&](const Map& map) {
        const Overlay standard = defaultOverlay(map);
        low = std::min(low, standard.low);
        high = std::max(high, standard.high);
    };
    for (const auto& layer : series.layers)
        add(*layer);
    const std::int64_t step = std::max<std::int64_t>(1, series.count() / sampledFrames);
    for (std::int64_t frame = 0; series.frames && frame < series.count(); frame += step) {
        Map map = atFrame(*series.frames, frame);
        if (!map.isSeries())
            map.vertices = {}; // of the frame shown: the volume has the values of this one
        map.perVoxel = nullptr;
        add(map);
    }
    if (!(low < high))
        return {overlay.low, overlay.high};
    if (colourMapNamed(overlay.colourMap).kind == ColourMapKind::Diverging)
        return {-std::max(-low, high), std::max(-low, high)};
    return {low, high};
}

} // namespace fusiform
