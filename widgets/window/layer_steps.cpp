#include "widgets/window/layer_steps.h"

#include <algorithm>

namespace fusiform {

std::shared_ptr<const Map> neighbourLayer(const Dataset& dataset, const Map& map, int step) {
    if (map.model.empty())
        return nullptr;
    std::vector<std::shared_ptr<const Map>> series;
    for (const auto& other : dataset.maps)
        if (other->model == map.model && other->metric == map.metric)
            series.push_back(other);
    std::ranges::stable_sort(series, {}, [](const auto& other) { return other->depth; });
    const auto here = std::ranges::find(series, map.name, [](const auto& other) { return other->name; });
    const auto there = std::distance(series.begin(), here) + step;
    return here == series.end() || there < 0 || there >= std::ssize(series) ? nullptr
                                                                            : series[std::size_t(there)];
}

std::shared_ptr<const Map> stepLayer(const Dataset& dataset, ViewState& view, int step) {
    const auto top = std::find_if(
        view.overlays.rbegin(), view.overlays.rend(), [](const Overlay& overlay) { return overlay.visible; });
    if (top == view.overlays.rend())
        return nullptr;
    const auto map = dataset.findMap(top->map);
    if (map && map->model.empty() && map->frameCount() > 1) {
        const std::int64_t frame = top->frame + step;
        if (frame < 0 || frame >= map->frameCount())
            return nullptr;
        top->frame = frame;
        return map;
    }
    const auto next = map ? neighbourLayer(dataset, *map, step) : nullptr;
    if (!next)
        return nullptr;
    // The next layer may already be in the stack, hidden: two entries of one map would only confuse.
    const std::string name = next->name;
    Overlay replaced = *top;
    replaced.map = name;
    *top = replaced;
    const auto keep = std::distance(view.overlays.begin(), top.base()) - 1;
    std::vector<Overlay> overlays;
    for (std::ptrdiff_t at = 0; at < std::ssize(view.overlays); ++at)
        if (at == keep || view.overlays[std::size_t(at)].map != name)
            overlays.push_back(view.overlays[std::size_t(at)]);
    view.overlays = std::move(overlays);
    return next;
}

} // namespace fusiform
