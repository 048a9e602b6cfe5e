// Adds what an analysis found to a dataset: names made unique, per-voxel maps placed.

#include "analysis/registry/analyses.h"
#include "analysis/surface/volume_to_surface.h"

#include <algorithm>

namespace fusiform {
namespace {

/// Onto the vertices that the voxel set consists of.
void placeOnVertices(Map& map, const VoxelSet& voxels, const Cortex& cortex) {
    for (const Hemisphere hemisphere : hemispheres) {
        const std::int64_t count = cortex[hemisphere].vertexCount();
        if (count > 0 && !voxels.vertices[hemisphere].empty())
            map.vertices[hemisphere] =
                std::make_shared<const VectorF>(scatterToVertices(voxels, *map.perVoxel, hemisphere, count));
    }
}

/// Into the volume of the voxel set, and from there onto the surfaces. Voxels outside the set are NaN, which
/// trilinear sampling leaves out; between the numbers of two categories there is nothing to interpolate.
void placeInVolume(Map& map, const VoxelSet& voxels, const Cortex& cortex) {
    map.volume = std::make_shared<const Volume>(scatterToVolume(voxels, *map.perVoxel, map.name));
    map.frame = 0;
    if (!hasAnatomicalSurface(cortex))
        return;
    Progress unheard;
    map = projected(
        map, cortex, map.categorical ? SamplingMethod::Nearest : SamplingMethod::Trilinear, unheard);
}

Map placed(Map map, const Dataset& dataset) {
    if (!map.perVoxel || !dataset.voxels || map.volume || map.onSurface())
        return map;
    if (dataset.voxels->inVolume())
        placeInVolume(map, *dataset.voxels, dataset.cortex);
    else if (dataset.voxels->onSurface())
        placeOnVertices(map, *dataset.voxels, dataset.cortex);
    return map;
}

/// Adds `thing` under a name that none of `things` has.
template <class Thing>
void addNamed(std::vector<std::shared_ptr<const Thing>>& things, const Thing& thing) {
    auto added = std::make_shared<Thing>(thing);
    const auto taken = [&things, &added] {
        return std::ranges::any_of(
            things, [&added](const auto& other) { return other->name == added->name; });
    };
    for (int number = 2; taken(); ++number)
        added->name = thing.name + " (" + std::to_string(number) + ")";
    things.push_back(std::move(added));
}

} // namespace

bool hasAnatomicalSurface(const Cortex& cortex) {
    return std::ranges::any_of(hemispheres, [&cortex](Hemisphere hemisphere) {
        return std::ranges::any_of(surfaceKinds, [&](SurfaceKind kind) {
            return isAnatomical(kind) && cortex[hemisphere].find(kind) != nullptr;
        });
    });
}

Dataset withFindings(const Dataset& dataset, const Findings& findings) {
    Dataset result = dataset;
    for (const auto& map : findings.maps) {
        auto added = std::make_shared<Map>(placed(*map, dataset));
        added->name = result.freeMapName(added->name);
        result.maps.push_back(std::move(added));
    }
    for (const auto& model : findings.encodingModels)
        addNamed(result.encodingModels, *model);
    for (const auto& captions : findings.captions)
        addNamed(result.captions, *captions);
    return result;
}

} // namespace fusiform
