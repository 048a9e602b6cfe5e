#include "render/slice_content.h"

#include "render/overlay_palette.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace fusiform {
namespace {

constexpr double finestPixel = 0.5;       ///< mm
constexpr double largestPicture = 1024.0; ///< pixels a side

/// A map's values as a volume and the frame of it: its own, or made of one number per voxel of the set; null without.
std::pair<std::shared_ptr<const Volume>, std::int64_t> frameOfMap(const Dataset& dataset, const Map& map) {
    if (map.volume && map.frame >= 0 && map.frame < map.volume->frames)
        return {map.volume, map.frame};
    const bool perVoxel = !map.volume && map.perVoxel && dataset.voxels && dataset.voxels->inVolume() &&
                          map.perVoxel->size() == dataset.voxels->size();
    if (!perVoxel)
        return {};
    return {std::make_shared<const Volume>(scatterToVolume(*dataset.voxels, *map.perVoxel, map.name)), 0};
}

/// Finds the volumes of the maps that clip and fade a layer. False where one is needed and there is none.
bool addMasks(const Dataset& dataset, SliceLayer& layer) {
    const auto add = [&dataset](const std::string& name, std::shared_ptr<const Volume>& volume, std::int64_t& frame) {
        const auto map = name.empty() ? nullptr : dataset.findMap(name);
        if (!map)
            return true;
        std::tie(volume, frame) = frameOfMap(dataset, *map);
        return volume != nullptr;
    };
    return add(layer.overlay.clip.map, layer.clip, layer.clipFrame) &&
           add(layer.overlay.fade.map, layer.fade, layer.fadeFrame);
}

} // namespace

std::vector<SliceLayer> sliceLayers(const Dataset& dataset, const ViewState& view) {
    std::vector<SliceLayer> layers;
    for (const Overlay& overlay : view.overlays) {
        const auto map = overlay.visible ? dataset.findMap(overlay.map) : nullptr;
        const auto [volume, frame] =
            map ? frameOfMap(dataset, *map) : std::pair<std::shared_ptr<const Volume>, std::int64_t>();
        if (!volume)
            continue;
        SliceLayer layer{overlay, volume, frame, map->categorical, paletteOf(overlay, *map)};
        if (!addMasks(dataset, layer))
            continue;
        layers.push_back(std::move(layer));
        const auto add = [&](const std::string& name, std::shared_ptr<const Volume>& other, std::int64_t& otherFrame) {
            const auto named = name.empty() ? nullptr : dataset.findMap(name);
            const auto found = named ? frameOfMap(dataset, *named) : decltype(frameOfMap(dataset, *map))();
            if (found.first && found.first->grid.sameAs(volume->grid))
                std::tie(other, otherFrame) = found;
        };
        add(overlay.secondMap, layers.back().second, layers.back().secondFrame);
        if (layers.back().second)
            add(overlay.thirdMap, layers.back().third, layers.back().thirdFrame);
    }
    return layers;
}

SliceContent sliceContent(const Dataset& dataset, std::vector<SliceLayer> layers) {
    SliceContent content{dataset.anatomy, std::move(layers), {}};
    if (dataset.anatomy)
        content.box.add(dataset.anatomy->grid);
    for (const SliceLayer& layer : content.layers)
        if (!dataset.anatomy)
            content.box.add(layer.volume->grid);
    for (const Hemisphere hemisphere : hemispheres)
        for (const SurfaceKind kind : {SurfaceKind::Pial, SurfaceKind::Midthickness, SurfaceKind::White})
            if (const auto surface = dataset.cortex[hemisphere].find(kind); surface && !content.anyVolume())
                content.box.add(*surface);
    return content;
}

std::optional<Point> firstPlace(const Dataset& dataset) {
    if (!dataset.voxels || !dataset.voxels->inVolume())
        return {};
    Point sum = Point::Zero();
    for (const Ijk& voxel : dataset.voxels->ijk)
        sum += voxel.cast<double>();
    return dataset.voxels->grid.worldOf(sum / double(dataset.voxels->ijk.size()));
}

std::vector<SliceSegment> cutThrough(const Dataset& dataset, SurfaceKind kind, const SlicePlane& plane) {
    std::vector<SliceSegment> segments;
    for (const Hemisphere hemisphere : hemispheres)
        if (const auto surface = dataset.cortex[hemisphere].find(kind)) {
            const auto cut = cutThrough(*surface, plane);
            segments.insert(segments.end(), cut.begin(), cut.end());
        }
    return segments;
}

double slicePixel(const SliceArea& area) {
    return std::max(finestPixel, std::max(area.right - area.left, area.top - area.bottom) / largestPicture);
}

} // namespace fusiform
