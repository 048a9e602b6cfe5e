#include "analysis/surface/map_placement.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/surface/volume_to_surface.h"

#include <algorithm>

namespace fusiform {
namespace {

void scatter(Map& map, const VoxelSet& voxels, const Cortex& cortex) {
    if (map.perVoxel->size() != voxels.size())
        throw Error(
            {translatable("analysis", "placing a map"), map.name,
             message("analysis", "%1 values, one a voxel").with(voxels.size()),
             message("analysis", "%1 values").with(map.perVoxel->size()),
             translatable("analysis", "the map was made on another voxel set")});
    if (voxels.inVolume() && !map.volume) {
        map.volume = std::make_shared<const Volume>(scatterToVolume(voxels, *map.perVoxel, map.name));
        map.frame = 0;
    }
    if (!voxels.onSurface())
        return;
    for (const Hemisphere hemisphere : hemispheres)
        if (const std::int64_t count = cortex[hemisphere].vertexCount(); count > 0 && !map.vertices[hemisphere])
            map.vertices[hemisphere] =
                std::make_shared<const VectorF>(scatterToVertices(voxels, *map.perVoxel, hemisphere, count));
}

} // namespace

bool hasAnatomicalSurface(const Cortex& cortex) {
    return std::ranges::any_of(hemispheres, [&](Hemisphere hemisphere) {
        return std::ranges::any_of(
            cortex[hemisphere].surfaces, [](const auto& entry) { return isAnatomical(entry.first); });
    });
}

std::shared_ptr<const VectorF> valuesAtVoxels(const Map& map, const VoxelSet& voxels) {
    if (!map.volume || !voxels.inVolume() || !map.volume->grid.sameAs(voxels.grid))
        return nullptr;
    const auto frame = map.volume->frame(map.frame);
    VectorF values(voxels.size());
    for (std::size_t row = 0; row < voxels.ijk.size(); ++row) {
        const Ijk& at = voxels.ijk[row];
        values[Eigen::Index(row)] = frame[std::size_t(voxels.grid.offset(at[0], at[1], at[2]))];
    }
    return std::make_shared<const VectorF>(std::move(values));
}

Map placed(const Map& map, const Dataset& dataset, Progress& progress) {
    Map result = map;
    const VoxelSet* voxels = dataset.voxels.get();
    if (voxels && result.perVoxel)
        scatter(result, *voxels, dataset.cortex);
    if (voxels && !result.perVoxel)
        result.perVoxel = valuesAtVoxels(result, *voxels);
    if (result.volume && !result.onSurface() && !result.verticesGiven && hasAnatomicalSurface(dataset.cortex))
        result = projected(result, dataset.cortex, result.sampling, progress);
    return result;
}

Dataset withFrame(const Dataset& dataset, const std::string& name, std::int64_t frame, Progress& progress) {
    Dataset result = dataset;
    const auto map = std::ranges::find(result.maps, name, [](const auto& other) { return other->name; });
    const bool steps = map != result.maps.end() && ((*map)->volume || (*map)->isSeries());
    if (!steps || frame < 0 || frame >= (*map)->frameCount())
        throw Error(
            {.doing = translatable("analysis", "showing a frame"),
             .file = name,
             .expected = steps ? message("analysis", "a frame from 1 to %1").with((*map)->frameCount())
                               : message("analysis", "a map of several frames"),
             .found = message("analysis", "frame %1").with(frame + 1),
             .hint = {}});
    Map other = atFrame(**map, frame);
    if (!other.verticesGiven && !other.isSeries())
        other.vertices = {}; // made anew from the volume
    other.perVoxel = nullptr;
    *map = std::make_shared<const Map>(placed(other, dataset, progress));
    return result;
}

bool isSampled(const Map& map, const Cortex& cortex) {
    return map.volume && !map.verticesGiven && !map.isSeries() && hasAnatomicalSurface(cortex);
}

Dataset withSampling(
    const Dataset& dataset, const std::string& name, const VolumeSampling& sampling, Progress& progress) {
    Dataset result = dataset;
    const auto map = std::ranges::find(result.maps, name, [](const auto& other) { return other->name; });
    if (map == result.maps.end() || !isSampled(**map, dataset.cortex))
        throw Error(
            {.doing = translatable("analysis", "projecting a volume onto a surface"),
             .file = name,
             .expected = message("analysis", "a map in a volume, and a white, midthickness or pial surface"),
             .found = message("analysis", "none loaded"),
             .hint = {}});
    *map = std::make_shared<const Map>(projected(**map, dataset.cortex, sampling, progress));
    return result;
}

Dataset withProjectionsRenewed(const Dataset& dataset, Progress& progress) {
    Dataset result = dataset;
    if (!hasAnatomicalSurface(dataset.cortex))
        return result;
    for (auto& map : result.maps)
        if (map->volume && !map->verticesGiven) {
            progress.stopIfRequested();
            map = std::make_shared<const Map>(projected(*map, dataset.cortex, map->sampling, progress));
        }
    return result;
}

} // namespace fusiform
