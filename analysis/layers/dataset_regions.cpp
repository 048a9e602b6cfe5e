#include "analysis/layers/dataset_regions.h"

#include "analysis/surface/map_placement.h"
#include "analysis/surface/point_index.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace fusiform {
namespace {

CortexPlaces verticesOfSet(const VoxelSet& voxels) {
    CortexPlaces places;
    for (const Hemisphere hemisphere : hemispheres)
        for (const std::int32_t vertex : voxels.vertices[hemisphere])
            places.push_back(CortexPlace{hemisphere, vertex});
    return places;
}

PointIndex midcortexOf(const HemisphereSurfaces& surfaces) {
    Vertices points(surfaces.vertexCount(), 3);
    for (Eigen::Index vertex = 0; vertex < points.rows(); ++vertex) {
        const auto place = surfaces.midcortex(vertex);
        points.row(vertex) = place ? Eigen::RowVector3f(place->cast<float>().transpose())
                                   : Eigen::RowVector3f::Constant(missingValue);
    }
    return PointIndex(points);
}

CortexPlaces verticesNearVoxels(const Dataset& dataset, Progress& progress) {
    const VoxelSet& voxels = *dataset.voxels;
    CortexPlaces vertices(std::size_t(voxels.size()));
    if (!hasAnatomicalSurface(dataset.cortex))
        return vertices;
    const std::array indices{midcortexOf(dataset.cortex.left), midcortexOf(dataset.cortex.right)};
    for (std::int64_t row = 0; row < voxels.size(); ++row) {
        if (row % 4096 == 0)
            progress.stopIfRequested();
        double nearest = mostFromCortex;
        for (const Hemisphere hemisphere : hemispheres) {
            const auto found =
                indices[hemisphere == Hemisphere::Left ? 0 : 1].nearest(voxels.worldOf(row).cast<float>());
            if (found && double(found->distance) <= nearest) {
                nearest = double(found->distance);
                vertices[std::size_t(row)] = CortexPlace{hemisphere, found->point};
            }
        }
    }
    return vertices;
}

std::vector<std::optional<Hemisphere>> sidesOfRows(const CortexPlaces& places) {
    std::vector<std::optional<Hemisphere>> sides;
    for (const auto& place : places)
        sides.push_back(place ? std::optional(place->hemisphere) : std::nullopt);
    return sides;
}

void addRegionsOf(
    std::vector<RowRegions>& all, const std::string& parcellation, std::vector<std::string> regions,
    const CortexPlaces& places) {
    if (std::ranges::any_of(regions, [](const std::string& region) { return !region.empty(); }))
        all.push_back({parcellation, std::move(regions), sidesOfRows(places)});
}

std::string regionOnCortex(const Parcellation& parcellation, const std::optional<CortexPlace>& place) {
    return place ? parcellation.regionAt(place->hemisphere, place->vertex) : std::string();
}

} // namespace

CortexPlaces placesOnCortex(const Dataset& dataset, Progress& progress) {
    if (!dataset.voxels)
        return {};
    if (dataset.voxels->onSurface())
        return verticesOfSet(*dataset.voxels);
    if (dataset.voxels->inVolume())
        return verticesNearVoxels(dataset, progress);
    return CortexPlaces(std::size_t(dataset.voxels->size()));
}

CortexPlaces placesOfVertices(const Bilateral<std::int64_t>& vertices) {
    CortexPlaces places;
    for (const Hemisphere hemisphere : hemispheres)
        for (std::int64_t vertex = 0; vertex < vertices[hemisphere]; ++vertex)
            places.push_back(CortexPlace{hemisphere, vertex});
    return places;
}

std::vector<RowRegions> regionsOfRows(const Dataset& dataset, Progress& progress) {
    std::vector<RowRegions> all;
    if (!dataset.voxels)
        return all;
    const VoxelSet& voxels = *dataset.voxels;
    const CortexPlaces places = placesOnCortex(dataset, progress);
    if (voxels.regions.size() == places.size())
        addRegionsOf(all, "voxel set", voxels.regions, places);
    for (const auto& parcellation : dataset.parcellations) {
        progress.stopIfRequested();
        std::vector<std::string> regions;
        for (std::size_t row = 0; row < places.size(); ++row)
            regions.push_back(
                parcellation->volume && voxels.inVolume()
                    ? parcellation->regionAt(voxels.worldOf(std::int64_t(row)))
                    : regionOnCortex(*parcellation, places[row]));
        addRegionsOf(all, parcellation->name, std::move(regions), places);
    }
    return all;
}

std::vector<RowRegions> regionsOfPlaces(const Dataset& dataset, const CortexPlaces& places) {
    std::vector<RowRegions> all;
    for (const auto& parcellation : dataset.parcellations) {
        std::vector<std::string> regions;
        for (const auto& place : places)
            regions.push_back(regionOnCortex(*parcellation, place));
        addRegionsOf(all, parcellation->name, std::move(regions), places);
    }
    return all;
}

std::vector<Region> regionsFrom(const std::vector<RowRegions>& rows) {
    std::vector<Region> regions;
    for (const RowRegions& named : rows) {
        std::map<std::pair<std::string, std::optional<Hemisphere>>, std::vector<Eigen::Index>> found;
        for (std::size_t row = 0; row < named.regions.size(); ++row)
            if (!named.regions[row].empty())
                found[{named.regions[row], named.hemispheres[row]}].push_back(Eigen::Index(row));
        for (auto& [key, own] : found)
            regions.push_back({named.parcellation, key.first, key.second, std::move(own)});
    }
    return regions;
}

std::vector<Region> regionsOf(const Dataset& dataset, Progress& progress) {
    std::int64_t rows = dataset.voxels ? dataset.voxels->size() : 0;
    if (dataset.responses)
        rows = dataset.responses->stimuliByVoxels.cols();
    Region whole{.parcellation = "", .name = "all voxels", .hemisphere = {}, .rows = {}};
    whole.rows.resize(std::size_t(rows));
    std::iota(whole.rows.begin(), whole.rows.end(), Eigen::Index(0));
    std::vector<Region> regions{whole};
    for (Region& region : regionsFrom(regionsOfRows(dataset, progress)))
        regions.push_back(std::move(region));
    return regions;
}

} // namespace fusiform
